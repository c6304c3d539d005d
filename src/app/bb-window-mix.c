/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The mix below the board, in full screen as well: it follows what is dragged there. */

#include "config.h"

#include "bb-window-private.h"

static void
show_mix_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  BbWindow *self = BB_WINDOW (widget);
  GtkWidget *panel = GTK_WIDGET (self->mix_panel);
  gboolean had_focus = gtk_widget_get_focus_child (panel) != NULL;

  gtk_widget_set_visible (panel, !gtk_widget_get_visible (panel));
  if (had_focus)
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->views));
}

static void
moving_cb (BbWindow *self,
           GPtrArray *bets,
           int d_familiarity,
           int d_risk)
{
  bb_mix_panel_follow (self->mix_panel, bets, d_familiarity, d_risk);
}

void
_bb_window_class_install_mix (GtkWidgetClass *widget_class)
{
  g_type_ensure (BB_TYPE_MIX_PANEL);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, mix_panel);
  gtk_widget_class_bind_template_callback (widget_class, moving_cb);
  gtk_widget_class_install_action (widget_class, "win.show-mix", NULL, show_mix_cb);
}
