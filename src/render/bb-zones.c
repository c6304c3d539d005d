/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The grounds, and above them the captions. A caption stands in its zone's outer corner unless a mark
 * lies there, then in the next best; if none is free it does without its advice, then leaves the
 * corners. It never lies where an earlier zone covers its own, nor under a mark. */

#include "config.h"

#include "bb-zones.h"

#include "bb-picture-stack.h"
#include "bb-rect-grid.h"
#include "bb-zone-ground.h"
#include "bb-zone-lines.h"
#include "bb-zone.h"

#define LINE_WIDTH 1.25
/* Between a line and the words that lie on it, in ems of labels; and of captions between marks and them. */
#define CLEAR 0.25
/* Steps in which a caption looks for room beyond the corners, in ems. */
#define STEP 2.0

/* @marks: what no caption may lie on. */
typedef struct {
  const BbPictureData *data;
  const BbPen *pen;
  GArray *areas;
  BbRectGrid *marks;
  GArray *captions;
} Ground;

typedef struct {
  char *name;
  char *advice;
  double name_width;
  double advice_width;
  double height;
} Caption;

static double
get_line_height (double size)
{
  return 1.32 * size;
}

static void
init_caption (Caption *self,
              const BbPictureData *data,
              const BbZoneArea *area,
              const BbPen *pen)
{
  const BbTypeSizes *type = &data->layout->type;
  BbTextStyle name = { type->zone, BB_WEIGHT_BOLD, area->colors->name };
  BbTextStyle advice = { type->advice, BB_WEIGHT_REGULAR, area->colors->advice };
  double width = area->rect.width - 2 * type->zone;

  self->name = bb_text_measure_ellipsize (pen->measure, bb_zone_get_name (area->zone), &name, width);
  self->advice = g_strdup (bb_zone_get_advice (area->zone));
  if (data->layout->variant == BB_VARIANT_ROOM || bb_pen_get_width (pen, self->advice, &advice) > width)
    *self->advice = '\0';
  self->name_width = bb_pen_get_width (pen, self->name, &name);
  self->advice_width = bb_pen_get_width (pen, self->advice, &advice);
  self->height = get_line_height (type->zone) + (*self->advice != '\0' ? get_line_height (type->advice) : 0);
}

static BbRect
get_caption_rect (const BbPictureData *data,
                  const BbZoneArea *area,
                  const Caption *caption,
                  gboolean right,
                  gboolean bottom)
{
  double inset = 0.95 * data->layout->type.zone;
  double width = MAX (caption->name_width, caption->advice_width);

  return (BbRect){ right ? bb_rect_right (&area->rect) - inset - width : area->rect.x + inset,
                   bottom ? bb_rect_bottom (&area->rect) - 0.8 * inset - caption->height : area->rect.y + 0.8 * inset,
                   width,
                   caption->height };
}

/* How much a caption at @rect would be in the way of the labels of marks near it. */
static guint
judge_place (const BbPictureData *data,
             const BbRect *rect)
{
  BbRect around = bb_rect_grow (rect, (data->yielding ? 5.0 : 2.2) * data->layout->type.label);
  guint i, n = 0;

  for (i = 0; i < data->bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (data, i);
    BbRect mark = bb_mark_get_bounds (&row->mark, row->at);

    n += bb_rect_overlaps (&mark, &around) ? 1 : 0;
  }
  return n;
}

/* A zone made of several rectangles has one caption, in the first of them. */
static gboolean
is_continued (GArray *areas,
              guint position)
{
  const BbZoneArea *area = &g_array_index (areas, BbZoneArea, position);
  guint i;

  for (i = 0; i < position; i++)
    if (bb_zone_area_continues (&g_array_index (areas, BbZoneArea, i), area))
      return TRUE;
  return FALSE;
}

/* Whether neither an earlier zone nor a mark is where a caption would be. */
static gboolean
is_free (const Ground *self,
         guint position,
         const BbRect *rect)
{
  BbRect around = bb_rect_grow (rect, CLEAR * self->data->layout->mark);
  guint i;

  for (i = 0; i < position; i++)
    if (bb_rect_overlaps (&g_array_index (self->areas, BbZoneArea, i).rect, rect))
      return FALSE;
  return bb_rect_grid_is_free (self->marks, &around);
}

