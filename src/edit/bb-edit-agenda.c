/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the facilitator leaves out stays on the agenda as left out, so that it does not come back by
 * itself. */

#include "config.h"

#include "bb-edit-agenda.h"

#include "bb-agenda-line.h"
#include "bb-review.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

static BbItem *
make_item (BbBet *bet,
           const char *list,
           BbReasons reasons)
{
  BbItem *item = bb_item_new (BB_KIND_AGENDA_ITEM, NULL);
  g_auto (GStrv) ids = bb_reasons_to_ids (reasons);

  bb_item_set_value (item, BB_AGENDA_ITEM_BET, &BB_VALUE_OF_ID (bb_bet_get_id (bet)));
  bb_item_set_text (item, BB_AGENDA_ITEM_LIST, list);
  if (g_str_equal (list, "discuss"))
    bb_item_set_integer (item, BB_AGENDA_ITEM_MINUTES, BB_AGENDA_DISCUSS_MINUTES);
  if (ids[0] != NULL)
    bb_item_set_value (item, BB_AGENDA_ITEM_REASONS, &BB_VALUE_OF_LIST (ids));
  return item;
}

static BbDate
get_day (BbItem *review)
{
  BbDate planned = bb_item_get_date (review, BB_REVIEW_PLANNED_ON);

  return planned != BB_DATE_NONE ? planned : bb_board_get_day (bb_board_of (review));
}

/**
 * bb_edit_refresh_agenda:
 *
 * Adds what has come up since the agenda was made; what is on it stays as it is.
 *
 * Returns: whether all found room; nothing is changed if not
 */
gboolean
bb_edit_refresh_agenda (BbHistory *history,
                        BbItem *review,
                        GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (BbTransaction) step = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (review), FALSE);

  entries = bb_agenda_compute_kind (bb_history_get_board (history), bb_item_get_text (review, BB_REVIEW_KIND), get_day (review));
  step = bb_transaction_begin (history, _ ("Refresh Agenda"));
  for (i = 0; i < entries->len; i++) {
    const BbAgendaEntry *entry = entries->pdata[i];
    g_autoptr (BbItem) item = NULL;

    if (bb_review_find_item (review, entry->bet) != NULL)
      continue;
    item = make_item (entry->bet, entry->discuss ? "discuss" : "nod_through", entry->reasons);
    if (!bb_item_append (review, item, error))
      return FALSE;
  }
  bb_transaction_commit (step);
  return TRUE;
}

/**
 * bb_edit_recompute_agenda:
 *
 * Makes the agenda anew, for another day or another kind of review.
 *
 * Returns: whether all found room; nothing is changed if not
 */
gboolean
bb_edit_recompute_agenda (BbHistory *history,
                          BbItem *review,
                          GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  BbItemList *items;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (review), FALSE);

  items = bb_item_get_children (review, BB_KIND_AGENDA_ITEM);
  step = bb_transaction_begin (history, _ ("Make Agenda Anew"));
  while (bb_item_list_get_length (items) > 0)
    bb_item_remove (bb_item_list_peek (items, bb_item_list_get_length (items) - 1));
  if (!bb_edit_refresh_agenda (history, review, error))
    return FALSE;
  bb_transaction_commit (step);
  return TRUE;
}

/**
 * bb_edit_put_on_agenda:
 *
 * Adds a bet at the end of a list, or brings it there if the agenda knows it.
 *
 * Returns: (transfer none) (nullable): the item; %NULL with @error set if there are too many
 */
BbItem *
bb_edit_put_on_agenda (BbHistory *history,
                       BbItem *review,
                       BbBet *bet,
                       const char *list,
                       GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (BbItem) item = NULL;
  BbItem *known;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (review) && BB_IS_BET (bet), NULL);

  known = bb_review_find_item (review, bet);
  if (known != NULL) {
    bb_edit_move_agenda_item (history, known, list, G_MAXUINT);
    return known;
  }
  step = bb_transaction_begin (history, _ ("Add to Agenda"));
  item = make_item (bet, list, bb_agenda_get_reasons (bet, NULL, get_day (review)));
  if (!bb_item_append (review, item, error))
    return NULL;
  bb_transaction_commit (step);
  return item;
}

