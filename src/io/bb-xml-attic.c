/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The attic's attributes as XML text: what declares prefixes, as a parser tells of that first too, then
 * the rest in the order they were found. */

#include "config.h"

#include "bb-xml-attic.h"
#include "bb-xml-text.h"

#include <string.h>

static void
append_some (GString *out,
             BbAttic *attic,
             const char *element,
             gboolean prefixes)
{
  guint i;

  for (i = 0; i < bb_attic_get_n_attributes (attic); i++) {
    const BbAtticAttribute *attribute = bb_attic_get_attribute (attic, i);

    if (g_strcmp0 (attribute->element, element) != 0 || g_str_has_prefix (attribute->name, "xmlns:") != prefixes)
      continue;
    g_string_append_c (out, ' ');
    g_string_append (out, attribute->name);
    g_string_append_c (out, '=');
    bb_xml_append_quoted (out, attribute->value, strlen (attribute->value));
  }
}

/**
 * bb_xml_attic_append_attributes:
 * @element: (nullable): the known child element, %NULL for the item's own
 *
 * Appends each attribute with a space before it.
 */
void
bb_xml_attic_append_attributes (GString *out,
                                BbAttic *attic,
                                const char *element)
{
  append_some (out, attic, element, TRUE);
  append_some (out, attic, element, FALSE);
}

/**
 * bb_xml_attic_dup_attributes:
 *
 * Returns: (transfer full) (nullable): the attributes of @element, or %NULL if there are none
 */
char *
bb_xml_attic_dup_attributes (BbAttic *attic,
                             const char *element)
{
  GString *text = g_string_new (NULL);

  bb_xml_attic_append_attributes (text, attic, element);
  return g_string_free (text, text->len == 0);
}
