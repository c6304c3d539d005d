/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-board-dialog.h"
#include "bb-board-writer.h"
#include "bb-export-settings.h"
#include "bb-session.h"
#include "bb-window.h"

#include "bb-test-display.h"

#include <glib/gstdio.h>

typedef struct {
  BbWindow *window;
  GFile *file;
  char *path;
} Fixture;

static void
write_board (const char *path,
             const char *title)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bb_item_set_text (BB_ITEM (board), BB_BOARD_TITLE, title);
  bytes = bb_board_write (board);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("betboard-XXXXXX", NULL);

  fixture->path = g_build_filename (folder, "ours.betboard", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  write_board (fixture->path, "Ours");
  fixture->window = g_object_new (BB_TYPE_WINDOW, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  run_pending ();
  g_assert_null (fixture->window);
  g_unlink (fixture->path);
  g_rmdir (folder);
  g_object_unref (fixture->file);
  g_free (fixture->path);
}

static BbSession *
get_session (Fixture *fixture)
{
  BbSession *session;

  g_object_get (fixture->window, "session", &session, NULL);
  if (session != NULL)
    g_object_unref (session);
  return session;
}

static gboolean
has_session (gpointer data)
{
  return get_session (data) != NULL;
}

static gboolean
is_saved (gpointer data)
{
  return !bb_session_get_modified (get_session (data));
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->window == NULL;
}

static gboolean
is_asked (gpointer data)
{
  return find_toplevel (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static void
answer (Fixture *fixture,
        const char *id)
{
  wait_until (is_asked, fixture);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_toplevel (ADW_TYPE_MESSAGE_DIALOG)), id);
  run_pending ();
}

static void
open_board (Fixture *fixture)
{
  bb_window_open (fixture->window, fixture->file);
  wait_until (has_session, fixture);
}

static void
retitle (Fixture *fixture,
         const char *title)
{
  bb_item_set_text (BB_ITEM (bb_session_get_board (get_session (fixture))), BB_BOARD_TITLE, title);
}

static gboolean
file_holds (Fixture *fixture,
            const char *words)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  return strstr (text, words) != NULL;
}

static void
activate (Fixture *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static void
test_save (Fixture *fixture,
           gconstpointer data)
{
  open_board (fixture);
  g_assert_true (bb_window_shows_file (fixture->window, fixture->file));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Ours");
  retitle (fixture, "Ours, mended");
  activate (fixture, "win.save");
  wait_until (is_saved, fixture);
  g_assert_true (file_holds (fixture, "Ours, mended"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Ours, mended");
}

/* A save that is asked for during a save is not lost. */
static void
test_save_twice (Fixture *fixture,
                 gconstpointer data)
{
  open_board (fixture);
  retitle (fixture, "First");
  activate (fixture, "win.save");
  retitle (fixture, "Second");
  activate (fixture, "win.save");
  wait_until (is_saved, fixture);
  g_assert_true (file_holds (fixture, "Second"));
}

/* The window may go before the file has come or gone. */
static void
test_closed_meanwhile (Fixture *fixture,
                       gconstpointer data)
{
  bb_window_open (fixture->window, fixture->file);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_until (is_closed, fixture);

  fixture->window = g_object_new (BB_TYPE_WINDOW, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  open_board (fixture);
  retitle (fixture, "Still written");
  activate (fixture, "win.save");
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_until (is_closed, fixture);
  g_assert_true (file_holds (fixture, "Still written"));
}

/* What is wrong is said with the file and the line, and the window stays as it was. */
static void
test_broken (Fixture *fixture,
             gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->path, "<board>\n<", -1, NULL));
  bb_window_open (fixture->window, fixture->file);
  wait_until (is_asked, fixture);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (find_toplevel (ADW_TYPE_MESSAGE_DIALOG))), "ours.betboard:"));
  answer (fixture, "cancel");
  g_assert_null (get_session (fixture));
  g_assert_true (bb_window_is_at_start (fixture->window));
}

static void
test_close_cancelled (Fixture *fixture,
                      gconstpointer data)
{
  open_board (fixture);
  retitle (fixture, "Kept");
  activate (fixture, "win.close");
  answer (fixture, "cancel");
  g_assert_nonnull (fixture->window);
  g_assert_true (bb_session_get_modified (get_session (fixture)));
  g_assert_false (file_holds (fixture, "Kept"));
}

static void
test_close_discarded (Fixture *fixture,
                      gconstpointer data)
{
  open_board (fixture);
  retitle (fixture, "Thrown away");
  activate (fixture, "win.close");
  answer (fixture, "discard");
  wait_until (is_closed, fixture);
  g_assert_false (file_holds (fixture, "Thrown away"));
}

static void
test_close_saved (Fixture *fixture,
                  gconstpointer data)
{
  open_board (fixture);
  retitle (fixture, "Saved at last");
  activate (fixture, "win.close");
  answer (fixture, "save");
  wait_until (is_closed, fixture);
  g_assert_true (file_holds (fixture, "Saved at last"));
}

