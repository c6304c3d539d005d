/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-view-hand.h"

#include "bb-glide.h"

#include <math.h>

#define SCROLL_STEP 48
#define SCROLL_ZOOM 1.15
#define SURFACE_ZOOM 1.005 /* a pixel of a touchpad */
#define MEMORY_MSEC 80     /* how much of a drag tells how fast it ended */
#define N_SAMPLES 16u

typedef struct {
  BbPoint way;
  guint32 msec;
} Sample;

struct _BbViewHand {
  BbCanvas *canvas;
  BbGlide *glide;
  double pinch_scale;
  BbPoint pinch_at;
  BbPoint dragged;
  Sample samples[N_SAMPLES];
  guint n_samples;
};

static void
glide_cb (BbPoint step,
          gpointer data)
{
  BbViewHand *self = data;

  bb_canvas_pan_by (self->canvas, step.x, step.y);
}

/**
 * bb_view_hand_new:
 * @canvas: what is moved; it outlives the hand
 */
BbViewHand *
bb_view_hand_new (BbCanvas *canvas)
{
  BbViewHand *self = g_new0 (BbViewHand, 1);

  self->canvas = canvas;
  self->glide = bb_glide_new (GTK_WIDGET (canvas), glide_cb, self);
  return self;
}

void
bb_view_hand_free (BbViewHand *self)
{
  g_return_if_fail (self != NULL);

  bb_glide_free (self->glide);
  g_free (self);
}

/* --- wheel and touchpad ----------------------------------------------------------------------- */

/**
 * bb_view_hand_scroll:
 * @steps: of a wheel, or pixels of a touchpad, as @unit says
 * @state: with Ctrl it zooms, with Shift a wheel pans sideways
 * @at: the pointer, in the canvas
 */
void
bb_view_hand_scroll (BbViewHand *self,
                     BbPoint steps,
                     GdkScrollUnit unit,
                     GdkModifierType state,
                     BbPoint at)
{
  gboolean pixels = unit == GDK_SCROLL_UNIT_SURFACE;
  double length = pixels ? 1 : SCROLL_STEP;

  g_return_if_fail (self != NULL);

  bb_glide_stop (self->glide);
  if ((state & GDK_CONTROL_MASK) != 0) {
    bb_canvas_zoom_by (self->canvas, pow (pixels ? SURFACE_ZOOM : SCROLL_ZOOM, -steps.y), at.x, at.y);
    return;
  }
  if ((state & GDK_SHIFT_MASK) != 0 && steps.x == 0)
    steps = (BbPoint){ steps.y, 0 };
  bb_canvas_pan_by (self->canvas, -steps.x * length, -steps.y * length);
}

/* --- pinch ------------------------------------------------------------------------------------ */

void
bb_view_hand_pinch_begin (BbViewHand *self,
                          BbPoint at)
{
  g_return_if_fail (self != NULL);

  bb_glide_stop (self->glide);
  self->pinch_scale = 1;
  self->pinch_at = at;
}

/**
 * bb_view_hand_pinch:
 * @scale: since it began
 * @at: between the fingers; what was there before comes along
 */
void
bb_view_hand_pinch (BbViewHand *self,
                    double scale,
                    BbPoint at)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (scale > 0);

  bb_canvas_zoom_by (self->canvas, scale / self->pinch_scale, self->pinch_at.x, self->pinch_at.y);
  bb_canvas_pan_by (self->canvas, at.x - self->pinch_at.x, at.y - self->pinch_at.y);
  self->pinch_scale = scale;
  self->pinch_at = at;
}

/* --- drag ------------------------------------------------------------------------------------- */

void
bb_view_hand_drag_begin (BbViewHand *self)
{
  g_return_if_fail (self != NULL);

  bb_glide_stop (self->glide);
  self->dragged = (BbPoint){ 0, 0 };
  self->n_samples = 0;
}

/**
 * bb_view_hand_drag:
 * @way: since it began
 * @msec: when, by whatever clock
 */
void
bb_view_hand_drag (BbViewHand *self,
                   BbPoint way,
                   guint32 msec)
{
  g_return_if_fail (self != NULL);

  bb_canvas_pan_by (self->canvas, way.x - self->dragged.x, way.y - self->dragged.y);
  self->dragged = way;
  self->samples[self->n_samples++ % N_SAMPLES] = (Sample){ way, msec };
}

/* The oldest sample that is recent enough to tell. */
static const Sample *
find_sample (BbViewHand *self,
             guint32 msec)
{
  const Sample *found = NULL;
  guint n = MIN (self->n_samples, N_SAMPLES);
  guint i;

  for (i = 1; i <= n; i++) {
    const Sample *sample = &self->samples[(self->n_samples - i) % N_SAMPLES];

    if (msec - sample->msec > MEMORY_MSEC)
      break;
    found = sample;
  }
  return found;
}

/**
 * bb_view_hand_drag_end:
 * @msec: when, by the same clock
 *
 * What was let go of in motion glides on.
 */
void
bb_view_hand_drag_end (BbViewHand *self,
                       guint32 msec)
{
  const Sample *from;
  double seconds;

  g_return_if_fail (self != NULL);

  from = find_sample (self, msec);
  if (from == NULL || from->msec == msec)
    return;
  seconds = (msec - from->msec) / 1000.0;
  bb_view_hand_push (self, (BbPoint){ (self->dragged.x - from->way.x) / seconds, (self->dragged.y - from->way.y) / seconds });
}

/**
 * bb_view_hand_push:
 * @velocity: of the page, in pixels a second
 */
void
bb_view_hand_push (BbViewHand *self,
                   BbPoint velocity)
{
  g_return_if_fail (self != NULL);

  bb_glide_start (self->glide, velocity);
}

void
bb_view_hand_stop (BbViewHand *self)
{
  g_return_if_fail (self != NULL);

  bb_glide_stop (self->glide);
}
