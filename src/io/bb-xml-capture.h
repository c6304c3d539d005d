/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts an element that we do not know back together as XML text that means the same wherever our
 * namespace is the default one. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BbXmlElement:
 * @name: the local name
 * @prefix: (nullable): the prefix
 * @uri: (nullable): the namespace
 * @namespaces: @n_namespaces pairs of prefix (%NULL for the default) and namespace
 * @attributes: @n_attributes times local name, prefix, namespace, value, end of the value
 *
 * A start tag, as libxml2 tells of it: in values and namespaces each & is written &#38;, see
 * bb_xml_element_append_value().
 */
typedef struct {
  const char *name;
  const char *prefix;
  const char *uri;
  int n_namespaces;
  const char *const *namespaces;
  int n_attributes;
  const char *const *attributes;
} BbXmlElement;

typedef struct _BbXmlCapture BbXmlCapture;

void bb_xml_element_append_value (const BbXmlElement *self, int attribute, GString *value);
char *bb_xml_element_dup_uri (const char *uri);

BbXmlCapture *bb_xml_capture_new (void);
void bb_xml_capture_free (BbXmlCapture *self);
void bb_xml_capture_start (BbXmlCapture *self, const BbXmlElement *element, const char *new_name);
gboolean bb_xml_capture_end (BbXmlCapture *self);
void bb_xml_capture_add_text (BbXmlCapture *self, const char *text, gsize length);
void bb_xml_capture_add_raw (BbXmlCapture *self, const char *opening, const char *text, gsize length, const char *closing);
char *bb_xml_capture_steal (BbXmlCapture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbXmlCapture, bb_xml_capture_free)

G_END_DECLS
