/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-calibration.h"
#include "bb-edit-outcomes.h"
#include "bb-look-back.h"

#include "bb-test-board-xml.h"

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

static char *
list_ids (BbBoard *board)
{
  g_autoptr (GPtrArray) entries = bb_look_back_list (board);
  GString *ids = g_string_new (NULL);
  guint i;

  for (i = 0; i < entries->len; i++) {
    const BbLookBackEntry *entry = g_ptr_array_index (entries, i);

    g_string_append_printf (ids, "%s%s%s%s", i > 0 ? " " : "", bb_item_get_id (entry->receipt), entry->closed ? "c" : "", entry->judged ? "!" : "");
  }
  return g_string_free (ids, FALSE);
}

static void
assert_ids (BbBoard *board,
            const char *expected)
{
  g_autofree char *ids = list_ids (board);

  g_assert_cmpstr (ids, ==, expected);
}

/* --- the list --------------------------------------------------------------------------------- */

/* The stopped bet comes first; the correction is no decision of its own. */
static void
test_sample (void)
{
  g_autoptr (BbBoard) board = load_sample ("fieldservice.betboard");
  BbItem *receipt = bb_board_find (board, BB_KIND_RECEIPT, "F-001");

  assert_ids (board, "F-001c F-003c imported-S20c F-002 F-004 F-005 F-006 F-007 F-008 F-009");
  g_assert_true (bb_receipt_expects (receipt));
  g_assert_cmpint (bb_receipt_get_confidence (receipt), ==, 35);
  g_assert_null (bb_receipt_get_outcome (receipt));
}

static void
test_judge (void)
{
  g_autoptr (BbBoard) board = load_sample ("fieldservice.betboard");
  g_autoptr (BbHistory) history = bb_history_new (board);
  BbItem *receipt = bb_board_find (board, BB_KIND_RECEIPT, "F-001");
  BbItemList *outcomes = bb_board_get_items (board, BB_KIND_OUTCOME);
  guint64 before = bb_board_hash (board);
  BbItem *first;
  BbItem *second;

  bb_clock_set_today (bb_date_new (2026, 11, 30));
  first = bb_edit_judge_outcome (history, receipt, "too_early", NULL, NULL, NULL);
  g_assert_nonnull (first);
  assert_ids (board, "F-001c F-003c imported-S20c F-002 F-004 F-005 F-006 F-007 F-008 F-009");
  bb_clock_set_today (bb_date_new (2026, 12, 1));
  second = bb_edit_judge_outcome (history, receipt, "did_not_come", "22 percent finished unaided", "Product Leadership", NULL);
  g_assert_true (second != first);
  g_assert_true (bb_receipt_get_outcome (receipt) == second);
  g_assert_cmpuint (bb_item_get_date (second, BB_OUTCOME_JUDGED_ON), ==, bb_date_new (2026, 12, 1));
  g_assert_cmpstr (bb_item_get_text (second, BB_OUTCOME_NOTE), ==, "22 percent finished unaided");
  g_assert_cmpstr (bb_item_get_text (second, BB_OUTCOME_JUDGED_BY), ==, "Product Leadership");
  assert_ids (board, "F-003c imported-S20c F-002 F-004 F-005 F-006 F-007 F-008 F-009 F-001c!");
  /* The earlier one stays, the decision is as it was, and the same is not said twice. */
  g_assert_cmpuint (bb_item_list_get_length (outcomes), ==, 2);
  g_assert_true (bb_edit_judge_outcome (history, receipt, "did_not_come", "22 percent finished unaided", "Product Leadership", NULL) == second);
  g_assert_cmpuint (bb_item_list_get_length (outcomes), ==, 2);
  /* What was judged today can be put right. */
  g_assert_true (bb_edit_judge_outcome (history, receipt, "partly", "Better in the north", "Product Leadership", NULL) == second);
  g_assert_cmpuint (bb_item_list_get_length (outcomes), ==, 2);
  g_assert_cmpstr (bb_item_get_text (second, BB_OUTCOME_VERDICT), ==, "partly");
  g_assert_true (bb_history_undo (history));
  g_assert_cmpstr (bb_item_get_text (second, BB_OUTCOME_NOTE), ==, "22 percent finished unaided");
  g_assert_cmpstr (bb_history_get_undo_label (history), ==, "Judge Outcome");
  g_assert_true (bb_history_undo (history));
  g_assert_true (bb_receipt_get_outcome (receipt) == first);
  g_assert_true (bb_history_undo (history));
  g_assert_cmpuint (bb_board_hash (board), ==, before);
  bb_clock_set_today (BB_DATE_NONE);
}

#define BOARD                                                                                                                                                                                 \
  BB_TEST_ROOT "><bets><bet id=\"A\" stage=\"stopped\"><title>A</title></bet><bet id=\"B\" stage=\"done\"><title>B</title></bet><bet id=\"C\" stage=\"active\"><title>C</title></bet></bets>" \
               "<receipts>%s</receipts><outcomes>%s</outcomes></board>"

static BbBoard *
read_board (const char *receipts,
            const char *outcomes)
{
  g_autofree char *text = g_strdup_printf (BOARD, receipts, outcomes);

  return bb_test_read (text, NULL);
}

