/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An envelope's cap is taken from the total once, whatever its parts take of it: so stopping a part
 * leaves the total as it is and frees money inside the envelope only. */

#include "config.h"

#include "bb-balance.h"

#include "bb-field-words.h"
#include "bb-moment.h"
#include "bb-totals.h"

#include <glib/gi18n-lib.h>

typedef struct {
  gint64 before;
  gint64 now;
} Claims;

/* The envelope farthest up, whatever its stage, else the bet: what gives and takes money as one. */
static BbBet *
find_outermost (BbBoard *board,
                BbBet *bet)
{
  BbBet *outermost = bet;
  BbBet *at = bet;

  while ((at = bb_board_find_bet (board, bb_bet_get_linked (at, "parent"))) != NULL)
    if (bb_bet_is_envelope (at))
      outermost = at;
  return outermost;
}

static gint64
count_of_total (BbMoment *moment,
                BbBet *bet)
{
  return bb_moment_find_envelope (moment, bet) == NULL ? bb_moment_count_claim (moment, bet) : 0;
}

static Claims *
take_claims (GHashTable *units,
             BbBet *unit)
{
  Claims *claims = g_hash_table_lookup (units, unit);

  if (claims == NULL) {
    claims = g_new0 (Claims, 1);
    g_hash_table_insert (units, unit, claims);
  }
  return claims;
}

static void
count_change (BbBalance *self,
              BbBoard *board,
              BbMoment *now,
              BbMoment *before)
{
  g_autoptr (GHashTable) units = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GHashTableIter iter;
  gpointer value;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);
    Claims *claims = take_claims (units, find_outermost (board, bet));

    claims->now += count_of_total (now, bet);
    claims->before += count_of_total (before, bet);
  }
  g_hash_table_iter_init (&iter, units);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    Claims *claims = value;

    self->freed += MAX (claims->before - claims->now, 0);
    self->given += MAX (claims->now - claims->before, 0);
  }
}

static void
count_change_inside (BbBalance *self,
                     BbBoard *board,
                     BbMoment *now,
                     BbMoment *before)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);
    BbBet *envelope = bb_moment_find_envelope (now, bet);
    gint64 freed = bb_moment_count_claim (before, bet) - bb_moment_count_claim (now, bet);

    if (envelope == NULL || freed <= 0)
      continue;
    self->freed_inside += freed;
    self->envelope = envelope;
    g_hash_table_add (seen, envelope);
  }
  self->n_envelopes = g_hash_table_size (seen);
}

static void
count_now (BbBalance *self,
           BbBoard *board,
           BbMoment *now)
{
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);
    gint64 claim = count_of_total (now, bet);

    if (bb_moment_is_closed (now, bet))
      self->closed += claim;
    else
      self->committed += claim;
    if (g_str_equal (bb_moment_get_stage (now, bet), "candidate") && bb_moment_find_envelope (now, bet) == NULL)
      self->asked += bb_moment_get_cap (now, bet);
  }
}

/**
 * bb_balance_at:
 * @at: (nullable): the snapshot that the balance is of; %NULL for now
 * @before: (nullable): the snapshot that a review began with; %NULL to leave out what has changed
 * @balance: (out caller-allocates): the balance, in whole units
 *
 * Bets that have been removed since are not counted; the total is always that of now.
 */
void
bb_balance_at (BbBoard *board,
               BbItem *at,
               BbItem *before,
               BbBalance *balance)
{
  g_autoptr (BbMoment) now = NULL;
  g_autoptr (BbMoment) then = NULL;

  g_return_if_fail (BB_IS_BOARD (board) && balance != NULL);

  now = bb_moment_new (board, at);
  *balance = (BbBalance){ 0 };
  balance->has_total = bb_item_has_value (BB_ITEM (board), BB_BOARD_TOTAL);
  balance->total = bb_item_get_integer (BB_ITEM (board), BB_BOARD_TOTAL, 0);
  count_now (balance, board, now);
  balance->left = balance->total - balance->committed - balance->closed;
  if (before == NULL)
    return;
  then = bb_moment_new (board, before);
  count_change (balance, board, now, then);
  count_change_inside (balance, board, now, then);
}

/**
 * bb_balance_of_board:
 * @before: (nullable): the snapshot that a review began with; %NULL to leave out what has changed
 * @balance: (out caller-allocates): the balance as it is now, in whole units
 */
void
bb_balance_of_board (BbBoard *board,
                     BbItem *before,
                     BbBalance *balance)
{
  bb_balance_at (board, NULL, before, balance);
}

/**
 * bb_balance_get_rest:
 * @envelope: a live bet that holds the money of its parts
 *
 * Returns: what its parts have not taken yet; below 0 when they have taken more than there is
 */
gint64
bb_balance_get_rest (BbBoard *board,
                     BbBet *envelope)
{
  g_autoptr (BbMoment) now = NULL;
  gint64 rest;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board) && BB_IS_BET (envelope), 0);

  now = bb_moment_new (board, NULL);
  rest = bb_moment_get_cap (now, envelope);
  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (bb_moment_find_envelope (now, bet) == envelope)
      rest -= bb_moment_count_claim (now, bet);
  }
  return rest;
}

static void
add_part (GString *words,
          char *part)
{
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, part);
  g_free (part);
}

static void
add_left (const BbBalance *self,
          BbBoard *board,
          GString *words)
{
  g_autofree char *total = bb_board_format_amount (board, self->total);
  g_autofree char *left = bb_board_format_amount (board, ABS (self->left));
  g_autofree char *committed = bb_board_format_amount (board, self->committed);

  if (!self->has_total)
    /* Translators: %s is an amount of money. */
    add_part (words, g_strdup_printf (_ ("%s committed"), committed));
  else if (self->left >= 0)
    /* Translators: two amounts: of the money for the period, so much is not promised to any bet. */
    add_part (words, g_strdup_printf (_ ("%s left of %s"), left, total));
  else
    /* Translators: two amounts: the bets may take so much more than there is. */
    add_part (words, g_strdup_printf (_ ("%s more than the %s there is"), left, total));
}

static void
add_freed (const BbBalance *self,
           BbBoard *board,
           GString *words)
{
  g_autofree char *freed = bb_board_format_amount (board, self->freed);
  g_autofree char *inside = bb_board_format_amount (board, self->freed_inside);

  if (self->freed > 0)
    add_part (words, g_strdup_printf (_ ("%s freed"), freed));
  if (self->n_envelopes == 1)
    /* Translators: an amount, and the name of the bet that holds the money of its parts. */
    add_part (words, g_strdup_printf (_ ("%s freed inside %s"), inside, bb_bet_get_short_name (self->envelope)));
  else if (self->n_envelopes > 1)
    add_part (words, g_strdup_printf (_ ("%s freed inside %u bets"), inside, self->n_envelopes));
}

/**
 * bb_balance_to_words:
 *
 * Returns: (transfer full): one quiet line, like "€703 k left of €5,500 k · €33 k freed · €80 k asked for";
 *   an empty string where the board counts no money
 */
char *
bb_balance_to_words (const BbBalance *self,
                     BbBoard *board)
{
  g_autofree char *asked = NULL;
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && BB_IS_BOARD (board), NULL);

  if (!bb_board_counts_money (board))
    return g_string_free (words, FALSE);
  asked = bb_board_format_amount (board, self->asked);
  add_left (self, board, words);
  add_freed (self, board, words);
  if (self->asked > 0)
    add_part (words, g_strdup_printf (_ ("%s asked for"), asked));
  return g_string_free (words, FALSE);
}
