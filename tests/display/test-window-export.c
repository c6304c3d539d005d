/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-export-dialog.h"
#include "bb-session.h"
#include "bb-window.h"

#include "bb-test-display.h"

#include <glib/gstdio.h>

typedef struct {
  BbWindow *window;
  BbSession *session;
  char *folder;
  GdkTexture *texture;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("betboard-XXXXXX", NULL);
  fixture->window = g_object_new (BB_TYPE_WINDOW, NULL);
  bb_window_open_example (fixture->window, "twelve");
  g_object_get (fixture->window, "session", &fixture->session, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  run_pending ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  run_pending ();
  g_clear_object (&fixture->texture);
  g_object_unref (fixture->session);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
texture_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GError) error = NULL;

  fixture->texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
has_texture (gpointer data)
{
  return ((Fixture *) data)->texture != NULL;
}

/* What is pasted is white to the corners, and twice as wide as high. */
static void
test_copy_for_slide (Fixture *fixture,
                     gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  GdkContentFormats *formats;
  g_autofree guint32 *pixels = NULL;
  int width;
  int height;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.copy-for-slide", NULL));
  formats = gdk_clipboard_get_formats (clipboard);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));
  gdk_clipboard_read_texture_async (clipboard, NULL, texture_cb, fixture);
  wait_until (has_texture, fixture);
  width = gdk_texture_get_width (fixture->texture);
  height = gdk_texture_get_height (fixture->texture);
  g_assert_cmpint (width, ==, 3200);
  g_assert_cmpint (height, ==, 1600);
  pixels = g_new (guint32, (gsize) width * height);
  gdk_texture_download (fixture->texture, (guchar *) pixels, (gsize) width * 4);
  g_assert_cmphex (pixels[0], ==, 0xffffffff);
  g_assert_cmphex (pixels[width - 1], ==, 0xffffffff);
  g_assert_cmphex (pixels[width * (height - 1)], ==, 0xffffffff);
  g_assert_cmphex (pixels[width * height - 1], ==, 0xffffffff);
}

static gboolean
file_exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
assert_file_is (const char *path,
                GBytes *bytes)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpmem (contents, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What was chosen for this board last time is made again without asking. */
static void
test_export_again (Fixture *fixture,
                   gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "ours.svg", NULL);
  g_autoptr (GFile) board = g_file_new_for_path ("/nowhere/ours.betboard");
  g_autoptr (BbExportSettings) settings = bb_export_settings_new ();
  g_autoptr (GBytes) bytes = NULL;

  settings->file = g_file_new_for_path (path);
  settings->options.format = BB_EXPORT_SVG;
  settings->options.picture.variant = BB_VARIANT_BODY;
  bb_export_settings_set_width (settings, 1280);
  bb_export_settings_remember (settings, board);
  bb_session_set_file (fixture->session, board);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export-again", NULL));
  wait_until (file_exists, path);
  run_pending ();
  bytes = bb_export_make (bb_session_get_board (fixture->session), &settings->options, NULL);
  assert_file_is (path, bytes);
  g_unlink (path);
}

/* Without a last time the dialog comes. */
static void
test_export_first (Fixture *fixture,
                   gconstpointer data)
{
  GtkWindow *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export-again", NULL));
  dialog = find_toplevel (BB_TYPE_EXPORT_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_true (gtk_window_get_transient_for (dialog) == GTK_WINDOW (fixture->window));
  gtk_window_destroy (dialog);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("betboard-home-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/app/window-export/copy-for-slide", Fixture, NULL, set_up, test_copy_for_slide, tear_down);
  g_test_add ("/app/window-export/export-again", Fixture, NULL, set_up, test_export_again, tear_down);
  g_test_add ("/app/window-export/export-first", Fixture, NULL, set_up, test_export_first, tear_down);
  return g_test_run ();
}
