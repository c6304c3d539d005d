/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Derives the columns that are no fields of a bet. Its previous place is the one of the newest
 * snapshot in which it lay elsewhere, or of the newest that has it; its last decision is the newest
 * receipt that is no correction. Indexed once, so that a column of 10,000 bets takes no longer than
 * it must; a view does not follow later changes. */

#include "config.h"

#include "bb-csv-view.h"

struct _BbCsvView {
  BbBoard *board;
  GHashTable *receipts; /* bet id -> newest receipt, all borrowed */
  GPtrArray *snapshots; /* newest first: of GHashTable, bet id -> row, borrowed */
};

static void
add_receipt (BbCsvView *self,
             BbItem *receipt)
{
  const char *bet = bb_item_get_text (receipt, BB_RECEIPT_BET);
  BbItem *newest = g_hash_table_lookup (self->receipts, bet);

  if (g_str_equal (bb_item_get_text (receipt, BB_RECEIPT_DECISION), "correction"))
    return;
  if (newest == NULL || bb_item_get_date (receipt, BB_RECEIPT_DECIDED_ON) >= bb_item_get_date (newest, BB_RECEIPT_DECIDED_ON))
    g_hash_table_insert (self->receipts, (gpointer) bet, receipt);
}

static GHashTable *
index_snapshot (BbItem *snapshot)
{
  BbItemList *rows = bb_item_get_children (snapshot, BB_KIND_SNAPSHOT_ROW);
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < bb_item_list_get_length (rows); i++) {
    BbItem *row = bb_item_list_peek (rows, i);

    g_hash_table_insert (index, (gpointer) bb_item_get_text (row, BB_SNAPSHOT_ROW_BET), row);
  }
  return index;
}

/* Newest first; one without a date is older than all, and of two alike the later in the list is newer. */
static int
compare_snapshots (gconstpointer a,
                   gconstpointer b)
{
  BbDate first = bb_item_get_date (*(BbItem *const *) a, BB_SNAPSHOT_DATE);
  BbDate second = bb_item_get_date (*(BbItem *const *) b, BB_SNAPSHOT_DATE);

  return (first < second) - (first > second);
}

static void
index_snapshots (BbCsvView *self)
{
  BbItemList *list = bb_board_get_items (self->board, BB_KIND_SNAPSHOT);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  guint i;

  for (i = bb_item_list_get_length (list); i > 0; i--)
    g_ptr_array_add (sorted, bb_item_list_peek (list, i - 1));
  g_ptr_array_sort (sorted, compare_snapshots);
  for (i = 0; i < sorted->len; i++)
    g_ptr_array_add (self->snapshots, index_snapshot (g_ptr_array_index (sorted, i)));
}

/**
 * bb_csv_view_new:
 * @board: a board that outlives the view and does not change meanwhile
 *
 * Returns: (transfer full): a view
 */
BbCsvView *
bb_csv_view_new (BbBoard *board)
{
  BbCsvView *self = g_new0 (BbCsvView, 1);
  BbItemList *receipts = bb_board_get_items (board, BB_KIND_RECEIPT);
  guint i;

  self->board = board;
  self->receipts = g_hash_table_new (g_str_hash, g_str_equal);
  self->snapshots = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  for (i = 0; i < bb_item_list_get_length (receipts); i++)
    add_receipt (self, bb_item_list_peek (receipts, i));
  index_snapshots (self);
  return self;
}

void
bb_csv_view_free (BbCsvView *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->receipts);
  g_ptr_array_unref (self->snapshots);
  g_free (self);
}

/**
 * bb_csv_view_get_receipt:
 * @bet: an id
 *
 * Returns: (transfer none) (nullable): the newest decision about the bet that is no correction
 */
BbItem *
bb_csv_view_get_receipt (const BbCsvView *self,
                         const char *bet)
{
  return g_hash_table_lookup (self->receipts, bet);
}

static gboolean
lies_elsewhere (BbItem *row,
                BbBet *bet)
{
  return bb_item_get_tenths (row, BB_SNAPSHOT_ROW_RISK, -1) != bb_bet_get_risk (bet) || bb_item_get_tenths (row, BB_SNAPSHOT_ROW_FAMILIARITY, -1) != bb_bet_get_familiarity (bet);
}

