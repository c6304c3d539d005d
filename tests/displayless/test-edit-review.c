/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The course of a review: what it leaves behind, what it refuses, what can be taken back. */

#include "config.h"

#include "bb-edit-agenda.h"
#include "bb-edit-bets.h"
#include "bb-edit-decisions.h"
#include "bb-edit-error.h"
#include "bb-edit-places.h"
#include "bb-edit-receipts.h"
#include "bb-edit-review.h"
#include "bb-move-recorder.h"
#include "bb-receipt.h"
#include "bb-review.h"

#include "bb-test-edit.h"

#define TODAY bb_date_new (2026, 12, 7)

/* A is overdue, B is due, both are live; C waits in the tray, D is done. */
static BbItem *
plan (BbTestEdit *self)
{
  g_autoptr (GError) error = NULL;
  BbItem *review;

  bb_item_set_date (BB_ITEM (self->a), BB_BET_REVIEW_DATE, TODAY - 1);
  bb_item_set_date (BB_ITEM (self->b), BB_BET_REVIEW_DATE, TODAY + 3);
  bb_item_set_integer (BB_ITEM (self->a), BB_BET_FUNDING_CAP, 100);
  bb_item_set_integer (BB_ITEM (self->b), BB_BET_FUNDING_CAP, 300);
  review = bb_edit_plan_review (self->history, "quarterly", TODAY, &error);
  g_assert_no_error (error);
  return review;
}

static BbItem *
start (BbTestEdit *self)
{
  g_autoptr (GError) error = NULL;
  BbItem *review = plan (self);

  g_assert_true (bb_edit_start_review (self->history, review, &error));
  g_assert_no_error (error);
  return review;
}

static BbItem *
peek (BbItem *owner,
      BbKind kind,
      guint position)
{
  return bb_item_list_peek (bb_item_get_children (owner, kind), position);
}

static guint
count (BbItem *owner,
       BbKind kind)
{
  return bb_item_list_get_length (bb_item_get_children (owner, kind));
}

static void
test_plan (BbTestEdit *self,
           gconstpointer data)
{
  BbItem *review = plan (self);
  g_autofree char *title = bb_review_dup_title (review);

  g_assert_cmpstr (title, ==, "Quarterly review, 7 December 2026");
  g_assert_cmpuint (count (review, BB_KIND_AGENDA_ITEM), ==, 2);
  g_assert_cmpstr (bb_item_get_text (peek (review, BB_KIND_AGENDA_ITEM, 0), BB_AGENDA_ITEM_BET), ==, "A");
  g_assert_true (bb_agenda_item_is_on (peek (review, BB_KIND_AGENDA_ITEM, 0), "discuss"));
  g_assert_true (bb_agenda_item_is_on (peek (review, BB_KIND_AGENDA_ITEM, 1), "nod_through"));
  g_assert_cmpuint (bb_review_count_minutes (review), ==, 5 + 5 + 5 + 5 + 2 + 5 + 3);
  g_assert_cmpint (bb_item_get_integer (review, BB_REVIEW_MINUTES, 0), ==, 90);
  g_assert_true (bb_board_get_planned_review (self->board) == review);
  g_assert_true (bb_history_undo (self->history));
  g_assert_null (bb_board_get_planned_review (self->board));
}

static void
test_agenda (BbTestEdit *self,
             gconstpointer data)
{
  BbItem *review = plan (self);
  BbItem *a = peek (review, BB_KIND_AGENDA_ITEM, 0);
  BbItem *b = peek (review, BB_KIND_AGENDA_ITEM, 1);
  g_autoptr (GError) error = NULL;

  bb_edit_move_agenda_item (self->history, b, "discuss", 0);
  g_assert_true (peek (review, BB_KIND_AGENDA_ITEM, 0) == b);
  g_assert_cmpint (bb_item_get_integer (b, BB_AGENDA_ITEM_MINUTES, 0), ==, 5);
  bb_edit_move_agenda_item (self->history, b, "discuss", 1);
  g_assert_true (peek (review, BB_KIND_AGENDA_ITEM, 1) == b);
  bb_edit_leave_out_agenda_item (self->history, a);
  g_assert_true (bb_edit_refresh_agenda (self->history, review, &error));
  g_assert_true (bb_agenda_item_is_on (a, "left_out"));
  g_assert_nonnull (bb_edit_put_on_agenda (self->history, review, self->c, "discuss", &error));
  g_assert_true (bb_edit_put_on_agenda (self->history, review, self->a, "nod_through", &error) == a);
  g_assert_cmpuint (count (review, BB_KIND_AGENDA_ITEM), ==, 3);
  g_assert_true (bb_edit_recompute_agenda (self->history, review, &error));
  g_assert_cmpuint (count (review, BB_KIND_AGENDA_ITEM), ==, 2);
}

