/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The attic: three arrays of texts, in the order they were found. */

#include "config.h"

#include "bb-attic.h"

struct _BbAttic {
  GPtrArray *attributes;
  GPtrArray *entries;
  GPtrArray *nodes;
};

G_DEFINE_BOXED_TYPE (BbAttic, bb_attic, bb_attic_ref, bb_attic_unref)

static void
free_attribute (gpointer data)
{
  BbAtticAttribute *attribute = data;

  g_free (attribute->element);
  g_free (attribute->name);
  g_free (attribute->value);
  g_free (attribute);
}

static void
free_entry (gpointer data)
{
  BbAtticEntry *entry = data;

  g_free (entry->element);
  g_free (entry->entry);
  g_free (entry->xml);
  g_free (entry);
}

static void
free_node (gpointer data)
{
  BbAtticNode *node = data;

  g_free (node->within);
  g_free (node->before);
  g_free (node->xml);
  g_free (node);
}

static void
clear_attic (gpointer data)
{
  BbAttic *self = data;

  g_ptr_array_unref (self->attributes);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->nodes);
}

BbAttic *
bb_attic_new (void)
{
  BbAttic *self = g_atomic_rc_box_new0 (BbAttic);

  self->attributes = g_ptr_array_new_with_free_func (free_attribute);
  self->entries = g_ptr_array_new_with_free_func (free_entry);
  self->nodes = g_ptr_array_new_with_free_func (free_node);
  return self;
}

BbAttic *
bb_attic_ref (BbAttic *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
bb_attic_unref (BbAttic *self)
{
  g_atomic_rc_box_release_full (self, clear_attic);
}

/**
 * bb_attic_add_attribute:
 * @element: (nullable): the known child element that bears it, %NULL for the item's own
 * @name: the name with its prefix; one element has no two attributes of a name
 */
void
bb_attic_add_attribute (BbAttic *self,
                        const char *element,
                        const char *name,
                        const char *value)
{
  BbAtticAttribute *attribute = g_new0 (BbAtticAttribute, 1);

  attribute->element = g_strdup (element);
  attribute->name = g_strdup (name);
  attribute->value = g_strdup (value);
  g_ptr_array_add (self->attributes, attribute);
}

/**
 * bb_attic_add_entry:
 * @element: the child element of one entry
 * @entry: the entry; of equal ones the first takes the first attributes
 * @xml: attributes as XML text
 */
void
bb_attic_add_entry (BbAttic *self,
                    const char *element,
                    const char *entry,
                    const char *xml)
{
  BbAtticEntry *made = g_new0 (BbAtticEntry, 1);

  made->element = g_strdup (element);
  made->entry = g_strdup (entry);
  made->xml = g_strdup (xml);
  g_ptr_array_add (self->entries, made);
}

/**
 * bb_attic_add_node:
 * @within: (nullable): the list it is in
 * @before: (nullable): what it stands before
 * @xml: a comment, an instruction, an element or text, well-formed by itself
 */
void
bb_attic_add_node (BbAttic *self,
                   const char *within,
                   const char *before,
                   const char *xml)
{
  BbAtticNode *node = g_new0 (BbAtticNode, 1);

  node->within = g_strdup (within);
  node->before = g_strdup (before);
  node->xml = g_strdup (xml);
  g_ptr_array_add (self->nodes, node);
}

guint
bb_attic_get_n_attributes (BbAttic *self)
{
  return self->attributes->len;
}

const BbAtticAttribute *
bb_attic_get_attribute (BbAttic *self,
                        guint index)
{
  return g_ptr_array_index (self->attributes, index);
}

/**
 * bb_attic_find_attribute:
 * @element: (nullable): the known child element, %NULL for the item's own
 *
 * Returns: (transfer none) (nullable): the value of the attribute of that name
 */
const char *
bb_attic_find_attribute (BbAttic *self,
                         const char *element,
                         const char *name)
{
  guint i;

  for (i = 0; i < self->attributes->len; i++) {
    const BbAtticAttribute *attribute = g_ptr_array_index (self->attributes, i);

    if (g_str_equal (attribute->name, name) && g_strcmp0 (attribute->element, element) == 0)
      return attribute->value;
  }
  return NULL;
}

guint
bb_attic_get_n_entries (BbAttic *self)
{
  return self->entries->len;
}

const BbAtticEntry *
bb_attic_get_entry (BbAttic *self,
                    guint index)
{
  return g_ptr_array_index (self->entries, index);
}

guint
bb_attic_get_n_nodes (BbAttic *self)
{
  return self->nodes->len;
}

const BbAtticNode *
bb_attic_get_node (BbAttic *self,
                   guint index)
{
  return g_ptr_array_index (self->nodes, index);
}
