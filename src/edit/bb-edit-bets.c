/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding, duplicating, closing and deleting. A deleted bet takes along what refers to it, so that no
 * reference dangles; decisions that are on record keep their bet from being deleted. */

#include "config.h"

#include "bb-edit-bets.h"

#include "bb-edit-error.h"
#include "bb-edit-outcomes.h"
#include "bb-receipt.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

/* Where a duplicate lies from the original, right and down. */
#define DUPLICATE_TENTHS 20

/* --- adding ------------------------------------------------------------------------------- */

static BbBet *
make_bet (BbBoard *board,
          const char *title)
{
  g_autofree char *id = bb_board_make_id (board, BB_KIND_BET);
  BbBet *bet = bb_bet_new (id);

  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, title);
  bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, "candidate");
  return bet;
}

static gboolean
append_bet (BbHistory *history,
            BbBet *bet,
            GError **error)
{
  return bb_item_append (BB_ITEM (bb_history_get_board (history)), BB_ITEM (bet), error);
}

static BbBet *
add_bet (BbHistory *history,
         BbBet *bet,
         GError **error)
{
  g_autoptr (BbTransaction) step = bb_transaction_begin (history, _ ("New Bet"));

  if (!append_bet (history, bet, error))
    return NULL;
  bb_transaction_commit (step);
  return bet;
}

/**
 * bb_edit_add_bet:
 * @familiarity: tenths
 * @risk: tenths
 *
 * Adds a candidate at a place.
 *
 * Returns: (transfer none) (nullable): the bet; %NULL with @error set if the board is full
 */
BbBet *
bb_edit_add_bet (BbHistory *history,
                 gint familiarity,
                 gint risk,
                 GError **error)
{
  g_autoptr (BbBet) bet = NULL;

  g_return_val_if_fail (BB_IS_HISTORY (history), NULL);

  bet = make_bet (bb_history_get_board (history), _ ("New bet"));
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, familiarity);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, risk);
  bb_item_set_date (BB_ITEM (bet), BB_BET_PLACED_ON, bb_clock_today ());
  return add_bet (history, bet, error);
}

/* --- duplicating ---------------------------------------------------------------------------- */

/* What belongs to the original alone: its id, its money so far, what was decided of it. */
static const guint not_duplicated[] = {
  BB_BET_NUMBER,
  BB_BET_FLAGGED,
  BB_BET_FLAGGED_BY,
  BB_BET_ID,
  BB_BET_STAGE,
  BB_BET_FUNDING_RELEASED,
  BB_BET_FUNDING_SPENT,
  BB_BET_PLACED_ON,
  BB_BET_PINNED,
};

static gboolean
is_duplicated (guint field)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (not_duplicated); i++)
    if (not_duplicated[i] == field)
      return FALSE;
  return TRUE;
}

static void
copy_fields (BbItem *from,
             BbItem *to)
{
  guint i;

  for (i = 0; i < bb_item_get_info (from)->n_fields; i++)
    if (bb_item_get_kind (from) != BB_KIND_BET || is_duplicated (i))
      bb_item_set_value (to, i, bb_item_get_value (from, i));
}

static void
copy_children (BbItem *from,
               BbItem *to,
               BbKind kind)
{
  BbItemList *list = bb_item_get_children (from, kind);
  guint i;

  for (i = 0; i < bb_item_list_get_length (list); i++) {
    g_autoptr (BbItem) copy = bb_item_new (kind, NULL);

    copy_fields (bb_item_list_peek (list, i), copy);
    bb_item_append (to, copy, NULL);
  }
}

static void
shift_duplicate (BbBet *bet)
{
  BbItem *item = BB_ITEM (bet);

  if (!bb_bet_is_placed (bet))
    return;
  bb_item_set_tenths (item, BB_BET_FAMILIARITY, bb_bet_get_familiarity (bet) + DUPLICATE_TENTHS);
  bb_item_set_tenths (item, BB_BET_RISK, bb_bet_get_risk (bet) - DUPLICATE_TENTHS);
  bb_item_set_date (item, BB_BET_PLACED_ON, bb_clock_today ());
}

