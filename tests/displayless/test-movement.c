/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-load.h"
#include "bb-move.h"
#include "bb-past.h"
#include "bb-totals.h"
#include "bb-zone.h"

#include <locale.h>

static BbItem *
add (BbBoard *board,
     BbItem *item)
{
  g_assert_true (bb_item_append (BB_ITEM (board), item, NULL));
  g_object_unref (item);
  return item;
}

static BbBet *
add_bet (BbBoard *board,
         const char *id,
         gint familiarity,
         gint risk)
{
  BbItem *bet = add (board, BB_ITEM (bb_bet_new (id)));

  bb_item_set_text (bet, BB_BET_TITLE, id);
  bb_item_set_text (bet, BB_BET_STAGE, "active");
  bb_item_set_tenths (bet, BB_BET_FAMILIARITY, familiarity);
  bb_item_set_tenths (bet, BB_BET_RISK, risk);
  return BB_BET (bet);
}

static void
add_review (BbBoard *board,
            const char *id,
            const char *label,
            const char *state)
{
  BbItem *review = bb_item_new (BB_KIND_REVIEW, id);

  bb_item_set_text (review, BB_REVIEW_LABEL, label);
  bb_item_set_text (review, BB_REVIEW_KIND, "quarterly");
  bb_item_set_text (review, BB_REVIEW_STATE, state);
  add (board, review);
}

static BbItem *
add_snapshot (BbBoard *board,
              const char *id,
              const char *date,
              const char *review,
              const char *moment)
{
  BbItem *snapshot = bb_item_new (BB_KIND_SNAPSHOT, id);

  if (date != NULL)
    bb_item_set_date (snapshot, BB_SNAPSHOT_DATE, bb_date_from_iso (date));
  bb_item_set_text (snapshot, BB_SNAPSHOT_REVIEW, review);
  bb_item_set_text (snapshot, BB_SNAPSHOT_MOMENT, moment);
  return add (board, snapshot);
}

static void
add_row (BbItem *snapshot,
         const char *bet,
         const char *stage,
         gint familiarity,
         gint risk)
{
  g_autoptr (BbItem) row = bb_item_new (BB_KIND_SNAPSHOT_ROW, NULL);

  bb_item_set_text (row, BB_SNAPSHOT_ROW_BET, bet);
  bb_item_set_text (row, BB_SNAPSHOT_ROW_TITLE, bet);
  bb_item_set_text (row, BB_SNAPSHOT_ROW_STAGE, stage);
  if (familiarity >= 0) {
    bb_item_set_tenths (row, BB_SNAPSHOT_ROW_FAMILIARITY, familiarity);
    bb_item_set_tenths (row, BB_SNAPSHOT_ROW_RISK, risk);
  }
  g_assert_true (bb_item_append (snapshot, row, NULL));
}

static BbItem *
make_receipt (const char *id,
              const char *bet,
              const char *date,
              const char *decision,
              const char *reason)
{
  BbItem *receipt = bb_item_new (BB_KIND_RECEIPT, id);

  bb_item_set_text (receipt, BB_RECEIPT_BET, bet);
  bb_item_set_date (receipt, BB_RECEIPT_DECIDED_ON, bb_date_from_iso (date));
  bb_item_set_text (receipt, BB_RECEIPT_DECISION, decision);
  bb_item_set_text (receipt, BB_RECEIPT_REASON, reason);
  return receipt;
}

static void
add_receipt (BbBoard *board,
             const char *id,
             const char *bet,
             const char *decision,
             const char *reason)
{
  add (board, make_receipt (id, bet, "2026-07-01", decision, reason));
}

static BbItem *
add_of_review (BbBoard *board,
               BbItem *receipt,
               const char *review)
{
  bb_item_set_text (receipt, BB_RECEIPT_REVIEW, review);
  return add (board, receipt);
}

/* --- states ------------------------------------------------------------------------------------ */

typedef struct {
  const char *id;
  const char *stage_then; /* NULL: no row */
  gint then;
  const char *stage_now; /* NULL: deleted */
  gint now;
  BbMovementState state;
} StateCase;

