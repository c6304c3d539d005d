/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The mix of field-service, to the thousand: sums taken from the sample's table by hand. */

#include "config.h"

#include "bb-load.h"
#include "bb-mix.h"

#define K 1000

static BbBoard *
load_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", "fieldservice.betboard", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbLoaded) loaded = bb_load (file, NULL, &error);

  g_assert_no_error (error);
  return g_object_ref (loaded->board);
}

static void
assert_row (const BbMixRow *row,
            const gint64 *expected)
{
  guint i;

  g_assert_nonnull (row);
  for (i = 0; i < BB_MIX_N_MEASURES; i++) {
    g_test_message ("%s, measure %u", row->id, i);
    g_assert_cmpint (row->now[i], ==, i == BB_MIX_COUNT ? expected[i] : expected[i] * K);
  }
}

typedef struct {
  BbMixGrouping grouping;
  const char *id;
  const char *label;
  gint64 amounts[BB_MIX_N_MEASURES];
} Case;

static const Case cases[] = {
  { BB_MIX_BY_ZONE, "known", "Known ground", { 13, 1500, 1460, 1234, 80 } },
  { BB_MIX_BY_ZONE, "probe", "Cheap probes", { 2, 90, 45, 41, 45 } },
  { BB_MIX_BY_ZONE, "heavy", "Careful lifts", { 3, 870, 830, 743, 40 } },
  { BB_MIX_BY_ZONE, "far", "Expedition", { 6, 2230, 750, 700, 1480 } },
  { BB_MIX_BY_SHAPE, "capability_bet", NULL, { 6, 1830, 770, 688, 1100 } },
  { BB_MIX_BY_SHAPE, "absorbed", NULL, { 2, 35, 35, 23, 0 } },
  { BB_MIX_BY_STAGE, "candidate", "Candidate", { 1, 0, 0, 0, 0 } },
  { BB_MIX_BY_STAGE, "paused", "Paused", { 1, 280, 80, 84, 200 } },
  { BB_MIX_BY_TEAM, "product-leadership", "Product Leadership", { 1, 500, 90, 50, 410 } },
  { BB_MIX_BY_TEAM, "new-ventures", "New Ventures", { 3, 650, 180, 163, 470 } },
};

/* The whole is less than the 4,705 that are committed: 35 that a closed part of S01 has spent are in
 * no live bet, and S10, whose parts may take 20 more than it has, adds nothing. */
static void
test_groups (void)
{
  static const gint64 whole[] = { 24, 4690, 3085, 2718, 1645 };
  g_autoptr (BbBoard) board = load_sample ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (BbMix) mix = bb_mix_new (board, cases[i].grouping, NULL);
    const BbMixRow *row = bb_mix_find_row (mix, cases[i].id);

    assert_row (row, cases[i].amounts);
    if (cases[i].label != NULL)
      g_assert_cmpstr (row->label, ==, cases[i].label);
    assert_row (bb_mix_get_total (mix), whole);
    g_assert_false (bb_mix_has_before (mix, BB_MIX_COUNT));
  }
}

static void
test_order (void)
{
  g_autoptr (BbBoard) board = load_sample ();
  g_autoptr (BbMix) zones = bb_mix_new (board, BB_MIX_BY_ZONE, NULL);
  g_autoptr (BbMix) stages = bb_mix_new (board, BB_MIX_BY_STAGE, NULL);
  guint i;

  g_assert_cmpuint (bb_mix_get_length (zones), ==, 4);
  for (i = 0; i < 4; i++) {
    BbItem *zone = bb_item_list_peek (bb_board_get_items (board, BB_KIND_ZONE), i);

    g_assert_cmpstr (bb_mix_get_row (zones, i)->id, ==, bb_item_get_id (zone));
  }
  g_assert_cmpuint (bb_mix_get_length (stages), ==, 6);
  g_assert_cmpstr (bb_mix_get_row (stages, 0)->id, ==, "candidate");
  g_assert_cmpstr (bb_mix_get_row (stages, 5)->id, ==, "paused");
}

