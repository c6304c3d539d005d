/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of the two portfolios, against what the program makes of them. */

#include "config.h"

#include "bb-checks.h"
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

/* --- other figures -------------------------------------------------------------------------- */

/* The live bets for which @holds is true. */
static void
assert_live (BbBoard *board,
             gboolean (*holds) (BbItem *bet),
             const char *ids)
{
  g_autoptr (GString) found = g_string_new (NULL);
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (bb_bet_is_live (bet) && holds (BB_ITEM (bet)))
      g_string_append_printf (found, "%s ", bb_bet_get_id (bet));
  }
  g_assert_cmpstr (found->str, ==, ids);
}

static gboolean
is_one_way_and_risky (BbItem *bet)
{
  return g_str_equal (bb_item_get_text (bet, BB_BET_REVERSIBILITY), "one_way") && bb_bet_get_risk (BB_BET (bet)) >= 500;
}

static gboolean
is_disputed (BbItem *bet)
{
  return bb_item_get_integer (bet, BB_BET_PLACEMENT_SPREAD, 0) >= 18;
}

static gboolean
has_risen (BbItem *bet)
{
  g_autoptr (BbMovement) movement = bb_movement_new_since_latest (bb_board_of (bet));
  gint familiarity;
  gint risk;

  return bb_movement_get_place_then (movement, BB_BET (bet), &familiarity, &risk) && bb_bet_get_risk (BB_BET (bet)) >= risk + 80;
}

static void
test_other_figures (void)
{
  g_autoptr (BbBoard) field_service = load_sample ("fieldservice");
  g_autoptr (BbBoard) insurer = load_sample ("insurer");

  assert_live (field_service, is_one_way_and_risky, "S14 S19 ");
  assert_live (insurer, is_one_way_and_risky, "N05 N21 ");
  assert_live (field_service, is_disputed, "S01 S02 S09 S13 S18 S25 ");
  assert_live (insurer, is_disputed, "N04 N11 N19 N26 ");
  assert_live (field_service, has_risen, "S19 S22 ");
  assert_live (insurer, has_risen, "N22 ");
}

/* --- checks --------------------------------------------------------------------------------- */

typedef struct {
  BbCheck check;
  const char *bets;
} Found;

static const Found field_service_found[] = {
  { BB_CHECK_OVERDUE, "S06 S14 S16 S24 " },
  { BB_CHECK_OVERSPENT, "S06 S09 S22 " },
  { BB_CHECK_ENVELOPE_EXCEEDED, "S10 " },
  { BB_CHECK_OVER_TIED, "S06 S14 " },
  { BB_CHECK_EXPEDITION_NARROW_MANDATE, "S22 " },
  { BB_CHECK_NO_WAY_BACK, "S14 S19 " },
  { BB_CHECK_DUE, "S01 S02 S03 S04 S05 S08 S09 S11 S12 S13 S15 S18 S19 S21 S22 S23 S25 " },
  { BB_N_CHECKS, NULL },
};

static const Found insurer_found[] = {
  { BB_CHECK_OVERDUE, "N08 N15 N24 " },
  { BB_CHECK_EXPIRED, "N11 " },
  { BB_CHECK_STOP_DATE_PASSED, "N08 N11 " },
  { BB_CHECK_PROBE_LINGERING, "N12 N18 " },
  { BB_CHECK_OVERSPENT, "N05 N18 " },
  { BB_CHECK_OVER_TIED, "N05 " },
  { BB_CHECK_NO_WAY_BACK, "N05 N21 " },
  { BB_CHECK_DUE, "N04 N05 N07 N10 N11 N14 N16 N19 N20 N21 N22 " },
  { BB_N_CHECKS, NULL },
};

static const char *
find_expected (const Found *found,
               BbCheck check)
{
  for (; found->bets != NULL; found++)
    if (found->check == check)
      return found->bets;
  return "";
}

/* Each check finds these bets and no others, and nothing is found of the whole board. */
static void
test_checks (gconstpointer data)
{
  const Found *found = data;
  g_autoptr (BbBoard) board = load_sample (found == insurer_found ? "insurer" : "fieldservice");
  g_autoptr (GPtrArray) findings = bb_checks_of_board (board, bb_board_get_day (board));
  guint check;
  guint i;

  for (check = 0; check < BB_N_CHECKS; check++) {
    g_autoptr (GString) bets = g_string_new (NULL);

    for (i = 0; i < findings->len; i++) {
      const BbFinding *finding = findings->pdata[i];

      if (finding->check == check)
        g_string_append_printf (bets, "%s ", bb_item_get_id (finding->subject));
    }
    g_test_message ("%s", bb_check_get_id (check));
    g_assert_cmpstr (bets->str, ==, find_expected (found, check));
  }
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
  g_test_add_func ("/samples/figures/other", test_other_figures);
  g_test_add_data_func ("/samples/figures/checks/field-service", field_service_found, test_checks);
  g_test_add_data_func ("/samples/figures/checks/insurer", insurer_found, test_checks);
  g_test_add_func ("/samples/figures/mark-areas", test_mark_areas);
  return g_test_run ();
}
