/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The board. Counts which bet fields are in use, so that asking costs nothing. */

#include "config.h"

#include "bb-board.h"

#include "bb-id.h"
#include "bb-zone.h"

#include <glib/gi18n-lib.h>

struct _BbBoard {
  BbItem parent_instance;
  guint used[BB_BET_N_FIELDS]; /* how many bets hold a value, by field */
  gboolean loading;            /* the reader looks for cycles itself; nobody listens yet */
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbBoard, bb_board, BB_TYPE_ITEM)

static void
count_bet (BbBoard *self,
           BbItem *bet,
           gboolean added)
{
  guint i;

  for (i = 0; i < BB_BET_N_FIELDS; i++)
    if (bb_item_has_value (bet, i))
      self->used[i] += added ? 1u : -1u;
}

static void
count_set (BbBoard *self,
           const BbChange *change)
{
  if (bb_item_get_kind (change->item) != BB_KIND_BET)
    return;
  if (!bb_value_is_none (&change->old_value))
    self->used[change->field]--;
  if (!bb_value_is_none (&change->new_value))
    self->used[change->field]++;
}

static void
bb_board_changed (BbItem *item,
                  BbChange *change)
{
  BbBoard *self = BB_BOARD (item);

  if (change->type == BB_CHANGE_SET)
    count_set (self, change);
  else if (change->type != BB_CHANGE_MOVE && bb_item_get_kind (change->item) == BB_KIND_BET)
    count_bet (self, change->item, change->type == BB_CHANGE_INSERT);
  if (!self->loading)
    g_signal_emit (self, signals[CHANGED], 0, change);
}

static gboolean
bb_board_accepts (BbItem *item,
                  BbItem *child,
                  GError **error)
{
  if (bb_item_get_kind (child) != BB_KIND_BET || BB_BOARD (item)->loading)
    return TRUE;
  return bb_bet_check_links (BB_BET (child), item, error);
}

