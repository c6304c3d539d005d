/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file may hold a number twice: live bets come before closed ones, which keep the numbers of earlier
 * reviews, and then the first on the board has it. */

#include "config.h"

#include "bb-spoken-numbers.h"

struct _BbSpokenNumbers {
  GHashTable *bets; /* by number; borrowed */
  guint highest;
};

static void
take_number (BbSpokenNumbers *self,
             BbBet *bet)
{
  gint64 number = bb_item_get_integer (BB_ITEM (bet), BB_BET_NUMBER, 0);

  if (number <= 0 || number >= G_MAXINT)
    return;
  self->highest = MAX (self->highest, (guint) number);
  if (!g_hash_table_contains (self->bets, GUINT_TO_POINTER (number)))
    g_hash_table_insert (self->bets, GUINT_TO_POINTER (number), bet);
}

static void
take_numbers (BbSpokenNumbers *self,
              BbBoard *board,
              gboolean closed)
{
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (bb_bet_is_closed (bet) == closed)
      take_number (self, bet);
  }
}

/**
 * bb_spoken_numbers_new:
 *
 * Returns: (transfer full): the numbers of a board's bets as they are now; the board must not change
 *   while they are in use
 */
BbSpokenNumbers *
bb_spoken_numbers_new (BbBoard *board)
{
  BbSpokenNumbers *self;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  self = g_new0 (BbSpokenNumbers, 1);
  self->bets = g_hash_table_new (NULL, NULL);
  if (!bb_board_uses_field (board, BB_BET_NUMBER))
    return self;
  take_numbers (self, board, FALSE);
  take_numbers (self, board, TRUE);
  return self;
}

void
bb_spoken_numbers_free (BbSpokenNumbers *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->bets);
  g_free (self);
}

/**
 * bb_spoken_numbers_get:
 *
 * Returns: the number that is the bet's alone, or 0
 */
guint
bb_spoken_numbers_get (const BbSpokenNumbers *self,
                       BbBet *bet)
{
  gint64 number;

  g_return_val_if_fail (self != NULL && BB_IS_BET (bet), 0);

  number = bb_item_get_integer (BB_ITEM (bet), BB_BET_NUMBER, 0);
  return g_hash_table_lookup (self->bets, GUINT_TO_POINTER (number)) == bet ? (guint) number : 0;
}

/**
 * bb_spoken_numbers_get_free:
 *
 * Returns: the first number from which on no bet is called by any
 */
guint
bb_spoken_numbers_get_free (const BbSpokenNumbers *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->highest + 1;
}

/**
 * bb_spoken_numbers_add_to:
 * @name: what else the bet is called
 *
 * Returns: (transfer full): the number and the name, `7. Crew pool`, never parted by a line break; the
 *   name alone for a bet without a number
 */
char *
bb_spoken_numbers_add_to (const BbSpokenNumbers *self,
                          BbBet *bet,
                          const char *name)
{
  guint number = bb_spoken_numbers_get (self, bet);

  g_return_val_if_fail (name != NULL, NULL);

  /* A no-break space. */
  return number > 0 ? g_strdup_printf ("%u.\302\240%s", number, name) : g_strdup (name);
}
