/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where what was found is shown, and where the keyboard goes after a search: back to where it was, or
 * to what was found when that was on the board. */

#include "config.h"

#include "bb-window-private.h"

static gboolean
is_on_board (BbWindow *self,
             GtkWidget *widget)
{
  return widget == NULL || !gtk_widget_get_mapped (widget) || gtk_widget_is_ancestor (widget, GTK_WIDGET (self->views));
}

/* The bar lies over the plane: it goes to the other side when it would hide what it found. */
static void
make_way (BbWindow *self,
          BbBet *bet)
{
  BbCanvas *canvas = bb_board_view_get_canvas (self->board_view);
  GtkWidget *bar = GTK_WIDGET (self->find_bar);
  graphene_rect_t bounds;
  BbPoint at;
  BbRect mark;

  if (!bb_canvas_get_mark (canvas, bet, &mark) || !gtk_widget_compute_bounds (bar, GTK_WIDGET (canvas), &bounds))
    return;
  at = bb_rect_center (&mark);
  if (graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) at.x, (float) at.y)))
    gtk_widget_set_halign (bar, gtk_widget_get_halign (bar) == GTK_ALIGN_END ? GTK_ALIGN_START : GTK_ALIGN_END);
}

static void
found_cb (BbWindow *self,
          BbBet *bet)
{
  if (gtk_stack_get_visible_child (self->views) != GTK_WIDGET (self->board_view))
    return;
  bb_board_view_point_out (self->board_view, bet);
  make_way (self, bet);
}

static void
closed_cb (BbWindow *self,
           BbBet *bet)
{
  GtkWidget *before = self->focus_before;
  gboolean plane = gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->board_view);

  g_clear_weak_pointer (&self->focus_before);
  if (!is_on_board (self, before)) {
    gtk_widget_grab_focus (before);
    return;
  }
  if (bet != NULL && plane && bb_canvas_focus_bet (bb_board_view_get_canvas (self->board_view), bet))
    return;
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->views));
}

void
_bb_window_class_install_find (GtkWidgetClass *widget_class)
{
  g_type_ensure (BB_TYPE_FIND_BAR);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, find_bar);
  gtk_widget_class_bind_template_callback (widget_class, found_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
keep_focus (BbWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!bb_find_bar_is_open (self->find_bar))
    g_set_weak_pointer (&self->focus_before, focus);
}

void
_bb_window_find (BbWindow *self)
{
  keep_focus (self);
  bb_find_bar_open (self->find_bar);
}

void
_bb_window_find_step (BbWindow *self,
                      gboolean forward)
{
  keep_focus (self);
  bb_find_bar_step (self->find_bar, forward);
}