static void
test_start (BbTestEdit *self,
            gconstpointer data)
{
  BbItem *review = start (self);
  BbItem *snapshot = bb_review_get_snapshot (review, "before");
  g_autoptr (GError) error = NULL;

  g_assert_true (bb_board_get_running_review (self->board) == review);
  g_assert_false (bb_item_has_value (BB_ITEM (self->board), BB_BOARD_CODE));
  g_assert_cmpuint (bb_item_get_date (review, BB_REVIEW_HELD_ON), ==, TODAY);
  g_assert_cmpuint (count (snapshot, BB_KIND_SNAPSHOT_ROW), ==, 3);
  /* In the order in which the plane is read, then those in the tray; D is closed. */
  g_assert_cmpint (bb_item_get_integer (BB_ITEM (self->b), BB_BET_NUMBER, 0) + bb_item_get_integer (BB_ITEM (self->a), BB_BET_NUMBER, 0), ==, 3);
  g_assert_cmpint (bb_item_get_integer (BB_ITEM (self->c), BB_BET_NUMBER, 0), ==, 3);
  g_assert_false (bb_item_has_value (BB_ITEM (self->d), BB_BET_NUMBER));
  g_assert_false (bb_edit_start_review (self->history, review, &error));
  g_assert_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_WRONG_STAGE);
  g_assert_true (bb_history_undo (self->history));
  g_assert_null (bb_board_get_running_review (self->board));
  g_assert_cmpuint (count (BB_ITEM (self->board), BB_KIND_SNAPSHOT), ==, 0);
}

/* What calendars have called the board stays when it gets another title. */
static void
test_code (BbTestEdit *self,
           gconstpointer data)
{
  bb_item_set_text (BB_ITEM (self->board), BB_BOARD_TITLE, "Our Bets");
  start (self);
  g_assert_cmpstr (bb_item_get_text (BB_ITEM (self->board), BB_BOARD_CODE), ==, "our-bets");
}

static void
test_decide (BbTestEdit *self,
             gconstpointer data)
{
  BbItem *review = start (self);
  BbDecision stop = BB_DECISION_INIT ("stop");
  g_autoptr (GError) error = NULL;
  BbItem *receipt;

  g_assert_null (bb_edit_decide (self->history, review, self->a, &stop, &error));
  g_assert_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_INCOMPLETE);
  g_assert_true (bb_bet_is_live (self->a));
  g_clear_error (&error);
  stop.reason = "Nobody came";
  stop.review_date = TODAY + 90;
  receipt = bb_edit_decide (self->history, review, self->a, &stop, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (bb_bet_get_stage (self->a), ==, "stopped");
  g_assert_cmpuint (bb_bet_get_review_date (self->a), ==, TODAY - 1);
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_STAGE_BEFORE), ==, "active");
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_STAGE_AFTER), ==, "stopped");
  g_assert_cmpint (bb_item_get_integer (receipt, BB_RECEIPT_CAP_BEFORE, 0), ==, 100);
  g_assert_cmpint (bb_item_get_tenths (receipt, BB_RECEIPT_RISK_BEFORE, 0), ==, 200);
  g_assert_true (bb_review_find_decision (review, self->a) == receipt);
  g_assert_true (g_strv_contains (bb_item_get_list_value (review, BB_REVIEW_BETS_DISCUSSED), "A"));
  g_assert_true (bb_edit_take_back_decision (self->history, receipt, &error));
  g_assert_cmpstr (bb_bet_get_stage (self->a), ==, "active");
  g_assert_null (bb_review_find_decision (review, self->a));
}

