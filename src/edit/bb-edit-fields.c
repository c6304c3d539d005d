/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields of one bet or of many, own fields, funding shapes, ties. Fields of one bet may as well be
 * written barely: the history makes the same step of it. */

#include "config.h"

#include "bb-edit-fields.h"

#include "bb-model-error.h"
#include "bb-field-words.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

/* --- fields ------------------------------------------------------------------------------- */

static void
set_each (GPtrArray *bets,
          guint field,
          const BbValue *value)
{
  guint i;

  for (i = 0; i < bets->len; i++)
    bb_item_set_value (bets->pdata[i], field, value);
}

/**
 * bb_edit_set_field:
 * @bets: (element-type BbBet): the bets
 * @field: a field of bets, but not the id
 * @value: a value of the field's kind, or none
 *
 * Sets one field of all. Typing on is one step.
 */
void
bb_edit_set_field (BbHistory *history,
                   GPtrArray *bets,
                   guint field,
                   const BbValue *value)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && bets != NULL && value != NULL);
  g_return_if_fail (field != BB_BET_ID && field < BB_BET_N_FIELDS);

  label = g_strdup_printf (_ ("Change “%s”"), bb_board_get_field_label (bb_history_get_board (history), field));
  step = bb_transaction_begin (history, label);
  set_each (bets, field, value);
  bb_transaction_commit_repeated (step);
}

/**
 * bb_edit_raise_cap:
 * @bets: (element-type BbBet): the bets
 *
 * Where more was released than a bet may cost, it may cost that much from now on.
 */
void
bb_edit_raise_cap (BbHistory *history,
                   GPtrArray *bets)
{
  g_autoptr (BbTransaction) step = NULL;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history) && bets != NULL);

  step = bb_transaction_begin (history, ngettext ("Raise Limit", "Raise Limits", bets->len));
  for (i = 0; i < bets->len; i++) {
    gint64 released = bb_bet_get_funding_released (bets->pdata[i]);

    if (released > bb_bet_get_funding_cap (bets->pdata[i]))
      bb_item_set_integer (bets->pdata[i], BB_BET_FUNDING_CAP, released);
  }
  bb_transaction_commit (step);
}

/* --- own fields --------------------------------------------------------------------------- */

static BbItem *
find_own_value (BbItem *bet,
                const char *own_field)
{
  BbItemList *values = bb_item_get_children (bet, BB_KIND_OWN_VALUE);
  guint i;

  for (i = 0; i < bb_item_list_get_length (values); i++) {
    BbItem *value = bb_item_list_peek (values, i);

    if (g_str_equal (bb_item_get_text (value, BB_OWN_VALUE_FIELD), own_field))
      return value;
  }
  return NULL;
}

static gboolean
add_own_value (BbItem *bet,
               const char *own_field,
               const char *text,
               GError **error)
{
  g_autoptr (BbItem) value = bb_item_new (BB_KIND_OWN_VALUE, NULL);

  bb_item_set_text (value, BB_OWN_VALUE_FIELD, own_field);
  bb_item_set_text (value, BB_OWN_VALUE_TEXT, text);
  return bb_item_append (bet, value, error);
}

static gboolean
set_own_value (BbItem *bet,
               const char *own_field,
               const char *text,
               GError **error)
{
  BbItem *value = find_own_value (bet, own_field);
  gboolean is_empty = text == NULL || *text == '\0';

  if (value == NULL)
    return is_empty || add_own_value (bet, own_field, text, error);
  if (is_empty)
    bb_item_remove (value);
  else
    bb_item_set_text (value, BB_OWN_VALUE_TEXT, text);
  return TRUE;
}

/**
 * bb_edit_set_own_value:
 * @bets: (element-type BbBet): the bets
 * @own_field: the id of one of the board's own fields
 * @text: (nullable): %NULL and empty mean none
 *
 * Typing on is one step.
 *
 * Returns: whether all could be written; %FALSE with @error set, and nothing changed, if a bet holds
 *   as many own values as fit
 */
gboolean
bb_edit_set_own_value (BbHistory *history,
                       GPtrArray *bets,
                       const char *own_field,
                       const char *text,
                       GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autofree char *label = NULL;
  BbItem *field;
  guint i;

  g_return_val_if_fail (BB_IS_HISTORY (history) && bets != NULL && own_field != NULL, FALSE);

  field = bb_board_find (bb_history_get_board (history), BB_KIND_OWN_FIELD, own_field);
  label = g_strdup_printf (_ ("Change “%s”"), field != NULL ? bb_item_get_text (field, BB_OWN_FIELD_LABEL) : own_field);
  step = bb_transaction_begin (history, label);
  for (i = 0; i < bets->len; i++)
    if (!set_own_value (bets->pdata[i], own_field, text, error))
      return FALSE;
  bb_transaction_commit_repeated (step);
  return TRUE;
}

/* --- funding shapes ----------------------------------------------------------------------- */

#define N_FACETS 5

static const guint facets[N_FACETS] = {
  BB_BET_VALUE_CLARITY,
  BB_BET_COLLABORATION,
  BB_BET_FUNDING_MODEL,
  BB_BET_LOSS_PROFILE,
  BB_BET_FUNDING_PURPOSE,
};

