/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of the board's picture that stands still: the page and every bet but the lifted ones. */

#pragma once

#include <gtk/gtk.h>

#include "bb-scene.h"

G_BEGIN_DECLS

#define BB_TYPE_STILL_LAYER (bb_still_layer_get_type ())
G_DECLARE_FINAL_TYPE (BbStillLayer, bb_still_layer, BB, STILL_LAYER, GtkWidget)

GtkWidget *bb_still_layer_new (void);
void bb_still_layer_set_scene (BbStillLayer *self, BbScene *scene);
void bb_still_layer_set_lifted (BbStillLayer *self, GHashTable *bets);
void bb_still_layer_freeze (BbStillLayer *self, const BbRect *view);
void bb_still_layer_thaw (BbStillLayer *self);

G_END_DECLS
