/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file held beside an item and this version does not know. Immutable once it is part of an
 * item; travels with the item, is shown nowhere, and is written back. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _BbAttic BbAttic;

#define BB_TYPE_ATTIC (bb_attic_get_type ())

/* An attribute: the known child element that bears it (NULL: the item's own), its local name, the
 * namespace it is of (NULL: none) and the value. */
typedef struct {
  char *element;
  char *name;
  char *uri;
  char *value;
} BbAtticAttribute;

/* A comment, an instruction or an element of an unknown name, as XML text, and the name of the known
 * element it stood before (NULL: at the end). */
typedef struct {
  char *before;
  char *xml;
} BbAtticNode;

GType bb_attic_get_type (void);
BbAttic *bb_attic_new (void);
BbAttic *bb_attic_ref (BbAttic *self);
void bb_attic_unref (BbAttic *self);

void bb_attic_add_attribute (BbAttic *self, const char *element, const char *uri, const char *name, const char *value);
void bb_attic_add_node (BbAttic *self, const char *before, const char *xml);
guint bb_attic_get_n_attributes (BbAttic *self);
const BbAtticAttribute *bb_attic_get_attribute (BbAttic *self, guint index);
guint bb_attic_get_n_nodes (BbAttic *self);
const BbAtticNode *bb_attic_get_node (BbAttic *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbAttic, bb_attic_unref)

G_END_DECLS
