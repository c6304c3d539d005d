/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Zone after zone, within one from high risk to low, then from new to well known, then as in the
 * file: so that neighbours in the order are neighbours on the plane. */

#include "config.h"

#include "bb-reading-order.h"

typedef struct {
  BbBet *bet;
  guint zone;
  guint position;
} Entry;

static guint
find_zone (BbBoard *board,
           BbBet *bet)
{
  BbItem *zone = bb_board_get_zone_at (board, bb_bet_get_familiarity (bet), bb_bet_get_risk (bet));
  guint position = G_MAXUINT;

  if (zone != NULL)
    bb_item_list_find_position (bb_board_get_items (board, BB_KIND_ZONE), zone, &position);
  return position;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;

  if (one->zone != other->zone)
    return one->zone < other->zone ? -1 : 1;
  if (bb_bet_get_risk (one->bet) != bb_bet_get_risk (other->bet))
    return bb_bet_get_risk (other->bet) - bb_bet_get_risk (one->bet);
  if (bb_bet_get_familiarity (one->bet) != bb_bet_get_familiarity (other->bet))
    return bb_bet_get_familiarity (one->bet) - bb_bet_get_familiarity (other->bet);
  return one->position < other->position ? -1 : 1;
}

/**
 * bb_reading_order:
 *
 * Returns: (transfer full) (element-type BbBet): the bets that are placed and not closed
 */
GPtrArray *
bb_reading_order (BbBoard *board)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  GPtrArray *order = g_ptr_array_new_with_free_func (g_object_unref);
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), order);

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);
    Entry entry = { bet, 0, i };

    if (!bb_bet_is_placed (bet) || bb_bet_is_closed (bet))
      continue;
    entry.zone = find_zone (board, bet);
    g_array_append_val (entries, entry);
  }
  g_array_sort (entries, compare_entries);
  for (i = 0; i < entries->len; i++)
    g_ptr_array_add (order, g_object_ref (g_array_index (entries, Entry, i).bet));
  return order;
}
