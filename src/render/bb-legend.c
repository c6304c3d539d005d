/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries are gathered first, then set in a column beside the plane or in rows below it. */

#include "config.h"

#include "bb-legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "bb-picture-stack.h"
#include "bb-picture-signs.h"
#include "bb-value-sets.h"

typedef enum {
  ENTRY_HEAD,
  ENTRY_MARK,
  ENTRY_SIZE,
  ENTRY_TRAIL,
  ENTRY_SIGN,
  ENTRY_STACK,
} EntryKind;

typedef struct {
  EntryKind kind;
  char *text;
  BbMark mark;
  const char *team;
  guint sign;
} Entry;

typedef struct {
  const BbPictureData *data;
  const BbPen *pen;
  GArray *entries;
  BbTextStyle head;
  BbTextStyle text;
} Legend;

static void
clear_entry (gpointer entry)
{
  g_clear_pointer (&((Entry *) entry)->text, g_free);
}

static void
add_entry (Legend *self,
           EntryKind kind,
           const char *text,
           const BbMark *mark)
{
  Entry entry = { .kind = kind, .text = g_strdup (text) };

  if (mark != NULL)
    entry.mark = *mark;
  g_array_append_val (self->entries, entry);
}

static BbMark
make_sample (const Legend *self,
             BbShape shape,
             int slot)
{
  double unit = self->text.size / 12.5;

  return (BbMark){ .shape = shape,
                   .slot = slot,
                   .radius = 5.2 * unit,
                   .heart = 5.2 * unit,
                   .notched = bb_theme_is_notched (self->data->theme, slot, self->data->slots),
                   .unit = unit };
}

static void
add_teams (Legend *self)
{
  BbBoard *board = self->data->board;
  BbItemList *teams = bb_board_get_items (board, BB_KIND_TEAM);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean others = FALSE;
  guint i;

  for (i = 0; i < self->data->bets->len; i++)
    g_hash_table_add (used, (gpointer) bb_bet_get_owner_team (bb_picture_data_get (self->data, i)->bet));
  for (i = 0; i < bb_item_list_get_length (teams); i++) {
    BbItem *team = bb_item_list_peek (teams, i);
    int slot = bb_picture_get_team_slot (board, bb_item_get_id (team));
    BbMark sample = make_sample (self, BB_SHAPE_CIRCLE, slot);

    if (!g_hash_table_contains (used, bb_item_get_id (team)))
      continue;
    others |= slot < 0;
    if (slot < 0)
      continue;
    add_entry (self, ENTRY_MARK, bb_item_get_text (team, BB_TEAM_NAME), &sample);
    g_array_index (self->entries, Entry, self->entries->len - 1).team = bb_item_get_id (team);
  }
  if (others) {
    BbMark sample = make_sample (self, BB_SHAPE_CIRCLE, -1);

    add_entry (self, ENTRY_MARK, _ ("Other teams"), &sample);
  }
}

static gboolean
has_shape (const Legend *self,
           BbShape shape)
{
  guint i;

  for (i = 0; i < self->data->bets->len; i++)
    if (bb_picture_data_get (self->data, i)->mark.shape == shape)
      return TRUE;
  return FALSE;
}

static void
add_shape (Legend *self,
           BbShape shape,
           const char *type)
{
  BbMark sample = make_sample (self, shape, BB_THEME_N_TEAMS);

  if (has_shape (self, shape))
    add_entry (self, ENTRY_MARK, _ (bb_value_set_find (&bb_set_bet_type, type)->label), &sample);
}

static gboolean
has_candidate (const Legend *self)
{
  guint i;

  for (i = 0; i < self->data->bets->len; i++)
    if (bb_picture_data_get (self->data, i)->mark.candidate)
      return TRUE;
  return FALSE;
}

static gboolean
has_badge (const Legend *self,
           BbBadge badge)
{
  guint i;

  for (i = 0; i < self->data->bets->len; i++)
    if (bb_picture_data_get (self->data, i)->mark.badge == badge)
      return TRUE;
  return FALSE;
}

static void
add_shapes (Legend *self)
{
  add_shape (self, BB_SHAPE_CIRCLE, "solution");
  add_shape (self, BB_SHAPE_DIAMOND, "opportunity");
  add_shape (self, BB_SHAPE_HEXAGON, "strategy");
  add_shape (self, BB_SHAPE_SQUARE, "ongoing");
}

