/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries stand in the order of the values. Those that are met for the first time while marks are
 * made, such as choices of a newer version, have the grey. */

#include "config.h"

#include "bb-color-key.h"

#include "bb-aspect-source.h"
#include "bb-lens.h"

#define NONE "none"
#define USUAL "team"
/* Of one colour for all. */
#define ONE_SLOT 0

struct _BbColorKey {
  BbBoard *board;
  BbDate day;
  gboolean one;
  BbAspect aspect;
  char *id;
  char *label;
  GPtrArray *entries;
  GHashTable *by_value;
};

static void
free_entry (gpointer entry)
{
  BbColorEntry *self = entry;

  g_free (self->value);
  g_free (self->label);
  g_free (self);
}

static BbColorEntry *
add_entry (BbColorKey *self,
           const char *value,
           int slot)
{
  BbColorEntry *entry = g_new0 (BbColorEntry, 1);

  entry->value = g_strdup (value);
  entry->slot = slot;
  entry->unset = g_str_equal (value, BB_ASPECT_NONE);
  if (!self->one)
    entry->label = bb_aspect_dup_value_label (&self->aspect, self->board, value);
  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (self->by_value, entry->value, entry);
  return entry;
}

static gboolean
is_team (const BbColorKey *self)
{
  return self->aspect.kind == BB_ASPECT_FIELD && self->aspect.field == BB_BET_OWNER_TEAM;
}

static int
get_team_slot (BbBoard *board,
               const char *team)
{
  BbItem *item = bb_board_find (board, BB_KIND_TEAM, team);
  gint64 slot = item != NULL ? bb_item_get_integer (item, BB_TEAM_COLOR, BB_THEME_N_TEAMS) : BB_THEME_N_TEAMS;

  return slot >= 0 && slot < BB_THEME_N_TEAMS ? (int) slot : -1;
}

/* @index of @n_values */
static int
choose_slot (const BbColorKey *self,
             const char *value,
             guint index,
             guint n_values)
{
  if (is_team (self))
    return get_team_slot (self->board, value);
  if (!bb_aspect_is_sequential (&self->aspect))
    return index < BB_THEME_N_TEAMS ? (int) index : -1;
  /* Confidence rises with its steps, the wait for a review too: what is most comes first there. */
  if (self->aspect.kind == BB_ASPECT_CONFIDENCE)
    index = n_values - 1 - index;
  return BB_THEME_STEP ((int) ((index * (BB_THEME_N_STEPS - 1) + (n_values - 1) / 2) / MAX (n_values - 1, 1)));
}

static void
add_possible (BbColorKey *self)
{
  g_auto (GStrv) values = bb_aspect_list_possible (&self->aspect, self->board);
  guint n_values = g_strv_length (values), i;

  for (i = 0; i < n_values; i++)
    add_entry (self, values[i], choose_slot (self, values[i], i, n_values));
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const BbAspectValue *one = *(BbAspectValue *const *) a;
  const BbAspectValue *other = *(BbAspectValue *const *) b;

  if (one->n_bets != other->n_bets)
    return one->n_bets > other->n_bets ? -1 : 1;
  return g_strcmp0 (one->id, other->id);
}

/* The seven texts that most bets have get the colours, in the texts' own order. */
static void
add_texts (BbColorKey *self)
{
  g_autoptr (GPtrArray) values = bb_aspect_list_values (&self->aspect, self->board, self->day);
  g_autoptr (GPtrArray) by_count = g_ptr_array_new ();
  guint i, slot = 0;

  for (i = 0; i < values->len; i++)
    if (!g_str_equal (((BbAspectValue *) g_ptr_array_index (values, i))->id, BB_ASPECT_NONE))
      g_ptr_array_add (by_count, g_ptr_array_index (values, i));
  g_ptr_array_sort (by_count, compare_counts);
  g_ptr_array_set_size (by_count, (gint) MIN (by_count->len, BB_THEME_N_TEAMS));
  for (i = 0; i < values->len; i++) {
    const BbAspectValue *value = g_ptr_array_index (values, i);
    gboolean has_color = g_ptr_array_find (by_count, value, NULL);

    if (!g_str_equal (value->id, BB_ASPECT_NONE))
      add_entry (self, value->id, has_color ? (int) slot : -1);
    slot += has_color ? 1 : 0;
  }
}

static void
choose_aspect (BbColorKey *self,
               const BbPictureOptions *options,
               BbItem *lens)
{
  const char *color_by = bb_lens_get_choice (lens, BB_VIEW_COLOR_BY);

  self->id = g_strdup (color_by);
  if (!g_str_equal (color_by, NONE) && !bb_aspect_init (&self->aspect, self->id)) {
    g_free (self->id);
    self->id = g_strdup (USUAL);
    bb_aspect_init (&self->aspect, self->id);
  }
  /* What is hidden must not be told by colours either. */
  self->one = g_str_equal (color_by, NONE) || bb_aspect_source_is_among (&self->aspect, options->hide);
  if (!self->one)
    self->label = bb_lens_dup_color_label (self->board, self->id);
}

/**
 * bb_color_key_new:
 * @options: what they hide is not told by colours
 * @lens: what marks are coloured by
 * @day: the day from which days are counted
 *
 * Returns: (transfer full): the key; the board must not change while it is in use
 */
BbColorKey *
bb_color_key_new (BbBoard *board,
                  const BbPictureOptions *options,
                  BbItem *lens,
                  BbDate day)
{
  BbColorKey *self = g_new0 (BbColorKey, 1);

  self->board = board;
  self->day = day;
  self->entries = g_ptr_array_new_with_free_func (free_entry);
  self->by_value = g_hash_table_new (g_str_hash, g_str_equal);
  choose_aspect (self, options, lens);
  if (self->one)
    return self;
  if (self->aspect.kind == BB_ASPECT_OWN_FIELD)
    add_texts (self);
  else
    add_possible (self);
  return self;
}

void
bb_color_key_free (BbColorKey *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_value);
  g_ptr_array_unref (self->entries);
  g_free (self->label);
  g_free (self->id);
  g_free (self);
}

/**
 * bb_color_key_find:
 *
 * Returns: (transfer none): the entry of the bet; whoever draws its mark in colour sets it used
 */
BbColorEntry *
bb_color_key_find (BbColorKey *self,
                   BbBet *bet)
{
  const char *value = self->one ? "" : bb_aspect_get_value (&self->aspect, self->board, bet, self->day);
  BbColorEntry *entry = g_hash_table_lookup (self->by_value, value);

  return entry != NULL ? entry : add_entry (self, value, self->one ? ONE_SLOT : -1);
}

/**
 * bb_color_key_is_notched:
 *
 * Returns: whether the marks have a notch, so that the grey of those without a value is none of the
 *   other greys
 */
gboolean
bb_color_key_is_notched (const BbColorKey *self,
                         const BbColorEntry *entry)
{
  return entry->unset && !is_team (self);
}

/**
 * bb_color_key_get_id:
 *
 * Returns: (transfer none): what marks are coloured by, as views name it
 */
const char *
bb_color_key_get_id (const BbColorKey *self)
{
  return self->id;
}

/**
 * bb_color_key_get_label:
 *
 * Returns: (transfer none) (nullable): what marks are coloured by, in words; %NULL if all are alike
 */
const char *
bb_color_key_get_label (const BbColorKey *self)
{
  return self->label;
}

guint
bb_color_key_get_length (const BbColorKey *self)
{
  return self->entries->len;
}

const BbColorEntry *
bb_color_key_get (const BbColorKey *self,
                  guint index)
{
  g_return_val_if_fail (index < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, index);
}
