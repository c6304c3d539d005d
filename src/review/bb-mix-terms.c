/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two tables: a row for each grouping and for each measure. */

#include "config.h"

#include "bb-mix-terms.h"

#include "bb-field-words.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *name;
  const char *aspect;
  const char *label;
} groupings[BB_MIX_N_GROUPINGS] = {
  [BB_MIX_BY_ZONE] = { "zone", "zone", N_ ("Zone") },
                       [BB_MIX_BY_SHAPE] = { "shape", "funding_shape", N_ ("What the money feels like") },
                                             [BB_MIX_BY_STAGE] = { "stage", "stage", N_ ("State") },
                                                                   [BB_MIX_BY_TEAM] = { "team", "team", N_ ("Team") },
                                                                   };

static const struct {
  const char *name;
  const char *label;
  guint field; /* that it is about; BB_BET_ID for any */
} measures[BB_MIX_N_MEASURES] = {
  [BB_MIX_COUNT] = { "count", N_ ("Bets"), BB_BET_ID },
                     [BB_MIX_CAP] = { "cap", N_ ("Up to"), BB_BET_FUNDING_CAP },
                                      [BB_MIX_RELEASED] = { "released", N_ ("Released so far"), BB_BET_FUNDING_RELEASED },
                                                            [BB_MIX_SPENT] = { "spent", N_ ("Spent"), BB_BET_FUNDING_SPENT },
                                                                               [BB_MIX_REMAINING] = { "remaining", N_ ("Not yet released"), BB_BET_FUNDING_CAP },
                                                                               };

/**
 * bb_mix_grouping_get_aspect:
 *
 * Returns: the id of the aspect that tells bets apart
 */
const char *
bb_mix_grouping_get_aspect (BbMixGrouping grouping)
{
  g_return_val_if_fail (grouping < BB_MIX_N_GROUPINGS, NULL);

  return groupings[grouping].aspect;
}

const char *
bb_mix_grouping_get_name (BbMixGrouping grouping)
{
  g_return_val_if_fail (grouping < BB_MIX_N_GROUPINGS, NULL);

  return groupings[grouping].name;
}

const char *
bb_mix_grouping_get_label (BbMixGrouping grouping)
{
  g_return_val_if_fail (grouping < BB_MIX_N_GROUPINGS, NULL);

  return _ (groupings[grouping].label);
}

gboolean
bb_mix_grouping_from_name (const char *name,
                           BbMixGrouping *grouping)
{
  guint i;

  for (i = 0; i < BB_MIX_N_GROUPINGS; i++)
    if (g_strcmp0 (groupings[i].name, name) == 0) {
      *grouping = i;
      return TRUE;
    }
  return FALSE;
}

const char *
bb_mix_measure_get_name (BbMixMeasure measure)
{
  g_return_val_if_fail (measure < BB_MIX_N_MEASURES, NULL);

  return measures[measure].name;
}

const char *
bb_mix_measure_get_label (BbMixMeasure measure)
{
  g_return_val_if_fail (measure < BB_MIX_N_MEASURES, NULL);

  return _ (measures[measure].label);
}

gboolean
bb_mix_measure_from_name (const char *name,
                          BbMixMeasure *measure)
{
  guint i;

  for (i = 0; i < BB_MIX_N_MEASURES; i++)
    if (g_strcmp0 (measures[i].name, name) == 0) {
      *measure = i;
      return TRUE;
    }
  return FALSE;
}

/**
 * bb_mix_measure_is_used:
 *
 * Returns: whether the board speaks of @measure
 */
gboolean
bb_mix_measure_is_used (BbMixMeasure measure,
                        BbBoard *board)
{
  g_return_val_if_fail (measure < BB_MIX_N_MEASURES, FALSE);

  if (measure == BB_MIX_COUNT)
    return TRUE;
  return bb_board_counts_money (board) && bb_board_uses_field (board, measures[measure].field);
}

/**
 * bb_mix_format:
 *
 * Returns: (transfer full): a number of bets, or an amount in what the board counts in
 */
char *
bb_mix_format (BbBoard *board,
               BbMixMeasure measure,
               gint64 amount)
{
  if (measure == BB_MIX_COUNT)
    return g_strdup_printf ("%" G_GINT64_FORMAT, amount);
  return bb_board_format_amount (board, amount);
}
