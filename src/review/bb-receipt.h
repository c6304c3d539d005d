/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be read off a decision. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

/* How many fields of a bet a decision captures before and after. */
#define BB_RECEIPT_N_PAIRS 9

/**
 * BbReceiptPair:
 * @bet_field: the field of the bet
 * @before: the field of the receipt that holds what it was
 * @after: the field of the receipt that holds what it became
 */
typedef struct {
  guint bet_field;
  guint before;
  guint after;
} BbReceiptPair;

extern const BbReceiptPair bb_receipt_pairs[BB_RECEIPT_N_PAIRS];

gboolean bb_receipt_is_open (BbItem *receipt);
gboolean bb_receipt_is_changeable (BbItem *receipt);
gboolean bb_receipt_is_move (BbItem *receipt);
gboolean bb_receipt_is_correction (BbItem *receipt);
gboolean bb_receipt_is_other_half (BbItem *receipt);
BbItem *bb_receipt_get_correction (BbItem *receipt);

G_END_DECLS
