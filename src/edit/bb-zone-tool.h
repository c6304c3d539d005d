/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The zone tool: lines between zones are dragged, zones selected, drawn, named and removed; bets are
 * left alone. Nothing is written before the button is released. */

#pragma once

#include "bb-tool.h"
#include "bb-zone-edge.h"

G_BEGIN_DECLS

/* An edge of a zone, and where its line is or is about to go, in tenths. */
typedef struct {
  BbItem *zone;
  BbZoneEdge edge;
  gint place;
} BbZoneLine;

#define BB_TYPE_ZONE_TOOL (bb_zone_tool_get_type ())

G_DECLARE_FINAL_TYPE (BbZoneTool, bb_zone_tool, BB, ZONE_TOOL, BbTool)

BbTool *bb_zone_tool_new (BbHistory *history, BbSelection *selection);

const BbZoneLine *bb_zone_tool_get_lines (BbZoneTool *self, guint *n_lines);
gboolean bb_zone_tool_get_marked (BbZoneTool *self, BbZoneLine *line);
BbZoneBounds bb_zone_tool_get_bounds (BbZoneTool *self, BbItem *zone);
BbItem *bb_zone_tool_get_zone (BbZoneTool *self);

G_END_DECLS