/* A closed bet that never said what was to come can be judged by its last decision; a live one is left
 * alone, and so is one that is gone. */
static void
test_silent (void)
{
  g_autoptr (BbBoard) board = read_board ("<receipt id=\"a1\" bet=\"A\" decision=\"keep\"/><receipt id=\"a2\" bet=\"A\" decision=\"stop\"/>"
                                          "<receipt id=\"a3\" bet=\"A\" decision=\"correction\" supersedes=\"a2\"/>"
                                          "<receipt id=\"c1\" bet=\"C\" decision=\"keep\"/><receipt id=\"x1\" bet=\"X\" decision=\"keep\"><expected-result>Much</expected-result></receipt>",
                                          "");

  assert_ids (board, "a2c");
}

static void
test_confidence (void)
{
  g_autoptr (BbBoard) board = read_board ("<receipt id=\"r1\" bet=\"A\" confidence=\"35\"><after confidence-low-after=\"80\" confidence-high-after=\"90\"/></receipt>"
                                          "<receipt id=\"r2\" bet=\"A\"><after confidence-low-after=\"40\" confidence-high-after=\"70\"/></receipt>"
                                          "<receipt id=\"r3\" bet=\"A\"><after confidence-high-after=\"70\"/></receipt><receipt id=\"r4\" bet=\"A\"/>",
                                          "");
  const struct {
    const char *id;
    gint confidence;
  } expected[] = { { "r1", 35 }, { "r2", 55 }, { "r3", 70 }, { "r4", -1 } };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (bb_receipt_get_confidence (bb_board_find (board, BB_KIND_RECEIPT, expected[i].id)), ==, expected[i].confidence);
}

/* --- calibration ------------------------------------------------------------------------------ */

static void
add_judged (GString *receipts,
            GString *outcomes,
            guint number,
            int confidence,
            const char *verdict)
{
  g_string_append_printf (receipts, "<receipt id=\"r%u\" bet=\"C\"%s%d%s<expected-result>Much</expected-result></receipt>", number, confidence >= 0 ? " confidence=\"" : " supersedes=\"", confidence, "\">");
  g_string_append_printf (outcomes, "<outcome id=\"o%u\" receipt=\"r%u\" verdict=\"%s\"/>", number, number, verdict);
}

static const struct {
  int confidence;
  const char *verdict;
} judged[] = {
  { 0, "did_not_come" },
  { 90, "came" },
  { 100, "partly" },
  { 80, "did_not_come" },
  { 79, "came" },
  { 60, "too_early" },
  { -1, "came" },
  { 61, "came" },
};

static BbBoard *
make_judged (guint n)
{
  g_autoptr (GString) receipts = g_string_new (NULL);
  g_autoptr (GString) outcomes = g_string_new (NULL);
  guint i;

  for (i = 0; i < n; i++)
    add_judged (receipts, outcomes, i, judged[i].confidence, judged[i].verdict);
  return read_board (receipts->str, outcomes->str);
}

static void
test_bands (void)
{
  g_autoptr (BbBoard) board = make_judged (G_N_ELEMENTS (judged));
  g_autofree char *words = NULL;
  BbCalibration calibration;

  bb_calibration_compute (board, &calibration);
  g_assert_cmpuint (calibration.n, ==, 6);
  g_assert_cmpuint (calibration.n_bands, ==, 3);
  g_assert_cmpuint (calibration.too_early, ==, 1);
  g_assert_cmpuint (calibration.bands[0].n, ==, 1);
  g_assert_cmpfloat (calibration.bands[0].came, ==, 0.0);
  g_assert_cmpuint (calibration.bands[3].n, ==, 2);
  g_assert_cmpfloat (calibration.bands[3].stated, ==, 70.0);
  g_assert_cmpfloat (calibration.bands[3].came, ==, 100.0);
  g_assert_cmpuint (calibration.bands[4].low, ==, 80);
  g_assert_cmpuint (calibration.bands[4].n, ==, 3);
  g_assert_cmpfloat (calibration.bands[4].stated, ==, 90.0);
  g_assert_cmpfloat (calibration.bands[4].came, ==, 50.0);
  words = bb_calibration_dup_words (&calibration);
  g_assert_cmpstr (words, ==, "6 decisions judged: on average we were 68 % sure, and 58 % came. On average the two agree.");
}

static void
test_few (void)
{
  const struct {
    guint n;
    const char *words;
  } cases[] = {
    { 0, "Nothing has been judged yet" },
    { 1, "1 decision judged: too few to say" },
    { 4, "4 decisions judged: too few to say" },
    { 5, "5 decisions judged: on average we were 70 % sure, and 50 % came. We were surer than we should have been." },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (BbBoard) board = make_judged (cases[i].n);
    BbCalibration calibration;
    g_autofree char *words = NULL;

    bb_calibration_compute (board, &calibration);
    words = bb_calibration_dup_words (&calibration);
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  g_test_add_func ("/review/look-back/sample", test_sample);
  g_test_add_func ("/review/look-back/judge", test_judge);
  g_test_add_func ("/review/look-back/silent", test_silent);
  g_test_add_func ("/review/look-back/confidence", test_confidence);
  g_test_add_func ("/review/calibration/bands", test_bands);
  g_test_add_func ("/review/calibration/few", test_few);
  return g_test_run ();
}
