/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to judge: decisions that expected something, and what became of it. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

/**
 * BbLookBackEntry:
 * @bet: (transfer none): the bet
 * @receipt: (transfer none): what was decided of it
 * @outcome: (transfer none) (nullable): the judgement that stands
 * @closed: whether the bet is stopped or done
 * @judged: whether nothing is left to be said: a judgement stands, and is not "too early"
 */
typedef struct {
  BbBet *bet;
  BbItem *receipt;
  BbItem *outcome;
  gboolean closed;
  gboolean judged;
} BbLookBackEntry;

GPtrArray *bb_look_back_list (BbBoard *board);

BbItem *bb_receipt_get_outcome (BbItem *receipt);
gint bb_receipt_get_confidence (BbItem *receipt);
gboolean bb_receipt_expects (BbItem *receipt);

G_END_DECLS
