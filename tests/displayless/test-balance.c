/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The money of the two portfolios while people decide, to the thousand. */

#include "config.h"

#include "bb-balance.h"
#include "bb-edit-bets.h"
#include "bb-edit-fields.h"
#include "bb-load.h"
#include "bb-next-review.h"
#include "bb-status.h"

#define K 1000

typedef struct {
  BbBoard *board;
  BbHistory *history;
  BbItem *before;
} Fixture;

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
    bb_item_set_integer (row, BB_SNAPSHOT_ROW_FUNDING_CAP, bb_bet_get_funding_cap (bet));
    g_assert_true (bb_item_append (snapshot, row, NULL));
  }
  return snapshot;
}

static void
set_up (Fixture *self,
        gconstpointer sample)
{
  self->board = load_sample (sample);
  bb_item_set_integer (BB_ITEM (self->board), BB_BOARD_TOTAL, 5500 * K);
  self->history = bb_history_new (self->board);
  self->before = take_snapshot (self->board);
}

static void
tear_down (Fixture *self,
           gconstpointer sample)
{
  g_clear_object (&self->before);
  g_clear_object (&self->history);
  g_clear_object (&self->board);
}

static void
assert_words_of (const BbBalance *balance,
                 BbBoard *board,
                 const char *expected)
{
  g_autofree char *words = bb_balance_to_words (balance, board);
  g_autoptr (GString) plain = g_string_new (words);

  g_string_replace (plain, "\302\240", " ", 0);
  g_assert_cmpstr (plain->str, ==, expected);
}

static void
assert_words (Fixture *self,
              const char *expected)
{
  BbBalance balance;

  bb_balance_of_board (self->board, self->before, &balance);
  assert_words_of (&balance, self->board, expected);
}

static void
close_bet (Fixture *self,
           const char *id)
{
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();

  g_ptr_array_add (bets, bb_board_find_bet (self->board, id));
  bb_edit_close_bets (self->history, bets, "stopped");
}

static void
set_bet (Fixture *self,
         const char *id,
         guint field,
         const BbValue *value)
{
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();

  g_ptr_array_add (bets, bb_board_find_bet (self->board, id));
  bb_edit_set_field (self->history, bets, field, value);
}

static void
set_cap (Fixture *self,
         const char *id,
         gint64 cap)
{
  BbValue value = { BB_VALUE_INTEGER, { .integer = cap } };

  set_bet (self, id, BB_BET_FUNDING_CAP, &value);
}

static void
set_stage (Fixture *self,
           const char *id,
           const char *stage)
{
  g_auto (BbValue) value = { BB_VALUE_ID, { .text = g_strdup (stage) } };

  set_bet (self, id, BB_BET_STAGE, &value);
}

/* What stopped bets have spent is gone too: 5,500 less 4,705 committed less the 92 of S26. */
static void
test_left (Fixture *self,
           gconstpointer sample)
{
  BbBalance balance;

  bb_balance_of_board (self->board, self->before, &balance);
  g_assert_true (balance.has_total);
  g_assert_cmpint (balance.committed, ==, 4705 * K);
  g_assert_cmpint (balance.closed, ==, 92 * K);
  g_assert_cmpint (balance.left, ==, 703 * K);
  g_assert_cmpint (balance.asked, ==, 80 * K);
  g_assert_cmpint (balance.freed, ==, 0);
  g_assert_cmpint (balance.given, ==, 0);
  g_assert_cmpint (balance.freed_inside, ==, 0);
  assert_words (self, "€703 k left of €5,500 k · €80 k asked for");
}

static void
test_stop (Fixture *self,
           gconstpointer sample)
{
  BbBalance balance;

  close_bet (self, "S24");
  bb_balance_of_board (self->board, self->before, &balance);
  g_assert_cmpint (balance.left, ==, 736 * K);
  g_assert_cmpint (balance.freed, ==, 33 * K);
  g_assert_cmpint (balance.freed_inside, ==, 0);
  assert_words (self, "€736 k left of €5,500 k · €33 k freed · €80 k asked for");
  g_assert_true (bb_history_undo (self->history));
  assert_words (self, "€703 k left of €5,500 k · €80 k asked for");
}

