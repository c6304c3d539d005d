/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-edit-bets.h"
#include "bb-edit-error.h"
#include "bb-test-edit.h"

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

static void
tie (BbBet *bet,
     const char *kind,
     const char *to)
{
  g_autoptr (BbItem) link = bb_link_new (kind, to, BB_DATE_NONE);

  g_assert_true (bb_item_append (BB_ITEM (bet), link, NULL));
}

static void
add_receipt (BbTestEdit *self,
             const char *id,
             const char *bet,
             int flag)
{
  g_autoptr (BbItem) receipt = bb_item_new (BB_KIND_RECEIPT, id);

  bb_item_set_text (receipt, BB_RECEIPT_BET, bet);
  bb_item_set_date (receipt, BB_RECEIPT_DECIDED_ON, bb_clock_today ());
  if (flag >= 0)
    bb_item_set_integer (receipt, (guint) flag, 1);
  g_assert_true (bb_item_append (BB_ITEM (self->board), receipt, NULL));
}

/* The history begins after what the test prepared. */
static void
start_over (BbTestEdit *self)
{
  g_assert_finalize_object (self->history);
  self->history = bb_history_new (self->board);
}

static void
test_add (BbTestEdit *self,
          gconstpointer data)
{
  BbBet *bet = bb_edit_add_bet (self->history, 333, 444, NULL);

  g_assert_nonnull (bet);
  g_assert_true (bb_board_find_bet (self->board, bb_bet_get_id (bet)) == bet);
  bb_test_edit_assert_place (bet, 333, 444);
  g_assert_true (bb_bet_is_candidate (bet));
  g_assert_cmpstr (bb_bet_get_title (bet), ==, "New bet");
  g_assert_cmpuint (bb_item_get_date (BB_ITEM (bet), BB_BET_PLACED_ON), ==, bb_date_new (2026, 12, 7));
  bb_test_edit_assert_one_step (self, "New Bet");
  g_assert_cmpuint (bb_board_get_n_bets (self->board), ==, 4);
}

static void
test_duplicate (BbTestEdit *self,
                gconstpointer data)
{
  g_autoptr (GPtrArray) originals = bb_test_edit_bets (self->b, self->c);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (BbItem) own = bb_item_new (BB_KIND_OWN_VALUE, NULL);
  BbBet *copy;

  tie (self->b, "parent", "A");
  bb_item_set_text (own, BB_OWN_VALUE_FIELD, "squad");
  bb_item_set_text (own, BB_OWN_VALUE_TEXT, "Blue");
  g_assert_true (bb_item_append (BB_ITEM (self->b), own, NULL));
  bb_item_set_integer (BB_ITEM (self->b), BB_BET_FUNDING_CAP, 5000);
  bb_item_set_integer (BB_ITEM (self->b), BB_BET_FUNDING_RELEASED, 3000);
  bb_item_set_integer (BB_ITEM (self->b), BB_BET_PINNED, 1);
  start_over (self);
  copies = bb_edit_duplicate_bets (self->history, originals, NULL);
  g_assert_cmpuint (copies->len, ==, 2);
  copy = copies->pdata[0];
  g_assert_cmpstr (bb_bet_get_id (copy), !=, "B");
  g_assert_cmpstr (bb_bet_get_title (copy), ==, "B (copy)");
  g_assert_cmpstr (bb_bet_get_linked (copy, "parent"), ==, "A");
  g_assert_cmpstr (bb_bet_get_own_value (copy, "squad"), ==, "Blue");
  g_assert_cmpint (bb_bet_get_funding_cap (copy), ==, 5000);
  g_assert_cmpint (bb_bet_get_funding_released (copy), ==, 0);
  g_assert_true (bb_bet_is_candidate (copy));
  g_assert_false (bb_item_has_value (BB_ITEM (copy), BB_BET_PINNED));
  bb_test_edit_assert_place (copy, 620, 880);
  g_assert_false (bb_bet_is_placed (copies->pdata[1]));
  bb_test_edit_assert_one_step (self, "Duplicate Bets");
}

