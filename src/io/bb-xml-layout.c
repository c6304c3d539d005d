/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Made from the field tables once, then never changed or freed. */

#include "config.h"

#include "bb-xml-layout.h"

#include <string.h>

static void
fill_name (BbXmlName *self,
           const BbField *field)
{
  self->name = bb_field_dup_dashed_id (field);
  self->opening = g_strconcat (" ", self->name, "=", NULL);
  self->opening_length = (guint) strlen (self->opening);
}

static BbXmlPartType
get_part_type (const BbField *field)
{
  if (bb_field_get_value_kind (field) == BB_VALUE_LIST)
    return BB_XML_PART_ENTRIES;
  return g_str_equal (field->element, ".") ? BB_XML_PART_TEXT : BB_XML_PART_SHARED;
}

static void
add_field (GArray *parts,
           const BbXmlName *names,
           const BbField *field,
           guint index)
{
  BbXmlPart part = { get_part_type (field), field->element, index, 1, 0 };
  BbXmlPart *last = parts->len > 0 ? &g_array_index (parts, BbXmlPart, parts->len - 1) : NULL;

  if (part.type == BB_XML_PART_TEXT)
    part.element = names[index].name;
  if (part.type == BB_XML_PART_SHARED && last != NULL && g_str_equal (last->element, part.element))
    last->n_fields++;
  else
    g_array_append_val (parts, part);
}

static void
add_children (GArray *parts,
              const BbKindInfo *child)
{
  BbXmlPart part = { BB_XML_PART_NESTED, child->plural, 0, 0, child->kind };

  if (child->plural == NULL) {
    part.type = BB_XML_PART_CHILDREN;
    part.element = child->id;
  }
  g_array_append_val (parts, part);
}

static void
fill_layout (BbXmlLayout *self,
             BbKind kind)
{
  const BbKindInfo *info = bb_kind_get_info (kind);
  BbXmlName *names = g_new0 (BbXmlName, info->n_fields);
  GArray *own = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (BbXmlPart));
  guint i;

  for (i = 0; i < info->n_fields; i++) {
    fill_name (&names[i], &info->fields[i]);
    if (info->fields[i].element == NULL)
      g_array_append_val (own, i);
    else
      add_field (parts, names, &info->fields[i], i);
  }
  for (i = 0; i < info->n_children; i++)
    add_children (parts, bb_kind_get_info (info->children[i]));
  *self = (BbXmlLayout){ .info = info, .names = names, .n_own = own->len, .n_parts = parts->len };
  self->own = (const guint *) (void *) g_array_free (own, FALSE);
  self->parts = (const BbXmlPart *) (void *) g_array_free (parts, FALSE);
}

static gpointer
make_layouts (gpointer data)
{
  BbXmlLayout *layouts = g_new0 (BbXmlLayout, BB_N_KINDS);
  guint i;

  for (i = 0; i < BB_N_KINDS; i++)
    fill_layout (&layouts[i], (BbKind) i);
  return layouts;
}

/**
 * bb_xml_layout_get:
 *
 * May be called from any thread.
 *
 * Returns: (transfer none): how items of the kind are written
 */
const BbXmlLayout *
bb_xml_layout_get (BbKind kind)
{
  static GOnce once = G_ONCE_INIT;
  const BbXmlLayout *layouts = g_once (&once, make_layouts, NULL);

  g_return_val_if_fail (kind < BB_N_KINDS, NULL);

  return &layouts[kind];
}