/* Who comes first in the room decides, unless somebody is named; between reviews nobody is. */
static void
test_decided_by (BbTestEdit *self,
                 gconstpointer data)
{
  static const char *const roles[] = { "Portfolio Committee", "Finance Partner", NULL };
  BbItem *review = start (self);
  BbDecision keep = BB_DECISION_INIT ("keep");
  BbItem *receipt;

  receipt = bb_edit_decide (self->history, review, self->a, &keep, NULL);
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_DECIDED_BY), ==, "");
  g_assert_true (bb_edit_set_review_field (self->history, review, BB_REVIEW_ATTENDEES, &BB_VALUE_OF_LIST (roles), NULL));
  receipt = bb_edit_decide (self->history, review, self->a, &keep, NULL);
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_DECIDED_BY), ==, "Portfolio Committee");
  g_assert_cmpuint (bb_edit_nod_through (self->history, review, NULL, NULL), ==, 1);
  receipt = bb_review_find_decision (review, self->b);
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_DECIDED_BY), ==, "Portfolio Committee");
  keep.decided_by = "Head of Service";
  receipt = bb_edit_decide (self->history, review, self->a, &keep, NULL);
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_DECIDED_BY), ==, "Head of Service");
  keep.decided_by = NULL;
  receipt = bb_edit_decide (self->history, NULL, self->a, &keep, NULL);
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_DECIDED_BY), ==, "");
}

/* That the bet was given money. */
static BbItem *
find_given (BbTestEdit *self,
            const char *bet)
{
  BbItemList *receipts = bb_board_get_items (self->board, BB_KIND_RECEIPT);
  guint i;

  for (i = 0; i < bb_item_list_get_length (receipts); i++) {
    BbItem *receipt = bb_item_list_peek (receipts, i);

    if (g_str_equal (bb_item_get_text (receipt, BB_RECEIPT_BET), bet) && g_str_equal (bb_item_get_text (receipt, BB_RECEIPT_DECISION), "increase"))
      return receipt;
  }
  return NULL;
}

static void
test_money (BbTestEdit *self,
            gconstpointer data)
{
  BbItem *review = start (self);
  BbDecision more = BB_DECISION_INIT ("increase");
  BbDecision transfer = BB_DECISION_INIT ("transfer");
  g_autoptr (GError) error = NULL;
  BbItem *given;
  BbItem *taken;

  more.reason = "It works";
  more.cap = 100;
  g_assert_null (bb_edit_decide (self->history, review, self->a, &more, &error));
  g_assert_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_INCOMPLETE);
  g_clear_error (&error);
  transfer.reason = "A learns faster";
  transfer.other = self->a;
  transfer.amount = 50;
  given = bb_edit_decide (self->history, review, self->b, &transfer, &error);
  g_assert_no_error (error);
  taken = find_given (self, "A");
  g_assert_cmpint (bb_bet_get_funding_cap (self->a), ==, 150);
  g_assert_cmpint (bb_bet_get_funding_cap (self->b), ==, 250);
  g_assert_cmpstr (bb_item_get_text (given, BB_RECEIPT_DECISION), ==, "decrease");
  g_assert_cmpstr (bb_item_get_text (taken, BB_RECEIPT_DECISION), ==, "increase");
  g_assert_cmpstr (bb_item_get_text (given, BB_RECEIPT_PARTNER), ==, bb_item_get_id (taken));
  g_assert_cmpstr (bb_item_get_text (taken, BB_RECEIPT_PARTNER), ==, bb_item_get_id (given));
  g_assert_true (bb_edit_take_back_decision (self->history, taken, &error));
  g_assert_cmpint (bb_bet_get_funding_cap (self->a), ==, 100);
  g_assert_cmpint (bb_bet_get_funding_cap (self->b), ==, 300);
}

static void
assert_refused (BbTestEdit *self,
                BbItem *review,
                BbBet *bet,
                const BbDecision *decision)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (bb_edit_decide (self->history, review, bet, decision, &error));
  g_assert_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_INCOMPLETE);
}

/* Nobody gives to itself, to what is closed or to what is only asked for, nor more than there is; what
 * is decided of the one that gives is not decided of the other. */
