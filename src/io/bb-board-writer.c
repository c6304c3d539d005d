/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes XML text while walking the layouts; there is no tree. What is empty is left out; an element
 * that turns out to have no content is closed at once. */

#include "config.h"

#include "bb-board-writer.h"
#include "bb-xml-attic.h"
#include "bb-xml-layout.h"
#include "bb-xml-order.h"
#include "bb-xml-text.h"

#include <string.h>

#define BYTES_PER_BET 1024u

static void write_item (GString *out, BbItem *item, const char *element, guint depth);

/* --- elements ----------------------------------------------------------------------------- */

static void
append_indent (GString *out,
               guint depth)
{
  static const char spaces[] = "                ";

  g_string_append_len (out, spaces, (gssize) MIN (2 * depth, sizeof spaces - 1));
}

static void
append_start (GString *out,
              const char *element,
              guint depth)
{
  append_indent (out, depth);
  g_string_append_c (out, '<');
  g_string_append (out, element);
}

/* Ends a start tag; returns where the content begins. */
static gsize
begin_content (GString *out)
{
  g_string_append_len (out, ">\n", 2);
  return out->len;
}

static void
end_content (GString *out,
             gsize begin,
             const char *element,
             guint depth)
{
  if (out->len == begin) {
    g_string_truncate (out, begin - 2);
    g_string_append_len (out, "/>\n", 3);
    return;
  }
  append_indent (out, depth);
  g_string_append_len (out, "</", 2);
  g_string_append (out, element);
  g_string_append_len (out, ">\n", 2);
}

static void
append_node (GString *out,
             const BbAtticNode *node,
             guint depth)
{
  append_indent (out, depth);
  g_string_append (out, node->xml);
  g_string_append_c (out, '\n');
}

static void
append_nodes (GString *out,
              BbAttic *attic,
              const char *before,
              guint depth)
{
  guint i;

  if (attic == NULL)
    return;
  for (i = 0; i < bb_attic_get_n_nodes (attic); i++) {
    const BbAtticNode *node = bb_attic_get_node (attic, i);

    if (node->within == NULL && g_strcmp0 (node->before, before) == 0)
      append_node (out, node, depth);
  }
}

/* --- fields ------------------------------------------------------------------------------- */

static void
append_attribute (GString *out,
                  BbItem *item,
                  const BbXmlLayout *layout,
                  guint field)
{
  const BbValue *value = bb_item_get_value (item, field);

  if (bb_value_is_none (value))
    return;
  g_string_append_len (out, layout->names[field].opening, (gssize) layout->names[field].opening_length);
  bb_xml_append_value (out, &layout->info->fields[field], value);
}

static void
append_text_element (GString *out,
                     const char *element,
                     const char *attributes,
                     const char *text,
                     guint depth)
{
  append_start (out, element, depth);
  g_string_append (out, attributes);
  if (*text == '\0') {
    g_string_append_len (out, "/>\n", 3);
    return;
  }
  g_string_append_c (out, '>');
  bb_xml_append_text (out, text, strlen (text));
  g_string_append_len (out, "</", 2);
  g_string_append (out, element);
  g_string_append_len (out, ">\n", 2);
}

static void
write_text (GString *out,
            BbItem *item,
            const BbXmlPart *part,
            guint depth)
{
  const char *text = bb_item_get_text (item, part->first);
  BbAttic *attic = bb_item_get_attic (item);
  g_autofree char *attributes = NULL;

  if (attic != NULL)
    attributes = bb_xml_attic_dup_attributes (attic, part->element);
  if (*text != '\0' || attributes != NULL)
    append_text_element (out, part->element, attributes != NULL ? attributes : "", text, depth);
}

static void
write_shared (GString *out,
              BbItem *item,
              const BbXmlLayout *layout,
              const BbXmlPart *part,
              guint depth)
{
  BbAttic *attic = bb_item_get_attic (item);
  gsize begin = out->len;
  gsize after_name;
  guint i;

  append_start (out, part->element, depth);
  after_name = out->len;
  for (i = 0; i < part->n_fields; i++)
    append_attribute (out, item, layout, part->first + i);
  if (attic != NULL)
    bb_xml_attic_append_attributes (out, attic, part->element);
  if (out->len == after_name)
    g_string_truncate (out, begin);
  else
    g_string_append_len (out, "/>\n", 3);
}

static void
write_entries (GString *out,
               BbItem *item,
               const BbXmlPart *part,
               guint depth)
{
  const char *const *list = bb_item_get_list_value (item, part->first);
  guint length = g_strv_length ((char **) list);
  BbXmlOrder *order = bb_xml_order_new (bb_item_get_attic (item), part->element, list, length, FALSE);
  const BbAtticNode *node;
  guint i;

  for (i = 0; i < length; i++) {
    while ((node = bb_xml_order_next_node (order, i)) != NULL)
      append_node (out, node, depth);
    append_text_element (out, part->element, bb_xml_order_take_attributes (order, list[i]), list[i], depth);
  }
  while ((node = bb_xml_order_next_node (order, length)) != NULL)
    append_node (out, node, depth);
  bb_xml_order_free (order);
}

/* --- children ----------------------------------------------------------------------------- */

static void
write_children (GString *out,
                BbItem *item,
                const BbXmlPart *part,
                guint depth)
{
  BbItemList *list;
  guint i;

  if (!bb_item_has_children (item, part->kind))
    return;
  list = bb_item_get_children (item, part->kind);
  for (i = 0; i < bb_item_list_get_length (list); i++)
    write_item (out, bb_item_list_peek (list, i), part->element, depth);
}

