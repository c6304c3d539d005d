/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-board-dialog.h"

#include "bb-test-display.h"

static BbSession *
create_session (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();

  return bb_session_new (board);
}

/* The row of a dialog whose title is @title. */
static GtkWidget *
find_row (GtkWidget *widget,
          const char *title)
{
  GtkWidget *child;

  if (ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_row (child, title);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
type_into (GtkWidget *dialog,
           const char *title,
           const char *text)
{
  GtkWidget *row = find_row (dialog, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
test_one_step (void)
{
  g_autoptr (BbSession) session = create_session ();
  BbItem *board = BB_ITEM (bb_session_get_board (session));
  g_autofree char *before = g_strdup (bb_item_get_text (board, BB_BOARD_TITLE));
  GtkWidget *dialog = bb_board_dialog_new (session);

  gtk_window_present (GTK_WINDOW (dialog));
  type_into (dialog, "Title", "Ours & <theirs>");
  type_into (dialog, "Shown as of", "2026-11-30");
  type_into (dialog, "Total for the period", "1.2m");
  type_into (dialog, "Organisation", "Northern Field Service");
  gtk_window_close (GTK_WINDOW (dialog));
  run_pending ();
  g_assert_cmpstr (bb_item_get_text (board, BB_BOARD_TITLE), ==, "Ours & <theirs>");
  g_assert_cmpuint (bb_item_get_date (board, BB_BOARD_AS_OF), ==, bb_date_new (2026, 11, 30));
  g_assert_cmpint (bb_item_get_integer (board, BB_BOARD_TOTAL, 0), ==, 1200000);
  g_assert_true (bb_history_undo (bb_session_get_history (session)));
  g_assert_cmpstr (bb_item_get_text (board, BB_BOARD_TITLE), ==, before);
  g_assert_false (bb_item_has_value (board, BB_BOARD_TOTAL));
  g_assert_false (bb_history_get_can_undo (bb_session_get_history (session)));
}

/* A day that cannot be read is marked and changes nothing. */
static void
test_bad_day (void)
{
  g_autoptr (BbSession) session = create_session ();
  BbItem *board = BB_ITEM (bb_session_get_board (session));
  GtkWidget *dialog = bb_board_dialog_new (session);

  type_into (dialog, "Shown as of", "2026-02-31");
  g_assert_true (gtk_widget_has_css_class (find_row (dialog, "Shown as of"), "error"));
  g_assert_false (bb_item_has_value (board, BB_BOARD_AS_OF));
  type_into (dialog, "Shown as of", "2026-02-28");
  g_assert_false (gtk_widget_has_css_class (find_row (dialog, "Shown as of"), "error"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  run_pending ();
  g_assert_cmpuint (bb_item_get_date (board, BB_BOARD_AS_OF), ==, bb_date_new (2026, 2, 28));
}

/* Opened and closed again, there is nothing to undo. */
static void
test_nothing (void)
{
  g_autoptr (BbSession) session = create_session ();
  GtkWidget *dialog = bb_board_dialog_new (session);

  gtk_window_present (GTK_WINDOW (dialog));
  run_pending ();
  gtk_window_close (GTK_WINDOW (dialog));
  run_pending ();
  g_assert_false (bb_session_get_modified (session));
  g_assert_false (bb_history_is_open (bb_session_get_history (session)));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/board-dialog/one-step", test_one_step);
  g_test_add_func ("/app/board-dialog/bad-day", test_bad_day);
  g_test_add_func ("/app/board-dialog/nothing", test_nothing);
  return g_test_run ();
}