static const StateCase state_cases[] = {
  { "fresh", NULL, -1, "active", 100, BB_MOVEMENT_NEW },
  { "placed", "candidate", -1, "candidate", 100, BB_MOVEMENT_NEW },
  { "reopened", "stopped", 100, "active", 100, BB_MOVEMENT_NEW },
  { "moved", "active", 100, "active", 180, BB_MOVEMENT_MOVED },
  { "nearly", "active", 100, "active", 179, BB_MOVEMENT_UNMOVED },
  { "still", "active", 100, "active", 100, BB_MOVEMENT_UNMOVED },
  { "waits", "candidate", -1, "candidate", -1, BB_MOVEMENT_UNMOVED },
  { "long-closed", "stopped", 100, "stopped", 300, BB_MOVEMENT_UNMOVED },
  { "never-seen", NULL, -1, "stopped", 300, BB_MOVEMENT_UNMOVED },
  { "stopped", "active", 100, "stopped", 100, BB_MOVEMENT_GONE },
  { "done", "scaling", 100, "done", 300, BB_MOVEMENT_GONE },
  { "taken-off", "active", 100, "active", -1, BB_MOVEMENT_GONE },
  /* From an import, which tells only places. */
  { "import-live", "", 100, "active", 300, BB_MOVEMENT_MOVED },
  { "import-closed", "", 100, "stopped", 300, BB_MOVEMENT_UNMOVED },
  { "import-ended", "", 100, "stopped", 300, BB_MOVEMENT_GONE },
};

static void
test_states (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (state_cases); i++) {
    const StateCase *c = &state_cases[i];
    g_autoptr (BbBoard) board = bb_board_new_starter ();
    BbBet *bet = add_bet (board, c->id, 0, 100);
    BbItem *snapshot = add_snapshot (board, "T", "2026-05-11", "", "");
    g_autoptr (BbMovement) movement = NULL;

    bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, c->stage_now);
    if (c->now >= 0)
      bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, c->now);
    else
      bb_item_set_value (BB_ITEM (bet), BB_BET_FAMILIARITY, &BB_VALUE_OF_NONE);
    if (c->stage_then != NULL)
      add_row (snapshot, c->id, c->stage_then, c->then, 100);
    if (g_str_equal (c->id, "import-ended"))
      add_receipt (board, "R", c->id, "stop", "");
    movement = bb_movement_new (snapshot);
    g_test_message ("%s", c->id);
    g_assert_cmpint (bb_movement_get_state (movement, bet), ==, c->state);
  }
}

static void
test_list (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  BbItem *snapshot = add_snapshot (board, "T", "2026-05-11", "", "");
  g_autoptr (BbMovement) movement = NULL;
  g_autoptr (GArray) moves = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  g_autofree char *far = NULL, *deleted = NULL, *way = NULL, *within = NULL;
  guint i;

  add_row (snapshot, "near", "active", 200, 200);
  add_row (snapshot, "far", "active", 200, 800);
  add_row (snapshot, "still", "active", 200, 200);
  add_row (snapshot, "deleted", "active", 900, 900);
  add_row (snapshot, "deleted-closed", "done", 900, 900);
  add_row (snapshot, "deleted-waiting", "candidate", -1, -1);
  add_bet (board, "near", 300, 200);
  add_bet (board, "far", 800, 200);
  add_bet (board, "still", 200, 200);
  add_bet (board, "fresh", 500, 500);
  add_receipt (board, "R1", "far", "move", "Three pilots paid");
  movement = bb_movement_new (snapshot);
  moves = bb_movement_list (movement);
  for (i = 0; i < moves->len; i++)
    g_string_append_printf (found, "%s %s %.1f;", g_array_index (moves, BbMove, i).id, bb_movement_state_get_id (g_array_index (moves, BbMove, i).state), g_array_index (moves, BbMove, i).distance);
  g_assert_cmpstr (found->str, ==, "far moved 84.9;near moved 10.0;deleted gone 0.0;fresh new 0.0;");
  far = bb_move_dup_sentence (&g_array_index (moves, BbMove, 0), snapshot, TRUE);
  g_assert_cmpstr (far, ==, "Moved 85 points into Known ground since 11 May 2026: Three pilots paid");
  way = bb_move_dup_way (&g_array_index (moves, BbMove, 0));
  g_assert_cmpstr (way, ==, "Expedition → Known ground");
  within = bb_move_dup_sentence (&g_array_index (moves, BbMove, 1), snapshot, TRUE);
  g_assert_cmpstr (within, ==, "Moved 10 points within Cheap probes since 11 May 2026");
  deleted = bb_move_dup_sentence (&g_array_index (moves, BbMove, 2), snapshot, FALSE);
  g_assert_cmpstr (deleted, ==, "Deleted since 11 May 2026");
  g_assert_cmpstr (g_array_index (moves, BbMove, 2).title, ==, "deleted");
}

