/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Records of writes: plain, immutable, ref-counted. What replays them is the gate in bb-item.c. */

#include "config.h"

#include "bb-change.h"

G_DEFINE_BOXED_TYPE (BbChange, bb_change, bb_change_ref, bb_change_unref)

/**
 * bb_change_new_set:
 * @item: the item written to
 * @field: an index into its table
 * @old_value: what it held, copied
 * @new_value: what it holds, copied
 *
 * Returns: (transfer full): a record of one field set
 */
BbChange *
bb_change_new_set (BbItem *item,
                   guint field,
                   const BbValue *old_value,
                   const BbValue *new_value)
{
  BbChange *self = g_rc_box_new0 (BbChange);

  self->type = BB_CHANGE_SET;
  self->item = g_object_ref (item);
  self->field = field;
  bb_value_init_copy (&self->old_value, old_value);
  bb_value_init_copy (&self->new_value, new_value);
  return self;
}

/**
 * bb_change_new_list:
 * @owner: the item whose list changed
 * @item: the one inserted, removed or moved
 * @position: where in the list; for a move, where it was
 * @to: for a move, where it is now
 *
 * Returns: (transfer full): a record of one change to a list
 */
BbChange *
bb_change_new_list (BbChangeType type,
                    BbItem *owner,
                    BbItem *item,
                    guint position,
                    guint to)
{
  BbChange *self = g_rc_box_new0 (BbChange);

  self->type = type;
  self->owner = g_object_ref (owner);
  self->item = g_object_ref (item);
  self->position = position;
  self->to = to;
  return self;
}

BbChange *
bb_change_ref (BbChange *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_change (gpointer data)
{
  BbChange *self = data;

  g_clear_object (&self->item);
  g_clear_object (&self->owner);
  bb_value_clear (&self->old_value);
  bb_value_clear (&self->new_value);
}

void
bb_change_unref (BbChange *self)
{
  g_rc_box_release_full (self, clear_change);
}
