/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The attic: two arrays of texts. */

#include "config.h"

#include "bb-attic.h"

struct _BbAttic {
  GPtrArray *attributes;
  GPtrArray *nodes;
};

G_DEFINE_BOXED_TYPE (BbAttic, bb_attic, bb_attic_ref, bb_attic_unref)

static void
free_attribute (gpointer data)
{
  BbAtticAttribute *attribute = data;

  g_free (attribute->element);
  g_free (attribute->name);
  g_free (attribute->uri);
  g_free (attribute->value);
  g_free (attribute);
}

static void
free_node (gpointer data)
{
  BbAtticNode *node = data;

  g_free (node->before);
  g_free (node->xml);
  g_free (node);
}

static void
clear_attic (gpointer data)
{
  BbAttic *self = data;

  g_ptr_array_unref (self->attributes);
  g_ptr_array_unref (self->nodes);
}

BbAttic *
bb_attic_new (void)
{
  BbAttic *self = g_rc_box_new0 (BbAttic);

  self->attributes = g_ptr_array_new_with_free_func (free_attribute);
  self->nodes = g_ptr_array_new_with_free_func (free_node);
  return self;
}

BbAttic *
bb_attic_ref (BbAttic *self)
{
  return g_rc_box_acquire (self);
}

void
bb_attic_unref (BbAttic *self)
{
  g_rc_box_release_full (self, clear_attic);
}

/**
 * bb_attic_add_attribute:
 * @element: (nullable): the known child element that bears it, %NULL for the item's own
 * @uri: (nullable): the attribute's namespace
 */
void
bb_attic_add_attribute (BbAttic *self,
                        const char *element,
                        const char *uri,
                        const char *name,
                        const char *value)
{
  BbAtticAttribute *attribute = g_new0 (BbAtticAttribute, 1);

  attribute->element = g_strdup (element);
  attribute->uri = g_strdup (uri);
  attribute->name = g_strdup (name);
  attribute->value = g_strdup (value);
  g_ptr_array_add (self->attributes, attribute);
}

/**
 * bb_attic_add_node:
 * @before: (nullable): the name of the known element that follows it, %NULL for none
 * @xml: a comment, an instruction or an element, well-formed by itself
 */
void
bb_attic_add_node (BbAttic *self,
                   const char *before,
                   const char *xml)
{
  BbAtticNode *node = g_new0 (BbAtticNode, 1);

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
