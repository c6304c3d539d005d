/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One review at a time is under way. It begins and ends with a snapshot; what is decided in between is
 * open until the minutes are sealed. */

#include "config.h"

#include "bb-edit-review.h"

#include "bb-edit-agenda.h"
#include "bb-edit-error.h"
#include "bb-edit-put-offs.h"
#include "bb-edit-snapshots.h"
#include "bb-id.h"
#include "bb-next-review.h"
#include "bb-reading-order.h"
#include "bb-receipt.h"
#include "bb-review-course.h"
#include "bb-review.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

/* --- planning --------------------------------------------------------------------------------- */

/**
 * bb_edit_plan_review:
 * @kind: an id of the review kinds
 * @planned_on: the day of the meeting
 *
 * Makes a review with the steps its kind usually has, and the agenda as of that day.
 *
 * Returns: (transfer none) (nullable): the review; %NULL with @error set if there are too many
 */
BbItem *
bb_edit_plan_review (BbHistory *history,
                     const char *kind,
                     BbDate planned_on,
                     GError **error)
{
  BbBoard *board = bb_history_get_board (history);
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (BbItem) review = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (BB_IS_HISTORY (history) && kind != NULL && planned_on != BB_DATE_NONE, NULL);

  id = bb_board_make_id (board, BB_KIND_REVIEW);
  review = bb_review_course_make (board, kind, planned_on, id);
  step = bb_transaction_begin (history, _ ("Plan Review"));
  if (!bb_item_append (BB_ITEM (board), review, error) || !bb_edit_refresh_agenda (history, review, error))
    return NULL;
  bb_transaction_commit (step);
  return review;
}

/**
 * bb_edit_drop_review:
 * @review: a review that is planned; others have left something behind and stay
 */
void
bb_edit_drop_review (BbHistory *history,
                     BbItem *review)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (review));
  g_return_if_fail (bb_review_get_stage (review) == BB_REVIEW_PLANNED);

  step = bb_transaction_begin (history, _ ("Drop Review"));
  bb_item_remove (review);
  bb_transaction_commit (step);
}

/* --- starting --------------------------------------------------------------------------------- */

static gboolean
check_stage (BbItem *review,
             BbReviewStage stage,
             GError **error)
{
  static const char *const refusals[] = {
    [BB_REVIEW_PLANNED] = N_ ("This review has begun already"),
                              [BB_REVIEW_RUNNING] = N_ ("This review is not under way"),
                                                        [BB_REVIEW_ENDED] = N_ ("End the meeting first"),
                                                                                [BB_REVIEW_SEALED] = "",
                                                        };

  if (bb_review_get_stage (review) == stage)
    return TRUE;
  if (bb_review_get_stage (review) == BB_REVIEW_SEALED)
    g_set_error_literal (error, BB_EDIT_ERROR, BB_EDIT_ERROR_SEALED, _ ("The minutes of this review are sealed"));
  else
    g_set_error_literal (error, BB_EDIT_ERROR, BB_EDIT_ERROR_WRONG_STAGE, _ (refusals[stage]));
  return FALSE;
}

static gboolean
check_no_other (BbBoard *board,
                BbItem *review,
                GError **error)
{
  BbItem *other = bb_board_get_running_review (board);
  g_autofree char *title = NULL;

  if (other == NULL || other == review)
    return TRUE;
  title = bb_review_dup_title (other);
  g_set_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_WRONG_STAGE, _ ("“%s” is still under way: end it first"), title);
  return FALSE;
}

/* The numbers hold until the next review begins. Closed bets lose theirs. */
static void
give_numbers (BbBoard *board)
{
  g_autoptr (GPtrArray) placed = bb_reading_order (board);
  gint64 number = 0;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++)
    if (bb_bet_is_closed (bb_board_get_bet (board, i)))
      bb_item_set_value (BB_ITEM (bb_board_get_bet (board, i)), BB_BET_NUMBER, &BB_VALUE_OF_NONE);
  for (i = 0; i < placed->len; i++)
    bb_item_set_integer (placed->pdata[i], BB_BET_NUMBER, ++number);
  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (bb_bet_is_live (bet) && !bb_bet_is_placed (bet))
      bb_item_set_integer (BB_ITEM (bet), BB_BET_NUMBER, ++number);
  }
}

