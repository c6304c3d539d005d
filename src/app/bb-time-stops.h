/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The days that a board can be looked at on: one for each snapshot, the earliest first, and now. */

#pragma once

#include "bb-movement.h"

G_BEGIN_DECLS

typedef struct _BbTimeStops BbTimeStops;

BbTimeStops *bb_time_stops_new (BbBoard *board);
void bb_time_stops_free (BbTimeStops *self);

BbBoard *bb_time_stops_get_board (BbTimeStops *self);
guint bb_time_stops_get_length (BbTimeStops *self);
BbItem *bb_time_stops_get_snapshot (BbTimeStops *self, guint stop);
const char *bb_time_stops_get_id (BbTimeStops *self, guint stop);
guint bb_time_stops_find (BbTimeStops *self, const char *snapshot);
gboolean bb_time_stops_get_place (BbTimeStops *self, guint stop, const char *bet, gint *familiarity, gint *risk);
char *bb_time_stops_dup_day (BbTimeStops *self, guint stop);
char *bb_time_stops_dup_moment (BbTimeStops *self, guint stop);
char *bb_time_stops_dup_name (BbTimeStops *self, guint stop);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbTimeStops, bb_time_stops_free)

G_END_DECLS
