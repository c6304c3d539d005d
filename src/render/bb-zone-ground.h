/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the zones lie on the page, and their grounds. */

#pragma once

#include "bb-layout.h"
#include "bb-scene-builder.h"
#include "bb-theme.h"
#include "bb-zone.h"

G_BEGIN_DECLS

/* A zone on the page, and which of its edges are those of the plane. */
typedef struct {
  BbItem *zone;
  BbRect rect;
  const BbZoneColors *colors;
  gboolean at_left, at_right, at_top, at_bottom;
} BbZoneArea;

BbTint bb_zone_get_tint (BbItem *zone);
BbZoneArea bb_zone_area_of (BbItem *zone, const BbZoneBounds *bounds, const BbLayout *layout, const BbTheme *theme);
gboolean bb_zone_area_continues (const BbZoneArea *self, const BbZoneArea *other);

GArray *bb_zone_areas_new (BbItem *board, const BbLayout *layout, const BbTheme *theme);
void bb_zone_areas_draw (GArray *areas, const BbLayout *layout, const BbTheme *theme, BbSceneBuilder *builder);

G_END_DECLS
