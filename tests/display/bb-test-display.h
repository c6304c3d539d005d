/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What display tests share: waiting for the main loop, property notification, the window on top. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Runs the main loop until @done is true of @data; fails after a minute, which is long even for a busy
 * machine. */
static inline void
wait_until (gboolean (*done) (gpointer data),
            gpointer data)
{
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (!done (data)) {
    g_assert_cmpint (g_get_monotonic_time (), <, deadline);
    g_main_context_iteration (NULL, FALSE);
  }
}

/* For wait_until(): a window manager takes its time to put a window on the screen. */
static inline gboolean
is_allocated (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0 && gtk_widget_get_height (widget) > 0;
}

static inline void
run_pending (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static inline void
count_cb (guint *count)
{
  (*count)++;
}

/* Setting @b notifies once, setting it again not at all. */
static inline void
assert_notifies_boolean (gpointer object,
                         const char *name)
{
  g_autofree char *signal = g_strconcat ("notify::", name, NULL);
  gboolean value;
  guint count = 0;
  gulong id = g_signal_connect_swapped (object, signal, G_CALLBACK (count_cb), &count);

  g_object_get (object, name, &value, NULL);
  g_object_set (object, name, !value, NULL);
  g_assert_cmpuint (count, ==, 1);
  g_object_set (object, name, !value, NULL);
  g_assert_cmpuint (count, ==, 1);
  g_object_set (object, name, value, NULL);
  g_assert_cmpuint (count, ==, 2);
  g_signal_handler_disconnect (object, id);
}

/* The newest toplevel of type @type, or none. */
static inline GtkWindow *
find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *found = NULL;
  guint i;

  for (i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GObject) window = g_list_model_get_item (windows, i);

    if (g_type_is_a (G_OBJECT_TYPE (window), type))
      found = GTK_WINDOW (window);
  }
  return found;
}

G_END_DECLS
