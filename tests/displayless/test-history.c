/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-transaction.h"

typedef struct {
  BbBoard *board;
  BbBet *bet;
  BbHistory *history;
  gint64 now;
} Fixture;

static gint64
read_test_clock (gpointer user_data)
{
  return ((Fixture *) user_data)->now;
}

static BbBet *
add_bet (BbBoard *board,
         const char *id)
{
  g_autoptr (BbBet) bet = bb_bet_new (id);

  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
  return bet;
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->board = bb_board_new ();
  self->bet = add_bet (self->board, "A");
  self->history = bb_history_new (self->board);
  bb_history_set_clock (self->history, read_test_clock, self);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->board);
}

static void
set_title (Fixture *self,
           const char *title)
{
  bb_item_set_text (BB_ITEM (self->bet), BB_BET_TITLE, title);
}

static void
assert_title (Fixture *self,
              const char *title)
{
  g_assert_cmpstr (bb_bet_get_title (self->bet), ==, title);
}

static guint
undo_all (BbHistory *history)
{
  guint n = 0;

  while (bb_history_undo (history))
    n++;
  return n;
}

static void
nudge (Fixture *self,
       guint field,
       gint tenths)
{
  g_autoptr (BbTransaction) step = bb_transaction_begin (self->history, "Nudge");

  bb_item_set_tenths (BB_ITEM (self->bet), field, tenths);
  bb_transaction_commit_repeated (step);
}

/* A row of nudges is one step; another field, a pause, or a step of another name ends it. */
static void
test_repeated (Fixture *self,
               gconstpointer data)
{
  nudge (self, BB_BET_RISK, 10);
  nudge (self, BB_BET_RISK, 20);
  nudge (self, BB_BET_FAMILIARITY, 20);
  bb_item_set_tenths (BB_ITEM (self->bet), BB_BET_FAMILIARITY, 25);
  self->now += BB_HISTORY_COALESCE_USEC + 1;
  nudge (self, BB_BET_FAMILIARITY, 30);
  g_assert_true (bb_history_undo (self->history));
  g_assert_cmpint (bb_bet_get_familiarity (self->bet), ==, 25);
  g_assert_cmpuint (undo_all (self->history), ==, 3);
  nudge (self, BB_BET_RISK, 10);
  bb_history_begin (self->history, "Nudge");
  bb_item_set_tenths (BB_ITEM (self->bet), BB_BET_RISK, 20);
  bb_history_commit (self->history);
  g_assert_cmpuint (undo_all (self->history), ==, 2);
}

static void
count_cb (GObject *object,
          GParamSpec *pspec,
          guint *count)
{
  (*count)++;
}

/* What was there when the history began is not undone. */
static void
test_empty (Fixture *self,
            gconstpointer data)
{
  g_assert_false (bb_history_get_can_undo (self->history));
  g_assert_false (bb_history_undo (self->history));
  g_assert_false (bb_history_redo (self->history));
  g_assert_null (bb_history_get_undo_label (self->history));
  g_assert_false (bb_history_get_modified (self->history));
}

static void
test_bare_write (Fixture *self,
                 gconstpointer data)
{
  set_title (self, "One");
  g_assert_cmpstr (bb_history_get_undo_label (self->history), ==, "Change “Title”");
  g_assert_true (bb_history_get_modified (self->history));
  g_assert_true (bb_history_undo (self->history));
  assert_title (self, "");
  g_assert_false (bb_history_get_modified (self->history));
  g_assert_cmpstr (bb_history_get_redo_label (self->history), ==, "Change “Title”");
  g_assert_true (bb_history_redo (self->history));
  assert_title (self, "One");
  g_assert_false (bb_history_get_can_redo (self->history));
}

/* Typing is one step while no two letters are more than two seconds apart. */
static void
test_coalesce (Fixture *self,
               gconstpointer data)
{
  set_title (self, "T");
  self->now += BB_HISTORY_COALESCE_USEC;
  set_title (self, "Tw");
  self->now += BB_HISTORY_COALESCE_USEC;
  set_title (self, "Two");
  self->now += BB_HISTORY_COALESCE_USEC + 1;
  set_title (self, "Two!");
  bb_history_undo (self->history);
  assert_title (self, "Two");
  bb_history_undo (self->history);
  assert_title (self, "");
  g_assert_false (bb_history_get_can_undo (self->history));
}

