/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps. The latest set of each field is found by a table, because an update from a list of ten
 * thousand bets is one step too.
 *
 * Invariant: playing the changes in order leads from the state before the step to the one after it,
 * playing them backwards leads back. Sets commute with changes to lists, so collapsing keeps that. */

#include "config.h"

#include "bb-step.h"

#include "bb-item.h"

#include <glib/gi18n-lib.h>

struct _BbStep {
  char *label;
  GPtrArray *changes;
  GHashTable *latest; /* Place, as a set: where the newest set of a field is */
};

typedef struct {
  const BbItem *item;
  guint field;
  guint position;
} Place;

static guint
hash_place (gconstpointer data)
{
  const Place *place = data;

  return g_direct_hash (place->item) * 31u + place->field;
}

static gboolean
is_same_place (gconstpointer a,
               gconstpointer b)
{
  const Place *one = a;
  const Place *other = b;

  return one->item == other->item && one->field == other->field;
}

/**
 * bb_step_new:
 * @label: what is done, in the user's language
 *
 * Returns: (transfer full): a step without changes
 */
BbStep *
bb_step_new (const char *label)
{
  BbStep *self = g_new0 (BbStep, 1);

  self->label = g_strdup (label);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_change_unref);
  self->latest = g_hash_table_new_full (hash_place, is_same_place, g_free, NULL);
  return self;
}

static char *
make_label (const BbChange *change)
{
  const BbKindInfo *info = bb_item_get_info (change->item);

  switch (change->type) {
  case BB_CHANGE_SET:
    return g_strdup_printf (_ ("Change “%s”"), _ (info->fields[change->field].label));
  case BB_CHANGE_INSERT:
    return g_strdup_printf (_ ("Add “%s”"), _ (info->label));
  case BB_CHANGE_REMOVE:
    return g_strdup_printf (_ ("Remove “%s”"), _ (info->label));
  case BB_CHANGE_MOVE:
    return g_strdup_printf (_ ("Reorder “%s”"), _ (info->label));
  default:
    g_assert_not_reached ();
  }
}

/**
 * bb_step_new_bare:
 * @change: a write that nobody put into a step
 *
 * Returns: (transfer full): a step of its own, labelled after the field
 */
BbStep *
bb_step_new_bare (const BbChange *change)
{
  g_autofree char *label = make_label (change);
  BbStep *self = bb_step_new (label);

  bb_step_record (self, change, 0);
  bb_step_settle (self);
  return self;
}

void
bb_step_free (BbStep *self)
{
  g_free (self->label);
  g_ptr_array_unref (self->changes);
  g_hash_table_unref (self->latest);
  g_free (self);
}

const char *
bb_step_get_label (const BbStep *self)
{
  return self->label;
}

guint
bb_step_get_length (const BbStep *self)
{
  return self->changes->len;
}

/* --- recording ------------------------------------------------------------------------------ */

/* The newest set of the field at or after @since; a table entry may be outdated by a rollback. */
static BbChange **
find_latest (BbStep *self,
             const BbChange *change,
             guint since)
{
  Place key = { .item = change->item, .field = change->field };
  const Place *place = g_hash_table_lookup (self->latest, &key);
  BbChange *found;

  if (place == NULL || place->position < since || place->position >= self->changes->len)
    return NULL;
  found = self->changes->pdata[place->position];
  if (found->type != BB_CHANGE_SET || found->item != change->item || found->field != change->field)
    return NULL;
  return (BbChange **) &self->changes->pdata[place->position];
}

/* A write made while another one was being told arrives before it: so the chain may grow at either
 * end. */
static gboolean
collapse (BbChange **slot,
          const BbChange *change)
{
  BbChange *old = *slot;

  if (bb_value_equal (&old->new_value, &change->old_value))
    *slot = bb_change_new_set (old->item, old->field, &old->old_value, &change->new_value);
  else if (bb_value_equal (&old->old_value, &change->new_value))
    *slot = bb_change_new_set (old->item, old->field, &change->old_value, &old->new_value);
  else
    return FALSE;
  bb_change_unref (old);
  return TRUE;
}

