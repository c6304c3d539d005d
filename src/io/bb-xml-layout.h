/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the field table of a kind looks in XML: which fields are attributes of the item's own element,
 * and which child elements follow in which order. Reader and writer walk this. */

#pragma once

#include "bb-kinds.h"

G_BEGIN_DECLS

#define BB_XML_NAMESPACE "https://betboard.github.io/ns/board"
#define BB_XML_FORMAT 1
#define BB_XML_READER 1

typedef enum {
  BB_XML_PART_TEXT,     /* one field: its text */
  BB_XML_PART_SHARED,   /* fields as attributes of one element */
  BB_XML_PART_ENTRIES,  /* one field: an element for each entry */
  BB_XML_PART_NESTED,   /* children within an element */
  BB_XML_PART_CHILDREN, /* children side by side */
} BbXmlPartType;

typedef struct {
  BbXmlPartType type;
  const char *element;
  guint first; /* of the fields, which follow one another in the table */
  guint n_fields;
  BbKind kind; /* of children */
} BbXmlPart;

/* A field's name, and how an attribute of that name begins. */
typedef struct {
  const char *name;
  const char *opening;
  guint opening_length;
} BbXmlName;

typedef struct {
  const BbKindInfo *info;
  const BbXmlName *names; /* one for each field */
  const guint *own;       /* the fields that are attributes of the item's element */
  guint n_own;
  const BbXmlPart *parts;
  guint n_parts;
} BbXmlLayout;

const BbXmlLayout *bb_xml_layout_get (BbKind kind);

G_END_DECLS
