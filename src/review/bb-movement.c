/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Movement is computed, never stored: a snapshot's rows against the board as it is. What was said is
 * looked through only when it is asked for. */

#include "config.h"

#include "bb-movement.h"

#include <math.h>

struct _BbMovement {
  BbItem *snapshot;
  GHashTable *rows;     /* bet id, borrowed from the row -> row, borrowed from the snapshot */
  GHashTable *receipts; /* nullable: not yet asked for; bet id -> receipt, both borrowed from the board */
};

/* Decisions that take a bet off the plane. */
static const char *const closing[] = { "stop", "graduate", "merge", NULL };

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
 * Returns: (transfer full) (nullable): movement since the last review; %NULL where nothing was kept.
 *   See bb_board_get_latest_snapshot()
 */
BbMovement *
bb_movement_new_since_latest (BbBoard *board)
{
  BbItem *snapshot = bb_board_get_latest_snapshot (board);

  return snapshot != NULL ? bb_movement_new (snapshot) : NULL;
}

/**
 * bb_movement_new_of_trails:
 *
 * Returns: (transfer full) (nullable): movement since the last review began; %NULL where nothing was
 *   kept. See bb_board_get_trail_snapshot()
 */
BbMovement *
bb_movement_new_of_trails (BbBoard *board)
{
  BbItem *snapshot = bb_board_get_trail_snapshot (board);

  return snapshot != NULL ? bb_movement_new (snapshot) : NULL;
}

void
bb_movement_free (BbMovement *self)
{
  g_hash_table_unref (self->rows);
  g_clear_pointer (&self->receipts, g_hash_table_unref);
  g_object_unref (self->snapshot);
  g_free (self);
}

/**
 * bb_movement_get_snapshot:
 *
 * Returns: (transfer none): since when
 */
BbItem *
bb_movement_get_snapshot (BbMovement *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->snapshot;
}

/* --- places ------------------------------------------------------------------------------------ */

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

/* An import tells only where a bet was: whether it lived then is told by what was decided since. */
static gboolean
was_live (BbMovement *self,
          BbBet *bet)
{
  BbItem *row = g_hash_table_lookup (self->rows, bb_bet_get_id (bet));
  const char *stage = bb_item_get_text (row, BB_SNAPSHOT_ROW_STAGE);
  BbItem *receipt;

  if (*stage != '\0')
    return !g_str_equal (stage, "stopped") && !g_str_equal (stage, "done");
  if (bb_bet_is_live (bet))
    return TRUE;
  receipt = bb_movement_get_receipt (self, bb_bet_get_id (bet));
  return receipt != NULL && g_strv_contains (closing, bb_item_get_text (receipt, BB_RECEIPT_DECISION));
}

/**
 * bb_movement_was_there:
 * @bet: the id of a bet, which may have been deleted
 * @familiarity: (out): tenths
 * @risk: (out): tenths
 *
 * Returns: whether the bet was on the plane then, and where
 */
gboolean
bb_movement_was_there (BbMovement *self,
                       const char *bet,
                       gint *familiarity,
                       gint *risk)
{
  BbItem *row = g_hash_table_lookup (self->rows, bet);
  BbBoard *board = bb_board_of (self->snapshot);
  BbBet *now = board != NULL ? bb_board_find_bet (board, bet) : NULL;

  if (row == NULL)
    return FALSE;
  *familiarity = bb_item_get_tenths (row, BB_SNAPSHOT_ROW_FAMILIARITY, -1);
  *risk = bb_item_get_tenths (row, BB_SNAPSHOT_ROW_RISK, -1);
  return *familiarity >= 0 && *risk >= 0 && (now == NULL || was_live (self, now));
}

/**
 * bb_movement_get_state:
 *
 * Returns: what has become of the bet since then
 */
BbMovementState
bb_movement_get_state (BbMovement *self,
                       BbBet *bet)
{
  gboolean is_there = bb_bet_is_placed (bet) && bb_bet_is_live (bet);
  gint familiarity;
  gint risk;
  gboolean was_there = bb_movement_get_place_then (self, bet, &familiarity, &risk) && was_live (self, bet);

  if (is_there && was_there)
    return bb_movement_get_distance (self, bet) >= BB_MOVED_POINTS ? BB_MOVEMENT_MOVED : BB_MOVEMENT_UNMOVED;
  if (is_there)
    return BB_MOVEMENT_NEW;
  return was_there ? BB_MOVEMENT_GONE : BB_MOVEMENT_UNMOVED;
}