/* --- what was said ----------------------------------------------------------------------------- */

static void
assert_said (BbMovement *movement,
             const char *bet,
             const char *reason)
{
  BbItem *receipt = bb_movement_get_receipt (movement, bet);

  if (reason == NULL)
    g_assert_null (receipt);
  else
    g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_REASON), ==, reason);
}

static void
test_reasons (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  BbItem *snapshot;
  BbItem *correction;
  g_autoptr (BbMovement) movement = NULL;

  add_review (board, "Q2", "Second quarter", "ended");
  snapshot = add_snapshot (board, "T", "2026-05-11", "Q2", "after");
  add_receipt (board, "R1", "moved", "move", "first");
  add_receipt (board, "R2", "moved", "move", "second");
  add_receipt (board, "R3", "moved", "keep", "third");
  add_receipt (board, "R4", "silent", "move", "");
  add_receipt (board, "R5", "silent", "increase", "grew");
  add_receipt (board, "R6", "mute", "move", "");
  add_receipt (board, "R7", "ended", "move", "drifted");
  add_receipt (board, "R8", "ended", "stop", "over");
  add_receipt (board, "R9", "wrong", "move", "a slip");
  correction = make_receipt ("R10", "wrong", "2026-07-02", "correction", "what was meant");
  bb_item_set_text (correction, BB_RECEIPT_SUPERSEDES, "R9");
  add (board, correction);
  add (board, make_receipt ("R11", "older", "2026-05-10", "move", "long ago"));
  add_of_review (board, make_receipt ("R12", "there", "2026-05-11", "move", "in the review"), "Q2");
  add_of_review (board, make_receipt ("R13", "later", "2026-05-11", "move", "that evening"), "");
  movement = bb_movement_new (snapshot);
  assert_said (movement, "moved", "second");
  assert_said (movement, "silent", "grew");
  assert_said (movement, "mute", "");
  assert_said (movement, "ended", "over");
  assert_said (movement, "wrong", "what was meant");
  assert_said (movement, "older", NULL);
  assert_said (movement, "there", NULL);
  assert_said (movement, "later", "that evening");
  assert_said (movement, "nobody", NULL);
}

/* --- which snapshot ---------------------------------------------------------------------------- */

static void
assert_found (BbBoard *board,
              const char *when,
              const char *id)
{
  BbItem *snapshot = bb_board_find_snapshot (board, when);

  g_test_message ("%s", when);
  g_assert_cmpstr (snapshot != NULL ? bb_item_get_id (snapshot) : NULL, ==, id);
}

static void
assert_order (BbBoard *board,
              const char *ids)
{
  g_autoptr (GPtrArray) snapshots = bb_board_list_snapshots (board);
  g_autoptr (GString) found = g_string_new (NULL);
  guint i;

  for (i = 0; i < snapshots->len; i++)
    g_string_append_printf (found, "%s ", bb_item_get_id (snapshots->pdata[i]));
  g_assert_cmpstr (found->str, ==, ids);
}

