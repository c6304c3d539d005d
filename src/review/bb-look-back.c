/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Judgements are appended like decisions: the latest one stands. What is judged is the expectation as it
 * was first written down. */

#include "config.h"

#include "bb-look-back.h"

#include "bb-receipt.h"

static BbItem *
pick_later (BbItem *first,
            BbItem *second)
{
  if (first == NULL)
    return second;
  return bb_item_get_date (second, BB_OUTCOME_JUDGED_ON) >= bb_item_get_date (first, BB_OUTCOME_JUDGED_ON) ? second : first;
}

/* By the id of the receipt the outcome that stands. */
static GHashTable *
index_outcomes (BbBoard *board)
{
  BbItemList *outcomes = bb_board_get_items (board, BB_KIND_OUTCOME);
  GHashTable *standing = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < bb_item_list_get_length (outcomes); i++) {
    BbItem *outcome = bb_item_list_peek (outcomes, i);
    const char *id = bb_item_get_text (outcome, BB_OUTCOME_RECEIPT);

    g_hash_table_insert (standing, (gpointer) id, pick_later (g_hash_table_lookup (standing, id), outcome));
  }
  return standing;
}

/**
 * bb_receipt_get_outcome:
 * @receipt: a decision that is part of a board
 *
 * Returns: (transfer none) (nullable): the judgement that stands: the latest one
 */
BbItem *
bb_receipt_get_outcome (BbItem *receipt)
{
  BbItemList *outcomes;
  BbItem *latest = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_ITEM (receipt) && bb_board_of (receipt) != NULL, NULL);

  outcomes = bb_board_get_items (bb_board_of (receipt), BB_KIND_OUTCOME);
  for (i = 0; i < bb_item_list_get_length (outcomes); i++) {
    BbItem *outcome = bb_item_list_peek (outcomes, i);

    if (g_str_equal (bb_item_get_text (outcome, BB_OUTCOME_RECEIPT), bb_item_get_id (receipt)))
      latest = pick_later (latest, outcome);
  }
  return latest;
}

/**
 * bb_receipt_get_confidence:
 * @receipt: a decision
 *
 * Returns: how sure one was, in per cent: as it was written down, or the middle of the bet's range
 *   then; -1 where nothing was said
 */
gint
bb_receipt_get_confidence (BbItem *receipt)
{
  gint64 low;
  gint64 high;

  g_return_val_if_fail (BB_IS_ITEM (receipt) && bb_item_get_kind (receipt) == BB_KIND_RECEIPT, -1);

  if (bb_item_has_value (receipt, BB_RECEIPT_CONFIDENCE))
    return (gint) bb_item_get_integer (receipt, BB_RECEIPT_CONFIDENCE, -1);
  low = bb_item_get_integer (receipt, BB_RECEIPT_CONFIDENCE_LOW_AFTER, -1);
  high = bb_item_get_integer (receipt, BB_RECEIPT_CONFIDENCE_HIGH_AFTER, -1);
  if (low < 0 || high < 0)
    return (gint) MAX (low, high);
  return (gint) ((low + high) / 2);
}

/**
 * bb_receipt_expects:
 * @receipt: a decision
 *
 * Returns: whether there is something to judge: it says what was to come of it, and is no correction
 */
gboolean
bb_receipt_expects (BbItem *receipt)
{
  g_return_val_if_fail (BB_IS_ITEM (receipt) && bb_item_get_kind (receipt) == BB_KIND_RECEIPT, FALSE);

  return bb_item_has_value (receipt, BB_RECEIPT_EXPECTED_RESULT) && !bb_receipt_is_correction (receipt);
}

static gboolean
is_final (BbItem *outcome)
{
  return outcome != NULL && !g_str_equal (bb_item_get_text (outcome, BB_OUTCOME_VERDICT), "too_early") && bb_item_has_value (outcome, BB_OUTCOME_VERDICT);
}

static BbLookBackEntry *
make_entry (GHashTable *outcomes,
            BbBet *bet,
            BbItem *receipt)
{
  BbLookBackEntry *entry = g_new0 (BbLookBackEntry, 1);

  entry->bet = bet;
  entry->receipt = receipt;
  entry->outcome = g_hash_table_lookup (outcomes, bb_item_get_id (receipt));
  entry->closed = bb_bet_is_closed (bet);
  entry->judged = is_final (entry->outcome);
  return entry;
}

/* Not judged yet, of closed bets, the longest ago: what is to be judged first. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const BbLookBackEntry *first = *(BbLookBackEntry *const *) a;
  const BbLookBackEntry *second = *(BbLookBackEntry *const *) b;
  BbDate day = bb_item_get_date (first->receipt, BB_RECEIPT_DECIDED_ON);
  BbDate other = bb_item_get_date (second->receipt, BB_RECEIPT_DECIDED_ON);

  if (first->judged != second->judged)
    return first->judged ? 1 : -1;
  if (first->closed != second->closed)
    return first->closed ? -1 : 1;
  return (day > other) - (day < other);
}

/* The last decision of each closed bet that never said what was to come of it: such a bet can be judged
 * all the same. */
static void
add_silent (GHashTable *outcomes,
            BbBoard *board,
            GPtrArray *entries)
{
  BbItemList *receipts = bb_board_get_items (board, BB_KIND_RECEIPT);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  guint i;

  for (i = 0; i < entries->len; i++)
    g_hash_table_add (told, ((BbLookBackEntry *) entries->pdata[i])->bet);
  for (i = bb_item_list_get_length (receipts); i > 0; i--) {
    BbItem *receipt = bb_item_list_peek (receipts, i - 1);
    BbBet *bet = bb_board_find_bet (board, bb_item_get_text (receipt, BB_RECEIPT_BET));

    if (bet == NULL || !bb_bet_is_closed (bet) || bb_receipt_is_correction (receipt) || !g_hash_table_add (told, bet))
      continue;
    g_ptr_array_add (entries, make_entry (outcomes, bet, receipt));
  }
}

/**
 * bb_look_back_list:
 *
 * Returns: (transfer full) (element-type BbLookBackEntry): the decisions that can be judged, in the
 *   order in which they are best looked at
 */
GPtrArray *
bb_look_back_list (BbBoard *board)
{
  GPtrArray *entries;
  BbItemList *receipts;
  g_autoptr (GHashTable) outcomes = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  entries = g_ptr_array_new_with_free_func (g_free);
  receipts = bb_board_get_items (board, BB_KIND_RECEIPT);
  outcomes = index_outcomes (board);
  for (i = 0; i < bb_item_list_get_length (receipts); i++) {
    BbItem *receipt = bb_item_list_peek (receipts, i);
    BbBet *bet = bb_board_find_bet (board, bb_item_get_text (receipt, BB_RECEIPT_BET));

    if (bet != NULL && bb_receipt_expects (receipt))
      g_ptr_array_add (entries, make_entry (outcomes, bet, receipt));
  }
  add_silent (outcomes, board, entries);
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}
