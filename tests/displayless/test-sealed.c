/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is sealed stays as it was: whoever tries to change it, by whatever way. */

#include "config.h"

#include "bb-edit-bets.h"
#include "bb-edit-copy.h"
#include "bb-edit-decisions.h"
#include "bb-edit-error.h"
#include "bb-edit-outcomes.h"
#include "bb-edit-receipts.h"
#include "bb-edit-review.h"
#include "bb-receipt.h"

#include "bb-test-board-xml.h"
#include "bb-test-edit.h"

/* A bet A with a sealed decision `s`, B with an open one `o`, D with an imported one `i`. */
static void
add_receipt (BbTestEdit *self,
             const char *id,
             const char *bet,
             int flag)
{
  g_autoptr (BbItem) receipt = bb_item_new (BB_KIND_RECEIPT, id);

  bb_item_set_text (receipt, BB_RECEIPT_BET, bet);
  bb_item_set_text (receipt, BB_RECEIPT_DECISION, "keep");
  bb_item_set_text (receipt, BB_RECEIPT_REASON, "Rooms were full");
  bb_item_set_date (receipt, BB_RECEIPT_DECIDED_ON, bb_date_new (2026, 12, 7));
  if (flag >= 0)
    bb_item_set_integer (receipt, (guint) flag, 1);
  g_assert_true (bb_item_append (BB_ITEM (self->board), receipt, NULL));
}

static void
set_up (BbTestEdit *self,
        gconstpointer data)
{
  bb_test_edit_set_up (self);
  add_receipt (self, "s", "A", -1);
  add_receipt (self, "o", "B", BB_RECEIPT_OPEN);
  add_receipt (self, "i", "D", BB_RECEIPT_IMPORTED);
  g_assert_finalize_object (self->history);
  self->history = bb_history_new (self->board);
}

static void
tear_down (BbTestEdit *self,
           gconstpointer data)
{
  bb_test_edit_tear_down (self);
}

static BbItem *
find (BbTestEdit *self,
      const char *id)
{
  return bb_board_find (self->board, BB_KIND_RECEIPT, id);
}

/* --- through the model ------------------------------------------------------------------------ */

static void
test_which (BbTestEdit *self,
            gconstpointer data)
{
  g_assert_true (bb_item_is_sealed (find (self, "s")));
  g_assert_false (bb_item_is_sealed (find (self, "o")));
  g_assert_false (bb_item_is_sealed (find (self, "i")));
}

/* Every field, not only those that a person would think of. */
static void
test_set_value (BbTestEdit *self,
                gconstpointer data)
{
  BbItem *receipt = find (self, "s");
  guint64 before = bb_board_hash (self->board);
  const BbValue none = BB_VALUE_OF_NONE;
  guint i;

  for (i = 0; i < BB_RECEIPT_N_FIELDS; i++) {
    g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*is_writable*");
    g_assert_false (bb_item_set_value (receipt, i, &none));
    g_test_assert_expected_messages ();
  }
  g_assert_cmpuint (bb_board_hash (self->board), ==, before);
}

/* Nor as a property of the object. */
static void
test_properties (BbTestEdit *self,
                 gconstpointer data)
{
  BbItem *receipt = find (self, "s");
  guint n;
  g_autofree GParamSpec **specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (receipt), &n);
  guint i;

  for (i = 0; i < n; i++)
    g_assert_true ((specs[i]->flags & G_PARAM_WRITABLE) == 0 || (specs[i]->flags & G_PARAM_CONSTRUCT_ONLY) != 0);
  g_assert_cmpuint (n, >, 0);
}

static void
test_remove (BbTestEdit *self,
             gconstpointer data)
{
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*bb_item_is_sealed*");
  bb_item_remove (find (self, "s"));
  g_test_assert_expected_messages ();
  g_assert_nonnull (find (self, "s"));
  bb_item_remove (find (self, "o"));
  bb_item_remove (find (self, "i"));
  g_assert_null (find (self, "o"));
  g_assert_null (find (self, "i"));
}

