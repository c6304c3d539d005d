/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names are set as wide as their column, without facts; where even they find no room, numbers are. A bracket on the side of the mark holds them
 * together. */

#include "config.h"

#include "bb-label-block.h"

#include <stdlib.h>

/* Fewer names than these stand better on their own. */
#define LEAST_MEMBERS 3u
#define MOST_COLUMNS 3u
#define NUMBERS_A_ROW 5u
/* In ems: between names, and between the bracket and what it holds. */
#define ROW_GAP 0.3
#define INSET 0.45
#define FOOT 0.35

static guint
count_rows (const BbLabelBlock *self,
            guint n_columns)
{
  return (self->n_members + n_columns - 1) / n_columns;
}

static BbLabelShape
measure_column (const BbLabelBlock *self,
                const BbLabel *labels,
                guint first,
                guint n)
{
  BbLabelShape column = { 0 };
  guint i;

  for (i = first; i < MIN (first + n, self->n_members); i++) {
    const BbLabelShape *shape = &labels[self->members[i]].placement.shapes[BB_FORM_FULL];

    column.width = MAX (column.width, shape->width);
    column.height += shape->height + self->gap;
  }
  column.height -= self->gap;
  return column;
}

static BbLabelShape
measure (const BbLabelBlock *self,
         const BbLabel *labels,
         guint n_columns)
{
  guint n_rows = count_rows (self, n_columns), i;
  BbLabelShape shape = { 0 };

  for (i = 0; i < n_columns; i++) {
    BbLabelShape column = measure_column (self, labels, i * n_rows, n_rows);

    shape.width += column.width;
    shape.height = MAX (shape.height, column.height);
  }
  return (BbLabelShape){ shape.width + self->inset, shape.height + self->inset };
}

/* Numbers stand in rows, all of one size. */
static BbLabelShape
measure_numbers (const BbLabelBlock *self,
                 const BbLabel *labels)
{
  const BbLabelShape *number = &labels[self->members[0]].placement.shapes[BB_FORM_NUMBER];
  guint n_rows = (self->n_members + NUMBERS_A_ROW - 1) / NUMBERS_A_ROW;

  if (number->width <= 0)
    return (BbLabelShape){ 0 };
  return (BbLabelShape){ MIN (self->n_members, NUMBERS_A_ROW) * (number->width + self->gap) + self->inset,
                         n_rows * number->height + self->inset };
}

