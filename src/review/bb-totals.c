/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Totals. An envelope's cap includes those of its parts, so a bet inside a live envelope adds
 * nothing to the board's sum. */

#include "config.h"

#include "bb-totals.h"

#include "bb-status.h"

/**
 * bb_bet_find_envelope:
 *
 * Returns: (transfer none) (nullable): the nearest live envelope that the bet is part of
 */
BbBet *
bb_bet_find_envelope (BbBet *bet)
{
  BbBoard *board = bb_board_of (BB_ITEM (bet));
  BbBet *at = bet;

  if (board == NULL)
    return NULL;
  /* Ties to a parent form no cycle, so this ends. */
  while ((at = bb_board_find_bet (board, bb_bet_get_linked (at, "parent"))) != NULL)
    if (bb_bet_is_envelope (at) && bb_bet_is_live (at))
      return at;
  return NULL;
}

/**
 * bb_totals_of_envelopes:
 *
 * Adds up what the parts of envelopes may take of their money: a live one up to its cap, a closed one
 * what it has spent; what a part that is an envelope itself holds is in that part's cap.
 *
 * Returns: (transfer container) (element-type BbBet gint64): the sums, by envelope
 */
GHashTable *
bb_totals_of_envelopes (BbBoard *board)
{
  GHashTable *sums = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);
    BbBet *envelope = bb_bet_find_envelope (bet);
    gint64 *sum;

    if (envelope == NULL)
      continue;
    sum = g_hash_table_lookup (sums, envelope);
    if (sum == NULL) {
      sum = g_new0 (gint64, 1);
      g_hash_table_insert (sums, envelope, sum);
    }
    *sum += bb_bet_is_closed (bet) ? bb_item_get_integer (BB_ITEM (bet), BB_BET_FUNDING_SPENT, 0) : bb_bet_get_funding_cap (bet);
  }
  return sums;
}

static void
count_status (BbTotals *totals,
              BbStatus status)
{
  totals->due += (status & BB_STATUS_DUE) != 0 ? 1 : 0;
  totals->overdue += (status & BB_STATUS_OVERDUE) != 0 ? 1 : 0;
  totals->expired += (status & BB_STATUS_EXPIRED) != 0 ? 1 : 0;
}

static void
count_money (BbTotals *totals,
             BbBet *bet)
{
  if (bb_bet_find_envelope (bet) != NULL)
    return;
  if (bb_bet_is_candidate (bet)) {
    totals->asked += bb_bet_get_funding_cap (bet);
    return;
  }
  totals->committed += bb_bet_get_funding_cap (bet);
  totals->released += bb_bet_get_funding_released (bet);
}

static void
count_bet (BbTotals *totals,
           BbBet *bet,
           BbDate day)
{
  if (bb_bet_is_closed (bet)) {
    totals->closed++;
    return;
  }
  totals->live++;
  totals->candidates += bb_bet_is_candidate (bet) ? 1 : 0;
  totals->unplaced += bb_bet_is_placed (bet) ? 0 : 1;
  count_status (totals, bb_status_after (bet, BB_DATE_NONE, day));
  count_money (totals, bet);
}

/**
 * bb_totals_of_board:
 * @day: the day the board is shown as of
 * @totals: (out caller-allocates): the totals
 */
void
bb_totals_of_board (BbBoard *board,
                    BbDate day,
                    BbTotals *totals)
{
  guint i;

  g_return_if_fail (BB_IS_BOARD (board));

  *totals = (BbTotals){ 0 };
  for (i = 0; i < bb_board_get_n_bets (board); i++)
    count_bet (totals, bb_board_get_bet (board, i), day);
}
