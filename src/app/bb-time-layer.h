/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks on their way from one day to another, without their names. */

#pragma once

#include <gtk/gtk.h>

#include "bb-layout.h"
#include "bb-scene.h"
#include "bb-time-stops.h"

G_BEGIN_DECLS

#define BB_TYPE_TIME_LAYER (bb_time_layer_get_type ())
G_DECLARE_FINAL_TYPE (BbTimeLayer, bb_time_layer, BB, TIME_LAYER, GtkWidget)

GtkWidget *bb_time_layer_new (void);
void bb_time_layer_learn (BbTimeLayer *self, BbScene *scene, const BbLayout *layout, BbTimeStops *stops, guint stop);
void bb_time_layer_move (BbTimeLayer *self, BbTimeStops *stops, double position);
void bb_time_layer_forget (BbTimeLayer *self);

G_END_DECLS