static void
test_which (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autofree char *day = NULL, *moment = NULL;

  g_assert_null (bb_board_get_latest_snapshot (board));
  add_snapshot (board, "by-hand", "2026-06-01", "", "");
  g_assert_cmpstr (bb_item_get_id (bb_board_get_latest_snapshot (board)), ==, "by-hand");
  g_assert_cmpstr (bb_item_get_id (bb_board_get_trail_snapshot (board)), ==, "by-hand");
  add_review (board, "Q1", "First quarter", "sealed");
  add_review (board, "Q2", "Second quarter", "running");
  add_snapshot (board, "Q1b", "2026-02-02", "Q1", "after");
  add_snapshot (board, "Q1a", "2026-02-02", "Q1", "before");
  add_snapshot (board, "Q2a", "2026-08-10", "Q2", "before");
  add_snapshot (board, "import", NULL, "", "");
  assert_order (board, "import Q1a Q1b by-hand Q2a ");
  g_assert_cmpstr (bb_item_get_id (bb_board_get_latest_snapshot (board)), ==, "Q1b");
  g_assert_cmpstr (bb_item_get_id (bb_board_get_trail_snapshot (board)), ==, "Q1a");
  bb_item_set_text (bb_board_find (board, BB_KIND_REVIEW, "Q2"), BB_REVIEW_STATE, "ended");
  g_assert_cmpstr (bb_item_get_id (bb_board_get_latest_snapshot (board)), ==, "Q2a");
  assert_found (board, "Q1a", "Q1a");
  assert_found (board, "Q1", "Q1b");
  assert_found (board, "First quarter", "Q1b");
  assert_found (board, "Q2", "Q2a");
  assert_found (board, "2026-02-01", "import");
  assert_found (board, "2026-02-02", "Q1b");
  assert_found (board, "2026-07-31", "by-hand");
  assert_found (board, "2027-01-01", "Q2a");
  assert_found (board, "Q9", NULL);
  assert_found (board, "last", "Q2a");
  g_assert_null (bb_snapshot_get_previous (bb_board_find (board, BB_KIND_SNAPSHOT, "import")));
  g_assert_true (bb_snapshot_get_previous (bb_board_find (board, BB_KIND_SNAPSHOT, "Q1a")) == bb_board_find (board, BB_KIND_SNAPSHOT, "import"));
  day = bb_snapshot_dup_day (bb_board_find (board, BB_KIND_SNAPSHOT, "Q1b"));
  moment = bb_snapshot_dup_moment (bb_board_find (board, BB_KIND_SNAPSHOT, "Q1b"));
  g_assert_cmpstr (day, ==, "2 February 2026");
  g_assert_cmpstr (moment, ==, "after First quarter");
}

/* --- samples ----------------------------------------------------------------------------------- */

static BbBoard *
load_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbLoaded) loaded = bb_load (file, NULL, &error);

  g_assert_no_error (error);
  return g_object_ref (loaded->board);
}

typedef struct {
  const char *name;
  const char *moved; /* the farthest first */
  const char *gone;
  const char *fresh;
  const char *first;
} SampleCase;

static const SampleCase sample_cases[] = {
  { "fieldservice.betboard", "S12 S24 S02 S21 S13 S11 S19 S10 S01 S22 S15 ", "S20 S26 ", "", "Moved 19 points within Known ground since “Before import”: Moved toward familiar ground after the first forty accounts" },
  { "insurer.betboard", "N02 N11 N18 N03 N09 N12 N20 N22 ", "N25 ", "", "Moved 26 points into Known ground since “Before import”: 41 percent routed from photos with steady repair costs" },
};

static void
assert_of_state (GArray *moves,
                 BbMovementState state,
                 const char *ids)
{
  g_autoptr (GString) found = g_string_new (NULL);
  guint i;

  for (i = 0; i < moves->len; i++)
    if (g_array_index (moves, BbMove, i).state == state)
      g_string_append_printf (found, "%s ", g_array_index (moves, BbMove, i).id);
  g_assert_cmpstr (found->str, ==, ids);
}

static void
test_samples (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (sample_cases); i++) {
    g_autoptr (BbBoard) board = load_sample (sample_cases[i].name);
    g_autoptr (BbMovement) movement = bb_movement_new_since_latest (board);
    g_autoptr (GArray) moves = bb_movement_list (movement);
    g_autofree char *first = bb_move_dup_sentence (&g_array_index (moves, BbMove, 0), bb_movement_get_snapshot (movement), TRUE);

    assert_of_state (moves, BB_MOVEMENT_MOVED, sample_cases[i].moved);
    assert_of_state (moves, BB_MOVEMENT_GONE, sample_cases[i].gone);
    assert_of_state (moves, BB_MOVEMENT_NEW, sample_cases[i].fresh);
    g_assert_cmpstr (first, ==, sample_cases[i].first);
  }
}

/* --- the past ---------------------------------------------------------------------------------- */

