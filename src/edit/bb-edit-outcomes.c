/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Judgements are kept apart from what they judge, so that the decision stays as it was written down, and
 * are only ever added: the latest stands. */

#include "config.h"

#include "bb-edit-outcomes.h"

#include "bb-look-back.h"
#include "bb-transaction.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>

static BbItem *
make_outcome (BbBoard *board,
              BbItem *receipt,
              const char *verdict,
              const char *note,
              const char *judged_by)
{
  g_autofree char *id = bb_board_make_id (board, BB_KIND_OUTCOME);
  BbItem *outcome = bb_board_new_item (BB_KIND_OUTCOME, id);

  bb_item_set_text (outcome, BB_OUTCOME_RECEIPT, bb_item_get_id (receipt));
  bb_item_set_date (outcome, BB_OUTCOME_JUDGED_ON, bb_clock_today ());
  bb_item_set_text (outcome, BB_OUTCOME_JUDGED_BY, judged_by);
  bb_item_set_text (outcome, BB_OUTCOME_VERDICT, verdict);
  bb_item_set_text (outcome, BB_OUTCOME_NOTE, note);
  return outcome;
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
 * Says what became of what was decided; an earlier judgement stays, and no longer stands. What the
 * standing one says already is not said again.
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
  BbBoard *board;
  BbItem *earlier;
  g_autoptr (BbItem) outcome = NULL;
  g_autoptr (BbTransaction) step = NULL;

  g_return_val_if_fail (BB_IS_HISTORY (history), NULL);
  g_return_val_if_fail (BB_IS_ITEM (receipt) && bb_item_get_kind (receipt) == BB_KIND_RECEIPT, NULL);
  g_return_val_if_fail (verdict != NULL && bb_value_set_find (&bb_set_verdict, verdict) != NULL, NULL);

  board = bb_history_get_board (history);
  earlier = bb_receipt_get_outcome (receipt);
  if (earlier != NULL && says (earlier, BB_OUTCOME_VERDICT, verdict) && says (earlier, BB_OUTCOME_NOTE, note))
    return earlier;
  outcome = make_outcome (board, receipt, verdict, note, judged_by);
  step = bb_transaction_begin (history, _ ("Judge Outcome"));
  if (!bb_item_append (BB_ITEM (board), outcome, error))
    return NULL;
  bb_transaction_commit (step);
  return outcome;
}
