/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-board.h"
#include "bb-model-error.h"
#include "bb-zone.h"

static BbBet *
add_bet (BbBoard *board,
         const char *id)
{
  g_autoptr (BbBet) bet = bb_bet_new (id);

  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
  return bet;
}

static gboolean
tie (BbBet *bet,
     const char *kind,
     const char *to,
     GError **error)
{
  g_autoptr (BbItem) link = bb_link_new (kind, to, BB_DATE_NONE);

  return bb_item_append (BB_ITEM (bet), link, error);
}

static void
assert_zone_at (BbBoard *board,
                gint familiarity,
                gint risk,
                const char *kind)
{
  BbItem *zone = bb_board_get_zone_at (board, familiarity, risk);

  g_assert_nonnull (zone);
  g_assert_cmpstr (bb_item_get_text (zone, BB_ZONE_KIND), ==, kind);
}

/* Zones are half open, 100 included: each place is in exactly one of the four. */
static void
test_zones (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  BbItemList *zones = bb_board_get_items (board, BB_KIND_ZONE);
  gint x;
  gint y;
  guint i;

  assert_zone_at (board, 0, 0, "probe");
  assert_zone_at (board, 499, 499, "probe");
  assert_zone_at (board, 500, 499, "known");
  assert_zone_at (board, 499, 500, "far");
  assert_zone_at (board, 500, 500, "heavy");
  assert_zone_at (board, 1000, 1000, "heavy");
  for (x = 0; x <= 1000; x += 50)
    for (y = 0; y <= 1000; y += 50) {
      guint held = 0;

      for (i = 0; i < bb_item_list_get_length (zones); i++)
        held += bb_zone_holds (bb_item_list_peek (zones, i), x, y) ? 1 : 0;
      g_assert_cmpuint (held, ==, 1);
    }
}

static void
test_zone_words (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  BbItem *zone = bb_board_get_zone_at (board, 900, 900);

  g_assert_cmpstr (bb_zone_get_name (zone), ==, "Careful lifts");
  bb_item_set_text (zone, BB_ZONE_NAME, "Heavy things");
  bb_item_set_text (zone, BB_ZONE_ADVICE, "Mind your back");
  g_assert_cmpstr (bb_zone_get_name (zone), ==, "Heavy things");
  g_assert_cmpstr (bb_zone_get_advice (zone), ==, "Mind your back");
}

static void
test_cycles (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  BbBet *a = add_bet (board, "A");
  BbBet *b = add_bet (board, "B");
  BbBet *c = add_bet (board, "C");
  g_autoptr (GError) error = NULL;

  g_assert_true (tie (a, "parent", "B", NULL));
  g_assert_true (tie (b, "parent", "C", NULL));
  g_assert_false (tie (c, "parent", "A", &error));
  g_assert_error (error, BB_MODEL_ERROR, BB_MODEL_ERROR_CYCLE);
  g_assert_false (tie (c, "parent", "C", NULL));
  g_assert_true (tie (c, "waits_for", "A", NULL));
  g_assert_true (tie (c, "competes_for", "A", NULL));
  g_assert_true (tie (a, "competes_for", "C", NULL));
  g_assert_cmpstr (bb_bet_get_linked (a, "parent"), ==, "B");
  g_assert_cmpstr (bb_bet_get_linked (c, "parent"), ==, "");
}

/* A bet that brings its ties along is checked as a whole. */
static void
test_cycle_on_insert (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  BbBet *a = add_bet (board, "A");
  g_autoptr (BbBet) b = bb_bet_new ("B");
  g_autoptr (GError) error = NULL;

  g_assert_true (tie (a, "waits_for", "B", NULL));
  g_assert_true (tie (b, "waits_for", "A", NULL));
  g_assert_false (bb_item_append (BB_ITEM (board), BB_ITEM (b), &error));
  g_assert_error (error, BB_MODEL_ERROR, BB_MODEL_ERROR_CYCLE);
  g_assert_cmpuint (bb_board_get_n_bets (board), ==, 1);
}

static void
test_in_use (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  g_autoptr (BbBet) bet = bb_bet_new ("A");

  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, "One");
  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
  g_assert_true (bb_board_uses_field (board, BB_BET_TITLE));
  g_assert_false (bb_board_uses_field (board, BB_BET_MANDATE));
  bb_item_set_text (BB_ITEM (bet), BB_BET_MANDATE, "A");
  g_assert_true (bb_board_uses_field (board, BB_BET_MANDATE));
  bb_item_set_text (BB_ITEM (bet), BB_BET_MANDATE, "B");
  bb_item_set_text (BB_ITEM (bet), BB_BET_MANDATE, NULL);
  g_assert_false (bb_board_uses_field (board, BB_BET_MANDATE));
  bb_item_remove (BB_ITEM (bet));
  g_assert_false (bb_board_uses_field (board, BB_BET_TITLE));
}

static void
test_day (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();

  bb_clock_set_today (bb_date_new (2026, 11, 22));
  g_assert_cmpuint (bb_board_get_day (board), ==, bb_date_from_iso ("2026-11-22"));
  bb_item_set_date (BB_ITEM (board), BB_BOARD_AS_OF, bb_date_new (2026, 11, 30));
  g_assert_cmpuint (bb_board_get_day (board), ==, bb_date_from_iso ("2026-11-30"));
  bb_clock_set_today (BB_DATE_NONE);
}

static void
test_team_name (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  g_autoptr (BbItem) team = bb_item_new (BB_KIND_TEAM, "data-office");
  BbBet *bet = add_bet (board, "A");

  g_assert_cmpstr (bb_board_get_team_name (board, bet), ==, "");
  bb_item_set_text (BB_ITEM (bet), BB_BET_OWNER_TEAM, "data-office");
  g_assert_cmpstr (bb_board_get_team_name (board, bet), ==, "data-office");
  bb_item_set_text (team, BB_TEAM_NAME, "Data Office");
  bb_item_append (BB_ITEM (board), team, NULL);
  g_assert_cmpstr (bb_board_get_team_name (board, bet), ==, "Data Office");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/board/zones", test_zones);
  g_test_add_func ("/model/board/zone-words", test_zone_words);
  g_test_add_func ("/model/board/cycles", test_cycles);
  g_test_add_func ("/model/board/cycle-on-insert", test_cycle_on_insert);
  g_test_add_func ("/model/board/in-use", test_in_use);
  g_test_add_func ("/model/board/day", test_day);
  g_test_add_func ("/model/board/team-name", test_team_name);
  return g_test_run ();
}
