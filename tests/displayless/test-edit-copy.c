/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-board-reader.h"
#include "bb-board-writer.h"
#include "bb-csv-export.h"
#include "bb-edit-board.h"
#include "bb-edit-copy.h"
#include "bb-edit-error.h"
#include "bb-edit-fields.h"
#include "bb-test-edit.h"

/* A of Depots waits for B of no team and says "North" in the own field Region. */
typedef struct {
  BbTestEdit from;
  BbTestEdit to;
  GPtrArray *bets; /* A, B and C, which has no place */
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autoptr (BbItem) region = bb_board_new_item (BB_KIND_OWN_FIELD, "region");

  bb_test_edit_set_up (&self->from);
  bb_test_edit_set_up (&self->to);
  self->bets = bb_test_edit_bets (self->from.a, self->from.b);
  g_ptr_array_add (self->bets, g_object_ref (self->from.c));
  bb_item_set_text (region, BB_OWN_FIELD_LABEL, "Region");
  g_assert_true (bb_item_append (BB_ITEM (self->from.board), region, NULL));
  g_assert_true (bb_edit_set_own_value (self->from.history, self->bets, "region", "North", NULL));
  g_ptr_array_set_size (self->bets, 1);
  g_assert_true (bb_edit_set_team (self->from.history, self->bets, "Depots", NULL));
  g_ptr_array_add (self->bets, g_object_ref (self->from.b));
  g_ptr_array_add (self->bets, g_object_ref (self->from.c));
  g_assert_true (bb_edit_tie (self->from.history, self->from.a, "waits_for", self->from.b, NULL));
  g_assert_true (bb_edit_tie (self->from.history, self->from.b, "feeds", self->from.d, NULL));
  bb_item_set_integer (BB_ITEM (self->from.a), BB_BET_FUNDING_CAP, 420000);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_ptr_array_unref (self->bets);
  bb_test_edit_tear_down (&self->from);
  bb_test_edit_tear_down (&self->to);
}

/* Through the same bytes as from one window to another. */
static BbBoard *
send_copy (BbBoard *board,
           GPtrArray *bets)
{
  g_autoptr (BbBoard) copy = bb_edit_copy_bets (board, bets);
  g_autoptr (GBytes) bytes = bb_board_write (copy);
  g_autoptr (BbReadNotes) notes = NULL;
  g_autoptr (GError) error = NULL;
  BbBoard *read = bb_board_read (bytes, &notes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (bb_read_notes_get_length (notes), ==, 0);
  return read;
}

static void
test_copy (Fixture *self,
           gconstpointer data)
{
  g_autoptr (BbBoard) copy = send_copy (self->from.board, self->bets);
  BbBet *b = bb_board_find_bet (copy, "B");

  g_assert_cmpuint (bb_board_get_n_bets (copy), ==, 3);
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (copy, BB_KIND_TEAM)), ==, 1);
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (copy, BB_KIND_OWN_FIELD)), ==, 1);
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (copy, BB_KIND_ZONE)), ==, 0);
  g_assert_cmpstr (bb_bet_get_linked (bb_board_find_bet (copy, "A"), "waits_for"), ==, "B");
  g_assert_cmpuint (bb_item_list_get_length (bb_item_get_children (BB_ITEM (b), BB_KIND_LINK)), ==, 0);
}

