/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-next-review.h"

static void
add_meeting (BbBoard *board,
             BbDate date)
{
  g_autoptr (BbItem) meeting = bb_board_new_item (BB_KIND_MEETING, NULL);

  bb_item_set_date (meeting, BB_MEETING_DATE, date);
  g_assert_true (bb_item_append (BB_ITEM (board), meeting, NULL));
}

static BbBet *
add_bet (BbBoard *board,
         gint familiarity,
         gint risk)
{
  g_autoptr (BbBet) bet = bb_bet_new ("b");

  bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, familiarity);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, risk);
  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
  return bet;
}

/* An expedition is looked at every few weeks: the meetings within them count. */
static void
test_meetings (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  BbDate day = bb_date_new (2026, 11, 30);
  BbBet *bet = add_bet (board, 100, 900);
  gint64 gap = bb_item_get_integer (bb_board_get_zone_at (board, 100, 900), BB_ZONE_REVIEW_GAP, 0);
  BbDate within = day + 7 * (BbDate) gap;

  g_assert_cmpint (gap, >, 1);
  g_assert_cmpuint (bb_board_get_next_meeting (board, day), ==, BB_DATE_NONE);
  g_assert_cmpuint (bb_bet_propose_review (bet, day), ==, within);
  add_meeting (board, within + 1);
  g_assert_cmpuint (bb_bet_propose_review (bet, day), ==, within + 1);
  add_meeting (board, day + 3);
  add_meeting (board, within);
  add_meeting (board, day);
  g_assert_cmpuint (bb_bet_propose_review (bet, day), ==, within);
  g_assert_cmpuint (bb_board_get_next_meeting (board, day), ==, day + 3);
  g_assert_cmpuint (bb_board_get_next_meeting (board, within + 1), ==, BB_DATE_NONE);
}

static void
test_unplaced (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbBet) bet = bb_bet_new ("b");
  BbDate day = bb_date_new (2026, 11, 30);

  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
  g_assert_cmpuint (bb_bet_propose_review (bet, day), ==, BB_DATE_NONE);
  add_meeting (board, day + 100);
  g_assert_cmpuint (bb_bet_propose_review (bet, day), ==, day + 100);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/next-review/meetings", test_meetings);
  g_test_add_func ("/review/next-review/unplaced", test_unplaced);
  return g_test_run ();
}
