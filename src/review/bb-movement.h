/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the bets of a board were at an earlier time, against where they are. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

/* From how many points of distance on a bet counts as moved. */
#define BB_MOVED_POINTS 8.0

typedef enum {
  BB_MOVEMENT_NEW,
  BB_MOVEMENT_MOVED,
  BB_MOVEMENT_UNMOVED,
} BbMovementState;

typedef struct _BbMovement BbMovement;

BbMovement *bb_movement_new (BbItem *snapshot);
BbMovement *bb_movement_new_since_latest (BbBoard *board);
void bb_movement_free (BbMovement *self);

BbMovementState bb_movement_get_state (BbMovement *self, BbBet *bet);
gboolean bb_movement_get_place_then (BbMovement *self, BbBet *bet, gint *familiarity, gint *risk);
double bb_movement_get_distance (BbMovement *self, BbBet *bet);

BbItem *bb_board_get_latest_snapshot (BbBoard *board);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbMovement, bb_movement_free)

G_END_DECLS
