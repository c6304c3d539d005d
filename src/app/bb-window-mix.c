/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What many bets come to: the mix below the board, in full screen as well, which follows what is
 * dragged there; how far apart people are; what is still to be learned. */

#include "config.h"

#include "bb-window-private.h"

#include "bb-placing-window.h"
#include "bb-questions-window.h"

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

/* With the keys of the application: undo goes on working. */
static void
present (BbWindow *self,
         GtkWindow *window)
{
  gtk_window_set_transient_for (window, GTK_WINDOW (self));
  gtk_window_set_application (window, gtk_window_get_application (GTK_WINDOW (self)));
  gtk_window_present (window);
}

static void
place_alone_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  BbWindow *self = BB_WINDOW (widget);
  BbPlacingWindow *window;

  if (!_bb_window_shows_board (self))
    return;
  bb_inspector_commit (self->inspector);
  window = bb_placing_window_new (self->session);
  /* It covers the board: whoever places should not see where the bets are. */
  gtk_window_set_default_size (GTK_WINDOW (window), gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  if (gtk_window_is_maximized (GTK_WINDOW (self)) || gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_maximize (GTK_WINDOW (window));
  present (self, GTK_WINDOW (window));
}

static void
questions_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  BbWindow *self = BB_WINDOW (widget);
  BbQuestionsWindow *window;

  if (!_bb_window_shows_board (self))
    return;
  bb_inspector_commit (self->inspector);
  window = bb_questions_window_new (self->session);
  present (self, GTK_WINDOW (window));
}

void
_bb_window_class_install_mix (GtkWidgetClass *widget_class)
{
  g_type_ensure (BB_TYPE_MIX_PANEL);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, mix_panel);
  gtk_widget_class_bind_template_callback (widget_class, moving_cb);
  gtk_widget_class_install_action (widget_class, "win.place-alone", NULL, place_alone_cb);
  gtk_widget_class_install_action (widget_class, "win.questions", NULL, questions_cb);
  gtk_widget_class_install_action (widget_class, "win.show-mix", NULL, show_mix_cb);
}
