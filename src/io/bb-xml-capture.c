/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Captures one element at a time. Prefixes that were declared further out are declared again where
 * they are first used; capturing what was captured gives the same text. */

#include "config.h"

#include "bb-xml-capture.h"
#include "bb-xml-layout.h"
#include "bb-xml-text.h"

#include <string.h>

typedef struct {
  char *prefix; /* empty for the default */
  char *uri;
  guint depth;
} Scope;

struct _BbXmlCapture {
  GString *out;
  GString *text; /* what came since the last tag */
  GPtrArray *names;
  GArray *scopes;
  gboolean in_tag; /* the last start tag is not ended yet */
};

static void
clear_scope (gpointer data)
{
  Scope *scope = data;

  g_free (scope->prefix);
  g_free (scope->uri);
}

BbXmlCapture *
bb_xml_capture_new (void)
{
  BbXmlCapture *self = g_new0 (BbXmlCapture, 1);

  self->out = g_string_new (NULL);
  self->text = g_string_new (NULL);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->scopes = g_array_new (FALSE, FALSE, sizeof (Scope));
  g_array_set_clear_func (self->scopes, clear_scope);
  return self;
}

void
bb_xml_capture_free (BbXmlCapture *self)
{
  g_string_free (self->out, TRUE);
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->names);
  g_array_unref (self->scopes);
  g_free (self);
}

/* --- values ------------------------------------------------------------------------------- */

/* Where entities are not replaced, which is where we want them not to be, libxml2 leaves an ampersand
 * in the values of attributes as this. */
#define AMPERSAND "&#38;"

static void
append_decoded (GString *out,
                const char *text,
                gsize length)
{
  const char *end = text + length;
  const char *at;

  while ((at = memchr (text, '&', (gsize) (end - text))) != NULL) {
    gboolean whole = (gsize) (end - at) >= strlen (AMPERSAND) && memcmp (at, AMPERSAND, strlen (AMPERSAND)) == 0;

    g_string_append_len (out, text, at + 1 - text);
    text = at + (whole ? strlen (AMPERSAND) : 1);
  }
  g_string_append_len (out, text, end - text);
}

/**
 * bb_xml_element_append_value:
 * @attribute: which of the attributes
 *
 * Appends the value as it was meant.
 */
void
bb_xml_element_append_value (const BbXmlElement *self,
                             int attribute,
                             GString *value)
{
  const char *const *parts = &self->attributes[5 * attribute];

  append_decoded (value, parts[3], (gsize) (parts[4] - parts[3]));
}

/**
 * bb_xml_element_dup_uri:
 * @uri: one of the namespaces of an element
 *
 * Returns: (transfer full): the namespace as it was meant
 */
char *
bb_xml_element_dup_uri (const char *uri)
{
  GString *decoded = g_string_new (NULL);

  append_decoded (decoded, uri, strlen (uri));
  return g_string_free (decoded, FALSE);
}

/* --- namespaces --------------------------------------------------------------------------- */

static const char *
get_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static const char *
find_uri (BbXmlCapture *self,
          const char *prefix)
{
  guint i;

  for (i = self->scopes->len; i > 0; i--)
    if (g_str_equal (g_array_index (self->scopes, Scope, i - 1).prefix, prefix))
      return g_array_index (self->scopes, Scope, i - 1).uri;
  return *prefix == '\0' ? BB_XML_NAMESPACE : NULL;
}

static void
declare (BbXmlCapture *self,
         const char *prefix,
         const char *uri)
{
  Scope scope = { g_strdup (prefix), g_strdup (uri), self->names->len };
  g_autofree char *decoded = bb_xml_element_dup_uri (uri);

  g_array_append_val (self->scopes, scope);
  g_string_append (self->out, *prefix == '\0' ? " xmlns" : " xmlns:");
  g_string_append (self->out, prefix);
  g_string_append_c (self->out, '=');
  bb_xml_append_quoted (self->out, decoded, strlen (decoded));
}

static void
need (BbXmlCapture *self,
      const char *prefix,
      const char *uri)
{
  if (!g_str_equal (prefix, "xml") && g_strcmp0 (find_uri (self, prefix), uri) != 0)
    declare (self, prefix, uri);
}

