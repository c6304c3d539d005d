/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-test-display.h"
#include "bb-tray.h"

static BbBet *
add_bet (BbBoard *board,
         const char *id)
{
  g_autoptr (BbBet) bet = bb_bet_new (id);

  bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL);
  return bb_board_find_bet (board, id);
}

static void
place (BbBet *bet,
       gint tenths)
{
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, tenths);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, tenths);
}

static BbTray *
make_tray (BbTrayKind kind,
           BbSelection *selection)
{
  BbTray *tray = BB_TRAY (g_object_ref_sink (bb_tray_new (kind)));

  bb_tray_set_selection (tray, selection);
  return tray;
}

/* A bet is in one tray at most, and leaves it with the change that takes it out. */
static void
test_membership (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbSelection) selection = bb_selection_new (board);
  g_autoptr (BbTray) waiting = make_tray (BB_TRAY_WAITING, selection);
  g_autoptr (BbTray) stopped = make_tray (BB_TRAY_STOPPED, selection);
  g_autoptr (BbTray) done = make_tray (BB_TRAY_DONE, selection);
  BbBet *bet = add_bet (board, "a");

  g_assert_cmpuint (bb_tray_get_n_bets (waiting), ==, 1);
  place (bet, 300);
  g_assert_cmpuint (bb_tray_get_n_bets (waiting), ==, 0);
  bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, "stopped");
  g_assert_cmpuint (bb_tray_get_n_bets (stopped), ==, 1);
  bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, "done");
  g_assert_cmpuint (bb_tray_get_n_bets (stopped), ==, 0);
  g_assert_cmpuint (bb_tray_get_n_bets (done), ==, 1);
  bb_item_remove (BB_ITEM (bet));
  g_assert_cmpuint (bb_tray_get_n_bets (done), ==, 0);
}

static void
test_follows_once (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbSelection) selection = bb_selection_new (board);
  g_autoptr (BbTray) waiting = make_tray (BB_TRAY_WAITING, selection);
  guint count = 0;
  BbBet *bet;

  g_signal_connect_swapped (waiting, "changed", G_CALLBACK (count_cb), &count);
  bet = add_bet (board, "a");
  g_assert_cmpuint (count, ==, 1);
  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, "Another title");
  g_assert_cmpuint (count, ==, 1);
  bb_tray_set_selection (waiting, NULL);
  g_assert_cmpuint (bb_tray_get_n_bets (waiting), ==, 0);
  add_bet (board, "b");
  g_assert_cmpuint (bb_tray_get_n_bets (waiting), ==, 0);
}

/* What waits is shown by itself; what is closed is opened by hand. Nothing is left open on nothing. */
static void
test_folds (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbSelection) selection = bb_selection_new (board);
  g_autoptr (BbTray) waiting = make_tray (BB_TRAY_WAITING, selection);
  g_autoptr (BbTray) stopped = make_tray (BB_TRAY_STOPPED, selection);
  guint folded = 0;
  BbBet *bet;

  g_signal_connect_swapped (waiting, "folded", G_CALLBACK (count_cb), &folded);
  g_assert_false (bb_tray_is_open (waiting));
  bet = add_bet (board, "a");
  g_assert_true (bb_tray_is_open (waiting));
  place (bet, 300);
  g_assert_false (bb_tray_is_open (waiting));
  g_assert_cmpuint (folded, ==, 2);
  bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, "stopped");
  g_assert_false (bb_tray_is_open (stopped));
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/tray/membership", test_membership);
  g_test_add_func ("/app/tray/follows-once", test_follows_once);
  g_test_add_func ("/app/tray/folds", test_folds);
  return g_test_run ();
}
