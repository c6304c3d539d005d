/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One write to a board, recorded with old and new. History, scene, title bar and inspector feed on
 * a stream of these. */

#pragma once

#include "bb-kinds.h"

G_BEGIN_DECLS

typedef struct _BbItem BbItem;

typedef enum {
  BB_CHANGE_SET,
  BB_CHANGE_INSERT,
  BB_CHANGE_REMOVE,
  BB_CHANGE_MOVE,
} BbChangeType;

/**
 * BbChange:
 * @type: what was done
 * @item: the item written to, or the one inserted, removed or moved
 * @owner: (nullable): the item whose list changed; %NULL for a set
 * @field: the field that was set
 * @old_value: what the field held
 * @new_value: what it holds now
 * @position: where in the list; for a move, where it was
 * @to: for a move, where it is now
 */
typedef struct {
  BbChangeType type;
  BbItem *item;
  BbItem *owner;
  guint field;
  BbValue old_value;
  BbValue new_value;
  guint position;
  guint to;
} BbChange;

#define BB_TYPE_CHANGE (bb_change_get_type ())

GType bb_change_get_type (void);
BbChange *bb_change_new_set (BbItem *item, guint field, const BbValue *old_value, const BbValue *new_value);
BbChange *bb_change_new_list (BbChangeType type, BbItem *owner, BbItem *item, guint position, guint to);
BbChange *bb_change_ref (BbChange *self);
void bb_change_unref (BbChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbChange, bb_change_unref)

G_END_DECLS
