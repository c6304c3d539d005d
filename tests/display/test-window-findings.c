/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of findings beside the board, with the keys and the panes of a real window. */

#include "config.h"

#include "bb-finding-row.h"
#include "bb-findings-page.h"
#include "bb-inspector.h"
#include "bb-review-panel.h"
#include "bb-test-display.h"
#include "bb-window.h"

typedef struct {
  BbWindow *window;
  BbBet *bet;
} Fixture;

static BbSession *
get_session (Fixture *fixture)
{
  BbSession *session;

  g_object_get (fixture->window, "session", &session, NULL);
  g_object_unref (session);
  return session;
}

static gpointer
get_child (Fixture *fixture,
           const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->window), BB_TYPE_WINDOW, name);
}

static GtkWidget *
get_side (Fixture *fixture)
{
  return gtk_stack_get_visible_child (get_child (fixture, "side"));
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window) && gtk_widget_get_mapped (GTK_WIDGET (gtk_widget_get_template_child (window, BB_TYPE_WINDOW, "side")));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (BbBet) bet = bb_bet_new ("A");

  bb_clock_set_today (bb_date_new (2026, 12, 7));
  fixture->window = g_object_new (BB_TYPE_WINDOW, NULL);
  bb_window_show_empty_board (fixture->window);
  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, "A");
  bb_item_set_date (BB_ITEM (bet), BB_BET_REVIEW_DATE, bb_date_new (2026, 12, 1));
  g_assert_true (bb_item_append (BB_ITEM (bb_session_get_board (get_session (fixture))), BB_ITEM (bet), NULL));
  fixture->bet = bet;
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (is_active, fixture->window);
  run_pending ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  run_pending ();
  bb_clock_set_today (BB_DATE_NONE);
}

static void
toggle (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-findings", NULL));
  run_pending ();
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* F7 shows them with the keyboard in the list; once more, and the inspector is back. */
static void
test_toggle (Fixture *fixture,
             gconstpointer data)
{
  g_assert_true (BB_IS_INSPECTOR (get_side (fixture)));
  toggle (fixture);
  g_assert_true (BB_IS_FINDINGS_PAGE (get_side (fixture)));
  g_assert_true (BB_IS_FINDING_ROW (get_focus (fixture)));
  toggle (fixture);
  g_assert_true (BB_IS_INSPECTOR (get_side (fixture)));
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), get_child (fixture, "views")));
}

/* What is chosen is selected on the board, and the keyboard stays; the pencil goes to the field. */
static void
test_choose (Fixture *fixture,
             gconstpointer data)
{
  GtkWidget *row;

  toggle (fixture);
  row = get_focus (fixture);
  g_signal_emit_by_name (row, "activate");
  run_pending ();
  g_assert_true (bb_selection_get_primary (bb_session_get_selection (get_session (fixture))) == fixture->bet);
  g_assert_true (get_focus (fixture) == row);
  g_assert_true (gtk_widget_activate_action (row, "finding.open", NULL));
  run_pending ();
  g_assert_true (BB_IS_INSPECTOR (get_side (fixture)));
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), get_side (fixture)));
}

/* The last who asks has the side. */
static void
test_others (Fixture *fixture,
             gconstpointer data)
{
  gboolean shown;

  toggle (fixture);
  g_object_set (fixture->window, "reviewing", TRUE, NULL);
  g_assert_true (BB_IS_REVIEW_PANEL (get_side (fixture)));
  g_object_get (fixture->window, "show-findings", &shown, NULL);
  g_assert_false (shown);
  toggle (fixture);
  g_assert_true (BB_IS_FINDINGS_PAGE (get_side (fixture)));
  g_object_get (fixture->window, "reviewing", &shown, NULL);
  g_assert_false (shown);
  g_object_set (fixture->window, "show-inspector", FALSE, NULL);
  g_assert_true (BB_IS_INSPECTOR (get_side (fixture)));
}

static void
test_notifies (Fixture *fixture,
               gconstpointer data)
{
  assert_notifies_boolean (fixture->window, "show-findings");
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name) g_test_add ("/window/findings/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (toggle);
  ADD (choose);
  ADD (others);
  ADD (notifies);
  return g_test_run ();
}