/* A second one under the same code finds no room. */
static void
test_twin (BbTestEdit *self,
           gconstpointer data)
{
  g_autoptr (BbItem) twin = bb_item_new (BB_KIND_RECEIPT, "s");
  g_autoptr (GError) error = NULL;

  bb_item_set_text (twin, BB_RECEIPT_REASON, "Rooms were empty");
  g_assert_false (bb_item_append (BB_ITEM (self->board), twin, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (bb_item_get_text (find (self, "s"), BB_RECEIPT_REASON), ==, "Rooms were full");
}

/* --- through the verbs ------------------------------------------------------------------------ */

static void
test_delete_bet (BbTestEdit *self,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, self->b);

  g_assert_cmpuint (bb_edit_delete_or_stop_bets (self->history, bets), ==, 1);
  g_assert_cmpstr (bb_bet_get_stage (self->a), ==, "stopped");
  g_assert_nonnull (bb_board_find_bet (self->board, "A"));
  g_assert_null (bb_board_find_bet (self->board, "B"));
  g_assert_nonnull (find (self, "s"));
  g_assert_null (find (self, "o"));
}

/* Nor by cutting it. */
static void
test_cut_bet (BbTestEdit *self,
              gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, NULL);
  g_autoptr (GError) error = NULL;
  guint64 before = bb_board_hash (self->board);

  g_assert_false (bb_edit_cut_bets (self->history, bets, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (bb_board_hash (self->board), ==, before);
}

/* What came out of a list never holds a bet. */
static void
test_imported (BbTestEdit *self,
               gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->d, NULL);

  g_assert_cmpuint (bb_edit_delete_or_stop_bets (self->history, bets), ==, 0);
  g_assert_null (bb_board_find_bet (self->board, "D"));
  g_assert_null (find (self, "i"));
  g_assert_true (bb_history_undo (self->history));
  g_assert_nonnull (find (self, "i"));
}

/* What was judged of a decision goes with it where that may go, and comes back with it. */
static void
test_judged (BbTestEdit *self,
             gconstpointer data)
{
  BbItemList *outcomes = bb_board_get_items (self->board, BB_KIND_OUTCOME);
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->d, NULL);

  g_assert_nonnull (bb_edit_judge_outcome (self->history, find (self, "i"), "came", NULL, NULL, NULL));
  g_assert_nonnull (bb_edit_judge_outcome (self->history, find (self, "o"), "came", NULL, NULL, NULL));
  g_assert_nonnull (bb_edit_judge_outcome (self->history, find (self, "s"), "came", NULL, NULL, NULL));
  bb_edit_delete_or_stop_bets (self->history, bets);
  g_assert_cmpuint (bb_item_list_get_length (outcomes), ==, 2);
  g_assert_true (bb_edit_take_back_decision (self->history, find (self, "o"), NULL));
  g_assert_cmpuint (bb_item_list_get_length (outcomes), ==, 1);
  g_assert_true (bb_history_undo (self->history));
  g_assert_true (bb_history_undo (self->history));
  g_assert_cmpuint (bb_item_list_get_length (outcomes), ==, 3);
}

static void
test_duplicate (BbTestEdit *self,
                gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, self->b);
  g_autoptr (GPtrArray) copies = bb_edit_duplicate_bets (self->history, bets, NULL);
  g_autoptr (BbBoard) copy = bb_edit_copy_bets (self->board, bets);
  g_autoptr (BbItem) smuggled = bb_item_new (BB_KIND_RECEIPT, "x");
  g_autoptr (GPtrArray) pasted = NULL;

  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (copy, BB_KIND_RECEIPT)), ==, 0);
  /* Not even where somebody has put one in. */
  bb_item_set_text (smuggled, BB_RECEIPT_BET, "A");
  g_assert_true (bb_item_append (BB_ITEM (copy), smuggled, NULL));
  pasted = bb_edit_paste_bets (self->history, copy, NULL);
  g_assert_cmpuint (copies->len, ==, 2);
  g_assert_cmpuint (pasted->len, ==, 2);
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (self->board, BB_KIND_RECEIPT)), ==, 3);
}

static void
test_change (BbTestEdit *self,
             gconstpointer data)
{
  guint64 before = bb_board_hash (self->board);
  g_autoptr (GError) error = NULL;

  g_assert_false (bb_edit_change_receipt (self->history, find (self, "s"), BB_RECEIPT_REASON, &BB_VALUE_OF_TEXT ((char *) "Rooms were empty"), &error));
  g_assert_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_SEALED);
  g_assert_nonnull (strstr (error->message, "correction"));
  g_clear_error (&error);
  g_assert_false (bb_edit_take_back_decision (self->history, find (self, "s"), &error));
  g_assert_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_SEALED);
  g_assert_cmpuint (bb_board_hash (self->board), ==, before);
  g_assert_false (bb_history_get_can_undo (self->history));
}

/* A correction is another decision; the first stays as it was, and keeps its bet. */
static void
test_correct (BbTestEdit *self,
              gconstpointer data)
{
  BbItem *correction = bb_edit_correct_receipt (self->history, find (self, "s"), "It was the small room", NULL);
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, NULL);

  g_assert_cmpstr (bb_item_get_text (correction, BB_RECEIPT_SUPERSEDES), ==, "s");
  g_assert_cmpstr (bb_item_get_text (find (self, "s"), BB_RECEIPT_REASON), ==, "Rooms were full");
  g_assert_true (bb_receipt_get_correction (find (self, "s")) == correction);
  g_assert_cmpuint (bb_edit_delete_or_stop_bets (self->history, bets), ==, 1);
}

