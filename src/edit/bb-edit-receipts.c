/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is open can be put right in place, what is on record only by a correction. */

#include "config.h"

#include "bb-edit-receipts.h"

#include "bb-edit-error.h"
#include "bb-edit-fields.h"
#include "bb-edit-outcomes.h"
#include "bb-receipt.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

/* What was undone meanwhile may still be shown somewhere. */
static gboolean
is_on_board (BbHistory *history,
             BbItem *receipt)
{
  return bb_board_of (receipt) == bb_history_get_board (history);
}

static gboolean
check_changeable (BbHistory *history,
                  BbItem *receipt,
                  GError **error)
{
  if (!is_on_board (history, receipt)) {
    g_set_error_literal (error, BB_EDIT_ERROR, BB_EDIT_ERROR_WRONG_STAGE, _ ("This decision was undone"));
    return FALSE;
  }
  if (bb_receipt_is_changeable (receipt))
    return TRUE;
  g_set_error_literal (error, BB_EDIT_ERROR, BB_EDIT_ERROR_SEALED, _ ("This decision is on record. Add a correction; both stay visible."));
  return FALSE;
}

/* --- taking back ------------------------------------------------------------------------------ */

static BbBet *
get_bet (BbItem *receipt)
{
  return bb_board_find_bet (bb_board_of (receipt), bb_item_get_text (receipt, BB_RECEIPT_BET));
}

/* The bet that was split off, the latest if there are several. */
static BbBet *
find_split (BbItem *receipt)
{
  BbBoard *board = bb_board_of (receipt);
  guint i;

  for (i = bb_board_get_n_bets (board); i > 0; i--) {
    BbBet *bet = bb_board_get_bet (board, i - 1);

    if (g_strcmp0 (bb_bet_get_linked (bet, "grew_from"), bb_item_get_text (receipt, BB_RECEIPT_BET)) == 0)
      return bet;
  }
  return NULL;
}

/* Money that goes back to where it came from is not in the other bet as well. */
static void
return_split_money (BbItem *receipt)
{
  BbBet *bet = get_bet (receipt);
  BbBet *split = find_split (receipt);
  gint64 amount = bb_item_get_integer (receipt, BB_RECEIPT_CAP_BEFORE, 0) - bb_item_get_integer (receipt, BB_RECEIPT_CAP_AFTER, 0);

  if (bet == NULL || split == NULL || amount <= 0 || bb_bet_get_funding_cap (split) < amount)
    return;
  if (bb_value_equal (bb_item_get_value (BB_ITEM (bet), BB_BET_FUNDING_CAP), bb_item_get_value (receipt, BB_RECEIPT_CAP_AFTER)))
    bb_item_set_integer (BB_ITEM (split), BB_BET_FUNDING_CAP, bb_bet_get_funding_cap (split) - amount);
}

/* What goes on by itself is replaced by nothing. */
static void
untie_merged (BbHistory *history,
              BbItem *receipt)
{
  BbBoard *board = bb_history_get_board (history);
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++)
    bb_edit_untie (history, bb_board_get_bet (board, i), "replaces", bb_item_get_text (receipt, BB_RECEIPT_BET));
}

/* What was changed since stays. A correction repeats what was captured, but has changed nothing. */
static void
restore_before (BbItem *receipt)
{
  BbBet *bet = !bb_receipt_is_correction (receipt) ? get_bet (receipt) : NULL;
  guint i;

  for (i = 0; bet != NULL && i < BB_RECEIPT_N_PAIRS; i++)
    if (bb_value_equal (bb_item_get_value (BB_ITEM (bet), bb_receipt_pairs[i].bet_field), bb_item_get_value (receipt, bb_receipt_pairs[i].after)))
      bb_item_set_value (BB_ITEM (bet), bb_receipt_pairs[i].bet_field, bb_item_get_value (receipt, bb_receipt_pairs[i].before));
}

static void
take_back (BbHistory *history,
           BbItem *receipt)
{
  const char *decision = bb_item_get_text (receipt, BB_RECEIPT_DECISION);

  if (g_str_equal (decision, "split"))
    return_split_money (receipt);
  else if (g_str_equal (decision, "merge"))
    untie_merged (history, receipt);
  restore_before (receipt);
  bb_edit_remove_receipt (receipt);
}

/**
 * bb_edit_take_back_decision:
 * @receipt: a decision that is still open
 *
 * Removes it, and what goes with it, and brings the bet back to how it stood, but for what was changed
 * since. A bet that was split off stays, without the money. Fails with %BB_EDIT_ERROR_SEALED once it is on record.
 *
 * Returns: whether it was taken back
 */