static void
test_close_and_reopen (BbTestEdit *self,
                       gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, self->b);

  bb_item_set_integer (BB_ITEM (self->b), BB_BET_FUNDING_RELEASED, 1);
  start_over (self);
  bb_edit_close_bets (self->history, bets, "done");
  g_assert_cmpstr (bb_bet_get_stage (self->a), ==, "done");
  g_assert_true (bb_bet_is_placed (self->a));
  bb_edit_reopen_bets (self->history, bets);
  g_assert_cmpstr (bb_bet_get_stage (self->a), ==, "candidate");
  g_assert_cmpstr (bb_bet_get_stage (self->b), ==, "active");
  g_assert_cmpstr (bb_history_get_undo_label (self->history), ==, "Reopen Bets");
  bb_history_undo (self->history);
  bb_test_edit_assert_one_step (self, "Mark Bets as Done");
  g_assert_cmpstr (bb_bet_get_stage (self->a), ==, "active");
}

/* What refers to the bet goes with it and comes back with it. */
static void
test_delete (BbTestEdit *self,
             gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, self->d);
  g_autoptr (BbItem) question = bb_item_new (BB_KIND_QUESTION, "q");
  BbItemList *receipts = bb_board_get_items (self->board, BB_KIND_RECEIPT);

  tie (self->a, "waits_for", "B");
  tie (self->b, "parent", "A");
  tie (self->b, "enables", "C");
  tie (self->b, "enables", "D");
  add_receipt (self, "r1", "A", BB_RECEIPT_IMPORTED);
  add_receipt (self, "r2", "A", BB_RECEIPT_OPEN);
  add_receipt (self, "r3", "B", -1);
  bb_item_set_text (question, BB_QUESTION_BET, "A");
  g_assert_true (bb_item_append (BB_ITEM (self->board), question, NULL));
  start_over (self);
  g_assert_true (bb_edit_delete_bets (self->history, bets, NULL));
  g_assert_cmpuint (bb_board_get_n_bets (self->board), ==, 2);
  g_assert_null (bb_bet_find_link (self->b, "parent", NULL));
  g_assert_null (bb_bet_find_link (self->b, "enables", "D"));
  g_assert_nonnull (bb_bet_find_link (self->b, "enables", "C"));
  g_assert_cmpuint (bb_item_list_get_length (receipts), ==, 1);
  g_assert_false (bb_item_has_value (question, BB_QUESTION_BET));
  bb_test_edit_assert_one_step (self, "Delete Bets");
  g_assert_true (bb_board_find_bet (self->board, "A") == self->a);
  g_assert_cmpstr (bb_bet_get_linked (self->a, "waits_for"), ==, "B");
  g_assert_cmpstr (bb_bet_get_linked (self->b, "parent"), ==, "A");
  g_assert_cmpuint (bb_item_list_get_length (receipts), ==, 3);
  g_assert_cmpstr (bb_item_get_text (question, BB_QUESTION_BET), ==, "A");
}

static void
test_delete_refused (BbTestEdit *self,
                     gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, self->b);
  g_autoptr (GError) error = NULL;

  add_receipt (self, "r", "B", -1);
  start_over (self);
  g_assert_false (bb_edit_delete_bets (self->history, bets, &error));
  g_assert_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_HAS_DECISIONS);
  g_assert_cmpstr (error->message, ==, "“B” has decisions on record. Stop it instead");
  g_assert_cmpuint (bb_board_get_n_bets (self->board), ==, 4);
  g_assert_false (bb_history_get_can_undo (self->history));
}

static void
test_delete_or_stop (BbTestEdit *self,
                     gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, self->b);

  g_ptr_array_add (bets, g_object_ref (self->d));
  add_receipt (self, "r", "B", -1);
  add_receipt (self, "s", "D", -1);
  start_over (self);
  g_assert_cmpuint (bb_edit_delete_or_stop_bets (self->history, bets), ==, 1);
  g_assert_null (bb_board_find_bet (self->board, "A"));
  g_assert_cmpstr (bb_bet_get_stage (self->b), ==, "stopped");
  g_assert_cmpstr (bb_bet_get_stage (self->d), ==, "done");
  bb_test_edit_assert_one_step (self, "Delete Bets");
  g_assert_cmpuint (bb_board_get_n_bets (self->board), ==, 4);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/edit/bets/" #name, BbTestEdit, NULL, set_up, test_##name, tear_down)
  ADD (add);
  ADD (duplicate);
  ADD (close_and_reopen);
  ADD (delete);
  ADD (delete_refused);
  ADD (delete_or_stop);
  return g_test_run ();
}