/* Where the item has to go among all items to be the @position-th of @list. */
static guint
find_place (BbItem *item,
            const char *list,
            guint position)
{
  BbItemList *items = bb_item_get_children (bb_item_get_owner (item), BB_KIND_AGENDA_ITEM);
  guint n_others = 0;
  guint n_before = 0;
  guint i;

  for (i = 0; i < bb_item_list_get_length (items); i++) {
    BbItem *other = bb_item_list_peek (items, i);

    if (other == item)
      continue;
    if (bb_agenda_item_is_on (other, list) && n_before++ == position)
      return n_others;
    n_others++;
  }
  return n_others;
}

/**
 * bb_edit_move_agenda_item:
 * @list: the list it goes to
 * @position: how many items of that list come before it; any large number for the end
 */
void
bb_edit_move_agenda_item (BbHistory *history,
                          BbItem *item,
                          const char *list,
                          guint position)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (item) && list != NULL);

  step = bb_transaction_begin (history, _ ("Change Agenda"));
  bb_item_move (item, find_place (item, list, position));
  bb_item_set_text (item, BB_AGENDA_ITEM_LIST, list);
  if (g_str_equal (list, "discuss") && !bb_item_has_value (item, BB_AGENDA_ITEM_MINUTES))
    bb_item_set_integer (item, BB_AGENDA_ITEM_MINUTES, BB_AGENDA_DISCUSS_MINUTES);
  bb_transaction_commit (step);
}

void
bb_edit_leave_out_agenda_item (BbHistory *history,
                               BbItem *item)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (item));

  step = bb_transaction_begin (history, _ ("Leave out of Agenda"));
  bb_item_set_text (item, BB_AGENDA_ITEM_LIST, "left_out");
  bb_transaction_commit (step);
}

void
bb_edit_set_agenda_minutes (BbHistory *history,
                            BbItem *item,
                            guint minutes)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (item));

  step = bb_transaction_begin (history, _ ("Change Minutes"));
  bb_item_set_integer (item, BB_AGENDA_ITEM_MINUTES, minutes);
  bb_transaction_commit_repeated (step);
}

/* --- steps ------------------------------------------------------------------------------------ */

/**
 * bb_edit_add_step:
 * @minutes: 0 for the walk itself, whose minutes are those of the agenda
 *
 * Returns: (transfer none) (nullable): the step; %NULL with @error set if there are too many
 */
BbItem *
bb_edit_add_step (BbHistory *history,
                  BbItem *review,
                  const char *label,
                  guint minutes,
                  GError **error)
{
  g_autoptr (BbTransaction) transaction = NULL;
  g_autoptr (BbItem) step = NULL;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (review) && label != NULL, NULL);

  step = bb_item_new (BB_KIND_STEP, NULL);
  bb_item_set_text (step, BB_STEP_LABEL, label);
  if (minutes > 0)
    bb_item_set_integer (step, BB_STEP_MINUTES, minutes);
  transaction = bb_transaction_begin (history, _ ("Add Step"));
  if (!bb_item_append (review, step, error))
    return NULL;
  bb_transaction_commit (transaction);
  return step;
}

void
bb_edit_set_step (BbHistory *history,
                  BbItem *step,
                  const char *label,
                  guint minutes)
{
  g_autoptr (BbTransaction) transaction = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (step) && label != NULL);

  transaction = bb_transaction_begin (history, _ ("Change Step"));
  bb_item_set_text (step, BB_STEP_LABEL, label);
  bb_item_set_value (step, BB_STEP_MINUTES, minutes > 0 ? &BB_VALUE_OF_INTEGER (minutes) : &BB_VALUE_OF_NONE);
  bb_transaction_commit_repeated (transaction);
}

void
bb_edit_remove_step (BbHistory *history,
                     BbItem *step)
{
  g_autoptr (BbTransaction) transaction = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (step));

  transaction = bb_transaction_begin (history, _ ("Remove Step"));
  bb_item_remove (step);
  bb_transaction_commit (transaction);
}
