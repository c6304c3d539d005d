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

/* Whether something was decided about the bet after @since and by @day. */
static gboolean
was_decided (BbBet *bet,
             BbDate since,
             BbDate day)
{
  BbBoard *board = bb_board_of (BB_ITEM (bet));
  BbItemList *receipts = board != NULL ? bb_board_get_items (board, BB_KIND_RECEIPT) : NULL;
  guint i;

  for (i = 0; receipts != NULL && i < bb_item_list_get_length (receipts); i++) {
    BbItem *receipt = bb_item_list_peek (receipts, i);
    BbDate decided = bb_item_get_date (receipt, BB_RECEIPT_DECIDED_ON);

    if (decided > since && decided <= day && g_str_equal (bb_item_get_text (receipt, BB_RECEIPT_BET), bb_bet_get_id (bet)))
      return TRUE;
  }
  return FALSE;
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
  BbItem *item = BB_ITEM (bet);
  BbDate expiry = bb_item_get_date (item, BB_BET_EXPIRY_DATE);
  BbDate kill_by = bb_item_get_date (item, BB_BET_KILL_BY);
  BbStatus status;

  if (bb_bet_is_closed (bet))
    return BB_STATUS_NONE;
  status = judge_review (bb_bet_get_review_date (bet), day);
  if (expiry != BB_DATE_NONE && expiry < day)
    status |= BB_STATUS_EXPIRED;
  if (kill_by != BB_DATE_NONE && kill_by < day && !was_decided (bet, kill_by, day))
    status |= BB_STATUS_STOP_DATE_PASSED;
  return status;
}
