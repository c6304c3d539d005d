/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A walk into the depth for each kind of tie that may not form cycles, with a stack of its own: time
 * and memory grow with the number of ties, however they hang together. */

#include "config.h"

#include "bb-tie-check.h"

typedef struct {
  BbItem *bet;
  guint next; /* the tie to look at next */
} Step;

typedef struct {
  BbBoard *board;
  const char *link_kind;
  GHashTable *open;   /* bets on the way from the start to here */
  GHashTable *closed; /* bets of which all is known */
  GArray *steps;
  GPtrArray *closing;
} Walk;

static void
enter (Walk *self,
       BbItem *bet)
{
  Step step = { bet, 0 };

  g_hash_table_add (self->open, bet);
  g_array_append_val (self->steps, step);
}

static void
leave (Walk *self)
{
  BbItem *bet = g_array_index (self->steps, Step, self->steps->len - 1).bet;

  g_hash_table_remove (self->open, bet);
  g_hash_table_add (self->closed, bet);
  g_array_set_size (self->steps, self->steps->len - 1);
}

static void
follow (Walk *self,
        BbItem *link)
{
  BbItem *target;

  if (!g_str_equal (bb_item_get_text (link, BB_LINK_KIND), self->link_kind))
    return;
  target = bb_board_find (self->board, BB_KIND_BET, bb_item_get_text (link, BB_LINK_TO));
  if (target == NULL || g_hash_table_contains (self->closed, target))
    return;
  if (g_hash_table_contains (self->open, target))
    g_ptr_array_add (self->closing, link);
  else
    enter (self, target);
}

static void
walk_from (Walk *self,
           BbItem *bet)
{
  if (!bb_item_has_children (bet, BB_KIND_LINK) || g_hash_table_contains (self->closed, bet))
    return;
  enter (self, bet);
  while (self->steps->len > 0) {
    Step *step = &g_array_index (self->steps, Step, self->steps->len - 1);
    BbItem *link = bb_item_list_peek (bb_item_get_children (step->bet, BB_KIND_LINK), step->next++);

    if (link == NULL)
      leave (self);
    else
      follow (self, link);
  }
}

static void
walk_board (BbBoard *board,
            const char *link_kind,
            GPtrArray *closing)
{
  g_autoptr (GHashTable) open = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) closed = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  Walk walk = { board, link_kind, open, closed, steps, closing };
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++)
    walk_from (&walk, BB_ITEM (bb_board_get_bet (board, i)));
}

/**
 * bb_tie_check_find_closing:
 *
 * Returns: (transfer full) (element-type BbItem): ties without which no ties of a kind that must not
 *   form cycles do so
 */
GPtrArray *
bb_tie_check_find_closing (BbBoard *board)
{
  GPtrArray *closing = g_ptr_array_new ();
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), closing);

  for (i = 0; bb_acyclic_links[i] != NULL; i++)
    walk_board (board, bb_acyclic_links[i], closing);
  return closing;
}
