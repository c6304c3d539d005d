/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-csv-items.h"

#include <string.h>

static guint
import_text (BbBoard *board,
             BbKind kind,
             const char *board_name,
             const char *text,
             GPtrArray *notes)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (BbCsvTable) table = bb_csv_table_new (bytes, NULL);
  const BbCsvReading reading = { BB_DATE_ORDER_UNKNOWN, BB_AMOUNT_MARK_UNKNOWN };

  g_assert_nonnull (table);
  return bb_csv_items_import (board, kind, table, board_name, &reading, notes);
}

static GPtrArray *
new_notes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bb_csv_note_free);
}

static const char settings[] = "board,title,as_of,currency,amount_unit,x_axis,risk_split,description,colour\n"
                               "city,City library - bets,2026-11-30,GBP,thousand,familiarity,60,\"Branches, and what they try\",blue\n"
                               "county,County library,2026-10-01,EUR,million,,,,\n";

static void
test_settings (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (GPtrArray) notes = new_notes ();
  BbItem *item = BB_ITEM (board);

  g_assert_cmpuint (import_text (board, BB_KIND_BOARD, "city", settings, notes), ==, 1);
  g_assert_cmpstr (bb_item_get_text (item, BB_BOARD_TITLE), ==, "City library - bets");
  g_assert_cmpstr (bb_item_get_text (item, BB_BOARD_CURRENCY), ==, "GBP");
  g_assert_cmpuint (bb_item_get_date (item, BB_BOARD_AS_OF), ==, bb_date_from_iso ("2026-11-30"));
  g_assert_cmpint (bb_item_get_tenths (item, BB_BOARD_RISK_SPLIT, 0), ==, 600);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_nonnull (strstr (((BbCsvNote *) g_ptr_array_index (notes, 0))->text, "“colour” is no field here"));
}

static void
test_which_board (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (GPtrArray) notes = new_notes ();

  g_assert_cmpuint (import_text (board, BB_KIND_BOARD, "village", settings, notes), ==, 0);
  g_assert_true (((BbCsvNote *) g_ptr_array_index (notes, 1))->bad);
  g_assert_cmpuint (import_text (board, BB_KIND_BOARD, "village", "board,title\ncity,One\n", notes), ==, 1);
  g_assert_cmpuint (import_text (board, BB_KIND_BOARD, NULL, "title\nTwo\n", notes), ==, 1);
  g_assert_cmpstr (bb_item_get_text (BB_ITEM (board), BB_BOARD_TITLE), ==, "Two");
}

static void
test_reviews (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (GPtrArray) notes = new_notes ();
  BbItem *review;

  g_assert_cmpuint (import_text (board, BB_KIND_REVIEW, "city", "board,review,held_on,kind,summary,bets_discussed\ncity,R1,2026-05-11,half-year review,Two placed,L1;L3\ncity,R2,2026-09-07,monthly check,,L2\n", notes), ==, 2);
  g_assert_cmpuint (notes->len, ==, 0);
  review = bb_board_find (board, BB_KIND_REVIEW, "R1");
  g_assert_cmpstr (bb_item_get_text (review, BB_REVIEW_KIND), ==, "half_year");
  g_assert_cmpstr (bb_item_get_list_value (review, BB_REVIEW_BETS_DISCUSSED)[1], ==, "L3");
  g_assert_cmpstr (bb_item_get_text (bb_board_find (board, BB_KIND_REVIEW, "R2"), BB_REVIEW_KIND), ==, "check");
  g_assert_cmpuint (import_text (board, BB_KIND_REVIEW, NULL, "review,summary\nR2,Nothing new\n", notes), ==, 1);
  g_assert_cmpstr (bb_item_get_text (bb_board_find (board, BB_KIND_REVIEW, "R2"), BB_REVIEW_SUMMARY), ==, "Nothing new");

  /* Once its minutes are sealed, no table opens it again. */
  bb_item_set_text (bb_board_find (board, BB_KIND_REVIEW, "R2"), BB_REVIEW_STATE, "sealed");
  g_assert_cmpuint (import_text (board, BB_KIND_REVIEW, NULL, "review,state,summary\nR2,ended,Another story\n", notes), ==, 0);
  g_assert_cmpstr (bb_item_get_text (bb_board_find (board, BB_KIND_REVIEW, "R2"), BB_REVIEW_STATE), ==, "sealed");
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_true (((BbCsvNote *) g_ptr_array_index (notes, 0))->bad);
}

static const char receipts[] = "receipt,bet,decided_on,review,decision,reason,options_considered,confidence,risk_before,cap_before_k,cap_after_k,stage_after,supersedes\n"
                               "D1,L1,2026-09-07,R1,increase,Rooms were full,do nothing; wait,70,61.5,900,1200,active,\n"
                               "D2,L1,2026-09-08,R1,correction,It was the small room,,,,,,,D1\n";

static void
test_receipts (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (GPtrArray) notes = new_notes ();
  BbItem *receipt;

  g_assert_cmpuint (import_text (board, BB_KIND_RECEIPT, NULL, receipts, notes), ==, 2);
  g_assert_cmpuint (notes->len, ==, 0);
  receipt = bb_board_find (board, BB_KIND_RECEIPT, "D1");
  g_assert_cmpint (bb_item_get_integer (receipt, BB_RECEIPT_CAP_AFTER, 0), ==, 1200000);
  g_assert_cmpint (bb_item_get_tenths (receipt, BB_RECEIPT_RISK_BEFORE, 0), ==, 615);
  g_assert_cmpstr (bb_item_get_list_value (receipt, BB_RECEIPT_OPTIONS_CONSIDERED)[0], ==, "do nothing");

  /* The same again says nothing new, and what differs is not written. */
  g_assert_cmpuint (import_text (board, BB_KIND_RECEIPT, NULL, receipts, notes), ==, 0);
  g_assert_cmpuint (notes->len, ==, 0);
  g_assert_cmpuint (import_text (board, BB_KIND_RECEIPT, NULL, "receipt,reason\nD1,Another story\n,No code\n", notes), ==, 0);
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_REASON), ==, "Rooms were full");
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_true (((BbCsvNote *) g_ptr_array_index (notes, 0))->bad);
  g_assert_cmpuint (((BbCsvNote *) g_ptr_array_index (notes, 0))->line, ==, 2);
  g_assert_nonnull (strstr (((BbCsvNote *) g_ptr_array_index (notes, 0))->text, "supersedes"));
  g_assert_true (((BbCsvNote *) g_ptr_array_index (notes, 1))->bad);
}

static void
test_questions (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (GPtrArray) notes = new_notes ();
  BbItem *question;

  g_assert_cmpuint (import_text (board, BB_KIND_QUESTION, NULL, "question_id,bet,question,rank,status\nQ1,L1,Who comes on Sundays?,1,in progress\nQ2,L2,Why?,one,open\n", notes), ==, 1);
  question = bb_board_find (board, BB_KIND_QUESTION, "Q1");
  g_assert_cmpstr (bb_item_get_text (question, BB_QUESTION_QUESTION), ==, "Who comes on Sundays?");
  g_assert_cmpstr (bb_item_get_text (question, BB_QUESTION_STATUS), ==, "in_progress");
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpuint (((BbCsvNote *) g_ptr_array_index (notes, 0))->line, ==, 3);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/csv-items/settings", test_settings);
  g_test_add_func ("/io/csv-items/which-board", test_which_board);
  g_test_add_func ("/io/csv-items/reviews", test_reviews);
  g_test_add_func ("/io/csv-items/receipts", test_receipts);
  g_test_add_func ("/io/csv-items/questions", test_questions);
  return g_test_run ();
}
