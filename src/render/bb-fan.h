/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the bets of a stack go when it is fanned out: around their place, half of them on each side,
 * with a row of its own for each name. Only what is shown: places stay. */

#pragma once

#include "bb-geometry.h"

G_BEGIN_DECLS

/* @name_left: whether the name stands to the left of the mark, or else to the right. */
typedef struct {
  BbPoint at;
  gboolean name_left;
} BbFanSpot;

void bb_fan_arrange (BbPoint center, double row, double name_width, const BbRect *room, BbFanSpot *spots, guint n_spots);

G_END_DECLS
