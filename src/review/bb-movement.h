/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the bets of a board were at an earlier time, against where they are. */

#pragma once

#include "bb-snapshot.h"

G_BEGIN_DECLS

/* From how many points of distance on a bet counts as moved. */
#define BB_MOVED_POINTS 8.0

/* Of the plane: a bet is new that has come onto it, and gone that has left it: deleted, closed or taken
 * off since. What was closed already then, or waits in the tray as it did, is unmoved. */
typedef enum {
  BB_MOVEMENT_NEW,
  BB_MOVEMENT_MOVED,
  BB_MOVEMENT_UNMOVED,
  BB_MOVEMENT_GONE,
} BbMovementState;

typedef struct _BbMovement BbMovement;

BbMovement *bb_movement_new (BbItem *snapshot);
BbMovement *bb_movement_new_since_latest (BbBoard *board);
BbMovement *bb_movement_new_of_trails (BbBoard *board);
void bb_movement_free (BbMovement *self);

BbItem *bb_movement_get_snapshot (BbMovement *self);
BbMovementState bb_movement_get_state (BbMovement *self, BbBet *bet);
gboolean bb_movement_get_place_then (BbMovement *self, BbBet *bet, gint *familiarity, gint *risk);
gboolean bb_movement_was_there (BbMovement *self, const char *bet, gint *familiarity, gint *risk);
double bb_movement_get_distance (BbMovement *self, BbBet *bet);
BbItem *bb_movement_get_receipt (BbMovement *self, const char *bet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbMovement, bb_movement_free)

G_END_DECLS
