/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the canvas shows zones, for whoever draws over it. */

#pragma once

#include "bb-canvas.h"
#include "bb-zone-ground.h"

G_BEGIN_DECLS

const BbTheme *bb_canvas_get_theme (BbCanvas *self);
BbRect bb_canvas_get_plane (BbCanvas *self);
BbZoneArea bb_canvas_get_zone_area (BbCanvas *self, BbItem *zone, const BbZoneBounds *bounds);

G_END_DECLS