static void
append_namespaces (BbXmlCapture *self,
                   const BbXmlElement *element,
                   gboolean renamed)
{
  int i;

  for (i = 0; i < element->n_namespaces; i++) {
    const char *prefix = get_or_empty (element->namespaces[2 * i]);

    if (!renamed || *prefix != '\0')
      declare (self, prefix, get_or_empty (element->namespaces[2 * i + 1]));
  }
  if (renamed)
    need (self, "", BB_XML_NAMESPACE);
  else
    need (self, get_or_empty (element->prefix), get_or_empty (element->uri));
  for (i = 0; i < element->n_attributes; i++)
    if (element->attributes[5 * i + 1] != NULL)
      need (self, element->attributes[5 * i + 1], get_or_empty (element->attributes[5 * i + 2]));
}

/* --- events ------------------------------------------------------------------------------- */

static void
flush (BbXmlCapture *self,
       gboolean more)
{
  if (self->in_tag && (more || self->text->len > 0)) {
    g_string_append_c (self->out, '>');
    self->in_tag = FALSE;
  }
  bb_xml_append_text (self->out, self->text->str, self->text->len);
  g_string_truncate (self->text, 0);
}

static char *
dup_qualified (const char *prefix,
               const char *name)
{
  return prefix != NULL ? g_strconcat (prefix, ":", name, NULL) : g_strdup (name);
}

/**
 * bb_xml_capture_start:
 * @new_name: (nullable): a name of our namespace to give the element instead of its own
 */
void
bb_xml_capture_start (BbXmlCapture *self,
                      const BbXmlElement *element,
                      const char *new_name)
{
  char *name = new_name != NULL ? g_strdup (new_name) : dup_qualified (element->prefix, element->name);
  int i;

  flush (self, TRUE);
  g_ptr_array_add (self->names, name);
  g_string_append_c (self->out, '<');
  g_string_append (self->out, name);
  append_namespaces (self, element, new_name != NULL);
  for (i = 0; i < element->n_attributes; i++) {
    g_autofree char *qualified = dup_qualified (element->attributes[5 * i + 1], element->attributes[5 * i]);

    g_string_append_c (self->out, ' ');
    g_string_append (self->out, qualified);
    g_string_append_c (self->out, '=');
    g_string_truncate (self->text, 0);
    bb_xml_element_append_value (element, i, self->text);
    bb_xml_append_quoted (self->out, self->text->str, self->text->len);
  }
  g_string_truncate (self->text, 0);
  self->in_tag = TRUE;
}

/**
 * bb_xml_capture_end:
 *
 * Returns: whether the element that was started first has ended
 */
gboolean
bb_xml_capture_end (BbXmlCapture *self)
{
  guint depth = self->names->len;

  flush (self, FALSE);
  if (self->in_tag)
    g_string_append (self->out, "/>");
  else
    g_string_append_printf (self->out, "</%s>", (const char *) g_ptr_array_index (self->names, depth - 1));
  self->in_tag = FALSE;
  while (self->scopes->len > 0 && g_array_index (self->scopes, Scope, self->scopes->len - 1).depth == depth)
    g_array_set_size (self->scopes, self->scopes->len - 1);
  g_ptr_array_set_size (self->names, (int) depth - 1);
  return depth == 1;
}

void
bb_xml_capture_add_text (BbXmlCapture *self,
                         const char *text,
                         gsize length)
{
  g_string_append_len (self->text, text, (gssize) length);
}

/**
 * bb_xml_capture_add_raw:
 *
 * Appends a comment, an instruction or a CDATA section: @text as it is, between its delimiters.
 */
void
bb_xml_capture_add_raw (BbXmlCapture *self,
                        const char *opening,
                        const char *text,
                        gsize length,
                        const char *closing)
{
  flush (self, TRUE);
  g_string_append (self->out, opening);
  g_string_append_len (self->out, text, (gssize) length);
  g_string_append (self->out, closing);
}

/**
 * bb_xml_capture_steal:
 *
 * Returns: (transfer full): the text of the element that ended
 */
char *
bb_xml_capture_steal (BbXmlCapture *self)
{
  char *text = g_strdup (self->out->str);

  g_string_truncate (self->out, 0);
  return text;
}
