/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Items and the write gate. A write compares, stores, notifies, and tells the root of the tree with
 * a BbChange that holds old and new. Replaying a change goes the same way, so that whoever listens
 * hears of undo and redo like of any other write.
 *
 * Invariants: the values obey the field table (types, limits, admissible text); the id never
 * changes; an item has at most one owner. */

#include "config.h"

#include "bb-item.h"

#include "bb-admit.h"
#include "bb-model-error.h"
#include "bb-text.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const BbKindInfo *info;
  BbItem *owner; /* not owned: the owner's list holds us */
  BbValue *values;
  BbItemList **children; /* one for each of info->children, NULL until it is asked for */
  BbAttic *attic;
} BbItemPrivate;

enum {
  PROP_0,
  PROP_KIND,
  PROP_ID,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_QUARK (bb - model - error - quark, bb_model_error)
G_DEFINE_TYPE_WITH_PRIVATE (BbItem, bb_item, G_TYPE_OBJECT)

static BbItemPrivate *
get_private (BbItem *self)
{
  return bb_item_get_instance_private (self);
}

/* --- telling ---------------------------------------------------------------------------- */

static void
tell_root (BbItem *self,
           BbChange *change)
{
  BbItem *root = bb_item_get_root (self);
  BbItemClass *klass = BB_ITEM_GET_CLASS (root);

  if (klass->changed != NULL)
    klass->changed (root, change);
}

static gboolean
has_listener (BbItem *self)
{
  return BB_ITEM_GET_CLASS (bb_item_get_root (self))->changed != NULL;
}

static void
notify_field (BbItem *self,
              guint field)
{
  BbItemClass *klass = BB_ITEM_GET_CLASS (self);

  if (klass->field_pspecs != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), klass->field_pspecs[field]);
}

/* The heart of the gate: @value is admitted already and is taken. */
static void
store_value (BbItem *self,
             guint field,
             BbValue *value)
{
  BbValue *slot = &get_private (self)->values[field];
  g_autoptr (BbChange) change = NULL;

  if (has_listener (self))
    change = bb_change_new_set (self, field, slot, value);
  bb_value_clear (slot);
  *slot = *value;
  *value = BB_VALUE_OF_NONE;
  notify_field (self, field);
  if (change != NULL)
    tell_root (self, change);
}

static const char *
get_list_key (BbItem *child)
{
  return bb_item_get_info (child)->has_id ? bb_item_get_id (child) : NULL;
}

static void
put_child (BbItem *self,
           BbItem *child,
           guint position)
{
  g_autoptr (BbChange) change = bb_change_new_list (BB_CHANGE_INSERT, self, child, position, position);

  get_private (child)->owner = self;
  bb_item_list_put (bb_item_get_children (self, bb_item_get_kind (child)), child, get_list_key (child), position);
  tell_root (self, change);
}

static void
take_child (BbItem *self,
            BbItem *child)
{
  BbItemList *list = bb_item_get_children (self, bb_item_get_kind (child));
  g_autoptr (BbItem) keep = g_object_ref (child);
  g_autoptr (BbChange) change = NULL;
  guint position = 0;

  if (!bb_item_list_find_position (list, child, &position))
    g_assert_not_reached ();
  change = bb_change_new_list (BB_CHANGE_REMOVE, self, child, position, position);
  get_private (child)->owner = NULL;
  bb_item_list_take (list, position, get_list_key (child));
  tell_root (self, change);
}

static void
shift_child (BbItem *self,
             BbItem *child,
             guint to)
{
  BbItemList *list = bb_item_get_children (self, bb_item_get_kind (child));
  g_autoptr (BbChange) change = NULL;
  guint position = 0;

  if (!bb_item_list_find_position (list, child, &position) || position == to)
    return;
  change = bb_change_new_list (BB_CHANGE_MOVE, self, child, position, to);
  bb_item_list_shift (list, position, to);
  tell_root (self, change);
}

/* --- object ----------------------------------------------------------------------------- */

static void
set_kind (BbItem *self,
          BbKind kind)
{
  BbItemPrivate *priv = get_private (self);

  priv->info = bb_kind_get_info (kind);
  priv->values = g_new0 (BbValue, priv->info->n_fields);
  priv->children = g_new0 (BbItemList *, priv->info->n_children);
}

static void
set_id (BbItem *self,
        const char *id)
{
  BbItemPrivate *priv = get_private (self);

  if (priv->info->has_id && id != NULL)
    priv->values[BB_FIELD_ID] = BB_VALUE_OF_TEXT (bb_text_admit (id, -1, BB_TEXT_SINGLE_LINE));
}

