/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Turns wheel, touchpad, pinch and drag into zoom and pan of a canvas. What was pushed glides on. Each
 * gesture only adds to what is there, so that two at once do not undo each other. */

#pragma once

#include "bb-canvas.h"

G_BEGIN_DECLS

typedef struct _BbViewHand BbViewHand;

BbViewHand *bb_view_hand_new (BbCanvas *canvas);
void bb_view_hand_free (BbViewHand *self);

void bb_view_hand_scroll (BbViewHand *self, BbPoint steps, GdkScrollUnit unit, GdkModifierType state, BbPoint at);
void bb_view_hand_pinch_begin (BbViewHand *self, BbPoint at);
void bb_view_hand_pinch (BbViewHand *self, double scale, BbPoint at);
void bb_view_hand_drag_begin (BbViewHand *self);
void bb_view_hand_drag (BbViewHand *self, BbPoint way, guint32 msec);
void bb_view_hand_drag_end (BbViewHand *self, guint32 msec);
void bb_view_hand_push (BbViewHand *self, BbPoint velocity);
void bb_view_hand_stop (BbViewHand *self);

G_END_DECLS
