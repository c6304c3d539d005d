/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-board-hash.h"
#include "bb-board-mirror.h"
#include "bb-load.h"

typedef struct {
  BbLoaded *loaded;
  BbBoard *board;
  BbBoardMirror *mirror;
  BbBoard *copy; /* as it was first */
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", "insurer.betboard", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  fixture->loaded = bb_load (file, NULL, &error);
  g_assert_no_error (error);
  fixture->board = fixture->loaded->board;
  fixture->mirror = bb_board_mirror_new (fixture->board);
  fixture->copy = g_object_ref (bb_board_mirror_catch_up (fixture->mirror));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->copy);
  bb_board_mirror_free (fixture->mirror);
  bb_loaded_free (fixture->loaded);
}

/* Equal, and still the same copy. */
static void
check_follows (Fixture *fixture)
{
  g_assert_true (bb_board_mirror_catch_up (fixture->mirror) == fixture->copy);
  g_assert_cmphex (bb_board_hash (fixture->copy), ==, bb_board_hash (fixture->board));
}

static void
test_set (Fixture *fixture,
          gconstpointer data)
{
  guint64 before = bb_board_hash (fixture->copy);
  BbItem *bet = BB_ITEM (bb_board_get_bet (fixture->board, 3));

  check_follows (fixture);
  bb_item_set_tenths (bet, BB_BET_RISK, 12);
  bb_item_set_text (bet, BB_BET_TITLE, "Another title");
  bb_item_set_value (bet, BB_BET_REVIEW_DATE, &BB_VALUE_OF_NONE);
  bb_item_set_text (BB_ITEM (fixture->board), BB_BOARD_TITLE, "Another board");
  g_assert_cmphex (bb_board_hash (fixture->copy), ==, before);
  check_follows (fixture);
}

static BbItem *
add_bet (Fixture *fixture,
         const char *id,
         guint position)
{
  g_autoptr (BbItem) bet = bb_board_new_item (BB_KIND_BET, id);

  g_assert_true (bb_item_insert (BB_ITEM (fixture->board), bet, position, NULL));
  return BB_ITEM (bb_board_find_bet (fixture->board, id));
}

static void
test_lists (Fixture *fixture,
            gconstpointer data)
{
  BbItem *bet = add_bet (fixture, "new", 2);

  bb_item_set_text (bet, BB_BET_TITLE, "Set after it came");
  bb_item_move (bet, 7);
  bb_item_remove (BB_ITEM (bb_board_get_bet (fixture->board, 0)));
  check_follows (fixture);
  bb_item_remove (bet);
  check_follows (fixture);
}

/* What undo does: the same item again, all between two looks. */
static void
test_back_again (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (BbItem) bet = g_object_ref (BB_ITEM (bb_board_get_bet (fixture->board, 4)));

  bb_item_set_tenths (bet, BB_BET_RISK, 1);
  bb_item_remove (bet);
  g_assert_true (bb_item_insert (BB_ITEM (fixture->board), bet, 4, NULL));
  bb_item_set_tenths (bet, BB_BET_RISK, 2);
  check_follows (fixture);
  bb_item_remove (bet);
  check_follows (fixture);
}

/* What lies below a bet comes and goes with it. */
static void
test_below (Fixture *fixture,
            gconstpointer data)
{
  BbItem *zone = bb_item_list_peek (bb_board_get_items (fixture->board, BB_KIND_ZONE), 1);
  g_autoptr (BbItem) bet = g_object_ref (BB_ITEM (bb_board_get_bet (fixture->board, 1)));
  g_autoptr (BbItem) link = bb_board_new_item (BB_KIND_LINK, NULL);

  bb_item_set_text (link, BB_LINK_KIND, "waits_for");
  bb_item_set_text (link, BB_LINK_TO, bb_bet_get_id (bb_board_get_bet (fixture->board, 5)));
  g_assert_true (bb_item_append (bet, link, NULL));
  bb_item_set_text (zone, BB_ZONE_ADVICE, "Try it out");
  check_follows (fixture);
  bb_item_remove (bet);
  g_assert_true (bb_item_append (BB_ITEM (fixture->board), bet, NULL));
  bb_item_remove (link);
  check_follows (fixture);
}

/* Whoever falls far behind begins anew. */
static void
test_far_behind (Fixture *fixture,
                 gconstpointer data)
{
  BbItem *bet = BB_ITEM (bb_board_get_bet (fixture->board, 0));
  gint i;

  for (i = 0; i < 5000; i++)
    bb_item_set_tenths (bet, BB_BET_RISK, i % 1000);
  g_assert_true (bb_board_mirror_catch_up (fixture->mirror) != fixture->copy);
  g_assert_cmphex (bb_board_hash (bb_board_mirror_catch_up (fixture->mirror)), ==, bb_board_hash (fixture->board));
}

static void
keep_change_cb (GPtrArray *changes,
                BbChange *change)
{
  g_ptr_array_add (changes, bb_change_ref (change));
}

/* Undo takes away what nobody else may. */
static void
test_sealed (Fixture *fixture,
             gconstpointer data)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_change_unref);
  g_autoptr (BbItem) receipt = bb_item_new (BB_KIND_RECEIPT, "r");

  g_signal_connect_swapped (fixture->board, "changed", G_CALLBACK (keep_change_cb), changes);
  bb_item_set_integer (receipt, BB_RECEIPT_OPEN, 1);
  g_assert_true (bb_item_append (BB_ITEM (fixture->board), receipt, NULL));
  bb_item_set_value (receipt, BB_RECEIPT_OPEN, &BB_VALUE_OF_NONE);
  check_follows (fixture);
  bb_item_revert (changes->pdata[1]);
  g_assert_cmphex (bb_board_hash (bb_board_mirror_catch_up (fixture->mirror)), ==, bb_board_hash (fixture->board));
  bb_item_replay (changes->pdata[1]);
  g_assert_cmphex (bb_board_hash (bb_board_mirror_catch_up (fixture->mirror)), ==, bb_board_hash (fixture->board));
  bb_item_revert (changes->pdata[1]);
  bb_item_revert (changes->pdata[0]);
  g_assert_cmphex (bb_board_hash (bb_board_mirror_catch_up (fixture->mirror)), ==, bb_board_hash (fixture->board));
  g_signal_handlers_disconnect_by_data (fixture->board, changes);
}

#define ADD(name, func) g_test_add ("/model/board-mirror/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  ADD ("set", test_set);
  ADD ("lists", test_lists);
  ADD ("back-again", test_back_again);
  ADD ("below", test_below);
  ADD ("far-behind", test_far_behind);
  ADD ("sealed", test_sealed);
  return g_test_run ();
}
