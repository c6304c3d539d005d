/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Judgements are kept apart from what they judge, so that the decision stays as it was written down. Like
 * decisions outside a review they can be put right until their day is over; from then on others are
 * added, and the latest stands. */

#include "config.h"

#include "bb-edit-outcomes.h"

#include "bb-edit-error.h"
#include "bb-look-back.h"
#include "bb-receipt.h"
#include "bb-transaction.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *verdict;
  const char *note;
  const char *judged_by;
} Judgement;

static void
write_outcome (BbItem *outcome,
               const Judgement *judgement)
{
  bb_item_set_date (outcome, BB_OUTCOME_JUDGED_ON, bb_clock_today ());
  bb_item_set_text (outcome, BB_OUTCOME_JUDGED_BY, judgement->judged_by);
  bb_item_set_text (outcome, BB_OUTCOME_VERDICT, judgement->verdict);
  bb_item_set_text (outcome, BB_OUTCOME_NOTE, judgement->note);
}

static BbItem *
add_outcome (BbBoard *board,
             BbItem *receipt,
             const Judgement *judgement,
             GError **error)
{
  g_autofree char *id = bb_board_make_id (board, BB_KIND_OUTCOME);
  g_autoptr (BbItem) outcome = bb_board_new_item (BB_KIND_OUTCOME, id);

  bb_item_set_text (outcome, BB_OUTCOME_RECEIPT, bb_item_get_id (receipt));
  write_outcome (outcome, judgement);
  return bb_item_append (BB_ITEM (board), outcome, error) ? outcome : NULL;
}

static gboolean
says (BbItem *outcome,
      guint field,
      const char *text)
{
  return g_strcmp0 (bb_item_get_text (outcome, field), text != NULL ? text : "") == 0;
}

/**
 * bb_edit_judge_outcome:
 * @receipt: a decision
 * @verdict: an id of the value set `verdict`
 * @note: (nullable): what happened
 * @judged_by: (nullable): a role or a group
 *
 * Says what became of what was decided. What was judged today is put right; an earlier judgement stays,
 * and no longer stands. What the standing one says already is not said again.
 *
 * Returns: (transfer none) (nullable): the judgement that stands; %NULL with @error set if the board has
 *   no room for it
 */
BbItem *
bb_edit_judge_outcome (BbHistory *history,
                       BbItem *receipt,
                       const char *verdict,
                       const char *note,
                       const char *judged_by,
                       GError **error)
{
  const Judgement judgement = { verdict, note, judged_by };
  BbItem *standing;
  g_autoptr (BbTransaction) step = NULL;

  g_return_val_if_fail (BB_IS_HISTORY (history), NULL);
  g_return_val_if_fail (BB_IS_ITEM (receipt) && bb_item_get_kind (receipt) == BB_KIND_RECEIPT, NULL);
  g_return_val_if_fail (verdict != NULL && bb_value_set_find (&bb_set_verdict, verdict) != NULL, NULL);

  if (bb_board_of (receipt) != bb_history_get_board (history)) {
    g_set_error_literal (error, BB_EDIT_ERROR, BB_EDIT_ERROR_WRONG_STAGE, _ ("This decision was undone"));
    return NULL;
  }
  standing = bb_receipt_get_outcome (receipt);
  if (standing != NULL && says (standing, BB_OUTCOME_VERDICT, verdict) && says (standing, BB_OUTCOME_NOTE, note) && says (standing, BB_OUTCOME_JUDGED_BY, judged_by))
    return standing;
  step = bb_transaction_begin (history, _ ("Judge Outcome"));
  if (standing != NULL && bb_item_get_date (standing, BB_OUTCOME_JUDGED_ON) == bb_clock_today ())
    write_outcome (standing, &judgement);
  else
    standing = add_outcome (bb_history_get_board (history), receipt, &judgement, error);
  if (standing != NULL)
    bb_transaction_commit (step);
  return standing;
}

static void
remove_outcomes (BbItem *receipt)
{
  BbItemList *outcomes = bb_board_get_items (bb_board_of (receipt), BB_KIND_OUTCOME);
  guint i;

  for (i = bb_item_list_get_length (outcomes); i > 0; i--) {
    BbItem *outcome = bb_item_list_peek (outcomes, i - 1);

    if (g_str_equal (bb_item_get_text (outcome, BB_OUTCOME_RECEIPT), bb_item_get_id (receipt)))
      bb_item_remove (outcome);
  }
}

/**
 * bb_edit_remove_receipt:
 * @receipt: a decision that is not sealed
 *
 * Takes it away with what was judged of it, so that no judgement is left about nothing and no other
 * half names it. Part of the caller's step.
 */
void
bb_edit_remove_receipt (BbItem *receipt)
{
  BbItem *partner;

  g_return_if_fail (BB_IS_ITEM (receipt) && bb_item_get_kind (receipt) == BB_KIND_RECEIPT && bb_board_of (receipt) != NULL);

  partner = bb_board_find (bb_board_of (receipt), BB_KIND_RECEIPT, bb_item_get_text (receipt, BB_RECEIPT_PARTNER));
  if (partner != NULL && bb_receipt_is_open (partner))
    bb_item_set_text (partner, BB_RECEIPT_PARTNER, NULL);
  remove_outcomes (receipt);
  bb_item_remove (receipt);
}