static void
test_transfer (BbTestEdit *self,
               gconstpointer data)
{
  BbItem *review = start (self);
  BbDecision transfer = BB_DECISION_INIT ("transfer");
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->b, NULL);
  BbItem *taken;

  transfer.reason = "A learns faster";
  transfer.amount = 50;
  transfer.other = self->b;
  assert_refused (self, review, self->b, &transfer);
  transfer.other = self->d;
  assert_refused (self, review, self->b, &transfer);
  bb_item_set_text (BB_ITEM (self->c), BB_BET_STAGE, "candidate");
  transfer.other = self->c;
  assert_refused (self, review, self->b, &transfer);
  transfer.other = self->a;
  transfer.amount = 301;
  assert_refused (self, review, self->b, &transfer);
  transfer.amount = 300;
  transfer.expiry_date = TODAY + 10;
  transfer.released = 0;
  g_assert_nonnull (bb_edit_decide (self->history, review, self->b, &transfer, NULL));
  g_assert_cmpint (bb_bet_get_funding_cap (self->b), ==, 0);
  g_assert_cmpint (bb_bet_get_funding_cap (self->a), ==, 400);
  g_assert_false (bb_item_has_value (BB_ITEM (self->a), BB_BET_EXPIRY_DATE));
  g_assert_false (bb_item_has_value (BB_ITEM (self->a), BB_BET_FUNDING_RELEASED));
  g_assert_true (bb_edit_delete_bets (self->history, bets, NULL));
  taken = find_given (self, "A");
  g_assert_false (bb_item_has_value (taken, BB_RECEIPT_PARTNER));
  g_assert_false (g_strv_contains (bb_item_get_list_value (review, BB_REVIEW_BETS_DISCUSSED), "B"));
}

/* Who is given money has not been talked about by that: it is nodded through, and keeps the money. */
static void
test_given_and_nodded (BbTestEdit *self,
                       gconstpointer data)
{
  BbItem *review = start (self);
  BbDecision transfer = BB_DECISION_INIT ("transfer");

  transfer.reason = "B learns faster";
  transfer.amount = 50;
  transfer.other = self->b;
  g_assert_nonnull (bb_edit_decide (self->history, review, self->a, &transfer, NULL));
  g_assert_null (bb_review_find_decision (review, self->b));
  g_assert_cmpuint (bb_edit_nod_through (self->history, review, NULL, NULL), ==, 1);
  g_assert_cmpstr (bb_item_get_text (bb_review_find_decision (review, self->b), BB_RECEIPT_DECISION), ==, "keep");
  g_assert_cmpint (bb_bet_get_funding_cap (self->b), ==, 350);
  g_assert_cmpint (bb_bet_get_funding_cap (self->a), ==, 50);
}

/* What a bet brings along is decided of the other one, too, and goes back with the decision. */
static void
test_take_back_money (BbTestEdit *self,
                      gconstpointer data)
{
  BbItem *review = start (self);
  BbDecision split = BB_DECISION_INIT ("split");
  BbDecision merge = BB_DECISION_INIT ("merge");
  BbItem *receipt;

  merge.reason = "One thing";
  merge.other = self->b;
  merge.amount = 60;
  receipt = bb_edit_decide (self->history, review, self->a, &merge, NULL);
  g_assert_cmpint (bb_bet_get_funding_cap (self->b), ==, 360);
  g_assert_cmpint (bb_item_get_integer (find_given (self, "B"), BB_RECEIPT_CAP_BEFORE, 0), ==, 300);
  g_assert_true (bb_edit_take_back_decision (self->history, receipt, NULL));
  g_assert_cmpint (bb_bet_get_funding_cap (self->b), ==, 300);
  g_assert_null (bb_bet_find_link (self->b, "replaces", "A"));
  g_assert_null (find_given (self, "B"));
  split.reason = "Two things";
  split.title = "The other half";
  split.amount = 120;
  receipt = bb_edit_decide (self->history, review, self->b, &split, NULL);
  g_assert_true (bb_edit_take_back_decision (self->history, receipt, NULL));
  g_assert_cmpint (bb_bet_get_funding_cap (self->b), ==, 300);
  g_assert_cmpint (bb_bet_get_funding_cap (bb_board_get_bet (self->board, 4)), ==, 0);
}

