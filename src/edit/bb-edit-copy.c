/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Teams are found by their names and own fields by theirs, or made. Ties go along where both ends do.
 * Decisions, reviews and snapshots stay with the board on which they were made. */

#include "config.h"

#include "bb-edit-copy.h"

#include "bb-edit-bets.h"
#include "bb-edit-board.h"
#include "bb-field-words.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where a pasted bet lies from one that is there already, right and down. */
#define PASTE_TENTHS 20

#define PLACE_MAX 1000

/* The number a bet is called by in a meeting, and who wants it talked about there, are the original's. */
static gboolean
is_of_meeting (const BbKindInfo *info,
               guint field)
{
  return info->kind == BB_KIND_BET && (field == BB_BET_NUMBER || field == BB_BET_FLAGGED || field == BB_BET_FLAGGED_BY);
}

/* What is private stays in its file. */
static gboolean
is_copied (const BbKindInfo *info,
           guint field)
{
  return (!info->has_id || field != BB_FIELD_ID) && (info->fields[field].flags & BB_FIELD_IS_PRIVATE) == 0 && !is_of_meeting (info, field);
}

static void
copy_fields (BbItem *from,
             BbItem *to)
{
  const BbKindInfo *info = bb_item_get_info (from);
  guint i;

  for (i = 0; i < info->n_fields; i++)
    if (is_copied (info, i))
      bb_item_set_value (to, i, bb_item_get_value (from, i));
}

/* Adds an item like another one to a board that is being made, unless it is there. */
static void
copy_item (BbBoard *copy,
           BbItem *item)
{
  g_autoptr (BbItem) twin = NULL;

  if (item == NULL || bb_board_find (copy, bb_item_get_kind (item), bb_item_get_id (item)) != NULL)
    return;
  twin = bb_board_new_item (bb_item_get_kind (item), bb_item_get_id (item));
  copy_fields (item, twin);
  bb_item_append (BB_ITEM (copy), twin, NULL);
}

static BbItem *
add_child (BbItem *bet,
           BbItem *child)
{
  g_autoptr (BbItem) twin = bb_item_new (bb_item_get_kind (child), NULL);

  copy_fields (child, twin);
  return bb_item_append (bet, twin, NULL) ? twin : NULL;
}

/* --- copying -------------------------------------------------------------------------------- */

static void
copy_own_values (BbBoard *board,
                 BbBoard *copy,
                 BbItem *bet,
                 BbItem *twin)
{
  BbItemList *values = bb_item_get_children (bet, BB_KIND_OWN_VALUE);
  guint i;

  for (i = 0; i < bb_item_list_get_length (values); i++) {
    BbItem *value = bb_item_list_peek (values, i);

    copy_item (copy, bb_board_find (board, BB_KIND_OWN_FIELD, bb_item_get_text (value, BB_OWN_VALUE_FIELD)));
    add_child (twin, value);
  }
}

/* Only once both ends are there. */
static void
copy_ties (BbBoard *copy,
           BbItem *bet,
           BbItem *twin)
{
  BbItemList *links = bb_item_get_children (bet, BB_KIND_LINK);
  guint i;

  for (i = 0; i < bb_item_list_get_length (links); i++) {
    BbItem *link = bb_item_list_peek (links, i);

    if (bb_board_find_bet (copy, bb_item_get_text (link, BB_LINK_TO)) != NULL)
      add_child (twin, link);
  }
}

/**
 * bb_edit_copy_bets:
 * @board: where they are
 * @bets: (element-type BbBet): the bets
 *
 * Returns: (transfer full): a board with these bets, their teams and their own fields
 */
BbBoard *
bb_edit_copy_bets (BbBoard *board,
                   GPtrArray *bets)
{
  BbBoard *copy = bb_board_new ();
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board) && bets != NULL, copy);

  copy_fields (BB_ITEM (board), BB_ITEM (copy));
  for (i = 0; i < bets->len; i++) {
    BbItem *bet = bets->pdata[i];

    copy_item (copy, bb_board_find (board, BB_KIND_TEAM, bb_bet_get_owner_team (bets->pdata[i])));
    copy_item (copy, bet);
    copy_own_values (board, copy, bet, bb_board_find (copy, BB_KIND_BET, bb_item_get_id (bet)));
  }
  for (i = 0; i < bets->len; i++)
    copy_ties (copy, bets->pdata[i], bb_board_find (copy, BB_KIND_BET, bb_item_get_id (bets->pdata[i])));
  return copy;
}

/* --- pasting -------------------------------------------------------------------------------- */

/* A place as a key. */
static gpointer
get_place (BbBet *bet,
           gint shift)
{
  return GINT_TO_POINTER ((bb_bet_get_familiarity (bet) + shift) * (PLACE_MAX + 1) + bb_bet_get_risk (bet) - shift);
}

