/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of the two portfolios, against what the program makes of them. */

#include "config.h"

#include "bb-load.h"
#include "bb-mark.h"
#include "bb-movement.h"
#include "bb-status.h"
#include "bb-totals.h"

#include <math.h>

static BbBoard *
load_sample (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".betboard", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", base, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbLoaded) loaded = bb_load (file, NULL, &error);

  g_assert_no_error (error);
  return g_object_ref (loaded->board);
}

static void
assert_with_status (BbBoard *board,
                    BbStatus status,
                    const char *ids)
{
  g_autoptr (GString) found = g_string_new (NULL);
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if ((bb_status_of_bet (bet, bb_board_get_day (board)) & status) != 0)
      g_string_append_printf (found, "%s ", bb_bet_get_id (bet));
  }
  g_assert_cmpstr (found->str, ==, ids);
}

static guint
count_moved (BbBoard *board)
{
  g_autoptr (BbMovement) movement = bb_movement_new_since_latest (board);
  guint moved = 0;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (bb_bet_is_live (bet) && bb_movement_get_state (movement, bet) == BB_MOVEMENT_MOVED)
      moved++;
  }
  return moved;
}

static guint
count_in_zone (BbBoard *board,
               const char *kind)
{
  guint count = 0;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);
    BbItem *zone = bb_board_get_zone_at (board, bb_bet_get_familiarity (bet), bb_bet_get_risk (bet));

    if (bb_bet_is_live (bet) && g_str_equal (bb_item_get_text (zone, BB_ZONE_KIND), kind))
      count++;
  }
  return count;
}

static void
test_field_service (void)
{
  g_autoptr (BbBoard) board = load_sample ("fieldservice");
  BbTotals totals;

  bb_totals_of_board (board, bb_board_get_day (board), &totals);
  g_assert_cmpuint (totals.live, ==, 24);
  g_assert_cmpuint (bb_board_get_n_bets (board), ==, 26);
  g_assert_cmpint (totals.committed, ==, 4705000);
  g_assert_cmpint (totals.asked, ==, 80000);
  g_assert_cmpuint (totals.due, ==, 17);
  assert_with_status (board, BB_STATUS_OVERDUE, "S06 S14 S16 S24 ");
  assert_with_status (board, BB_STATUS_EXPIRED | BB_STATUS_STOP_DATE_PASSED, "");
  g_assert_cmpuint (count_moved (board), ==, 11);
  g_assert_cmpuint (count_in_zone (board, "far"), ==, 6);
  g_assert_cmpuint (count_in_zone (board, "heavy"), ==, 3);
  g_assert_cmpuint (count_in_zone (board, "known"), ==, 13);
  g_assert_cmpuint (count_in_zone (board, "probe"), ==, 2);
}

static void
test_insurer (void)
{
  g_autoptr (BbBoard) board = load_sample ("insurer");
  BbTotals totals;

  bb_totals_of_board (board, bb_board_get_day (board), &totals);
  g_assert_cmpuint (totals.live, ==, 25);
  g_assert_cmpint (totals.committed + totals.asked, ==, 18395000);
  g_assert_cmpuint (totals.due, ==, 11);
  assert_with_status (board, BB_STATUS_OVERDUE, "N08 N15 N24 ");
  assert_with_status (board, BB_STATUS_EXPIRED, "N11 ");
  assert_with_status (board, BB_STATUS_STOP_DATE_PASSED, "N08 N11 ");
  g_assert_cmpuint (count_moved (board), ==, 8);
  g_assert_cmpuint (count_in_zone (board, "far"), ==, 4);
  g_assert_cmpuint (count_in_zone (board, "heavy"), ==, 5);
  g_assert_cmpuint (count_in_zone (board, "known"), ==, 12);
  g_assert_cmpuint (count_in_zone (board, "probe"), ==, 4);
}

/* Envelopes hold and are no mass: the areas of all other live marks add up to their money. */
static void
test_mark_areas (void)
{
  g_autoptr (BbBoard) board = load_sample ("fieldservice");
  double scale = bb_mark_scale (640000, 20);
  double unit = bb_mark_radius (1000000, scale, 0);
  double area = 0;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (bb_bet_is_live (bet) && !bb_bet_is_envelope (bet))
      area += pow (bb_mark_radius ((double) bb_bet_get_funding_cap (bet), scale, 0), 2);
  }
  g_assert_cmpfloat_with_epsilon (area / pow (unit, 2), 4.270, 1e-9);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  g_test_add_func ("/samples/figures/field-service", test_field_service);
  g_test_add_func ("/samples/figures/insurer", test_insurer);
  g_test_add_func ("/samples/figures/mark-areas", test_mark_areas);
  return g_test_run ();
}
