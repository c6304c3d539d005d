/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-session.h"
#include "bb-settings.h"
#include "bb-window.h"

#include "bb-test-display.h"

static void
test_construct (void)
{
  BbWindow *window = g_object_new (BB_TYPE_WINDOW, NULL);

  g_object_ref (window);
  gtk_window_present (GTK_WINDOW (window));
  run_pending ();
  g_assert_true (bb_window_is_at_start (window));
  gtk_window_destroy (GTK_WINDOW (window));
  run_pending ();
  g_assert_finalize_object (window);
}

static void
test_empty_board (void)
{
  BbWindow *window = g_object_new (BB_TYPE_WINDOW, NULL);
  g_autoptr (BbSession) session = NULL;

  gtk_window_present (GTK_WINDOW (window));
  bb_window_show_empty_board (window);
  run_pending ();
  g_object_get (window, "session", &session, NULL);
  g_assert_nonnull (session);
  g_assert_false (bb_window_is_at_start (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, bb_session_get_title (session));
  bb_item_set_text (BB_ITEM (bb_session_get_board (session)), BB_BOARD_TITLE, "Ours & <theirs>");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Ours & <theirs>");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, bb_session_get_title (session));
  g_assert_false (bb_session_get_modified (session));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Ours & <theirs>");
  gtk_window_destroy (GTK_WINDOW (window));
  run_pending ();
}

/* An example is a board of one's own: no file, nothing to save, and the example stays as it is. */
static void
test_examples (void)
{
  static const char *const names[] = { "twelve", "fieldservice", "insurer" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++) {
    BbWindow *window = g_object_new (BB_TYPE_WINDOW, NULL);
    g_autoptr (BbSession) session = NULL;

    bb_window_open_example (window, names[i]);
    g_object_get (window, "session", &session, NULL);
    g_assert_nonnull (session);
    g_assert_cmpuint (bb_board_get_n_bets (bb_session_get_board (session)), >=, 12);
    g_assert_null (bb_session_get_file (session));
    g_assert_false (bb_session_get_modified (session));
    gtk_window_destroy (GTK_WINDOW (window));
    run_pending ();
  }
}

static AdwToast *
find_undo_toast (GtkWidget *widget)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    AdwToast *toast = NULL;

    if (g_str_equal (G_OBJECT_TYPE_NAME (child), "AdwToastWidget"))
      g_object_get (child, "toast", &toast, NULL);
    else
      toast = find_undo_toast (child);
    if (toast != NULL)
      return toast;
  }
  return NULL;
}

/* Deleting does not ask; a toast offers the way back. */
static void
test_delete_toast (void)
{
  BbWindow *window = g_object_new (BB_TYPE_WINDOW, NULL);
  g_autoptr (BbSession) session = NULL;
  g_autoptr (BbBet) bet = bb_bet_new ("b1");
  g_autoptr (AdwToast) toast = NULL;
  BbItem *board;

  gtk_window_present (GTK_WINDOW (window));
  bb_window_show_empty_board (window);
  g_object_get (window, "session", &session, NULL);
  board = BB_ITEM (bb_session_get_board (session));
  g_assert_true (bb_item_append (board, BB_ITEM (bet), NULL));
  bb_history_break (bb_session_get_history (session));
  bb_item_remove (BB_ITEM (bet));
  run_pending ();
  toast = find_undo_toast (GTK_WIDGET (window));
  g_assert_nonnull (toast);
  g_assert_cmpstr (adw_toast_get_title (toast), ==, "1 bet deleted");
  g_assert_cmpstr (adw_toast_get_action_name (toast), ==, "win.undo");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  g_assert_cmpuint (bb_board_get_n_bets (bb_session_get_board (session)), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  run_pending ();
}

static void
test_use_today (void)
{
  BbWindow *window = g_object_new (BB_TYPE_WINDOW, NULL);
  g_autoptr (BbSession) session = NULL;
  BbItem *board;

  bb_window_show_empty_board (window);
  g_object_get (window, "session", &session, NULL);
  board = BB_ITEM (bb_session_get_board (session));
  bb_item_set_date (board, BB_BOARD_AS_OF, bb_date_new (2026, 11, 30));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.use-today", NULL));
  g_assert_false (bb_item_has_value (board, BB_BOARD_AS_OF));
  gtk_window_destroy (GTK_WINDOW (window));
  run_pending ();
}

static void
test_inspector (void)
{
  BbWindow *window = g_object_new (BB_TYPE_WINDOW, NULL);
  gboolean shown;

  gtk_window_present (GTK_WINDOW (window));
  assert_notifies_boolean (window, "show-inspector");
  g_object_get (window, "show-inspector", &shown, NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-inspector", NULL);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_cmpint (bb_settings_get_boolean (BB_SETTING_INSPECTOR_SHOWN), ==, !shown);
  run_pending ();
}

static void
test_size_is_remembered (void)
{
  BbWindow *window = g_object_new (BB_TYPE_WINDOW, NULL);
  int width;
  int height;

  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 600);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_close (GTK_WINDOW (window));
  window = g_object_new (BB_TYPE_WINDOW, NULL);
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 1024);
  g_assert_cmpint (height, ==, 600);
  gtk_window_destroy (GTK_WINDOW (window));
  run_pending ();
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/window/construct", test_construct);
  g_test_add_func ("/app/window/empty-board", test_empty_board);
  g_test_add_func ("/app/window/examples", test_examples);
  g_test_add_func ("/app/window/delete-toast", test_delete_toast);
  g_test_add_func ("/app/window/use-today", test_use_today);
  g_test_add_func ("/app/window/inspector", test_inspector);
  g_test_add_func ("/app/window/size-is-remembered", test_size_is_remembered);
  return g_test_run ();
}