static GHashTable *
list_places (BbBoard *board)
{
  GHashTable *places = g_hash_table_new (NULL, NULL);
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (bb_bet_is_placed (bet))
      g_hash_table_add (places, get_place (bet, 0));
  }
  return places;
}

/* How far all of them are shifted, so that none covers what is there. */
static gint
find_shift (BbBoard *board,
            BbBoard *copy)
{
  g_autoptr (GHashTable) places = list_places (board);
  gint shift;
  guint i = 0;

  for (shift = 0; shift < PLACE_MAX / 2; shift += PASTE_TENTHS) {
    for (i = 0; i < bb_board_get_n_bets (copy); i++) {
      BbBet *bet = bb_board_get_bet (copy, i);

      if (bb_bet_is_placed (bet) && g_hash_table_contains (places, get_place (bet, shift)))
        break;
    }
    if (i == bb_board_get_n_bets (copy))
      break;
  }
  return shift;
}

static BbItem *
find_own_field (BbBoard *board,
                const char *label)
{
  BbItemList *fields = bb_board_get_items (board, BB_KIND_OWN_FIELD);
  guint i;

  for (i = 0; i < bb_item_list_get_length (fields); i++) {
    BbItem *field = bb_item_list_peek (fields, i);

    if (g_str_equal (bb_item_get_text (field, BB_OWN_FIELD_LABEL), label))
      return field;
  }
  return NULL;
}

/* The id that an own field of the copy has here. */
static const char *
adopt_own_field (BbBoard *board,
                 BbBoard *copy,
                 const char *id,
                 GError **error)
{
  BbItem *theirs = bb_board_find (copy, BB_KIND_OWN_FIELD, id);
  const char *label = theirs != NULL ? bb_item_get_text (theirs, BB_OWN_FIELD_LABEL) : id;
  BbItem *ours = find_own_field (board, label);
  g_autofree char *new_id = NULL;
  g_autoptr (BbItem) added = NULL;

  if (ours != NULL)
    return bb_item_get_id (ours);
  new_id = bb_board_find (board, BB_KIND_OWN_FIELD, id) == NULL ? g_strdup (id) : bb_board_make_id (board, BB_KIND_OWN_FIELD);
  added = bb_board_new_item (BB_KIND_OWN_FIELD, new_id);
  bb_item_set_text (added, BB_OWN_FIELD_LABEL, label);
  return bb_item_append (BB_ITEM (board), added, error) ? bb_item_get_id (added) : NULL;
}

static gboolean
adopt_own_values (BbBoard *board,
                  BbBoard *copy,
                  BbItem *theirs,
                  BbItem *ours,
                  GError **error)
{
  BbItemList *values = bb_item_get_children (theirs, BB_KIND_OWN_VALUE);
  guint i;

  for (i = 0; i < bb_item_list_get_length (values); i++) {
    BbItem *value = bb_item_list_peek (values, i);
    const char *id = adopt_own_field (board, copy, bb_item_get_text (value, BB_OWN_VALUE_FIELD), error);
    BbItem *twin = id != NULL ? add_child (ours, value) : NULL;

    if (twin == NULL)
      return FALSE;
    bb_item_set_text (twin, BB_OWN_VALUE_FIELD, id);
  }
  return TRUE;
}

static gboolean
adopt_team (BbHistory *history,
            BbBoard *copy,
            BbBet *theirs,
            BbBet *ours,
            GError **error)
{
  const char *name = bb_board_get_team_name (copy, theirs);
  BbItem *team = NULL;

  if (name != NULL && *name != '\0') {
    team = bb_edit_find_or_add_team (history, name, error);
    if (team == NULL)
      return FALSE;
  }
  bb_item_set_text (BB_ITEM (ours), BB_BET_OWNER_TEAM, team != NULL ? bb_item_get_id (team) : NULL);
  return TRUE;
}

static BbBet *
adopt_bet (BbHistory *history,
           BbBoard *copy,
           BbBet *theirs,
           gint shift,
           GError **error)
{
  BbBoard *board = bb_history_get_board (history);
  g_autofree char *id = bb_board_make_id (board, BB_KIND_BET);
  g_autoptr (BbBet) ours = bb_bet_new (id);

  copy_fields (BB_ITEM (theirs), BB_ITEM (ours));
  if (bb_bet_is_placed (ours)) {
    bb_item_set_tenths (BB_ITEM (ours), BB_BET_FAMILIARITY, bb_bet_get_familiarity (ours) + shift);
    bb_item_set_tenths (BB_ITEM (ours), BB_BET_RISK, bb_bet_get_risk (ours) - shift);
  }
  if (!adopt_team (history, copy, theirs, ours, error) || !bb_item_append (BB_ITEM (board), BB_ITEM (ours), error))
    return NULL;
  if (!adopt_own_values (board, copy, BB_ITEM (theirs), BB_ITEM (ours), error))
    return NULL;
  return g_steal_pointer (&ours);
}

