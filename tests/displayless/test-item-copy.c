/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-board-hash.h"
#include "bb-item-copy.h"
#include "bb-load.h"

static void
check_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbLoaded) loaded = bb_load (file, NULL, &error);
  g_autoptr (BbItem) copy = NULL;

  g_assert_no_error (error);
  copy = bb_item_copy (BB_ITEM (loaded->board));
  g_assert_true (BB_IS_BOARD (copy));
  g_assert_cmpuint (bb_board_get_n_bets (BB_BOARD (copy)), >, 20);
  g_assert_cmphex (bb_board_hash (BB_BOARD (copy)), ==, bb_board_hash (loaded->board));
  bb_item_set_tenths (BB_ITEM (bb_board_get_bet (BB_BOARD (copy), 0)), BB_BET_RISK, 1);
  g_assert_cmphex (bb_board_hash (BB_BOARD (copy)), !=, bb_board_hash (loaded->board));
}

static void
test_fieldservice (void)
{
  check_sample ("fieldservice.betboard");
}

static void
test_insurer (void)
{
  check_sample ("insurer.betboard");
}

/* What stands in a file that a newer program wrote stays as it is. */
static void
test_unknown_choice (void)
{
  g_autoptr (BbItem) bet = bb_board_new_item (BB_KIND_BET, "a");
  g_autoptr (BbItem) copy = NULL;

  bb_item_set_text (bet, BB_BET_STAGE, "dreamt_up");
  copy = bb_item_copy (bet);
  g_assert_cmpstr (bb_item_get_text (bet, BB_BET_STAGE), ==, "dreamt_up");
  g_assert_cmpstr (bb_item_get_text (copy, BB_BET_STAGE), ==, "dreamt_up");
  g_assert_cmpstr (bb_item_get_id (copy), ==, "a");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  g_test_add_func ("/model/item-copy/fieldservice", test_fieldservice);
  g_test_add_func ("/model/item-copy/insurer", test_insurer);
  g_test_add_func ("/model/item-copy/unknown-choice", test_unknown_choice);
  return g_test_run ();
}
