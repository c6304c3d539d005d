/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What people do to the plane: its zones, the lines between them, its axes. Each verb is one step of
 * undo; within an open transaction it is part of that. */

#pragma once

#include "bb-history.h"
#include "bb-zone-edge.h"

G_BEGIN_DECLS

void bb_edit_move_zone_edge (BbHistory *history, BbItem *zone, BbZoneEdge edge, gint to);
BbItem *bb_edit_divide_zone (BbHistory *history, gint familiarity, gint risk, GError **error);
BbItem *bb_edit_add_zone (BbHistory *history, const BbZoneBounds *bounds, GError **error);
void bb_edit_remove_zone (BbHistory *history, BbItem *zone);
void bb_edit_set_zone_value (BbHistory *history, BbItem *zone, guint field, const BbValue *value);
void bb_edit_reorder_zone (BbHistory *history, BbItem *zone, guint position);

void bb_edit_set_axis_value (BbHistory *history, guint board_field, const BbValue *value);

G_END_DECLS