/* Nothing to save, nothing to ask. */
static void
test_close_unchanged (Fixture *fixture,
                      gconstpointer data)
{
  open_board (fixture);
  activate (fixture, "win.close");
  run_pending ();
  g_assert_null (fixture->window);
}

static void
test_close_exporting (Fixture *fixture,
                      gconstpointer data)
{
  g_autofree char *path = g_strconcat (fixture->path, ".png", NULL);
  g_autoptr (GFile) picture = g_file_new_for_path (path);
  g_autoptr (BbExportSettings) settings = bb_export_settings_new ();

  open_board (fixture);
  settings->file = g_object_ref (picture);
  bb_export_settings_remember (settings, fixture->file);
  activate (fixture, "win.export-again");
  activate (fixture, "win.close");
  wait_until (is_closed, fixture);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* What is being saved is in the file before its window goes, changed or not. */
static void
test_close_saving (Fixture *fixture,
                   gconstpointer data)
{
  open_board (fixture);
  g_unlink (fixture->path);
  activate (fixture, "win.save");
  activate (fixture, "win.close");
  g_assert_nonnull (fixture->window);
  wait_until (is_closed, fixture);
  g_assert_true (file_holds (fixture, "Ours"));
}

static void
test_changed_overwrite (Fixture *fixture,
                        gconstpointer data)
{
  open_board (fixture);
  write_board (fixture->path, "Theirs");
  retitle (fixture, "Mine");
  activate (fixture, "win.save");
  wait_until (is_asked, fixture);
  g_assert_true (file_holds (fixture, "Theirs"));
  answer (fixture, "overwrite");
  wait_until (is_saved, fixture);
  g_assert_true (file_holds (fixture, "Mine"));
}

static void
test_changed_theirs (Fixture *fixture,
                     gconstpointer data)
{
  open_board (fixture);
  write_board (fixture->path, "Theirs");
  retitle (fixture, "Mine");
  activate (fixture, "win.save");
  answer (fixture, "theirs");
  wait_until (is_saved, fixture);
  g_assert_cmpstr (bb_session_get_title (get_session (fixture)), ==, "Theirs");
  g_assert_true (file_holds (fixture, "Theirs"));
}

/* A file of a newer version can be read, and is not written over. */
static void
test_newer (Fixture *fixture,
            gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr (GString) newer = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  newer = g_string_new (text);
  g_assert_cmpuint (g_string_replace (newer, "reader=\"1\"", "reader=\"99\"", 1), ==, 1);
  g_assert_true (g_file_set_contents (fixture->path, newer->str, -1, NULL));
  open_board (fixture);
  g_assert_true (bb_session_get_read_only (get_session (fixture)));
  /* An action that is switched off is not carried out. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.properties", NULL);
  g_assert_null (find_toplevel (BB_TYPE_BOARD_DIALOG));
  activate (fixture, "win.save");
  g_assert_nonnull (find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG));
  run_pending ();
  gtk_dialog_response (GTK_DIALOG (find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG)), GTK_RESPONSE_CANCEL);
  run_pending ();
  g_assert_true (file_holds (fixture, "reader=\"99\""));
}

static gboolean
shows_list (gpointer data)
{
  Fixture *fixture = data;
  GtkStack *pages = GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (fixture->window), BB_TYPE_WINDOW, "stack"));
  GtkWidget *page = gtk_stack_get_child_by_name (pages, "import");

  if (page == NULL)
    return FALSE;
  gtk_widget_activate_action (page, "import.apply", NULL);
  return bb_board_get_n_bets (bb_session_get_board (get_session (fixture))) > 0;
}

static void
test_list (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *path = g_build_filename (folder, "list.csv", NULL);
  g_autoptr (GFile) list = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "title\nCrew pool\nVoice notes\n", -1, NULL));
  open_board (fixture);
  bb_window_open (fixture->window, list);
  wait_until (shows_list, fixture);
  g_assert_cmpuint (bb_board_get_n_bets (bb_session_get_board (get_session (fixture))), ==, 2);
  activate (fixture, "win.undo");
  g_assert_cmpuint (bb_board_get_n_bets (bb_session_get_board (get_session (fixture))), ==, 0);
  g_unlink (path);
}

#define ADD(name, func) g_test_add ("/app/window-files/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("betboard-home-XXXXXX", NULL);

  /* Not G_TEST_OPTION_ISOLATE_DIRS: the file chooser needs the system's settings schemas. */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("save", test_save);
  ADD ("save-twice", test_save_twice);
  ADD ("closed-meanwhile", test_closed_meanwhile);
  ADD ("broken", test_broken);
  ADD ("close-cancelled", test_close_cancelled);
  ADD ("close-discarded", test_close_discarded);
  ADD ("close-saved", test_close_saved);
  ADD ("close-unchanged", test_close_unchanged);
  ADD ("close-exporting", test_close_exporting);
  ADD ("close-saving", test_close_saving);
  ADD ("changed-overwrite", test_changed_overwrite);
  ADD ("changed-theirs", test_changed_theirs);
  ADD ("newer", test_newer);
  ADD ("list", test_list);
  return g_test_run ();
}
