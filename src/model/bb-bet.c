/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bets: the typed names of the fields that are read all the time, and the ties between bets.
 *
 * Invariant: the ties of kind "parent" and "waits_for" form no cycle on one board. */

#include "config.h"

#include "bb-bet.h"

#include "bb-model-error.h"

#include <glib/gi18n-lib.h>

struct _BbBet {
  BbItem parent_instance;
};

G_DEFINE_FINAL_TYPE (BbBet, bb_bet, BB_TYPE_ITEM)

const char *const bb_acyclic_links[] = { "parent", "waits_for", NULL };

/* --- ties ------------------------------------------------------------------------------- */

static gboolean
is_link_of (BbItem *link,
            const char *link_kind)
{
  return g_str_equal (bb_item_get_text (link, BB_LINK_KIND), link_kind);
}

static BbBet *
find_bet (BbItem *board,
          const char *id)
{
  if (bb_item_get_kind (board) != BB_KIND_BOARD)
    return NULL;
  return (BbBet *) bb_item_find_child (board, BB_KIND_BET, id);
}

/* Whether following ties of a kind from @from leads to the id @goal; @seen keeps shared ways short. */
static gboolean
leads_to (BbItem *board,
          const char *from,
          const char *goal,
          const char *link_kind,
          GHashTable *seen)
{
  BbBet *bet = find_bet (board, from);
  BbItemList *links;
  guint i;

  if (g_str_equal (from, goal))
    return TRUE;
  if (bet == NULL || !g_hash_table_add (seen, (gpointer) from))
    return FALSE;
  links = bb_item_get_children (BB_ITEM (bet), BB_KIND_LINK);
  for (i = 0; i < bb_item_list_get_length (links); i++) {
    BbItem *link = bb_item_list_peek (links, i);

    if (is_link_of (link, link_kind) && leads_to (board, bb_item_get_text (link, BB_LINK_TO), goal, link_kind, seen))
      return TRUE;
  }
  return FALSE;
}

static gboolean
link_closes_cycle (BbItem *board,
                   const char *from,
                   BbItem *link)
{
  guint i;

  for (i = 0; bb_acyclic_links[i] != NULL; i++) {
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

    if (is_link_of (link, bb_acyclic_links[i]) && leads_to (board, bb_item_get_text (link, BB_LINK_TO), from, bb_acyclic_links[i], seen))
      return TRUE;
  }
  return FALSE;
}

static gboolean
check_link (BbItem *board,
            BbItem *item,
            BbItem *child,
            GError **error)
{
  if (!link_closes_cycle (board, bb_item_get_id (item), child))
    return TRUE;
  g_set_error (error,
               BB_MODEL_ERROR,
               BB_MODEL_ERROR_CYCLE,
               _ ("“%s” cannot be tied to “%s”: the tie would lead back to itself"),
                  bb_item_get_id (item),
                  bb_item_get_text (child, BB_LINK_TO));
  return FALSE;
}

static gboolean
bb_bet_accepts (BbItem *item,
                BbItem *child,
                GError **error)
{
  return bb_item_get_kind (child) != BB_KIND_LINK || check_link (bb_item_get_root (item), item, child, error);
}

static void
bb_bet_class_init (BbBetClass *klass)
{
  BB_ITEM_CLASS (klass)->accepts = bb_bet_accepts;
  bb_item_class_install_fields (BB_ITEM_CLASS (klass), BB_KIND_BET);
}

static void
bb_bet_init (BbBet *self)
{
}

/**
 * bb_bet_new:
 * @id: a short code, never used before on the board it is meant for
 *
 * Returns: (transfer full): a bet that belongs to no board yet
 */
BbBet *
bb_bet_new (const char *id)
{
  g_return_val_if_fail (id != NULL && *id != '\0', NULL);

  return g_object_new (BB_TYPE_BET, "kind", BB_KIND_BET, "id", id, NULL);
}

/* --- hot fields ------------------------------------------------------------------------- */

const char *
bb_bet_get_id (BbBet *self)
{
  return bb_item_get_text (BB_ITEM (self), BB_BET_ID);
}

const char *
bb_bet_get_title (BbBet *self)
{
  return bb_item_get_text (BB_ITEM (self), BB_BET_TITLE);
}

/**
 * bb_bet_get_short_name:
 *
 * Returns: (transfer none): the short name, or the title of a bet without one
 */
const char *
bb_bet_get_short_name (BbBet *self)
{
  const char *name = bb_item_get_text (BB_ITEM (self), BB_BET_SHORT_NAME);

  return *name != '\0' ? name : bb_bet_get_title (self);
}

const char *
bb_bet_get_owner_team (BbBet *self)
{
  return bb_item_get_text (BB_ITEM (self), BB_BET_OWNER_TEAM);
}

const char *
bb_bet_get_bet_type (BbBet *self)
{
  return bb_item_get_text (BB_ITEM (self), BB_BET_BET_TYPE);
}

const char *
bb_bet_get_stage (BbBet *self)
{
  return bb_item_get_text (BB_ITEM (self), BB_BET_STAGE);
}

/**
 * bb_bet_get_risk:
 *
 * Returns: tenths, 0 to 1000; -1 if not placed
 */
gint
bb_bet_get_risk (BbBet *self)
{
  return bb_item_get_tenths (BB_ITEM (self), BB_BET_RISK, -1);
}

/**
 * bb_bet_get_familiarity:
 *
 * Returns: tenths, 0 to 1000; -1 if not placed
 */