/* Signs that are not self-evident: asked for, partly released, overdue, ended, moved. */
static void
add_signs (Legend *self)
{
  BbMark sample = make_sample (self, BB_SHAPE_CIRCLE, BB_THEME_N_TEAMS);
  guint i;

  if (self->data->shows_released) {
    sample.heart = sample.radius * 0.6;
    add_entry (self, ENTRY_MARK, _ ("Outline: up to. Solid: released"), &sample);
  }
  if (has_candidate (self)) {
    sample.candidate = TRUE;
    add_entry (self, ENTRY_MARK, _ ("Candidate"), &sample);
    sample.candidate = FALSE;
  }
  sample.radius = 0;
  sample.badge = BB_BADGE_OVERDUE;
  if (has_badge (self, BB_BADGE_OVERDUE))
    add_entry (self, ENTRY_MARK, _ ("Review overdue"), &sample);
  sample.badge = BB_BADGE_EXPIRED;
  if (has_badge (self, BB_BADGE_EXPIRED))
    add_entry (self, ENTRY_MARK, _ ("Past its end"), &sample);
  if (self->data->has_movers)
    add_entry (self, ENTRY_TRAIL, _ ("Moved by 8 or more"), NULL);
  for (i = 0; i < bb_picture_signs_get_n (); i++) {
    if (!bb_picture_signs_is_shown (i, self->data))
      continue;
    add_entry (self, ENTRY_SIGN, bb_picture_signs_get_label (i), NULL);
    g_array_index (self->entries, Entry, self->entries->len - 1).sign = i;
  }
  if (self->data->n_stacks > 0)
    add_entry (self, ENTRY_STACK, _ ("That many bets at one place"), NULL);
}

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
add_size (Legend *self,
          gint64 amount)
{
  BbMark sample = make_sample (self, BB_SHAPE_CIRCLE, BB_THEME_N_TEAMS);
  g_autofree char *text = bb_picture_data_format_amount (self->data, amount);

  sample.radius = bb_mark_radius ((double) amount, self->data->scale, self->data->floor);
  add_entry (self, ENTRY_SIZE, text, &sample);
}

static void
add_sizes (Legend *self)
{
  gint64 largest = 0;
  guint i;

  for (i = 0; i < self->data->bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (self->data, i);

    if (!row->mark.envelope)
      largest = MAX (largest, row->amount);
  }
  if (!self->data->shows_amounts || largest < 10)
    return;
  largest = round_down ((double) largest);
  add_size (self, MAX (round_down ((double) largest / 8), 1));
  add_size (self, largest);
}

static void
draw_trail_sample (const Legend *self,
                   BbPoint center)
{
  double unit = self->text.size / 12.5;
  BbPoint points[3] = { { center.x - 7 * unit, center.y + 2.5 * unit }, { center.x + 7 * unit, center.y - 3.6 * unit }, { center.x + 7 * unit, center.y - 1.6 * unit } };
  BbPaint paint = { .fill = self->data->theme->trail };
  g_autoptr (BbPath) path = bb_path_new ();

  bb_path_add_polygon (path, points, 3);
  bb_scene_builder_add_path (self->pen->builder, path, &paint);
}

static void
draw_sample (const Legend *self,
             const Entry *entry,
             BbPoint center)
{
  BbTheme theme = *self->data->theme;

  theme.other = theme.sample;
  if (entry->team != NULL || g_strcmp0 (entry->text, _ ("Other teams")) == 0)
    theme.other = self->data->theme->other;
  if (entry->kind == ENTRY_TRAIL)
    draw_trail_sample (self, center);
  else if (entry->kind == ENTRY_SIGN)
    bb_picture_signs_draw (entry->sign, self->data, center, self->text.size / 12.5, self->pen);
  else if (entry->kind == ENTRY_STACK)
    bb_picture_stack_draw_sample (self->data, self->pen, center);
  else if (entry->mark.badge != BB_BADGE_NONE)
    bb_mark_draw_badge (entry->mark.badge, center, 5.5 * entry->mark.unit, &theme, self->pen->builder);
  else
    bb_mark_draw (&entry->mark, center, &theme, self->pen->builder);
}

static void
write_entry (const Legend *self,
             const Entry *entry,
             double x,
             double line,
             double width)
{
  double sample = 1.7 * self->text.size;
  BbPoint center = { x + 0.5 * self->text.size, line - 0.35 * self->text.size };

  if (entry->team != NULL) {
    g_autofree char *id = g_strconcat ("team-", entry->team, NULL);

    bb_scene_builder_begin_group (self->pen->builder, &(BbGroupInfo){ .id = id, .part = BB_PART_LEGEND });
  }
  draw_sample (self, entry, center);
  bb_pen_write_fitted (self->pen, entry->text, (BbPoint){ x + sample, line }, BB_ANCHOR_START, &self->text, width - sample);
  if (entry->team != NULL)
    bb_scene_builder_end_group (self->pen->builder);
}

