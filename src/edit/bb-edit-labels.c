/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Labels put by hand. Both parts of an offset are written together: one alone says nothing. */

#include "config.h"

#include "bb-edit-labels.h"

#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

static gint64
round_offset (BbItem *bet,
              guint field,
              double offset)
{
  const BbField *info = &bb_item_get_info (bet)->fields[field];
  gint64 whole = (gint64) (offset < 0 ? offset - 0.5 : offset + 0.5);

  return CLAMP (whole, info->minimum, info->maximum);
}

static void
write_offset (BbBet *bet,
              BbPoint offset)
{
  BbItem *item = BB_ITEM (bet);

  bb_item_set_integer (item, BB_BET_LABEL_X, round_offset (item, BB_BET_LABEL_X, offset.x));
  bb_item_set_integer (item, BB_BET_LABEL_Y, round_offset (item, BB_BET_LABEL_Y, offset.y));
}

/**
 * bb_edit_is_label_put:
 *
 * Returns: whether someone has put the label where it is
 */
gboolean
bb_edit_is_label_put (BbBet *bet)
{
  g_return_val_if_fail (BB_IS_BET (bet), FALSE);

  return bb_item_has_value (BB_ITEM (bet), BB_BET_LABEL_X) && bb_item_has_value (BB_ITEM (bet), BB_BET_LABEL_Y);
}

/**
 * bb_edit_put_label:
 * @offset: where to, see above; shortened where it is beyond what can be stored
 */
void
bb_edit_put_label (BbHistory *history,
                   BbBet *bet,
                   BbPoint offset)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_BET (bet));

  step = bb_transaction_begin (history, _ ("Move Label"));
  write_offset (bet, offset);
  bb_transaction_commit (step);
}

/**
 * bb_edit_nudge_label:
 * @offset: where to
 *
 * Like bb_edit_put_label(), for keys: nudges in quick succession are one step.
 */
void
bb_edit_nudge_label (BbHistory *history,
                     BbBet *bet,
                     BbPoint offset)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_BET (bet));

  step = bb_transaction_begin (history, _ ("Nudge Label"));
  write_offset (bet, offset);
  bb_transaction_commit_repeated (step);
}

static void
reset (BbItem *bet)
{
  bb_item_set_value (bet, BB_BET_LABEL_X, &BB_VALUE_OF_NONE);
  bb_item_set_value (bet, BB_BET_LABEL_Y, &BB_VALUE_OF_NONE);
}

/**
 * bb_edit_reset_labels:
 * @bets: (element-type BbBet): bets whose labels go back to where they find room by themselves
 */
void
bb_edit_reset_labels (BbHistory *history,
                      GPtrArray *bets)
{
  g_autoptr (BbTransaction) step = NULL;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history) && bets != NULL);

  step = bb_transaction_begin (history, ngettext ("Reset Label", "Reset Labels", bets->len));
  for (i = 0; i < bets->len; i++)
    reset (bets->pdata[i]);
  bb_transaction_commit (step);
}

void
bb_edit_reset_all_labels (BbHistory *history)
{
  g_autoptr (BbTransaction) step = NULL;
  BbBoard *board;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history));

  board = bb_history_get_board (history);
  step = bb_transaction_begin (history, _ ("Reset All Labels"));
  for (i = 0; i < bb_board_get_n_bets (board); i++)
    reset (BB_ITEM (bb_board_get_bet (board, i)));
  bb_transaction_commit (step);
}