/* A dragged bet takes its count and money along; nothing is written. */
static void
test_move (void)
{
  static const gint64 far[] = { 5, 1950, 670, 616, 1280 };
  static const gint64 known[] = { 14, 1780, 1540, 1318, 280 };
  g_autoptr (BbBoard) board = load_sample ();
  g_autoptr (BbMix) mix = bb_mix_new (board, BB_MIX_BY_ZONE, NULL);
  BbBet *bet = bb_board_find_bet (board, "S22");
  gint risk = bb_bet_get_risk (bet);

  g_assert_false (bb_mix_move (mix, bet, bb_bet_get_familiarity (bet), risk));
  g_assert_true (bb_mix_move (mix, bet, 900, 100));
  g_assert_false (bb_mix_move (mix, bet, 800, 200));
  assert_row (bb_mix_find_row (mix, "far"), far);
  assert_row (bb_mix_find_row (mix, "known"), known);
  g_assert_cmpint (bb_bet_get_risk (bet), ==, risk);
  g_assert_true (bb_mix_move (mix, bet, bb_bet_get_familiarity (bet), risk));
  assert_row (bb_mix_find_row (mix, "far"), cases[3].amounts);
  g_assert_false (bb_mix_move (mix, bb_board_find_bet (board, "S26"), 900, 100));
}

static BbItem *
take_snapshot (BbBoard *board)
{
  BbItem *snapshot = bb_board_new_item (BB_KIND_SNAPSHOT, "before");
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);
    g_autoptr (BbItem) row = bb_board_new_item (BB_KIND_SNAPSHOT_ROW, NULL);

    bb_item_set_text (row, BB_SNAPSHOT_ROW_BET, bb_bet_get_id (bet));
    bb_item_set_text (row, BB_SNAPSHOT_ROW_STAGE, bb_bet_get_stage (bet));
    bb_item_set_tenths (row, BB_SNAPSHOT_ROW_RISK, bb_bet_get_risk (bet));
    bb_item_set_tenths (row, BB_SNAPSHOT_ROW_FAMILIARITY, bb_bet_get_familiarity (bet));
    bb_item_set_integer (row, BB_SNAPSHOT_ROW_FUNDING_CAP, bb_bet_get_funding_cap (bet));
    bb_item_set_integer (row, BB_SNAPSHOT_ROW_FUNDING_RELEASED, bb_bet_get_funding_released (bet));
    g_assert_true (bb_item_append (snapshot, row, NULL));
  }
  return snapshot;
}

static void
test_before (void)
{
  g_autoptr (BbBoard) board = load_sample ();
  g_autoptr (BbItem) snapshot = take_snapshot (board);
  BbItem *stopped = BB_ITEM (bb_board_find_bet (board, "S24"));
  BbItem *moved = BB_ITEM (bb_board_find_bet (board, "S22"));
  g_autoptr (BbMix) zones = NULL;
  g_autoptr (BbMix) stages = NULL;
  g_autofree char *then = NULL;
  g_autoptr (BbItem) review = bb_board_new_item (BB_KIND_REVIEW, "RW");

  bb_item_set_text (review, BB_REVIEW_LABEL, "Winter review");
  g_assert_true (bb_item_append (BB_ITEM (board), review, NULL));
  bb_item_set_text (snapshot, BB_SNAPSHOT_REVIEW, "RW");
  bb_item_set_text (snapshot, BB_SNAPSHOT_MOMENT, "before");
  bb_item_set_date (snapshot, BB_SNAPSHOT_DATE, bb_date_new (2026, 11, 30));
  g_assert_true (bb_item_append (BB_ITEM (board), snapshot, NULL));
  bb_item_set_text (stopped, BB_BET_STAGE, "stopped");
  bb_item_set_tenths (moved, BB_BET_FAMILIARITY, 800);
  zones = bb_mix_new (board, BB_MIX_BY_ZONE, snapshot);
  stages = bb_mix_new (board, BB_MIX_BY_STAGE, snapshot);
  g_assert_cmpint (bb_mix_get_total (zones)->before[BB_MIX_COUNT], ==, 24);
  g_assert_cmpint (bb_mix_get_total (zones)->now[BB_MIX_COUNT], ==, 23);
  g_assert_cmpint (bb_mix_get_total (zones)->before[BB_MIX_CAP], ==, 4690 * K);
  g_assert_cmpint (bb_mix_get_total (zones)->now[BB_MIX_CAP], ==, 4570 * K);
  g_assert_cmpint (bb_mix_find_row (zones, "far")->before[BB_MIX_CAP], ==, 2230 * K);
  g_assert_cmpint (bb_mix_find_row (zones, "far")->now[BB_MIX_CAP], ==, 1950 * K);
  g_assert_cmpint (bb_mix_find_row (stages, "active")->before[BB_MIX_COUNT], ==, 17);
  g_assert_cmpint (bb_mix_find_row (stages, "active")->now[BB_MIX_COUNT], ==, 16);
  then = bb_mix_dup_then (zones);
  g_assert_cmpstr (then, ==, "Before Winter review");
  g_assert_true (bb_mix_has_before (zones, BB_MIX_REMAINING));
  g_assert_false (bb_mix_has_before (zones, BB_MIX_SPENT));
}

