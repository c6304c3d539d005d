/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Earlier places go to one undated snapshot of the board, decisions to receipts marked imported:
 * without before and after, so that they say no more than the table did. */

#include "config.h"

#include "bb-csv-past.h"

#include <glib/gi18n-lib.h>

#define SNAPSHOT_ID "before-import"

static BbItem *
find_snapshot (BbBoard *board)
{
  BbItemList *list = bb_board_get_items (board, BB_KIND_SNAPSHOT);
  guint i;

  for (i = 0; i < bb_item_list_get_length (list); i++) {
    BbItem *snapshot = bb_item_list_peek (list, i);

    if (bb_item_has_value (snapshot, BB_SNAPSHOT_IMPORTED) && !bb_item_has_value (snapshot, BB_SNAPSHOT_DATE))
      return snapshot;
  }
  return NULL;
}

static char *
make_id (BbBoard *board,
         BbKind kind,
         const char *stem)
{
  char *id = g_strdup (stem);
  guint number;

  for (number = 2; bb_board_find (board, kind, id) != NULL; number++) {
    g_free (id);
    id = g_strdup_printf ("%s-%u", stem, number);
  }
  return id;
}

static BbItem *
ensure_snapshot (BbBoard *board)
{
  BbItem *found = find_snapshot (board);
  g_autofree char *id = NULL;
  g_autoptr (BbItem) snapshot = NULL;

  if (found != NULL)
    return found;
  id = make_id (board, BB_KIND_SNAPSHOT, SNAPSHOT_ID);
  snapshot = bb_board_new_item (BB_KIND_SNAPSHOT, id);
  bb_item_set_text (snapshot, BB_SNAPSHOT_LABEL, _ ("Before import"));
  bb_item_set_integer (snapshot, BB_SNAPSHOT_IMPORTED, 1);
  return bb_item_append (BB_ITEM (board), snapshot, NULL) ? snapshot : NULL;
}

static BbItem *
find_row (BbItem *snapshot,
          BbBet *bet)
{
  BbItemList *rows = bb_item_get_children (snapshot, BB_KIND_SNAPSHOT_ROW);
  guint i;

  for (i = 0; i < bb_item_list_get_length (rows); i++)
    if (g_str_equal (bb_item_get_text (bb_item_list_peek (rows, i), BB_SNAPSHOT_ROW_BET), bb_bet_get_id (bet)))
      return bb_item_list_peek (rows, i);
  return NULL;
}

/* @value, or what the earlier row says where the table says nothing. */
static void
set_place (BbItem *row,
           guint field,
           const BbValue *value,
           BbItem *earlier)
{
  if (bb_value_is_none (value) && earlier != NULL)
    value = bb_item_get_value (earlier, field);
  bb_item_set_value (row, field, value);
}

/**
 * bb_csv_past_set_place:
 * @known: whether @bet was on the board before the import, so that it may have a place there already
 * @risk: a place, or none
 * @familiarity: a place, or none
 *
 * Says where the bet lay before.
 */
void
bb_csv_past_set_place (BbBoard *board,
                       BbBet *bet,
                       gboolean known,
                       const BbValue *risk,
                       const BbValue *familiarity)
{
  BbItem *snapshot = ensure_snapshot (board);
  BbItem *earlier = known && snapshot != NULL ? find_row (snapshot, bet) : NULL;
  g_autoptr (BbItem) row = bb_board_new_item (BB_KIND_SNAPSHOT_ROW, NULL);

  if (snapshot == NULL)
    return;
  bb_item_set_text (row, BB_SNAPSHOT_ROW_BET, bb_bet_get_id (bet));
  bb_item_set_text (row, BB_SNAPSHOT_ROW_TITLE, bb_bet_get_title (bet));
  set_place (row, BB_SNAPSHOT_ROW_RISK, risk, earlier);
  set_place (row, BB_SNAPSHOT_ROW_FAMILIARITY, familiarity, earlier);
  if (earlier != NULL)
    bb_item_remove (earlier);
  bb_item_append (snapshot, row, NULL);
}

/**
 * bb_csv_past_add_decision:
 * @decision: an id of bb_set_decision, or none
 * @date: a day, or none
 * @reason: text, or none
 *
 * Returns: whether the board had room for the receipt
 */
gboolean
bb_csv_past_add_decision (BbBoard *board,
                          BbBet *bet,
                          const BbValue *decision,
                          const BbValue *date,
                          const BbValue *reason)
{
  g_autofree char *stem = g_strconcat ("imported-", bb_bet_get_id (bet), NULL);
  g_autofree char *id = make_id (board, BB_KIND_RECEIPT, stem);
  g_autoptr (BbItem) receipt = bb_board_new_item (BB_KIND_RECEIPT, id);

  bb_item_set_text (receipt, BB_RECEIPT_BET, bb_bet_get_id (bet));
  bb_item_set_value (receipt, BB_RECEIPT_DECISION, decision);
  bb_item_set_value (receipt, BB_RECEIPT_DECIDED_ON, date);
  bb_item_set_value (receipt, BB_RECEIPT_REASON, reason);
  bb_item_set_integer (receipt, BB_RECEIPT_IMPORTED, 1);
  return bb_item_append (BB_ITEM (board), receipt, NULL);
}
