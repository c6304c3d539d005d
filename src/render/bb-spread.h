/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How far people disagree on a place, as a pale ellipse around the mark, under everything else. */

#pragma once

#include "bb-pen.h"
#include "bb-picture-bet.h"

G_BEGIN_DECLS

gboolean bb_spread_get_radii (const BbPictureData *data, const BbPictureBet *row, double *across, double *up);
gboolean bb_spread_is_shown (const BbPictureData *data);
void bb_spread_draw (const BbPictureData *data, const BbPictureBet *row, const BbPen *pen);
void bb_spread_draw_sample (const BbPictureData *data, BbPoint center, double unit, const BbPen *pen);

G_END_DECLS