/* What came with a list has places only. */
static void
test_imported_before (void)
{
  g_autoptr (BbBoard) board = load_sample ();
  BbItem *snapshot = bb_item_list_peek (bb_board_get_items (board, BB_KIND_SNAPSHOT), 0);
  g_autoptr (BbMix) mix = bb_mix_new (board, BB_MIX_BY_ZONE, snapshot);

  g_assert_true (bb_mix_has_before (mix, BB_MIX_COUNT));
  g_assert_false (bb_mix_has_before (mix, BB_MIX_CAP));
}

static void
set_target (BbBoard *board,
            const char *zone,
            gint64 low,
            gint64 high)
{
  BbItem *item = bb_board_find (board, BB_KIND_ZONE, zone);

  bb_item_set_integer (item, BB_ZONE_SHARE_LOW, low);
  bb_item_set_integer (item, BB_ZONE_SHARE_HIGH, high);
}

/* 2,230 of 4,690 is 47.5 percent, 90 is 1.9, 870 is 18.6. */
static void
test_target (void)
{
  g_autoptr (BbBoard) board = load_sample ();
  g_autoptr (BbMix) mix = NULL;

  set_target (board, "far", 20, 40);
  set_target (board, "probe", 5, 15);
  set_target (board, "heavy", 10, 19);
  mix = bb_mix_new (board, BB_MIX_BY_ZONE, NULL);
  g_assert_cmpint (bb_mix_get_share (mix, bb_mix_find_row (mix, "far"), BB_MIX_CAP), ==, 475);
  g_assert_cmpint (bb_mix_get_drift (mix, bb_mix_find_row (mix, "far")), ==, 75);
  g_assert_cmpint (bb_mix_get_drift (mix, bb_mix_find_row (mix, "probe")), ==, -31);
  g_assert_cmpint (bb_mix_get_drift (mix, bb_mix_find_row (mix, "heavy")), ==, 0);
  g_assert_cmpint (bb_mix_get_drift (mix, bb_mix_find_row (mix, "known")), ==, 0);
  g_assert_true (bb_mix_has_target (mix, bb_mix_find_row (mix, "far"), BB_MIX_CAP));
  g_assert_false (bb_mix_has_target (mix, bb_mix_find_row (mix, "far"), BB_MIX_COUNT));
  g_assert_false (bb_mix_has_target (mix, bb_mix_find_row (mix, "known"), BB_MIX_CAP));
}

static void
test_empty (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  g_autoptr (BbMix) teams = bb_mix_new (board, BB_MIX_BY_TEAM, NULL);

  g_assert_cmpuint (bb_mix_get_length (teams), ==, 0);
  g_assert_cmpint (bb_mix_get_share (teams, bb_mix_get_total (teams), BB_MIX_CAP), ==, 0);
  g_assert_false (bb_mix_measure_is_used (BB_MIX_CAP, board));
  g_assert_true (bb_mix_measure_is_used (BB_MIX_COUNT, board));
}

static void
test_names (void)
{
  BbMixGrouping grouping;
  BbMixMeasure measure;
  guint i;

  for (i = 0; i < BB_MIX_N_GROUPINGS; i++) {
    g_assert_true (bb_mix_grouping_from_name (bb_mix_grouping_get_name (i), &grouping));
    g_assert_cmpuint (grouping, ==, i);
  }
  for (i = 0; i < BB_MIX_N_MEASURES; i++) {
    g_assert_true (bb_mix_measure_from_name (bb_mix_measure_get_name (i), &measure));
    g_assert_cmpuint (measure, ==, i);
  }
  g_assert_false (bb_mix_grouping_from_name ("colour", &grouping));
  g_assert_false (bb_mix_measure_from_name (NULL, &measure));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/mix/groups", test_groups);
  g_test_add_func ("/review/mix/order", test_order);
  g_test_add_func ("/review/mix/move", test_move);
  g_test_add_func ("/review/mix/before", test_before);
  g_test_add_func ("/review/mix/imported-before", test_imported_before);
  g_test_add_func ("/review/mix/target", test_target);
  g_test_add_func ("/review/mix/empty", test_empty);
  g_test_add_func ("/review/mix/names", test_names);
  return g_test_run ();
}
