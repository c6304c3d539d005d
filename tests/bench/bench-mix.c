/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Milliseconds for the mix of a board: summed up anew, one bet moved over, drawn. What a frame of a
 * drag costs is the last two. */

#include "config.h"

#include "bb-balance.h"
#include "bb-mix.h"
#include "bb-picture-mix.h"

#define N_ROUNDS 20

static void
add_bet (BbBoard *board,
         guint number)
{
  g_autofree char *id = g_strdup_printf ("B%u", number);
  g_autofree char *parent = g_strdup_printf ("B%u", number - number % 10);
  g_autoptr (BbBet) bet = bb_bet_new (id);
  g_autoptr (BbItem) link = bb_link_new ("parent", parent, BB_DATE_NONE);

  bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, "active");
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, (gint) (number * 37 % 1000));
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, (gint) (number * 61 % 1000));
  bb_item_set_integer (BB_ITEM (bet), BB_BET_FUNDING_CAP, 1000);
  if (number % 10 == 0)
    bb_item_set_text (BB_ITEM (bet), BB_BET_FUNDING_SCOPE, "envelope");
  else
    bb_item_append (BB_ITEM (bet), link, NULL);
  bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL);
}

static double
get_milliseconds (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000.0 / N_ROUNDS;
}

static void
measure (guint n_bets)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  BbPictureMixOptions options = { .measure = BB_MIX_CAP, .width = 900, .text_size = 15, .columns = 2 };
  g_autoptr (BbMix) mix = NULL;
  double summed, balanced, moved, drawn;
  BbBalance balance;
  gint64 since;
  guint i;

  for (i = 0; i < n_bets; i++)
    add_bet (board, i);
  since = g_get_monotonic_time ();
  for (i = 0; i < N_ROUNDS; i++)
    bb_mix_free (bb_mix_new (board, BB_MIX_BY_ZONE, NULL));
  summed = get_milliseconds (since);
  since = g_get_monotonic_time ();
  for (i = 0; i < N_ROUNDS; i++)
    bb_balance_of_board (board, NULL, &balance);
  balanced = get_milliseconds (since);
  mix = bb_mix_new (board, BB_MIX_BY_ZONE, NULL);
  since = g_get_monotonic_time ();
  for (i = 0; i < N_ROUNDS; i++)
    bb_mix_move (mix, bb_board_get_bet (board, 5), i % 2 == 0 ? 900 : 100, 500);
  moved = get_milliseconds (since);
  since = g_get_monotonic_time ();
  for (i = 0; i < N_ROUNDS; i++)
    bb_scene_unref (bb_picture_mix_draw (mix, board, &options));
  drawn = get_milliseconds (since);
  g_print ("%6u bets: mix %.2f, balance %.2f, move %.4f, draw %.2f ms\n", n_bets, summed, balanced, moved, drawn);
}

int
main (void)
{
  measure (30);
  measure (1000);
  measure (10000);
  return 0;
}
