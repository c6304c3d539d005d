/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changes wait until the copy is asked for; which items of the copy they concern is settled when
 * they happen, as an item may leave the board and come back. Who falls too far behind, or would have
 * to write what an item refuses, copies all anew. */

#include "config.h"

#include "bb-board-mirror.h"

#include "bb-item-copy.h"

#define MOST_WAITING 2000u

struct _BbBoardMirror {
  BbBoard *board;
  BbBoard *copy;     /* nullable: not made yet, or useless */
  GHashTable *pairs; /* an item of the board, to that of the copy; both borrowed */
  GQueue waiting;    /* Step */
};

/* What is to be done to the copy. */
typedef struct {
  BbChangeType type;
  BbItem *item;
  BbItem *owner; /* nullable */
  guint field;
  BbValue value;
  guint position;
} Step;

static void
free_step (gpointer data)
{
  Step *step = data;

  g_clear_object (&step->item);
  g_clear_object (&step->owner);
  bb_value_clear (&step->value);
  g_free (step);
}

static void
drop_copy (BbBoardMirror *self)
{
  g_queue_clear_full (&self->waiting, free_step);
  g_hash_table_remove_all (self->pairs);
  g_clear_object (&self->copy);
}

/* --- pairs ------------------------------------------------------------------------------------ */

/* @copy: (nullable): what stands for @item and all below it from now on */
static void
pair (BbBoardMirror *self,
      BbItem *item,
      BbItem *copy)
{
  const BbKindInfo *info = bb_item_get_info (item);
  guint i, j;

  if (copy != NULL)
    g_hash_table_insert (self->pairs, item, copy);
  else
    g_hash_table_remove (self->pairs, item);
  for (i = 0; i < info->n_children; i++) {
    BbItemList *list, *copies;

    if (!bb_item_has_children (item, info->children[i]))
      continue;
    list = bb_item_get_children (item, info->children[i]);
    copies = copy != NULL ? bb_item_get_children (copy, info->children[i]) : NULL;
    for (j = 0; j < bb_item_list_get_length (list); j++)
      pair (self, bb_item_list_peek (list, j), copies != NULL ? bb_item_list_peek (copies, j) : NULL);
  }
}

static BbItem *
ref_copy (BbBoardMirror *self,
          BbItem *item)
{
  BbItem *copy = item != NULL ? g_hash_table_lookup (self->pairs, item) : NULL;

  return copy != NULL ? g_object_ref (copy) : NULL;
}

/* --- following -------------------------------------------------------------------------------- */

static BbItem *
find_item (BbBoardMirror *self,
           const BbChange *change)
{
  BbItem *item;

  if (change->type == BB_CHANGE_INSERT) {
    item = bb_item_copy (change->item);
    pair (self, change->item, item);
    return item;
  }
  item = ref_copy (self, change->item);
  if (change->type == BB_CHANGE_REMOVE)
    pair (self, change->item, NULL);
  return item;
}

static void
changed_cb (BbBoardMirror *self,
            const BbChange *change)
{
  Step *step;

  if (self->copy == NULL)
    return;
  step = g_new0 (Step, 1);
  step->type = change->type;
  step->item = find_item (self, change);
  step->owner = ref_copy (self, change->owner);
  step->field = change->field;
  step->position = change->type == BB_CHANGE_MOVE ? change->to : change->position;
  if (change->type == BB_CHANGE_SET)
    bb_value_init_copy (&step->value, &change->new_value);
  g_queue_push_tail (&self->waiting, step);
  if (g_queue_get_length (&self->waiting) > MOST_WAITING)
    drop_copy (self);
}

/* What was undone is written or taken away although it is sealed. */
static gboolean
is_refused (const Step *step)
{
  return (step->type == BB_CHANGE_SET || step->type == BB_CHANGE_REMOVE) && bb_item_is_sealed (step->item);
}

/* Returns: whether the copy is now as the board was after that change */
static gboolean
take_step (const Step *step)
{
  if (step->item == NULL || is_refused (step))
    return FALSE;
  switch (step->type) {
  case BB_CHANGE_SET:
    bb_item_set_value (step->item, step->field, &step->value);
    return bb_value_equal (bb_item_get_value (step->item, step->field), &step->value);
  case BB_CHANGE_INSERT:
    return step->owner != NULL && bb_item_insert (step->owner, step->item, step->position, NULL);
  case BB_CHANGE_REMOVE:
    bb_item_remove (step->item);
    return TRUE;
  case BB_CHANGE_MOVE:
    bb_item_move (step->item, step->position);
    return TRUE;
  default:
    g_return_val_if_reached (FALSE);
  }
}

/* --- the mirror ------------------------------------------------------------------------------- */

/**
 * bb_board_mirror_new:
 *
 * Costs nothing until the copy is asked for.
 */
BbBoardMirror *
bb_board_mirror_new (BbBoard *board)
{
  BbBoardMirror *self;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  self = g_new0 (BbBoardMirror, 1);
  self->board = g_object_ref (board);
  self->pairs = g_hash_table_new (NULL, NULL);
  g_queue_init (&self->waiting);
  g_signal_connect_swapped (board, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

void
bb_board_mirror_free (BbBoardMirror *self)
{
  g_return_if_fail (self != NULL);

  g_signal_handlers_disconnect_by_data (self->board, self);
  drop_copy (self);
  g_hash_table_unref (self->pairs);
  g_object_unref (self->board);
  g_free (self);
}

/**
 * bb_board_mirror_catch_up:
 *
 * Brings the copy up to date; nobody may be reading it.
 *
 * Returns: (transfer none): a board that equals the one that is mirrored, and stays as it is until
 *   this is called again
 */
BbBoard *
bb_board_mirror_catch_up (BbBoardMirror *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  while (self->copy != NULL && !g_queue_is_empty (&self->waiting)) {
    Step *step = g_queue_pop_head (&self->waiting);
    gboolean taken = take_step (step);

    free_step (step);
    if (!taken)
      drop_copy (self);
  }
  if (self->copy == NULL) {
    self->copy = BB_BOARD (bb_item_copy (BB_ITEM (self->board)));
    bb_board_set_loading (self->copy, TRUE);
    pair (self, BB_ITEM (self->board), BB_ITEM (self->copy));
  }
  return self->copy;
}
