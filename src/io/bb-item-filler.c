/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lets the write gate decide what a field may hold and compares: whatever is not just as it was
 * written is kept as it was written. */

#include "config.h"

#include "bb-item-filler.h"

#include "bb-admit.h"
#include "bb-board-writer.h"
#include "bb-text.h"
#include "bb-xml-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define QUOTED_CHARACTERS 60

/* --- attic -------------------------------------------------------------------------------- */

/**
 * bb_item_filler_ensure_attic:
 *
 * Returns: (transfer none): the item's attic, made if there was none
 */
BbAttic *
bb_item_filler_ensure_attic (BbItem *item)
{
  if (bb_item_get_attic (item) == NULL) {
    g_autoptr (BbAttic) attic = bb_attic_new ();

    bb_item_set_attic (item, attic);
  }
  return bb_item_get_attic (item);
}

/**
 * bb_item_filler_keep_attribute:
 * @element: (nullable): the known child element, %NULL for the item's own
 * @name: its name; where that is taken, a number is added
 */
void
bb_item_filler_keep_attribute (BbItem *item,
                               const char *element,
                               const char *name,
                               const char *value)
{
  BbAttic *attic = bb_item_filler_ensure_attic (item);
  g_autofree char *free_name = g_strdup (name);
  guint number = 1;

  while (bb_attic_find_attribute (attic, element, free_name) != NULL) {
    g_free (free_name);
    free_name = g_strdup_printf ("%s-%u", name, ++number);
  }
  bb_attic_add_attribute (attic, element, free_name, value);
}

static void
keep_raw_attribute (BbItem *item,
                    guint field,
                    const char *raw)
{
  const BbXmlLayout *layout = bb_xml_layout_get (bb_item_get_kind (item));
  g_autofree char *name = g_strconcat (BB_WAS, layout->names[field].name, NULL);

  bb_item_filler_keep_attribute (item, layout->info->fields[field].element, name, raw);
}

static void
keep_raw_element (BbItem *item,
                  const char *element,
                  const char *raw)
{
  GString *xml = g_string_new ("<" BB_WAS);

  g_string_append_printf (xml, "%s>", element);
  bb_xml_append_text (xml, raw, strlen (raw));
  g_string_append_printf (xml, "</" BB_WAS "%s>", element);
  bb_attic_add_node (bb_item_filler_ensure_attic (item), NULL, element, xml->str);
  g_string_free (xml, TRUE);
}

static void
keep_prefix (BbItem *item,
             const char *part_element,
             const char *prefix,
             const char *uri)
{
  BbAttic *attic = bb_item_filler_ensure_attic (item);
  g_autofree char *name = g_strconcat ("xmlns:", prefix, NULL);
  g_autofree char *decoded = bb_xml_element_dup_uri (uri);

  if (!g_str_equal (prefix, "xml") && bb_attic_find_attribute (attic, part_element, name) == NULL)
    bb_attic_add_attribute (attic, part_element, name, decoded);
}

/**
 * bb_item_filler_keep_unknown:
 * @part_element: (nullable): the known child element that @element is, %NULL for the item's own
 * @attribute: which of the attributes of @element
 *
 * Puts the attribute into the attic, with its prefix declared beside it.
 */
void
bb_item_filler_keep_unknown (BbItem *item,
                             const char *part_element,
                             const BbXmlElement *element,
                             int attribute)
{
  const char *const *parts = &element->attributes[5 * attribute];
  GString *value = g_string_new (NULL);

  bb_xml_element_append_value (element, attribute, value);
  if (parts[1] == NULL) {
    bb_item_filler_keep_attribute (item, part_element, parts[0], value->str);
  } else {
    g_autofree char *name = g_strconcat (parts[1], ":", parts[0], NULL);

    keep_prefix (item, part_element, parts[1], parts[2]);
    bb_attic_add_attribute (bb_item_filler_ensure_attic (item), part_element, name, value->str);
  }
  g_string_free (value, TRUE);
}

/**
 * bb_item_filler_keep_attributes:
 * @part_element: (nullable): the known child element that @element is, %NULL for the item's own
 *
 * Puts all prefixes that @element declares into the attic, and the attributes too where none is known.
 */
void
bb_item_filler_keep_attributes (BbItem *item,
                                const char *part_element,
                                const BbXmlElement *element)
{
  int i;

  for (i = 0; i < element->n_namespaces; i++)
    if (element->namespaces[2 * i] != NULL)
      keep_prefix (item, part_element, element->namespaces[2 * i], element->namespaces[2 * i + 1]);
  for (i = 0; i < element->n_attributes; i++)
    bb_item_filler_keep_unknown (item, part_element, element, i);
}

/* --- notes -------------------------------------------------------------------------------- */

static char *
shorten (const char *text)
{
  if (g_utf8_strlen (text, -1) <= QUOTED_CHARACTERS)
    return g_strdup (text);
  return g_strdup_printf ("%.*s…", (int) (g_utf8_offset_to_pointer (text, QUOTED_CHARACTERS) - text), text);
}

