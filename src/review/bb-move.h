/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What has become of one bet since an earlier time, with the reason that was given. */

#pragma once

#include "bb-movement.h"

G_BEGIN_DECLS

/* Everything belongs to the board. @id: of the bet. @bet: (nullable): deleted since. @title: as it is,
 * or was. Places in tenths, -1 for none. @distance: in points, of those that have moved. Zones and
 * @receipt are nullable. */
typedef struct {
  const char *id;
  const char *title;
  BbBet *bet;
  BbMovementState state;
  gint familiarity_then;
  gint risk_then;
  gint familiarity_now;
  gint risk_now;
  double distance;
  BbItem *zone_then;
  BbItem *zone_now;
  BbItem *receipt;
} BbMove;

GArray *bb_movement_list (BbMovement *self);
GArray *bb_movement_list_gone (BbMovement *self);
gboolean bb_movement_find (BbMovement *self, BbBet *bet, BbMove *move);

char *bb_move_dup_way (const BbMove *self);
char *bb_move_dup_sentence (const BbMove *self, BbItem *snapshot, gboolean with_reason);
const char *bb_move_get_reason (const BbMove *self);
const char *bb_movement_state_get_id (BbMovementState state);
const char *bb_movement_state_get_label (BbMovementState state);

G_END_DECLS