/* A move that is taken back is no move the other way; one that is moved on keeps where it came from. */
static void
test_take_back_move (BbTestEdit *self,
                     gconstpointer data)
{
  g_autoptr (BbMoveRecorder) recorder = bb_move_recorder_new (self->history);
  BbItem *review = start (self);

  bb_edit_place_bet (self->history, self->a, 300, 500);
  g_assert_true (bb_edit_take_back_decision (self->history, bb_review_find_move (review, self->a), NULL));
  bb_test_edit_assert_place (self->a, 100, 200);
  g_assert_null (bb_review_find_move (review, self->a));
}

/* A correction has changed nothing, so taking it back changes nothing either. */
static void
test_take_back_correction (BbTestEdit *self,
                           gconstpointer data)
{
  BbItem *review = start (self);
  BbDecision stop = BB_DECISION_INIT ("stop");
  g_autoptr (GError) error = NULL;
  BbItem *receipt;
  BbItem *correction;

  stop.reason = "Nobody came";
  receipt = bb_edit_decide (self->history, review, self->a, &stop, NULL);
  g_assert_null (bb_edit_correct_receipt (self->history, receipt, "Few came", &error));
  g_assert_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_WRONG_STAGE);
  g_assert_true (bb_edit_end_review (self->history, review, NULL));
  g_assert_true (bb_edit_seal_review (self->history, review, NULL));
  correction = bb_edit_correct_receipt (self->history, receipt, "Few came", NULL);
  g_assert_true (bb_edit_take_back_decision (self->history, correction, NULL));
  g_assert_cmpstr (bb_bet_get_stage (self->a), ==, "stopped");
  g_assert_null (bb_receipt_get_correction (receipt));
}

static void
test_split_and_merge (BbTestEdit *self,
                      gconstpointer data)
{
  BbItem *review = start (self);
  BbDecision split = BB_DECISION_INIT ("split");
  BbDecision merge = BB_DECISION_INIT ("merge");
  g_autoptr (GError) error = NULL;
  BbBet *made;

  split.reason = "Two things";
  split.title = "The other half";
  split.amount = 120;
  g_assert_nonnull (bb_edit_decide (self->history, review, self->b, &split, &error));
  g_assert_cmpuint (bb_board_get_n_bets (self->board), ==, 5);
  made = bb_board_get_bet (self->board, 4);
  g_assert_cmpstr (bb_bet_get_title (made), ==, "The other half");
  g_assert_cmpint (bb_bet_get_funding_cap (made), ==, 120);
  g_assert_cmpint (bb_bet_get_funding_cap (self->b), ==, 180);
  g_assert_cmpstr (bb_bet_get_linked (made, "grew_from"), ==, "B");
  merge.reason = "One thing after all";
  merge.other = self->a;
  g_assert_nonnull (bb_edit_decide (self->history, review, made, &merge, &error));
  g_assert_cmpstr (bb_bet_get_stage (made), ==, "stopped");
  g_assert_cmpstr (bb_bet_get_linked (self->a, "replaces"), ==, bb_bet_get_id (made));
  g_assert_true (bb_history_undo (self->history) && bb_history_undo (self->history));
  g_assert_cmpuint (bb_board_get_n_bets (self->board), ==, 4);
}

