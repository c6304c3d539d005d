/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How many bets, and how much money, a board holds. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

/**
 * BbTotals:
 * @live: bets that are neither stopped nor done
 * @closed: bets that are
 * @candidates: live bets that have no money yet
 * @unplaced: live bets without a place
 * @due: live bets whose review is due, not overdue
 * @overdue: live bets whose review date has passed
 * @expired: live bets whose end has passed
 * @committed: caps of live bets past candidate, parts of envelopes not counted again
 * @asked: caps of candidates outside envelopes
 * @released: money released to the bets that @committed counts
 */
typedef struct {
  guint live;
  guint closed;
  guint candidates;
  guint unplaced;
  guint due;
  guint overdue;
  guint expired;
  gint64 committed;
  gint64 asked;
  gint64 released;
} BbTotals;

void bb_totals_of_board (BbBoard *board, BbDate day, BbTotals *totals);
BbBet *bb_bet_find_envelope (BbBet *bet);
GHashTable *bb_totals_of_envelopes (BbBoard *board);

G_END_DECLS