static void
write_sorted (GString *out,
              BbItem *item,
              const BbXmlPart *part,
              guint depth)
{
  const BbKindInfo *info = bb_kind_get_info (part->kind);
  g_autoptr (GPtrArray) items = bb_xml_order_list_items (item, part->kind);
  g_autofree const char **keys = g_new0 (const char *, items->len + 1);
  BbXmlOrder *order;
  const BbAtticNode *node;
  guint i;

  for (i = 0; i < items->len; i++)
    keys[i] = bb_item_get_id (g_ptr_array_index (items, i));
  order = bb_xml_order_new (bb_item_get_attic (item), part->element, keys, items->len, info->has_id && !info->keeps_order);
  for (i = 0; i < items->len; i++) {
    while ((node = bb_xml_order_next_node (order, i)) != NULL)
      append_node (out, node, depth);
    write_item (out, g_ptr_array_index (items, i), info->id, depth);
  }
  while ((node = bb_xml_order_next_node (order, items->len)) != NULL)
    append_node (out, node, depth);
  bb_xml_order_free (order);
}

static void
write_nested (GString *out,
              BbItem *item,
              const BbXmlPart *part,
              guint depth)
{
  BbAttic *attic = bb_item_get_attic (item);
  gsize start = out->len;
  gsize after_name;
  gsize begin;

  append_start (out, part->element, depth);
  after_name = out->len;
  if (attic != NULL)
    bb_xml_attic_append_attributes (out, attic, part->element);
  begin = begin_content (out);
  write_sorted (out, item, part, depth + 1);
  if (out->len == begin && begin == after_name + 2)
    g_string_truncate (out, start);
  else
    end_content (out, begin, part->element, depth);
}

/* --- items -------------------------------------------------------------------------------- */

static void
write_part (GString *out,
            BbItem *item,
            const BbXmlLayout *layout,
            const BbXmlPart *part,
            guint depth)
{
  switch (part->type) {
  case BB_XML_PART_TEXT:
    write_text (out, item, part, depth);
    break;
  case BB_XML_PART_SHARED:
    write_shared (out, item, layout, part, depth);
    break;
  case BB_XML_PART_ENTRIES:
    write_entries (out, item, part, depth);
    break;
  case BB_XML_PART_NESTED:
    write_nested (out, item, part, depth);
    break;
  case BB_XML_PART_CHILDREN:
    write_children (out, item, part, depth);
    break;
  default:
    g_assert_not_reached ();
  }
}

static void
append_root_attributes (GString *out,
                        BbAttic *attic)
{
  const char *format = attic != NULL ? bb_attic_find_attribute (attic, NULL, "format") : NULL;
  const char *reader = attic != NULL ? bb_attic_find_attribute (attic, NULL, "reader") : NULL;

  g_string_append (out, " xmlns=\"" BB_XML_NAMESPACE "\"");
  if (format == NULL)
    g_string_append (out, " format=\"" G_STRINGIFY (BB_XML_FORMAT) "\"");
  if (reader == NULL)
    g_string_append (out, " reader=\"" G_STRINGIFY (BB_XML_READER) "\"");
}

static void
write_element (GString *out,
               BbItem *item,
               const char *element,
               guint depth)
{
  const BbXmlLayout *layout = bb_xml_layout_get (bb_item_get_kind (item));
  BbAttic *attic = bb_item_get_attic (item);
  gsize begin;
  guint i;

  append_start (out, element, depth);
  if (layout->info->kind == BB_KIND_BOARD)
    append_root_attributes (out, attic);
  for (i = 0; i < layout->n_own; i++)
    append_attribute (out, item, layout, layout->own[i]);
  if (attic != NULL)
    bb_xml_attic_append_attributes (out, attic, NULL);
  begin = begin_content (out);
  for (i = 0; i < layout->n_parts; i++) {
    append_nodes (out, attic, layout->parts[i].element, depth + 1);
    write_part (out, item, layout, &layout->parts[i], depth + 1);
  }
  if (attic != NULL)
    append_nodes (out, attic, NULL, depth + 1);
  end_content (out, begin, element, depth);
}

static void
write_item (GString *out,
            BbItem *item,
            const char *element,
            guint depth)
{
  BbAttic *attic = bb_item_get_attic (item);

  append_nodes (out, attic, BB_ATTIC_AHEAD, depth);
  write_element (out, item, element, depth);
  append_nodes (out, attic, BB_ATTIC_BEHIND, depth);
}

/**
 * bb_board_write_item:
 * @item: any item
 * @element: the name its element is to have
 *
 * Returns: (transfer full): the item as XML text without a line break at its end, and without what
 *   its attic holds outside of its element
 */
char *
bb_board_write_item (BbItem *item,
                     const char *element)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (BB_IS_ITEM (item), NULL);

  write_element (out, item, element, 0);
  g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/**
 * bb_board_write:
 *
 * Bets and other items that have a code and no order of their own are written by code, so that two
 * people's additions do not meet.
 *
 * Returns: (transfer full): the board as a UTF-8 encoded XML file
 */
GBytes *
bb_board_write (BbBoard *board)
{
  GString *out;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  out = g_string_sized_new ((bb_board_get_n_bets (board) + 4) * BYTES_PER_BET);
  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  write_item (out, BB_ITEM (board), bb_kind_get_info (BB_KIND_BOARD)->id, 0);
  return g_string_free_to_bytes (out);
}
