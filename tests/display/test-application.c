/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-application.h"
#include "bb-board-writer.h"
#include "bb-window.h"

#include "bb-test-display.h"

#include <glib/gstdio.h>

/* One for all tests: a process has one application. Not under the program's own name: another one may
 * be running. */
static GApplication *app;

static void
start (void)
{
  g_autoptr (GError) error = NULL;

  app = G_APPLICATION (bb_application_new ("io.github.betboard.Test", G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE));
  g_application_register (app, NULL, &error);
  g_assert_no_error (error);
}

static guint
count_windows (void)
{
  GList *link;
  guint n = 0;

  for (link = gtk_application_get_windows (GTK_APPLICATION (app)); link != NULL; link = link->next)
    n += BB_IS_WINDOW (link->data);
  return n;
}

static void
close_all (void)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (app))) != NULL)
    gtk_window_destroy (windows->data);
  run_pending ();
}

static GFile *
write_board (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (GBytes) bytes = bb_board_write (board);
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("XXXXXX.betboard", &path, NULL);

  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  return g_file_new_for_path (path);
}

static gboolean
is_read (gpointer data)
{
  GList *link;

  for (link = gtk_application_get_windows (GTK_APPLICATION (app)); link != NULL; link = link->next) {
    g_autoptr (GObject) session = NULL;

    if (!BB_IS_WINDOW (link->data) || !bb_window_shows_file (link->data, data))
      continue;
    g_object_get (link->data, "session", &session, NULL);
    return session != NULL;
  }
  return FALSE;
}

static void
test_open_twice (void)
{
  g_autoptr (GFile) first = write_board ();
  g_autoptr (GFile) second = write_board ();

  g_application_activate (app);
  g_assert_cmpuint (count_windows (), ==, 1);
  /* The start page gives way to the first board. */
  g_application_open (app, &first, 1, "");
  wait_until (is_read, first);
  g_assert_cmpuint (count_windows (), ==, 1);
  g_application_open (app, &second, 1, "");
  wait_until (is_read, second);
  g_assert_cmpuint (count_windows (), ==, 2);
  /* What is open is shown again. */
  g_application_open (app, &first, 1, "");
  g_assert_cmpuint (count_windows (), ==, 2);
  close_all ();
  g_file_delete (first, NULL, NULL);
  g_file_delete (second, NULL, NULL);
}

/* Two files at once get a window each, though neither is read yet. */
static void
test_open_both (void)
{
  g_autoptr (GFile) first = write_board ();
  g_autoptr (GFile) second = write_board ();
  GFile *files[] = { first, second, first };

  g_application_open (app, files, G_N_ELEMENTS (files), "");
  g_assert_cmpuint (count_windows (), ==, 2);
  wait_until (is_read, first);
  wait_until (is_read, second);
  close_all ();
  g_file_delete (first, NULL, NULL);
  g_file_delete (second, NULL, NULL);
}

static void
test_new (void)
{
  g_application_activate (app);
  g_action_group_activate_action (G_ACTION_GROUP (app), "new", NULL);
  g_assert_cmpuint (count_windows (), ==, 1);
  g_action_group_activate_action (G_ACTION_GROUP (app), "new", NULL);
  g_assert_cmpuint (count_windows (), ==, 2);
  close_all ();
}

/* Quitting closes what has nothing to save, dialogs and all. */
static void
test_quit (void)
{
  g_application_activate (app);
  g_action_group_activate_action (G_ACTION_GROUP (app), "about", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (app), "preferences", NULL);
  run_pending ();
  g_action_group_activate_action (G_ACTION_GROUP (app), "quit", NULL);
  run_pending ();
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (app)));
}

static void
test_about (void)
{
  g_application_activate (app);
  g_action_group_activate_action (G_ACTION_GROUP (app), "about", NULL);
  g_assert_nonnull (find_toplevel (ADW_TYPE_ABOUT_WINDOW));
  g_action_group_activate_action (G_ACTION_GROUP (app), "preferences", NULL);
  g_assert_nonnull (find_toplevel (ADW_TYPE_PREFERENCES_WINDOW));
  run_pending ();
  close_all ();
}

/* Every key that the shortcuts window promises to the application leads to an action that exists. */
static void
test_keys (void)
{
  static const char *const keys[] = { "<Control>n", "<Control>o", "<Control>s", "<Control><Shift>s", "<Control>z", "<Control><Shift>z",
                                      "<Control>e", "<Control><Shift>e", "<Control><Shift>c", "<Control>l", "<Alt>Return", "<Control>w",
                                      "<Control>q", "<Control>plus", "<Control>minus", "<Control>0", "F5", "F6", "F9", "F11",
                                      "<Control>comma", "<Control>question" };
  guint i;

  g_application_activate (app);
  for (i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_auto (GStrv) names = gtk_application_get_actions_for_accel (GTK_APPLICATION (app), keys[i]);

    g_test_message ("%s", keys[i]);
    g_assert_nonnull (names[0]);
  }
  close_all ();
}

int
main (int argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("betboard-home-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  start ();
  g_test_add_func ("/app/application/open-twice", test_open_twice);
  g_test_add_func ("/app/application/open-both", test_open_both);
  g_test_add_func ("/app/application/new", test_new);
  g_test_add_func ("/app/application/about", test_about);
  g_test_add_func ("/app/application/quit", test_quit);
  g_test_add_func ("/app/application/keys", test_keys);
  status = g_test_run ();
  g_object_unref (app);
  return status;
}
