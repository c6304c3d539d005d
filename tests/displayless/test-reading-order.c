/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-reading-order.h"

static void
add_bet (BbBoard *board,
         const char *id,
         gint familiarity,
         gint risk)
{
  g_autoptr (BbBet) bet = bb_bet_new (id);

  bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, familiarity);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, risk);
  bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL);
}

static void
assert_order (BbBoard *board,
              const char *expected)
{
  g_autoptr (GPtrArray) order = bb_reading_order (board);
  g_autoptr (GString) ids = g_string_new (NULL);
  guint i;

  for (i = 0; i < order->len; i++)
    g_string_append (ids, bb_bet_get_id (g_ptr_array_index (order, i)));
  g_assert_cmpstr (ids->str, ==, expected);
}

/* The starter's zones: far, heavy, probe, known. */
static void
test_zones_first (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();

  assert_order (board, "");
  add_bet (board, "a", 900, 100);
  add_bet (board, "b", 100, 100);
  add_bet (board, "c", 900, 900);
  add_bet (board, "d", 100, 900);
  assert_order (board, "dcba");
}

static void
test_within_a_zone (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbBet) unplaced = bb_bet_new ("u");

  add_bet (board, "a", 100, 700);
  add_bet (board, "b", 200, 900);
  add_bet (board, "c", 100, 900);
  add_bet (board, "d", 200, 900);
  bb_item_append (BB_ITEM (board), BB_ITEM (unplaced), NULL);
  assert_order (board, "cbda");
  bb_item_set_text (BB_ITEM (bb_board_find_bet (board, "b")), BB_BET_STAGE, "stopped");
  assert_order (board, "cda");
}

/* Reversed axes are read as they are seen. */
static void
test_reversed (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();

  add_bet (board, "a", 100, 700);
  add_bet (board, "b", 200, 900);
  add_bet (board, "c", 100, 900);
  assert_order (board, "cba");
  bb_item_set_integer (BB_ITEM (board), BB_BOARD_X_REVERSED, 1);
  assert_order (board, "bca");
  bb_item_set_integer (BB_ITEM (board), BB_BOARD_Y_REVERSED, 1);
  assert_order (board, "abc");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/reading-order/zones-first", test_zones_first);
  g_test_add_func ("/model/reading-order/within-a-zone", test_within_a_zone);
  g_test_add_func ("/model/reading-order/reversed", test_reversed);
  return g_test_run ();
}
