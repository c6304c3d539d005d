/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-item-copy.h"

/**
 * bb_item_copy_values:
 * @from: an item
 * @to: one of the same kind; keeps its id
 */
void
bb_item_copy_values (BbItem *from,
                     BbItem *to)
{
  guint n_fields = bb_item_get_info (from)->n_fields;
  guint i;

  g_return_if_fail (bb_item_get_kind (from) == bb_item_get_kind (to));

  for (i = 0; i < n_fields; i++) {
    if (i != BB_FIELD_ID || !bb_item_get_info (from)->has_id)
      bb_item_set_value (to, i, bb_item_get_value (from, i));
  }
}

static void
copy_children (BbItem *from,
               BbItem *to)
{
  const BbKindInfo *info = bb_item_get_info (from);
  guint i, j;

  for (i = 0; i < info->n_children; i++) {
    BbItemList *list;

    if (!bb_item_has_children (from, info->children[i]))
      continue;
    list = bb_item_get_children (from, info->children[i]);
    for (j = 0; j < bb_item_list_get_length (list); j++) {
      g_autoptr (BbItem) child = bb_item_copy (bb_item_list_peek (list, j));

      bb_item_append (to, child, NULL);
    }
  }
}

/**
 * bb_item_copy:
 *
 * Returns: (transfer full): an item, or board, that equals @item and is on no board
 */
BbItem *
bb_item_copy (BbItem *item)
{
  gboolean is_board = BB_IS_BOARD (item);
  BbItem *copy;

  g_return_val_if_fail (BB_IS_ITEM (item), NULL);

  copy = is_board ? BB_ITEM (bb_board_new ()) : bb_board_new_item (bb_item_get_kind (item), bb_item_get_id (item));
  if (is_board)
    bb_board_set_loading (BB_BOARD (copy), TRUE);
  bb_item_copy_values (item, copy);
  copy_children (item, copy);
  if (is_board)
    bb_board_set_loading (BB_BOARD (copy), FALSE);
  return copy;
}
