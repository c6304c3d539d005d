/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A moment borrows its board and is thrown away after a sum: it does not follow changes. */

#include "config.h"

#include "bb-moment.h"

struct _BbMoment {
  BbBoard *board;
  GHashTable *rows;  /* nullable: bet id, borrowed from the row -> row of the snapshot */
  GHashTable *parts; /* nullable until asked for: envelope -> what its parts have spent */
};

/**
 * bb_moment_new:
 * @snapshot: (nullable): one of the board's snapshots; %NULL for the board as it is
 *
 * Returns: (transfer full): the moment, to be used while the board stays as it is
 */
BbMoment *
bb_moment_new (BbBoard *board,
               BbItem *snapshot)
{
  BbMoment *self;
  BbItemList *rows;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  self = g_new0 (BbMoment, 1);
  self->board = g_object_ref (board);
  if (snapshot == NULL)
    return self;
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  rows = bb_item_get_children (snapshot, BB_KIND_SNAPSHOT_ROW);
  for (i = 0; i < bb_item_list_get_length (rows); i++) {
    BbItem *row = bb_item_list_peek (rows, i);

    g_hash_table_insert (self->rows, (gpointer) bb_item_get_text (row, BB_SNAPSHOT_ROW_BET), row);
  }
  return self;
}

void
bb_moment_free (BbMoment *self)
{
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->parts, g_hash_table_unref);
  g_object_unref (self->board);
  g_free (self);
}

/* What holds the bet's values at this moment. */
static BbItem *
find_source (BbMoment *self,
             BbBet *bet)
{
  return self->rows == NULL ? BB_ITEM (bet) : g_hash_table_lookup (self->rows, bb_bet_get_id (bet));
}

static guint
choose (BbMoment *self,
        guint bet_field,
        guint row_field)
{
  return self->rows == NULL ? bet_field : row_field;
}

/**
 * bb_moment_has:
 *
 * Returns: whether the bet was on the board then
 */
gboolean
bb_moment_has (BbMoment *self,
               BbBet *bet)
{
  return find_source (self, bet) != NULL;
}

/**
 * bb_moment_get_stage:
 *
 * A snapshot keeps live bets only: one that it has not and that is closed now was closed then.
 *
 * Returns: (transfer none): an id of bb_set_stage; what a snapshot has not kept is as it is now; an
 *   empty string for a bet that was not there
 */
const char *
bb_moment_get_stage (BbMoment *self,
                     BbBet *bet)
{
  BbItem *source = find_source (self, bet);
  const char *stage;

  if (source == NULL)
    return bb_bet_is_closed (bet) ? bb_bet_get_stage (bet) : "";
  stage = bb_item_get_text (source, choose (self, BB_BET_STAGE, BB_SNAPSHOT_ROW_STAGE));
  return *stage != '\0' ? stage : bb_bet_get_stage (bet);
}

gboolean
bb_moment_is_closed (BbMoment *self,
                     BbBet *bet)
{
  const char *stage = bb_moment_get_stage (self, bet);

  return g_str_equal (stage, "stopped") || g_str_equal (stage, "done");
}

/**
 * bb_moment_is_committed:
 *
 * Returns: whether the bet was live and past asking for its money
 */
gboolean
bb_moment_is_committed (BbMoment *self,
                        BbBet *bet)
{
  return bb_moment_has (self, bet) && !bb_moment_is_closed (self, bet) && !g_str_equal (bb_moment_get_stage (self, bet), "candidate");
}

static gint64
get_amount (BbMoment *self,
            BbBet *bet,
            guint bet_field,
            guint row_field)
{
  BbItem *source = find_source (self, bet);

  return source != NULL ? bb_item_get_integer (source, choose (self, bet_field, row_field), 0) : 0;
}

/**
 * bb_moment_get_cap:
 *
 * Returns: whole units; 0 where it is not known
 */
gint64
bb_moment_get_cap (BbMoment *self,
                   BbBet *bet)
{
  return get_amount (self, bet, BB_BET_FUNDING_CAP, BB_SNAPSHOT_ROW_FUNDING_CAP);
}

/**
 * bb_moment_get_released:
 *
 * Returns: whole units; 0 where it is not known
 */
