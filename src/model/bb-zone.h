/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Zones: rectangles of the plane with a name and a line of advice. */

#pragma once

#include "bb-axis.h"

G_BEGIN_DECLS

/* What a zone covers, in tenths, indexed by %BbAxis: from @low up to but without @high. */
typedef struct {
  gint low[BB_N_AXES];
  gint high[BB_N_AXES];
} BbZoneBounds;

void bb_zone_add_defaults (BbItem *board, gint familiarity_split, gint risk_split);
BbZoneBounds bb_zone_get_bounds (BbItem *zone);
void bb_zone_set_bounds (BbItem *zone, const BbZoneBounds *bounds);
gboolean bb_zone_holds (BbItem *zone, gint familiarity, gint risk);
gboolean bb_zone_is_same (BbItem *zone, BbItem *other);
const char *bb_zone_get_name (BbItem *zone);
const char *bb_zone_get_advice (BbItem *zone);

G_END_DECLS