/* The outer corner, unless it is taken or crowded and another is less so. Returns whether one is free. */
static gboolean
choose_corner (const Ground *self,
               guint position,
               const Caption *caption,
               gboolean *right,
               BbRect *best)
{
  const BbZoneArea *area = &g_array_index (self->areas, BbZoneArea, position);
  gboolean outer_right = area->at_right && !area->at_left;
  gboolean outer_bottom = area->at_bottom && !area->at_top;
  guint least = G_MAXUINT, i;

  for (i = 0; i < 4; i++) {
    gboolean try_right = outer_right != (i % 2 == 1);
    gboolean try_bottom = outer_bottom != (i >= 2);
    BbRect rect = get_caption_rect (self->data, area, caption, try_right, try_bottom);
    guint n;

    if (!is_free (self, position, &rect))
      continue;
    n = judge_place (self->data, &rect) + (i == 0 || self->data->yielding ? 0 : 2);
    if (n < least) {
      least = n;
      *best = rect;
      *right = try_right;
    }
  }
  return least < G_MAXUINT;
}

/* Some place between the left and the right edge, the first that is free from the outer side. */
static gboolean
search_row (const Ground *self,
            guint position,
            BbRect *best,
            double from,
            double to)
{
  double step = STEP * self->data->layout->type.zone * (to < from ? -1 : 1);
  guint n = (guint) (fabs (to - from) / fabs (step)), i;

  for (i = 0; i <= n; i++) {
    best->x = from + i * step;
    if (is_free (self, position, best))
      return TRUE;
  }
  return FALSE;
}

/* Anywhere: at the edges first, then further and further in. */
static gboolean
search_zone (const Ground *self,
             guint position,
             const Caption *caption,
             gboolean *right,
             BbRect *best)
{
  const BbZoneArea *area = &g_array_index (self->areas, BbZoneArea, position);
  gboolean bottom = area->at_bottom && !area->at_top;
  BbRect first, last;
  guint n, i;

  *right = area->at_right && !area->at_left;
  first = get_caption_rect (self->data, area, caption, *right, bottom);
  last = get_caption_rect (self->data, area, caption, !*right, !bottom);
  n = (guint) (fabs (last.y - first.y) / caption->height);
  *best = first;
  for (i = 0; i <= n + 1; i++) {
    best->y = i == 1 ? last.y : first.y + (i > 1 ? i - 1 : 0) * caption->height * (bottom ? -1 : 1);
    if (search_row (self, position, best, first.x, last.x))
      return TRUE;
  }
  return FALSE;
}

/* Without its advice a caption needs less room. */
static void
drop_advice (Caption *self,
             const BbPictureData *data)
{
  *self->advice = '\0';
  self->advice_width = 0;
  self->height = get_line_height (data->layout->type.zone);
}

static gboolean
choose_place (const Ground *self,
              guint position,
              Caption *caption,
              gboolean *right,
              BbRect *best)
{
  if (choose_corner (self, position, caption, right, best))
    return TRUE;
  drop_advice (caption, self->data);
  return choose_corner (self, position, caption, right, best) || search_zone (self, position, caption, right, best);
}

static void
write_caption (const Ground *self,
               guint position,
               Caption *caption)
{
  const BbTypeSizes *type = &self->data->layout->type;
  const BbZoneColors *colors = g_array_index (self->areas, BbZoneArea, position).colors;
  BbTextStyle name = { type->zone, BB_WEIGHT_BOLD, colors->name };
  BbTextStyle advice = { type->advice, BB_WEIGHT_REGULAR, colors->advice };
  gboolean right = FALSE;
  BbRect rect, name_rect, advice_rect;
  BbAnchor anchor;
  double x;

  if (!choose_place (self, position, caption, &right, &rect))
    return;
  x = right ? bb_rect_right (&rect) : rect.x;
  anchor = right ? BB_ANCHOR_END : BB_ANCHOR_START;
  name_rect = (BbRect){ right ? x - caption->name_width : x, rect.y, caption->name_width, get_line_height (type->zone) };
  advice_rect = (BbRect){ right ? x - caption->advice_width : x,
                          bb_rect_bottom (&name_rect),
                          caption->advice_width,
                          rect.height - name_rect.height };
  if (*caption->name != '\0') {
    bb_pen_write (self->pen, caption->name, (BbPoint){ x, rect.y + type->zone }, anchor, &name);
    g_array_append_val (self->captions, name_rect);
  }
  if (*caption->advice != '\0') {
    bb_pen_write (self->pen, caption->advice, (BbPoint){ x, rect.y + type->zone + 1.45 * type->advice }, anchor, &advice);
    g_array_append_val (self->captions, advice_rect);
  }
}