static void
test_coalesce_breaks (Fixture *self,
                      gconstpointer data)
{
  set_title (self, "a");
  bb_history_break (self->history);
  set_title (self, "b");
  bb_item_set_text (BB_ITEM (self->bet), BB_BET_SPEAKER, "Plan");
  set_title (self, "c");
  bb_history_mark_saved (self->history, bb_history_get_state (self->history));
  set_title (self, "d");
  bb_history_undo (self->history);
  assert_title (self, "c");
  set_title (self, "e");
  g_assert_cmpuint (undo_all (self->history), ==, 5);
}

/* A letter typed and deleted is no step. */
static void
test_coalesce_to_nothing (Fixture *self,
                          gconstpointer data)
{
  set_title (self, "a");
  set_title (self, "");
  g_assert_false (bb_history_get_can_undo (self->history));
  g_assert_false (bb_history_get_modified (self->history));
}

static void
drag (Fixture *self)
{
  g_autoptr (BbTransaction) step = bb_transaction_begin (self->history, "Move Bet");
  gint i;

  for (i = 1; i <= 100; i++) {
    bb_item_set_tenths (BB_ITEM (self->bet), BB_BET_RISK, i);
    bb_item_set_tenths (BB_ITEM (self->bet), BB_BET_FAMILIARITY, 2 * i);
  }
  bb_transaction_commit (step);
}

static void
count_sets_cb (BbBoard *board,
               const BbChange *change,
               guint *count)
{
  (*count)++;
}

/* A drag of a hundred events takes two changes to undo. */
static void
test_collapse (Fixture *self,
               gconstpointer data)
{
  guint count = 0;
  gulong handler;

  drag (self);
  g_assert_cmpstr (bb_history_get_undo_label (self->history), ==, "Move Bet");
  handler = g_signal_connect (self->board, "changed", G_CALLBACK (count_sets_cb), &count);
  bb_history_undo (self->history);
  g_assert_cmpuint (count, ==, 2);
  g_assert_false (bb_bet_is_placed (self->bet));
  bb_history_redo (self->history);
  g_assert_cmpint (bb_bet_get_familiarity (self->bet), ==, 200);
  g_signal_handler_disconnect (self->board, handler);
}

static void
leave_early (Fixture *self)
{
  g_autoptr (BbTransaction) step = bb_transaction_begin (self->history, "Edit");

  set_title (self, "Gone");
  add_bet (self->board, "B");
  g_assert_false (bb_history_undo (self->history));
}

static void
test_rollback (Fixture *self,
               gconstpointer data)
{
  set_title (self, "Kept");
  leave_early (self);
  assert_title (self, "Kept");
  g_assert_cmpuint (bb_board_get_n_bets (self->board), ==, 1);
  g_assert_false (bb_history_is_open (self->history));
  g_assert_cmpuint (undo_all (self->history), ==, 1);
}

/* A rolled back part takes only its own writes along; redo of what was undone before survives. */
static void
test_nested (Fixture *self,
             gconstpointer data)
{
  bb_history_begin (self->history, "Outer");
  set_title (self, "Outer");
  bb_history_begin (self->history, "Inner");
  set_title (self, "Inner");
  bb_history_commit (self->history);
  leave_early (self);
  assert_title (self, "Inner");
  set_title (self, "Last");
  bb_history_commit (self->history);
  g_assert_cmpstr (bb_history_get_undo_label (self->history), ==, "Outer");
  bb_history_undo (self->history);
  assert_title (self, "");
  leave_early (self);
  bb_history_redo (self->history);
  assert_title (self, "Last");
}

/* A step that ends where it began is none, and leaves redo alone. */
static void
test_no_change (Fixture *self,
                gconstpointer data)
{
  set_title (self, "One");
  bb_history_undo (self->history);
  bb_history_begin (self->history, "Nothing");
  set_title (self, "Two");
  set_title (self, "");
  bb_history_commit (self->history);
  g_assert_false (bb_history_get_can_undo (self->history));
  g_assert_true (bb_history_redo (self->history));
  assert_title (self, "One");
}

