/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Movement is computed, never stored: a snapshot's rows against the board as it is. */

#include "config.h"

#include "bb-movement.h"

#include <math.h>

struct _BbMovement {
  BbItem *snapshot;
  GHashTable *rows; /* bet id, borrowed from the row -> row, borrowed from the snapshot */
};

/**
 * bb_board_get_latest_snapshot:
 *
 * Returns: (transfer none) (nullable): the snapshot of the latest day, the last of several; one
 *   without a day counts as the earliest
 */
BbItem *
bb_board_get_latest_snapshot (BbBoard *board)
{
  BbItemList *snapshots = bb_board_get_items (board, BB_KIND_SNAPSHOT);
  BbItem *latest = NULL;
  guint i;

  for (i = 0; i < bb_item_list_get_length (snapshots); i++) {
    BbItem *snapshot = bb_item_list_peek (snapshots, i);

    if (latest == NULL || bb_item_get_date (snapshot, BB_SNAPSHOT_DATE) >= bb_item_get_date (latest, BB_SNAPSHOT_DATE))
      latest = snapshot;
  }
  return latest;
}

/**
 * bb_movement_new:
 * @snapshot: an item of kind %BB_KIND_SNAPSHOT
 *
 * Returns: (transfer full): where the bets were in @snapshot
 */
BbMovement *
bb_movement_new (BbItem *snapshot)
{
  BbMovement *self = g_new0 (BbMovement, 1);
  BbItemList *rows = bb_item_get_children (snapshot, BB_KIND_SNAPSHOT_ROW);
  guint i;

  self->snapshot = g_object_ref (snapshot);
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  for (i = 0; i < bb_item_list_get_length (rows); i++) {
    BbItem *row = bb_item_list_peek (rows, i);

    g_hash_table_insert (self->rows, (gpointer) bb_item_get_text (row, BB_SNAPSHOT_ROW_BET), row);
  }
  return self;
}

/**
 * bb_movement_new_since_latest:
 *
 * Returns: (transfer full) (nullable): movement since the latest snapshot; %NULL where there is none
 */
BbMovement *
bb_movement_new_since_latest (BbBoard *board)
{
  BbItem *snapshot = bb_board_get_latest_snapshot (board);

  return snapshot != NULL ? bb_movement_new (snapshot) : NULL;
}

void
bb_movement_free (BbMovement *self)
{
  g_hash_table_unref (self->rows);
  g_object_unref (self->snapshot);
  g_free (self);
}

/**
 * bb_movement_get_place_then:
 * @familiarity: (out): tenths
 * @risk: (out): tenths
 *
 * Returns: whether the bet had a place then
 */
gboolean
bb_movement_get_place_then (BbMovement *self,
                            BbBet *bet,
                            gint *familiarity,
                            gint *risk)
{
  BbItem *row = g_hash_table_lookup (self->rows, bb_bet_get_id (bet));

  if (row == NULL)
    return FALSE;
  *familiarity = bb_item_get_tenths (row, BB_SNAPSHOT_ROW_FAMILIARITY, -1);
  *risk = bb_item_get_tenths (row, BB_SNAPSHOT_ROW_RISK, -1);
  return *familiarity >= 0 && *risk >= 0;
}

/**
 * bb_movement_get_distance:
 *
 * Returns: how far the bet has come, in points of the 0 to 100 scales; 0 where one of the two places
 *   is not known
 */
double
bb_movement_get_distance (BbMovement *self,
                          BbBet *bet)
{
  gint familiarity;
  gint risk;

  if (!bb_bet_is_placed (bet) || !bb_movement_get_place_then (self, bet, &familiarity, &risk))
    return 0.0;
  return hypot (bb_bet_get_familiarity (bet) - familiarity, bb_bet_get_risk (bet) - risk) / 10.0;
}

/**
 * bb_movement_get_state:
 *
 * Returns: whether the bet is new since then, has moved by %BB_MOVED_POINTS or more, or has not
 */
BbMovementState
bb_movement_get_state (BbMovement *self,
                       BbBet *bet)
{
  gint familiarity;
  gint risk;

  if (!bb_movement_get_place_then (self, bet, &familiarity, &risk))
    return BB_MOVEMENT_NEW;
  return bb_movement_get_distance (self, bet) >= BB_MOVED_POINTS ? BB_MOVEMENT_MOVED : BB_MOVEMENT_UNMOVED;
}
