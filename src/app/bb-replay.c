/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Listens to the board while a step is undone or done again. What the step was about is what it said
 * of bets, not all it has changed: money that is moved changes two. */

#include "config.h"

#include "bb-replay.h"

static void
changed_cb (BbBoard *board,
            const BbChange *change,
            GPtrArray *ids)
{
  BbKind kind = bb_item_get_kind (change->item);

  if (kind == BB_KIND_RECEIPT)
    g_ptr_array_add (ids, g_strdup (bb_item_get_text (change->item, BB_RECEIPT_BET)));
  else if (kind == BB_KIND_FOLLOW_UP)
    g_ptr_array_add (ids, g_strdup (bb_item_get_text (change->item, BB_FOLLOW_UP_BET)));
}

/**
 * bb_replay_step:
 * @redo: whether to do again what was undone last, instead of undoing what was done last
 *
 * Returns: (transfer none) (nullable): the bet that was decided on, moved or given something to do in
 *   that step; the first of several
 */
BbBet *
bb_replay_step (BbHistory *history,
                gboolean redo)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  BbBoard *board;
  gulong handler;

  g_return_val_if_fail (BB_IS_HISTORY (history), NULL);

  board = bb_history_get_board (history);
  handler = g_signal_connect (board, "changed", G_CALLBACK (changed_cb), ids);
  if (redo)
    bb_history_redo (history);
  else
    bb_history_undo (history);
  g_signal_handler_disconnect (board, handler);
  if (ids->len == 0)
    return NULL;
  /* Undo goes backwards. */
  return bb_board_find_bet (board, ids->pdata[redo ? 0 : ids->len - 1]);
}
