/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The board's money as people decide about it: what is left of the total, what this review has
 * freed, what is asked for. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

/**
 * BbBalance:
 * @has_total: whether the board has a total for the period
 * @total: the board's total
 * @committed: caps of live bets past candidate, parts of envelopes not counted again
 * @closed: what bets that are stopped or done have spent outside envelopes
 * @left: @total less @committed and @closed; below 0 when more is promised than there is
 * @asked: caps of candidates outside envelopes; never part of @committed
 * @freed: what bets take less of the total than before
 * @given: what bets take more of the total than before
 * @freed_inside: what parts of envelopes take less of their envelope than before
 * @n_envelopes: of how many envelopes
 * @envelope: (transfer none) (nullable): one of these
 */
typedef struct {
  gboolean has_total;
  gint64 total;
  gint64 committed;
  gint64 closed;
  gint64 left;
  gint64 asked;
  gint64 freed;
  gint64 given;
  gint64 freed_inside;
  guint n_envelopes;
  BbBet *envelope;
} BbBalance;

void bb_balance_at (BbBoard *board, BbItem *at, BbItem *before, BbBalance *balance);
void bb_balance_of_board (BbBoard *board, BbItem *before, BbBalance *balance);
char *bb_balance_to_words (const BbBalance *self, BbBoard *board);

gint64 bb_balance_get_rest (BbBoard *board, BbBet *envelope);

G_END_DECLS
