/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Time to the first painted frame: runs the app, or an empty libadwaita window as the floor, says
 * "painted" after the first frame in which a widget of a type is on screen, and ends. Whoever
 * starts it takes the time.
 *
 *   bench-start floor
 *   bench-start TYPE BOARD       for instance BbCanvas */

#include "config.h"

#include "bb-application.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char *awaited_type;

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  puts ("painted");
  fflush (stdout);
  _exit (EXIT_SUCCESS);
}

static gboolean
map_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (!g_str_equal (G_OBJECT_TYPE_NAME (widget), awaited_type))
    return TRUE;
  g_signal_connect (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (after_paint_cb), NULL);
  gtk_widget_queue_draw (widget);
  return FALSE;
}

static void
activate_cb (GtkApplication *app)
{
  GtkWidget *window = adw_application_window_new (app);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 820);
  gtk_window_present (GTK_WINDOW (window));
}

static GApplication *
make_floor (void)
{
  AdwApplication *app = adw_application_new (BB_APP_ID ".Floor", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (app, "activate", G_CALLBACK (activate_cb), NULL);
  return G_APPLICATION (app);
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) app = NULL;
  gpointer widget_class;

  if (argc < 2)
    return 2;
  awaited_type = argc > 2 ? argv[1] : "AdwApplicationWindow";
  widget_class = g_type_class_ref (GTK_TYPE_WIDGET);
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, NULL, NULL);
  g_type_class_unref (widget_class);
  if (argc > 2)
    app = G_APPLICATION (bb_application_new (BB_APP_ID, G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN));
  else
    app = make_floor ();
  argv[1] = argv[0];
  return g_application_run (app, argc - 1, argv + 1);
}