/* What a shape brings along, in the order of the facets. */
static const struct {
  const char *shape;
  const char *values[N_FACETS];
} bundles[] = {
  { "mini_business", { "clear", "solo", "return_based", "painful", "to_grow" } },
  { "service_provider", { "clear", "x_as_service", "run_budget", "replaceable", "to_maintain" } },
  { "capability_bet", { "unclear", "close_joint", "belief_reserve", "quietly_essential", "to_protect_future" } },
  { "big_commitment", { "plausible", "swarm", "capital_phased", "sunk", "to_finish" } },
  { "absorbed", { "plausible", "solo", "slack_time", "barely_noticed", "to_learn" } },
};

/* NULL for a shape that brings nothing. */
static const char *
get_bundled (const char *shape,
             guint facet)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (bundles); i++)
    if (g_str_equal (bundles[i].shape, shape))
      return bundles[i].values[facet];
  return NULL;
}

static gboolean
is_unsaid (const char *value)
{
  return *value == '\0' || g_str_equal (value, "unknown");
}

static void
fill_facets (BbItem *bet,
             const char *old_shape,
             const char *shape)
{
  guint i;

  for (i = 0; i < N_FACETS; i++) {
    const char *now = bb_item_get_text (bet, facets[i]);

    if (is_unsaid (now) || g_strcmp0 (now, get_bundled (old_shape, i)) == 0)
      bb_item_set_text (bet, facets[i], get_bundled (shape, i));
  }
}

/**
 * bb_edit_set_funding_shape:
 * @bets: (element-type BbBet): the bets
 * @shape: (nullable): an id of bb_set_funding_shape; %NULL and empty mean none
 *
 * Sets the shape and fills the five facets it brings along: those that nobody has set, and those that
 * still hold what the shape before had brought. What people chose otherwise stays.
 */
void
bb_edit_set_funding_shape (BbHistory *history,
                           GPtrArray *bets,
                           const char *shape)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autofree char *label = NULL;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history) && bets != NULL);

  label = g_strdup_printf (_ ("Change “%s”"), _ (bb_bet_fields[BB_BET_FUNDING_SHAPE].label));
  step = bb_transaction_begin (history, label);
  for (i = 0; i < bets->len; i++) {
    BbItem *bet = bets->pdata[i];
    g_autofree char *old_shape = g_strdup (bb_item_get_text (bet, BB_BET_FUNDING_SHAPE));

    if (bb_item_set_text (bet, BB_BET_FUNDING_SHAPE, shape))
      fill_facets (bet, old_shape, shape != NULL ? shape : "");
  }
  bb_transaction_commit (step);
}

/* --- ties --------------------------------------------------------------------------------- */

static void
remove_ties (BbBet *bet,
             const char *link_kind,
             const char *to)
{
  BbItem *link;

  while ((link = bb_bet_find_link (bet, link_kind, to)) != NULL)
    bb_item_remove (link);
}

/* The model speaks of codes; people know titles. */
static gboolean
append_tie (BbBet *bet,
            const char *link_kind,
            BbBet *to,
            GError **error)
{
  BbDate since = g_str_equal (link_kind, "waits_for") ? bb_clock_today () : BB_DATE_NONE;
  g_autoptr (BbItem) link = bb_link_new (link_kind, bb_bet_get_id (to), since);
  g_autoptr (GError) refusal = NULL;

  if (bb_item_append (BB_ITEM (bet), link, &refusal))
    return TRUE;
  if (g_error_matches (refusal, BB_MODEL_ERROR, BB_MODEL_ERROR_CYCLE))
    g_set_error (error, BB_MODEL_ERROR, BB_MODEL_ERROR_CYCLE, _ ("“%s” cannot be tied to “%s”: the tie would lead back to itself"), bb_bet_get_title (bet), bb_bet_get_title (to));
  else
    g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}

/**
 * bb_edit_tie:
 * @link_kind: an id of bb_set_link
 * @to: the other bet
 *
 * Ties @bet to another one; a bet is part of one other at most, so a new parent replaces the old one.
 * A bet that waits remembers since when. Fails with %BB_MODEL_ERROR_CYCLE if the tie would lead back
 * to where it starts, and changes nothing then.
 *
 * Returns: whether they are tied
 */
gboolean
bb_edit_tie (BbHistory *history,
             BbBet *bet,
             const char *link_kind,
             BbBet *to,
             GError **error)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_BET (bet) && BB_IS_BET (to), FALSE);
  g_return_val_if_fail (link_kind != NULL, FALSE);

  if (bb_bet_find_link (bet, link_kind, bb_bet_get_id (to)) != NULL)
    return TRUE;
  step = bb_transaction_begin (history, _ ("Tie Bets"));
  if (g_str_equal (link_kind, "parent"))
    remove_ties (bet, link_kind, NULL);
  if (!append_tie (bet, link_kind, to, error))
    return FALSE;
  bb_transaction_commit (step);
  return TRUE;
}

/**
 * bb_edit_untie:
 * @link_kind: an id of bb_set_link
 * @to: (nullable): the id of the other bet, which may be gone; %NULL for all
 */
void
bb_edit_untie (BbHistory *history,
               BbBet *bet,
               const char *link_kind,
               const char *to)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_BET (bet) && link_kind != NULL);

  step = bb_transaction_begin (history, _ ("Untie Bets"));
  remove_ties (bet, link_kind, to);
  bb_transaction_commit (step);
}
