/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A board comes up as one left it: the lens and the page at once, how near as soon as the plane is
 * drawn. Boards without a file leave nothing behind. */

#include "config.h"

#include "bb-window-private.h"

#include "bb-lens.h"

static BbCanvas *
get_canvas (BbWindow *self)
{
  return bb_board_view_get_canvas (self->board_view);
}

static BbPoint
get_middle (BbWindow *self)
{
  GtkWidget *canvas = GTK_WIDGET (get_canvas (self));

  return (BbPoint){ gtk_widget_get_width (canvas) / 2.0, gtk_widget_get_height (canvas) / 2.0 };
}

void
_bb_window_remember_view (BbWindow *self)
{
  GFile *file = self->session != NULL ? bb_session_get_file (self->session) : NULL;
  BbPoint middle = get_middle (self);
  BbViewState state;

  if (file == NULL || middle.x <= 0)
    return;
  state.zoom = bb_canvas_get_zoom (get_canvas (self));
  state.middle = bb_canvas_to_place (get_canvas (self), middle.x, middle.y);
  state.list = self->show_list;
  state.day = bb_session_get_day (self->session);
  bb_view_state_remember (file, &state, bb_session_get_lens (self->session));
}

static void
drawn_cb (BbWindow *self,
          BbCanvas *canvas)
{
  BbPoint middle = get_middle (self);
  BbPoint at;

  g_signal_handlers_disconnect_by_func (canvas, drawn_cb, self);
  bb_canvas_zoom_by (canvas, self->view_state.zoom, middle.x, middle.y);
  at = bb_canvas_from_place (canvas, self->view_state.middle);
  bb_canvas_pan_by (canvas, middle.x - at.x, middle.y - at.y);
}

void
_bb_window_restore_view (BbWindow *self)
{
  GFile *file = bb_session_get_file (self->session);
  g_autoptr (BbItem) lens = bb_lens_new ();
  BbItem *view;

  g_signal_handlers_disconnect_by_func (get_canvas (self), drawn_cb, self);
  if (file == NULL || !bb_view_state_recall (file, &self->view_state, lens))
    return;
  bb_due_banner_tell_since (self->due_banner, self->view_state.day);
  view = bb_lens_find_view (lens, bb_session_get_board (self->session));
  if (!bb_lens_is_default (lens))
    bb_session_apply_view (self->session, view != NULL ? view : lens);
  g_object_set (self, "show-list", self->view_state.list, NULL);
  if (self->view_state.zoom > 1)
    g_signal_connect_object (get_canvas (self), "drawn", G_CALLBACK (drawn_cb), self, G_CONNECT_SWAPPED);
}
