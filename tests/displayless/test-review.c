/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-movement.h"
#include "bb-status.h"
#include "bb-totals.h"

#define DAY bb_date_new (2026, 11, 30)

static BbBet *
add_bet (BbBoard *board,
         const char *id,
         const char *stage,
         gint64 cap)
{
  g_autoptr (BbBet) bet = bb_bet_new (id);

  bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, stage);
  bb_item_set_integer (BB_ITEM (bet), BB_BET_FUNDING_CAP, cap);
  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
  return bet;
}

static void
make_part_of (BbBet *bet,
              const char *parent)
{
  g_autoptr (BbItem) link = bb_link_new ("parent", parent, BB_DATE_NONE);

  g_assert_true (bb_item_append (BB_ITEM (bet), link, NULL));
}

typedef struct {
  const char *review;
  const char *expiry;
  const char *kill_by;
  const char *stage;
  BbStatus status;
} StatusCase;

static const StatusCase status_cases[] = {
  { "2026-11-29", NULL, NULL, "active", BB_STATUS_OVERDUE },
  { "2026-11-30", NULL, NULL, "active", BB_STATUS_DUE },
  { "2026-12-14", NULL, NULL, "active", BB_STATUS_DUE },
  { "2026-12-15", NULL, NULL, "active", BB_STATUS_NONE },
  { NULL, "2026-11-29", NULL, "active", BB_STATUS_EXPIRED },
  { NULL, "2026-11-30", NULL, "active", BB_STATUS_NONE },
  { NULL, NULL, "2026-11-29", "active", BB_STATUS_STOP_DATE_PASSED },
  { NULL, NULL, "2026-11-30", "active", BB_STATUS_NONE },
  { "2026-11-01", "2026-11-01", "2026-11-01", "stopped", BB_STATUS_NONE },
  { "2026-11-01", "2026-11-01", "2026-11-01", "done", BB_STATUS_NONE },
  { NULL, NULL, NULL, "active", BB_STATUS_NONE },
};

static void
test_status (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (status_cases); i++) {
    const StatusCase *row = &status_cases[i];
    g_autoptr (BbBoard) board = bb_board_new ();
    BbBet *bet = add_bet (board, "A", row->stage, 0);

    bb_item_set_date (BB_ITEM (bet), BB_BET_REVIEW_DATE, bb_date_from_iso (row->review));
    bb_item_set_date (BB_ITEM (bet), BB_BET_EXPIRY_DATE, bb_date_from_iso (row->expiry));
    bb_item_set_date (BB_ITEM (bet), BB_BET_KILL_BY, bb_date_from_iso (row->kill_by));
    g_test_message ("case %u", i);
    g_assert_cmpint (bb_status_of_bet (bet, DAY), ==, row->status);
  }
}

static void
add_receipt (BbBoard *board,
             const char *id,
             const char *decided_on)
{
  g_autoptr (BbItem) receipt = bb_item_new (BB_KIND_RECEIPT, id);

  bb_item_set_text (receipt, BB_RECEIPT_BET, "A");
  bb_item_set_date (receipt, BB_RECEIPT_DECIDED_ON, bb_date_from_iso (decided_on));
  g_assert_true (bb_item_append (BB_ITEM (board), receipt, NULL));
}

/* Only what was decided after the stop date and before the day shown clears it. */
static void
test_stop_date (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  BbBet *bet = add_bet (board, "A", "active", 0);

  bb_item_set_date (BB_ITEM (bet), BB_BET_KILL_BY, bb_date_from_iso ("2026-11-20"));
  add_receipt (board, "R1", "2026-11-20");
  add_receipt (board, "R2", "2026-12-01");
  g_assert_cmpint (bb_status_of_bet (bet, DAY), ==, BB_STATUS_STOP_DATE_PASSED);
  add_receipt (board, "R3", "2026-11-21");
  g_assert_cmpint (bb_status_of_bet (bet, DAY), ==, BB_STATUS_NONE);
}

