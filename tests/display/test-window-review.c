/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The review in the window: it comes and goes beside the board, and takes nothing from it. */

#include "config.h"

#include "bb-board-view.h"
#include "bb-review-panel.h"
#include "bb-review.h"
#include "bb-session.h"
#include "bb-transaction.h"
#include "bb-window.h"

#include "bb-test-display.h"

#include <string.h>

typedef struct {
  BbWindow *window;
  BbSession *session;
  BbSessionReview *review;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->window = g_object_new (BB_TYPE_WINDOW, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  bb_window_open_example (fixture->window, "fieldservice");
  g_object_get (fixture->window, "session", &fixture->session, NULL);
  fixture->review = bb_session_get_review (fixture->session);
  wait_until (is_allocated, fixture->window);
  run_pending ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_object_ref (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  run_pending ();
  g_assert_finalize_object (fixture->window);
  g_object_unref (fixture->session);
}

static void
act (Fixture *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  run_pending ();
}

static gboolean
has_focus_within (Fixture *fixture,
                  GType type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
}

static GtkWidget *
find (GtkWidget *widget,
      GType type)
{
  GtkWidget *child;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

/* What this key does on the board. */
static void
press (Fixture *fixture,
       guint keyval)
{
  GtkWidget *view = find (GTK_WIDGET (fixture->window), BB_TYPE_BOARD_VIEW);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  gboolean done = FALSE;
  guint i, j;

  for (i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    for (j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0)
        done |= gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, view, gtk_shortcut_get_arguments (shortcut));
    }
  }
  g_assert_true (done);
  run_pending ();
}

/* The one that is seen: over the board, or in the panel while that is there. */
static GtkWidget *
find_chip (GtkWidget *widget)
{
  GtkWidget *child;

  if (gtk_widget_has_css_class (widget, "why-chip") && gtk_widget_get_mapped (widget))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_chip (child);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
start (Fixture *fixture)
{
  act (fixture, "win.review");
  g_assert_true (gtk_widget_activate_action (find (GTK_WIDGET (fixture->window), BB_TYPE_REVIEW_PANEL), "review.start", NULL));
  run_pending ();
}

static void
move_bet (Fixture *fixture,
          const char *id)
{
  g_autoptr (BbTransaction) step = bb_transaction_begin (bb_session_get_history (fixture->session), "Move");
  BbItem *bet = BB_ITEM (bb_board_find_bet (bb_session_get_board (fixture->session), id));

  bb_item_set_tenths (bet, BB_BET_RISK, bb_item_get_tenths (bet, BB_BET_RISK, 0) + 50);
  bb_transaction_commit (step);
  run_pending ();
}

static void
test_comes_and_goes (Fixture *fixture,
                     gconstpointer data)
{
  start (fixture);
  g_assert_true (has_focus_within (fixture, BB_TYPE_REVIEW_PANEL));
  act (fixture, "win.review");
  g_assert_true (has_focus_within (fixture, BB_TYPE_BOARD_VIEW));
  g_assert_cmpint (bb_session_review_get_phase (fixture->review), ==, BB_REVIEW_PHASE_RUNNING);
  act (fixture, "win.review");
  g_assert_true (has_focus_within (fixture, BB_TYPE_REVIEW_PANEL));
  act (fixture, "win.focus-board");
  g_assert_true (has_focus_within (fixture, BB_TYPE_BOARD_VIEW));
}

/* The inspector's own key leads back to the inspector, whether it was open or not. */
static void
test_inspector_instead (Fixture *fixture,
                        gconstpointer data)
{
  gboolean reviewing, inspector;

  start (fixture);
  g_object_set (fixture->window, "show-inspector", FALSE, NULL);
  g_object_get (fixture->window, "reviewing", &reviewing, "show-inspector", &inspector, NULL);
  g_assert_false (reviewing);
  g_assert_true (inspector);
}

/* Another board begins with its own page. */
static void
test_another_board (Fixture *fixture,
                    gconstpointer data)
{
  gboolean reviewing;

  start (fixture);
  bb_window_open_example (fixture->window, "insurer");
  run_pending ();
  g_object_get (fixture->window, "reviewing", &reviewing, NULL);
  g_assert_false (reviewing);
  act (fixture, "win.review");
  g_assert_cmpstr (bb_review_panel_get_page (BB_REVIEW_PANEL (find (GTK_WIDGET (fixture->window), BB_TYPE_REVIEW_PANEL))), ==, "agenda");
}

/* It tells, and takes nothing: the keyboard stays on the board, and goes back there afterwards. */
static void
test_why_chip (Fixture *fixture,
               gconstpointer data)
{
  GtkWidget *panel = find (GTK_WIDGET (fixture->window), BB_TYPE_REVIEW_PANEL);
  GtkWidget *chip, *focus;

  move_bet (fixture, "S02");
  g_assert_null (find_chip (GTK_WIDGET (fixture->window)));
  start (fixture);
  act (fixture, "win.focus-board");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  move_bet (fixture, "S03");
  move_bet (fixture, "S04");
  run_pending ();
  chip = find_chip (GTK_WIDGET (fixture->window));
  g_assert_nonnull (chip);
  g_assert_true (gtk_widget_is_ancestor (chip, panel));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  g_assert_false (gtk_widget_get_focusable (chip));
  act (fixture, "win.explain-moves");
  g_assert_true (has_focus_within (fixture, BB_TYPE_REVIEW_PANEL));
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))), "We know more");
  g_signal_emit_by_name (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_TYPE_ENTRY), "activate");
  run_pending ();
  g_assert_null (find_chip (GTK_WIDGET (fixture->window)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
}

/* Without the panel it is over the board. */
static void
test_chip_over_the_board (Fixture *fixture,
                          gconstpointer data)
{
  GtkWidget *panel = find (GTK_WIDGET (fixture->window), BB_TYPE_REVIEW_PANEL);
  GtkWidget *chip;

  start (fixture);
  move_bet (fixture, "S03");
  act (fixture, "win.review");
  run_pending ();
  chip = find_chip (GTK_WIDGET (fixture->window));
  g_assert_nonnull (chip);
  g_assert_false (gtk_widget_is_ancestor (chip, panel));
  act (fixture, "win.explain-moves");
  run_pending ();
  chip = find_chip (GTK_WIDGET (fixture->window));
  g_assert_nonnull (chip);
  g_assert_true (gtk_widget_is_ancestor (chip, panel));
}

/* Letters mean the same on the board, and no bet is made by one who wants to nod through. */
static void
test_pages_from_the_board (Fixture *fixture,
                           gconstpointer data)
{
  BbReviewPanel *panel = BB_REVIEW_PANEL (find (GTK_WIDGET (fixture->window), BB_TYPE_REVIEW_PANEL));
  guint n_bets = bb_item_list_get_length (bb_board_get_items (bb_session_get_board (fixture->session), BB_KIND_BET));

  start (fixture);
  act (fixture, "win.focus-board");
  press (fixture, GDK_KEY_n);
  g_assert_cmpstr (bb_review_panel_get_page (panel), ==, "nod");
  g_assert_true (has_focus_within (fixture, BB_TYPE_REVIEW_PANEL));
  act (fixture, "win.focus-board");
  press (fixture, GDK_KEY_a);
  g_assert_cmpstr (bb_review_panel_get_page (panel), ==, "agenda");
  act (fixture, "win.focus-board");
  press (fixture, GDK_KEY_d);
  g_assert_cmpstr (bb_review_panel_get_page (panel), ==, "walk");
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (bb_session_get_board (fixture->session), BB_KIND_BET)), ==, n_bets);
}

