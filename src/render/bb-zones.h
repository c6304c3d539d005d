/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The plane's zones: pale grounds, lines between them, a caption in the outer corner of each. */

#pragma once

#include "bb-pen.h"
#include "bb-picture-bet.h"

G_BEGIN_DECLS

GArray *bb_zones_draw (const BbPictureData *data, const BbPen *pen, const GArray *stacks, GArray *captions);
void bb_zones_draw_lines (const BbPictureData *data, const GArray *lines, const GArray *words, const BbPen *pen);

G_END_DECLS