gint64
bb_moment_get_released (BbMoment *self,
                        BbBet *bet)
{
  return get_amount (self, bet, BB_BET_FUNDING_RELEASED, BB_SNAPSHOT_ROW_FUNDING_RELEASED);
}

/**
 * bb_moment_get_place:
 * @familiarity: (out): tenths
 * @risk: (out): tenths
 *
 * Returns: whether the bet had a place then
 */
gboolean
bb_moment_get_place (BbMoment *self,
                     BbBet *bet,
                     gint *familiarity,
                     gint *risk)
{
  BbItem *source = find_source (self, bet);

  if (source == NULL)
    return FALSE;
  *familiarity = bb_item_get_tenths (source, choose (self, BB_BET_FAMILIARITY, BB_SNAPSHOT_ROW_FAMILIARITY), -1);
  *risk = bb_item_get_tenths (source, choose (self, BB_BET_RISK, BB_SNAPSHOT_ROW_RISK), -1);
  return *familiarity >= 0 && *risk >= 0;
}

static BbBet *
get_parent (BbMoment *self,
            BbBet *bet)
{
  return bb_board_find_bet (self->board, bb_bet_get_linked (bet, "parent"));
}

/**
 * bb_moment_find_envelope:
 *
 * One that only asks for its money, or is closed, holds no money of others.
 *
 * Returns: (transfer none) (nullable): the nearest bet that holds this one's money
 */
BbBet *
bb_moment_find_envelope (BbMoment *self,
                         BbBet *bet)
{
  BbBet *at = bet;

  /* Ties to a parent form no cycle, so this ends. */
  while ((at = get_parent (self, at)) != NULL)
    if (bb_bet_is_envelope (at) && bb_moment_is_committed (self, at))
      return at;
  return NULL;
}

/**
 * bb_bet_count_spent:
 *
 * Returns: what the bet has spent; where nobody has written that down, what it was given: money that
 *   is handed over does not come back by itself
 */
gint64
bb_bet_count_spent (BbBet *bet)
{
  return bb_item_get_integer (BB_ITEM (bet), BB_BET_FUNDING_SPENT, bb_bet_get_funding_released (bet));
}

static BbBet *
find_envelope_of_any_stage (BbMoment *self,
                            BbBet *bet)
{
  BbBet *at = bet;

  while ((at = get_parent (self, at)) != NULL)
    if (bb_bet_is_envelope (at))
      return at;
  return NULL;
}

static gint64
get_sum (GHashTable *sums,
         BbBet *bet)
{
  gint64 *sum = g_hash_table_lookup (sums, bet);

  return sum != NULL ? *sum : 0;
}

static void
add_to_sum (GHashTable *sums,
            BbBet *bet,
            gint64 amount)
{
  gint64 *sum = g_hash_table_lookup (sums, bet);

  if (sum == NULL) {
    sum = g_new0 (gint64, 1);
    g_hash_table_insert (sums, bet, sum);
  }
  *sum += amount;
}

/* What the parts of a closed envelope have spent, which they count themselves. */
static gint64
count_spent_by_parts (BbMoment *self,
                      BbBet *envelope)
{
  guint i;

  if (self->parts == NULL) {
    self->parts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
    for (i = 0; i < bb_board_get_n_bets (self->board); i++) {
      BbBet *bet = bb_board_get_bet (self->board, i);
      BbBet *holder = find_envelope_of_any_stage (self, bet);

      if (holder != NULL)
        add_to_sum (self->parts, holder, bb_bet_count_spent (bet));
    }
  }
  return get_sum (self->parts, envelope);
}

/**
 * bb_moment_count_claim:
 *
 * What the bet takes, be it of the board's total or of the envelope it is part of: up to its cap
 * while it is live, what it has spent once it is closed, nothing while it only asks. A closed
 * envelope takes what was spent beside its parts, which count themselves from then on.
 *
 * Returns: whole units, at least 0
 */
gint64
bb_moment_count_claim (BbMoment *self,
                       BbBet *bet)
{
  gint64 spent;

  if (bb_moment_is_committed (self, bet))
    return bb_moment_get_cap (self, bet);
  if (!bb_moment_is_closed (self, bet))
    return 0;
  spent = bb_bet_count_spent (bet);
  return bb_bet_is_envelope (bet) ? MAX (spent - count_spent_by_parts (self, bet), 0) : spent;
}
