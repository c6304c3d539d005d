/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What each bet adds is counted once; while bets are dragged they only change rows. A mix is of the
 * board as it was when the mix was made. Which team and kind of money a bet has is told as it is. */

#include "config.h"

#include "bb-mix.h"

#include "bb-aspect.h"
#include "bb-mix-amounts.h"
#include "bb-snapshot.h"

#include <glib/gi18n-lib.h>

struct _BbMix {
  BbBoard *board;
  BbMixGrouping grouping;
  BbAspect aspect;
  BbItem *snapshot; /* nullable */
  gboolean has_money_before;
  GPtrArray *rows;     /* of BbMixRow */
  GHashTable *by_id;   /* the rows by their ids */
  GHashTable *amounts; /* what each bet adds now */
  GHashTable *at;      /* bet -> the row it adds to now */
  BbMixRow total;
};

static void
free_row (gpointer row)
{
  BbMixRow *self = row;

  g_free (self->id);
  g_free (self->label);
  g_free (self);
}

static void
set_target (BbMix *self,
            BbMixRow *row)
{
  BbItem *zone = self->grouping == BB_MIX_BY_ZONE ? bb_board_find (self->board, BB_KIND_ZONE, row->id) : NULL;

  row->share_low = BB_MIX_NO_SHARE;
  row->share_high = BB_MIX_NO_SHARE;
  if (zone == NULL)
    return;
  row->share_low = (gint) bb_item_get_integer (zone, BB_ZONE_SHARE_LOW, BB_MIX_NO_SHARE);
  row->share_high = (gint) bb_item_get_integer (zone, BB_ZONE_SHARE_HIGH, BB_MIX_NO_SHARE);
}

static BbMixRow *
take_row (BbMix *self,
          const char *id)
{
  BbMixRow *row = g_hash_table_lookup (self->by_id, id);

  if (row != NULL)
    return row;
  row = g_new0 (BbMixRow, 1);
  row->id = g_strdup (id);
  if (self->grouping == BB_MIX_BY_ZONE && g_str_equal (id, BB_ASPECT_NONE))
    row->label = g_strdup (_ ("Not placed yet"));
  else
    row->label = bb_aspect_dup_value_label (&self->aspect, self->board, id);
  set_target (self, row);
  g_ptr_array_add (self->rows, row);
  g_hash_table_insert (self->by_id, row->id, row);
  return row;
}

static const char *
get_zone_id (BbMix *self,
             gint familiarity,
             gint risk)
{
  BbItem *zone = bb_board_get_zone_at (self->board, familiarity, risk);

  return zone != NULL ? bb_item_get_id (zone) : BB_ASPECT_NONE;
}

static const char *
find_group (BbMix *self,
            BbMoment *moment,
            BbBet *bet)
{
  gint familiarity, risk;
  const char *stage;

  if (self->grouping == BB_MIX_BY_ZONE)
    return bb_moment_get_place (moment, bet, &familiarity, &risk) ? get_zone_id (self, familiarity, risk) : BB_ASPECT_NONE;
  if (self->grouping != BB_MIX_BY_STAGE)
    return bb_aspect_get_value (&self->aspect, self->board, bet, bb_board_get_day (self->board));
  stage = bb_moment_get_stage (moment, bet);
  return *stage != '\0' ? stage : BB_ASPECT_NONE;
}

static void
add_amounts (gint64 *sums,
             const BbMixAmounts *amounts,
             gint sign)
{
  guint i;

  for (i = 0; i < BB_MIX_N_MEASURES; i++)
    sums[i] += sign * amounts->of[i];
}

static void
count_now (BbMix *self)
{
  g_autoptr (BbMoment) moment = bb_moment_new (self->board, NULL);
  GHashTableIter iter;
  gpointer bet, amounts;

  self->amounts = bb_mix_amounts_count (self->board, moment);
  g_hash_table_iter_init (&iter, self->amounts);
  while (g_hash_table_iter_next (&iter, &bet, &amounts)) {
    BbMixRow *row = take_row (self, find_group (self, moment, bet));

    g_hash_table_insert (self->at, bet, row);
    add_amounts (row->now, amounts, 1);
    add_amounts (self->total.now, amounts, 1);
  }
}

