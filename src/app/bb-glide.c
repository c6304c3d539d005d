/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The speed falls by the same share in the same time, so that the way has an end: SECONDS times the
 * speed at the beginning. Where nothing may move by itself, nothing does. */

#include "config.h"

#include "bb-glide.h"

#include <adwaita.h>
#include <math.h>

#define SECONDS 0.325
#define REST 20.0 /* pixels a second: too slow to be seen */

struct _BbGlide {
  GtkWidget *widget;
  BbGlideFunc func;
  gpointer user_data;
  BbPoint velocity;
  BbPoint gone;
  gint64 began;
  guint tick;
};

/**
 * bb_glide_new:
 * @widget: whose frames it moves in; it outlives the glide
 */
BbGlide *
bb_glide_new (GtkWidget *widget,
              BbGlideFunc func,
              gpointer user_data)
{
  BbGlide *self = g_new0 (BbGlide, 1);

  self->widget = widget;
  self->func = func;
  self->user_data = user_data;
  return self;
}

void
bb_glide_free (BbGlide *self)
{
  g_return_if_fail (self != NULL);

  bb_glide_stop (self);
  g_free (self);
}

/**
 * bb_glide_get_way:
 * @velocity: at the beginning, in pixels a second
 *
 * Returns: how far it has gone after so many seconds
 */
double
bb_glide_get_way (double velocity,
                  double seconds)
{
  return velocity * SECONDS * (1 - exp (-seconds / SECONDS));
}

static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer data)
{
  BbGlide *self = data;
  double seconds = (double) (gdk_frame_clock_get_frame_time (clock) - self->began) / G_USEC_PER_SEC;
  BbPoint way = { bb_glide_get_way (self->velocity.x, seconds), bb_glide_get_way (self->velocity.y, seconds) };
  BbPoint step = { way.x - self->gone.x, way.y - self->gone.y };
  gboolean rests = hypot (self->velocity.x, self->velocity.y) * exp (-seconds / SECONDS) < REST;

  self->gone = way;
  if (rests)
    self->tick = 0;
  self->func (step, self->user_data);
  return rests ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/**
 * bb_glide_start:
 * @velocity: in pixels a second
 */
void
bb_glide_start (BbGlide *self,
                BbPoint velocity)
{
  g_return_if_fail (self != NULL);

  bb_glide_stop (self);
  if (!adw_get_enable_animations (self->widget) || !gtk_widget_get_mapped (self->widget) || hypot (velocity.x, velocity.y) < REST)
    return;
  self->velocity = velocity;
  self->gone = (BbPoint){ 0, 0 };
  self->began = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (self->widget));
  self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

void
bb_glide_stop (BbGlide *self)
{
  g_return_if_fail (self != NULL);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}
