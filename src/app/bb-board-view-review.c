/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The letters of a meeting on the board: they mean there what they mean in the review's panel. While
 * none is on, they are what they always are. */

#include "config.h"

#include "bb-board-view-private.h"

#include "bb-session-review.h"

/* While a meeting is on the letters of its pages go to them from here as well. */
static gboolean
page_cb (GtkWidget *widget,
         GVariant *args,
         gpointer data)
{
  BbBoardView *self = BB_BOARD_VIEW (widget);

  if (self->session == NULL || bb_session_review_get_phase (bb_session_get_review (self->session)) != BB_REVIEW_PHASE_RUNNING)
    return FALSE;
  return gtk_widget_activate_action_variant (widget, "win.show-review-page", args);
}

static gboolean
nod_or_new_cb (GtkWidget *widget,
               GVariant *args,
               gpointer data)
{
  return page_cb (widget, args, data) || gtk_widget_activate_action (widget, "board.new-bet", NULL);
}

/* What is decided in a review can be decided where one points, too. */
void
_bb_board_view_class_bind_review (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_d, 0, page_cb, "s", "walk");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, 0, nod_or_new_cb, "s", "nod");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_a, 0, page_cb, "s", "agenda");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, 0, "win.decide", "s", "keep");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, 0, "win.decide", "s", "change");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, 0, "win.decide", "s", "defer");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, 0, "win.decide", "s", "stop");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, 0, "win.decide", "s", "graduate");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, 0, "win.explain-moves", NULL);
}
