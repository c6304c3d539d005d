/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Only what is needed to know a bet by goes along: no place of the board or of others, no trail, no
 * spread, no tie, no note. */

#include "config.h"

#include "bb-blank-board.h"

#include "bb-disagreement.h"
#include "bb-item-copy.h"

static const BbKind ground[] = { BB_KIND_ZONE, BB_KIND_TEAM };

static const guint known_by[] = {
  BB_BET_TITLE,
  BB_BET_SHORT_NAME,
  BB_BET_NUMBER,
  BB_BET_OWNER_TEAM,
  BB_BET_STAGE,
  BB_BET_FUNDING_SCOPE,
  BB_BET_FUNDING_CAP,
  BB_BET_FUNDING_RELEASED,
  BB_BET_BET_TYPE,
};

static void
add_ground (BbBoard *blank,
            BbBoard *board)
{
  guint i, j;

  bb_item_copy_values (BB_ITEM (board), BB_ITEM (blank));
  for (i = 0; i < G_N_ELEMENTS (ground); i++) {
    BbItemList *items = bb_board_get_items (board, ground[i]);

    for (j = 0; j < bb_item_list_get_length (items); j++) {
      g_autoptr (BbItem) copy = bb_item_copy (bb_item_list_peek (items, j));

      bb_item_append (BB_ITEM (blank), copy, NULL);
    }
  }
}

static void
add_bet (BbBoard *blank,
         BbBet *bet,
         const char *role)
{
  g_autoptr (BbBet) copy = bb_bet_new (bb_bet_get_id (bet));
  BbItem *own = bb_bet_find_placement (bet, role);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (known_by); i++)
    bb_item_set_value (BB_ITEM (copy), known_by[i], bb_item_get_value (BB_ITEM (bet), known_by[i]));
  if (own != NULL) {
    bb_item_set_value (BB_ITEM (copy), BB_BET_FAMILIARITY, bb_item_get_value (own, BB_PLACEMENT_FAMILIARITY));
    bb_item_set_value (BB_ITEM (copy), BB_BET_RISK, bb_item_get_value (own, BB_PLACEMENT_RISK));
  }
  bb_item_append (BB_ITEM (blank), BB_ITEM (copy), NULL);
}

/**
 * bb_blank_board_new:
 * @bets: (element-type BbBet): bets of @board
 * @role: who is to place them; what it has placed before lies where it has put it
 *
 * Returns: (transfer full): the same plane and the same bets, all of them waiting to be placed
 */
BbBoard *
bb_blank_board_new (BbBoard *board,
                    GPtrArray *bets,
                    const char *role)
{
  BbBoard *blank;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board) && bets != NULL && role != NULL, NULL);

  blank = bb_board_new ();
  add_ground (blank, board);
  for (i = 0; i < bets->len; i++)
    add_bet (blank, g_ptr_array_index (bets, i), role);
  return blank;
}
