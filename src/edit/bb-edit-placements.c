/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Placing alone never touches a bet's own place: that is settled in the room, after everybody has
 * seen how far apart they are. Only then is the spread written. */

#include "config.h"

#include "bb-edit-placements.h"

#include "bb-disagreement.h"
#include "bb-edit-error.h"
#include "bb-edit-places.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

static gboolean
write_placement (const BbLonePlace *place,
                 const char *role,
                 GError **error)
{
  BbItem *placement = bb_bet_find_placement (place->bet, role);
  g_autoptr (BbItem) made = NULL;

  if (placement == NULL) {
    made = bb_board_new_item (BB_KIND_PLACEMENT, NULL);
    bb_item_set_text (made, BB_PLACEMENT_ROLE, role);
    placement = made;
  }
  bb_item_set_tenths (placement, BB_PLACEMENT_FAMILIARITY, CLAMP (place->familiarity, 0, 1000));
  bb_item_set_tenths (placement, BB_PLACEMENT_RISK, CLAMP (place->risk, 0, 1000));
  bb_item_set_date (placement, BB_PLACEMENT_PLACED_ON, bb_clock_today ());
  return made == NULL || bb_item_append (BB_ITEM (place->bet), made, error);
}

/**
 * bb_edit_place_alone:
 * @role: who has placed, as a role and not a person
 * @places: (element-type BbLonePlace): where; a bet that the role has placed before gets the new place
 *
 * Returns: whether it was written; nothing is when a bet has no room for another placement
 */
gboolean
bb_edit_place_alone (BbHistory *history,
                     const char *role,
                     GArray *places,
                     GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autofree char *name = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_HISTORY (history) && role != NULL && places != NULL, FALSE);

  name = g_strstrip (g_strdup (role));
  if (*name == '\0') {
    g_set_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_INCOMPLETE, _ ("Say for which role these places are"));
    return FALSE;
  }
  step = bb_transaction_begin (history, _ ("Place Alone"));
  for (i = 0; i < places->len; i++)
    if (!write_placement (&g_array_index (places, BbLonePlace, i), name, error))
      return FALSE;
  bb_transaction_commit (step);
  return TRUE;
}

/**
 * bb_edit_reveal_placements:
 *
 * Writes at each live bet how far apart its placements are.
 *
 * Returns: how many bets have been placed by two roles or more
 */
guint
bb_edit_reveal_placements (BbHistory *history)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (GArray) ranked = NULL;
  guint compared = 0;
  guint i;

  g_return_val_if_fail (BB_IS_HISTORY (history), 0);

  ranked = bb_disagreement_rank (bb_history_get_board (history));
  step = bb_transaction_begin (history, _ ("Reveal Placements"));
  for (i = 0; i < ranked->len; i++) {
    BbDisagreement *row = &g_array_index (ranked, BbDisagreement, i);

    if (row->n_roles < BB_DISAGREEMENT_LEAST_ROLES)
      continue;
    compared++;
    bb_item_set_integer (BB_ITEM (row->bet), BB_BET_PLACEMENT_SPREAD, row->spread);
  }
  bb_transaction_commit (step);
  return compared;
}

/**
 * bb_edit_use_middle:
 *
 * Moves the bet to the mean of where it was placed.
 *
 * Returns: whether any role has placed it
 */
gboolean
bb_edit_use_middle (BbHistory *history,
                    BbBet *bet)
{
  g_autoptr (BbTransaction) step = NULL;
  BbDisagreement disagreement;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_BET (bet), FALSE);

  if (!bb_disagreement_of_bet (bet, &disagreement))
    return FALSE;
  step = bb_transaction_begin (history, _ ("Use the Middle"));
  bb_edit_place_bet (history, bet, disagreement.middle_familiarity, disagreement.middle_risk);
  bb_transaction_commit (step);
  return TRUE;
}

/**
 * bb_edit_clear_placements:
 *
 * Forgets where roles have placed bets, so that a new round can begin; spreads stay.
 */
void
bb_edit_clear_placements (BbHistory *history)
{
  BbBoard *board = bb_history_get_board (history);
  g_autoptr (BbTransaction) step = bb_transaction_begin (history, _ ("Clear Placements"));
  guint i, j;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbItem *bet = BB_ITEM (bb_board_get_bet (board, i));
    BbItemList *items;

    if (!bb_item_has_children (bet, BB_KIND_PLACEMENT))
      continue;
    items = bb_item_get_children (bet, BB_KIND_PLACEMENT);
    for (j = bb_item_list_get_length (items); j > 0; j--)
      bb_item_remove (bb_item_list_peek (items, j - 1));
  }
  bb_transaction_commit (step);
}