static char *
describe (const BbField *field,
          const BbValue *value)
{
  GString *text;

  if (value->kind == BB_VALUE_TEXT || value->kind == BB_VALUE_ID)
    return shorten (value->text);
  text = g_string_new (NULL);
  bb_xml_append_value (text, field, value);
  g_string_erase (text, 0, 1);
  g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}

static void
note_repair (BbItem *item,
             guint field,
             const char *raw,
             guint line,
             BbReadNotes *notes)
{
  const BbField *info = &bb_item_get_info (item)->fields[field];
  const BbValue *value = bb_item_get_value (item, field);
  g_autofree char *was = shorten (raw);
  g_autofree char *is = NULL;

  if (bb_value_is_none (value)) {
    bb_read_notes_add (notes, line, _ ("%s: “%s” cannot be read; the field was left empty."), _ (info->label), was);
    return;
  }
  is = describe (info, value);
  bb_read_notes_add (notes, line, _ ("%s: “%s” is not possible; it was read as “%s”."), _ (info->label), was, is);
}

/* --- filling ------------------------------------------------------------------------------ */

/* Whether the field now holds what @raw says. */
static gboolean
store (BbItem *item,
       guint field,
       const char *raw)
{
  BbValue value;
  gboolean exact = bb_xml_parse_value (&bb_item_get_info (item)->fields[field], raw, &value);

  bb_item_set_value (item, field, &value);
  return exact && bb_value_equal (&value, bb_item_get_value (item, field));
}

/**
 * bb_item_filler_set_attribute:
 * @field: a field that is an attribute
 * @raw: what is written
 */
void
bb_item_filler_set_attribute (BbItem *item,
                              guint field,
                              const char *raw,
                              guint line,
                              BbReadNotes *notes)
{
  if (store (item, field, raw))
    return;
  keep_raw_attribute (item, field, raw);
  note_repair (item, field, raw, line, notes);
}

/* People who write by hand put the text of an element on lines of its own. */
static void
strip_single_line (const BbField *field,
                   char *text)
{
  if (field->type == BB_FIELD_LINE && strchr (text, '\n') != NULL)
    g_strstrip (text);
}

/**
 * bb_item_filler_set_text:
 * @part: a field that is the text of an element
 */
void
bb_item_filler_set_text (BbItem *item,
                         const BbXmlPart *part,
                         const char *raw,
                         guint line,
                         BbReadNotes *notes)
{
  g_autofree char *text = g_strdup (raw);

  strip_single_line (&bb_item_get_info (item)->fields[part->first], text);
  if (store (item, part->first, text))
    return;
  keep_raw_element (item, part->element, raw);
  note_repair (item, part->first, raw, line, notes);
}

/**
 * bb_item_filler_take_entry:
 * @part: a field that is a list
 *
 * Returns: (transfer full) (nullable): the entry that @raw means, or %NULL if it is empty
 */
char *
bb_item_filler_take_entry (BbItem *item,
                           const BbXmlPart *part,
                           const char *raw,
                           guint line,
                           BbReadNotes *notes)
{
  g_autofree char *text = g_strstrip (g_strdup (raw));
  char *one = text;
  char *list[] = { one, NULL };
  BbValue value = BB_VALUE_OF_LIST (list);
  g_auto (BbValue) admitted = BB_VALUE_OF_NONE;

  if (*text == '\0')
    return NULL;
  bb_field_admit (&bb_item_get_info (item)->fields[part->first], &value, &admitted);
  if (admitted.kind == BB_VALUE_LIST && g_str_equal (admitted.list[0], text))
    return g_steal_pointer (&text);
  keep_raw_element (item, part->element, raw);
  bb_read_notes_add (notes, line, _ ("%s: an entry was too long or on several lines and was cut."), _ (bb_item_get_info (item)->fields[part->first].label));
  return admitted.kind == BB_VALUE_LIST ? g_strdup (admitted.list[0]) : NULL;
}

/**
 * bb_item_filler_keep_tie:
 * @link: a tie that may not be
 *
 * Puts it into the attic of @bet, as an element that is no tie.
 */
void
bb_item_filler_keep_tie (BbItem *bet,
                         BbItem *link)
{
  g_autofree char *xml = bb_board_write_item (link, BB_WAS "tie");
  BbAttic *own = bb_item_get_attic (link);
  BbAttic *attic = bb_item_filler_ensure_attic (bet);
  guint i;

  for (i = 0; own != NULL && i < bb_attic_get_n_nodes (own); i++)
    if (g_strcmp0 (bb_attic_get_node (own, i)->before, BB_ATTIC_AHEAD) == 0)
      bb_attic_add_node (attic, NULL, NULL, bb_attic_get_node (own, i)->xml);
  bb_attic_add_node (attic, NULL, NULL, xml);
}
