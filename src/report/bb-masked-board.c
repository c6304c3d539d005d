/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A field of bets is emptied in the bets, in the rows of snapshots and in decisions, before and after.
 * Private fields are emptied always. */

#include "config.h"

#include "bb-masked-board.h"

#include "bb-item-copy.h"
#include "bb-receipt.h"

static void
empty (BbItem *item,
       int field)
{
  if (field >= 0)
    bb_item_set_value (item, (guint) field, &BB_VALUE_OF_NONE);
}

static gboolean
is_hidden (guint bet_field,
           const char *const *hide)
{
  if ((bb_bet_fields[bet_field].flags & BB_FIELD_IS_PRIVATE) != 0)
    return TRUE;
  return hide != NULL && g_strv_contains (hide, bb_bet_fields[bet_field].id);
}

static void
mask_bet (BbItem *bet,
          guint bet_field)
{
  empty (bet, (int) bet_field);
}

static void
mask_row (BbItem *row,
          guint bet_field)
{
  empty (row, bb_kind_find_field (BB_KIND_SNAPSHOT_ROW, bb_bet_fields[bet_field].id));
}

static void
mask_receipt (BbItem *receipt,
              guint bet_field)
{
  guint i;

  for (i = 0; i < BB_RECEIPT_N_PAIRS; i++) {
    if (bb_receipt_pairs[i].bet_field != bet_field)
      continue;
    empty (receipt, (int) bb_receipt_pairs[i].before);
    empty (receipt, (int) bb_receipt_pairs[i].after);
  }
}

static void
mask (BbItem *item,
      const char *const *hide)
{
  static void (*const masks[BB_N_KINDS]) (BbItem * item, guint bet_field) = {
    [BB_KIND_BET] = mask_bet,
    [BB_KIND_SNAPSHOT_ROW] = mask_row,
    [BB_KIND_RECEIPT] = mask_receipt,
  };
  BbKind kind = bb_item_get_kind (item);
  guint i;

  for (i = 0; i < BB_BET_N_FIELDS && masks[kind] != NULL; i++)
    if (is_hidden (i, hide))
      masks[kind](item, i);
}

/* Rows are fixed once a snapshot has them, so they are masked before. */
static BbItem *
copy_snapshot (BbItem *snapshot,
               const char *const *hide)
{
  BbItem *copy = bb_board_new_item (BB_KIND_SNAPSHOT, bb_item_get_id (snapshot));
  BbItemList *rows = bb_item_get_children (snapshot, BB_KIND_SNAPSHOT_ROW);
  guint i;

  bb_item_copy_values (snapshot, copy);
  for (i = 0; i < bb_item_list_get_length (rows); i++) {
    g_autoptr (BbItem) row = bb_item_copy (bb_item_list_peek (rows, i));

    mask (row, hide);
    bb_item_append (copy, row, NULL);
  }
  return copy;
}

static BbItem *
make_copy (BbItem *item,
           const char *const *hide)
{
  BbItem *copy;

  if (bb_item_get_kind (item) == BB_KIND_SNAPSHOT)
    return copy_snapshot (item, hide);
  copy = bb_item_copy (item);
  mask (copy, hide);
  return copy;
}

static void
add_copies (BbBoard *masked,
            BbBoard *board,
            BbKind kind,
            const char *const *hide)
{
  BbItemList *items = bb_board_get_items (board, kind);
  guint i;

  for (i = 0; i < bb_item_list_get_length (items); i++) {
    g_autoptr (BbItem) copy = make_copy (bb_item_list_peek (items, i), hide);

    bb_item_append (BB_ITEM (masked), copy, NULL);
  }
}

/**
 * bb_masked_board_new:
 * @hide: (nullable): ids of bet fields
 *
 * Returns: (transfer full): a copy of @board in which no bet, no snapshot and no decision says anything
 *   of these fields, nor of private ones
 */
BbBoard *
bb_masked_board_new (BbBoard *board,
                     const char *const *hide)
{
  const BbKindInfo *info = bb_kind_get_info (BB_KIND_BOARD);
  BbBoard *masked;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  masked = bb_board_new ();
  bb_board_set_loading (masked, TRUE);
  bb_item_copy_values (BB_ITEM (board), BB_ITEM (masked));
  for (i = 0; i < info->n_children; i++)
    add_copies (masked, board, info->children[i], hide);
  bb_board_set_loading (masked, FALSE);
  return masked;
}
