/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Between the selection and the editors of the inspector. Holds no values: it asks the bets, and
 * tells by "changed", in detail the field's id, when the answer may be another one. "reset" is for
 * everything at once: other bets, other words for the same values. "commit" asks editors to write
 * what is typed; it comes while the bets are still the old ones.
 *
 * With one bet an editor hears of a write at once, so that what it shows never lags; with many it
 * hears once for all of them before the next frame. */

#include "config.h"

#include "bb-bet-fields.h"

#include "bb-edit-board.h"
#include "bb-edit-fields.h"

/* Before the frame clock lays out and paints (GDK_PRIORITY_REDRAW). */
#define FLUSH_PRIORITY (G_PRIORITY_HIGH_IDLE + 5)

struct _BbBetFields {
  GObject parent_instance;

  BbHistory *history;
  BbSelection *selection;
  GPtrArray *bets;     /* BbBet, owned */
  GHashTable *pending; /* quarks of details to tell */
  gboolean shows_private;
  guint flush_id;
  gboolean reset_pending;
};

enum {
  PROP_0,
  PROP_HISTORY,
  PROP_SELECTION,
  PROP_N_BETS,
  N_PROPS,
};

enum {
  CHANGED,
  COMMIT,
  RESET,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbBetFields, bb_bet_fields, G_TYPE_OBJECT)

/* --- telling ---------------------------------------------------------------------------------- */

static void
tell_all (BbBetFields *self)
{
  self->reset_pending = FALSE;
  g_hash_table_remove_all (self->pending);
  g_signal_emit (self, signals[RESET], 0);
}

static gboolean
flush_cb (gpointer data)
{
  BbBetFields *self = data;
  g_autofree gpointer *details = NULL;
  guint length;
  guint i;

  self->flush_id = 0;
  if (self->reset_pending) {
    tell_all (self);
    return G_SOURCE_REMOVE;
  }
  details = g_hash_table_get_keys_as_array (self->pending, &length);
  g_hash_table_remove_all (self->pending);
  for (i = 0; i < length; i++)
    g_signal_emit (self, signals[CHANGED], GPOINTER_TO_UINT (details[i]));
  return G_SOURCE_REMOVE;
}

static void
queue_flush (BbBetFields *self)
{
  if (self->flush_id == 0)
    self->flush_id = g_idle_add_full (FLUSH_PRIORITY, flush_cb, self, NULL);
}

static void
tell (BbBetFields *self,
      const char *detail)
{
  GQuark quark = g_quark_from_string (detail);

  if (self->bets->len <= 1) {
    g_signal_emit (self, signals[CHANGED], quark);
    return;
  }
  g_hash_table_add (self->pending, GUINT_TO_POINTER (quark));
  queue_flush (self);
}

/* Many decisions are written down and sealed in one step. */
static void
tell_all_soon (BbBetFields *self)
{
  self->reset_pending = TRUE;
  queue_flush (self);
}

static gboolean
is_private (guint field)
{
  return (bb_bet_fields[field].flags & BB_FIELD_IS_PRIVATE) != 0;
}

static gboolean
is_hidden (BbBetFields *self,
           guint field)
{
  return !self->shows_private && is_private (field);
}

static gboolean
holds (BbBetFields *self,
       BbItem *bet)
{
  return bet != NULL && bb_item_get_kind (bet) == BB_KIND_BET && bb_selection_contains (self->selection, BB_BET (bet));
}

/* Kinds whose items lend words to bets: a team's name, what is counted, the day. */
static gboolean
lends_words (BbKind kind)
{
  return kind == BB_KIND_BOARD || kind == BB_KIND_TEAM || kind == BB_KIND_OWN_FIELD || kind == BB_KIND_ZONE;
}

static void
board_changed_cb (BbBetFields *self,
                  const BbChange *change)
{
  BbKind kind = bb_item_get_kind (change->item);

  if (kind == BB_KIND_RECEIPT)
    tell_all_soon (self);
  else if (lends_words (kind))
    tell_all (self);
  else if (change->type == BB_CHANGE_SET && holds (self, change->item))
    tell (self, bb_bet_fields[change->field].id);
  else if (kind == BB_KIND_LINK)
    tell (self, BB_BET_FIELDS_TIES);
  else if (kind == BB_KIND_OWN_VALUE)
    tell (self, BB_BET_FIELDS_OWN_VALUES);
  else if (kind == BB_KIND_EVIDENCE)
    tell (self, BB_BET_FIELDS_EVIDENCE);
}