static void
test_paste_elsewhere (Fixture *self,
                      gconstpointer data)
{
  g_autoptr (BbBoard) copy = send_copy (self->from.board, self->bets);
  g_autoptr (GPtrArray) added = NULL;
  BbItemList *fields = bb_board_get_items (self->to.board, BB_KIND_OWN_FIELD);

  bb_item_set_tenths (BB_ITEM (self->to.a), BB_BET_RISK, 500);
  bb_item_set_tenths (BB_ITEM (self->to.b), BB_BET_RISK, 500);
  bb_history_break (self->to.history);
  added = bb_edit_paste_bets (self->to.history, copy, NULL);
  g_assert_cmpuint (added->len, ==, 3);
  bb_test_edit_assert_place (added->pdata[0], 100, 200);
  bb_test_edit_assert_place (added->pdata[1], 600, 900);
  g_assert_false (bb_bet_is_placed (added->pdata[2]));
  g_assert_cmpstr (bb_bet_get_id (added->pdata[0]), !=, "A");
  g_assert_cmpstr (bb_bet_get_title (added->pdata[0]), ==, "A");
  g_assert_cmpint (bb_bet_get_funding_cap (added->pdata[0]), ==, 420000);
  g_assert_cmpstr (bb_board_get_team_name (self->to.board, added->pdata[0]), ==, "Depots");
  g_assert_cmpstr (bb_bet_get_linked (added->pdata[0], "waits_for"), ==, bb_bet_get_id (added->pdata[1]));
  g_assert_cmpuint (bb_item_list_get_length (fields), ==, 1);
  g_assert_cmpstr (bb_bet_get_own_value (added->pdata[2], bb_item_get_id (bb_item_list_peek (fields, 0))), ==, "North");
  g_assert_cmpstr (bb_history_get_undo_label (self->to.history), ==, "Paste 3 Bets");
  g_assert_true (bb_history_undo (self->to.history));
  g_assert_cmpuint (bb_board_get_n_bets (self->to.board), ==, 4);
  g_assert_cmpuint (bb_item_list_get_length (fields), ==, 0);
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (self->to.board, BB_KIND_TEAM)), ==, 0);
}

/* Beside the originals, and beside those of the first time; teams and fields are found again. */
static void
test_paste_here (Fixture *self,
                 gconstpointer data)
{
  g_autoptr (BbBoard) copy = send_copy (self->from.board, self->bets);
  g_autoptr (GPtrArray) first = bb_edit_paste_bets (self->from.history, copy, NULL);
  g_autoptr (GPtrArray) second = bb_edit_paste_bets (self->from.history, copy, NULL);

  bb_test_edit_assert_place (first->pdata[0], 120, 180);
  bb_test_edit_assert_place (first->pdata[1], 620, 880);
  bb_test_edit_assert_place (second->pdata[0], 140, 160);
  g_assert_cmpstr (bb_bet_get_owner_team (second->pdata[0]), ==, bb_bet_get_owner_team (self->from.a));
  g_assert_cmpstr (bb_bet_get_own_value (second->pdata[1], "region"), ==, "North");
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (self->from.board, BB_KIND_OWN_FIELD)), ==, 1);
}

/* Cut and pasted, they lie where they lay. */
static void
test_cut (Fixture *self,
          gconstpointer data)
{
  g_autoptr (BbBoard) copy = send_copy (self->from.board, self->bets);
  g_autoptr (GPtrArray) added = NULL;

  g_assert_true (bb_edit_cut_bets (self->from.history, self->bets, NULL));
  g_assert_cmpuint (bb_board_get_n_bets (self->from.board), ==, 1);
  g_assert_cmpstr (bb_history_get_undo_label (self->from.history), ==, "Cut Bets");
  added = bb_edit_paste_bets (self->from.history, copy, NULL);
  bb_test_edit_assert_place (added->pdata[0], 100, 200);
}

static void
test_cut_refused (Fixture *self,
                  gconstpointer data)
{
  g_autoptr (BbItem) receipt = bb_board_new_item (BB_KIND_RECEIPT, "r1");
  g_autoptr (GError) error = NULL;

  bb_item_set_text (receipt, BB_RECEIPT_BET, "B");
  g_assert_true (bb_item_append (BB_ITEM (self->from.board), receipt, NULL));
  bb_history_break (self->from.history);
  g_assert_false (bb_edit_cut_bets (self->from.history, self->bets, &error));
  g_assert_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_HAS_DECISIONS);
  g_assert_cmpuint (bb_board_get_n_bets (self->from.board), ==, 4);
}

