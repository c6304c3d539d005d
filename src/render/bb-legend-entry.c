/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Gathers the entries in the order in which they are read: the way of looking, what is left out,
 * colours, shapes, sizes, signs. An id is that of an aspect, a dot, and a value. */

#include "config.h"

#include "bb-legend-entry.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "bb-picture-signs.h"
#include "bb-value-sets.h"

typedef struct {
  const BbPictureData *data;
  GArray *entries;
  double text_size;
} Gathering;

/* What solid and outline mean, by what marks are sized by. */
/* clang-format off */
static const struct {
  const char *partly;  /* outline and solid together */
  const char *nothing; /* a dot */
  const char *outline;
  const char *solid;
} words[] = {
  [BB_SIZE_EQUAL] = { NULL, N_ ("Nothing released yet"), NULL, NULL },
  [BB_SIZE_CAP] = { N_ ("Outline: up to. Solid: released"), NULL, NULL, NULL },
  [BB_SIZE_RELEASED] = { NULL, N_ ("Nothing released yet"), NULL, NULL },
  [BB_SIZE_REMAINING] = { NULL, NULL, N_ ("Not yet released"), N_ ("All released") },
  [BB_SIZE_SPENT] = { NULL, N_ ("Nothing spent yet"), NULL, NULL },
};
/* clang-format on */

static const char *const size_ids[] = {
  [BB_SIZE_EQUAL] = "equal",
  [BB_SIZE_CAP] = "cap",
  [BB_SIZE_RELEASED] = "released",
  [BB_SIZE_REMAINING] = "remaining",
  [BB_SIZE_SPENT] = "spent",
};

static void
clear_entry (gpointer entry)
{
  BbLegendEntry *self = entry;

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->id, g_free);
}

/* The entry is valid until the next one is added. */
static BbLegendEntry *
add_entry (Gathering *self,
           BbLegendKind kind,
           const char *text,
           const BbMark *mark)
{
  BbLegendEntry entry = { .kind = kind, .text = g_strdup (text) };

  if (mark != NULL)
    entry.mark = *mark;
  g_array_append_val (self->entries, entry);
  return &g_array_index (self->entries, BbLegendEntry, self->entries->len - 1);
}

static char *
make_id (const char *aspect,
         const char *value)
{
  return g_strconcat (aspect, ".", value, NULL);
}

/**
 * bb_legend_parse_id:
 * @id: (nullable): the id of a group of the legend
 * @aspect: (out) (transfer full): what bets are told apart by; see bb_aspect_init()
 * @value: (out) (transfer full): what the bets have that the entry is about
 *
 * Returns: whether the entry is about some of the bets
 */
gboolean
bb_legend_parse_id (const char *id,
                    char **aspect,
                    char **value)
{
  const char *sign = id != NULL ? strchr (id, '.') : NULL;

  if (sign == NULL)
    return FALSE;
  *aspect = g_strndup (id, (gsize) (sign - id));
  *value = g_strdup (sign + 1);
  return TRUE;
}

static BbMark
make_sample (const Gathering *self,
             BbShape shape,
             int slot)
{
  double unit = self->text_size / 12.5;

  return (BbMark){ .shape = shape,
                   .slot = slot,
                   .radius = 5.2 * unit,
                   .heart = 5.2 * unit,
                   .notched = bb_theme_is_notched (self->data->theme, slot, self->data->slots),
                   .unit = unit };
}

/* --- the way of looking ------------------------------------------------------------------------- */

static void
add_view (Gathering *self)
{
  BbItem *view = bb_lens_is_default (self->data->lens) ? NULL : bb_lens_find_view (self->data->lens, self->data->board);
  const char *name = view != NULL ? bb_item_get_text (view, BB_VIEW_NAME) : "";

  if (*name != '\0')
    add_entry (self, BB_LEGEND_TITLE, name, NULL);
}

