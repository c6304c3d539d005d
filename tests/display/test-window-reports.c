/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window hands out after a review, and what is still to do. */

#include "config.h"

#include "bb-edit-review.h"
#include "bb-follow-up-list.h"
#include "bb-handout.h"
#include "bb-review.h"
#include "bb-window.h"

#include "bb-test-display.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  BbWindow *window;
  BbSession *session;
  BbBoard *board;
  char *folder;
  char *text;
  gboolean saved;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  bb_clock_set_today (bb_date_new (2026, 12, 7));
  fixture->folder = g_dir_make_tmp ("betboard-XXXXXX", NULL);
  fixture->window = g_object_new (BB_TYPE_WINDOW, NULL);
  bb_window_open_example (fixture->window, data);
  g_object_get (fixture->window, "session", &fixture->session, NULL);
  fixture->board = bb_session_get_board (fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  run_pending ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  run_pending ();
  g_object_unref (fixture->session);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->text);
  bb_clock_set_today (BB_DATE_NONE);
}

/* --- clipboard ---------------------------------------------------------------------------------- */

static void
spliced_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpint (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL), >=, 0);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  fixture->text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) input = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();

  g_assert_no_error (error);
  g_output_stream_splice_async (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL, spliced_cb, data);
}

static gboolean
has_text (gpointer data)
{
  return ((Fixture *) data)->text != NULL;
}

static void
read_clipboard (Fixture *fixture,
                const char *type)
{
  g_clear_pointer (&fixture->text, g_free);
  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), (const char *[]){ type, NULL }, G_PRIORITY_DEFAULT, NULL, read_cb, fixture);
  wait_until (has_text, fixture);
}

static void
test_copy (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  g_assert_true (gtk_widget_activate_action (window, "win.copy-minutes", "s", "FR3"));
  read_clipboard (fixture, "text/html");
  g_assert_nonnull (strstr (fixture->text, "<h1>Quarterly review, 7 September 2026</h1>"));
  g_assert_nonnull (strstr (fixture->text, "border-bottom:1px solid"));
  read_clipboard (fixture, "text/plain;charset=utf-8");
  g_assert_nonnull (strstr (fixture->text, "# Quarterly review, 7 September 2026\n"));
  /* None named: the last one. */
  g_assert_true (gtk_widget_activate_action (window, "win.copy-minutes", "s", ""));
  read_clipboard (fixture, "text/plain;charset=utf-8");
  g_assert_nonnull (strstr (fixture->text, "# Check, 12 October 2026\n"));
  g_assert_false (bb_history_get_can_undo (bb_session_get_history (fixture->session)));
}

/* --- files -------------------------------------------------------------------------------------- */

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bb_handout_save_finish (result, &error));
  g_assert_no_error (error);
  ((Fixture *) data)->saved = TRUE;
}

static gboolean
is_saved (gpointer data)
{
  return ((Fixture *) data)->saved;
}

static char *
save (Fixture *fixture,
      const char *name,
      const char *review,
      BbReportKind kind)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  char *text = NULL;

  fixture->saved = FALSE;
  if (review != NULL)
    bb_handout_save_report_async (bb_board_find (fixture->board, BB_KIND_REVIEW, review), kind, file, saved_cb, fixture);
  else
    bb_handout_save_calendar_async (fixture->board, file, saved_cb, fixture);
  wait_until (is_saved, fixture);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_unlink (path);
  return text;
}

static void
test_save (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *page = save (fixture, "a.html", "FR3", BB_REPORT_MINUTES);
  g_autofree char *markdown = save (fixture, "a.MD", "FR3", BB_REPORT_MINUTES);
  g_autofree char *table = save (fixture, "a.csv", "FR3", BB_REPORT_MINUTES);
  g_autofree char *unnamed = save (fixture, "minutes", "FR3", BB_REPORT_MINUTES);
  g_autofree char *calendar = save (fixture, "a.ics", NULL, BB_REPORT_MINUTES);

  g_assert_true (g_str_has_prefix (page, "<!DOCTYPE html>"));
  g_assert_cmpstr (unnamed, ==, page);
  g_assert_nonnull (strstr (markdown, "# Quarterly review, 7 September 2026\n"));
  g_assert_true (g_str_has_prefix (table, "receipt,bet,decided_on,"));
  g_assert_true (g_str_has_prefix (calendar, "BEGIN:VCALENDAR\r\n"));
}

/* A page of Markdown has its picture beside it. */
static void
test_save_picture (Fixture *fixture,
                   gconstpointer data)
{
  g_autofree char *svg = g_build_filename (fixture->folder, "plan-board.svg", NULL);
  g_autofree char *markdown = NULL;
  g_autoptr (GError) error = NULL;
  BbItem *review = bb_edit_plan_review (bb_session_get_history (fixture->session), "quarterly", bb_date_new (2026, 12, 14), &error);

  g_assert_no_error (error);
  markdown = save (fixture, "plan.md", bb_item_get_id (review), BB_REPORT_PRE_READ);
  g_assert_nonnull (strstr (markdown, "](<plan-board.svg>)"));
  g_assert_true (g_file_test (svg, G_FILE_TEST_EXISTS));
  g_unlink (svg);
}