static void
test_full (Fixture *self,
           gconstpointer data)
{
  g_autoptr (BbBoard) copy = send_copy (self->from.board, self->bets);
  g_autoptr (GError) error = NULL;
  guint i;

  for (i = 0; i < 20000 - 6; i++) {
    g_autofree char *id = g_strdup_printf ("x%u", i);

    bb_test_edit_add (self->to.board, id, -1, -1);
  }
  bb_history_break (self->to.history);
  g_assert_null (bb_edit_paste_bets (self->to.history, copy, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (bb_board_get_n_bets (self->to.board), ==, 20000 - 2);
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (self->to.board, BB_KIND_TEAM)), ==, 0);
}

/* What a spreadsheet gets: only columns that say something. */
static void
test_tabs (Fixture *self,
           gconstpointer data)
{
  g_autoptr (BbBoard) copy = bb_edit_copy_bets (self->from.board, self->bets);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  bb_item_set_text (BB_ITEM (bb_board_find_bet (copy, "B")), BB_BET_TITLE, "say \"hi\"");
  bytes = bb_csv_export_tabs (copy);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==, "id\ttitle\towner_team\tfunding_cap\trisk\tfamiliarity\tstage\tdepends_on\tRegion\n"
                             "A\tA\tDepots\t420000\t20\t10\tactive\tB\tNorth\n"
                             "B\t\"say \"\"hi\"\"\"\t\t\t90\t60\tactive\t\tNorth\n"
                             "C\tC\t\t\t\t\tactive\t\tNorth\n");
}

/* Amounts are kept as they are; someone has to be told where that says something else. */
static void
test_other_money (Fixture *self,
                  gconstpointer data)
{
  g_autoptr (BbBoard) copy = send_copy (self->from.board, self->bets);
  BbItem *board = BB_ITEM (self->to.board);

  g_assert_false (bb_edit_is_paste_in_other_money (self->to.board, copy));
  bb_item_set_text (board, BB_BOARD_AMOUNT_UNIT, "million");
  g_assert_false (bb_edit_is_paste_in_other_money (self->to.board, copy));
  bb_item_set_text (board, BB_BOARD_CURRENCY, "CHF");
  g_assert_true (bb_edit_is_paste_in_other_money (self->to.board, copy));
  bb_item_set_text (board, BB_BOARD_CURRENCY, "EUR");
  bb_item_set_text (board, BB_BOARD_AMOUNT_UNIT, "people");
  g_assert_true (bb_edit_is_paste_in_other_money (self->to.board, copy));
  bb_item_set_value (BB_ITEM (bb_board_get_bet (copy, 0)), BB_BET_FUNDING_CAP, &BB_VALUE_OF_NONE);
  g_assert_false (bb_edit_is_paste_in_other_money (self->to.board, copy));
}

/* Looking for room takes no longer than the pasting itself. */
static void
test_many (Fixture *self,
           gconstpointer data)
{
  g_autoptr (BbBoard) copy = NULL;
  g_autoptr (GPtrArray) bets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) added = NULL;
  gint64 began;
  gint i;

  for (i = 0; i < 4000; i++) {
    g_autofree char *id = g_strdup_printf ("M%d", i);

    g_ptr_array_add (bets, g_object_ref (bb_test_edit_add (self->from.board, id, i % 60 + 100, i / 60 + 100)));
  }
  copy = send_copy (self->from.board, bets);
  began = g_get_monotonic_time ();
  added = bb_edit_paste_bets (self->from.history, copy, NULL);
  g_test_message ("%.2f s", (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC);
  g_assert_cmpuint (added->len, ==, 4000);
  g_assert_cmpint (g_get_monotonic_time () - began, <, 10 * G_USEC_PER_SEC);
  g_assert_cmpint (bb_bet_get_familiarity (added->pdata[0]), ==, 100 + 60);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/edit/copy/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (copy);
  ADD (paste_elsewhere);
  ADD (paste_here);
  ADD (cut);
  ADD (cut_refused);
  ADD (full);
  ADD (tabs);
  ADD (other_money);
  ADD (many);
  return g_test_run ();
}
