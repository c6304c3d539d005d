/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Due, overdue, expired, past its stop date: rules of the health checks that a picture shows too. */

#include "config.h"

#include "bb-status.h"

static BbStatus
judge_review (BbDate review,
              BbDate day)
{
  if (review == BB_DATE_NONE || review > day + BB_DUE_DAYS)
    return BB_STATUS_NONE;
  return review < day ? BB_STATUS_OVERDUE : BB_STATUS_DUE;
}

/**
 * bb_status_get_decision_day:
 * @receipt: a receipt
 *
 * A bet that was moved, or whose record was put right, is not thereby decided.
 *
 * Returns: the day on which it decided something about its bet, or %BB_DATE_NONE
 */
BbDate
bb_status_get_decision_day (BbItem *receipt)
{
  const char *decision = bb_item_get_text (receipt, BB_RECEIPT_DECISION);

  if (g_str_equal (decision, "move") || g_str_equal (decision, "correction"))
    return BB_DATE_NONE;
  return bb_item_get_date (receipt, BB_RECEIPT_DECIDED_ON);
}

/* The last day up to @day on which something was decided about the bet. */
static BbDate
find_last_decision (BbBet *bet,
                    BbDate day)
{
  BbBoard *board = bb_board_of (BB_ITEM (bet));
  BbItemList *receipts = board != NULL ? bb_board_get_items (board, BB_KIND_RECEIPT) : NULL;
  BbDate last = BB_DATE_NONE;
  guint i;

  for (i = 0; receipts != NULL && i < bb_item_list_get_length (receipts); i++) {
    BbItem *receipt = bb_item_list_peek (receipts, i);
    BbDate decided;

    if (!g_str_equal (bb_item_get_text (receipt, BB_RECEIPT_BET), bb_bet_get_id (bet)))
      continue;
    decided = bb_status_get_decision_day (receipt);
    if (decided > last && decided <= day)
      last = decided;
  }
  return last;
}

static gboolean
has_passed (BbBet *bet,
            guint field,
            BbDate day)
{
  BbDate date = bb_item_get_date (BB_ITEM (bet), field);

  return date != BB_DATE_NONE && date < day;
}

/**
 * bb_status_after:
 * @last_decision: the last day up to @day on which something was decided about the bet, or
 *   %BB_DATE_NONE
 * @day: the day the board is shown as of
 *
 * Like bb_status_of_bet(), for those who know the decisions of many bets, or do not ask for
 * %BB_STATUS_STOP_DATE_PASSED.
 *
 * Returns: what holds of the bet on @day
 */
BbStatus
bb_status_after (BbBet *bet,
                 BbDate last_decision,
                 BbDate day)
{
  BbStatus status;

  g_return_val_if_fail (BB_IS_BET (bet), BB_STATUS_NONE);

  if (bb_bet_is_closed (bet))
    return BB_STATUS_NONE;
  status = judge_review (bb_bet_get_review_date (bet), day);
  if (has_passed (bet, BB_BET_EXPIRY_DATE, day))
    status |= BB_STATUS_EXPIRED;
  if (has_passed (bet, BB_BET_KILL_BY, day) && last_decision <= bb_item_get_date (BB_ITEM (bet), BB_BET_KILL_BY))
    status |= BB_STATUS_STOP_DATE_PASSED;
  return status;
}

/**
 * bb_status_of_bet:
 * @day: the day the board is shown as of
 *
 * Closed bets have no status. A review is due from @day to @day + %BB_DUE_DAYS, overdue before. A
 * passed stop date counts until something is decided after it.
 *
 * Returns: what holds of the bet on @day
 */
BbStatus
bb_status_of_bet (BbBet *bet,
                  BbDate day)
{
  g_return_val_if_fail (BB_IS_BET (bet), BB_STATUS_NONE);

  return bb_status_after (bet, has_passed (bet, BB_BET_KILL_BY, day) ? find_last_decision (bet, day) : BB_DATE_NONE, day);
}