/* One sentence for several moves passes over those that are on record. */
static void
test_answer (BbTestEdit *self,
             gconstpointer data)
{
  g_autoptr (GPtrArray) receipts = g_ptr_array_new ();

  g_ptr_array_add (receipts, find (self, "s"));
  g_ptr_array_add (receipts, find (self, "o"));
  bb_edit_answer_moves (self->history, receipts, "Seen twice");
  g_assert_cmpstr (bb_item_get_text (find (self, "s"), BB_RECEIPT_REASON), ==, "Rooms were full");
  g_assert_cmpstr (bb_item_get_text (find (self, "o"), BB_RECEIPT_REASON), ==, "Seen twice");
}

/* --- through undo and redo -------------------------------------------------------------------- */

static BbItem *
decide (BbTestEdit *self,
        BbItem *review,
        BbBet *bet,
        const char *reason)
{
  BbDecision stop = BB_DECISION_INIT ("stop");

  stop.reason = reason;
  return bb_edit_decide (self->history, review, bet, &stop, NULL);
}

/* What was decided can be undone up to the seal and not after it; what was undone before does not come
 * back. */
static void
test_undo (BbTestEdit *self,
           gconstpointer data)
{
  BbItem *review = bb_edit_plan_review (self->history, "quarterly", bb_clock_today (), NULL);
  g_autofree char *id = NULL;
  BbItem *receipt;
  guint64 sealed;

  g_assert_true (bb_edit_start_review (self->history, review, NULL));
  g_assert_nonnull (decide (self, review, self->b, "Nobody came"));
  g_assert_true (bb_history_undo (self->history));
  g_assert_cmpstr (bb_bet_get_stage (self->b), ==, "active");
  receipt = decide (self, review, self->b, "The rent went up");
  id = g_strdup (bb_item_get_id (receipt));
  g_assert_true (bb_edit_end_review (self->history, review, NULL));
  g_assert_true (bb_history_undo (self->history));
  g_assert_true (bb_history_redo (self->history));
  g_assert_false (bb_item_is_sealed (find (self, id)));
  g_assert_true (bb_edit_seal_review (self->history, review, NULL));
  g_assert_true (bb_item_is_sealed (find (self, id)));
  sealed = bb_board_hash (self->board);

  g_assert_false (bb_history_get_can_undo (self->history));
  g_assert_false (bb_history_get_can_redo (self->history));
  g_assert_false (bb_history_undo (self->history));
  g_assert_false (bb_history_redo (self->history));
  g_assert_cmpuint (bb_board_hash (self->board), ==, sealed);
  /* What comes later is undone, and no more than that. */
  bb_item_set_text (BB_ITEM (self->c), BB_BET_TITLE, "Another");
  g_assert_true (bb_history_undo (self->history));
  g_assert_false (bb_history_undo (self->history));
  g_assert_cmpuint (bb_board_hash (self->board), ==, sealed);
  g_assert_false (bb_edit_seal_review (self->history, review, NULL));
}

/* --- through the file ------------------------------------------------------------------------- */

static void
test_saved (BbTestEdit *self,
            gconstpointer data)
{
  g_autofree char *text = bb_test_write (self->board);
  g_autoptr (BbBoard) again = bb_test_read (text, NULL);

  g_assert_true (bb_item_is_sealed (bb_board_find (again, BB_KIND_RECEIPT, "s")));
  g_assert_false (bb_item_is_sealed (bb_board_find (again, BB_KIND_RECEIPT, "o")));
  g_assert_false (bb_item_is_sealed (bb_board_find (again, BB_KIND_RECEIPT, "i")));
}

#define ADD(name, test) g_test_add ("/sealed/" name, BbTestEdit, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  ADD ("which", test_which);
  ADD ("set-value", test_set_value);
  ADD ("properties", test_properties);
  ADD ("remove", test_remove);
  ADD ("twin", test_twin);
  ADD ("delete-bet", test_delete_bet);
  ADD ("cut-bet", test_cut_bet);
  ADD ("imported", test_imported);
  ADD ("judged", test_judged);
  ADD ("duplicate", test_duplicate);
  ADD ("change", test_change);
  ADD ("correct", test_correct);
  ADD ("answer", test_answer);
  ADD ("undo", test_undo);
  ADD ("saved", test_saved);
  return g_test_run ();
}