static void
test_nod_through (BbTestEdit *self,
                  gconstpointer data)
{
  BbItem *review = start (self);
  g_autoptr (GError) error = NULL;
  BbItem *receipt;

  g_assert_cmpuint (bb_edit_nod_through (self->history, review, "On course", &error), ==, 1);
  receipt = bb_review_find_decision (review, self->b);
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_DECISION), ==, "keep");
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_REASON), ==, "On course");
  g_assert_cmpuint (bb_item_get_date (receipt, BB_RECEIPT_REVIEW_DATE_BEFORE), ==, TODAY + 3);
  /* B is a careful lift: four weeks. */
  g_assert_cmpuint (bb_item_get_date (receipt, BB_RECEIPT_REVIEW_DATE_AFTER), ==, TODAY + 28);
  g_assert_cmpuint (bb_bet_get_review_date (self->b), ==, TODAY + 28);
  g_assert_cmpuint (bb_edit_nod_through (self->history, review, NULL, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_true (bb_history_undo (self->history));
  g_assert_cmpuint (bb_bet_get_review_date (self->b), ==, TODAY + 3);
}

static void
nudge (BbTestEdit *self,
       gint d_familiarity)
{
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();

  g_ptr_array_add (bets, self->a);
  bb_edit_nudge_bets (self->history, bets, d_familiarity, 0);
}

static void
test_moves (BbTestEdit *self,
            gconstpointer data)
{
  g_autoptr (BbMoveRecorder) recorder = bb_move_recorder_new (self->history);
  g_autoptr (GPtrArray) moves = NULL;
  g_autoptr (GPtrArray) unanswered = NULL;
  BbItem *review;
  BbItem *move;

  bb_edit_place_bet (self->history, self->a, 110, 200);
  g_assert_cmpuint (count (BB_ITEM (self->board), BB_KIND_RECEIPT), ==, 0);
  review = start (self);
  bb_edit_place_bet (self->history, self->a, 300, 500);
  bb_edit_place_bet (self->history, self->a, 400, 600);
  moves = bb_review_list_moves (review);
  g_assert_cmpuint (moves->len, ==, 1);
  move = moves->pdata[0];
  g_assert_cmpint (bb_item_get_tenths (move, BB_RECEIPT_FAMILIARITY_BEFORE, 0), ==, 110);
  g_assert_cmpint (bb_item_get_tenths (move, BB_RECEIPT_RISK_BEFORE, 0), ==, 200);
  g_assert_cmpint (bb_item_get_tenths (move, BB_RECEIPT_FAMILIARITY_AFTER, 0), ==, 400);
  g_assert_cmpint (bb_item_get_tenths (move, BB_RECEIPT_RISK_AFTER, 0), ==, 600);
  bb_edit_answer_moves (self->history, moves, "We know them now");
  unanswered = bb_review_list_unanswered (review);
  g_assert_cmpuint (unanswered->len, ==, 0);
  g_assert_true (bb_history_undo (self->history) && bb_history_undo (self->history));
  g_assert_cmpint (bb_item_get_tenths (move, BB_RECEIPT_FAMILIARITY_AFTER, 0), ==, 300);
  g_assert_true (bb_history_undo (self->history));
  g_assert_null (bb_review_find_move (review, self->a));
  g_assert_true (bb_history_redo (self->history));
  g_assert_nonnull (bb_review_find_move (review, self->a));
  bb_edit_place_bet (self->history, self->a, 110, 200);
  g_assert_null (bb_review_find_move (review, self->a));
}

/* Arrow keys held down are one step, and so is what they write down. */
static void
test_nudges (BbTestEdit *self,
             gconstpointer data)
{
  g_autoptr (BbMoveRecorder) recorder = bb_move_recorder_new (self->history);
  BbItem *review = start (self);

  nudge (self, 10);
  nudge (self, 10);
  nudge (self, 10);
  g_assert_cmpint (bb_item_get_tenths (bb_review_find_move (review, self->a), BB_RECEIPT_FAMILIARITY_AFTER, 0), ==, 130);
  g_assert_true (bb_history_undo (self->history));
  g_assert_cmpint (bb_bet_get_familiarity (self->a), ==, 100);
  g_assert_null (bb_review_find_move (review, self->a));
  g_assert_true (bb_history_redo (self->history));
  g_assert_cmpint (bb_item_get_tenths (bb_review_find_move (review, self->a), BB_RECEIPT_FAMILIARITY_AFTER, 0), ==, 130);
}

/* A drag that was given up, and an undo, leave no wrong "before" behind. */
static void
test_given_up (BbTestEdit *self,
               gconstpointer data)
{
  g_autoptr (BbMoveRecorder) recorder = bb_move_recorder_new (self->history);
  BbItem *review;
  BbItem *move;

  bb_edit_place_bet (self->history, self->a, 700, 700);
  review = start (self);
  bb_edit_place_bet (self->history, self->a, 800, 800);
  bb_history_begin (self->history, "Drag");
  bb_item_set_tenths (BB_ITEM (self->a), BB_BET_RISK, 900);
  bb_history_rollback (self->history);
  g_assert_true (bb_history_undo (self->history));
  bb_edit_place_bet (self->history, self->a, 600, 600);
  move = bb_review_find_move (review, self->a);
  g_assert_cmpint (bb_item_get_tenths (move, BB_RECEIPT_RISK_BEFORE, 0), ==, 700);
  g_assert_cmpint (bb_item_get_tenths (move, BB_RECEIPT_RISK_AFTER, 0), ==, 600);
}

static void
test_end_and_seal (BbTestEdit *self,
                   gconstpointer data)
{
  BbItem *review = start (self);
  BbDecision keep = BB_DECISION_INIT ("keep");
  g_autoptr (GError) error = NULL;
  BbItem *receipt = bb_edit_decide (self->history, review, self->a, &keep, &error);
  BbItem *correction;

  g_assert_false (bb_edit_seal_review (self->history, review, &error));
  g_assert_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_WRONG_STAGE);
  g_clear_error (&error);
  g_assert_true (bb_edit_end_review (self->history, review, &error));
  g_assert_nonnull (bb_review_get_snapshot (review, "after"));
  g_assert_cmpint (bb_item_get_integer (BB_ITEM (self->board), BB_BOARD_EDITION, 0), ==, 1);
  /* C had no next review; it lies in no zone. */
  g_assert_cmpuint (bb_bet_get_review_date (self->c), ==, TODAY + 42);
  g_assert_true (bb_edit_change_receipt (self->history, receipt, BB_RECEIPT_REASON, &BB_VALUE_OF_TEXT ("On course"), &error));
  g_assert_true (bb_history_undo (self->history) && bb_history_redo (self->history));
  g_assert_true (bb_edit_seal_review (self->history, review, &error));
  g_assert_false (bb_history_get_can_undo (self->history));
  g_assert_true (bb_item_is_sealed (receipt));
  g_assert_false (bb_edit_change_receipt (self->history, receipt, BB_RECEIPT_REASON, &BB_VALUE_OF_TEXT ("Never"), &error));
  g_assert_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_SEALED);
  g_clear_error (&error);
  g_assert_null (bb_edit_decide (self->history, review, self->b, &keep, &error));
  g_assert_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_SEALED);
  g_clear_error (&error);
  correction = bb_edit_correct_receipt (self->history, receipt, "On course, with a doubt", &error);
  g_assert_true (bb_receipt_get_correction (receipt) == correction);
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_REASON), ==, "On course");
  g_assert_true (bb_review_find_decision (review, self->a) == receipt);
}