/* The board beside it would be laid out anew each time. */
static void
test_one_width (Fixture *fixture,
                gconstpointer data)
{
  static const char *const pages[] = { "walk", "nod", "moves", "agenda", "reviews" };
  BbReviewPanel *panel = BB_REVIEW_PANEL (find (GTK_WIDGET (fixture->window), BB_TYPE_REVIEW_PANEL));
  int width;
  guint i;

  start (fixture);
  run_pending ();
  width = gtk_widget_get_width (GTK_WIDGET (panel));
  g_assert_cmpint (width, >=, 400);
  for (i = 0; i < G_N_ELEMENTS (pages); i++) {
    bb_review_panel_set_page (panel, pages[i]);
    run_pending ();
    g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (panel)), ==, width);
  }
}

/* On the board the letters are about what is selected there. */
static void
test_decide_on_the_board (Fixture *fixture,
                          gconstpointer data)
{
  BbBet *bet = bb_board_find_bet (bb_session_get_board (fixture->session), "S22");
  BbItem *decision;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.decide", "s", "keep"));
  g_assert_cmpint (bb_session_review_get_phase (fixture->review), ==, BB_REVIEW_PHASE_NONE);
  start (fixture);
  act (fixture, "win.focus-board");
  bb_selection_select (bb_session_get_selection (fixture->session), bet);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.decide", "s", "keep"));
  run_pending ();
  decision = bb_session_review_find_decision (fixture->review, bet);
  g_assert_nonnull (decision);
  g_assert_cmpstr (bb_item_get_text (decision, BB_RECEIPT_DECISION), ==, "keep");
  g_assert_true (has_focus_within (fixture, BB_TYPE_BOARD_VIEW));
}

#define ADD(path, function) g_test_add ("/window-review/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("comes-and-goes", test_comes_and_goes);
  ADD ("inspector-instead", test_inspector_instead);
  ADD ("another-board", test_another_board);
  ADD ("why-chip", test_why_chip);
  ADD ("chip-over-the-board", test_chip_over_the_board);
  ADD ("pages-from-the-board", test_pages_from_the_board);
  ADD ("one-width", test_one_width);
  ADD ("decide-on-the-board", test_decide_on_the_board);
  return g_test_run ();
}
