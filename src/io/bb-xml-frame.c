/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attributes and parts mostly come in the order of the table, so each search begins behind what was
 * found last. */

#include "config.h"

#include "bb-xml-frame.h"

#include <string.h>

typedef struct {
  guint field;
  GPtrArray *entries;
} List;

static void
clear_list (gpointer data)
{
  g_ptr_array_unref (((List *) data)->entries);
}

/**
 * bb_xml_frame_clear:
 * @frame: a frame in an array
 *
 * Frees what the frame holds, but not the frame.
 */
void
bb_xml_frame_clear (gpointer frame)
{
  BbXmlFrame *self = frame;

  if (self->part == NULL)
    g_clear_object (&self->item);
  g_clear_pointer (&self->waiting, bb_xml_waiting_free);
  g_clear_pointer (&self->lists, g_array_unref);
  if (self->entry_attributes != NULL)
    g_string_free (self->entry_attributes, TRUE);
}

/**
 * bb_xml_frame_takes_text:
 * @self: (nullable): a frame, or none
 *
 * Returns: whether text in the element is the value of a field
 */
gboolean
bb_xml_frame_takes_text (const BbXmlFrame *self)
{
  const BbXmlPart *part = self != NULL ? self->part : NULL;

  return part != NULL && (part->type == BB_XML_PART_TEXT || part->type == BB_XML_PART_ENTRIES);
}

/**
 * bb_xml_frame_find_field:
 * @name: the name of an attribute, in no namespace
 * @hint: (inout): where to look first; 0 for the first attribute of an element
 *
 * Returns: the field that the element keeps in the attribute, -1 for none
 */
int
bb_xml_frame_find_field (const BbXmlFrame *self,
                         const char *name,
                         guint *hint)
{
  guint n = self->part == NULL ? self->layout->n_own : self->part->n_fields;
  guint i;

  for (i = 0; i < n; i++) {
    guint at = (*hint + i) % n;
    guint field = self->part == NULL ? self->layout->own[at] : self->part->first + at;

    if (strcmp (self->layout->names[field].name, name) == 0) {
      *hint = at + 1;
      return (int) field;
    }
  }
  return -1;
}

/**
 * bb_xml_frame_find_part:
 * @name: the name of an element below this one
 * @index: (out): which part of the item it is
 *
 * Returns: whether it is one
 */
gboolean
bb_xml_frame_find_part (BbXmlFrame *self,
                        const char *name,
                        guint *index)
{
  guint i;

  for (i = 0; i < self->layout->n_parts; i++) {
    *index = (self->next_part + i) % self->layout->n_parts;
    if (strcmp (self->layout->parts[*index].element, name) == 0) {
      self->next_part = *index;
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * bb_xml_frame_add_entry:
 * @self: the frame of an item's own element
 * @field: a field that holds a list
 * @entry: (transfer full): what comes next in it
 */
void
bb_xml_frame_add_entry (BbXmlFrame *self,
                        guint field,
                        char *entry)
{
  List made = { field, NULL };
  guint i;

  if (self->lists == NULL) {
    self->lists = g_array_new (FALSE, FALSE, sizeof (List));
    g_array_set_clear_func (self->lists, clear_list);
  }
  for (i = 0; i < self->lists->len; i++) {
    List *list = &g_array_index (self->lists, List, i);

    if (list->field == field) {
      g_ptr_array_add (list->entries, entry);
      return;
    }
  }
  made.entries = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (made.entries, entry);
  g_array_append_val (self->lists, made);
}

/**
 * bb_xml_frame_set_lists:
 * @self: the frame of an item's own element, at its end
 * @references: where to note which items the lists name
 *
 * Gives the item the lists that were collected.
 */
void
bb_xml_frame_set_lists (BbXmlFrame *self,
                        BbReferenceList *references)
{
  guint i;

  for (i = 0; self->lists != NULL && i < self->lists->len; i++) {
    List *list = &g_array_index (self->lists, List, i);

    g_ptr_array_add (list->entries, NULL);
    bb_item_set_value (self->item, list->field, &BB_VALUE_OF_LIST (list->entries->pdata));
    bb_reference_list_add (references, self->item, list->field, self->line);
  }
}
