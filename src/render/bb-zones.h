/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The plane's zones: pale grounds, lines between them, a caption in the outer corner of each. */

#pragma once

#include "bb-pen.h"
#include "bb-picture-bet.h"

G_BEGIN_DECLS

void bb_zones_draw (const BbPictureData *data, const BbPen *pen, GArray *captions);

G_END_DECLS
