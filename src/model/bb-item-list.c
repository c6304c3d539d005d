/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A pointer array with an index by id, as a GListModel. */

#include "config.h"

#include "bb-item-list.h"

struct _BbItemList {
  GObject parent_instance;
  GType item_type;
  GPtrArray *items;
  GHashTable *by_id; /* id, borrowed from the item -> item; NULL until there is one */
};

static GType
bb_item_list_get_item_type (GListModel *model)
{
  return BB_ITEM_LIST (model)->item_type;
}

static guint
bb_item_list_get_n_items (GListModel *model)
{
  return BB_ITEM_LIST (model)->items->len;
}

static gpointer
bb_item_list_get_item (GListModel *model,
                       guint position)
{
  gpointer item = bb_item_list_peek (BB_ITEM_LIST (model), position);

  return item != NULL ? g_object_ref (item) : NULL;
}

static void
bb_item_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = bb_item_list_get_item_type;
  iface->get_n_items = bb_item_list_get_n_items;
  iface->get_item = bb_item_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BbItemList,
                               bb_item_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, bb_item_list_model_init))

static void
bb_item_list_finalize (GObject *object)
{
  BbItemList *self = BB_ITEM_LIST (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_ptr_array_unref (self->items);
  G_OBJECT_CLASS (bb_item_list_parent_class)->finalize (object);
}

static void
bb_item_list_class_init (BbItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_item_list_finalize;
}

static void
bb_item_list_init (BbItemList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

BbItemList *
bb_item_list_new (GType item_type)
{
  BbItemList *self = g_object_new (BB_TYPE_ITEM_LIST, NULL);

  self->item_type = item_type;
  return self;
}

guint
bb_item_list_get_length (BbItemList *self)
{
  g_return_val_if_fail (BB_IS_ITEM_LIST (self), 0);

  return self->items->len;
}

/**
 * bb_item_list_peek:
 *
 * Returns: (transfer none) (nullable): the item at @position
 */
gpointer
bb_item_list_peek (BbItemList *self,
                   guint position)
{
  g_return_val_if_fail (BB_IS_ITEM_LIST (self), NULL);

  return position < self->items->len ? g_ptr_array_index (self->items, position) : NULL;
}

/**
 * bb_item_list_find:
 * @id: (nullable): an item's id
 *
 * Returns: (transfer none) (nullable): the item with that id
 */
gpointer
bb_item_list_find (BbItemList *self,
                   const char *id)
{
  g_return_val_if_fail (BB_IS_ITEM_LIST (self), NULL);

  return id != NULL && self->by_id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

gboolean
bb_item_list_find_position (BbItemList *self,
                            gpointer item,
                            guint *position)
{
  return g_ptr_array_find (self->items, item, position);
}

/**
 * bb_item_list_put:
 * @id: (nullable): the item's id, which must live as long as the item
 * @position: where, at most the length
 */
void
bb_item_list_put (BbItemList *self,
                  gpointer item,
                  const char *id,
                  guint position)
{
  g_assert (position <= self->items->len);

  g_ptr_array_insert (self->items, (int) position, g_object_ref (item));
  if (id != NULL && self->by_id == NULL)
    self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  if (id != NULL)
    g_hash_table_insert (self->by_id, (gpointer) id, item);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

void
bb_item_list_take (BbItemList *self,
                   guint position,
                   const char *id)
{
  if (id != NULL)
    g_hash_table_remove (self->by_id, id);
  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

void
bb_item_list_shift (BbItemList *self,
                    guint position,
                    guint to)
{
  guint first = MIN (position, to);
  guint count = MAX (position, to) - first + 1;
  gpointer item = g_ptr_array_steal_index (self->items, position);

  g_ptr_array_insert (self->items, (int) to, item);
  g_list_model_items_changed (G_LIST_MODEL (self), first, count, count);
}