static void
bb_board_class_init (BbBoardClass *klass)
{
  BbItemClass *item_class = BB_ITEM_CLASS (klass);

  item_class->changed = bb_board_changed;
  item_class->accepts = bb_board_accepts;
  bb_item_class_install_fields (item_class, BB_KIND_BOARD);

  /**
   * BbBoard::changed:
   * @change: what was written
   *
   * Emitted after every write to the board or to anything on it.
   */
  signals[CHANGED] = g_signal_new ("changed", BB_TYPE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_CHANGE | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
bb_board_init (BbBoard *self)
{
}

/**
 * bb_board_new:
 *
 * Returns: (transfer full): a board with nothing set, to be filled by a reader
 */
BbBoard *
bb_board_new (void)
{
  return g_object_new (BB_TYPE_BOARD, "kind", BB_KIND_BOARD, NULL);
}

/**
 * bb_board_new_starter:
 *
 * Returns: (transfer full): an empty board with axes and the four zones
 */
BbBoard *
bb_board_new_starter (void)
{
  BbBoard *self = bb_board_new ();
  BbItem *item = BB_ITEM (self);

  bb_item_set_text (item, BB_BOARD_X_AXIS, _ ("Familiarity"));
  bb_item_set_text (item, BB_BOARD_X_LOW_LABEL, _ ("New to us"));
  bb_item_set_text (item, BB_BOARD_X_HIGH_LABEL, _ ("Well known to us"));
  bb_item_set_tenths (item, BB_BOARD_FAMILIARITY_SPLIT, 500);
  bb_item_set_text (item, BB_BOARD_Y_AXIS, _ ("Risk"));
  bb_item_set_text (item, BB_BOARD_Y_LOW_LABEL, _ ("Little at stake"));
  bb_item_set_text (item, BB_BOARD_Y_HIGH_LABEL, _ ("Much at stake"));
  bb_item_set_tenths (item, BB_BOARD_RISK_SPLIT, 500);
  bb_item_set_text (item, BB_BOARD_CURRENCY, "EUR");
  bb_item_set_text (item, BB_BOARD_AMOUNT_UNIT, "thousand");
  bb_zone_add_defaults (item, 500, 500);
  return self;
}

/**
 * bb_board_of:
 *
 * Returns: (transfer none) (nullable): the board that @item is part of
 */
BbBoard *
bb_board_of (BbItem *item)
{
  BbItem *root = bb_item_get_root (item);

  return BB_IS_BOARD (root) ? BB_BOARD (root) : NULL;
}

/**
 * bb_board_new_item:
 * @kind: any kind but the board's
 * @id: (nullable): its id; needed where the kind has one
 *
 * Returns: (transfer full): an item of the kind's class, on no board yet
 */
BbItem *
bb_board_new_item (BbKind kind,
                   const char *id)
{
  if (kind == BB_KIND_BET)
    return BB_ITEM (bb_bet_new (id));
  return bb_item_new (kind, id);
}

/**
 * bb_board_get_items:
 *
 * Returns: (transfer none): the board's items of a kind
 */
BbItemList *
bb_board_get_items (BbBoard *self,
                    BbKind kind)
{
  return bb_item_get_children (BB_ITEM (self), kind);
}

guint
bb_board_get_n_bets (BbBoard *self)
{
  return bb_item_list_get_length (bb_board_get_items (self, BB_KIND_BET));
}

BbBet *
bb_board_get_bet (BbBoard *self,
                  guint index)
{
  return bb_item_list_peek (bb_board_get_items (self, BB_KIND_BET), index);
}

/**
 * bb_board_find_bet:
 * @id: (nullable): a bet's id
 *
 * Returns: (transfer none) (nullable): the bet
 */
BbBet *
bb_board_find_bet (BbBoard *self,
                   const char *id)
{
  return (BbBet *) bb_board_find (self, BB_KIND_BET, id);
}

BbItem *
bb_board_find (BbBoard *self,
               BbKind kind,
               const char *id)
{
  return bb_item_find_child (BB_ITEM (self), kind, id);
}

/**
 * bb_board_make_id:
 *
 * Returns: (transfer full): an id that no item of the kind has
 */
char *
bb_board_make_id (BbBoard *self,
                  BbKind kind)
{
  char *id = bb_id_new ();

  while (bb_board_find (self, kind, id) != NULL) {
    g_free (id);
    id = bb_id_new ();
  }
  return id;
}

/**
 * bb_board_get_day:
 *
 * Returns: the day the board is shown as of: the one that is set, else today
 */
BbDate
bb_board_get_day (BbBoard *self)
{
  BbDate day = bb_item_get_date (BB_ITEM (self), BB_BOARD_AS_OF);

  return day != BB_DATE_NONE ? day : bb_clock_today ();
}

/**
 * bb_board_counts_money:
 *
 * Returns: whether the board speaks of amounts at all, be they money, people or team-weeks
 */
gboolean
bb_board_counts_money (BbBoard *self)
{
  return !g_str_equal (bb_item_get_text (BB_ITEM (self), BB_BOARD_AMOUNT_UNIT), "none");
}

/**
 * bb_board_set_loading:
 * @loading: whether a reader is filling the board
 *
 * A bet is then taken without following its ties, which would take long for each of many, and
 * nobody is told; the reader has to see to it that there are no cycles when it is done.
 */
void
bb_board_set_loading (BbBoard *self,
                      gboolean loading)
{
  g_return_if_fail (BB_IS_BOARD (self));

  self->loading = loading;
}

/**
 * bb_board_uses_field:
 * @bet_field: a field of bets
 *
 * Returns: whether any bet holds a value there
 */
gboolean
bb_board_uses_field (BbBoard *self,
                     guint bet_field)
{
  g_return_val_if_fail (bet_field < BB_BET_N_FIELDS, FALSE);

  return self->used[bet_field] > 0;
}

/**
 * bb_board_get_zone_at:
 * @familiarity: tenths, 0 to 1000
 * @risk: tenths, 0 to 1000
 *
 * Returns: (transfer none) (nullable): the first zone that holds the place
 */
BbItem *
bb_board_get_zone_at (BbBoard *self,
                      gint familiarity,
                      gint risk)
{
  BbItemList *zones = bb_board_get_items (self, BB_KIND_ZONE);
  guint i;

  for (i = 0; i < bb_item_list_get_length (zones); i++) {
    BbItem *zone = bb_item_list_peek (zones, i);

    if (bb_zone_holds (zone, familiarity, risk))
      return zone;
  }
  return NULL;
}

/**
 * bb_board_get_team_name:
 *
 * Returns: (transfer none): the name of the bet's team; its id where the board does not know the
 *   team; an empty string for none
 */
const char *
bb_board_get_team_name (BbBoard *self,
                        BbBet *bet)
{
  const char *id = bb_bet_get_owner_team (bet);
  BbItem *team = bb_board_find (self, BB_KIND_TEAM, id);

  return team != NULL ? bb_item_get_text (team, BB_TEAM_NAME) : id;
}