static void
test_stop_inside (Fixture *self,
                  gconstpointer sample)
{
  BbBet *envelope = bb_board_find_bet (self->board, "S01");
  BbBalance balance;

  g_assert_cmpint (bb_balance_get_rest (self->board, envelope), ==, 500 * K);
  close_bet (self, "S22");
  bb_balance_of_board (self->board, self->before, &balance);
  g_assert_cmpint (balance.left, ==, 703 * K);
  g_assert_cmpint (balance.freed, ==, 0);
  g_assert_cmpint (balance.freed_inside, ==, 196 * K);
  g_assert_cmpuint (balance.n_envelopes, ==, 1);
  g_assert_true (balance.envelope == envelope);
  g_assert_cmpint (bb_balance_get_rest (self->board, envelope), ==, 696 * K);
  assert_words (self, "€703 k left of €5,500 k · €196 k freed inside Multi-depot operators · €80 k asked for");
  g_assert_true (bb_history_undo (self->history));
  g_assert_cmpint (bb_balance_get_rest (self->board, envelope), ==, 500 * K);
  assert_words (self, "€703 k left of €5,500 k · €80 k asked for");
}

static void
test_stop_both (Fixture *self,
                gconstpointer sample)
{
  close_bet (self, "S24");
  close_bet (self, "S22");
  assert_words (self, "€736 k left of €5,500 k · €33 k freed · €196 k freed inside Multi-depot operators · €80 k asked for");
  bb_history_undo (self->history);
  bb_history_undo (self->history);
  assert_words (self, "€703 k left of €5,500 k · €80 k asked for");
}

/* Asking for more raises what is asked and nothing else; being given it does the rest. */
static void
test_candidate (Fixture *self,
                gconstpointer sample)
{
  BbBalance balance;

  set_cap (self, "S25", 900 * K);
  bb_balance_of_board (self->board, self->before, &balance);
  g_assert_cmpint (balance.left, ==, 703 * K);
  g_assert_cmpint (balance.committed, ==, 4705 * K);
  g_assert_cmpint (balance.asked, ==, 900 * K);
  set_stage (self, "S25", "shaping");
  bb_balance_of_board (self->board, self->before, &balance);
  g_assert_cmpint (balance.asked, ==, 0);
  g_assert_cmpint (balance.given, ==, 900 * K);
  g_assert_cmpint (balance.left, ==, -197 * K);
  assert_words (self, "€197 k more than the €5,500 k there is");
}

/* A candidate that will hold its parts' money holds none yet: a live part counts for itself. */
static void
test_candidate_envelope (Fixture *self,
                         gconstpointer sample)
{
  BbBalance balance;

  set_stage (self, "S10", "candidate");
  bb_balance_of_board (self->board, self->before, &balance);
  g_assert_cmpint (balance.committed, ==, (4705 - 520 + 240 + 300) * K);
  g_assert_cmpint (balance.asked, ==, (80 + 520) * K);
}

static void
test_decrease (Fixture *self,
               gconstpointer sample)
{
  BbBalance balance;

  set_cap (self, "S14", 600 * K);
  set_cap (self, "S12", 150 * K);
  set_cap (self, "S02", 400 * K);
  bb_balance_of_board (self->board, self->before, &balance);
  g_assert_cmpint (balance.freed, ==, 40 * K);
  g_assert_cmpint (balance.given, ==, 20 * K);
  g_assert_cmpint (balance.freed_inside, ==, 20 * K);
  g_assert_cmpint (balance.left, ==, 723 * K);
}

/* The parts of a closed envelope go on for themselves; what they have spent is not counted twice. */
static void
test_stop_envelope (Fixture *self,
                    gconstpointer sample)
{
  BbBalance balance;

  close_bet (self, "S01");
  bb_balance_of_board (self->board, self->before, &balance);
  g_assert_cmpint (balance.committed, ==, (4705 - 2400 + 1865) * K);
  g_assert_cmpint (balance.closed, ==, (92 + 35 + 985 - 935) * K);
  g_assert_cmpint (balance.freed, ==, (2400 - 1865 - 35 - 50) * K);
  g_assert_cmpint (balance.left, ==, 703 * K + balance.freed);
  g_assert_cmpint (balance.freed_inside, ==, 0);
}