static BbBet *
make_duplicate (BbBoard *board,
                BbBet *bet)
{
  BbBet *copy = make_bet (board, NULL);
  /* Translators: the title of a bet that was duplicated. */
  g_autofree char *title = g_strdup_printf (_ ("%s (copy)"), bb_bet_get_title (bet));

  copy_fields (BB_ITEM (bet), BB_ITEM (copy));
  bb_item_set_text (BB_ITEM (copy), BB_BET_TITLE, title);
  shift_duplicate (copy);
  copy_children (BB_ITEM (bet), BB_ITEM (copy), BB_KIND_LINK);
  copy_children (BB_ITEM (bet), BB_ITEM (copy), BB_KIND_OWN_VALUE);
  return copy;
}

/**
 * bb_edit_duplicate_bets:
 * @bets: (element-type BbBet): the originals
 *
 * Adds a candidate like each of them, a little aside, with its ties to others. Money released and
 * spent stays with the original.
 *
 * Returns: (transfer full) (element-type BbBet) (nullable): the new bets; %NULL with @error set if
 *   the board cannot take them all
 */
GPtrArray *
bb_edit_duplicate_bets (BbHistory *history,
                        GPtrArray *bets,
                        GError **error)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BbTransaction) step = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_HISTORY (history) && bets != NULL, NULL);

  step = bb_transaction_begin (history, ngettext ("Duplicate Bet", "Duplicate Bets", bets->len));
  for (i = 0; i < bets->len; i++) {
    g_ptr_array_add (added, make_duplicate (bb_history_get_board (history), bets->pdata[i]));
    if (!append_bet (history, added->pdata[i], error))
      return NULL;
  }
  bb_transaction_commit (step);
  return g_steal_pointer (&added);
}

/* --- closing -------------------------------------------------------------------------------- */

/**
 * bb_edit_close_bets:
 * @bets: (element-type BbBet): the bets
 * @stage: `stopped` or `done`
 *
 * They keep their places, for the record and for reopening.
 */
void
bb_edit_close_bets (BbHistory *history,
                    GPtrArray *bets,
                    const char *stage)
{
  g_autoptr (BbTransaction) step = NULL;
  gboolean stops;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history) && bets != NULL);
  g_return_if_fail (g_strcmp0 (stage, "stopped") == 0 || g_strcmp0 (stage, "done") == 0);

  stops = g_str_equal (stage, "stopped");
  step = bb_transaction_begin (history, stops ? ngettext ("Stop Bet", "Stop Bets", bets->len) : ngettext ("Mark Bet as Done", "Mark Bets as Done", bets->len));
  for (i = 0; i < bets->len; i++)
    bb_item_set_text (bets->pdata[i], BB_BET_STAGE, stage);
  bb_transaction_commit (step);
}

/**
 * bb_edit_reopen_bets:
 * @bets: (element-type BbBet): the bets; those that are not closed stay as they are
 *
 * A bet that was given money becomes active, another one a candidate.
 */
void
bb_edit_reopen_bets (BbHistory *history,
                     GPtrArray *bets)
{
  g_autoptr (BbTransaction) step = NULL;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history) && bets != NULL);

  step = bb_transaction_begin (history, ngettext ("Reopen Bet", "Reopen Bets", bets->len));
  for (i = 0; i < bets->len; i++) {
    BbBet *bet = bets->pdata[i];

    if (bb_bet_is_closed (bet))
      bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, bb_bet_get_funding_released (bet) > 0 ? "active" : "candidate");
  }
  bb_transaction_commit (step);
}

/* --- deleting ------------------------------------------------------------------------------- */

static gboolean
is_on_record (BbItem *receipt)
{
  return !bb_item_has_value (receipt, BB_RECEIPT_IMPORTED) && !bb_receipt_is_changeable (receipt);
}

