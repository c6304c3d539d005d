/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-spoken-name.h"

static BbBet *
add_bet (BbBoard *board)
{
  BbBet *bet = bb_bet_new ("s01");

  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, "Shared crew pool across depots");
  bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL);
  g_object_unref (bet);
  return bet;
}

static BbBoard *
make_board (void)
{
  BbBoard *board = bb_board_new_starter ();

  bb_item_set_date (BB_ITEM (board), BB_BOARD_AS_OF, bb_date_new (2026, 11, 30));
  return board;
}

static void
assert_spoken (BbBoard *board,
               BbBet *bet,
               const char *expected)
{
  g_autofree char *spoken = bb_spoken_name (board, bet);

  g_assert_cmpstr (spoken, ==, expected);
}

static void
place (BbBet *bet,
       gint familiarity,
       gint risk)
{
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, familiarity);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, risk);
}

static void
test_placed (void)
{
  g_autoptr (BbBoard) board = make_board ();
  BbBet *bet = add_bet (board);

  place (bet, 290, 710);
  assert_spoken (board, bet, "Shared crew pool across depots, risk 71 of 100, familiarity 29, Expedition");
  bb_item_set_date (BB_ITEM (bet), BB_BET_REVIEW_DATE, bb_date_new (2026, 12, 7));
  assert_spoken (board,
                 bet,
                 "Shared crew pool across depots, risk 71 of 100, familiarity 29, Expedition, review due 7 December");
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, 105);
  bb_item_set_date (BB_ITEM (bet), BB_BET_REVIEW_DATE, bb_date_new (2027, 1, 18));
  assert_spoken (board,
                 bet,
                 "Shared crew pool across depots, risk 10.5 of 100, familiarity 29, Cheap probes, "
                 "review due 18 January 2027");
}

static void
test_overdue (void)
{
  g_autoptr (BbBoard) board = make_board ();
  BbBet *bet = add_bet (board);

  bb_item_set_date (BB_ITEM (bet), BB_BET_REVIEW_DATE, bb_date_new (2026, 11, 30));
  assert_spoken (board, bet, "Shared crew pool across depots, not placed yet, review due 30 November");
  bb_item_set_date (BB_ITEM (bet), BB_BET_REVIEW_DATE, bb_date_new (2026, 11, 23));
  assert_spoken (board, bet, "Shared crew pool across depots, not placed yet, review overdue since 23 November");
}

static void
test_number (void)
{
  g_autoptr (BbBoard) board = make_board ();
  BbBet *bet = add_bet (board);

  bb_item_set_integer (BB_ITEM (bet), BB_BET_NUMBER, 7);
  assert_spoken (board, bet, "7. Shared crew pool across depots, not placed yet");
  bb_item_set_integer (BB_ITEM (bet), BB_BET_FLAGGED, 1);
  assert_spoken (board, bet, "7. Shared crew pool across depots, not placed yet, flagged for the next review");
}

static void
test_closed (void)
{
  g_autoptr (BbBoard) board = make_board ();
  BbBet *bet = add_bet (board);

  place (bet, 0, 1000);
  bb_item_set_date (BB_ITEM (bet), BB_BET_REVIEW_DATE, bb_date_new (2026, 12, 7));
  bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, "stopped");
  assert_spoken (board, bet, "Shared crew pool across depots, risk 100 of 100, familiarity 0, Expedition, Stopped");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/spoken-name/placed", test_placed);
  g_test_add_func ("/model/spoken-name/overdue", test_overdue);
  g_test_add_func ("/model/spoken-name/closed", test_closed);
  g_test_add_func ("/model/spoken-name/number", test_number);
  return g_test_run ();
}