static void
test_dialogs (Fixture *fixture,
              gconstpointer data)
{
  static const char *const actions[] = { "win.save-minutes", "win.save-pre-read" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (actions); i++) {
    GtkWindow *dialog;

    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), actions[i], "s", "FR3"));
    run_pending ();
    dialog = find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);
    g_assert_nonnull (dialog);
    gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
    run_pending ();
  }
}

/* --- what is to do ------------------------------------------------------------------------------ */

static BbItem *
add_follow_up (Fixture *fixture,
               const char *review,
               const char *text,
               BbDate due)
{
  BbHistory *history = bb_session_get_history (fixture->session);
  BbItem *item = bb_edit_add_follow_up (history, bb_board_find (fixture->board, BB_KIND_REVIEW, review), NULL, text, NULL);

  bb_edit_set_follow_up (history, item, BB_FOLLOW_UP_DUE_ON, &BB_VALUE_OF_DATE (due));
  return item;
}

static GtkWidget *
find_row (GtkWidget *from,
          const char *text)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found;

    if (GTK_IS_LABEL (child) && g_str_equal (gtk_label_get_text (GTK_LABEL (child)), text))
      return gtk_widget_get_ancestor (child, GTK_TYPE_CHECK_BUTTON);
    found = find_row (child, text);
    if (found != NULL)
      return found;
  }
  return NULL;
}

static gboolean
has_label (GtkWidget *from,
           const char *text)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    if ((GTK_IS_LABEL (child) && g_str_equal (gtk_label_get_text (GTK_LABEL (child)), text)) || has_label (child, text))
      return TRUE;
  return FALSE;
}

/* Of several reviews, the most pressing first; ticked off it stays until the list is shown anew. */
static void
test_follow_ups (Fixture *fixture,
                 gconstpointer data)
{
  BbItem *late = add_follow_up (fixture, "FR3", "Ask the depots", bb_date_new (2026, 11, 2));
  GtkWidget *window = gtk_window_new ();
  BbFollowUpList *list = BB_FOLLOW_UP_LIST (bb_follow_up_list_new ());
  GtkWidget *row;

  add_follow_up (fixture, "FR1", "Rehearse", bb_date_new (2026, 12, 14));
  bb_item_set_date (BB_ITEM (fixture->board), BB_BOARD_AS_OF, BB_DATE_NONE);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (list));
  bb_follow_up_list_set_session (list, fixture->session);
  bb_follow_up_list_update (list);
  g_assert_cmpuint (bb_follow_up_list_get_length (list), ==, 2);
  g_assert_true (has_label (GTK_WIDGET (list), "overdue since 2 November 2026"));
  g_assert_true (has_label (GTK_WIDGET (list), "by 14 December 2026"));
  row = find_row (GTK_WIDGET (list), "Ask the depots");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row), TRUE);
  g_assert_cmpuint (bb_item_get_date (late, BB_FOLLOW_UP_DONE_ON), ==, bb_date_new (2026, 12, 7));
  run_pending ();
  g_assert_true (find_row (GTK_WIDGET (list), "Ask the depots") == row);
  bb_history_undo (bb_session_get_history (fixture->session));
  run_pending ();
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (row)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row), TRUE);
  bb_follow_up_list_set_session (list, NULL);
  bb_follow_up_list_set_session (list, fixture->session);
  bb_follow_up_list_update (list);
  g_assert_cmpuint (bb_follow_up_list_get_length (list), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The page of all reviews has what is to do, and for one that was held its minutes. */
static void
test_reviews (Fixture *fixture,
              gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  add_follow_up (fixture, "FR3", "Ask the depots", bb_date_new (2026, 12, 14));
  g_assert_true (gtk_widget_activate_action (window, "win.reviews", NULL));
  run_pending ();
  g_assert_nonnull (find_row (window, "Ask the depots"));
}

/* A board without any review says so, and writes nothing. */
static void
test_none (Fixture *fixture,
           gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save-minutes", "s", ""));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save-pre-read", "s", ""));
  run_pending ();
  g_assert_null (find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG));
}

#define ADD(name, sample, test) g_test_add ("/app/window-reports/" name, Fixture, sample, set_up, test, tear_down)

int
main (int argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("betboard-home-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("copy", "fieldservice", test_copy);
  ADD ("save", "fieldservice", test_save);
  ADD ("save-picture", "fieldservice", test_save_picture);
  ADD ("dialogs", "fieldservice", test_dialogs);
  ADD ("follow-ups", "fieldservice", test_follow_ups);
  ADD ("reviews", "fieldservice", test_reviews);
  ADD ("none", "twelve", test_none);
  return g_test_run ();
}
