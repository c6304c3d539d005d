/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The nearer the edge the faster. A tick callback runs only while there is something to scroll for. */

#include "config.h"

#include "bb-drag-scroll.h"

/* How near the edge it begins, in pixels, and how fast it gets, in pixels a second. */
#define EDGE 56.0
#define FASTEST 900.0

typedef struct {
  GtkScrolledWindow *scroll; /* borrowed: it owns this */
  double y;
  gint64 last; /* frame time, 0 for none */
  guint tick_id;
} DragScroll;

/**
 * bb_drag_scroll_get_speed:
 * @y: where the pointer is
 * @height: of what is scrolled
 *
 * Returns: pixels a second, less than 0 upwards
 */
double
bb_drag_scroll_get_speed (double y,
                          double height)
{
  double edge = MIN (EDGE, height / 3);

  if (y < edge)
    return -FASTEST * CLAMP ((edge - y) / edge, 0, 1);
  if (y > height - edge)
    return FASTEST * CLAMP ((y - height + edge) / edge, 0, 1);
  return 0;
}

static void
stop (DragScroll *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->scroll), self->tick_id);
  self->tick_id = 0;
  self->last = 0;
}

static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer data)
{
  DragScroll *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroll);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->last > 0 ? (double) (now - self->last) / G_USEC_PER_SEC : 0;
  double speed = bb_drag_scroll_get_speed (self->y, gtk_widget_get_height (widget));

  self->last = now;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + speed * MIN (seconds, 0.1));
  return G_SOURCE_CONTINUE;
}

static void
motion_cb (DragScroll *self,
           double x,
           double y)
{
  self->y = y;
  if (bb_drag_scroll_get_speed (y, gtk_widget_get_height (GTK_WIDGET (self->scroll))) == 0)
    stop (self);
  else if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->scroll), tick_cb, self, NULL);
}

static void
free_cb (gpointer data,
         GClosure *closure)
{
  g_free (data);
}

/**
 * bb_drag_scroll_add:
 * @scroll: what scrolls up and down
 */
void
bb_drag_scroll_add (GtkScrolledWindow *scroll)
{
  GtkEventController *motion;
  DragScroll *self;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroll));

  motion = gtk_drop_controller_motion_new ();
  self = g_new0 (DragScroll, 1);
  self->scroll = scroll;
  g_signal_connect_data (motion, "motion", G_CALLBACK (motion_cb), self, free_cb, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (stop), self);
  gtk_widget_add_controller (GTK_WIDGET (scroll), motion);
}
