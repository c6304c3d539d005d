/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every user interface file that the program carries loads: templates by making one of their
 * class, others by a builder. A warning on the way ends the test. */

#include "config.h"

#include <adwaita.h>

#define PREFIX "/io/github/betboard/Betboard/"

/* The class of a file's template, or NULL where it has none. */
static char *
dup_template_class (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GRegex) regex = g_regex_new ("<template\\s[^>]*class=\"(\\w+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

static void
make_and_drop (GType type)
{
  GObject *object = g_object_new (type, NULL);

  if (GTK_IS_WINDOW (object)) {
    gtk_window_destroy (GTK_WINDOW (object));
    return;
  }
  g_object_ref_sink (object);
  g_object_unref (object);
}

static void
test_loads (gconstpointer data)
{
  const char *path = data;
  g_autofree char *class_name = dup_template_class (path);
  g_autoptr (GtkBuilder) builder = NULL;
  g_autoptr (GError) error = NULL;

  builder = gtk_builder_new ();
  if (class_name != NULL) {
    GType type = gtk_builder_get_type_from_name (builder, class_name);

    g_assert_cmpuint (type, !=, G_TYPE_INVALID);
    make_and_drop (type);
    return;
  }
  gtk_builder_add_from_resource (builder, path, &error);
  g_assert_no_error (error);
}

static guint
add_tests (const char *folder)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  guint n_tests = 0;
  guint i;

  for (i = 0; names != NULL && names[i] != NULL; i++) {
    g_autofree char *path = g_strconcat (folder, names[i], NULL);
    g_autofree char *test_path = g_strconcat ("/ui/", names[i], NULL);

    if (g_str_has_suffix (names[i], "/"))
      n_tests += add_tests (path);
    if (!g_str_has_suffix (names[i], ".ui"))
      continue;
    g_test_add_data_func_full (test_path, g_steal_pointer (&path), test_loads, g_free);
    n_tests++;
  }
  return n_tests;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_assert_cmpuint (add_tests (PREFIX), >, 0);
  return g_test_run ();
}