static void
bb_item_get_property (GObject *object,
                      guint prop_id,
                      GValue *value,
                      GParamSpec *pspec)
{
  BbItem *self = BB_ITEM (object);

  if (prop_id == PROP_KIND)
    g_value_set_uint (value, bb_item_get_kind (self));
  else if (prop_id == PROP_ID)
    g_value_set_string (value, bb_item_get_id (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bb_item_set_property (GObject *object,
                      guint prop_id,
                      const GValue *value,
                      GParamSpec *pspec)
{
  BbItem *self = BB_ITEM (object);

  if (prop_id == PROP_KIND)
    set_kind (self, g_value_get_uint (value));
  else if (prop_id == PROP_ID)
    set_id (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
orphan_children (BbItemList *list)
{
  guint i;

  for (i = 0; i < bb_item_list_get_length (list); i++)
    get_private (bb_item_list_peek (list, i))->owner = NULL;
}

static void
bb_item_finalize (GObject *object)
{
  BbItemPrivate *priv = get_private (BB_ITEM (object));
  guint i;

  for (i = 0; i < priv->info->n_children; i++) {
    if (priv->children[i] == NULL)
      continue;
    orphan_children (priv->children[i]);
    g_object_unref (priv->children[i]);
  }
  for (i = 0; i < priv->info->n_fields; i++)
    if (priv->values[i].kind != BB_VALUE_NONE)
      bb_value_clear (&priv->values[i]);
  g_free (priv->children);
  g_free (priv->values);
  g_clear_pointer (&priv->attic, bb_attic_unref);
  G_OBJECT_CLASS (bb_item_parent_class)->finalize (object);
}

static void
bb_item_class_init (BbItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bb_item_get_property;
  object_class->set_property = bb_item_set_property;
  object_class->finalize = bb_item_finalize;
  /* Construct properties are set in the order they are installed: the kind comes first. */
  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, BB_N_KINDS - 1, 0, flags);
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bb_item_init (BbItem *self)
{
}

/* --- reading ------------------------------------------------------------------------------ */

/* Reading is done a million times while a board is loaded, saved or drawn, so the class of the item is
 * looked at only where something is written. */

/**
 * bb_item_new:
 * @kind: a kind without a class of its own
 * @id: (nullable): its id; needed where the kind has one
 *
 * Returns: (transfer full): an item that belongs to no board yet
 */
BbItem *
bb_item_new (BbKind kind,
             const char *id)
{
  g_return_val_if_fail (kind != BB_KIND_BOARD && kind != BB_KIND_BET, NULL);
  g_return_val_if_fail (id != NULL || !bb_kind_get_info (kind)->has_id, NULL);

  return g_object_new (BB_TYPE_ITEM, "kind", kind, "id", id, NULL);
}

BbKind
bb_item_get_kind (BbItem *self)
{
  g_return_val_if_fail (self != NULL, BB_KIND_BOARD);

  return get_private (self)->info->kind;
}

const BbKindInfo *
bb_item_get_info (BbItem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_private (self)->info;
}

/**
 * bb_item_get_id:
 *
 * Returns: (transfer none): the id; an empty string for kinds without one
 */
const char *
bb_item_get_id (BbItem *self)
{
  g_return_val_if_fail (self != NULL, "");

  return get_private (self)->info->has_id ? bb_item_get_text (self, BB_FIELD_ID) : "";
}

/**
 * bb_item_get_owner:
 *
 * Returns: (transfer none) (nullable): the item in whose list this one is
 */
BbItem *
bb_item_get_owner (BbItem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_private (self)->owner;
}

/**
 * bb_item_get_root:
 *
 * Returns: (transfer none): the topmost owner; @self if nobody owns it
 */
BbItem *
bb_item_get_root (BbItem *self)
{
  while (get_private (self)->owner != NULL)
    self = get_private (self)->owner;
  return self;
}

/**
 * bb_item_get_value:
 * @field: an index into the kind's table
 *
 * Returns: (transfer none): what the field holds, valid until the next write to it
 */
const BbValue *
bb_item_get_value (BbItem *self,
                   guint field)
{
  BbItemPrivate *priv = get_private (self);

  g_return_val_if_fail (field < priv->info->n_fields, NULL);

  return &priv->values[field];
}

gboolean
bb_item_has_value (BbItem *self,
                   guint field)
{
  return bb_item_get_value (self, field)->kind != BB_VALUE_NONE;
}

/* --- writing ------------------------------------------------------------------------------ */

/* A decision is fixed with the minutes, not before. */
static gboolean
is_open (BbItem *self)
{
  return bb_item_get_kind (self) == BB_KIND_RECEIPT && bb_item_has_value (self, BB_RECEIPT_OPEN);
}

static gboolean
is_writable (BbItem *self,
             guint field)
{
  BbItemPrivate *priv = get_private (self);

  if (field == BB_FIELD_ID && priv->info->has_id)
    return FALSE;
  return !priv->info->construct_only || priv->owner == NULL || is_open (self);
}

/**
 * bb_item_set_value:
 * @field: an index into the kind's table; the id cannot be set
 * @value: the new value, of the field's kind or none
 *
 * The value passes bb_field_admit() first.
 *
 * Returns: whether the field changed
 */
gboolean
bb_item_set_value (BbItem *self,
                   guint field,
                   const BbValue *value)
{
  const BbField *info;
  BbItemPrivate *priv;
  g_auto (BbValue) admitted = BB_VALUE_OF_NONE;

  g_return_val_if_fail (BB_IS_ITEM (self), FALSE);
  priv = get_private (self);
  g_return_val_if_fail (field < priv->info->n_fields, FALSE);
  g_return_val_if_fail (is_writable (self, field), FALSE);
  info = &priv->info->fields[field];
  g_return_val_if_fail (bb_value_is_none (value) || value->kind == bb_field_get_value_kind (info), FALSE);

  bb_field_admit (info, value, &admitted);
  if (bb_value_equal (&admitted, &priv->values[field]))
    return FALSE;
  store_value (self, field, &admitted);
  return TRUE;
}

/* --- children ------------------------------------------------------------------------------ */

/**
 * bb_item_get_children:
 * @kind: a kind of which @self may own items
 *
 * Returns: (transfer none): the list, for reading; write through bb_item_insert() and its like
 */
BbItemList *
bb_item_get_children (BbItem *self,
                      BbKind kind)
{
  BbItemPrivate *priv = get_private (self);
  guint i;

  for (i = 0; i < priv->info->n_children; i++)
    if (priv->info->children[i] == kind)
      break;
  g_return_val_if_fail (i < priv->info->n_children, NULL);

  if (priv->children[i] == NULL)
    priv->children[i] = bb_item_list_new (BB_TYPE_ITEM);
  return priv->children[i];
}

/**
 * bb_item_has_children:
 * @kind: a kind of which @self may own items
 *
 * Returns: whether it owns any; costs less than asking for the list
 */
gboolean
bb_item_has_children (BbItem *self,
                      BbKind kind)
{
  BbItemPrivate *priv = get_private (self);
  guint i;

  for (i = 0; i < priv->info->n_children; i++)
    if (priv->info->children[i] == kind)
      return priv->children[i] != NULL && bb_item_list_get_length (priv->children[i]) > 0;
  g_return_val_if_reached (FALSE);
}

/**
 * bb_item_find_child:
 * @id: (nullable): the id of a child
 *
 * Returns: (transfer none) (nullable): the child
 */
BbItem *
bb_item_find_child (BbItem *self,
                    BbKind kind,
                    const char *id)
{
  return bb_item_list_find (bb_item_get_children (self, kind), id);
}

static gboolean
check_room (BbItem *self,
            BbItem *child,
            GError **error)
{
  const BbKindInfo *info = bb_item_get_info (child);
  BbItemList *list = bb_item_get_children (self, info->kind);

  if (bb_item_list_get_length (list) >= info->limit) {
    g_set_error (error, BB_MODEL_ERROR, BB_MODEL_ERROR_LIMIT, _ ("No more than %u of “%s” fit on a board"), info->limit, _ (info->label));
    return FALSE;
  }
  if (info->has_id && bb_item_list_find (list, bb_item_get_id (child)) != NULL) {
    g_set_error (error, BB_MODEL_ERROR, BB_MODEL_ERROR_DUPLICATE, _ ("The code “%s” is taken already"), bb_item_get_id (child));
    return FALSE;
  }
  return TRUE;
}

/**
 * bb_item_insert:
 * @child: an item without an owner, of a kind that @self may own
 * @position: where, at most the length of the list
 *
 * Fails with [error@Bb.ModelError] if the id is taken, the list is full, or a tie would lead back to
 * where it starts; nothing is changed then.
 *
 * Returns: whether @child was inserted
 */
gboolean
bb_item_insert (BbItem *self,
                BbItem *child,
                guint position,
                GError **error)
{
  BbItemClass *klass;

  g_return_val_if_fail (BB_IS_ITEM (self) && BB_IS_ITEM (child), FALSE);
  g_return_val_if_fail (bb_item_get_owner (child) == NULL, FALSE);

  klass = BB_ITEM_GET_CLASS (self);
  if (!check_room (self, child, error))
    return FALSE;
  if (klass->accepts != NULL && !klass->accepts (self, child, error))
    return FALSE;
  put_child (self, child, position);
  return TRUE;
}

gboolean
bb_item_append (BbItem *self,
                BbItem *child,
                GError **error)
{
  BbItemList *list = bb_item_get_children (self, bb_item_get_kind (child));

  return bb_item_insert (self, child, bb_item_list_get_length (list), error);
}

/**
 * bb_item_is_sealed:
 *
 * A decision is sealed as soon as it is part of a board and not, or no longer, open: it can neither be
 * written to nor taken away. What was made up from a list (imported) can go again.
 *
 * Returns: whether nothing can be done to the item
 */
gboolean
bb_item_is_sealed (BbItem *self)
{
  g_return_val_if_fail (BB_IS_ITEM (self), FALSE);

  return bb_item_get_kind (self) == BB_KIND_RECEIPT && bb_item_get_owner (self) != NULL && !is_open (self) && !bb_item_has_value (self, BB_RECEIPT_IMPORTED);
}

/**
 * bb_item_remove:
 * @child: an item with an owner, not sealed
 *
 * The item stays whole; inserting the same object again restores all.
 */
void
bb_item_remove (BbItem *child)
{
  g_return_if_fail (BB_IS_ITEM (child) && bb_item_get_owner (child) != NULL);
  g_return_if_fail (!bb_item_is_sealed (child));

  take_child (bb_item_get_owner (child), child);
}

/**
 * bb_item_move:
 * @to: the new position among its siblings
 */
void
bb_item_move (BbItem *child,
              guint to)
{
  g_return_if_fail (BB_IS_ITEM (child) && bb_item_get_owner (child) != NULL);

  shift_child (bb_item_get_owner (child), child, to);
}

/* --- replaying ------------------------------------------------------------------------------ */

static void
write_again (const BbChange *change,
             const BbValue *value)
{
  g_auto (BbValue) copy = BB_VALUE_OF_NONE;

  bb_value_init_copy (&copy, value);
  store_value (change->item, change->field, &copy);
}

/**
 * bb_item_replay:
 * @change: a change that was made and reverted
 *
 * Makes it again.
 */
void
bb_item_replay (const BbChange *change)
{
  switch (change->type) {
  case BB_CHANGE_SET:
    write_again (change, &change->new_value);
    break;
  case BB_CHANGE_INSERT:
    put_child (change->owner, change->item, change->position);
    break;
  case BB_CHANGE_REMOVE:
    take_child (change->owner, change->item);
    break;
  case BB_CHANGE_MOVE:
    shift_child (change->owner, change->item, change->to);
    break;
  default:
    g_assert_not_reached ();
  }
}

/**
 * bb_item_revert:
 * @change: the latest change that was made and not reverted
 *
 * Takes it back.
 */
void
bb_item_revert (const BbChange *change)
{
  switch (change->type) {
  case BB_CHANGE_SET:
    write_again (change, &change->old_value);
    break;
  case BB_CHANGE_INSERT:
    take_child (change->owner, change->item);
    break;
  case BB_CHANGE_REMOVE:
    put_child (change->owner, change->item, change->position);
    break;
  case BB_CHANGE_MOVE:
    shift_child (change->owner, change->item, change->position);
    break;
  default:
    g_assert_not_reached ();
  }
}

/* --- attic ---------------------------------------------------------------------------------- */

/**
 * bb_item_get_attic:
 *
 * Returns: (transfer none) (nullable): what the file held beside the item
 */
BbAttic *
bb_item_get_attic (BbItem *self)
{
  return get_private (self)->attic;
}

void
bb_item_set_attic (BbItem *self,
                   BbAttic *attic)
{
  BbItemPrivate *priv = get_private (self);

  g_clear_pointer (&priv->attic, bb_attic_unref);
  priv->attic = attic != NULL ? bb_attic_ref (attic) : NULL;
}
