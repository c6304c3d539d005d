/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-recent.h"
#include "bb-start-page.h"

#include "bb-test-display.h"

#include <glib/gstdio.h>

static gpointer
get_child (GtkWidget *page,
           const char *name)
{
  return gtk_widget_get_template_child (page, BB_TYPE_START_PAGE, name);
}

static GtkWidget *
show_page (GtkWindow **window)
{
  GtkWidget *page = bb_start_page_new ();

  *window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (*window, 1024, 600);
  gtk_window_set_child (*window, page);
  gtk_window_present (*window);
  wait_until (is_allocated, page);
  return page;
}

static void
test_picture (void)
{
  GtkWindow *window;
  GtkWidget *page = show_page (&window);

  g_object_ref (page);
  g_assert_true (gtk_widget_get_visible (get_child (page, "picture_button")));
  g_assert_cmpint (gtk_widget_get_width (get_child (page, "picture")), >, 400);
  gtk_window_destroy (window);
  run_pending ();
  g_assert_finalize_object (page);
}

static gboolean
has_recent (gpointer data)
{
  g_autoptr (GListStore) recent = bb_recent_list (5);

  return g_list_model_get_n_items (G_LIST_MODEL (recent)) > 0;
}

/* A title is text, whatever is in it; a board that is gone is not shown. */
static void
test_recent (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GListStore) recent = NULL;
  GtkWindow *window;
  GtkWidget *page;
  GtkListBoxRow *row;
  int fd = g_file_open_tmp ("XXXXXX.betboard", &path, NULL);

  g_close (fd, NULL);
  file = g_file_new_for_path (path);
  bb_recent_add (file, "Ours & <theirs>");
  wait_until (has_recent, NULL);
  page = show_page (&window);
  g_assert_true (gtk_widget_get_visible (get_child (page, "recent_group")));
  row = gtk_list_box_get_row_at_index (get_child (page, "recent_list"), 0);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Ours & <theirs>");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "app.open-uri");
  gtk_window_destroy (window);
  run_pending ();
  g_unlink (path);
  recent = bb_recent_list (5);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (recent)), ==, 0);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("betboard-home-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/start-page/picture", test_picture);
  g_test_add_func ("/app/start-page/recent", test_recent);
  return g_test_run ();
}
