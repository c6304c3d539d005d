/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ties of one kind, of all selected bets together: read as a set, written as one undo step. */

#include "config.h"

#include "bb-bet-ties.h"

#include "bb-edit-fields.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

static void
collect_ties (BbBet *bet,
              const char *link_kind,
              GPtrArray *ids)
{
  BbItemList *links = bb_item_get_children (BB_ITEM (bet), BB_KIND_LINK);
  guint i;

  for (i = 0; i < bb_item_list_get_length (links); i++) {
    BbItem *link = bb_item_list_peek (links, i);
    const char *to = bb_item_get_text (link, BB_LINK_TO);

    if (g_str_equal (bb_item_get_text (link, BB_LINK_KIND), link_kind) && !g_ptr_array_find_with_equal_func (ids, to, g_str_equal, NULL))
      g_ptr_array_add (ids, g_strdup (to));
  }
}

/**
 * bb_bet_ties_dup_ids:
 * @link_kind: an id of bb_set_link
 *
 * Returns: (transfer full): the ids of the bets that any of the bets is tied to so, each once
 */
char **
bb_bet_ties_dup_ids (BbBetFields *fields,
                     const char *link_kind)
{
  GPtrArray *ids;
  guint i;

  g_return_val_if_fail (BB_IS_BET_FIELDS (fields) && link_kind != NULL, NULL);

  ids = g_ptr_array_new ();
  for (i = 0; i < bb_bet_fields_get_n_bets (fields); i++)
    collect_ties (bb_bet_fields_get_bet (fields, i), link_kind, ids);
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_free (ids, FALSE);
}

/**
 * bb_bet_ties_is_mixed:
 *
 * Returns: whether some of the bets are tied to @to so and some are not
 */
gboolean
bb_bet_ties_is_mixed (BbBetFields *fields,
                      const char *link_kind,
                      const char *to)
{
  guint n_tied = 0;
  guint i;

  g_return_val_if_fail (BB_IS_BET_FIELDS (fields) && link_kind != NULL && to != NULL, FALSE);

  for (i = 0; i < bb_bet_fields_get_n_bets (fields); i++)
    if (bb_bet_find_link (bb_bet_fields_get_bet (fields, i), link_kind, to) != NULL)
      n_tied++;
  return n_tied > 0 && n_tied < bb_bet_fields_get_n_bets (fields);
}

/**
 * bb_bet_ties_add:
 * @to: another bet
 *
 * Ties every bet to @to, as one undo step; a bet that is part of another one leaves that.
 *
 * Returns: whether all could be tied; if one would be tied to itself that way, none is
 */
gboolean
bb_bet_ties_add (BbBetFields *fields,
                 const char *link_kind,
                 BbBet *to,
                 GError **error)
{
  g_autoptr (BbTransaction) transaction = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_BET_FIELDS (fields) && link_kind != NULL && BB_IS_BET (to), FALSE);

  transaction = bb_transaction_begin (bb_bet_fields_get_history (fields), ngettext ("Tie Bet", "Tie Bets", bb_bet_fields_get_n_bets (fields)));
  for (i = 0; i < bb_bet_fields_get_n_bets (fields); i++)
    if (!bb_edit_tie (bb_bet_fields_get_history (fields), bb_bet_fields_get_bet (fields, i), link_kind, to, error))
      return FALSE;
  bb_transaction_commit (transaction);
  return TRUE;
}

/**
 * bb_bet_ties_remove:
 * @to: the id of the bet that the ties lead to, which may be gone
 */
void
bb_bet_ties_remove (BbBetFields *fields,
                    const char *link_kind,
                    const char *to)
{
  g_autoptr (BbTransaction) transaction = NULL;
  guint i;

  g_return_if_fail (BB_IS_BET_FIELDS (fields) && link_kind != NULL && to != NULL);

  transaction = bb_transaction_begin (bb_bet_fields_get_history (fields), ngettext ("Untie Bet", "Untie Bets", bb_bet_fields_get_n_bets (fields)));
  for (i = 0; i < bb_bet_fields_get_n_bets (fields); i++)
    bb_edit_untie (bb_bet_fields_get_history (fields), bb_bet_fields_get_bet (fields, i), link_kind, to);
  bb_transaction_commit (transaction);
}