gboolean
bb_edit_take_back_decision (BbHistory *history,
                            BbItem *receipt,
                            GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  BbItem *partner;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (receipt), FALSE);

  if (!check_changeable (history, receipt, error))
    return FALSE;
  partner = bb_board_find (bb_history_get_board (history), BB_KIND_RECEIPT, bb_item_get_text (receipt, BB_RECEIPT_PARTNER));
  step = bb_transaction_begin (history, _ ("Take Back Decision"));
  take_back (history, receipt);
  if (partner != NULL && bb_receipt_is_changeable (partner))
    take_back (history, partner);
  bb_transaction_commit (step);
  return TRUE;
}

/* --- what was said ---------------------------------------------------------------------------- */

/**
 * bb_edit_answer_moves:
 * @receipts: (element-type BbItem): moves that are still open; others stay as they are
 * @reason: why, once for all of them
 */
void
bb_edit_answer_moves (BbHistory *history,
                      GPtrArray *receipts,
                      const char *reason)
{
  g_autoptr (BbTransaction) step = NULL;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history) && receipts != NULL);

  step = bb_transaction_begin (history, ngettext ("Explain Move", "Explain Moves", receipts->len));
  for (i = 0; i < receipts->len; i++)
    if (is_on_board (history, receipts->pdata[i]) && bb_receipt_is_changeable (receipts->pdata[i]))
      bb_item_set_text (receipts->pdata[i], BB_RECEIPT_REASON, reason);
  bb_transaction_commit (step);
}

static gboolean
is_words (guint field)
{
  static const guint words[] = { BB_RECEIPT_REASON, BB_RECEIPT_DECIDED_BY, BB_RECEIPT_EXPECTED_RESULT, BB_RECEIPT_REVISIT_WHEN, BB_RECEIPT_OPTIONS_CONSIDERED, BB_RECEIPT_CONFIDENCE };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] == field)
      return TRUE;
  return FALSE;
}

/**
 * bb_edit_change_receipt:
 * @field: what was said: reason, who decided, expected result, options, confidence; what the app has
 *   captured is not for changing
 *
 * Fails with %BB_EDIT_ERROR_SEALED once the decision is on record.
 *
 * Returns: whether it was written
 */
gboolean
bb_edit_change_receipt (BbHistory *history,
                        BbItem *receipt,
                        guint field,
                        const BbValue *value,
                        GError **error)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (receipt), FALSE);
  g_return_val_if_fail (is_words (field), FALSE);

  if (!check_changeable (history, receipt, error))
    return FALSE;
  step = bb_transaction_begin (history, _ ("Change Decision"));
  bb_item_set_value (receipt, field, value);
  bb_transaction_commit_repeated (step);
  return TRUE;
}

/**
 * bb_edit_correct_receipt:
 * @receipt: a decision on record
 * @reason: what it should have said
 *
 * Adds a correction that supersedes it; both stay visible. It belongs to the same review and repeats
 * what was captured then. Fails with [error@Bb.EditError] if the decision can still be changed.
 *
 * Returns: (transfer none) (nullable): the correction; %NULL with @error set if there is none
 */
BbItem *
bb_edit_correct_receipt (BbHistory *history,
                         BbItem *receipt,
                         const char *reason,
                         GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (BbItem) correction = NULL;
  g_autofree char *id = NULL;
  BbBoard *board;
  guint i;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (receipt), NULL);
  g_return_val_if_fail (reason != NULL && *reason != '\0', NULL);

  if (!is_on_board (history, receipt) || bb_receipt_is_changeable (receipt)) {
    g_set_error_literal (error, BB_EDIT_ERROR, BB_EDIT_ERROR_WRONG_STAGE, _ ("This decision can still be changed: no correction is needed"));
    return NULL;
  }
  board = bb_history_get_board (history);
  id = bb_board_make_id (board, BB_KIND_RECEIPT);
  correction = bb_item_new (BB_KIND_RECEIPT, id);
  for (i = BB_RECEIPT_BET; i < BB_RECEIPT_N_FIELDS; i++)
    bb_item_set_value (correction, i, bb_item_get_value (receipt, i));
  bb_item_set_date (correction, BB_RECEIPT_DECIDED_ON, bb_clock_today ());
  bb_item_set_text (correction, BB_RECEIPT_DECISION, "correction");
  bb_item_set_text (correction, BB_RECEIPT_SUPERSEDES, bb_item_get_id (receipt));
  bb_item_set_text (correction, BB_RECEIPT_REASON, reason);
  bb_item_set_value (correction, BB_RECEIPT_PARTNER, &BB_VALUE_OF_NONE);
  bb_item_set_value (correction, BB_RECEIPT_IMPORTED, &BB_VALUE_OF_NONE);
  bb_item_set_integer (correction, BB_RECEIPT_OPEN, 1);
  step = bb_transaction_begin (history, _ ("Correct Decision"));
  if (!bb_item_append (BB_ITEM (board), correction, error))
    return NULL;
  bb_transaction_commit (step);
  return correction;
}
