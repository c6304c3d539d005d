/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries are gathered first, then set in a column beside the plane or in rows below it. */

#include "config.h"

#include "bb-legend.h"

#include "bb-legend-entry.h"
#include "bb-picture-stack.h"
#include "bb-picture-signs.h"

/* How many lines words without a sample may take in a column. */
#define MOST_LINES 5
#define LINE_HEIGHT 1.35

typedef struct {
  const BbPictureData *data;
  const BbPen *pen;
  GArray *entries;
  BbTextStyle head;
  BbTextStyle text;
} Legend;

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
             const BbLegendEntry *entry,
             BbPoint center)
{
  BbTheme theme = *self->data->theme;

  if (!entry->colored && !entry->mark.faded && !entry->mark.closed)
    theme.other = theme.sample;
  if (entry->kind == BB_LEGEND_TRAIL)
    draw_trail_sample (self, center);
  else if (entry->kind == BB_LEGEND_SIGN)
    bb_picture_signs_draw (entry->sign, self->data, center, self->text.size / 12.5, self->pen);
  else if (entry->kind == BB_LEGEND_STACK)
    bb_picture_stack_draw_sample (self->data, self->pen, center);
  else if (entry->mark.badge != BB_BADGE_NONE)
    bb_mark_draw_badge (entry->mark.badge, center, 5.5 * entry->mark.unit, &theme, self->pen->builder);
  else
    bb_mark_draw (&entry->mark, center, &theme, self->pen->builder);
}

static void
write_entry (const Legend *self,
             const BbLegendEntry *entry,
             double x,
             double line,
             double width)
{
  double sample = 1.7 * self->text.size;
  BbPoint center = { x + 0.5 * self->text.size, line - 0.35 * self->text.size };

  bb_scene_builder_begin_group (self->pen->builder, &(BbGroupInfo){ .id = entry->id, .part = BB_PART_LEGEND });
  draw_sample (self, entry, center);
  bb_pen_write_fitted (self->pen, entry->text, (BbPoint){ x + sample, line }, BB_ANCHOR_START, &self->text, width - sample);
  bb_scene_builder_end_group (self->pen->builder);
}

/* Two sizes side by side on one base, amounts under them. Returns the height taken. */
static double
write_sizes (const Legend *self,
             const BbLegendEntry *entries,
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

  while (first + n < entries->len && g_array_index (entries, BbLegendEntry, first + n).kind == BB_LEGEND_SIZE)
    n++;
  return n;
}

/* Returns the height taken. */
static double
write_lines (const Legend *self,
             const BbLegendEntry *entry,
             BbPoint at,
             double width)
{
  const BbTextStyle *style = entry->kind == BB_LEGEND_TITLE ? &self->head : &self->text;
  g_auto (GStrv) lines = bb_text_measure_wrap (self->pen->measure, entry->text, style, width, MOST_LINES);
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    bb_pen_write (self->pen, lines[i], (BbPoint){ at.x, at.y + i * LINE_HEIGHT * style->size }, BB_ANCHOR_START, style);
  return (i + 0.3) * LINE_HEIGHT * style->size;
}

/* Returns the base line of the next entry. */
static double
draw_in_column (const Legend *self,
                guint *index,
                double line)
{
  const BbRect *side = &self->data->layout->side;
  const BbLegendEntry *entry = &g_array_index (self->entries, BbLegendEntry, *index);
  double size = self->text.size;
  guint n;

  switch (entry->kind) {
  case BB_LEGEND_TITLE:
  case BB_LEGEND_TEXT:
    return line + write_lines (self, entry, (BbPoint){ side->x, line }, side->width);
  case BB_LEGEND_HEAD:
    line += *index == 0 ? 0 : 0.9 * size;
    bb_pen_write_fitted (self->pen, entry->text, (BbPoint){ side->x, line }, BB_ANCHOR_START, &self->head, side->width);
    return line + 1.62 * size;
  case BB_LEGEND_SIZE:
    n = count_sizes (self->entries, *index);
    *index += n - 1;
    return line + write_sizes (self, entry, n, (BbPoint){ side->x, line - 0.75 * size }) + 0.4 * size;
  case BB_LEGEND_MARK:
  case BB_LEGEND_TRAIL:
  case BB_LEGEND_SIGN:
  case BB_LEGEND_STACK:
    write_entry (self, entry, side->x, line, side->width);
    return line + 1.62 * size;
  default:
    g_assert_not_reached ();
  }
}

