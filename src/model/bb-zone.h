/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Zones: rectangles of the plane with a name and a line of advice. */

#pragma once

#include "bb-item.h"

G_BEGIN_DECLS

void bb_zone_add_defaults (BbItem *board, gint familiarity_split, gint risk_split);
gboolean bb_zone_holds (BbItem *zone, gint familiarity, gint risk);
const char *bb_zone_get_name (BbItem *zone);
const char *bb_zone_get_advice (BbItem *zone);

G_END_DECLS