static void
add_filter (Gathering *self)
{
  const BbPictureData *data = self->data;
  BbMark sample = make_sample (self, BB_SHAPE_CIRCLE, -1);
  guint n_left_out = data->n_live - data->n_matching;
  g_autofree char *asked = NULL;
  g_autofree char *left_out = NULL;

  if (data->filter == NULL)
    return;
  asked = bb_lens_filter_to_words (data->filter, data->options->hide);
  if (*asked != '\0') {
    /* Translators: {what} is what a filter asks for: Team Routing or Dispatch; text “cost”. */
    g_autoptr (GString) text = g_string_new (_ ("Only: {what}"));

    g_string_replace (text, "{what}", asked, 1);
    add_entry (self, BB_LEGEND_TEXT, text->str, NULL);
  }
  sample.faded = TRUE;
  left_out = g_strdup_printf (_ ("%u of %u left out"), n_left_out, data->n_live);
  add_entry (self, BB_LEGEND_MARK, left_out, &sample);
}

/* --- colours and shapes ------------------------------------------------------------------------- */

static gboolean
is_by_type (const Gathering *self)
{
  return bb_color_key_get_label (self->data->colors) != NULL && g_str_equal (bb_color_key_get_id (self->data->colors), "bet_type");
}

static void
add_color (Gathering *self,
           const BbColorEntry *color)
{
  BbColorKey *colors = self->data->colors;
  const char *aspect = bb_color_key_get_id (colors);
  BbMark sample = make_sample (self, is_by_type (self) ? bb_picture_get_shape (color->value) : BB_SHAPE_CIRCLE, color->slot);
  BbLegendEntry *entry;

  sample.notched |= bb_color_key_is_notched (colors, color);
  entry = add_entry (self, BB_LEGEND_MARK, color->label, &sample);
  entry->id = make_id (aspect, color->value);
  entry->colored = TRUE;
}

/* All that share the grey; those without a value are told from them. */
static void
add_other_colors (Gathering *self)
{
  gboolean is_team = g_str_equal (bb_color_key_get_id (self->data->colors), "team");
  BbMark sample = make_sample (self, BB_SHAPE_CIRCLE, -1);

  add_entry (self, BB_LEGEND_MARK, is_team ? _ ("Other teams") : _ ("Others"), &sample)->colored = TRUE;
}

static void
add_colors (Gathering *self)
{
  BbColorKey *colors = self->data->colors;
  gboolean any = FALSE, others = FALSE;
  const BbColorEntry *unset = NULL;
  guint i;

  if (bb_color_key_get_label (colors) == NULL)
    return;
  add_entry (self, BB_LEGEND_HEAD, bb_color_key_get_label (colors), NULL)->named = !g_str_equal (bb_color_key_get_id (colors), "team");
  for (i = 0; i < bb_color_key_get_length (colors); i++) {
    const BbColorEntry *color = bb_color_key_get (colors, i);

    if (!color->used)
      continue;
    if (color->unset)
      unset = color;
    else if (color->slot < 0)
      others = TRUE;
    else
      add_color (self, color);
    any |= !color->unset;
  }
  if (others)
    add_other_colors (self);
  if (any && unset != NULL)
    add_color (self, unset);
  if (!any)
    g_array_set_size (self->entries, self->entries->len - 1);
}

/* Whether a mark that is neither faded nor closed has the shape. */
static gboolean
has_shape (const Gathering *self,
           BbShape shape)
{
  guint i;

  for (i = 0; i < self->data->bets->len; i++) {
    const BbMark *mark = &bb_picture_data_get (self->data, i)->mark;

    if (!mark->faded && !mark->closed && mark->shape == shape)
      return TRUE;
  }
  return FALSE;
}

static void
add_shapes (Gathering *self)
{
  guint n = self->entries->len;
  guint i;

  if (is_by_type (self) || !bb_board_uses_field (self->data->board, BB_BET_BET_TYPE))
    return;
  add_entry (self, BB_LEGEND_HEAD, _ ("Kind of bet"), NULL);
  for (i = 0; i < bb_set_bet_type.n_choices; i++) {
    const BbChoice *type = &bb_set_bet_type.choices[i];
    BbShape shape = bb_picture_get_shape (type->id);
    BbMark sample = make_sample (self, shape, BB_THEME_N_TEAMS);

    if (shape != BB_SHAPE_PLAIN && has_shape (self, shape))
      add_entry (self, BB_LEGEND_MARK, _ (type->label), &sample)->id = make_id ("bet_type", type->id);
  }
  if (self->entries->len == n + 1)
    g_array_set_size (self->entries, n);
}