static void
remember_latest (BbStep *self,
                 guint position)
{
  const BbChange *change = self->changes->pdata[position];
  Place *place;

  if (change->type != BB_CHANGE_SET)
    return;
  place = g_new0 (Place, 1);
  place->item = change->item;
  place->field = change->field;
  place->position = position;
  g_hash_table_add (self->latest, place);
}

/**
 * bb_step_record:
 * @change: what was written just now
 * @since: changes before this one are left alone
 *
 * Adds a change, or widens the one that is there of the same field.
 */
void
bb_step_record (BbStep *self,
                const BbChange *change,
                guint since)
{
  BbChange **slot = change->type == BB_CHANGE_SET ? find_latest (self, change, since) : NULL;

  if (slot != NULL && collapse (slot, change))
    return;
  g_ptr_array_add (self->changes, bb_change_ref ((BbChange *) change));
  remember_latest (self, self->changes->len - 1);
}

static gboolean
has_inserted (BbStep *self,
              BbItem *item)
{
  guint i;

  for (i = 0; i < self->changes->len; i++) {
    const BbChange *change = self->changes->pdata[i];

    if (change->type == BB_CHANGE_INSERT && change->item == item)
      return TRUE;
  }
  return FALSE;
}

static gboolean
sets_again (BbStep *self,
            const BbStep *next)
{
  guint i;

  for (i = 0; i < next->changes->len; i++) {
    const BbChange *change = next->changes->pdata[i];

    if (change->type != BB_CHANGE_SET)
      return FALSE;
    if (find_latest (self, change, 0) == NULL && !has_inserted (self, change->item))
      return FALSE;
  }
  return TRUE;
}

/**
 * bb_step_join:
 * @next: the step that was made right after @self
 *
 * Takes in @next if it bears the same label and only sets again what @self has set, or
 * sets something of what @self has added.
 *
 * Returns: whether it was taken in
 */
gboolean
bb_step_join (BbStep *self,
              const BbStep *next)
{
  guint i;

  gboolean joins;

  if (!g_str_equal (self->label, next->label))
    return FALSE;
  for (i = 0; i < self->changes->len; i++)
    remember_latest (self, i);
  joins = sets_again (self, next);
  for (i = 0; joins && i < next->changes->len; i++)
    bb_step_record (self, next->changes->pdata[i], 0);
  bb_step_settle (self);
  return joins;
}

static gboolean
changes_nothing (const BbChange *change)
{
  return change->type == BB_CHANGE_SET && bb_value_equal (&change->old_value, &change->new_value);
}

/**
 * bb_step_settle:
 *
 * Forgets fields that hold again what they held before the step, and what is needed for recording:
 * steps are kept by the hundred.
 */
void
bb_step_settle (BbStep *self)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_change_unref);
  guint i;

  for (i = 0; i < self->changes->len; i++)
    if (!changes_nothing (self->changes->pdata[i]))
      g_ptr_array_add (kept, bb_change_ref (self->changes->pdata[i]));
  g_ptr_array_unref (self->changes);
  self->changes = g_steal_pointer (&kept);
  g_hash_table_remove_all (self->latest);
}

/**
 * bb_step_revert:
 * @since: how many of the first changes stay
 *
 * Takes the changes back, the newest first.
 */
void
bb_step_revert (BbStep *self,
                guint since)
{
  guint i;

  for (i = self->changes->len; i > since; i--)
    bb_item_revert (self->changes->pdata[i - 1]);
}

/**
 * bb_step_truncate:
 * @length: how many of the first changes stay
 *
 * Forgets the others.
 */
void
bb_step_truncate (BbStep *self,
                  guint length)
{
  g_ptr_array_set_size (self->changes, (int) MIN (length, self->changes->len));
}

void
bb_step_replay (BbStep *self)
{
  guint i;

  for (i = 0; i < self->changes->len; i++)
    bb_item_replay (self->changes->pdata[i]);
}
