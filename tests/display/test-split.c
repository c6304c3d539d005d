/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-split.h"

#include "bb-test-display.h"

static void
test_children (void)
{
  BbSplit *split = BB_SPLIT (g_object_ref_sink (bb_split_new ()));
  GtkWidget *content = gtk_label_new ("content");
  GtkWidget *sidebar = gtk_label_new ("sidebar");

  bb_split_set_content (split, content);
  bb_split_set_sidebar (split, sidebar);
  g_assert_true (bb_split_get_content (split) == content);
  g_assert_true (bb_split_get_sidebar (split) == sidebar);
  g_assert_true (gtk_widget_is_ancestor (content, GTK_WIDGET (split)));
  g_assert_true (gtk_widget_is_ancestor (sidebar, GTK_WIDGET (split)));
  g_assert_finalize_object (split);
}

static void
test_show_sidebar (void)
{
  BbSplit *split = BB_SPLIT (g_object_ref_sink (bb_split_new ()));

  assert_notifies_boolean (split, "show-sidebar");
  bb_split_set_show_sidebar (split, FALSE);
  g_assert_false (bb_split_get_show_sidebar (split));
  g_assert_finalize_object (split);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/split/children", test_children);
  g_test_add_func ("/app/split/show-sidebar", test_show_sidebar);
  return g_test_run ();
}