/* Calendars have known the board by its title so far, and shall know it when it has another one. */
static void
give_code (BbItem *board)
{
  g_autofree char *slug = bb_id_slug (bb_item_get_text (board, BB_BOARD_TITLE));

  if (!bb_item_has_value (board, BB_BOARD_CODE) && bb_item_has_value (board, BB_BOARD_TITLE))
    bb_item_set_text (board, BB_BOARD_CODE, slug);
}

/**
 * bb_edit_start_review:
 * @review: a planned review
 *
 * Takes in what has come up since it was planned, keeps where the bets are, and gives them the numbers
 * by which the room calls them. Fails with [error@Bb.EditError] if it is not planned, or if another
 * one is under way.
 *
 * Returns: whether it began; nothing is changed if not
 */
gboolean
bb_edit_start_review (BbHistory *history,
                      BbItem *review,
                      GError **error)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (review), FALSE);

  if (!check_stage (review, BB_REVIEW_PLANNED, error) || !check_no_other (bb_history_get_board (history), review, error))
    return FALSE;
  step = bb_transaction_begin (history, _ ("Start Review"));
  if (!bb_edit_refresh_agenda (history, review, error))
    return FALSE;
  if (bb_edit_take_snapshot (history, review, "before", error) == NULL)
    return FALSE;
  give_numbers (bb_history_get_board (history));
  give_code (BB_ITEM (bb_history_get_board (history)));
  bb_item_set_date (review, BB_REVIEW_HELD_ON, bb_clock_today ());
  bb_item_set_text (review, BB_REVIEW_STATE, "running");
  bb_transaction_commit (step);
  return TRUE;
}

/* --- ending ----------------------------------------------------------------------------------- */

static void
fill_review_dates (BbBoard *board)
{
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (bb_bet_is_live (bet) && bb_bet_get_review_date (bet) == BB_DATE_NONE)
      bb_item_set_date (BB_ITEM (bet), BB_BET_REVIEW_DATE, bb_next_review_propose (bet));
  }
}

/**
 * bb_edit_end_review:
 * @review: the review that is under way
 *
 * Keeps where the bets are, counts the review, and gives bets without a next review the one proposed.
 * What was decided can still be put right. Fails with [error@Bb.EditError] if it is not under way.
 *
 * Returns: whether it ended; nothing is changed if not
 */
gboolean
bb_edit_end_review (BbHistory *history,
                    BbItem *review,
                    GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  BbItem *board;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (review), FALSE);

  if (!check_stage (review, BB_REVIEW_RUNNING, error))
    return FALSE;
  board = BB_ITEM (bb_history_get_board (history));
  step = bb_transaction_begin (history, _ ("End Meeting"));
  fill_review_dates (BB_BOARD (board));
  if (bb_edit_take_snapshot (history, review, "after", error) == NULL)
    return FALSE;
  bb_item_set_integer (board, BB_BOARD_EDITION, bb_item_get_integer (board, BB_BOARD_EDITION, 0) + 1);
  bb_item_set_text (review, BB_REVIEW_STATE, "ended");
  bb_edit_clear_put_offs (history);
  bb_transaction_commit (step);
  return TRUE;
}

/* Decisions made outside of reviews on a day that is over. */
static void
seal_past_decisions (BbBoard *board)
{
  BbItemList *receipts = bb_board_get_items (board, BB_KIND_RECEIPT);
  guint i;

  for (i = 0; i < bb_item_list_get_length (receipts); i++) {
    BbItem *receipt = bb_item_list_peek (receipts, i);

    if (bb_receipt_is_open (receipt) && !bb_receipt_is_changeable (receipt))
      bb_item_set_value (receipt, BB_RECEIPT_OPEN, &BB_VALUE_OF_NONE);
  }
}

/**
 * bb_edit_seal_review:
 * @review: a review that has ended
 *
 * Fixes its decisions, and with them all that was done before: nothing of it can be undone any more.
 * Must not be called within a step. Fails with [error@Bb.EditError] if the review has not ended.
 *
 * Returns: whether it was sealed
 */
