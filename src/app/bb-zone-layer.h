/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The zones while they are being shaped: over the canvas, whose bets stand back behind it. It shows
 * what the zone tool has in hand and takes its keys. */

#pragma once

#include <gtk/gtk.h>

#include "bb-canvas.h"
#include "bb-zone-tool.h"

G_BEGIN_DECLS

#define BB_TYPE_ZONE_LAYER (bb_zone_layer_get_type ())
G_DECLARE_FINAL_TYPE (BbZoneLayer, bb_zone_layer, BB, ZONE_LAYER, GtkWidget)

GtkWidget *bb_zone_layer_new (BbCanvas *canvas);
void bb_zone_layer_set_tool (BbZoneLayer *self, BbZoneTool *tool);
void bb_zone_layer_update (BbZoneLayer *self);

G_END_DECLS