/* Money that was given and never written down as spent does not come back. */
static void
test_spent_not_known (Fixture *self,
                      gconstpointer sample)
{
  BbBalance balance;

  bb_item_set_value (BB_ITEM (bb_board_find_bet (self->board, "S02")), BB_BET_FUNDING_SPENT, &BB_VALUE_OF_NONE);
  bb_item_set_value (BB_ITEM (bb_board_find_bet (self->board, "S16")), BB_BET_FUNDING_SPENT, &BB_VALUE_OF_NONE);
  close_bet (self, "S16");
  bb_balance_of_board (self->board, self->before, &balance);
  g_assert_cmpint (balance.freed, ==, (60 - 40) * K);
}

static void
test_quiet (Fixture *self,
            gconstpointer sample)
{
  BbBalance balance;

  bb_item_set_value (BB_ITEM (self->board), BB_BOARD_TOTAL, &BB_VALUE_OF_NONE);
  close_bet (self, "S24");
  bb_balance_of_board (self->board, NULL, &balance);
  g_assert_false (balance.has_total);
  assert_words_of (&balance, self->board, "€4,585 k committed · €80 k asked for");
  bb_item_set_text (BB_ITEM (self->board), BB_BOARD_AMOUNT_UNIT, "none");
  assert_words (self, "");
}

static void
plan_meeting (BbBoard *board,
              BbDate date)
{
  g_autoptr (BbItem) meeting = bb_board_new_item (BB_KIND_MEETING, NULL);

  bb_item_set_date (meeting, BB_MEETING_DATE, date);
  g_assert_true (bb_item_append (BB_ITEM (board), meeting, NULL));
}

static guint
count_overdue (BbBoard *board,
               BbDate day)
{
  guint overdue = 0;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++)
    overdue += (bb_status_of_bet (bb_board_get_bet (board, i), day) & BB_STATUS_OVERDUE) != 0 ? 1 : 0;
  return overdue;
}

static void
accept_proposals (BbBoard *board)
{
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (bb_bet_is_live (bet))
      bb_item_set_date (BB_ITEM (bet), BB_BET_REVIEW_DATE, bb_next_review_propose (bet));
  }
}

/* Zone gaps alone leave bets overdue before people meet again; planned meetings leave none. */
static void
test_meetings (Fixture *self,
               gconstpointer sample)
{
  static const struct {
    gint year, month, day;
  } quarters[] = { { 2026, 11, 30 }, { 2027, 3, 1 }, { 2027, 5, 31 }, { 2027, 8, 30 } };
  guint alone = g_str_equal (sample, "insurer") ? 13 : 11;
  guint i;

  bb_item_set_date (BB_ITEM (self->board), BB_BOARD_AS_OF, bb_date_new (2026, 11, 30));
  accept_proposals (self->board);
  g_assert_cmpuint (count_overdue (self->board, bb_date_new (2027, 2, 28)), ==, alone);
  for (i = 0; i < G_N_ELEMENTS (quarters); i++)
    plan_meeting (self->board, bb_date_new (quarters[i].year, quarters[i].month, quarters[i].day));
  for (i = 0; i + 1 < G_N_ELEMENTS (quarters); i++) {
    BbDate next = bb_date_new (quarters[i + 1].year, quarters[i + 1].month, quarters[i + 1].day);

    bb_item_set_date (BB_ITEM (self->board), BB_BOARD_AS_OF, bb_date_new (quarters[i].year, quarters[i].month, quarters[i].day));
    accept_proposals (self->board);
    g_assert_cmpuint (count_overdue (self->board, next - 1), ==, 0);
  }
}

static void
add_test (const char *path,
          const char *sample,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, sample, set_up, test, tear_down);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/review/balance/left", "fieldservice", test_left);
  add_test ("/review/balance/stop", "fieldservice", test_stop);
  add_test ("/review/balance/stop-inside", "fieldservice", test_stop_inside);
  add_test ("/review/balance/stop-both", "fieldservice", test_stop_both);
  add_test ("/review/balance/candidate", "fieldservice", test_candidate);
  add_test ("/review/balance/candidate-envelope", "fieldservice", test_candidate_envelope);
  add_test ("/review/balance/decrease", "fieldservice", test_decrease);
  add_test ("/review/balance/stop-envelope", "fieldservice", test_stop_envelope);
  add_test ("/review/balance/spent-not-known", "fieldservice", test_spent_not_known);
  add_test ("/review/balance/quiet", "fieldservice", test_quiet);
  add_test ("/review/next/meetings-fieldservice", "fieldservice", test_meetings);
  add_test ("/review/next/meetings-insurer", "insurer", test_meetings);
  return g_test_run ();
}
