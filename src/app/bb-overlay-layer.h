/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the hand sees above the picture: rings around the selected bets, the focus ring, the frame
 * drawn to select many, guide lines and leaders, and words beside the pointer. */

#pragma once

#include <gtk/gtk.h>

#include "bb-geometry.h"

G_BEGIN_DECLS

#define BB_TYPE_OVERLAY_LAYER (bb_overlay_layer_get_type ())
G_DECLARE_FINAL_TYPE (BbOverlayLayer, bb_overlay_layer, BB, OVERLAY_LAYER, GtkWidget)

GtkWidget *bb_overlay_layer_new (void);
void bb_overlay_layer_set_rings (BbOverlayLayer *self, const BbRect *rings, guint n_rings);
void bb_overlay_layer_set_focus (BbOverlayLayer *self, const BbRect *focus);
void bb_overlay_layer_set_pulse (BbOverlayLayer *self, const BbRect *mark, double phase);
void bb_overlay_layer_set_frame (BbOverlayLayer *self, const BbRect *frame);
void bb_overlay_layer_set_lines (BbOverlayLayer *self, const BbPoint *ends, guint n_lines);
void bb_overlay_layer_set_words (BbOverlayLayer *self, const char *words, BbPoint at);

G_END_DECLS
