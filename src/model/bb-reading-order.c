/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Zone after zone, within one from the top to the bottom, then from left to right, as the axes run,
 * then as in the file: so that neighbours in the order are neighbours on the plane. */

#include "config.h"

#include "bb-reading-order.h"

#include "bb-axis.h"

typedef struct {
  BbBet *bet;
  guint zone;
  gint across; /* from the left */
  gint down;   /* from the top */
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
  if (one->down != other->down)
    return one->down - other->down;
  if (one->across != other->across)
    return one->across - other->across;
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
    Entry entry = { .bet = bet, .position = i };

    if (!bb_bet_is_placed (bet) || bb_bet_is_closed (bet))
      continue;
    entry.zone = find_zone (board, bet);
    entry.across = bb_bet_get_familiarity (bet);
    entry.down = -bb_bet_get_risk (bet);
    bb_axis_turn_step (BB_ITEM (board), &entry.across, &entry.down);
    g_array_append_val (entries, entry);
  }
  g_array_sort (entries, compare_entries);
  for (i = 0; i < entries->len; i++)
    g_ptr_array_add (order, g_object_ref (g_array_index (entries, Entry, i).bet));
  return order;
}