/* Ids of the bets that have decisions on record. */
static GHashTable *
find_decided (BbBoard *board)
{
  GHashTable *decided = g_hash_table_new (g_str_hash, g_str_equal);
  BbItemList *receipts = bb_board_get_items (board, BB_KIND_RECEIPT);
  guint i;

  for (i = 0; i < bb_item_list_get_length (receipts); i++) {
    BbItem *receipt = bb_item_list_peek (receipts, i);

    if (is_on_record (receipt))
      g_hash_table_add (decided, (gpointer) bb_item_get_text (receipt, BB_RECEIPT_BET));
  }
  return decided;
}

static void
remove_ties_to (BbItem *bet,
                GHashTable *gone)
{
  BbItemList *links = bb_item_get_children (bet, BB_KIND_LINK);
  guint i;

  for (i = bb_item_list_get_length (links); i > 0; i--) {
    BbItem *link = bb_item_list_peek (links, i - 1);

    if (g_hash_table_contains (gone, bb_item_get_text (link, BB_LINK_TO)))
      bb_item_remove (link);
  }
}

static void
remove_all_ties_to (BbBoard *board,
                    GHashTable *gone)
{
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (!g_hash_table_contains (gone, bb_bet_get_id (bet)))
      remove_ties_to (BB_ITEM (bet), gone);
  }
}

/* Imported and open decisions go with their bet, questions stay without it. */
static void
remove_mentions_of (BbHistory *history,
                    GHashTable *gone)
{
  BbBoard *board = bb_history_get_board (history);
  BbItemList *receipts = bb_board_get_items (board, BB_KIND_RECEIPT);
  BbItemList *questions = bb_board_get_items (board, BB_KIND_QUESTION);
  guint i;

  for (i = bb_item_list_get_length (receipts); i > 0; i--) {
    BbItem *receipt = bb_item_list_peek (receipts, i - 1);

    if (g_hash_table_contains (gone, bb_item_get_text (receipt, BB_RECEIPT_BET)))
      bb_edit_remove_receipt (receipt);
  }
  for (i = 0; i < bb_item_list_get_length (questions); i++) {
    BbItem *question = bb_item_list_peek (questions, i);

    if (g_hash_table_contains (gone, bb_item_get_text (question, BB_QUESTION_BET)))
      bb_item_set_text (question, BB_QUESTION_BET, NULL);
  }
}

static void
remove_all_about (BbItem *owner,
                  BbKind kind,
                  guint bet_field,
                  GHashTable *gone)
{
  BbItemList *list = bb_item_get_children (owner, kind);
  guint i;

  for (i = bb_item_list_get_length (list); i > 0; i--) {
    BbItem *item = bb_item_list_peek (list, i - 1);

    if (g_hash_table_contains (gone, bb_item_get_text (item, bet_field)))
      bb_item_remove (item);
  }
}

/* What is to be done stays to be done. */
static void
detach_follow_ups (BbItem *review,
                   GHashTable *gone)
{
  BbItemList *follow_ups = bb_item_get_children (review, BB_KIND_FOLLOW_UP);
  guint i;

  for (i = 0; i < bb_item_list_get_length (follow_ups); i++) {
    BbItem *follow_up = bb_item_list_peek (follow_ups, i);

    if (g_hash_table_contains (gone, bb_item_get_text (follow_up, BB_FOLLOW_UP_BET)))
      bb_item_set_text (follow_up, BB_FOLLOW_UP_BET, NULL);
  }
}

static void
remove_from_discussed (BbItem *review,
                       GHashTable *gone)
{
  const char *const *ids = bb_item_get_list_value (review, BB_REVIEW_BETS_DISCUSSED);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) left = NULL;

  for (; *ids != NULL; ids++)
    if (!g_hash_table_contains (gone, *ids))
      g_strv_builder_add (builder, *ids);
  left = g_strv_builder_end (builder);
  bb_item_set_value (review, BB_REVIEW_BETS_DISCUSSED, left[0] != NULL ? &BB_VALUE_OF_LIST (left) : &BB_VALUE_OF_NONE);
}

