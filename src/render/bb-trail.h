/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Quiet tails that tell where bets were at the last review. */

#pragma once

#include "bb-pen.h"
#include "bb-picture-bet.h"
#include "bb-rect-grid.h"

G_BEGIN_DECLS

gboolean bb_trail_get_ends (const BbPictureBet *row, BbPoint *from, BbPoint *to);
void bb_trail_draw (const BbPictureData *data, const BbPictureBet *row, const BbRectGrid *labels, const BbPen *pen);

G_END_DECLS
