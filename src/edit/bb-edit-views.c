/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A lens is copied into a view, never kept as one, so that what is done to it later stays with whoever
 * looks. */

#include "config.h"

#include "bb-edit-views.h"

#include "bb-lens.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

static BbItem *
find_view (BbBoard *board,
           const char *name)
{
  BbItemList *views = bb_board_get_items (board, BB_KIND_VIEW);
  guint i;

  for (i = 0; i < bb_item_list_get_length (views); i++) {
    if (g_str_equal (bb_item_get_text (bb_item_list_peek (views, i), BB_VIEW_NAME), name))
      return bb_item_list_peek (views, i);
  }
  return NULL;
}

/**
 * bb_edit_save_view:
 * @lens: how the board is looked at
 * @name: not empty; a view that is called so already is replaced
 *
 * Returns: (transfer none) (nullable): the view, or %NULL with @error set
 */
BbItem *
bb_edit_save_view (BbHistory *history,
                   BbItem *lens,
                   const char *name,
                   GError **error)
{
  BbBoard *board;
  BbItem *view;
  g_autofree char *id = NULL;
  g_autoptr (BbItem) made = NULL;
  g_autoptr (BbTransaction) transaction = NULL;

  g_return_val_if_fail (BB_IS_HISTORY (history), NULL);
  g_return_val_if_fail (BB_IS_ITEM (lens), NULL);
  g_return_val_if_fail (name != NULL && *name != '\0', NULL);

  board = bb_history_get_board (history);
  transaction = bb_transaction_begin (history, _ ("Save View"));
  view = find_view (board, name);
  if (view == NULL) {
    id = bb_board_make_id (board, BB_KIND_VIEW);
    made = bb_item_new (BB_KIND_VIEW, id);
    bb_item_set_text (made, BB_VIEW_NAME, name);
    bb_lens_copy (made, lens);
    if (!bb_item_append (BB_ITEM (board), made, error))
      return NULL;
    view = made;
  } else {
    bb_lens_copy (view, lens);
  }
  bb_transaction_commit (transaction);
  return view;
}

/**
 * bb_edit_update_view:
 *
 * Makes @view what @lens is now.
 */
void
bb_edit_update_view (BbHistory *history,
                     BbItem *view,
                     BbItem *lens)
{
  g_autoptr (BbTransaction) transaction = NULL;

  g_return_if_fail (BB_IS_HISTORY (history));
  g_return_if_fail (BB_IS_ITEM (view) && BB_IS_ITEM (lens));

  transaction = bb_transaction_begin (history, _ ("Update View"));
  bb_lens_copy (view, lens);
  bb_transaction_commit (transaction);
}

void
bb_edit_rename_view (BbHistory *history,
                     BbItem *view,
                     const char *name)
{
  g_autoptr (BbTransaction) transaction = NULL;

  g_return_if_fail (BB_IS_HISTORY (history));
  g_return_if_fail (BB_IS_ITEM (view));
  g_return_if_fail (name != NULL && *name != '\0');

  transaction = bb_transaction_begin (history, _ ("Rename View"));
  bb_item_set_text (view, BB_VIEW_NAME, name);
  bb_transaction_commit (transaction);
}

void
bb_edit_remove_view (BbHistory *history,
                     BbItem *view)
{
  g_autoptr (BbTransaction) transaction = NULL;

  g_return_if_fail (BB_IS_HISTORY (history));
  g_return_if_fail (BB_IS_ITEM (view));

  transaction = bb_transaction_begin (history, _ ("Delete View"));
  bb_item_remove (view);
  bb_transaction_commit (transaction);
}
