/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A snapshot holds what is needed to draw the plane as it was and to list who moved, and no more: it
 * is not a second copy of the board. */

#include "config.h"

#include "bb-edit-snapshots.h"

#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const struct {
  guint row_field;
  guint bet_field;
} kept[] = {
  { BB_SNAPSHOT_ROW_TITLE, BB_BET_TITLE },
  { BB_SNAPSHOT_ROW_RISK, BB_BET_RISK },
  { BB_SNAPSHOT_ROW_FAMILIARITY, BB_BET_FAMILIARITY },
  { BB_SNAPSHOT_ROW_STAGE, BB_BET_STAGE },
  { BB_SNAPSHOT_ROW_FUNDING_CAP, BB_BET_FUNDING_CAP },
  { BB_SNAPSHOT_ROW_FUNDING_RELEASED, BB_BET_FUNDING_RELEASED },
  { BB_SNAPSHOT_ROW_CONFIDENCE_LOW, BB_BET_CONFIDENCE_LOW },
  { BB_SNAPSHOT_ROW_CONFIDENCE_HIGH, BB_BET_CONFIDENCE_HIGH },
};
/* clang-format on */

static BbItem *
make_row (BbBet *bet)
{
  BbItem *row = bb_item_new (BB_KIND_SNAPSHOT_ROW, NULL);
  guint i;

  bb_item_set_value (row, BB_SNAPSHOT_ROW_BET, &BB_VALUE_OF_ID (bb_bet_get_id (bet)));
  for (i = 0; i < G_N_ELEMENTS (kept); i++)
    bb_item_set_value (row, kept[i].row_field, bb_item_get_value (BB_ITEM (bet), kept[i].bet_field));
  return row;
}

static gboolean
add_rows (BbItem *snapshot,
          BbBoard *board,
          GError **error)
{
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);
    g_autoptr (BbItem) row = NULL;

    if (!bb_bet_is_live (bet))
      continue;
    row = make_row (bet);
    if (!bb_item_append (snapshot, row, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * bb_edit_take_snapshot:
 * @review: (nullable): the review it belongs to
 * @moment: (nullable): "before" or "after" of @review
 *
 * Keeps where the live bets are now, under today's date.
 *
 * Returns: (transfer none) (nullable): the snapshot; %NULL with @error set if there are too many
 */
BbItem *
bb_edit_take_snapshot (BbHistory *history,
                       BbItem *review,
                       const char *moment,
                       GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (BbItem) snapshot = NULL;
  g_autofree char *id = NULL;
  BbBoard *board;

  g_return_val_if_fail (BB_IS_HISTORY (history), NULL);

  board = bb_history_get_board (history);
  id = bb_board_make_id (board, BB_KIND_SNAPSHOT);
  snapshot = bb_item_new (BB_KIND_SNAPSHOT, id);
  bb_item_set_date (snapshot, BB_SNAPSHOT_DATE, bb_clock_today ());
  bb_item_set_text (snapshot, BB_SNAPSHOT_REVIEW, review != NULL ? bb_item_get_id (review) : NULL);
  bb_item_set_text (snapshot, BB_SNAPSHOT_MOMENT, moment);
  if (!add_rows (snapshot, board, error))
    return NULL;
  step = bb_transaction_begin (history, _ ("Keep Places"));
  if (!bb_item_append (BB_ITEM (board), snapshot, error))
    return NULL;
  bb_transaction_commit (step);
  return snapshot;
}