/* --- what was said ----------------------------------------------------------------------------- */

/* The last correction of the last correction. */
static BbItem *
find_standing (GHashTable *corrections,
               BbItem *receipt)
{
  BbItem *next;
  guint left = g_hash_table_size (corrections);

  while (left-- > 0 && (next = g_hash_table_lookup (corrections, bb_item_get_id (receipt))) != NULL)
    receipt = next;
  return receipt;
}

/* What closed a bet tells most of it, then a move that says why, then whatever says why. */
static guint
weigh (BbItem *receipt,
       BbItem *standing)
{
  const char *decision = bb_item_get_text (receipt, BB_RECEIPT_DECISION);
  gboolean says = *bb_item_get_text (standing, BB_RECEIPT_REASON) != '\0';
  gboolean moves = g_str_equal (decision, "move");

  if (g_strv_contains (closing, decision))
    return 4;
  if (says)
    return moves ? 3 : 2;
  return moves ? 1 : 0;
}

typedef struct {
  BbItem *standing;
  guint weight;
  BbDate date;
} Said;

static void
consider (GHashTable *said,
          GHashTable *corrections,
          BbItem *receipt)
{
  const char *bet = bb_item_get_text (receipt, BB_RECEIPT_BET);
  Said next = { find_standing (corrections, receipt), 0, bb_item_get_date (receipt, BB_RECEIPT_DECIDED_ON) };
  Said *best = g_hash_table_lookup (said, bet);

  next.weight = weigh (receipt, next.standing);
  if (best != NULL && (best->weight > next.weight || (best->weight == next.weight && best->date > next.date)))
    return;
  g_hash_table_insert (said, (gpointer) bet, g_memdup2 (&next, sizeof next));
}

static GHashTable *
index_corrections (BbItemList *receipts)
{
  GHashTable *corrections = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < bb_item_list_get_length (receipts); i++) {
    BbItem *receipt = bb_item_list_peek (receipts, i);
    const char *superseded = bb_item_get_text (receipt, BB_RECEIPT_SUPERSEDES);

    if (*superseded != '\0')
      g_hash_table_insert (corrections, (gpointer) superseded, receipt);
  }
  return corrections;
}

static void
read_receipts (BbMovement *self,
               BbBoard *board)
{
  BbItemList *receipts = bb_board_get_items (board, BB_KIND_RECEIPT);
  g_autoptr (GHashTable) corrections = index_corrections (receipts);
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  GHashTableIter iter;
  gpointer bet, best;
  guint i;

  for (i = 0; i < bb_item_list_get_length (receipts); i++) {
    BbItem *receipt = bb_item_list_peek (receipts, i);

    if (*bb_item_get_text (receipt, BB_RECEIPT_SUPERSEDES) == '\0' && bb_snapshot_precedes (self->snapshot, receipt))
      consider (said, corrections, receipt);
  }
  g_hash_table_iter_init (&iter, said);
  while (g_hash_table_iter_next (&iter, &bet, &best))
    g_hash_table_insert (self->receipts, bet, ((Said *) best)->standing);
}

/**
 * bb_movement_get_receipt:
 * @bet: the id of a bet, which may have been deleted
 *
 * Of what was decided about it since then: what closed it, else the latest move that says why, else
 * the latest decision that does; as it was corrected last.
 *
 * Returns: (transfer none) (nullable): what was said
 */
BbItem *
bb_movement_get_receipt (BbMovement *self,
                         const char *bet)
{
  BbBoard *board;

  g_return_val_if_fail (self != NULL && bet != NULL, NULL);

  if (self->receipts == NULL) {
    self->receipts = g_hash_table_new (g_str_hash, g_str_equal);
    board = bb_board_of (self->snapshot);
    if (board != NULL)
      read_receipts (self, board);
  }
  return g_hash_table_lookup (self->receipts, bet);
}
