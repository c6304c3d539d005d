/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands still under the bets: title, plane, zones and their captions, words of the axes. */

#pragma once

#include "bb-pen.h"
#include "bb-picture-bet.h"

G_BEGIN_DECLS

GArray *bb_page_draw (const BbPictureData *data, const BbPen *pen, const GArray *stacks, GArray *captions);

G_END_DECLS
