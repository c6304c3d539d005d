/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-find-bar.h"
#include "bb-test-display.h"

typedef struct {
  BbSession *session;
  BbFindBar *bar;
  GtkWidget *window;
  GPtrArray *found; /* ids, in the order they were gone to */
} Fixture;

static BbItem *
add_bet (BbBoard *board,
         const char *id,
         const char *title,
         gint place)
{
  g_autoptr (BbBet) bet = bb_bet_new (id);

  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, title);
  if (place >= 0) {
    bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, place);
    bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, 1000 - place);
  }
  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
  return BB_ITEM (bb_board_find_bet (board, id));
}

static void
found_cb (Fixture *fixture,
          BbBet *bet)
{
  g_ptr_array_add (fixture->found, g_strdup (bb_bet_get_id (bet)));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();

  add_bet (board, "later", "Vans for the depots", -1);
  add_bet (board, "low", "Small <van>", 900);
  add_bet (board, "high", "Parts from the VAN", 100);
  bb_item_set_text (add_bet (board, "other", "Crew pool", 500), BB_BET_FUNDING_RATIONALE, "One van less for each crew");
  bb_item_set_text (add_bet (board, "gone", "Van radio", 300), BB_BET_STAGE, "stopped");
  fixture->session = bb_session_new (board);
  fixture->found = g_ptr_array_new_with_free_func (g_free);
  fixture->bar = g_object_new (BB_TYPE_FIND_BAR, "session", fixture->session, NULL);
  g_signal_connect_swapped (fixture->bar, "found", G_CALLBACK (found_cb), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->bar));
  gtk_window_present (GTK_WINDOW (fixture->window));
  bb_find_bar_open (fixture->bar);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_ptr_array_unref (fixture->found);
  g_object_unref (fixture->session);
}

static GObject *
get_child (Fixture *fixture,
           const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->bar), BB_TYPE_FIND_BAR, name);
}

static void
type (Fixture *fixture,
      const char *text)
{
  GObject *entry = get_child (fixture, "entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
assert_says (Fixture *fixture,
             const char *count,
             const char *where)
{
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (get_child (fixture, "count"))), ==, count);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (get_child (fixture, "where"))), ==, where);
}

static void
assert_selected (Fixture *fixture,
                 const char *id)
{
  BbSelection *selection = bb_session_get_selection (fixture->session);

  g_assert_cmpuint (bb_selection_get_length (selection), ==, 1);
  g_assert_cmpstr (bb_bet_get_id (bb_selection_get_primary (selection)), ==, id);
}

/* In reading order, then what is not on the plane; in every text field; round and round. */
static void
test_steps (Fixture *fixture,
            gconstpointer data)
{
  type (fixture, "van");
  assert_says (fixture, "1 of 5", "Parts from the VAN");
  assert_selected (fixture, "high");
  bb_find_bar_step (fixture->bar, TRUE);
  assert_says (fixture, "2 of 5", "Crew pool · in Why we pay for it");
  assert_selected (fixture, "other");
  bb_find_bar_step (fixture->bar, TRUE);
  assert_says (fixture, "3 of 5", "Small <van>");
  bb_find_bar_step (fixture->bar, TRUE);
  assert_says (fixture, "4 of 5", "Vans for the depots · not placed yet");
  bb_find_bar_step (fixture->bar, TRUE);
  assert_says (fixture, "5 of 5", "Van radio · Stopped");
  bb_find_bar_step (fixture->bar, TRUE);
  assert_selected (fixture, "high");
  bb_find_bar_step (fixture->bar, FALSE);
  assert_selected (fixture, "gone");
  g_assert_cmpuint (fixture->found->len, ==, 7);
}

/* While it is typed the hit stays as long as it is one. */
static void
test_typing (Fixture *fixture,
             gconstpointer data)
{
  type (fixture, "van");
  bb_find_bar_step (fixture->bar, TRUE);
  assert_selected (fixture, "other");
  type (fixture, "van less");
  assert_says (fixture, "1 of 1", "Crew pool · in Why we pay for it");
  type (fixture, "van radio");
  assert_selected (fixture, "gone");
  type (fixture, "no such words");
  assert_says (fixture, "Nothing found", "");
  assert_selected (fixture, "gone");
  type (fixture, "");
  assert_says (fixture, "", "");
}

static void
test_board_changes (Fixture *fixture,
                    gconstpointer data)
{
  BbBoard *board = bb_session_get_board (fixture->session);

  type (fixture, "van");
  bb_item_remove (BB_ITEM (bb_board_find_bet (board, "high")));
  run_pending ();
  assert_says (fixture, "4 found", "");
  bb_find_bar_step (fixture->bar, TRUE);
  assert_says (fixture, "1 of 4", "Crew pool · in Why we pay for it");
  add_bet (board, "new", "Another van", 50);
  bb_find_bar_step (fixture->bar, FALSE);
  assert_says (fixture, "1 of 5", "Another van");
}

static void
closed_cb (BbBet **closed,
           BbBet *bet)
{
  *closed = bet;
}

static void
test_close (Fixture *fixture,
            gconstpointer data)
{
  BbBet *closed = NULL;

  g_signal_connect_swapped (fixture->bar, "closed", G_CALLBACK (closed_cb), &closed);
  type (fixture, "radio");
  g_assert_true (bb_find_bar_is_open (fixture->bar));
  g_signal_emit_by_name (get_child (fixture, "entry"), "stop-search");
  g_assert_false (bb_find_bar_is_open (fixture->bar));
  g_assert_cmpstr (bb_bet_get_id (closed), ==, "gone");
  g_assert_false (bb_session_get_modified (fixture->session));
}

#define ADD(name, func) g_test_add ("/app/find-bar/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("steps", test_steps);
  ADD ("typing", test_typing);
  ADD ("board-changes", test_board_changes);
  ADD ("close", test_close);
  return g_test_run ();
}