/* Undo of a removal brings back the same object at the same position. */
static void
test_same_object (Fixture *self,
                  gconstpointer data)
{
  set_title (self, "One");
  add_bet (self->board, "B");
  bb_item_remove (BB_ITEM (self->bet));
  g_assert_null (bb_board_find_bet (self->board, "A"));
  bb_history_undo (self->history);
  g_assert_true (bb_board_find_bet (self->board, "A") == self->bet);
  g_assert_true (bb_board_get_bet (self->board, 0) == self->bet);
  assert_title (self, "One");
  bb_history_redo (self->history);
  bb_history_undo (self->history);
  g_assert_cmpuint (undo_all (self->history), ==, 2);
}

static void
test_saved (Fixture *self,
            gconstpointer data)
{
  guint state;

  set_title (self, "Saved");
  state = bb_history_get_state (self->history);
  set_title (self, "Typed on");
  bb_history_mark_saved (self->history, state);
  g_assert_true (bb_history_get_modified (self->history));
  bb_history_mark_saved (self->history, bb_history_get_state (self->history));
  g_assert_false (bb_history_get_modified (self->history));
  bb_history_undo (self->history);
  g_assert_true (bb_history_get_modified (self->history));
  bb_history_redo (self->history);
  g_assert_false (bb_history_get_modified (self->history));
  bb_history_undo (self->history);
  set_title (self, "Another branch");
  bb_history_undo (self->history);
  g_assert_true (bb_history_get_modified (self->history));
}

static void
test_limit (Fixture *self,
            gconstpointer data)
{
  guint i;

  for (i = 0; i < BB_HISTORY_MAX_STEPS + 20; i++) {
    bb_item_set_integer (BB_ITEM (self->bet), BB_BET_FUNDING_CAP, i + 1);
    bb_history_break (self->history);
  }
  g_assert_cmpuint (undo_all (self->history), ==, BB_HISTORY_MAX_STEPS);
  g_assert_cmpint (bb_bet_get_funding_cap (self->bet), ==, 20);
  g_assert_true (bb_history_get_modified (self->history));
}

static void
test_seal (Fixture *self,
           gconstpointer data)
{
  set_title (self, "One");
  drag (self);
  bb_history_seal (self->history);
  g_assert_false (bb_history_get_can_undo (self->history));
  g_assert_cmpstr (bb_history_get_undo_label (self->history), ==, "Move Bet");
  set_title (self, "Two");
  g_assert_cmpuint (undo_all (self->history), ==, 1);
  assert_title (self, "One");
}

static void
test_notify (Fixture *self,
             gconstpointer data)
{
  guint can_undo = 0;
  guint modified = 0;
  guint label = 0;

  g_signal_connect (self->history, "notify::can-undo", G_CALLBACK (count_cb), &can_undo);
  g_signal_connect (self->history, "notify::modified", G_CALLBACK (count_cb), &modified);
  g_signal_connect (self->history, "notify::undo-label", G_CALLBACK (count_cb), &label);
  set_title (self, "a");
  set_title (self, "ab");
  drag (self);
  g_assert_cmpuint (can_undo, ==, 1);
  g_assert_cmpuint (modified, ==, 1);
  g_assert_cmpuint (label, ==, 2);
  undo_all (self->history);
  g_assert_cmpuint (can_undo, ==, 2);
  g_assert_cmpuint (modified, ==, 2);
  g_assert_cmpuint (label, ==, 4);
}

static void
shorten_cb (BbBet *bet,
            GParamSpec *pspec,
            gpointer data)
{
  if (g_str_equal (bb_bet_get_title (bet), "Too long"))
    bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, "Long");
}

/* A listener that corrects what was just written is heard before it: undo still goes all the way. */
static void
test_write_within_write (Fixture *self,
                         gconstpointer data)
{
  g_signal_connect (self->bet, "notify::title", G_CALLBACK (shorten_cb), NULL);
  bb_history_begin (self->history, "Edit");
  set_title (self, "Too long");
  bb_history_commit (self->history);
  assert_title (self, "Long");
  bb_history_undo (self->history);
  assert_title (self, "");
  bb_history_redo (self->history);
  assert_title (self, "Long");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/edit/history/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (empty);
  ADD (bare_write);
  ADD (coalesce);
  ADD (coalesce_breaks);
  ADD (coalesce_to_nothing);
  ADD (collapse);
  ADD (repeated);
  ADD (rollback);
  ADD (nested);
  ADD (no_change);
  ADD (same_object);
  ADD (saved);
  ADD (limit);
  ADD (seal);
  ADD (notify);
  ADD (write_within_write);
  return g_test_run ();
}
