/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines between zones, wherever these lie: labels would rather not lie on them, and where one has
 * to, the line is left out under it, so that none strikes through words. */

#pragma once

#include "bb-layout.h"
#include "bb-placer.h"
#include "bb-scene-builder.h"

G_BEGIN_DECLS

/* Upright or level; @from is above or to the left of @to. */
typedef struct {
  BbPoint from;
  BbPoint to;
} BbZoneLine;

GArray *bb_zone_lines_new (const GArray *areas);
void bb_zone_lines_add_to (const GArray *lines, double cost, BbPlacer *placer);
void bb_zone_lines_draw (const GArray *lines, const GArray *covers, const BbPaint *paint, BbSceneBuilder *builder);

G_END_DECLS