/* Outside a review, the day decides. */
static void
test_between_reviews (BbTestEdit *self,
                      gconstpointer data)
{
  BbDecision keep = BB_DECISION_INIT ("keep");
  g_autoptr (GError) error = NULL;
  BbItem *receipt = bb_edit_decide (self->history, NULL, self->a, &keep, &error);

  g_assert_true (bb_receipt_is_changeable (receipt));
  bb_clock_set_today (TODAY + 1);
  g_assert_false (bb_receipt_is_changeable (receipt));
  g_assert_false (bb_edit_take_back_decision (self->history, receipt, &error));
  g_assert_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_SEALED);
}

#define ADD(path, function) g_test_add (path, BbTestEdit, NULL, set_up, function, tear_down)

static void
set_up (BbTestEdit *self,
        gconstpointer data)
{
  bb_test_edit_set_up (self);
}

static void
tear_down (BbTestEdit *self,
           gconstpointer data)
{
  bb_test_edit_tear_down (self);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/edit-review/plan", test_plan);
  ADD ("/edit-review/agenda", test_agenda);
  ADD ("/edit-review/start", test_start);
  ADD ("/edit-review/code", test_code);
  ADD ("/edit-review/decide", test_decide);
  ADD ("/edit-review/decided-by", test_decided_by);
  ADD ("/edit-review/money", test_money);
  ADD ("/edit-review/transfer", test_transfer);
  ADD ("/edit-review/given-and-nodded", test_given_and_nodded);
  ADD ("/edit-review/take-back-money", test_take_back_money);
  ADD ("/edit-review/take-back-move", test_take_back_move);
  ADD ("/edit-review/take-back-correction", test_take_back_correction);
  ADD ("/edit-review/split-and-merge", test_split_and_merge);
  ADD ("/edit-review/nod-through", test_nod_through);
  ADD ("/edit-review/moves", test_moves);
  ADD ("/edit-review/nudges", test_nudges);
  ADD ("/edit-review/given-up", test_given_up);
  ADD ("/edit-review/end-and-seal", test_end_and_seal);
  ADD ("/edit-review/between-reviews", test_between_reviews);
  return g_test_run ();
}