static void
remove_from_review (BbItem *review,
                    GHashTable *gone)
{
  remove_all_about (review, BB_KIND_AGENDA_ITEM, BB_AGENDA_ITEM_BET, gone);
  detach_follow_ups (review, gone);
  remove_from_discussed (review, gone);
}

/* Nothing is left to be talked about. */
static void
remove_from_reviews (BbBoard *board,
                     GHashTable *gone)
{
  BbItemList *reviews = bb_board_get_items (board, BB_KIND_REVIEW);
  guint i;

  for (i = 0; i < bb_item_list_get_length (reviews); i++)
    remove_from_review (bb_item_list_peek (reviews, i), gone);
  remove_all_about (BB_ITEM (board), BB_KIND_PUT_OFF, BB_PUT_OFF_BET, gone);
}

static void
delete_bets (BbHistory *history,
             GPtrArray *bets)
{
  BbBoard *board = bb_history_get_board (history);
  g_autoptr (GHashTable) gone = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < bets->len; i++)
    g_hash_table_add (gone, (gpointer) bb_bet_get_id (bets->pdata[i]));
  remove_all_ties_to (board, gone);
  remove_mentions_of (history, gone);
  remove_from_reviews (board, gone);
  for (i = 0; i < bets->len; i++)
    bb_item_remove (bets->pdata[i]);
}

/**
 * bb_edit_delete_bets:
 * @bets: (element-type BbBet): the bets
 *
 * Deletes them and what ties others to them. Fails with %BB_EDIT_ERROR_HAS_DECISIONS if one of them
 * has decisions on record, and changes nothing then: such a bet is stopped instead.
 *
 * Returns: whether they were deleted
 */
gboolean
bb_edit_delete_bets (BbHistory *history,
                     GPtrArray *bets,
                     GError **error)
{
  g_autoptr (GHashTable) decided = NULL;
  g_autoptr (BbTransaction) step = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_HISTORY (history) && bets != NULL, FALSE);

  decided = find_decided (bb_history_get_board (history));
  for (i = 0; i < bets->len; i++)
    if (g_hash_table_contains (decided, bb_bet_get_id (bets->pdata[i]))) {
      g_set_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_HAS_DECISIONS, _ ("“%s” has decisions on record. Stop it instead"), bb_bet_get_title (bets->pdata[i]));
      return FALSE;
    }
  step = bb_transaction_begin (history, ngettext ("Delete Bet", "Delete Bets", bets->len));
  delete_bets (history, bets);
  bb_transaction_commit (step);
  return TRUE;
}

/**
 * bb_edit_delete_or_stop_bets:
 * @bets: (element-type BbBet): the bets
 *
 * What the Delete key does: bets with decisions on record are stopped unless they are closed already,
 * the others deleted, in one step.
 *
 * Returns: how many were stopped
 */
guint
bb_edit_delete_or_stop_bets (BbHistory *history,
                             GPtrArray *bets)
{
  g_autoptr (GPtrArray) deleted = g_ptr_array_new ();
  g_autoptr (GPtrArray) stopped = g_ptr_array_new ();
  g_autoptr (GHashTable) decided = NULL;
  g_autoptr (BbTransaction) step = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_HISTORY (history) && bets != NULL, 0);

  decided = find_decided (bb_history_get_board (history));
  for (i = 0; i < bets->len; i++) {
    if (!g_hash_table_contains (decided, bb_bet_get_id (bets->pdata[i])))
      g_ptr_array_add (deleted, bets->pdata[i]);
    else if (bb_bet_is_live (bets->pdata[i]))
      g_ptr_array_add (stopped, bets->pdata[i]);
  }
  step = bb_transaction_begin (history, deleted->len > 0 ? ngettext ("Delete Bet", "Delete Bets", bets->len) : ngettext ("Stop Bet", "Stop Bets", bets->len));
  delete_bets (history, deleted);
  bb_edit_close_bets (history, stopped, "stopped");
  bb_transaction_commit (step);
  return stopped->len;
}
