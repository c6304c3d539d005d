/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bets that are being dragged, drawn from the picture they were lifted from. */

#pragma once

#include <gtk/gtk.h>

#include "bb-scene.h"

G_BEGIN_DECLS

#define BB_TYPE_MOVING_LAYER (bb_moving_layer_get_type ())
G_DECLARE_FINAL_TYPE (BbMovingLayer, bb_moving_layer, BB, MOVING_LAYER, GtkWidget)

GtkWidget *bb_moving_layer_new (BbScene *scene);
gboolean bb_moving_layer_add (BbMovingLayer *self, const char *bet, BbPart part);
void bb_moving_layer_allocate (BbMovingLayer *self, GskTransform *page, double dx, double dy);

G_END_DECLS
