/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agendas of the samples, to the id, and each reason for itself. */

#include "config.h"

#include "bb-agenda.h"
#include "bb-load.h"

#define DAY bb_date_new (2026, 11, 30)

static BbBoard *
load_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  BbLoaded *loaded = bb_load (file, NULL, &error);
  BbBoard *board;

  g_assert_no_error (error);
  board = g_object_ref (loaded->board);
  bb_loaded_free (loaded);
  return board;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
join_ids (GPtrArray *entries,
          gboolean discuss)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint i;

  for (i = 0; i < entries->len; i++) {
    const BbAgendaEntry *entry = entries->pdata[i];

    if (entry->discuss == discuss)
      g_ptr_array_add (ids, (gpointer) bb_bet_get_id (entry->bet));
  }
  g_ptr_array_sort (ids, compare_ids);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **) ids->pdata);
}

static const struct {
  const char *file;
  const char *discuss;
  const char *nod_through;
} samples[] = {
  { "fieldservice.betboard", "S06 S09 S10 S14 S16 S19 S21 S22 S24 S25", "S01 S02 S03 S04 S05 S08 S11 S12 S13 S15 S18 S23" },
  { "insurer.betboard", "N01 N02 N05 N08 N09 N11 N12 N15 N18 N22 N24 N26", "N04 N07 N10 N14 N16 N19 N20 N21" },
};

static void
test_samples (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autoptr (BbBoard) board = load_sample (samples[i].file);
    g_autoptr (GPtrArray) entries = bb_agenda_compute (board, DAY);
    g_autofree char *discuss = join_ids (entries, TRUE);
    g_autofree char *nod_through = join_ids (entries, FALSE);

    g_assert_cmpstr (discuss, ==, samples[i].discuss);
    g_assert_cmpstr (nod_through, ==, samples[i].nod_through);
  }
}

/* The most pressing come first: of N11 and N08, both past what was agreed, N11 has expired as well. */
static void
test_order (void)
{
  g_autoptr (BbBoard) board = load_sample ("insurer.betboard");
  g_autoptr (GPtrArray) entries = bb_agenda_compute (board, DAY);
  const BbAgendaEntry *first = entries->pdata[0];
  const BbAgendaEntry *second = entries->pdata[1];

  g_assert_cmpstr (bb_bet_get_id (first->bet), ==, "N11");
  g_assert_cmpuint (first->reasons, ==, BB_REASON_EXPIRED | BB_REASON_STOP_DATE_PASSED | BB_REASON_ZONE_CHANGED | BB_REASON_DUE);
  g_assert_cmpstr (bb_bet_get_id (second->bet), ==, "N08");
  g_assert_cmpuint (second->reasons, ==, BB_REASON_STOP_DATE_PASSED | BB_REASON_OVERDUE);
}

static void
test_words (void)
{
  g_autoptr (BbBoard) board = load_sample ("fieldservice.betboard");
  g_autoptr (BbMovement) movement = bb_movement_new_since_latest (board);
  BbBet *bet = bb_board_find_bet (board, "S06");
  BbReasons reasons = bb_agenda_get_reasons (bet, movement, DAY);
  g_auto (GStrv) words = bb_agenda_describe (bet, reasons, movement, DAY);
  g_auto (GStrv) ids = bb_reasons_to_ids (reasons);
  g_autofree char *joined = g_strjoinv (" ", ids);

  g_assert_cmpstr (joined, ==, "overdue overspent");
  g_assert_cmpuint (bb_reasons_from_ids ((const char *const *) ids), ==, reasons);
  g_assert_cmpuint (g_strv_length (words), ==, 2);
  g_assert_cmpstr (words[0], ==, "Review overdue since 16 November 2026");
  g_assert_cmpstr (words[1], ==, "Spent €14\u00a0k more than was released");
}

/* --- each for itself -------------------------------------------------------------------------- */

static BbBet *
add_bet (BbBoard *board,
         const char *stage)
{
  g_autoptr (BbBet) bet = bb_bet_new ("A");

  bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, stage);
  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
  return bet;
}

