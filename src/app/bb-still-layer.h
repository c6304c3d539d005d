/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lowest layer: the picture's tiles, moved and scaled as the view is. What is lifted is left out
 * of them. */

#pragma once

#include <gtk/gtk.h>

#include "bb-tiles.h"

G_BEGIN_DECLS

#define BB_TYPE_STILL_LAYER (bb_still_layer_get_type ())
G_DECLARE_FINAL_TYPE (BbStillLayer, bb_still_layer, BB, STILL_LAYER, GtkWidget)

GtkWidget *bb_still_layer_new (void);
void bb_still_layer_set_tiles (BbStillLayer *self, BbTiles *tiles, BbTiles *overview);
BbTiles *bb_still_layer_get_tiles (BbStillLayer *self);
BbTiles *bb_still_layer_get_overview (BbStillLayer *self);
void bb_still_layer_set_view (BbStillLayer *self, BbPoint offset, double scale);

void bb_still_layer_keep_old (BbStillLayer *self);
void bb_still_layer_set_fade (BbStillLayer *self, double old);
gboolean bb_still_layer_is_fading (BbStillLayer *self);

G_END_DECLS
