/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bets of one stack, fanned out around their place on a card above the plane, each with its name.
 * It shows and tells what is where; hands are the board view's. */

#pragma once

#include <gtk/gtk.h>

#include "bb-scene.h"
#include "bb-selection.h"

G_BEGIN_DECLS

#define BB_TYPE_FAN_LAYER (bb_fan_layer_get_type ())
G_DECLARE_FINAL_TYPE (BbFanLayer, bb_fan_layer, BB, FAN_LAYER, GtkWidget)

GtkWidget *bb_fan_layer_new (void);
void bb_fan_layer_set_selection (BbFanLayer *self, BbSelection *selection);
void bb_fan_layer_open (BbFanLayer *self, BbScene *scene, GPtrArray *bets, BbPoint center);
void bb_fan_layer_close (BbFanLayer *self);

gboolean bb_fan_layer_is_open (BbFanLayer *self);
gboolean bb_fan_layer_has (BbFanLayer *self, BbBet *bet);
gboolean bb_fan_layer_covers (BbFanLayer *self, BbPoint at);
BbBet *bb_fan_layer_pick (BbFanLayer *self, BbPoint at, BbPoint *mark);

G_END_DECLS
