/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision is open until its minutes are sealed, then on record for good. */

#include "config.h"

#include "bb-receipt.h"

/* clang-format off */
const BbReceiptPair bb_receipt_pairs[BB_RECEIPT_N_PAIRS] = {
  { BB_BET_RISK, BB_RECEIPT_RISK_BEFORE, BB_RECEIPT_RISK_AFTER },
  { BB_BET_FAMILIARITY, BB_RECEIPT_FAMILIARITY_BEFORE, BB_RECEIPT_FAMILIARITY_AFTER },
  { BB_BET_STAGE, BB_RECEIPT_STAGE_BEFORE, BB_RECEIPT_STAGE_AFTER },
  { BB_BET_FUNDING_CAP, BB_RECEIPT_CAP_BEFORE, BB_RECEIPT_CAP_AFTER },
  { BB_BET_FUNDING_RELEASED, BB_RECEIPT_RELEASED_BEFORE, BB_RECEIPT_RELEASED_AFTER },
  { BB_BET_REVIEW_DATE, BB_RECEIPT_REVIEW_DATE_BEFORE, BB_RECEIPT_REVIEW_DATE_AFTER },
  { BB_BET_EXPIRY_DATE, BB_RECEIPT_EXPIRY_DATE_BEFORE, BB_RECEIPT_EXPIRY_DATE_AFTER },
  { BB_BET_CONFIDENCE_LOW, BB_RECEIPT_CONFIDENCE_LOW_BEFORE, BB_RECEIPT_CONFIDENCE_LOW_AFTER },
  { BB_BET_CONFIDENCE_HIGH, BB_RECEIPT_CONFIDENCE_HIGH_BEFORE, BB_RECEIPT_CONFIDENCE_HIGH_AFTER },
};
/* clang-format on */

gboolean
bb_receipt_is_open (BbItem *receipt)
{
  return bb_item_has_value (receipt, BB_RECEIPT_OPEN);
}

static gboolean
is_one_of (const char *id,
           const char *first,
           const char *second)
{
  return g_str_equal (id, first) || g_str_equal (id, second);
}

/**
 * bb_receipt_is_changeable:
 *
 * Returns: whether its words may still be changed: until the minutes of its review are sealed, or,
 *   outside a review, until the day is over
 */
gboolean
bb_receipt_is_changeable (BbItem *receipt)
{
  BbBoard *board = bb_board_of (receipt);
  BbItem *review;

  if (!bb_receipt_is_open (receipt))
    return FALSE;
  review = board != NULL ? bb_board_find (board, BB_KIND_REVIEW, bb_item_get_text (receipt, BB_RECEIPT_REVIEW)) : NULL;
  if (review != NULL && is_one_of (bb_item_get_text (review, BB_REVIEW_STATE), "running", "ended"))
    return TRUE;
  return bb_item_get_date (receipt, BB_RECEIPT_DECIDED_ON) == bb_clock_today ();
}

gboolean
bb_receipt_is_move (BbItem *receipt)
{
  return g_str_equal (bb_item_get_text (receipt, BB_RECEIPT_DECISION), "move");
}

gboolean
bb_receipt_is_correction (BbItem *receipt)
{
  return g_str_equal (bb_item_get_text (receipt, BB_RECEIPT_DECISION), "correction");
}

/**
 * bb_receipt_is_other_half:
 *
 * Returns: whether it only tells that the bet was given what was decided of another one: of the bet
 *   itself nothing was decided by that
 */
gboolean
bb_receipt_is_other_half (BbItem *receipt)
{
  return bb_item_has_value (receipt, BB_RECEIPT_PARTNER) && g_str_equal (bb_item_get_text (receipt, BB_RECEIPT_DECISION), "increase");
}

/**
 * bb_receipt_get_correction:
 *
 * Returns: (transfer none) (nullable): the last receipt that supersedes @receipt; both stay visible
 */
BbItem *
bb_receipt_get_correction (BbItem *receipt)
{
  BbBoard *board = bb_board_of (receipt);
  BbItemList *receipts = board != NULL ? bb_board_get_items (board, BB_KIND_RECEIPT) : NULL;
  guint i;

  for (i = receipts != NULL ? bb_item_list_get_length (receipts) : 0; i > 0; i--) {
    BbItem *other = bb_item_list_peek (receipts, i - 1);

    if (other != receipt && g_str_equal (bb_item_get_text (other, BB_RECEIPT_SUPERSEDES), bb_item_get_id (receipt)))
      return other;
  }
  return NULL;
}
