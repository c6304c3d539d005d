/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which way the axes run. */

#include "config.h"

#include "bb-axis.h"

/**
 * bb_axis_is_reversed:
 *
 * Returns: whether high familiarity is at the left, or high risk at the bottom
 */
gboolean
bb_axis_is_reversed (BbItem *board,
                     BbAxis axis)
{
  return bb_item_get_integer (board, axis == BB_AXIS_RISK ? BB_BOARD_Y_REVERSED : BB_BOARD_X_REVERSED, 0) != 0;
}

/**
 * bb_axis_turn_step:
 * @right: (inout): how far to the right as it is seen; out: how far along familiarity
 * @up: (inout): likewise for risk
 *
 * For keys that point somewhere on the screen.
 */
void
bb_axis_turn_step (BbItem *board,
                   gint *right,
                   gint *up)
{
  if (bb_axis_is_reversed (board, BB_AXIS_FAMILIARITY))
    *right = -*right;
  if (bb_axis_is_reversed (board, BB_AXIS_RISK))
    *up = -*up;
}