static void
gather_members (BbLabelBlock *self,
                const BbLabel *labels,
                const BbPictureData *data)
{
  guint i;

  for (i = self->head; i < data->bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (data, i);

    if (row->head == self->head && !labels[i].silent && !labels[i].placement.placed)
      self->members[self->n_members++] = i;
  }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* As large as the largest mark, around the one in the middle, so that a list stays where it is when
 * one of its marks moves a little. */
static BbRect
get_anchor (const BbLabelBlock *self,
            const BbLabel *labels)
{
  g_autofree double *places = g_new (double, 2 * self->n_members);
  guint i, middle = self->n_members / 2;
  BbRect anchor = { 0 };

  for (i = 0; i < self->n_members; i++) {
    const BbRect *mark = &labels[self->members[i]].placement.mark;
    BbPoint center = bb_rect_center (mark);

    places[i] = center.x;
    places[self->n_members + i] = center.y;
    anchor.width = MAX (anchor.width, mark->width);
    anchor.height = MAX (anchor.height, mark->height);
  }
  qsort (places, self->n_members, sizeof *places, compare_places);
  qsort (places + self->n_members, self->n_members, sizeof *places, compare_places);
  anchor.x = places[middle] - anchor.width / 2;
  anchor.y = places[self->n_members + middle] - anchor.height / 2;
  return anchor;
}

/**
 * bb_label_block_init:
 * @labels: of all bets; those of the stack that have no place yet are made anew for the block
 *
 * Returns: whether there are enough of them for a block
 */
gboolean
bb_label_block_init (BbLabelBlock *self,
                     const BbPictureStack *stack,
                     BbLabel *labels,
                     const BbPictureData *data,
                     const BbPen *pen)
{
  guint i;

  *self = (BbLabelBlock){ .head = stack->head, .gap = ROW_GAP * data->name_size, .inset = INSET * data->name_size };
  self->members = g_new (guint, stack->n_bets + 1);
  gather_members (self, labels, data);
  if (self->n_members < LEAST_MEMBERS) {
    bb_label_block_clear (self);
    return FALSE;
  }
  for (i = 0; i < self->n_members; i++) {
    BbLabel *label = &labels[self->members[i]];

    bb_label_clear (label);
    bb_label_init_listed (label, data, bb_picture_data_get (data, self->members[i]), pen);
    if (data->layout->list_columns > 0)
      bb_label_allow_number (label, data, pen);
    self->placement.weight += label->placement.weight;
  }
  self->placement.mark = get_anchor (self, labels);
  for (i = 0; i < MOST_COLUMNS; i++)
    self->placement.shapes[BB_FORM_FULL + i] = measure (self, labels, i + 1);
  self->placement.shapes[BB_FORM_NUMBER] = measure_numbers (self, labels);
  return TRUE;
}

void
bb_label_block_clear (BbLabelBlock *self)
{
  g_clear_pointer (&self->members, g_free);
}

/* Where the names begin: the bracket stands on the side of the mark. */
static BbPoint
get_origin (const BbLabelBlock *self)
{
  const BbRect *rect = &self->placement.rect;

  switch (self->placement.side) {
  case BB_SIDE_RIGHT:
    return (BbPoint){ rect->x + self->inset, rect->y + self->inset / 2 };
  case BB_SIDE_BELOW:
    return (BbPoint){ rect->x + self->inset / 2, rect->y + self->inset };
  case BB_SIDE_LEFT:
    return (BbPoint){ rect->x, rect->y + self->inset / 2 };
  case BB_SIDE_ABOVE:
  default:
    return (BbPoint){ rect->x + self->inset / 2, rect->y };
  }
}

static void
share_numbers (const BbLabelBlock *self,
               BbLabel *labels)
{
  BbPoint at = get_origin (self);
  guint i;

  for (i = 0; i < self->n_members; i++) {
    BbPlacement *place = &labels[self->members[i]].placement;
    const BbLabelShape *number = &place->shapes[BB_FORM_NUMBER];

    place->rect = (BbRect){ at.x + (i % NUMBERS_A_ROW) * (number->width + self->gap), at.y + (i / NUMBERS_A_ROW) * number->height, number->width, number->height };
    place->side = BB_SIDE_RIGHT;
    place->shape = BB_FORM_NUMBER;
    place->placed = TRUE;
  }
}

/**
 * bb_label_block_share:
 *
 * Gives each label of a block that has been placed its place.
 */
void
bb_label_block_share (const BbLabelBlock *self,
                      BbLabel *labels)
{
  guint n_columns = self->placement.shape - BB_FORM_FULL + 1, n_rows = count_rows (self, n_columns), i, j;
  BbPoint at = get_origin (self);

  if (self->placement.shape == BB_FORM_NUMBER) {
    share_numbers (self, labels);
    return;
  }
  for (i = 0; i < n_columns; i++) {
    BbLabelShape column = measure_column (self, labels, i * n_rows, n_rows);
    double y = at.y;

    for (j = i * n_rows; j < MIN ((i + 1) * n_rows, self->n_members); j++) {
      BbPlacement *place = &labels[self->members[j]].placement;

      place->rect = (BbRect){ at.x, y, column.width, place->shapes[BB_FORM_FULL].height };
      place->side = self->placement.side == BB_SIDE_LEFT ? BB_SIDE_LEFT : BB_SIDE_RIGHT;
      place->shape = BB_FORM_FULL;
      place->placed = TRUE;
      y += place->rect.height + self->gap;
    }
    at.x += column.width;
  }
}

static void
draw_bracket (const BbLabelBlock *self,
              const BbPaint *paint,
              BbSceneBuilder *builder)
{
  const BbRect *rect = &self->placement.rect;
  double right = bb_rect_right (rect), bottom = bb_rect_bottom (rect), foot = FOOT * self->inset / INSET;
  gboolean level = self->placement.side == BB_SIDE_ABOVE || self->placement.side == BB_SIDE_BELOW;
  double x = self->placement.side == BB_SIDE_LEFT ? right : rect->x;
  double y = self->placement.side == BB_SIDE_ABOVE ? bottom : rect->y;
  g_autoptr (BbPath) path = bb_path_new ();

  if (level) {
    foot = self->placement.side == BB_SIDE_ABOVE ? -foot : foot;
    bb_path_move_to (path, rect->x, y + foot);
    bb_path_line_to (path, rect->x, y);
    bb_path_line_to (path, right, y);
    bb_path_line_to (path, right, y + foot);
  } else {
    foot = self->placement.side == BB_SIDE_LEFT ? -foot : foot;
    bb_path_move_to (path, x + foot, rect->y);
    bb_path_line_to (path, x, rect->y);
    bb_path_line_to (path, x, bottom);
    bb_path_line_to (path, x + foot, bottom);
  }
  bb_scene_builder_add_path (builder, path, paint);
}

/**
 * bb_label_block_draw:
 *
 * Draws the bracket and the line from the marks to it.
 */
void
bb_label_block_draw (const BbLabelBlock *self,
                     const BbPictureData *data,
                     const BbPen *pen)
{
  BbPaint paint = { .stroke = data->theme->leader, .width = data->layout->mark };
  BbPoint from, to;

  bb_placement_get_leader (&self->placement, &self->placement.rect, &from, &to);
  bb_scene_builder_begin_group (pen->builder, &(BbGroupInfo){ .part = BB_PART_LEADER });
  draw_bracket (self, &paint, pen->builder);
  bb_scene_builder_add_line (pen->builder, from, to, &paint);
  bb_scene_builder_end_group (pen->builder);
}
