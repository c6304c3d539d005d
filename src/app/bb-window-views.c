/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Walking the saved views with keys, in full screen as well, where no menu is: where one comes to is
 * said for a moment. */

#include "config.h"

#include "bb-window-private.h"

static void
next_view_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  BbWindow *self = BB_WINDOW (widget);
  g_autofree char *words = bb_views_button_walk (bb_lens_bar_get_views (self->lens_bar), 1);

  _bb_window_toast_briefly (self, words);
}

static void
previous_view_cb (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  BbWindow *self = BB_WINDOW (widget);
  g_autofree char *words = bb_views_button_walk (bb_lens_bar_get_views (self->lens_bar), -1);

  _bb_window_toast_briefly (self, words);
}

static void
go_to_view_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  BbWindow *self = BB_WINDOW (widget);
  g_autofree char *words = bb_views_button_go_to (bb_lens_bar_get_views (self->lens_bar), (guint) g_variant_get_int32 (parameter));

  _bb_window_toast_briefly (self, words);
}

void
_bb_window_class_install_views (GtkWidgetClass *widget_class)
{
  g_type_ensure (BB_TYPE_LENS_BAR);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, lens_bar);
  gtk_widget_class_install_property_action (widget_class, "win.show-lens-bar", "show-lens-bar");
  gtk_widget_class_install_action (widget_class, "win.next-view", NULL, next_view_cb);
  gtk_widget_class_install_action (widget_class, "win.previous-view", NULL, previous_view_cb);
  gtk_widget_class_install_action (widget_class, "win.view", "i", go_to_view_cb);
}
