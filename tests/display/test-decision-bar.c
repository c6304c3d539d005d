/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is decided of a bet in a review, and how: one key, one line, or what it needs. */

#include "config.h"

#include "bb-decision-bar.h"

#include "bb-test-review.h"

static void
test_keep_is_one_key (Fixture *fixture,
                      gconstpointer data)
{
  guint state;

  start (fixture);
  state = bb_history_get_state (fixture->history);
  decide (fixture, "keep");
  assert_decided (fixture, "S14", "keep", "");
  g_assert_cmpstr (get_id (fixture), ==, "S24");
  g_assert_true (shows (fixture, "Kept: 7"));
  g_assert_true (bb_history_undo (fixture->history));
  g_assert_cmpuint (bb_history_get_state (fixture->history), ==, state);
  g_assert_null (get_decision (fixture, "S14"));
}

static gpointer
get_bar (Fixture *fixture)
{
  return find_type (fixture, BB_TYPE_DECISION_BAR);
}

static void
test_take_back (Fixture *fixture,
                gconstpointer data)
{
  start (fixture);
  go_to (fixture, "S22");
  decide (fixture, "stop");
  answer (fixture, "Sold");
  assert_decided (fixture, "S22", "stop", "Sold");
  g_assert_true (bb_bet_is_closed (find_bet (fixture, "S22")));
  g_assert_true (gtk_widget_activate_action (get_bar (fixture), "decision.take-back", NULL));
  run_pending ();
  g_assert_null (get_decision (fixture, "S22"));
  g_assert_cmpstr (bb_bet_get_stage (find_bet (fixture, "S22")), ==, "paused");
  g_assert_cmpstr (get_id (fixture), ==, "S22");
}

/* Without its line a stop is not decided, and the form stays with a word why. */
static void
test_asks_for_a_line (Fixture *fixture,
                      gconstpointer data)
{
  guint state;

  start (fixture);
  go_to (fixture, "S06");
  state = bb_history_get_state (fixture->history);
  decide (fixture, "stop");
  answer (fixture, "  ");
  g_assert_cmpuint (bb_history_get_state (fixture->history), ==, state);
  g_assert_true (shows (fixture, "Say why in one line"));
  g_assert_true (gtk_widget_activate_action (get_bar (fixture), "decision.cancel", NULL));
  run_pending ();
  g_assert_false (shows (fixture, "Say why in one line"));
  g_assert_cmpuint (bb_history_get_state (fixture->history), ==, state);
  g_assert_cmpstr (get_id (fixture), ==, "S06");
}

/* What was decided is shown where it was decided, and deciding anew takes its place in one step. */
static void
test_decide_anew (Fixture *fixture,
                  gconstpointer data)
{
  guint state;

  start (fixture);
  go_to (fixture, "S22");
  decide (fixture, "stop");
  answer (fixture, "Sold");
  go_to (fixture, "S22");
  g_assert_true (shows (fixture, "Stopped"));
  state = bb_history_get_state (fixture->history);
  decide (fixture, "keep");
  assert_decided (fixture, "S22", "keep", "");
  g_assert_cmpstr (bb_bet_get_stage (find_bet (fixture, "S22")), ==, "paused");
  g_assert_true (bb_history_undo (fixture->history));
  g_assert_cmpuint (bb_history_get_state (fixture->history), ==, state);
  assert_decided (fixture, "S22", "stop", "Sold");
}

/* A reason that is typed belongs to the bet it was typed for, however one goes on. */
static void
test_reason_stays_with_its_bet (Fixture *fixture,
                                gconstpointer data)
{
  start (fixture);
  decide (fixture, "keep");
  decide (fixture, "keep");
  go_to (fixture, "S14");
  g_assert_true (gtk_widget_activate_action (get_bar (fixture), "decision.say-why", NULL));
  run_pending ();
  g_assert_cmpstr (get_id (fixture), ==, "S24");
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))), "Outages are rarer");
  act (fixture, "review.previous");
  assert_decided (fixture, "S24", "keep", "Outages are rarer");
  assert_decided (fixture, "S14", "keep", "");
}

/* Undo reaches what is in the entry that has the keyboard, and it is not written again. */
static void
test_undo_a_reason (Fixture *fixture,
                    gconstpointer data)
{
  start (fixture);
  decide (fixture, "keep");
  g_assert_true (gtk_widget_activate_action (get_bar (fixture), "decision.say-why", NULL));
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))), "Too early");
  bb_review_panel_commit (fixture->panel);
  assert_decided (fixture, "S14", "keep", "Too early");
  g_assert_true (bb_history_undo (fixture->history));
  run_pending ();
  act (fixture, "review.next");
  assert_decided (fixture, "S14", "keep", "");
}

static void
test_change_asks_what_applies (Fixture *fixture,
                               gconstpointer data)
{
  BbDecisionBar *bar;

  start (fixture);
  bar = get_bar (fixture);
  g_assert_false (bb_decision_bar_pick (bar, 0));
  go_to (fixture, "S25");
  decide (fixture, "change");
  g_assert_true (shows (fixture, "1  Take it up"));
  g_assert_false (shows (fixture, "Pause"));
  go_to (fixture, "S22");
  decide (fixture, "change");
  g_assert_true (shows (fixture, "Resume"));
  g_assert_false (shows (fixture, "Take it up"));
  g_assert_false (bb_decision_bar_pick (bar, 20));
}