static void
draw_caption (const Ground *self,
              guint position)
{
  Caption caption;

  if (is_continued (self->areas, position))
    return;
  init_caption (&caption, self->data, &g_array_index (self->areas, BbZoneArea, position), self->pen);
  write_caption (self, position, &caption);
  g_free (caption.name);
  g_free (caption.advice);
}

/* Marks with their badges, and the counts of stacks. */
static BbRectGrid *
list_marks (const BbPictureData *data,
            const GArray *stacks)
{
  BbRectGrid *marks = bb_rect_grid_new (&data->layout->plane, 36 * data->layout->unit);
  guint i;

  for (i = 0; i < data->bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (data, i);
    BbRect mark = bb_mark_get_bounds (&row->mark, row->at);

    bb_rect_grid_add (marks, &mark, (int) i);
  }
  for (i = 0; i < stacks->len; i++)
    bb_rect_grid_add (marks, &g_array_index (stacks, BbPictureStack, i).count, (int) i);
  return marks;
}

/* The plane without its zones. */
static void
draw_plain_ground (const BbPictureData *data,
                   const BbPen *pen)
{
  BbPaint paint = { .fill = data->theme->zones[BB_TINT_NEUTRAL].fill, .stroke = data->theme->split, .width = data->layout->mark };

  bb_scene_builder_add_rect (pen->builder, &data->layout->plane, 0, &paint);
}

/**
 * bb_zones_draw:
 * @stacks: (element-type BbPictureStack):
 * @captions: (element-type BbRect) (inout): the boxes of the captions' lines are added
 *
 * Draws grounds and captions; the lines between zones follow when labels have found their places.
 *
 * Returns: (transfer full) (element-type BbZoneLine): these lines, none where the picture shows no zones
 */
GArray *
bb_zones_draw (const BbPictureData *data,
               const BbPen *pen,
               const GArray *stacks,
               GArray *captions)
{
  g_autoptr (GArray) areas = NULL;
  g_autoptr (BbRectGrid) marks = NULL;
  Ground ground = { data, pen, NULL, NULL, captions };
  guint i;

  if (bb_item_has_value (data->lens, BB_VIEW_HIDES_ZONES)) {
    draw_plain_ground (data, pen);
    return g_array_new (FALSE, FALSE, sizeof (BbZoneLine));
  }
  ground.areas = areas = bb_zone_areas_new (BB_ITEM (data->board), data->layout, data->theme);
  ground.marks = marks = list_marks (data, stacks);
  bb_zone_areas_draw (areas, data->layout, data->theme, pen->builder);
  for (i = 0; i < areas->len; i++)
    draw_caption (&ground, i);
  return bb_zone_lines_new (areas);
}

/**
 * bb_zones_draw_lines:
 * @lines: (element-type BbZoneLine):
 * @words: (element-type BbRect): what lies on them
 */
void
bb_zones_draw_lines (const BbPictureData *data,
                     const GArray *lines,
                     const GArray *words,
                     const BbPen *pen)
{
  BbPaint paint = { .stroke = data->theme->split, .width = LINE_WIDTH * data->layout->unit };
  g_autoptr (GArray) covers = g_array_sized_new (FALSE, FALSE, sizeof (BbRect), words->len);
  guint i;

  for (i = 0; i < words->len; i++) {
    BbRect cover = bb_rect_grow (&g_array_index (words, BbRect, i), CLEAR * data->name_size);

    g_array_append_val (covers, cover);
  }
  bb_scene_builder_begin_group (pen->builder, &(BbGroupInfo){ .id = "lines", .part = BB_PART_PAGE });
  bb_zone_lines_draw (lines, covers, &paint, pen->builder);
  bb_scene_builder_end_group (pen->builder);
}