static void
test_past (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbBoard) past = NULL;
  BbItem *older = add_snapshot (board, "older", "2026-02-02", "", "");
  BbItem *snapshot = add_snapshot (board, "T", "2026-05-11", "", "");
  BbBet *bet = add_bet (board, "moved", 800, 200);
  BbBet *then;

  add_bet (board, "fresh", 500, 500);
  add_row (older, "moved", "shaping", 100, 100);
  add_row (snapshot, "moved", "shaping", 200, 300);
  add_row (snapshot, "deleted", "active", 900, 900);
  bb_item_set_date (BB_ITEM (bet), BB_BET_REVIEW_DATE, bb_date_from_iso ("2026-05-01"));
  bb_item_set_integer (BB_ITEM (bet), BB_BET_FUNDING_CAP, 1000);
  add (board, make_receipt ("R1", "moved", "2026-03-01", "move", "then"));
  add (board, make_receipt ("R2", "moved", "2026-06-01", "move", "later"));
  past = bb_past_new (snapshot, older);
  g_assert_cmpuint (bb_board_get_n_bets (past), ==, 2);
  g_assert_cmpint (bb_board_get_day (past), ==, bb_date_from_iso ("2026-05-11"));
  then = bb_board_find_bet (past, "moved");
  g_assert_cmpint (bb_bet_get_familiarity (then), ==, 200);
  g_assert_cmpint (bb_bet_get_risk (then), ==, 300);
  g_assert_cmpstr (bb_bet_get_stage (then), ==, "shaping");
  g_assert_cmpint (bb_bet_get_funding_cap (then), ==, 1000);
  g_assert_cmpint (bb_bet_get_review_date (then), ==, BB_DATE_NONE);
  g_assert_cmpstr (bb_bet_get_title (bb_board_find_bet (past, "deleted")), ==, "deleted");
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (past, BB_KIND_SNAPSHOT)), ==, 1);
  g_assert_nonnull (bb_board_find (past, BB_KIND_RECEIPT, "R1"));
  g_assert_null (bb_board_find (past, BB_KIND_RECEIPT, "R2"));
  /* The board itself is as it was. */
  g_assert_cmpint (bb_bet_get_familiarity (bet), ==, 800);
  g_assert_cmpuint (bb_board_get_n_bets (board), ==, 2);
}

/* Before the import the bets that were closed since were at work. */
static void
test_past_of_import (void)
{
  g_autoptr (BbBoard) board = load_sample ("fieldservice.betboard");
  g_autoptr (BbBoard) past = bb_past_new (bb_board_get_latest_snapshot (board), NULL);
  BbTotals now, then;

  bb_totals_of_board (board, bb_board_get_day (board), &now);
  bb_totals_of_board (past, bb_board_get_day (past), &then);
  g_assert_cmpuint (now.live, ==, 24);
  g_assert_cmpstr (bb_bet_get_stage (bb_board_find_bet (past, "S26")), ==, "active");
  g_assert_cmpint (bb_bet_get_familiarity (bb_board_find_bet (past, "S26")), ==, 120);
  g_assert_cmpuint (then.overdue, ==, 0);
}

static void
test_speed (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  BbItem *snapshot = add_snapshot (board, "T", "2026-05-11", "", "");
  g_autoptr (GTimer) timer = NULL;
  g_autoptr (BbMovement) movement = NULL;
  g_autoptr (GArray) moves = NULL;
  guint i;

  for (i = 0; i < 10000; i++) {
    g_autofree char *id = g_strdup_printf ("b%u", i);

    add_bet (board, id, (gint) (i % 1000), (gint) (i / 10));
    add_row (snapshot, id, "active", (gint) ((i + 100) % 1000), (gint) (i / 10));
    add_receipt (board, id, id, "move", "so");
  }
  timer = g_timer_new ();
  movement = bb_movement_new (snapshot);
  moves = bb_movement_list (movement);
  g_test_message ("%.1f ms", 1000 * g_timer_elapsed (timer, NULL));
  g_assert_cmpuint (moves->len, ==, 10000);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 1.0);
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/movement/states", test_states);
  g_test_add_func ("/movement/list", test_list);
  g_test_add_func ("/movement/reasons", test_reasons);
  g_test_add_func ("/movement/which", test_which);
  g_test_add_func ("/movement/samples", test_samples);
  g_test_add_func ("/movement/past", test_past);
  g_test_add_func ("/movement/past-of-import", test_past_of_import);
  g_test_add_func ("/movement/speed", test_speed);
  return g_test_run ();
}