static void
test_more_money (Fixture *fixture,
                 gconstpointer data)
{
  BbItem *receipt;

  start (fixture);
  go_to (fixture, "S09");
  decide (fixture, "increase");
  g_assert_true (shows (fixture, "Released so far"));
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))), "500");
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))), "Overtime falls by 8 percent");
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  answer (fixture, "A third operator asked");
  receipt = get_decision (fixture, "S09");
  g_assert_nonnull (receipt);
  g_assert_cmpint (bb_item_get_integer (receipt, BB_RECEIPT_CAP_BEFORE, 0), ==, 380000);
  g_assert_cmpint (bb_item_get_integer (receipt, BB_RECEIPT_CAP_AFTER, 0), ==, 500000);
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_EXPECTED_RESULT), ==, "Overtime falls by 8 percent");
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_REASON), ==, "A third operator asked");
  g_assert_cmpint (bb_bet_get_funding_cap (find_bet (fixture, "S09")), ==, 500000);
}

static guint
choose (Fixture *fixture,
        const char *title)
{
  GtkDropDown *others = find_type (fixture, GTK_TYPE_DROP_DOWN);
  GListModel *model = gtk_drop_down_get_model (others);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (model); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i), title))
      break;
  g_assert_cmpuint (i, <, g_list_model_get_n_items (model));
  gtk_drop_down_set_selected (others, i);
  return i;
}

static void
tab (Fixture *fixture)
{
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
}

/* Both bets get a receipt, and the two refer to one another; of the one that was given money nothing is
 * decided by that. */
static void
test_move_money (Fixture *fixture,
                 gconstpointer data)
{
  BbItem *given, *taken;

  start (fixture);
  go_to (fixture, "S10");
  decide (fixture, "transfer");
  choose (fixture, bb_bet_get_title (find_bet (fixture, "S09")));
  tab (fixture);
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))), "20");
  tab (fixture);
  answer (fixture, "They wait for partners anyway");
  given = get_decision (fixture, "S10");
  g_assert_null (get_decision (fixture, "S09"));
  g_assert_nonnull (given);
  taken = bb_board_find (fixture->board, BB_KIND_RECEIPT, bb_item_get_text (given, BB_RECEIPT_PARTNER));
  g_assert_nonnull (taken);
  g_assert_cmpstr (bb_item_get_text (taken, BB_RECEIPT_BET), ==, "S09");
  g_assert_cmpstr (bb_item_get_text (taken, BB_RECEIPT_PARTNER), ==, bb_item_get_id (given));
  g_assert_cmpint (bb_bet_get_funding_cap (find_bet (fixture, "S10")), ==, 500000);
  g_assert_cmpint (bb_bet_get_funding_cap (find_bet (fixture, "S09")), ==, 400000);
  g_assert_true (bb_history_undo (fixture->history));
  g_assert_cmpint (bb_bet_get_funding_cap (find_bet (fixture, "S10")), ==, 520000);
}

static void
test_split (Fixture *fixture,
            gconstpointer data)
{
  guint n = bb_board_get_n_bets (fixture->board);

  start (fixture);
  go_to (fixture, "S10");
  decide (fixture, "split");
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))), "Partner training");
  tab (fixture);
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))), "120");
  tab (fixture);
  answer (fixture, "Two things under one name");
  assert_decided (fixture, "S10", "split", "Two things under one name");
  g_assert_cmpuint (bb_board_get_n_bets (fixture->board), ==, n + 1);
  g_assert_cmpint (bb_bet_get_funding_cap (find_bet (fixture, "S10")), ==, 400000);
}

/* Nothing is decided before the other bet is chosen. */
static void
test_merge (Fixture *fixture,
            gconstpointer data)
{
  start (fixture);
  go_to (fixture, "S21");
  decide (fixture, "merge");
  tab (fixture);
  answer (fixture, "One digest is enough");
  g_assert_null (get_decision (fixture, "S21"));
  g_assert_true (shows (fixture, "Choose the other bet"));
  choose (fixture, bb_bet_get_title (find_bet (fixture, "S11")));
  answer (fixture, "One digest is enough");
  assert_decided (fixture, "S21", "merge", "One digest is enough");
  g_assert_true (bb_bet_is_closed (find_bet (fixture, "S21")));
}

#define ADD(path, function) g_test_add ("/decision-bar/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  load_style ();
  ADD ("keep-is-one-key", test_keep_is_one_key);
  ADD ("take-back", test_take_back);
  ADD ("asks-for-a-line", test_asks_for_a_line);
  ADD ("decide-anew", test_decide_anew);
  ADD ("reason-stays-with-its-bet", test_reason_stays_with_its_bet);
  ADD ("undo-a-reason", test_undo_a_reason);
  ADD ("change-asks-what-applies", test_change_asks_what_applies);
  ADD ("more-money", test_more_money);
  ADD ("move-money", test_move_money);
  ADD ("split", test_split);
  ADD ("merge", test_merge);
  return g_test_run ();
}