/* --- sizes and signs ---------------------------------------------------------------------------- */

/* The largest number of the form 1, 2 or 5 times a power of ten that is at most @amount. */
static gint64
round_down (double amount)
{
  double power = pow (10, floor (log10 (MAX (amount, 1))));
  double digit = amount / power;

  return (gint64) (power * (digit >= 5 ? 5 : digit >= 2 ? 2
                                                        : 1));
}

static void
add_size (Gathering *self,
          gint64 amount)
{
  BbMark sample = make_sample (self, BB_SHAPE_CIRCLE, BB_THEME_N_TEAMS);
  g_autofree char *text = bb_picture_data_format_amount (self->data, amount);

  sample.radius = bb_mark_radius ((double) amount, self->data->size.scale, self->data->size.floor);
  add_entry (self, BB_LEGEND_SIZE, text, &sample);
}

static void
add_sizes (Gathering *self)
{
  gint64 largest = 0;
  guint i;

  for (i = 0; i < self->data->bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (self->data, i);

    if (!row->mark.envelope)
      largest = MAX (largest, row->measure);
  }
  if (largest < 10)
    return;
  largest = round_down ((double) largest);
  add_size (self, MAX (round_down ((double) largest / 8), 1));
  add_size (self, largest);
}

/* How many marks there are of each look. */
typedef struct {
  guint candidates;
  guint empty;
  guint outlined;
  guint solid;
  guint overdue;
  guint expired;
  guint closed;
} Looks;

static void
count_look (Looks *looks,
            const BbMark *mark)
{
  looks->closed += mark->closed ? 1 : 0;
  if (mark->closed || mark->faded)
    return;
  looks->overdue += mark->badge == BB_BADGE_OVERDUE ? 1 : 0;
  looks->expired += mark->badge == BB_BADGE_EXPIRED ? 1 : 0;
  if (mark->candidate)
    looks->candidates++;
  else if (mark->envelope)
    ;
  else if (mark->heart < 0)
    looks->outlined++;
  else if (mark->heart > 0)
    looks->solid++;
  else
    looks->empty++;
}

static void
add_heart (Gathering *self,
           const char *text,
           double heart)
{
  BbMark sample = make_sample (self, BB_SHAPE_CIRCLE, BB_THEME_N_TEAMS);

  sample.heart = heart > 0 ? heart * sample.radius : heart;
  add_entry (self, BB_LEGEND_MARK, _ (text), &sample);
}

static void
add_hearts (Gathering *self,
            const Looks *looks)
{
  const BbMarkSize *size = &self->data->size;

  if (words[size->by].partly != NULL && size->tells_released)
    add_heart (self, words[size->by].partly, 0.6);
  if (words[size->by].outline != NULL && looks->outlined > 0)
    add_heart (self, words[size->by].outline, BB_MARK_NO_HEART);
  if (words[size->by].solid != NULL && looks->solid > 0)
    add_heart (self, words[size->by].solid, 1);
  if (words[size->by].nothing != NULL && looks->empty > 0)
    add_heart (self, words[size->by].nothing, 0);
}

static void
add_badge (Gathering *self,
           BbBadge badge,
           const char *text)
{
  BbMark sample = make_sample (self, BB_SHAPE_CIRCLE, BB_THEME_N_TEAMS);

  sample.radius = 0;
  sample.badge = badge;
  add_entry (self, BB_LEGEND_MARK, text, &sample);
}

