/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files dropped on a window: boards open, a list goes to the page for lists. */

#include "config.h"

#include "bb-window-private.h"

static void
open_dropped (BbWindow *self,
              GFile *file)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));

  if (_bb_window_is_list (file) || app == NULL)
    _bb_window_open_file (self, file);
  else
    g_application_open (G_APPLICATION (app), &file, 1, "");
}

static gboolean
drop_cb (BbWindow *self,
         const GValue *value,
         double x,
         double y)
{
  GSList *link;

  for (link = g_value_get_boxed (value); link != NULL; link = link->next)
    open_dropped (self, link->data);
  return TRUE;
}

void
_bb_window_add_drop_target (BbWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
