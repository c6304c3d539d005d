/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of findings in the window: on the inspector's side, beside the board, made when it is first
 * asked for. What is chosen there is shown on the board; the keyboard stays in the list. */

#include "config.h"

#include "bb-window-private.h"

#include "bb-findings-page.h"

static void
reveal_cb (BbWindow *self,
           BbBet *bet)
{
  if (gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->board_view))
    bb_board_view_point_out (self->board_view, bet);
}

/* The inspector takes its place again, with the field. */
static void
open_field_cb (BbWindow *self,
               guint field)
{
  _bb_window_set_show_findings (self, FALSE);
  g_object_set (self, "show-inspector", TRUE, NULL);
  bb_bet_page_focus_field (bb_inspector_get_bet_page (self->inspector), field);
}

static void
toast_cb (BbWindow *self,
          const char *text,
          gboolean undo)
{
  if (undo)
    _bb_window_toast_undo (self, text);
  else
    bb_window_toast (self, text);
}

static GtkWidget *
make_page (BbWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->side, "findings");

  if (page != NULL)
    return page;
  page = bb_findings_page_new ();
  g_object_bind_property (self, "session", page, "session", G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (page, "reveal", G_CALLBACK (reveal_cb), self);
  g_signal_connect_swapped (page, "open-field", G_CALLBACK (open_field_cb), self);
  g_signal_connect_swapped (page, "toast", G_CALLBACK (toast_cb), self);
  gtk_stack_add_named (self->side, page, "findings");
  return page;
}

/* The page, where it is what the side shows. */
GtkWidget *
_bb_window_get_findings (BbWindow *self)
{
  return self->show_findings && !self->reviewing ? make_page (self) : NULL;
}

/* Whoever asks for the findings in a review wants to see them instead of it. */
void
_bb_window_set_show_findings (BbWindow *self,
                              gboolean show)
{
  if (show == self->show_findings)
    return;
  if (show) {
    bb_inspector_commit (self->inspector);
    _bb_window_set_reviewing (self, FALSE);
  }
  self->show_findings = show;
  _bb_window_show_side (self);
  gtk_widget_grab_focus (show ? make_page (self) : gtk_stack_get_visible_child (self->views));
  g_object_notify (G_OBJECT (self), "show-findings");
}
