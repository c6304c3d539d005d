/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines that zones share. An edge on the rim of the plane belongs to its zone alone; any other
 * goes as far as zones that touch each other end on it, and all of these follow it. */

#pragma once

#include "bb-zone.h"

G_BEGIN_DECLS

/* A zone keeps at least this much of each axis, in tenths. */
#define BB_ZONE_LEAST 40

typedef struct {
  BbAxis axis;
  gboolean high;
} BbZoneEdge;

/* A zone that ends on a line, and with which of its edges. */
typedef struct {
  BbItem *zone;
  gboolean high;
} BbZoneFollower;

gint bb_zone_edge_get_place (BbItem *zone, BbZoneEdge edge);
GArray *bb_zone_edge_find_followers (BbItem *zone, BbZoneEdge edge);
gint bb_zone_edge_limit (BbItem *zone, BbZoneEdge edge, gint to);
void bb_zone_bounds_follow (BbZoneBounds *bounds, BbItem *zone, GArray *followers, BbAxis axis, gint to);

G_END_DECLS
