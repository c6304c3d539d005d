/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-amount.h"
#include "bb-field-words.h"
#include "bb-model-error.h"

#include <locale.h>

static BbBoard *
create_board (const char *unit,
              const char *currency)
{
  BbBoard *board = bb_board_new_starter ();

  bb_item_set_value (BB_ITEM (board), BB_BOARD_AMOUNT_UNIT, &BB_VALUE_OF_ID (unit));
  bb_item_set_text (BB_ITEM (board), BB_BOARD_CURRENCY, currency);
  return board;
}

/* @words mean @expected, and the words for @expected mean it too. */
static void
assert_reads (BbBoard *board,
              guint field,
              const char *words,
              const BbValue *expected)
{
  const BbField *info = &bb_bet_fields[field];
  g_auto (BbValue) value = BB_VALUE_OF_NONE;
  g_auto (BbValue) again = BB_VALUE_OF_NONE;
  g_autofree char *written = bb_field_to_words (info, board, expected);
  g_autoptr (GError) error = NULL;

  g_assert_true (bb_field_from_words (info, board, words, &value, &error));
  g_assert_no_error (error);
  g_assert_true (bb_value_equal (&value, expected));
  g_assert_true (bb_field_from_words (info, board, written, &again, &error));
  g_assert_no_error (error);
  g_assert_true (bb_value_equal (&again, expected));
}

static void
assert_refuses (BbBoard *board,
                guint field,
                const char *words)
{
  g_auto (BbValue) value = BB_VALUE_OF_NONE;
  g_autoptr (GError) error = NULL;

  g_assert_false (bb_field_from_words (&bb_bet_fields[field], board, words, &value, &error));
  g_assert_error (error, BB_MODEL_ERROR, BB_MODEL_ERROR_WORDS);
  g_assert_true (bb_value_is_none (&value));
}