static double
draw_column (const Legend *self)
{
  double line = self->data->layout->side.y + self->text.size;
  guint i;

  for (i = 0; i < self->entries->len; i++)
    line = draw_in_column (self, &i, line);
  return line;
}

static gboolean
has_sample (const BbLegendEntry *entry)
{
  return entry->kind == BB_LEGEND_MARK || entry->kind == BB_LEGEND_TRAIL || entry->kind == BB_LEGEND_SIGN || entry->kind == BB_LEGEND_STACK;
}

/* Heads that are plain without saying and sizes are left to the column. */
static gboolean
belongs_in_rows (const BbLegendEntry *entry)
{
  return has_sample (entry) || entry->named || entry->kind == BB_LEGEND_TITLE || entry->kind == BB_LEGEND_TEXT;
}

static double
get_row_width (const Legend *self,
               const BbLegendEntry *entry)
{
  const BbTextStyle *style = has_sample (entry) || entry->kind == BB_LEGEND_TEXT ? &self->text : &self->head;

  return MIN (bb_pen_get_width (self->pen, entry->text, style) + (has_sample (entry) ? 1.7 * self->text.size : 0), self->data->layout->strip.width);
}

static void
write_in_row (const Legend *self,
              const BbLegendEntry *entry,
              BbPoint at,
              double width)
{
  const BbTextStyle *style = entry->kind == BB_LEGEND_TEXT ? &self->text : &self->head;

  if (has_sample (entry))
    write_entry (self, entry, at.x, at.y, width);
  else
    bb_pen_write_fitted (self->pen, entry->text, at, BB_ANCHOR_START, style, width);
}

/* With what must stand in the same row: a head is not parted from what follows it. */
static double
get_kept_width (const Legend *self,
                guint index,
                double gap)
{
  const BbLegendEntry *entry = &g_array_index (self->entries, BbLegendEntry, index);
  double width = get_row_width (self, entry);

  if (entry->kind != BB_LEGEND_HEAD || index + 1 == self->entries->len)
    return width;
  return width + gap + get_row_width (self, entry + 1);
}

/* Rows below the plane. */
static double
draw_rows (const Legend *self)
{
  const BbRect *strip = &self->data->layout->strip;
  double gap = 1.5 * self->text.size;
  double x = strip->x, line = strip->y + 1.3 * self->text.size;
  guint i;

  for (i = 0; i < self->entries->len; i++) {
    const BbLegendEntry *entry = &g_array_index (self->entries, BbLegendEntry, i);
    double width;

    if (!belongs_in_rows (entry))
      continue;
    width = get_row_width (self, entry);
    if (x > strip->x && x + get_kept_width (self, i, gap) > bb_rect_right (strip)) {
      x = strip->x;
      line += 1.75 * self->text.size;
    }
    if (line > bb_rect_bottom (strip))
      break;
    write_in_row (self, entry, (BbPoint){ x, line }, width + 1);
    x += width + gap;
  }
  return line;
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
    .entries = bb_legend_entries_new (data, size),
    .head = { size, BB_WEIGHT_BOLD, data->theme->text },
    .text = { size, BB_WEIGHT_REGULAR, data->theme->dim },
  };
  double line;

  bb_scene_builder_begin_group (pen->builder, &(BbGroupInfo){ .id = "legend", .part = BB_PART_LEGEND });
  line = data->layout->legend_below ? draw_rows (&self) : draw_column (&self);
  bb_scene_builder_end_group (pen->builder);
  g_array_unref (self.entries);
  return line;
}