/* @since: those of what has happened, or the others */
static void
add_kept_signs (Gathering *self,
                gboolean since)
{
  guint i;

  for (i = 0; i < bb_picture_signs_get_n (); i++)
    if (bb_picture_signs_is_since (i) == since && bb_picture_signs_is_shown (i, self->data))
      add_entry (self, BB_LEGEND_SIGN, bb_picture_signs_get_label (i), NULL)->sign = i;
}

/* Signs that are not self-evident: asked for, partly released, overdue, ended, closed. */
static void
add_signs (Gathering *self)
{
  BbMark sample = make_sample (self, BB_SHAPE_CIRCLE, BB_THEME_N_TEAMS);
  Looks looks = { 0 };
  guint i;

  for (i = 0; i < self->data->bets->len; i++)
    count_look (&looks, &bb_picture_data_get (self->data, i)->mark);
  add_hearts (self, &looks);
  sample.candidate = TRUE;
  if (looks.candidates > 0)
    add_entry (self, BB_LEGEND_MARK, _ ("Candidate"), &sample)->id = make_id ("stage", "candidate");
  sample.candidate = FALSE;
  sample.closed = TRUE;
  if (looks.closed > 0)
    add_entry (self, BB_LEGEND_MARK, _ ("Closed"), &sample);
  if (looks.overdue > 0)
    add_badge (self, BB_BADGE_OVERDUE, _ ("Review overdue"));
  if (looks.expired > 0)
    add_badge (self, BB_BADGE_EXPIRED, _ ("Past its end"));
  add_kept_signs (self, FALSE);
  if (self->data->n_stacks > 0)
    add_entry (self, BB_LEGEND_STACK, _ ("That many bets at one place"), NULL);
}

/* Since when, then what has moved, come and gone since. */
static void
add_movement (Gathering *self)
{
  const BbPictureData *data = self->data;
  guint n = self->entries->len;
  g_autofree char *since = data->movement != NULL ? bb_snapshot_dup_since (bb_movement_get_snapshot (data->movement)) : NULL;

  add_entry (self, BB_LEGEND_HEAD, since, NULL)->named = TRUE;
  if (data->has_movers)
    add_entry (self, BB_LEGEND_TRAIL, _ ("Moved by 8 or more"), NULL);
  add_kept_signs (self, TRUE);
  if (self->entries->len == n + 1)
    g_array_set_size (self->entries, n);
}

static void
add_size_head (Gathering *self)
{
  BbSizeBy by = self->data->size.by;
  GString *text;

  if (by == BB_SIZE_EQUAL || by == BB_SIZE_CAP) {
    add_entry (self, BB_LEGEND_HEAD, by == BB_SIZE_CAP ? _ ("Size") : _ ("Signs"), NULL);
    return;
  }
  /* Translators: {what} is the amount that the areas of marks stand for. */
  text = g_string_new (_ ("Size: {what}"));
  g_string_replace (text, "{what}", bb_lens_get_size_label (size_ids[by]), 1);
  add_entry (self, BB_LEGEND_HEAD, text->str, NULL)->named = TRUE;
  g_string_free (text, TRUE);
}

/**
 * bb_legend_entries_new:
 * @text_size: the size of the words, which samples go by
 *
 * In rows, where there may not be room for all, what has happened comes before what is always so.
 *
 * Returns: (transfer full) (element-type BbLegendEntry): what there is to explain
 */
GArray *
bb_legend_entries_new (const BbPictureData *data,
                       double text_size)
{
  Gathering self = { data, g_array_new (FALSE, FALSE, sizeof (BbLegendEntry)), text_size };
  guint n;

  g_array_set_clear_func (self.entries, clear_entry);
  add_view (&self);
  add_filter (&self);
  add_colors (&self);
  if (data->layout->legend_below)
    add_movement (&self);
  if (data->layout->variant != BB_VARIANT_ROOM)
    add_shapes (&self);
  add_size_head (&self);
  n = self.entries->len;
  add_sizes (&self);
  add_signs (&self);
  if (self.entries->len == n)
    g_array_set_size (self.entries, n - 1);
  if (!data->layout->legend_below)
    add_movement (&self);
  return self.entries;
}