static void
assert_writes (BbBoard *board,
               guint field,
               const BbValue *value,
               const char *expected)
{
  g_autofree char *words = bb_field_to_words (&bb_bet_fields[field], board, value);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_money (void)
{
  g_autoptr (BbBoard) board = create_board ("thousand", "EUR");

  assert_reads (board, BB_BET_FUNDING_CAP, "420", &BB_VALUE_OF_INTEGER (420000));
  assert_reads (board, BB_BET_FUNDING_CAP, " 1.2m ", &BB_VALUE_OF_INTEGER (1200000));
  assert_reads (board, BB_BET_FUNDING_CAP, "250k", &BB_VALUE_OF_INTEGER (250000));
  assert_reads (board, BB_BET_FUNDING_CAP, "0", &BB_VALUE_OF_INTEGER (0));
  assert_reads (board, BB_BET_FUNDING_CAP, "  ", &BB_VALUE_OF_NONE);
  assert_refuses (board, BB_BET_FUNDING_CAP, "a lot");
  assert_refuses (board, BB_BET_FUNDING_CAP, "0.0005");
  assert_writes (board, BB_BET_FUNDING_CAP, &BB_VALUE_OF_INTEGER (420000), "€420\302\240k");
}

static void
test_counts (void)
{
  g_autoptr (BbBoard) people = create_board ("people", NULL);
  g_autoptr (BbBoard) seeds = create_board ("unit", "seeds of maize");

  assert_reads (people, BB_BET_FUNDING_CAP, "12", &BB_VALUE_OF_INTEGER (12));
  assert_refuses (people, BB_BET_FUNDING_CAP, "1.5");
  assert_writes (people, BB_BET_FUNDING_CAP, &BB_VALUE_OF_INTEGER (12), "12");
  assert_reads (seeds, BB_BET_FUNDING_CAP, "seeds of maize 1200", &BB_VALUE_OF_INTEGER (1200));
}

static void
test_unit (void)
{
  static const char *const ids[] = { "unit", "thousand", "million", "people", "team_weeks", "none" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (BbBoard) board = create_board (ids[i], NULL);

    g_assert_cmpuint (bb_board_get_amount_unit (board), ==, i);
  }
}

static void
test_date (void)
{
  g_autoptr (BbBoard) board = create_board ("thousand", NULL);
  BbValue expected = BB_VALUE_OF_DATE (bb_date_new (2026, 12, 7));
  g_autofree char *named = bb_date_format (expected.date, "%-d %b %Y");

  assert_reads (board, BB_BET_REVIEW_DATE, "2026-12-07", &expected);
  assert_reads (board, BB_BET_REVIEW_DATE, named, &expected);
  assert_reads (board, BB_BET_REVIEW_DATE, "", &BB_VALUE_OF_NONE);
  assert_refuses (board, BB_BET_REVIEW_DATE, "soon");
  assert_refuses (board, BB_BET_REVIEW_DATE, "2026-13-07");
  assert_refuses (board, BB_BET_REVIEW_DATE, "31 June 2026");
}

static void
test_numbers (void)
{
  g_autoptr (BbBoard) board = create_board ("thousand", NULL);

  assert_reads (board, BB_BET_CONFIDENCE_LOW, "100", &BB_VALUE_OF_INTEGER (100));
  assert_refuses (board, BB_BET_CONFIDENCE_LOW, "101");
  assert_refuses (board, BB_BET_CONFIDENCE_LOW, "half");
  assert_reads (board, BB_BET_RISK, "71", &BB_VALUE_OF_TENTHS (710));
  assert_reads (board, BB_BET_RISK, "100", &BB_VALUE_OF_TENTHS (1000));
  assert_refuses (board, BB_BET_RISK, "100.1");
  assert_refuses (board, BB_BET_RISK, "-1");
}

static void
test_fractions (void)
{
  g_autoptr (BbBoard) board = create_board ("thousand", NULL);
  const char *comma = bb_amount_mark_of_locale () == BB_AMOUNT_MARK_COMMA ? "71,5" : "71.5";

  assert_reads (board, BB_BET_RISK, "71.5", &BB_VALUE_OF_TENTHS (715));
  assert_reads (board, BB_BET_RISK, "71,5", &BB_VALUE_OF_TENTHS (715));
  assert_writes (board, BB_BET_RISK, &BB_VALUE_OF_TENTHS (715), comma);
}

static void
test_text (void)
{
  static const char *const entries[] = { "one", "two; three", NULL };
  g_autoptr (BbBoard) board = create_board ("thousand", NULL);

  assert_reads (board, BB_BET_FUNDING_RATIONALE, "Because.\n", &BB_VALUE_OF_TEXT ("Because.\n"));
  assert_reads (board, BB_BET_TAGS, "one\ntwo; three", &BB_VALUE_OF_LIST (entries));
}

static void
test_picked (void)
{
  g_autoptr (BbBoard) board = create_board ("thousand", NULL);
  g_autoptr (BbItem) team = bb_board_new_item (BB_KIND_TEAM, "data");

  bb_item_set_text (team, BB_TEAM_NAME, "Data & Insight");
  g_assert_true (bb_item_append (BB_ITEM (board), team, NULL));
  assert_writes (board, BB_BET_OWNER_TEAM, &BB_VALUE_OF_ID ("data"), "Data & Insight");
  assert_writes (board, BB_BET_OWNER_TEAM, &BB_VALUE_OF_ID ("gone"), "gone");
  assert_writes (board, BB_BET_STAGE, &BB_VALUE_OF_ID ("active"), "Active");
  assert_writes (board, BB_BET_STAGE, &BB_VALUE_OF_ID ("of-tomorrow"), "of-tomorrow");
}

static void
test_labels (void)
{
  g_autoptr (BbBoard) money = create_board ("thousand", NULL);
  g_autoptr (BbBoard) none = create_board ("none", NULL);

  g_assert_cmpstr (bb_board_get_field_label (money, BB_BET_FUNDING_RATIONALE), ==, "Why we pay for it");
  g_assert_cmpstr (bb_board_get_field_label (none, BB_BET_FUNDING_RATIONALE), ==, "Why we do it");
  g_assert_cmpstr (bb_board_get_field_label (none, BB_BET_REVIEW_DATE), ==, "Next review");
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/field-words/money", test_money);
  g_test_add_func ("/model/field-words/counts", test_counts);
  g_test_add_func ("/model/field-words/unit", test_unit);
  g_test_add_func ("/model/field-words/date", test_date);
  g_test_add_func ("/model/field-words/numbers", test_numbers);
  g_test_add_func ("/model/field-words/fractions", test_fractions);
  g_test_add_func ("/model/field-words/text", test_text);
  g_test_add_func ("/model/field-words/picked", test_picked);
  g_test_add_func ("/model/field-words/labels", test_labels);
  return g_test_run ();
}
