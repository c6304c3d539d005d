/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The selection. It holds only bets that are on the board: one that is removed leaves it by itself.
 *
 * Invariant: a zone is selected only while no bet is. */

#include "config.h"

#include "bb-selection.h"

struct _BbSelection {
  GObject parent_instance;

  BbBoard *board;
  GPtrArray *bets;    /* BbBet, owned; the primary one last */
  GHashTable *chosen; /* the same bets, borrowed, as a set */
  char *zone;         /* nullable */
};

enum {
  PROP_0,
  PROP_BOARD,
  PROP_PRIMARY,
  PROP_LENGTH,
  PROP_ZONE,
  N_PROPS,
};

enum {
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbSelection, bb_selection, G_TYPE_OBJECT)

/* --- helpers ---------------------------------------------------------------------------- */

static void
tell_changed (BbSelection *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRIMARY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LENGTH]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZONE]);
  g_signal_emit (self, signals[CHANGED], 0);
  g_object_thaw_notify (G_OBJECT (self));
}

static gboolean
is_on_board (BbSelection *self,
             BbBet *bet)
{
  return bb_item_get_owner (BB_ITEM (bet)) == BB_ITEM (self->board);
}

static gboolean
put_bet (BbSelection *self,
         BbBet *bet)
{
  if (!is_on_board (self, bet) || !g_hash_table_add (self->chosen, bet))
    return FALSE;
  g_ptr_array_add (self->bets, g_object_ref (bet));
  g_clear_pointer (&self->zone, g_free);
  return TRUE;
}

static gboolean
take_bet (BbSelection *self,
          BbBet *bet)
{
  if (!g_hash_table_remove (self->chosen, bet))
    return FALSE;
  g_ptr_array_remove (self->bets, bet);
  return TRUE;
}

static void
empty (BbSelection *self)
{
  g_hash_table_remove_all (self->chosen);
  g_ptr_array_set_size (self->bets, 0);
  g_clear_pointer (&self->zone, g_free);
}

static gboolean
is_same_zone (BbSelection *self,
              const BbChange *change)
{
  return bb_item_get_kind (change->item) == BB_KIND_ZONE && g_strcmp0 (bb_item_get_id (change->item), self->zone) == 0;
}

static void
board_changed_cb (BbSelection *self,
                  const BbChange *change)
{
  if (change->type != BB_CHANGE_REMOVE)
    return;
  if (BB_IS_BET (change->item) && take_bet (self, BB_BET (change->item))) {
    tell_changed (self);
  } else if (is_same_zone (self, change)) {
    g_clear_pointer (&self->zone, g_free);
    tell_changed (self);
  }
}

static gboolean
is_same_set (BbSelection *self,
             GPtrArray *bets)
{
  guint i;

  if (self->zone != NULL || bets->len != self->bets->len)
    return FALSE;
  for (i = 0; i < bets->len; i++)
    if (bets->pdata[i] != self->bets->pdata[i])
      return FALSE;
  return TRUE;
}

/* --- object ----------------------------------------------------------------------------- */

