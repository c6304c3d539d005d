/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file held beside an item and this version does not know. Immutable once it is part of an
 * item; travels with the item, is shown nowhere, and is written back. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _BbAttic BbAttic;

#define BB_TYPE_ATTIC (bb_attic_get_type ())

/* A node that stood before the item's own element, or behind it. */
#define BB_ATTIC_AHEAD ""
#define BB_ATTIC_BEHIND "/"

/**
 * BbAtticAttribute:
 * @element: (nullable): the known child element that bears it; %NULL for the item's own
 * @name: the name with its prefix; declarations of prefixes are attributes too
 * @value: the value, not escaped
 */
typedef struct {
  char *element;
  char *name;
  char *value;
} BbAtticAttribute;

/**
 * BbAtticEntry:
 * @element: the child element that holds one entry of a list
 * @entry: the entry
 * @xml: the attributes of that element, each with a space before it, as XML text
 */
typedef struct {
  char *element;
  char *entry;
  char *xml;
} BbAtticEntry;

/**
 * BbAtticNode:
 * @within: (nullable): the list it stood in, by the element that holds the items or one entry
 * @before: (nullable): what it stood before: without @within the name of a known child element;
 *   with it the id of an item or the text of an entry; %NULL for the end
 * @xml: a comment, an instruction, an element or text, well-formed by itself
 */
typedef struct {
  char *within;
  char *before;
  char *xml;
} BbAtticNode;

GType bb_attic_get_type (void);
BbAttic *bb_attic_new (void);
BbAttic *bb_attic_ref (BbAttic *self);
void bb_attic_unref (BbAttic *self);

void bb_attic_add_attribute (BbAttic *self, const char *element, const char *name, const char *value);
void bb_attic_add_entry (BbAttic *self, const char *element, const char *entry, const char *xml);
void bb_attic_add_node (BbAttic *self, const char *within, const char *before, const char *xml);
guint bb_attic_get_n_attributes (BbAttic *self);
const BbAtticAttribute *bb_attic_get_attribute (BbAttic *self, guint index);
const char *bb_attic_find_attribute (BbAttic *self, const char *element, const char *name);
guint bb_attic_get_n_entries (BbAttic *self);
const BbAtticEntry *bb_attic_get_entry (BbAttic *self, guint index);
guint bb_attic_get_n_nodes (BbAttic *self);
const BbAtticNode *bb_attic_get_node (BbAttic *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbAttic, bb_attic_unref)

G_END_DECLS