static void
count_before (BbMix *self)
{
  g_autoptr (BbMoment) moment = bb_moment_new (self->board, self->snapshot);
  g_autoptr (GHashTable) counted = bb_mix_amounts_count (self->board, moment);
  GHashTableIter iter;
  gpointer bet, amounts;

  g_hash_table_iter_init (&iter, counted);
  while (g_hash_table_iter_next (&iter, &bet, &amounts)) {
    BbMixRow *row = take_row (self, find_group (self, moment, bet));

    add_amounts (row->before, amounts, 1);
    add_amounts (self->total.before, amounts, 1);
  }
  self->has_money_before = self->total.before[BB_MIX_CAP] > 0;
}

/* Zones are there whatever lies in them; of other values only what is or was in use. */
static void
add_zones (BbMix *self)
{
  g_auto (GStrv) ids = bb_aspect_list_possible (&self->aspect, self->board);
  guint i;

  for (i = 0; self->grouping == BB_MIX_BY_ZONE && ids[i] != NULL; i++)
    take_row (self, ids[i]);
}

static guint
get_rank (char **order,
          const BbMixRow *row)
{
  guint rank;

  if (g_str_equal (row->id, BB_ASPECT_NONE))
    return G_MAXUINT;
  for (rank = 0; order[rank] != NULL; rank++)
    if (g_str_equal (order[rank], row->id))
      break;
  return rank;
}

static gint
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer order)
{
  const BbMixRow *one = *(BbMixRow *const *) a;
  const BbMixRow *other = *(BbMixRow *const *) b;
  guint rank = get_rank (order, one);
  guint other_rank = get_rank (order, other);

  if (rank != other_rank)
    return rank < other_rank ? -1 : 1;
  return g_strcmp0 (one->id, other->id);
}

/**
 * bb_mix_new:
 * @before: (nullable): one of the board's snapshots, to compare with; bets that are no longer on the
 *   board are not counted
 *
 * Returns: (transfer full): the mix of the board's live bets
 */
BbMix *
bb_mix_new (BbBoard *board,
            BbMixGrouping grouping,
            BbItem *before)
{
  g_auto (GStrv) order = NULL;
  BbMix *self;

  g_return_val_if_fail (BB_IS_BOARD (board) && grouping < BB_MIX_N_GROUPINGS, NULL);

  self = g_new0 (BbMix, 1);
  self->board = g_object_ref (board);
  self->grouping = grouping;
  self->snapshot = before != NULL ? g_object_ref (before) : NULL;
  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->at = g_hash_table_new (NULL, NULL);
  self->total.share_low = self->total.share_high = BB_MIX_NO_SHARE;
  bb_aspect_init (&self->aspect, bb_mix_grouping_get_aspect (grouping));
  add_zones (self);
  count_now (self);
  if (before != NULL)
    count_before (self);
  order = bb_aspect_list_possible (&self->aspect, board);
  g_ptr_array_sort_with_data (self->rows, compare_rows, order);
  return self;
}

void
bb_mix_free (BbMix *self)
{
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->amounts);
  g_hash_table_unref (self->at);
  g_clear_object (&self->snapshot);
  g_object_unref (self->board);
  g_free (self);
}

/**
 * bb_mix_move:
 * @familiarity: tenths
 * @risk: tenths
 *
 * Counts a bet where it is held for the moment; the board is not written.
 *
 * Returns: whether that changes the mix
 */
