/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list that is NULL while nothing waits, which is nearly always. */

#include "config.h"

#include "bb-xml-waiting.h"

#include "bb-item-filler.h"

typedef struct {
  char *xml;
  gboolean is_element;
} Node;

struct _BbXmlWaiting {
  GArray *nodes;
};

static void
clear_node (gpointer data)
{
  g_free (((Node *) data)->xml);
}

/**
 * bb_xml_waiting_add:
 * @self: (inout) (nullable): the list, made if there is none
 * @xml: (transfer full): an element, a comment or an instruction
 */
void
bb_xml_waiting_add (BbXmlWaiting **self,
                    char *xml,
                    gboolean is_element)
{
  Node node = { xml, is_element };

  if (*self == NULL) {
    *self = g_new0 (BbXmlWaiting, 1);
    (*self)->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
    g_array_set_clear_func ((*self)->nodes, clear_node);
  }
  g_array_append_val ((*self)->nodes, node);
}

void
bb_xml_waiting_free (BbXmlWaiting *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->nodes);
  g_free (self);
}

/**
 * bb_xml_waiting_settle:
 * @self: (inout) (nullable): the list; it is empty afterwards
 * @within: (nullable): the list that they are in
 * @before: (nullable): what they stand before
 *
 * Puts all into the attic of @item.
 */
void
bb_xml_waiting_settle (BbXmlWaiting **self,
                       BbItem *item,
                       const char *within,
                       const char *before)
{
  guint i;

  if (*self == NULL)
    return;
  for (i = 0; i < (*self)->nodes->len; i++)
    bb_attic_add_node (bb_item_filler_ensure_attic (item), within, before, g_array_index ((*self)->nodes, Node, i).xml);
  g_clear_pointer (self, bb_xml_waiting_free);
}

/**
 * bb_xml_waiting_settle_before:
 * @self: (inout) (nullable): the list; it is empty afterwards
 * @within: the list of @owner that @child is in
 *
 * Elements, with the comments above them, stay where they are when @child goes; the comments right
 * above it go with it. Where children have no ids, all goes with it.
 */
void
bb_xml_waiting_settle_before (BbXmlWaiting **self,
                              BbItem *owner,
                              const char *within,
                              BbItem *child)
{
  guint n_staying = 0;
  guint i;

  if (*self == NULL)
    return;
  for (i = 0; i < (*self)->nodes->len; i++)
    if (g_array_index ((*self)->nodes, Node, i).is_element && bb_item_get_info (child)->has_id)
      n_staying = i + 1;
  for (i = 0; i < (*self)->nodes->len; i++) {
    const char *xml = g_array_index ((*self)->nodes, Node, i).xml;

    if (i < n_staying)
      bb_attic_add_node (bb_item_filler_ensure_attic (owner), within, bb_item_get_id (child), xml);
    else
      bb_attic_add_node (bb_item_filler_ensure_attic (child), NULL, BB_ATTIC_AHEAD, xml);
  }
  g_clear_pointer (self, bb_xml_waiting_free);
}
