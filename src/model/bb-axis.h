/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The two axes of the plane. Reversed, an axis runs the other way on the screen and in pictures; what
 * a board holds is the same either way. */

#pragma once

#include "bb-item.h"

G_BEGIN_DECLS

typedef enum {
  BB_AXIS_FAMILIARITY,
  BB_AXIS_RISK,
} BbAxis;

#define BB_N_AXES (BB_AXIS_RISK + 1)

/* The whole of an axis, in tenths. */
#define BB_PLACE_MAX 1000

gboolean bb_axis_is_reversed (BbItem *board, BbAxis axis);
void bb_axis_turn_step (BbItem *board, gint *right, gint *up);

G_END_DECLS