static void
test_totals (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  BbBet *envelope = add_bet (board, "E", "active", 1000);
  BbTotals totals;

  bb_item_set_text (BB_ITEM (envelope), BB_BET_FUNDING_SCOPE, "envelope");
  make_part_of (add_bet (board, "E1", "active", 600), "E");
  make_part_of (add_bet (board, "E2", "candidate", 300), "E");
  make_part_of (add_bet (board, "E11", "active", 100), "E1");
  make_part_of (add_bet (board, "P1", "active", 70), "P");
  add_bet (board, "P", "active", 30);
  add_bet (board, "C", "candidate", 80);
  add_bet (board, "X", "stopped", 5000);

  bb_totals_of_board (board, DAY, &totals);
  g_assert_cmpint (totals.committed, ==, 1000 + 70 + 30);
  g_assert_cmpint (totals.asked, ==, 80);
  g_assert_cmpuint (totals.live, ==, 7);
  g_assert_cmpuint (totals.closed, ==, 1);
  g_assert_cmpuint (totals.candidates, ==, 2);

  /* A closed envelope holds nothing any more: its live parts stand for themselves. */
  bb_item_set_text (BB_ITEM (envelope), BB_BET_STAGE, "stopped");
  bb_totals_of_board (board, DAY, &totals);
  g_assert_cmpint (totals.committed, ==, 600 + 100 + 70 + 30);
  g_assert_cmpint (totals.asked, ==, 380);
}

static void
add_row (BbItem *snapshot,
         const char *bet,
         gint familiarity,
         gint risk)
{
  g_autoptr (BbItem) row = bb_item_new (BB_KIND_SNAPSHOT_ROW, NULL);

  bb_item_set_text (row, BB_SNAPSHOT_ROW_BET, bet);
  bb_item_set_tenths (row, BB_SNAPSHOT_ROW_FAMILIARITY, familiarity);
  bb_item_set_tenths (row, BB_SNAPSHOT_ROW_RISK, risk);
  g_assert_true (bb_item_append (snapshot, row, NULL));
}

static BbItem *
add_snapshot (BbBoard *board,
              const char *id,
              const char *date)
{
  g_autoptr (BbItem) snapshot = bb_item_new (BB_KIND_SNAPSHOT, id);

  bb_item_set_date (snapshot, BB_SNAPSHOT_DATE, bb_date_from_iso (date));
  g_assert_true (bb_item_append (BB_ITEM (board), snapshot, NULL));
  return snapshot;
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
test_movement (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  g_autoptr (BbMovement) movement = NULL;
  BbBet *moved = add_bet (board, "M", "active", 0);
  BbBet *still = add_bet (board, "U", "active", 0);
  BbBet *fresh = add_bet (board, "N", "active", 0);
  BbItem *newest;

  g_assert_null (bb_movement_new_since_latest (board));
  newest = add_snapshot (board, "S2", "2026-09-07");
  add_row (add_snapshot (board, "S0", NULL), "N", 0, 0);
  add_row (newest, "M", 100, 100);
  add_row (newest, "U", 100, 100);
  place (moved, 148, 164);
  place (still, 147, 164);
  place (fresh, 500, 500);

  movement = bb_movement_new_since_latest (board);
  g_assert_cmpfloat_with_epsilon (bb_movement_get_distance (movement, moved), 8.0, 1e-9);
  g_assert_cmpint (bb_movement_get_state (movement, moved), ==, BB_MOVEMENT_MOVED);
  g_assert_cmpint (bb_movement_get_state (movement, still), ==, BB_MOVEMENT_UNMOVED);
  g_assert_cmpint (bb_movement_get_state (movement, fresh), ==, BB_MOVEMENT_NEW);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/status/cases", test_status);
  g_test_add_func ("/review/status/stop-date", test_stop_date);
  g_test_add_func ("/review/totals", test_totals);
  g_test_add_func ("/review/movement", test_movement);
  return g_test_run ();
}
