/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a snapshot tells is put back: which bets there were, where, in what state, for how much. What
 * it does not tell is as it is now, except what would be said of a day on which it did not hold:
 * reviews and ends that were due, signals, flags. */

#include "config.h"

#include "bb-past.h"

#include "bb-item-copy.h"
#include "bb-movement.h"

/* A field of a row that is put back, and whether there always is something to tell. */
static const struct {
  guint row;
  guint bet;
  gboolean always;
} told[] = {
  { BB_SNAPSHOT_ROW_RISK, BB_BET_RISK, TRUE },
  { BB_SNAPSHOT_ROW_FAMILIARITY, BB_BET_FAMILIARITY, TRUE },
  { BB_SNAPSHOT_ROW_STAGE, BB_BET_STAGE, FALSE },
  { BB_SNAPSHOT_ROW_FUNDING_CAP, BB_BET_FUNDING_CAP, FALSE },
  { BB_SNAPSHOT_ROW_FUNDING_RELEASED, BB_BET_FUNDING_RELEASED, FALSE },
  { BB_SNAPSHOT_ROW_CONFIDENCE_LOW, BB_BET_CONFIDENCE_LOW, FALSE },
  { BB_SNAPSHOT_ROW_CONFIDENCE_HIGH, BB_BET_CONFIDENCE_HIGH, FALSE },
};

static const guint untold[] = {
  BB_BET_REVIEW_DATE,
  BB_BET_EXPIRY_DATE,
  BB_BET_KILL_BY,
  BB_BET_PROGRESS_SIGNAL_STATE,
  BB_BET_SCALE_SIGNAL_STATE,
  BB_BET_HARM_SIGNAL_STATE,
  BB_BET_FLAGGED,
  BB_BET_FLAGGED_BY,
};

static const BbKind kept_kinds[] = { BB_KIND_ZONE, BB_KIND_TEAM, BB_KIND_OWN_FIELD, BB_KIND_REVIEW, BB_KIND_VIEW };

static void
add_copy (BbBoard *past,
          BbItem *item)
{
  g_autoptr (BbItem) copy = bb_item_copy (item);

  bb_item_append (BB_ITEM (past), copy, NULL);
}

static void
add_ground (BbBoard *past,
            BbBoard *board)
{
  guint i, j;

  bb_item_copy_values (BB_ITEM (board), BB_ITEM (past));
  for (i = 0; i < G_N_ELEMENTS (kept_kinds); i++) {
    BbItemList *items = bb_board_get_items (board, kept_kinds[i]);

    for (j = 0; j < bb_item_list_get_length (items); j++)
      add_copy (past, bb_item_list_peek (items, j));
  }
}

/* --- bets -------------------------------------------------------------------------------------- */

static BbBet *
make_bet (BbBoard *board,
          BbItem *row)
{
  const char *id = bb_item_get_text (row, BB_SNAPSHOT_ROW_BET);
  BbBet *bet = bb_board_find_bet (board, id);

  if (bet != NULL)
    return BB_BET (bb_item_copy (BB_ITEM (bet)));
  bet = bb_bet_new (id);
  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, bb_item_get_text (row, BB_SNAPSHOT_ROW_TITLE));
  return bet;
}

/* What was closed since lived then, in the state that the decision tells. */
static void
revive (BbBet *copy,
        BbMovement *movement,
        BbItem *receipt)
{
  BbBet *bet = bb_board_find_bet (bb_board_of (bb_movement_get_snapshot (movement)), bb_bet_get_id (copy));
  const char *before = receipt != NULL ? bb_item_get_text (receipt, BB_RECEIPT_STAGE_BEFORE) : "";

  if (bet == NULL || bb_movement_get_state (movement, bet) != BB_MOVEMENT_GONE || bb_bet_is_live (bet))
    return;
  bb_item_set_text (BB_ITEM (copy), BB_BET_STAGE, *before != '\0' ? before : "active");
}

static void
add_bet (BbBoard *past,
         BbMovement *movement,
         BbItem *row)
{
  g_autoptr (BbBet) bet = make_bet (bb_board_of (bb_movement_get_snapshot (movement)), row);
  guint i;

  if (!bb_item_has_value (row, BB_SNAPSHOT_ROW_STAGE))
    revive (bet, movement, bb_movement_get_receipt (movement, bb_bet_get_id (bet)));
  for (i = 0; i < G_N_ELEMENTS (told); i++)
    if (told[i].always || bb_item_has_value (row, told[i].row))
      bb_item_set_value (BB_ITEM (bet), told[i].bet, bb_item_get_value (row, told[i].row));
  for (i = 0; i < G_N_ELEMENTS (untold); i++)
    bb_item_set_value (BB_ITEM (bet), untold[i], &BB_VALUE_OF_NONE);
  bb_item_append (BB_ITEM (past), BB_ITEM (bet), NULL);
}

/* --- what had been before ---------------------------------------------------------------------- */

static void
add_receipts (BbBoard *past,
              BbBoard *board,
              BbItem *snapshot)
{
  BbItemList *receipts = bb_board_get_items (board, BB_KIND_RECEIPT);
  guint i;

  for (i = 0; i < bb_item_list_get_length (receipts); i++) {
    BbItem *receipt = bb_item_list_peek (receipts, i);

    if (!bb_snapshot_precedes (snapshot, receipt))
      add_copy (past, receipt);
  }
}

static void
set_day (BbBoard *past,
         BbItem *snapshot)
{
  BbDate date = bb_item_get_date (snapshot, BB_SNAPSHOT_DATE);

  if (date != BB_DATE_NONE)
    bb_item_set_date (BB_ITEM (past), BB_BOARD_AS_OF, date);
}

/**
 * bb_past_choose_since:
 * @since: (nullable): the id of a snapshot, or empty for none
 *
 * Returns: (transfer none) (nullable): since when movement is told on the day of @snapshot: what was
 *   asked for if it is older, else the one before
 */
BbItem *
bb_past_choose_since (BbItem *snapshot,
                      const char *since)
{
  BbBoard *board = bb_board_of (snapshot);
  BbItem *asked = board != NULL && since != NULL ? bb_board_find (board, BB_KIND_SNAPSHOT, since) : NULL;

  if (since != NULL && *since == '\0')
    return NULL;
  return asked != NULL && bb_snapshot_is_older (asked, snapshot) ? asked : bb_snapshot_get_previous (snapshot);
}

/**
 * bb_past_new:
 * @snapshot: one of a board
 * @since: (nullable): an older one of that board, which is to be the only one on the new board
 *
 * Returns: (transfer full): the board as it was then, with its zones and teams as they are now
 */
BbBoard *
bb_past_new (BbItem *snapshot,
             BbItem *since)
{
  BbBoard *board = bb_board_of (snapshot);
  BbBoard *past;
  g_autoptr (BbMovement) movement = NULL;
  BbItemList *rows;
  guint i;

  g_return_val_if_fail (board != NULL, NULL);

  past = bb_board_new ();
  movement = bb_movement_new (snapshot);
  rows = bb_item_get_children (snapshot, BB_KIND_SNAPSHOT_ROW);
  bb_board_set_loading (past, TRUE);
  add_ground (past, board);
  set_day (past, snapshot);
  for (i = 0; i < bb_item_list_get_length (rows); i++)
    add_bet (past, movement, bb_item_list_peek (rows, i));
  if (since != NULL) {
    add_copy (past, since);
    add_receipts (past, board, snapshot);
  }
  bb_board_set_loading (past, FALSE);
  return past;
}
