/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What another day or another kind brings with it: the agenda is made anew as long as nobody has
 * arranged it. */

#include "config.h"

#include "bb-edit-plan.h"

#include "bb-agenda-line.h"
#include "bb-edit-agenda.h"
#include "bb-edit-review.h"
#include "bb-review-course.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

static BbDate
get_day (BbItem *review)
{
  return bb_item_get_date (review, BB_REVIEW_PLANNED_ON);
}

/**
 * bb_edit_keep_plan:
 * @review: a planned review, which need not be part of the board yet
 *
 * Makes it part of the board if it is not, and takes in what has come up since.
 *
 * Returns: (transfer none) (nullable): the review on the board; %NULL with @error set if there are too
 *   many
 */
BbItem *
bb_edit_keep_plan (BbHistory *history,
                   BbItem *review,
                   GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  BbItem *kept = review;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (review), NULL);

  step = bb_transaction_begin (history, _ ("Plan Review"));
  if (bb_item_get_owner (review) == NULL)
    kept = bb_edit_plan_review (history, bb_item_get_text (review, BB_REVIEW_KIND), get_day (review), error);
  if (kept == NULL || !bb_edit_refresh_agenda (history, kept, error))
    return NULL;
  bb_transaction_commit (step);
  return kept;
}

static void
remove_steps (BbItem *review)
{
  BbItemList *steps = bb_item_get_children (review, BB_KIND_STEP);

  while (bb_item_list_get_length (steps) > 0)
    bb_item_remove (bb_item_list_peek (steps, bb_item_list_get_length (steps) - 1));
}

static gboolean
copy_steps (BbHistory *history,
            BbItem *from,
            BbItem *to,
            GError **error)
{
  BbItemList *steps = bb_item_get_children (from, BB_KIND_STEP);
  guint i;

  for (i = 0; i < bb_item_list_get_length (steps); i++) {
    BbItem *step = bb_item_list_peek (steps, i);

    if (bb_edit_add_step (history, to, bb_item_get_text (step, BB_STEP_LABEL), (guint) bb_item_get_integer (step, BB_STEP_MINUTES, 0), error) == NULL)
      return FALSE;
  }
  return TRUE;
}

/**
 * bb_edit_set_review_kind:
 * @review: a planned review
 * @kind: an id of the kinds of reviews
 * @bet: (nullable): what a review of a single bet is about
 *
 * Gives it the steps, the time and the agenda that reviews of that kind usually have.
 *
 * Returns: whether all found room; nothing is changed if not
 */
gboolean
bb_edit_set_review_kind (BbHistory *history,
                         BbItem *review,
                         const char *kind,
                         BbBet *bet,
                         GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (BbItem) usual = NULL;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (review) && kind != NULL, FALSE);

  usual = bb_review_course_make (bb_history_get_board (history), kind, get_day (review), "usual");
  step = bb_transaction_begin (history, _ ("Change Kind of Review"));
  bb_item_set_value (review, BB_REVIEW_KIND, &BB_VALUE_OF_ID (kind));
  bb_item_set_value (review, BB_REVIEW_MINUTES, bb_item_get_value (usual, BB_REVIEW_MINUTES));
  remove_steps (review);
  if (!copy_steps (history, usual, review, error) || !bb_edit_recompute_agenda (history, review, error))
    return FALSE;
  if (g_str_equal (kind, "single_bet") && bet != NULL && bb_edit_put_on_agenda (history, review, bet, "discuss", error) == NULL)
    return FALSE;
  bb_transaction_commit (step);
  return TRUE;
}

/* --- another day ------------------------------------------------------------------------------ */

/* Whether the agenda is just what comes up by itself. */
static gboolean
is_untouched (BbBoard *board,
              BbItem *review)
{
  BbItemList *items = bb_item_get_children (review, BB_KIND_AGENDA_ITEM);
  g_autoptr (GPtrArray) entries = bb_agenda_compute_kind (board, bb_item_get_text (review, BB_REVIEW_KIND), get_day (review));
  guint i;

  if (bb_item_list_get_length (items) != entries->len)
    return FALSE;
  for (i = 0; i < entries->len; i++) {
    const BbAgendaEntry *entry = entries->pdata[i];
    BbItem *item = bb_item_list_peek (items, i);
    const char *list = bb_agenda_list_get_id (entry->discuss ? BB_AGENDA_DISCUSS : BB_AGENDA_NOD_THROUGH);

    if (!g_str_equal (bb_item_get_text (item, BB_AGENDA_ITEM_BET), bb_bet_get_id (entry->bet)) || !g_str_equal (bb_item_get_text (item, BB_AGENDA_ITEM_LIST), list))
      return FALSE;
  }
  return TRUE;
}

/**
 * bb_edit_set_review_day:
 * @review: a planned review
 *
 * Plans it for another day. An agenda that nobody has arranged is made anew for that day; one that
 * somebody has takes in what comes up until then.
 *
 * Returns: whether all found room; nothing is changed if not
 */
gboolean
bb_edit_set_review_day (BbHistory *history,
                        BbItem *review,
                        BbDate day,
                        GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  gboolean untouched;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (review) && day != BB_DATE_NONE, FALSE);

  untouched = is_untouched (bb_history_get_board (history), review);
  step = bb_transaction_begin (history, _ ("Change Day of Review"));
  bb_item_set_date (review, BB_REVIEW_PLANNED_ON, day);
  if (untouched ? !bb_edit_recompute_agenda (history, review, error) : !bb_edit_refresh_agenda (history, review, error))
    return FALSE;
  bb_transaction_commit (step);
  return TRUE;
}