static BbItem *
find_previous (const BbCsvView *self,
               BbBet *bet)
{
  BbItem *newest = NULL;
  guint i;

  for (i = 0; i < self->snapshots->len; i++) {
    BbItem *row = g_hash_table_lookup (g_ptr_array_index (self->snapshots, i), bb_bet_get_id (bet));

    if (row != NULL && lies_elsewhere (row, bet))
      return row;
    if (newest == NULL)
      newest = row;
  }
  return newest;
}

static void
get_item_value (BbItem *item,
                guint field,
                BbValue *value)
{
  if (item != NULL)
    bb_value_init_copy (value, bb_item_get_value (item, field));
}

static void
get_ties (BbBet *bet,
          BbValue *value)
{
  BbItemList *links = bb_item_get_children (BB_ITEM (bet), BB_KIND_LINK);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean any = FALSE;
  guint i;

  for (i = 0; i < bb_item_list_get_length (links); i++) {
    BbItem *link = bb_item_list_peek (links, i);

    if (!g_str_equal (bb_item_get_text (link, BB_LINK_KIND), "waits_for"))
      continue;
    g_strv_builder_add (builder, bb_item_get_text (link, BB_LINK_TO));
    any = TRUE;
  }
  if (any)
    *value = BB_VALUE_OF_LIST (g_strv_builder_end (builder));
}

static void
get_field_value (const BbCsvView *self,
                 BbBet *bet,
                 guint field,
                 BbValue *value)
{
  if (field == BB_BET_OWNER_TEAM && bb_item_has_value (BB_ITEM (bet), field))
    *value = BB_VALUE_OF_ID (g_strdup (bb_board_get_team_name (self->board, bet)));
  else
    get_item_value (BB_ITEM (bet), field, value);
}

static void
set_words (BbValue *value,
           BbValueKind kind,
           const char *words)
{
  if (*words != '\0')
    *value = (BbValue){ .kind = kind, .text = g_strdup (words) };
}

/**
 * bb_csv_view_get_value:
 * @own_field: (nullable): for %BB_CSV_OWN, the id of the own field
 * @value: (out caller-allocates): what stands there; a team by its name
 */
void
bb_csv_view_get_value (const BbCsvView *self,
                       BbBet *bet,
                       const BbCsvColumn *column,
                       const char *own_field,
                       BbValue *value)
{
  *value = BB_VALUE_OF_NONE;
  switch (column->type) {
  case BB_CSV_FIELD:
    get_field_value (self, bet, column->field, value);
    break;
  case BB_CSV_PARENT:
    set_words (value, BB_VALUE_ID, bb_bet_get_linked (bet, "parent"));
    break;
  case BB_CSV_WAITS_FOR:
    get_ties (bet, value);
    break;
  case BB_CSV_PREVIOUS_RISK:
    get_item_value (find_previous (self, bet), BB_SNAPSHOT_ROW_RISK, value);
    break;
  case BB_CSV_PREVIOUS_FAMILIARITY:
    get_item_value (find_previous (self, bet), BB_SNAPSHOT_ROW_FAMILIARITY, value);
    break;
  case BB_CSV_LAST_DECISION:
    get_item_value (bb_csv_view_get_receipt (self, bb_bet_get_id (bet)), BB_RECEIPT_DECISION, value);
    break;
  case BB_CSV_LAST_DECISION_ON:
    get_item_value (bb_csv_view_get_receipt (self, bb_bet_get_id (bet)), BB_RECEIPT_DECIDED_ON, value);
    break;
  case BB_CSV_LAST_DECISION_REASON:
    get_item_value (bb_csv_view_get_receipt (self, bb_bet_get_id (bet)), BB_RECEIPT_REASON, value);
    break;
  case BB_CSV_OWN:
    set_words (value, BB_VALUE_TEXT, bb_bet_get_own_value (bet, own_field));
    break;
  case BB_CSV_NOTHING:
  case BB_CSV_N_TYPES:
  default:
    break;
  }
}
