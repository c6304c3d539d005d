/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An envelope adds what its parts have not taken: its money and theirs lie in different zones and
 * teams, and only so does their sum stay right. Where parts took more than there is, it adds nothing. */

#include "config.h"

#include "bb-mix-amounts.h"

static BbMixAmounts *
take_amounts (GHashTable *amounts,
              BbBet *bet)
{
  BbMixAmounts *self = g_hash_table_lookup (amounts, bet);

  if (self == NULL) {
    self = g_new0 (BbMixAmounts, 1);
    g_hash_table_insert (amounts, bet, self);
  }
  return self;
}

/* A part leaves its envelope less, even when it is closed. */
static void
take_from_envelope (GHashTable *amounts,
                    BbMoment *moment,
                    BbBet *bet)
{
  BbBet *envelope = bb_moment_find_envelope (moment, bet);
  BbMixAmounts *held;

  if (envelope == NULL)
    return;
  held = take_amounts (amounts, envelope);
  held->of[BB_MIX_CAP] -= bb_moment_count_claim (moment, bet);
  if (!bb_moment_is_committed (moment, bet) && !bb_moment_is_closed (moment, bet))
    return;
  held->of[BB_MIX_RELEASED] -= bb_moment_get_released (moment, bet);
  held->of[BB_MIX_SPENT] -= bb_item_get_integer (BB_ITEM (bet), BB_BET_FUNDING_SPENT, 0);
}

static void
add_own (GHashTable *amounts,
         BbMoment *moment,
         BbBet *bet)
{
  BbMixAmounts *own;

  if (!bb_moment_has (moment, bet) || bb_moment_is_closed (moment, bet))
    return;
  own = take_amounts (amounts, bet);
  own->of[BB_MIX_COUNT]++;
  if (!bb_moment_is_committed (moment, bet))
    return;
  own->of[BB_MIX_CAP] += bb_moment_get_cap (moment, bet);
  own->of[BB_MIX_RELEASED] += bb_moment_get_released (moment, bet);
  own->of[BB_MIX_SPENT] += bb_item_get_integer (BB_ITEM (bet), BB_BET_FUNDING_SPENT, 0);
}

static void
finish (BbMixAmounts *self)
{
  guint i;

  for (i = 0; i < BB_MIX_N_MEASURES; i++)
    self->of[i] = MAX (self->of[i], 0);
  self->of[BB_MIX_REMAINING] = MAX (self->of[BB_MIX_CAP] - self->of[BB_MIX_RELEASED], 0);
}

/**
 * bb_mix_amounts_count:
 *
 * Candidates count as bets; they have no money yet.
 *
 * Returns: (transfer container) (element-type BbBet BbMixAmounts): what each live bet adds
 */
GHashTable *
bb_mix_amounts_count (BbBoard *board,
                      BbMoment *moment)
{
  GHashTable *amounts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GHashTableIter iter;
  gpointer value;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    add_own (amounts, moment, bb_board_get_bet (board, i));
    take_from_envelope (amounts, moment, bb_board_get_bet (board, i));
  }
  g_hash_table_iter_init (&iter, amounts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    finish (value);
  return amounts;
}