gboolean
bb_edit_seal_review (BbHistory *history,
                     BbItem *review,
                     GError **error)
{
  g_autoptr (GPtrArray) receipts = NULL;
  g_autoptr (BbTransaction) step = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (review), FALSE);
  g_return_val_if_fail (!bb_history_is_open (history), FALSE);

  if (!check_stage (review, BB_REVIEW_ENDED, error))
    return FALSE;
  receipts = bb_review_list_receipts (review);
  step = bb_transaction_begin (history, _ ("Seal Minutes"));
  for (i = 0; i < receipts->len; i++)
    bb_item_set_value (receipts->pdata[i], BB_RECEIPT_OPEN, &BB_VALUE_OF_NONE);
  bb_item_set_text (review, BB_REVIEW_STATE, "sealed");
  seal_past_decisions (bb_history_get_board (history));
  bb_transaction_commit (step);
  bb_history_seal (history);
  return TRUE;
}

/* --- what is written about it ------------------------------------------------------------------- */

/**
 * bb_edit_set_review_field:
 * @field: a field of reviews other than id and state
 *
 * Repeated writes to one field are one step. Fails with %BB_EDIT_ERROR_SEALED once the minutes are
 * sealed.
 */
gboolean
bb_edit_set_review_field (BbHistory *history,
                          BbItem *review,
                          guint field,
                          const BbValue *value,
                          GError **error)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (review), FALSE);
  g_return_val_if_fail (field != BB_REVIEW_ID && field != BB_REVIEW_STATE && field < BB_REVIEW_N_FIELDS, FALSE);

  if (bb_review_get_stage (review) == BB_REVIEW_SEALED) {
    g_set_error_literal (error, BB_EDIT_ERROR, BB_EDIT_ERROR_SEALED, _ ("The minutes of this review are sealed"));
    return FALSE;
  }
  step = bb_transaction_begin (history, _ ("Change Review"));
  bb_item_set_value (review, field, value);
  bb_transaction_commit_repeated (step);
  return TRUE;
}

/**
 * bb_edit_add_follow_up:
 * @bet: (nullable): the bet it is about; its team is to do it
 * @text: what is to be done
 *
 * Things to do are no decisions: they can be added and ticked off after the minutes are sealed.
 *
 * Returns: (transfer none) (nullable): the follow-up; %NULL with @error set if there are too many
 */
BbItem *
bb_edit_add_follow_up (BbHistory *history,
                       BbItem *review,
                       BbBet *bet,
                       const char *text,
                       GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (BbItem) follow_up = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (review) && text != NULL, NULL);

  do {
    g_free (id);
    id = bb_id_new ();
  } while (bb_item_find_child (review, BB_KIND_FOLLOW_UP, id) != NULL);
  follow_up = bb_item_new (BB_KIND_FOLLOW_UP, id);
  bb_item_set_text (follow_up, BB_FOLLOW_UP_TEXT, text);
  if (bet != NULL) {
    bb_item_set_text (follow_up, BB_FOLLOW_UP_BET, bb_bet_get_id (bet));
    bb_item_set_text (follow_up, BB_FOLLOW_UP_TEAM, bb_bet_get_owner_team (bet));
  }
  step = bb_transaction_begin (history, _ ("Add Follow-up"));
  if (!bb_item_append (review, follow_up, error))
    return NULL;
  bb_transaction_commit (step);
  return follow_up;
}

void
bb_edit_set_follow_up (BbHistory *history,
                       BbItem *follow_up,
                       guint field,
                       const BbValue *value)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (follow_up));
  g_return_if_fail (field != BB_FOLLOW_UP_ID && field < BB_FOLLOW_UP_N_FIELDS);

  step = bb_transaction_begin (history, _ ("Change Follow-up"));
  bb_item_set_value (follow_up, field, value);
  bb_transaction_commit_repeated (step);
}

void
bb_edit_remove_follow_up (BbHistory *history,
                          BbItem *follow_up)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (follow_up));

  step = bb_transaction_begin (history, _ ("Remove Follow-up"));
  bb_item_remove (follow_up);
  bb_transaction_commit (step);
}
