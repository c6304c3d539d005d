/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Disagreement is shown, never averaged away: the middle is an offer. Placements without both
 * numbers or without a role, as a file may hold them, are left out. */

#include "config.h"

#include "bb-disagreement.h"

#include <math.h>
#include <string.h>

static gboolean
is_whole (BbItem *placement)
{
  return bb_item_has_value (placement, BB_PLACEMENT_RISK) && bb_item_has_value (placement, BB_PLACEMENT_FAMILIARITY)
         && bb_item_has_value (placement, BB_PLACEMENT_ROLE);
}

static GPtrArray *
list_whole (BbBet *bet)
{
  GPtrArray *placements = g_ptr_array_new ();
  BbItemList *items;
  guint i;

  if (!bb_item_has_children (BB_ITEM (bet), BB_KIND_PLACEMENT))
    return placements;
  items = bb_item_get_children (BB_ITEM (bet), BB_KIND_PLACEMENT);
  for (i = 0; i < bb_item_list_get_length (items); i++)
    if (is_whole (bb_item_list_peek (items, i)))
      g_ptr_array_add (placements, bb_item_list_peek (items, i));
  return placements;
}

static double
get_distance (BbItem *one,
              BbItem *other)
{
  gint across = bb_item_get_tenths (one, BB_PLACEMENT_FAMILIARITY, 0) - bb_item_get_tenths (other, BB_PLACEMENT_FAMILIARITY, 0);
  gint up = bb_item_get_tenths (one, BB_PLACEMENT_RISK, 0) - bb_item_get_tenths (other, BB_PLACEMENT_RISK, 0);

  return hypot (across, up) / 10.0;
}

/* At most a hundred placements a bet, so every pair is looked at. */
static void
find_furthest (GPtrArray *placements,
               BbDisagreement *self)
{
  double furthest = -1;
  guint i, j;

  for (i = 0; i < placements->len; i++)
    for (j = i + 1; j < placements->len; j++) {
      double distance = get_distance (placements->pdata[i], placements->pdata[j]);

      if (distance <= furthest)
        continue;
      furthest = distance;
      self->furthest[0] = placements->pdata[i];
      self->furthest[1] = placements->pdata[j];
    }
  self->spread = furthest > 0 ? (guint) lround (furthest / 2.0) : 0;
}

static gint
get_mean (GPtrArray *placements,
          guint field)
{
  gint sum = 0;
  guint i;

  for (i = 0; i < placements->len; i++)
    sum += bb_item_get_tenths (placements->pdata[i], field, 0);
  return (gint) lround ((double) sum / placements->len);
}

/**
 * bb_disagreement_of_bet:
 * @disagreement: (out caller-allocates): how far apart its placements are; 0 for one alone
 *
 * Returns: whether any role has placed the bet
 */
gboolean
bb_disagreement_of_bet (BbBet *bet,
                        BbDisagreement *disagreement)
{
  g_autoptr (GPtrArray) placements = NULL;

  g_return_val_if_fail (BB_IS_BET (bet) && disagreement != NULL, FALSE);

  placements = list_whole (bet);
  *disagreement = (BbDisagreement){ .bet = bet, .n_roles = placements->len };
  if (placements->len == 0)
    return FALSE;
  find_furthest (placements, disagreement);
  disagreement->middle_familiarity = get_mean (placements, BB_PLACEMENT_FAMILIARITY);
  disagreement->middle_risk = get_mean (placements, BB_PLACEMENT_RISK);
  return TRUE;
}

static double
get_width (const BbDisagreement *self)
{
  return self->furthest[0] != NULL ? get_distance (self->furthest[0], self->furthest[1]) : 0;
}

static gint
compare (gconstpointer a,
         gconstpointer b)
{
  const BbDisagreement *one = a;
  const BbDisagreement *other = b;
  double difference = get_width (other) - get_width (one);

  if (difference != 0)
    return difference > 0 ? 1 : -1;
  if (one->n_roles != other->n_roles)
    return one->n_roles > other->n_roles ? -1 : 1;
  return strcmp (bb_bet_get_id (one->bet), bb_bet_get_id (other->bet));
}

/**
 * bb_disagreement_rank:
 *
 * Returns: (transfer full) (element-type BbDisagreement): the live bets that any role has placed, those
 *   that people disagree on most first
 */
GArray *
bb_disagreement_rank (BbBoard *board)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (BbDisagreement));
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), ranked);

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);
    BbDisagreement disagreement;

    if (bb_bet_is_live (bet) && bb_disagreement_of_bet (bet, &disagreement))
      g_array_append_val (ranked, disagreement);
  }
  g_array_sort (ranked, compare);
  return ranked;
}

static char *
fold (const char *role)
{
  g_autofree char *folded = g_utf8_casefold (role, -1);

  return g_strdup (g_strstrip (folded));
}

/**
 * bb_bet_find_placement:
 * @role: in any case
 *
 * Returns: (transfer none) (nullable): where that role has placed the bet
 */
BbItem *
bb_bet_find_placement (BbBet *bet,
                       const char *role)
{
  g_autofree char *wanted = NULL;
  g_autoptr (GPtrArray) placements = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_BET (bet) && role != NULL, NULL);

  wanted = fold (role);
  placements = list_whole (bet);
  for (i = 0; i < placements->len; i++) {
    g_autofree char *at = fold (bb_item_get_text (placements->pdata[i], BB_PLACEMENT_ROLE));

    if (g_str_equal (at, wanted))
      return placements->pdata[i];
  }
  return NULL;
}

static void
add_role (GPtrArray *roles,
          GHashTable *seen,
          const char *role)
{
  if (g_hash_table_add (seen, fold (role)))
    g_ptr_array_add (roles, g_strdup (role));
}

/**
 * bb_board_list_roles:
 *
 * Returns: (transfer full): the roles that have placed a bet, in the order in which they are met
 */
char **
bb_board_list_roles (BbBoard *board)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *roles = g_ptr_array_new ();
  guint i, j;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    g_autoptr (GPtrArray) placements = list_whole (bb_board_get_bet (board, i));

    for (j = 0; j < placements->len; j++)
      add_role (roles, seen, bb_item_get_text (placements->pdata[j], BB_PLACEMENT_ROLE));
  }
  g_ptr_array_add (roles, NULL);
  return (char **) g_ptr_array_free (roles, FALSE);
}