static void
bb_selection_get_property (GObject *object,
                           guint prop_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  BbSelection *self = BB_SELECTION (object);

  switch (prop_id) {
  case PROP_BOARD:
    g_value_set_object (value, self->board);
    break;
  case PROP_PRIMARY:
    g_value_set_object (value, bb_selection_get_primary (self));
    break;
  case PROP_LENGTH:
    g_value_set_uint (value, self->bets->len);
    break;
  case PROP_ZONE:
    g_value_set_string (value, self->zone);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bb_selection_set_property (GObject *object,
                           guint prop_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  BbSelection *self = BB_SELECTION (object);

  if (prop_id == PROP_BOARD)
    self->board = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bb_selection_constructed (GObject *object)
{
  BbSelection *self = BB_SELECTION (object);

  G_OBJECT_CLASS (bb_selection_parent_class)->constructed (object);
  g_signal_connect_object (self->board, "changed", G_CALLBACK (board_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
bb_selection_finalize (GObject *object)
{
  BbSelection *self = BB_SELECTION (object);

  g_hash_table_unref (self->chosen);
  g_ptr_array_unref (self->bets);
  g_clear_object (&self->board);
  g_free (self->zone);
  G_OBJECT_CLASS (bb_selection_parent_class)->finalize (object);
}

static void
bb_selection_class_init (BbSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bb_selection_get_property;
  object_class->set_property = bb_selection_set_property;
  object_class->constructed = bb_selection_constructed;
  object_class->finalize = bb_selection_finalize;

  properties[PROP_BOARD] = g_param_spec_object ("board", NULL, NULL, BB_TYPE_BOARD, once);
  properties[PROP_PRIMARY] = g_param_spec_object ("primary", NULL, NULL, BB_TYPE_BET, readable);
  properties[PROP_LENGTH] = g_param_spec_uint ("length", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_ZONE] = g_param_spec_string ("zone", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * BbSelection::changed:
   *
   * Emitted once after every change of what is selected.
   */
  signals[CHANGED] = g_signal_new ("changed", BB_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bb_selection_init (BbSelection *self)
{
  self->bets = g_ptr_array_new_with_free_func (g_object_unref);
  self->chosen = g_hash_table_new (NULL, NULL);
}

/**
 * bb_selection_new:
 *
 * Returns: (transfer full): an empty selection on @board
 */
BbSelection *
bb_selection_new (BbBoard *board)
{
  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  return g_object_new (BB_TYPE_SELECTION, "board", board, NULL);
}

BbBoard *
bb_selection_get_board (BbSelection *self)
{
  g_return_val_if_fail (BB_IS_SELECTION (self), NULL);

  return self->board;
}

/* --- reading ------------------------------------------------------------------------------ */

guint
bb_selection_get_length (BbSelection *self)
{
  g_return_val_if_fail (BB_IS_SELECTION (self), 0);

  return self->bets->len;
}

/**
 * bb_selection_get_bet:
 * @index: less than the length
 *
 * Returns: (transfer none): a bet, in the order they were chosen
 */
BbBet *
bb_selection_get_bet (BbSelection *self,
                      guint index)
{
  g_return_val_if_fail (BB_IS_SELECTION (self) && index < self->bets->len, NULL);

  return self->bets->pdata[index];
}

/**
 * bb_selection_get_primary:
 *
 * Returns: (transfer none) (nullable): the bet that was chosen last
 */
BbBet *
bb_selection_get_primary (BbSelection *self)
{
  g_return_val_if_fail (BB_IS_SELECTION (self), NULL);

  return self->bets->len > 0 ? self->bets->pdata[self->bets->len - 1] : NULL;
}

gboolean
bb_selection_contains (BbSelection *self,
                       BbBet *bet)
{
  g_return_val_if_fail (BB_IS_SELECTION (self), FALSE);

  return bet != NULL && g_hash_table_contains (self->chosen, bet);
}

/**
 * bb_selection_dup_bets:
 *
 * Returns: (transfer full) (element-type BbBet): the bets, safe to walk while they are edited
 */
GPtrArray *
bb_selection_dup_bets (BbSelection *self)
{
  GPtrArray *copy;
  guint i;

  g_return_val_if_fail (BB_IS_SELECTION (self), NULL);

  copy = g_ptr_array_new_full (self->bets->len, g_object_unref);
  for (i = 0; i < self->bets->len; i++)
    g_ptr_array_add (copy, g_object_ref (self->bets->pdata[i]));
  return copy;
}

/* --- choosing ----------------------------------------------------------------------------- */

/**
 * bb_selection_select:
 * @bet: a bet on the board
 *
 * Selects it alone.
 */
void
bb_selection_select (BbSelection *self,
                     BbBet *bet)
{
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();

  g_return_if_fail (BB_IS_SELECTION (self) && BB_IS_BET (bet));

  g_ptr_array_add (bets, bet);
  bb_selection_replace (self, bets);
}

/**
 * bb_selection_toggle:
 * @bet: a bet on the board
 *
 * Adds it as the primary one, or takes it out.
 */
void
bb_selection_toggle (BbSelection *self,
                     BbBet *bet)
{
  g_return_if_fail (BB_IS_SELECTION (self) && BB_IS_BET (bet));

  if (take_bet (self, bet) || put_bet (self, bet))
    tell_changed (self);
}

/**
 * bb_selection_add:
 * @bet: a bet on the board
 *
 * Adds it; a bet that is selected becomes the primary one.
 */
void
bb_selection_add (BbSelection *self,
                  BbBet *bet)
{
  g_return_if_fail (BB_IS_SELECTION (self) && BB_IS_BET (bet));

  if (bb_selection_get_primary (self) == bet)
    return;
  take_bet (self, bet);
  if (put_bet (self, bet))
    tell_changed (self);
}

/**
 * bb_selection_replace:
 * @bets: (element-type BbBet): what to select instead; bets that are not on the board are left out
 */
void
bb_selection_replace (BbSelection *self,
                      GPtrArray *bets)
{
  guint i;

  g_return_if_fail (BB_IS_SELECTION (self) && bets != NULL);

  if (is_same_set (self, bets))
    return;
  empty (self);
  for (i = 0; i < bets->len; i++)
    put_bet (self, bets->pdata[i]);
  tell_changed (self);
}

/**
 * bb_selection_select_all:
 *
 * Selects what lies on the plane: placed bets that are not closed.
 */
void
bb_selection_select_all (BbSelection *self)
{
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();
  guint i;

  g_return_if_fail (BB_IS_SELECTION (self));

  for (i = 0; i < bb_board_get_n_bets (self->board); i++) {
    BbBet *bet = bb_board_get_bet (self->board, i);

    if (bb_bet_is_placed (bet) && bb_bet_is_live (bet))
      g_ptr_array_add (bets, bet);
  }
  bb_selection_replace (self, bets);
}

void
bb_selection_clear (BbSelection *self)
{
  g_return_if_fail (BB_IS_SELECTION (self));

  if (self->bets->len == 0 && self->zone == NULL)
    return;
  empty (self);
  tell_changed (self);
}

/* --- zone ----------------------------------------------------------------------------------- */

/**
 * bb_selection_get_zone:
 *
 * Returns: (transfer none) (nullable): the id of the selected zone
 */
const char *
bb_selection_get_zone (BbSelection *self)
{
  g_return_val_if_fail (BB_IS_SELECTION (self), NULL);

  return self->zone;
}

/**
 * bb_selection_select_zone:
 * @zone: (nullable): the id of a zone; %NULL clears the selection
 *
 * Selects a zone and no bet.
 */
void
bb_selection_select_zone (BbSelection *self,
                          const char *zone)
{
  g_return_if_fail (BB_IS_SELECTION (self));

  if (zone == NULL) {
    bb_selection_clear (self);
    return;
  }
  if (g_strcmp0 (zone, self->zone) == 0)
    return;
  empty (self);
  self->zone = g_strdup (zone);
  tell_changed (self);
}