gint
bb_bet_get_familiarity (BbBet *self)
{
  return bb_item_get_tenths (BB_ITEM (self), BB_BET_FAMILIARITY, -1);
}

/**
 * bb_bet_get_funding_cap:
 *
 * Returns: whole units; 0 if not set
 */
gint64
bb_bet_get_funding_cap (BbBet *self)
{
  return bb_item_get_integer (BB_ITEM (self), BB_BET_FUNDING_CAP, 0);
}

/**
 * bb_bet_get_funding_released:
 *
 * Returns: whole units; 0 if not set
 */
gint64
bb_bet_get_funding_released (BbBet *self)
{
  return bb_item_get_integer (BB_ITEM (self), BB_BET_FUNDING_RELEASED, 0);
}

BbDate
bb_bet_get_review_date (BbBet *self)
{
  return bb_item_get_date (BB_ITEM (self), BB_BET_REVIEW_DATE);
}

/* --- states ----------------------------------------------------------------------------- */

/**
 * bb_bet_is_placed:
 *
 * Returns: whether it has a place on both axes
 */
gboolean
bb_bet_is_placed (BbBet *self)
{
  return bb_bet_get_risk (self) >= 0 && bb_bet_get_familiarity (self) >= 0;
}

/**
 * bb_bet_is_closed:
 *
 * Returns: whether it is stopped or done
 */
gboolean
bb_bet_is_closed (BbBet *self)
{
  const char *stage = bb_bet_get_stage (self);

  return g_str_equal (stage, "stopped") || g_str_equal (stage, "done");
}

gboolean
bb_bet_is_live (BbBet *self)
{
  return !bb_bet_is_closed (self);
}

/**
 * bb_bet_is_candidate:
 *
 * Returns: whether it is asked for and has no money yet
 */
gboolean
bb_bet_is_candidate (BbBet *self)
{
  return g_str_equal (bb_bet_get_stage (self), "candidate");
}

/**
 * bb_bet_is_envelope:
 *
 * Returns: whether its cap includes what its parts may spend
 */
gboolean
bb_bet_is_envelope (BbBet *self)
{
  return g_str_equal (bb_item_get_text (BB_ITEM (self), BB_BET_FUNDING_SCOPE), "envelope");
}

/* --- ties, own fields ---------------------------------------------------------------------- */

/**
 * bb_bet_find_link:
 * @link_kind: an id of bb_set_link
 * @to: (nullable): the other bet's id, %NULL for any
 *
 * Returns: (transfer none) (nullable): the first tie of that kind
 */
BbItem *
bb_bet_find_link (BbBet *self,
                  const char *link_kind,
                  const char *to)
{
  BbItemList *links = bb_item_get_children (BB_ITEM (self), BB_KIND_LINK);
  guint i;

  for (i = 0; i < bb_item_list_get_length (links); i++) {
    BbItem *link = bb_item_list_peek (links, i);

    if (is_link_of (link, link_kind) && (to == NULL || g_str_equal (bb_item_get_text (link, BB_LINK_TO), to)))
      return link;
  }
  return NULL;
}

/**
 * bb_bet_check_links:
 * @board: the board that @self is to become part of
 *
 * Returns: whether none of its ties would lead back to itself there; sets @error if one would
 */
gboolean
bb_bet_check_links (BbBet *self,
                    BbItem *board,
                    GError **error)
{
  BbItemList *links = bb_item_get_children (BB_ITEM (self), BB_KIND_LINK);
  guint i;

  for (i = 0; i < bb_item_list_get_length (links); i++)
    if (!check_link (board, BB_ITEM (self), bb_item_list_peek (links, i), error))
      return FALSE;
  return TRUE;
}

/**
 * bb_bet_get_linked:
 * @link_kind: an id of bb_set_link
 *
 * Returns: (transfer none): the id of the first bet tied so; an empty string for none
 */
const char *
bb_bet_get_linked (BbBet *self,
                   const char *link_kind)
{
  BbItem *link = bb_bet_find_link (self, link_kind, NULL);

  return link != NULL ? bb_item_get_text (link, BB_LINK_TO) : "";
}

/**
 * bb_link_new:
 * @link_kind: an id of bb_set_link
 * @to: the id of another bet
 * @since: since when, or %BB_DATE_NONE
 *
 * Returns: (transfer full): a tie to append to a bet; it is fixed from then on
 */
BbItem *
bb_link_new (const char *link_kind,
             const char *to,
             BbDate since)
{
  BbItem *link = bb_item_new (BB_KIND_LINK, NULL);

  bb_item_set_text (link, BB_LINK_KIND, link_kind);
  bb_item_set_text (link, BB_LINK_TO, to);
  bb_item_set_date (link, BB_LINK_SINCE, since);
  return link;
}

/**
 * bb_bet_get_own_value:
 * @own_field: the id of one of the board's own fields
 *
 * Returns: (transfer none): the text; an empty string for none
 */
const char *
bb_bet_get_own_value (BbBet *self,
                      const char *own_field)
{
  BbItemList *values = bb_item_get_children (BB_ITEM (self), BB_KIND_OWN_VALUE);
  guint i;

  for (i = 0; i < bb_item_list_get_length (values); i++) {
    BbItem *value = bb_item_list_peek (values, i);

    if (g_str_equal (bb_item_get_text (value, BB_OWN_VALUE_FIELD), own_field))
      return bb_item_get_text (value, BB_OWN_VALUE_TEXT);
  }
  return "";
}
