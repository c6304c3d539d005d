/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "bb-test-crowd.h"

#define N_SEEDS 4

static void
draw_and_count (guint n,
                guint32 seed,
                BbTestCrowdCount *count)
{
  g_autoptr (BbBoard) board = bb_test_crowd_make (n, seed);
  g_autoptr (BbScene) scene = bb_test_crowd_draw (board, 1920, 1080);

  bb_test_crowd_count (scene, count);
  g_test_message ("%u bets, seed %u: %u in place, %u leaders, mean %.1f, most %.1f",
                  n,
                  seed,
                  count->n_in_place,
                  count->n_leaders,
                  count->mean_distance,
                  count->most_distance);
  g_assert_cmpuint (count->n_bets, ==, n);
  g_assert_cmpuint (count->n_label_pairs, ==, 0);
  g_assert_cmpuint (count->n_on_marks, ==, 0);
  g_assert_cmpuint (count->n_off_page, ==, 0);
}

static void
test_all_in_place (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  guint32 seed;

  for (seed = 1; seed <= N_SEEDS; seed++) {
    BbTestCrowdCount count;

    draw_and_count (n, seed, &count);
    g_assert_cmpuint (count.n_in_place + count.n_numbered, ==, n);
    g_assert_cmpuint (count.n_in_place, >=, n - n / 50);
    g_assert_cmpfloat (count.mean_distance, <, 15);
    g_assert_cmpfloat (count.most_distance, <, 95);
  }
}

/* Too many for the plane: a number for each of the others, and its name in the list. */
static void
test_crowd (void)
{
  guint32 seed;

  for (seed = 1; seed <= N_SEEDS; seed++) {
    BbTestCrowdCount count;

    draw_and_count (300, seed, &count);
    g_assert_cmpuint (count.n_in_place, >=, 155);
    g_assert_cmpuint (count.n_in_place + count.n_numbered, ==, 300);
    g_assert_cmpuint (count.n_unnamed, ==, 0);
    g_assert_cmpfloat (count.most_distance, <, 80);
  }
}

/* A small move of one bet leaves nearly all other labels where they are. */
static void
test_stable (void)
{
  g_autoptr (BbBoard) board = bb_test_crowd_make (100, 1);
  g_autoptr (BbScene) before = bb_test_crowd_draw (board, 1920, 1080);
  guint i, n_moved = 0;

  for (i = 0; i < 10; i++) {
    BbBet *bet = bb_board_get_bet (board, i * 10);
    gint place = bb_bet_get_risk (bet);
    g_autoptr (BbScene) after = NULL;

    bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, place < 500 ? place + 5 : place - 5);
    after = bb_test_crowd_draw (board, 1920, 1080);
    n_moved += bb_test_crowd_count_moved (before, after, bb_bet_get_id (bet));
    bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, place);
  }
  g_assert_cmpuint (n_moved, <, 100);
}

static void
test_same_picture (void)
{
  g_autoptr (BbBoard) board = bb_test_crowd_make (100, 3);
  g_autoptr (BbScene) first = bb_test_crowd_draw (board, 1920, 1080);
  g_autoptr (BbScene) second = bb_test_crowd_draw (board, 1920, 1080);

  g_assert_cmpuint (bb_test_crowd_count_moved (first, second, NULL), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/render/labels/all-of-30-in-place", GUINT_TO_POINTER (30), test_all_in_place);
  g_test_add_data_func ("/render/labels/all-of-60-in-place", GUINT_TO_POINTER (60), test_all_in_place);
  g_test_add_data_func ("/render/labels/all-of-100-in-place", GUINT_TO_POINTER (100), test_all_in_place);
  g_test_add_func ("/render/labels/crowd-of-300", test_crowd);
  g_test_add_func ("/render/labels/stable", test_stable);
  g_test_add_func ("/render/labels/same-picture", test_same_picture);
  return g_test_run ();
}