static void
add_snapshot (BbBoard *board,
              gint familiarity,
              gint risk)
{
  g_autoptr (BbItem) snapshot = bb_item_new (BB_KIND_SNAPSHOT, "then");
  g_autoptr (BbItem) row = bb_item_new (BB_KIND_SNAPSHOT_ROW, NULL);

  bb_item_set_text (row, BB_SNAPSHOT_ROW_BET, "A");
  bb_item_set_tenths (row, BB_SNAPSHOT_ROW_FAMILIARITY, familiarity);
  bb_item_set_tenths (row, BB_SNAPSHOT_ROW_RISK, risk);
  g_assert_true (bb_item_append (snapshot, row, NULL));
  g_assert_true (bb_item_append (BB_ITEM (board), snapshot, NULL));
}

static BbReasons
get_reasons_of_place (gint familiarity_then,
                      gint risk_then,
                      gint familiarity,
                      gint risk)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbMovement) movement = NULL;
  BbBet *bet = add_bet (board, "active");

  bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, familiarity);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, risk);
  add_snapshot (board, familiarity_then, risk_then);
  movement = bb_movement_new_since_latest (board);
  return bb_agenda_get_reasons (bet, movement, DAY);
}

static void
test_places (void)
{
  g_assert_cmpuint (get_reasons_of_place (200, 600, 200, 679), ==, BB_REASON_NONE);
  g_assert_cmpuint (get_reasons_of_place (200, 600, 200, 680), ==, BB_REASON_RISK_UP);
  g_assert_cmpuint (get_reasons_of_place (200, 680, 200, 600), ==, BB_REASON_NONE);
  g_assert_cmpuint (get_reasons_of_place (490, 600, 499, 600), ==, BB_REASON_NONE);
  g_assert_cmpuint (get_reasons_of_place (499, 600, 500, 600), ==, BB_REASON_ZONE_CHANGED);
}

static void
test_states (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  BbBet *bet = add_bet (board, "active");
  BbItem *item = BB_ITEM (bet);

  g_assert_cmpuint (bb_agenda_get_reasons (bet, NULL, DAY), ==, BB_REASON_NONE);
  bb_item_set_text (item, BB_BET_HARM_SIGNAL_STATE, "watch");
  g_assert_cmpuint (bb_agenda_get_reasons (bet, NULL, DAY), ==, BB_REASON_NONE);
  bb_item_set_text (item, BB_BET_HARM_SIGNAL_STATE, "tripped");
  g_assert_cmpuint (bb_agenda_get_reasons (bet, NULL, DAY), ==, BB_REASON_TRIPPED);
  bb_item_set_integer (item, BB_BET_FLAGGED, 1);
  bb_item_set_text (item, BB_BET_STAGE, "candidate");
  g_assert_cmpuint (bb_agenda_get_reasons (bet, NULL, DAY), ==, BB_REASON_TRIPPED | BB_REASON_FLAGGED | BB_REASON_ASKING);
  bb_item_set_text (item, BB_BET_STAGE, "stopped");
  g_assert_cmpuint (bb_agenda_get_reasons (bet, NULL, DAY), ==, BB_REASON_NONE);
}

/* With meetings planned, all that falls due before the next one is looked at now. */
static void
test_horizon (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  g_autoptr (BbItem) meeting = bb_item_new (BB_KIND_MEETING, NULL);
  BbBet *bet = add_bet (board, "active");
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  bb_item_set_date (BB_ITEM (bet), BB_BET_REVIEW_DATE, DAY + 60);
  before = bb_agenda_compute (board, DAY);
  g_assert_cmpuint (before->len, ==, 0);
  bb_item_set_date (meeting, BB_MEETING_DATE, DAY + 61);
  g_assert_true (bb_item_append (BB_ITEM (board), meeting, NULL));
  g_assert_cmpuint (bb_agenda_get_horizon (board, DAY), ==, DAY + 60);
  after = bb_agenda_compute (board, DAY);
  g_assert_cmpuint (after->len, ==, 1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda/samples", test_samples);
  g_test_add_func ("/agenda/order", test_order);
  g_test_add_func ("/agenda/words", test_words);
  g_test_add_func ("/agenda/places", test_places);
  g_test_add_func ("/agenda/states", test_states);
  g_test_add_func ("/agenda/horizon", test_horizon);
  return g_test_run ();
}