/* Two sizes side by side on one base, amounts under them. Returns the height taken. */
static double
write_sizes (const Legend *self,
             const Entry *entries,
             guint n_entries,
             BbPoint at)
{
  BbPaint outline = { .stroke = self->data->theme->sample, .width = 1.25 * self->data->layout->mark };
  double tallest = 0, x = at.x;
  guint i;

  for (i = 0; i < n_entries; i++)
    tallest = MAX (tallest, 2 * entries[i].mark.radius);
  for (i = 0; i < n_entries; i++) {
    double width = bb_pen_get_width (self->pen, entries[i].text, &self->text);
    double slot = MAX (width, 2 * entries[i].mark.radius);
    double middle = x + slot / 2;

    bb_scene_builder_add_circle (self->pen->builder,
                                 (BbPoint){ middle, at.y + tallest - entries[i].mark.radius },
                                 entries[i].mark.radius,
                                 &outline);
    bb_pen_write (self->pen, entries[i].text, (BbPoint){ middle, at.y + tallest + 1.5 * self->text.size }, BB_ANCHOR_MIDDLE, &self->text);
    x += slot + 1.6 * self->text.size;
  }
  return tallest + 2 * self->text.size;
}

static guint
count_sizes (GArray *entries,
             guint first)
{
  guint n = 0;

  while (first + n < entries->len && g_array_index (entries, Entry, first + n).kind == ENTRY_SIZE)
    n++;
  return n;
}

static double
draw_column (const Legend *self)
{
  const BbRect *side = &self->data->layout->side;
  double line_height = 1.62 * self->text.size;
  double line = side->y + self->text.size;
  guint i;

  for (i = 0; i < self->entries->len; i++) {
    const Entry *entry = &g_array_index (self->entries, Entry, i);

    if (entry->kind == ENTRY_HEAD) {
      line += i == 0 ? 0 : 0.9 * self->text.size;
      bb_pen_write_fitted (self->pen, entry->text, (BbPoint){ side->x, line }, BB_ANCHOR_START, &self->head, side->width);
      line += line_height;
    } else if (entry->kind == ENTRY_SIZE) {
      guint n = count_sizes (self->entries, i);

      line += write_sizes (self, entry, n, (BbPoint){ side->x, line - 0.75 * self->text.size }) + 0.4 * self->text.size;
      i += n - 1;
    } else {
      write_entry (self, entry, side->x, line, side->width);
      line += line_height;
    }
  }
  return line;
}

static double
get_row_width (const Legend *self,
               const Entry *entry)
{
  double width = bb_pen_get_width (self->pen, entry->text, &self->text) + 1.7 * self->text.size;

  return entry->kind == ENTRY_SIZE ? width + MAX (entry->mark.radius - 0.5 * self->text.size, 0) * 2 : width;
}

/* Rows below the plane: heads and sizes are left to the column form. */
static double
draw_rows (const Legend *self)
{
  const BbRect *strip = &self->data->layout->strip;
  double gap = 1.5 * self->text.size;
  double x = strip->x, line = strip->y + 1.3 * self->text.size;
  guint i;

  for (i = 0; i < self->entries->len; i++) {
    const Entry *entry = &g_array_index (self->entries, Entry, i);
    double width = get_row_width (self, entry);

    if (entry->kind == ENTRY_HEAD || entry->kind == ENTRY_SIZE)
      continue;
    if (x > strip->x && x + width > bb_rect_right (strip)) {
      x = strip->x;
      line += 1.75 * self->text.size;
    }
    if (line > bb_rect_bottom (strip))
      break;
    write_entry (self, entry, x, line, width + 1);
    x += width + gap;
  }
  return line;
}

static void
gather (Legend *self)
{
  gboolean room = self->data->layout->variant == BB_VARIANT_ROOM;
  guint n;

  add_entry (self, ENTRY_HEAD, _ ("Team"), NULL);
  n = self->entries->len;
  if (self->data->shows_teams)
    add_teams (self);
  if (self->entries->len == n)
    g_array_set_size (self->entries, n - 1);
  if (!room && bb_board_uses_field (self->data->board, BB_BET_BET_TYPE)) {
    add_entry (self, ENTRY_HEAD, _ ("Kind of bet"), NULL);
    add_shapes (self);
  }
  add_entry (self, ENTRY_HEAD, self->data->shows_amounts ? _ ("Size") : _ ("Signs"), NULL);
  n = self->entries->len;
  add_sizes (self);
  add_signs (self);
  if (self->entries->len == n)
    g_array_set_size (self->entries, n - 1);
}

/**
 * bb_legend_draw:
 *
 * Returns: the base line below which the column is free
 */
double
bb_legend_draw (const BbPictureData *data,
                const BbPen *pen)
{
  double size = data->layout->type.legend;
  Legend self = {
    .data = data,
    .pen = pen,
    .entries = g_array_new (FALSE, FALSE, sizeof (Entry)),
    .head = { size, BB_WEIGHT_BOLD, data->theme->text },
    .text = { size, BB_WEIGHT_REGULAR, data->theme->dim },
  };
  double line;

  g_array_set_clear_func (self.entries, clear_entry);
  gather (&self);
  bb_scene_builder_begin_group (pen->builder, &(BbGroupInfo){ .id = "legend", .part = BB_PART_LEGEND });
  line = data->layout->legend_below ? draw_rows (&self) : draw_column (&self);
  bb_scene_builder_end_group (pen->builder);
  g_array_unref (self.entries);
  return line;
}
