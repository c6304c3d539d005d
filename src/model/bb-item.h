/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An item of a board: its fields, its children, and the one gate through which both are written. */

#pragma once

#include "bb-attic.h"
#include "bb-change.h"
#include "bb-item-list.h"

G_BEGIN_DECLS

#define BB_TYPE_ITEM (bb_item_get_type ())

G_DECLARE_DERIVABLE_TYPE (BbItem, bb_item, BB, ITEM, GObject)

/**
 * BbItemClass:
 * @changed: the item or something below it was written to; called on the root of the tree
 * @accepts: whether @child may become a child; sets the error when not
 */
struct _BbItemClass {
  GObjectClass parent_class;

  void (*changed) (BbItem *self, BbChange *change);
  gboolean (*accepts) (BbItem *self, BbItem *child, GError **error);

  GParamSpec **field_pspecs;
};

void bb_item_class_install_fields (BbItemClass *klass, BbKind kind);

BbItem *bb_item_new (BbKind kind, const char *id);
BbKind bb_item_get_kind (BbItem *self);
const BbKindInfo *bb_item_get_info (BbItem *self);
const char *bb_item_get_id (BbItem *self);
BbItem *bb_item_get_owner (BbItem *self);
BbItem *bb_item_get_root (BbItem *self);

const BbValue *bb_item_get_value (BbItem *self, guint field);
gboolean bb_item_has_value (BbItem *self, guint field);
const char *bb_item_get_text (BbItem *self, guint field);
gint64 bb_item_get_integer (BbItem *self, guint field, gint64 fallback);
BbDate bb_item_get_date (BbItem *self, guint field);
gint bb_item_get_tenths (BbItem *self, guint field, gint fallback);
const char *const *bb_item_get_list_value (BbItem *self, guint field);

gboolean bb_item_set_value (BbItem *self, guint field, const BbValue *value);
gboolean bb_item_set_text (BbItem *self, guint field, const char *text);
gboolean bb_item_set_integer (BbItem *self, guint field, gint64 integer);
gboolean bb_item_set_date (BbItem *self, guint field, BbDate date);
gboolean bb_item_set_tenths (BbItem *self, guint field, gint tenths);

BbItemList *bb_item_get_children (BbItem *self, BbKind kind);
gboolean bb_item_has_children (BbItem *self, BbKind kind);
BbItem *bb_item_find_child (BbItem *self, BbKind kind, const char *id);
gboolean bb_item_append (BbItem *self, BbItem *child, GError **error);
gboolean bb_item_insert (BbItem *self, BbItem *child, guint position, GError **error);
void bb_item_remove (BbItem *child);
gboolean bb_item_is_sealed (BbItem *self);
void bb_item_move (BbItem *child, guint to);

void bb_item_replay (const BbChange *change);
void bb_item_revert (const BbChange *change);

BbAttic *bb_item_get_attic (BbItem *self);
void bb_item_set_attic (BbItem *self, BbAttic *attic);

G_END_DECLS
