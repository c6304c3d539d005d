/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Proposals for the next review. A gap counted from today alone would fall between two meetings and
 * make the bet overdue at the second one, so meetings come first. */

#include "config.h"

#include "bb-next-review.h"

#define DAYS_A_WEEK 7u

/* The first meeting after @day, and the last one that is not after @limit. */
static void
find_meetings (BbBoard *board,
               BbDate day,
               BbDate limit,
               BbDate *first,
               BbDate *last)
{
  BbItemList *meetings = bb_board_get_items (board, BB_KIND_MEETING);
  guint i;

  *first = BB_DATE_NONE;
  *last = BB_DATE_NONE;
  for (i = 0; i < bb_item_list_get_length (meetings); i++) {
    BbDate date = bb_item_get_date (bb_item_list_peek (meetings, i), BB_MEETING_DATE);

    if (date == BB_DATE_NONE || date <= day)
      continue;
    if (*first == BB_DATE_NONE || date < *first)
      *first = date;
    if (date <= limit && date > *last)
      *last = date;
  }
}

/**
 * bb_board_get_next_meeting:
 *
 * Returns: the first planned meeting after @day, or %BB_DATE_NONE
 */
BbDate
bb_board_get_next_meeting (BbBoard *self,
                           BbDate day)
{
  BbDate first;
  BbDate last;

  g_return_val_if_fail (BB_IS_BOARD (self), BB_DATE_NONE);

  find_meetings (self, day, day, &first, &last);
  return first;
}

static BbDate
get_gap_end (BbBoard *board,
             BbBet *bet,
             BbDate day)
{
  BbItem *zone = bb_bet_is_placed (bet) ? bb_board_get_zone_at (board, bb_bet_get_familiarity (bet), bb_bet_get_risk (bet)) : NULL;
  gint64 weeks = zone != NULL ? bb_item_get_integer (zone, BB_ZONE_REVIEW_GAP, 0) : 0;

  return weeks > 0 ? day + (BbDate) weeks * DAYS_A_WEEK : BB_DATE_NONE;
}

/**
 * bb_bet_propose_review:
 * @self: a bet of a board
 *
 * Returns: the last planned meeting within the gap that the bet's zone allows, else the next meeting;
 *   where none is planned, the end of the gap; %BB_DATE_NONE where nothing says when
 */
BbDate
bb_bet_propose_review (BbBet *self,
                       BbDate day)
{
  BbBoard *board;
  BbDate gap_end;
  BbDate first;
  BbDate last;

  g_return_val_if_fail (BB_IS_BET (self), BB_DATE_NONE);

  board = bb_board_of (BB_ITEM (self));
  g_return_val_if_fail (board != NULL, BB_DATE_NONE);
  gap_end = get_gap_end (board, self, day);
  find_meetings (board, day, gap_end, &first, &last);
  if (last != BB_DATE_NONE)
    return last;
  return first != BB_DATE_NONE ? first : gap_end;
}
