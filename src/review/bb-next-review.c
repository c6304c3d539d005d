/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Zones say how many weeks may pass between reviews, but people meet when they have planned to: gaps
 * alone would leave half of the bets overdue before each meeting. */

#include "config.h"

#include "bb-next-review.h"

#define DAYS_PER_WEEK 7u

/**
 * bb_next_review_get_gap:
 * @bet: a bet on a board
 *
 * Returns: how many weeks may pass between its reviews, by the zone it lies in
 */
guint
bb_next_review_get_gap (BbBet *bet)
{
  BbBoard *board = bb_board_of (BB_ITEM (bet));
  BbItem *zone = NULL;
  gint64 gap = 0;

  g_return_val_if_fail (board != NULL, BB_NEXT_REVIEW_GAP);

  if (bb_bet_is_placed (bet))
    zone = bb_board_get_zone_at (board, bb_bet_get_familiarity (bet), bb_bet_get_risk (bet));
  if (zone != NULL)
    gap = bb_item_get_integer (zone, BB_ZONE_REVIEW_GAP, 0);
  return gap > 0 ? (guint) gap : BB_NEXT_REVIEW_GAP;
}

/* The last meeting after @day and not after @until, else the first one after @day. */
static BbDate
find_meeting (BbBoard *board,
              BbDate day,
              BbDate until)
{
  BbItemList *meetings = bb_board_get_items (board, BB_KIND_MEETING);
  BbDate last = BB_DATE_NONE;
  BbDate next = BB_DATE_NONE;
  guint i;

  for (i = 0; i < bb_item_list_get_length (meetings); i++) {
    BbDate date = bb_item_get_date (bb_item_list_peek (meetings, i), BB_MEETING_DATE);

    if (date == BB_DATE_NONE || date <= day)
      continue;
    if (next == BB_DATE_NONE || date < next)
      next = date;
    if (date <= until && date > last)
      last = date;
  }
  return last != BB_DATE_NONE ? last : next;
}

/**
 * bb_next_review_get_meeting:
 *
 * Returns: the first planned meeting after the day the board is shown as of, or %BB_DATE_NONE
 */
BbDate
bb_next_review_get_meeting (BbBoard *board)
{
  g_return_val_if_fail (BB_IS_BOARD (board), BB_DATE_NONE);

  return find_meeting (board, bb_board_get_day (board), BB_DATE_NONE);
}

/**
 * bb_next_review_propose:
 * @bet: a bet on a board
 *
 * Returns: the last planned meeting within the gap of the bet's zone, else the next one, else the day
 *   on which the gap ends
 */
BbDate
bb_next_review_propose (BbBet *bet)
{
  BbBoard *board = bb_board_of (BB_ITEM (bet));
  BbDate end;
  BbDate meeting;

  g_return_val_if_fail (board != NULL, BB_DATE_NONE);

  end = bb_board_get_day (board) + bb_next_review_get_gap (bet) * DAYS_PER_WEEK;
  meeting = find_meeting (board, bb_board_get_day (board), end);
  return meeting != BB_DATE_NONE ? meeting : end;
}
