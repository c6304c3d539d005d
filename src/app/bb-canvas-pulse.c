/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pointing a bet out: it is brought to the middle, and a ring goes out from its mark. Where nothing may
 * move, a ring stands still around it for a while. */

#include "config.h"

#include "bb-canvas-private.h"

#include "bb-overlay-layer.h"

#define PULSE_MSEC 700
#define PULSES 2
#define STILL_PHASE 0.4
#define STILL_MSEC 1600

static void
set_pulse (double phase,
           gpointer data)
{
  BbCanvas *self = data;

  self->pulse_phase = phase;
  _bb_canvas_update_pulse (self);
}

static gboolean
stop_cb (gpointer data)
{
  BbCanvas *self = data;

  self->pulse_id = 0;
  _bb_canvas_stop_pulse (self);
  return G_SOURCE_REMOVE;
}

/* The ring follows its mark while the plane is panned under it. */
void
_bb_canvas_update_pulse (BbCanvas *self)
{
  BbRect mark;
  gboolean shown = self->pulsing != NULL && _bb_canvas_get_part (self, self->pulsing, BB_PART_MARK, &mark);

  bb_overlay_layer_set_pulse (BB_OVERLAY_LAYER (self->overlay), shown ? &mark : NULL, self->pulse_phase);
}

void
_bb_canvas_stop_pulse (BbCanvas *self)
{
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  if (self->pulse != NULL)
    adw_animation_reset (self->pulse);
  g_clear_object (&self->pulse);
  g_clear_object (&self->pulsing);
  if (self->overlay != NULL)
    _bb_canvas_update_pulse (self);
}

static void
play (BbCanvas *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (set_pulse, self, NULL);

  self->pulse = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, PULSE_MSEC, target);
  adw_timed_animation_set_repeat_count (ADW_TIMED_ANIMATION (self->pulse), PULSES);
  g_signal_connect_object (self->pulse, "done", G_CALLBACK (_bb_canvas_stop_pulse), self, G_CONNECT_SWAPPED);
  adw_animation_play (self->pulse);
}

static void
center (BbCanvas *self,
        const BbRect *mark)
{
  BbPoint at = bb_rect_center (mark);

  bb_canvas_pan_by (self, self->viewport.width / 2 - at.x, self->viewport.height / 2 - at.y);
}

/**
 * bb_canvas_point_out:
 *
 * Brings a bet to the middle as far as the plane goes, and draws the eye to it.
 *
 * Returns: whether it is on the plane
 */
gboolean
bb_canvas_point_out (BbCanvas *self,
                     BbBet *bet)
{
  BbRect mark;

  g_return_val_if_fail (BB_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (BB_IS_BET (bet), FALSE);

  _bb_canvas_stop_pulse (self);
  if (!_bb_canvas_get_part (self, bet, BB_PART_MARK, &mark))
    return FALSE;
  center (self, &mark);
  self->pulsing = g_object_ref (bet);
  if (adw_get_enable_animations (GTK_WIDGET (self))) {
    play (self);
  } else {
    set_pulse (STILL_PHASE, self);
    self->pulse_id = g_timeout_add (STILL_MSEC, stop_cb, self);
  }
  return TRUE;
}
