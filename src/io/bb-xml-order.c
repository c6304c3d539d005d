/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A node of the attic goes before the entry that it was found before. Where that entry is gone, it
 * goes to where the entry would be in a sorted list, else to the end. Everything here takes linear
 * or n log n time, however many nodes a file holds. */

#include "config.h"

#include "bb-xml-order.h"

#include <string.h>

typedef struct {
  guint position; /* of the key it stands before; the number of keys for the end */
  guint index;    /* in the attic */
} Place;

struct _BbXmlOrder {
  BbAttic *attic;
  GArray *places; /* Place, in the order of writing; NULL if there are no nodes */
  guint next;
  GHashTable *attributes; /* entry -> GQueue of XML texts; NULL if there are none */
};

/* --- sorting items ------------------------------------------------------------------------ */

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (bb_item_get_id (*(BbItem *const *) a), bb_item_get_id (*(BbItem *const *) b));
}

static gboolean
is_sorted (GPtrArray *items)
{
  guint i;

  for (i = 1; i < items->len; i++)
    if (compare_ids (&items->pdata[i - 1], &items->pdata[i]) > 0)
      return FALSE;
  return TRUE;
}

/**
 * bb_xml_order_list_items:
 *
 * Returns: (transfer container) (element-type BbItem): @owner's children in the order of the file
 */
GPtrArray *
bb_xml_order_list_items (BbItem *owner,
                         BbKind kind)
{
  const BbKindInfo *info = bb_kind_get_info (kind);
  BbItemList *list = bb_item_get_children (owner, kind);
  guint length = bb_item_list_get_length (list);
  GPtrArray *items = g_ptr_array_sized_new (length);
  guint i;

  for (i = 0; i < length; i++)
    g_ptr_array_add (items, bb_item_list_peek (list, i));
  if (info->has_id && !info->keeps_order && !is_sorted (items))
    g_ptr_array_sort (items, compare_ids);
  return items;
}

/* --- placing nodes ------------------------------------------------------------------------ */

static guint
find_sorted (const char *const *keys,
             guint n_keys,
             const char *key)
{
  guint low = 0;
  guint high = n_keys;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (strcmp (keys[middle], key) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Of equal keys the first counts. */
static GHashTable *
index_keys (const char *const *keys,
            guint n_keys)
{
  GHashTable *positions = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = n_keys; i > 0; i--)
    g_hash_table_insert (positions, (gpointer) keys[i - 1], GUINT_TO_POINTER (i - 1));
  return positions;
}

static guint
find_unsorted (GHashTable *positions,
               guint n_keys,
               const char *key)
{
  gpointer position;

  return g_hash_table_lookup_extended (positions, key, NULL, &position) ? GPOINTER_TO_UINT (position) : n_keys;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *one = a;
  const Place *other = b;

  if (one->position != other->position)
    return one->position < other->position ? -1 : 1;
  return one->index < other->index ? -1 : one->index > other->index;
}

static gboolean
has_nodes (BbAttic *attic,
           const char *within)
{
  guint i;

  for (i = 0; i < bb_attic_get_n_nodes (attic); i++)
    if (g_strcmp0 (bb_attic_get_node (attic, i)->within, within) == 0)
      return TRUE;
  return FALSE;
}

static void
place_nodes (BbXmlOrder *self,
             const char *within,
             const char *const *keys,
             guint n_keys,
             gboolean sorted)
{
  g_autoptr (GHashTable) positions = sorted ? NULL : index_keys (keys, n_keys);
  guint i;

  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  for (i = 0; i < bb_attic_get_n_nodes (self->attic); i++) {
    const BbAtticNode *node = bb_attic_get_node (self->attic, i);
    Place place = { n_keys, i };

    if (g_strcmp0 (node->within, within) != 0)
      continue;
    if (node->before != NULL)
      place.position = sorted ? find_sorted (keys, n_keys, node->before) : find_unsorted (positions, n_keys, node->before);
    g_array_append_val (self->places, place);
  }
  g_array_sort (self->places, compare_places);
}

static void
free_queue (gpointer data)
{
  g_queue_free (data);
}

static void
queue_attributes (BbXmlOrder *self,
                  const char *within)
{
  guint i;

  for (i = 0; i < bb_attic_get_n_entries (self->attic); i++) {
    const BbAtticEntry *entry = bb_attic_get_entry (self->attic, i);
    GQueue *queue;

    if (!g_str_equal (entry->element, within))
      continue;
    if (self->attributes == NULL)
      self->attributes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_queue);
    queue = g_hash_table_lookup (self->attributes, entry->entry);
    if (queue == NULL) {
      queue = g_queue_new ();
      g_hash_table_insert (self->attributes, entry->entry, queue);
    }
    g_queue_push_tail (queue, entry->xml);
  }
}

/**
 * bb_xml_order_new:
 * @attic: (nullable): the owner's attic, which must outlive the result
 * @within: the element that holds the items or one entry
 * @keys: their ids or texts, in the order of writing
 * @sorted: whether @keys are in the order of their bytes
 *
 * Returns: (transfer full) (nullable): the places of the nodes; %NULL, which the other functions take,
 *   if there is nothing to place
 */
BbXmlOrder *
bb_xml_order_new (BbAttic *attic,
                  const char *within,
                  const char *const *keys,
                  guint n_keys,
                  gboolean sorted)
{
  BbXmlOrder *self;

  if (attic == NULL)
    return NULL;
  self = g_new0 (BbXmlOrder, 1);
  self->attic = attic;
  if (has_nodes (attic, within))
    place_nodes (self, within, keys, n_keys, sorted);
  queue_attributes (self, within);
  return self;
}

void
bb_xml_order_free (BbXmlOrder *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->attributes, g_hash_table_unref);
  g_free (self);
}

/**
 * bb_xml_order_next_node:
 * @self: (nullable): the places
 * @position: which key is written next; the number of keys after the last
 *
 * Returns: (transfer none) (nullable): the next node to write before it
 */
const BbAtticNode *
bb_xml_order_next_node (BbXmlOrder *self,
                        guint position)
{
  Place place;

  if (self == NULL || self->places == NULL || self->next >= self->places->len)
    return NULL;
  place = g_array_index (self->places, Place, self->next);
  if (place.position != position)
    return NULL;
  self->next++;
  return bb_attic_get_node (self->attic, place.index);
}

/**
 * bb_xml_order_take_attributes:
 * @self: (nullable): the places
 *
 * Returns: (transfer none): the attributes of the next entry of that text; often empty
 */
const char *
bb_xml_order_take_attributes (BbXmlOrder *self,
                              const char *entry)
{
  GQueue *queue = self != NULL && self->attributes != NULL ? g_hash_table_lookup (self->attributes, entry) : NULL;
  const char *xml = queue != NULL ? g_queue_pop_head (queue) : NULL;

  return xml != NULL ? xml : "";
}