static void
selection_changed_cb (BbBetFields *self)
{
  g_signal_emit (self, signals[COMMIT], 0);
  g_clear_pointer (&self->bets, g_ptr_array_unref);
  self->bets = bb_selection_dup_bets (self->selection);
  tell_all (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_BETS]);
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_bet_fields_get_property (GObject *object,
                            guint id,
                            GValue *value,
                            GParamSpec *pspec)
{
  BbBetFields *self = BB_BET_FIELDS (object);

  switch (id) {
  case PROP_HISTORY:
    g_value_set_object (value, self->history);
    break;
  case PROP_SELECTION:
    g_value_set_object (value, self->selection);
    break;
  case PROP_N_BETS:
    g_value_set_uint (value, self->bets->len);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_bet_fields_set_property (GObject *object,
                            guint id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  BbBetFields *self = BB_BET_FIELDS (object);

  switch (id) {
  case PROP_HISTORY:
    self->history = g_value_dup_object (value);
    break;
  case PROP_SELECTION:
    self->selection = g_value_dup_object (value);
    break;
  case PROP_N_BETS:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_bet_fields_constructed (GObject *object)
{
  BbBetFields *self = BB_BET_FIELDS (object);

  G_OBJECT_CLASS (bb_bet_fields_parent_class)->constructed (object);
  self->bets = bb_selection_dup_bets (self->selection);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bb_bet_fields_get_board (self), "changed", G_CALLBACK (board_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
bb_bet_fields_dispose (GObject *object)
{
  BbBetFields *self = BB_BET_FIELDS (object);

  g_clear_handle_id (&self->flush_id, g_source_remove);
  G_OBJECT_CLASS (bb_bet_fields_parent_class)->dispose (object);
}

static void
bb_bet_fields_finalize (GObject *object)
{
  BbBetFields *self = BB_BET_FIELDS (object);

  g_clear_object (&self->history);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->bets, g_ptr_array_unref);
  g_clear_pointer (&self->pending, g_hash_table_unref);
  G_OBJECT_CLASS (bb_bet_fields_parent_class)->finalize (object);
}

static void
bb_bet_fields_class_init (BbBetFieldsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = bb_bet_fields_constructed;
  object_class->dispose = bb_bet_fields_dispose;
  object_class->finalize = bb_bet_fields_finalize;
  object_class->get_property = bb_bet_fields_get_property;
  object_class->set_property = bb_bet_fields_set_property;

  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, BB_TYPE_HISTORY, once);
  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, BB_TYPE_SELECTION, once);
  properties[PROP_N_BETS] = g_param_spec_uint ("n-bets", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", BB_TYPE_BET_FIELDS, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COMMIT] = g_signal_new ("commit", BB_TYPE_BET_FIELDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RESET] = g_signal_new ("reset", BB_TYPE_BET_FIELDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bb_bet_fields_init (BbBetFields *self)
{
  self->pending = g_hash_table_new (NULL, NULL);
}

BbBetFields *
bb_bet_fields_new (BbHistory *history,
                   BbSelection *selection)
{
  g_return_val_if_fail (BB_IS_HISTORY (history), NULL);
  g_return_val_if_fail (BB_IS_SELECTION (selection), NULL);

  return g_object_new (BB_TYPE_BET_FIELDS, "history", history, "selection", selection, NULL);
}

BbBoard *
bb_bet_fields_get_board (BbBetFields *self)
{
  g_return_val_if_fail (BB_IS_BET_FIELDS (self), NULL);

  return bb_selection_get_board (self->selection);
}

BbHistory *
bb_bet_fields_get_history (BbBetFields *self)
{
  g_return_val_if_fail (BB_IS_BET_FIELDS (self), NULL);

  return self->history;
}

/**
 * bb_bet_fields_commit:
 *
 * Asks all editors to write what is typed and not yet written.
 */
void
bb_bet_fields_commit (BbBetFields *self)
{
  g_return_if_fail (BB_IS_BET_FIELDS (self));

  g_signal_emit (self, signals[COMMIT], 0);
}

/**
 * bb_bet_fields_set_shows_private:
 *
 * Whether private fields show what they hold: not before a room. At first they do not.
 */
void
bb_bet_fields_set_shows_private (BbBetFields *self,
                                 gboolean shows_private)
{
  guint i;

  g_return_if_fail (BB_IS_BET_FIELDS (self));

  if (shows_private == self->shows_private)
    return;
  self->shows_private = shows_private;
  for (i = 0; i < BB_BET_N_FIELDS; i++)
    if (is_private (i))
      g_signal_emit (self, signals[CHANGED], g_quark_from_string (bb_bet_fields[i].id));
}

guint
bb_bet_fields_get_n_bets (BbBetFields *self)
{
  g_return_val_if_fail (BB_IS_BET_FIELDS (self), 0);

  return self->bets->len;
}

BbBet *
bb_bet_fields_get_bet (BbBetFields *self,
                       guint index)
{
  g_return_val_if_fail (BB_IS_BET_FIELDS (self) && index < self->bets->len, NULL);

  return g_ptr_array_index (self->bets, index);
}

/* --- fields ----------------------------------------------------------------------------------- */

/**
 * bb_bet_fields_get_value:
 *
 * Returns: (transfer none): what all the bets hold; none where they differ, or where there are none
 */
const BbValue *
bb_bet_fields_get_value (BbBetFields *self,
                         guint field)
{
  static const BbValue none = { .kind = BB_VALUE_NONE };

  g_return_val_if_fail (BB_IS_BET_FIELDS (self) && field < BB_BET_N_FIELDS, &none);

  if (self->bets->len == 0 || is_hidden (self, field) || bb_bet_fields_is_mixed (self, field))
    return &none;
  return bb_item_get_value (g_ptr_array_index (self->bets, 0), field);
}

gboolean
bb_bet_fields_is_mixed (BbBetFields *self,
                        guint field)
{
  const BbValue *first;
  guint i;

  g_return_val_if_fail (BB_IS_BET_FIELDS (self) && field < BB_BET_N_FIELDS, FALSE);

  if (self->bets->len < 2 || is_hidden (self, field))
    return FALSE;
  first = bb_item_get_value (g_ptr_array_index (self->bets, 0), field);
  for (i = 1; i < self->bets->len; i++)
    if (!bb_value_equal (first, bb_item_get_value (g_ptr_array_index (self->bets, i), field)))
      return TRUE;
  return FALSE;
}

/**
 * bb_bet_fields_set_value:
 *
 * Gives every bet the value, as one undo step; typing on is part of it. A funding shape brings its
 * facets along.
 */
void
bb_bet_fields_set_value (BbBetFields *self,
                         guint field,
                         const BbValue *value)
{
  g_return_if_fail (BB_IS_BET_FIELDS (self) && field < BB_BET_N_FIELDS && value != NULL);

  if (self->bets->len == 0 || is_hidden (self, field))
    return;
  if (field == BB_BET_FUNDING_SHAPE)
    bb_edit_set_funding_shape (self->history, self->bets, value->kind == BB_VALUE_ID ? value->text : NULL);
  else
    bb_edit_set_field (self->history, self->bets, field, value);
}

/**
 * bb_bet_fields_set_team:
 * @name: a team's name, in any case; the name of a new team; nothing but spaces for no team
 *
 * Gives every bet the team, and the board the team if it is new, as one undo step.
 */
gboolean
bb_bet_fields_set_team (BbBetFields *self,
                        const char *name,
                        GError **error)
{
  g_return_val_if_fail (BB_IS_BET_FIELDS (self) && name != NULL, FALSE);

  return bb_edit_set_team (self->history, self->bets, name, error);
}

/* --- own fields ------------------------------------------------------------------------------- */

/**
 * bb_bet_fields_get_own_value:
 * @own_field: the id of one of the board's own fields
 *
 * Returns: (transfer none): the text all the bets hold; empty where they differ
 */
const char *
bb_bet_fields_get_own_value (BbBetFields *self,
                             const char *own_field)
{
  g_return_val_if_fail (BB_IS_BET_FIELDS (self) && own_field != NULL, "");

  if (self->bets->len == 0 || bb_bet_fields_is_own_mixed (self, own_field))
    return "";
  return bb_bet_get_own_value (g_ptr_array_index (self->bets, 0), own_field);
}

gboolean
bb_bet_fields_is_own_mixed (BbBetFields *self,
                            const char *own_field)
{
  guint i;

  g_return_val_if_fail (BB_IS_BET_FIELDS (self) && own_field != NULL, FALSE);

  for (i = 1; i < self->bets->len; i++)
    if (!g_str_equal (bb_bet_get_own_value (g_ptr_array_index (self->bets, 0), own_field), bb_bet_get_own_value (g_ptr_array_index (self->bets, i), own_field)))
      return TRUE;
  return FALSE;
}

/**
 * bb_bet_fields_set_own_value:
 * @own_field: the id of one of the board's own fields
 *
 * Writes to every bet, like bb_bet_fields_set_value().
 */
gboolean
bb_bet_fields_set_own_value (BbBetFields *self,
                             const char *own_field,
                             const char *text,
                             GError **error)
{
  g_return_val_if_fail (BB_IS_BET_FIELDS (self) && own_field != NULL && text != NULL, FALSE);

  return bb_edit_set_own_value (self->history, self->bets, own_field, text, error);
}