gboolean
bb_mix_move (BbMix *self,
             BbBet *bet,
             gint familiarity,
             gint risk)
{
  const BbMixAmounts *amounts = g_hash_table_lookup (self->amounts, bet);
  BbMixRow *from = g_hash_table_lookup (self->at, bet);
  BbMixRow *to;

  if (amounts == NULL || self->grouping != BB_MIX_BY_ZONE)
    return FALSE;
  to = take_row (self, get_zone_id (self, familiarity, risk));
  if (to == from)
    return FALSE;
  add_amounts (from->now, amounts, -1);
  add_amounts (to->now, amounts, 1);
  g_hash_table_insert (self->at, bet, to);
  return TRUE;
}

BbMixGrouping
bb_mix_get_grouping (BbMix *self)
{
  return self->grouping;
}

guint
bb_mix_get_length (BbMix *self)
{
  return self->rows->len;
}

const BbMixRow *
bb_mix_get_row (BbMix *self,
                guint index)
{
  g_return_val_if_fail (index < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, index);
}

/**
 * bb_mix_find_row:
 *
 * Returns: (nullable): the row of a zone, a kind of money, a state or a team
 */
const BbMixRow *
bb_mix_find_row (BbMix *self,
                 const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

/**
 * bb_mix_get_total:
 *
 * Returns: the sum of all rows
 */
const BbMixRow *
bb_mix_get_total (BbMix *self)
{
  return &self->total;
}

/**
 * bb_mix_has_before:
 *
 * Returns: whether the snapshot has kept @measure: never what was spent, and imported ones have kept
 *   places only
 */
gboolean
bb_mix_has_before (BbMix *self,
                   BbMixMeasure measure)
{
  if (self->snapshot == NULL || measure == BB_MIX_SPENT)
    return FALSE;
  return measure == BB_MIX_COUNT || self->has_money_before;
}

/**
 * bb_mix_has_target:
 *
 * Returns: whether the board aims at a share of the committed money for @row, and @measure is that
 */
gboolean
bb_mix_has_target (BbMix *self,
                   const BbMixRow *row,
                   BbMixMeasure measure)
{
  return measure == BB_MIX_CAP && (row->share_low != BB_MIX_NO_SHARE || row->share_high != BB_MIX_NO_SHARE);
}

/**
 * bb_mix_get_share:
 *
 * Returns: how much of the whole @row has now, in tenths of a percent
 */
gint
bb_mix_get_share (BbMix *self,
                  const BbMixRow *row,
                  BbMixMeasure measure)
{
  gint64 whole = self->total.now[measure];

  return whole > 0 ? (gint) ((double) row->now[measure] / (double) whole * 1000.0 + 0.5) : 0;
}

/**
 * bb_mix_get_drift:
 *
 * Returns: how far the share of the committed money is from what the board aims at, in tenths of a
 *   percent: below 0 for too little, above for too much, 0 within
 */
gint
bb_mix_get_drift (BbMix *self,
                  const BbMixRow *row)
{
  gint share = bb_mix_get_share (self, row, BB_MIX_CAP);

  if (self->total.now[BB_MIX_CAP] == 0)
    return 0;
  if (row->share_low != BB_MIX_NO_SHARE && share < row->share_low * 10)
    return share - row->share_low * 10;
  if (row->share_high != BB_MIX_NO_SHARE && share > row->share_high * 10)
    return share - row->share_high * 10;
  return 0;
}

/**
 * bb_mix_dup_then:
 *
 * Returns: (transfer full) (nullable): what people call the time that the mix is compared with: before or
 *   after which review it was, or the day
 */
char *
bb_mix_dup_then (BbMix *self)
{
  g_autofree char *moment = NULL;
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->snapshot == NULL)
    return NULL;
  moment = bb_snapshot_dup_moment (self->snapshot);
  if (*moment == '\0')
    return bb_snapshot_dup_day (self->snapshot);
  text = g_string_new (NULL);
  g_string_append_unichar (text, g_unichar_totitle (g_utf8_get_char (moment)));
  g_string_append (text, g_utf8_next_char (moment));
  return g_string_free (text, FALSE);
}