/* @bets: in the order of the copy. */
static void
adopt_ties (BbBoard *copy,
            GPtrArray *bets)
{
  g_autoptr (GHashTable) new_ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint i, k;

  for (i = 0; i < bets->len; i++)
    g_hash_table_insert (new_ids, (gpointer) bb_bet_get_id (bb_board_get_bet (copy, i)), (gpointer) bb_bet_get_id (bets->pdata[i]));
  for (i = 0; i < bets->len; i++) {
    BbItemList *links = bb_item_get_children (BB_ITEM (bb_board_get_bet (copy, i)), BB_KIND_LINK);

    for (k = 0; k < bb_item_list_get_length (links); k++) {
      BbItem *link = bb_item_list_peek (links, k);
      const char *to = g_hash_table_lookup (new_ids, bb_item_get_text (link, BB_LINK_TO));
      g_autoptr (BbItem) twin = bb_item_new (BB_KIND_LINK, NULL);

      copy_fields (link, twin);
      bb_item_set_text (twin, BB_LINK_TO, to);
      if (to != NULL)
        bb_item_append (bets->pdata[i], twin, NULL);
    }
  }
}

/**
 * bb_edit_paste_bets:
 * @copy: what bb_edit_copy_bets() made, here or elsewhere
 *
 * Adds the bets under new ids in the same places, a little aside where there is one already; those
 * without a place go into the tray.
 *
 * Returns: (transfer full) (element-type BbBet) (nullable): the new bets; %NULL with @error set, and
 *   nothing changed, if the board cannot take them all
 */
GPtrArray *
bb_edit_paste_bets (BbHistory *history,
                    BbBoard *copy,
                    GError **error)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BbTransaction) step = NULL;
  g_autofree char *label = NULL;
  guint n;
  gint shift;
  guint i;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_BOARD (copy), NULL);

  n = bb_board_get_n_bets (copy);
  shift = find_shift (bb_history_get_board (history), copy);
  label = g_strdup_printf (ngettext ("Paste %u Bet", "Paste %u Bets", n), n);
  step = bb_transaction_begin (history, label);
  for (i = 0; i < n; i++) {
    BbBet *bet = adopt_bet (history, copy, bb_board_get_bet (copy, i), shift, error);

    if (bet == NULL)
      return NULL;
    g_ptr_array_add (added, bet);
  }
  adopt_ties (copy, added);
  bb_transaction_commit (step);
  return g_steal_pointer (&added);
}

static gboolean
has_amounts (BbItem *bet)
{
  guint i;

  for (i = 0; i < BB_BET_N_FIELDS; i++)
    if ((bb_bet_fields[i].flags & BB_FIELD_IS_MONEY) != 0 && bb_item_has_value (bet, i))
      return TRUE;
  return FALSE;
}

static gboolean
count_in_same (BbBoard *board,
               BbBoard *copy)
{
  BbAmountUnit ours = bb_board_get_amount_unit (board);
  BbAmountUnit theirs = bb_board_get_amount_unit (copy);

  if (bb_amount_unit_is_money (ours) && bb_amount_unit_is_money (theirs))
    return g_str_equal (bb_item_get_text (BB_ITEM (board), BB_BOARD_CURRENCY), bb_item_get_text (BB_ITEM (copy), BB_BOARD_CURRENCY));
  return ours == theirs;
}

/**
 * bb_edit_is_paste_in_other_money:
 * @copy: what bb_edit_copy_bets() made, here or elsewhere
 *
 * Returns: whether it has amounts that would say something else on @board: they are kept as they are
 */
gboolean
bb_edit_is_paste_in_other_money (BbBoard *board,
                                 BbBoard *copy)
{
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board) && BB_IS_BOARD (copy), FALSE);

  if (count_in_same (board, copy))
    return FALSE;
  for (i = 0; i < bb_board_get_n_bets (copy); i++)
    if (has_amounts (BB_ITEM (bb_board_get_bet (copy, i))))
      return TRUE;
  return FALSE;
}

/**
 * bb_edit_cut_bets:
 * @bets: (element-type BbBet): the bets
 *
 * Like bb_edit_delete_bets(), under its own name: bets with decisions on record are refused.
 *
 * Returns: whether they were taken away
 */
gboolean
bb_edit_cut_bets (BbHistory *history,
                  GPtrArray *bets,
                  GError **error)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_val_if_fail (BB_IS_HISTORY (history) && bets != NULL, FALSE);

  step = bb_transaction_begin (history, ngettext ("Cut Bet", "Cut Bets", bets->len));
  if (!bb_edit_delete_bets (history, bets, error))
    return FALSE;
  bb_transaction_commit (step);
  return TRUE;
}
