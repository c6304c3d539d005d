/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The grounds, and above them the captions. A caption stands in its zone's outer corner unless a mark
 * lies there, then in the next best, and never where an earlier zone covers its own. */

#include "config.h"

#include "bb-zones.h"

#include "bb-zone-ground.h"
#include "bb-zone.h"

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

/* How much a caption at @rect would be in the way: of marks under it, and of the labels of marks near it. */
static guint
judge_place (const BbPictureData *data,
             const BbRect *rect)
{
  BbRect around = bb_rect_grow (rect, (data->yielding ? 5.0 : 2.2) * data->layout->type.label);
  guint i, n = 0;

  for (i = 0; i < data->bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (data, i);
    BbRect mark = bb_mark_get_bounds (&row->mark, row->at);

    if (bb_rect_overlaps (&mark, rect))
      n += 4;
    else if (bb_rect_overlaps (&mark, &around))
      n += 1;
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

static gboolean
is_covered (GArray *areas,
            guint position,
            const BbRect *rect)
{
  guint i;

  for (i = 0; i < position; i++)
    if (bb_rect_overlaps (&g_array_index (areas, BbZoneArea, i).rect, rect))
      return TRUE;
  return FALSE;
}

/* The outer corner, unless it is crowded and another is less so. @rect is left alone if an earlier
 * zone covers all corners. */
static gboolean
choose_corner (const BbPictureData *data,
               GArray *areas,
               guint position,
               const Caption *caption,
               gboolean *right,
               BbRect *best)
{
  const BbZoneArea *area = &g_array_index (areas, BbZoneArea, position);
  gboolean outer_right = area->at_right && !area->at_left;
  gboolean outer_bottom = area->at_bottom && !area->at_top;
  guint least = G_MAXUINT, i;

  for (i = 0; i < 4; i++) {
    gboolean try_right = outer_right != (i % 2 == 1);
    gboolean try_bottom = outer_bottom != (i >= 2);
    BbRect rect = get_caption_rect (data, area, caption, try_right, try_bottom);
    guint n = judge_place (data, &rect) + (i == 0 || data->yielding ? 0 : 2);

    if (n < least && !is_covered (areas, position, &rect)) {
      least = n;
      *best = rect;
      *right = try_right;
    }
  }
  return least < G_MAXUINT;
}

static void
write_caption (const BbPictureData *data,
               GArray *areas,
               guint position,
               const Caption *caption,
               const BbPen *pen,
               GArray *captions)
{
  const BbTypeSizes *type = &data->layout->type;
  const BbZoneColors *colors = g_array_index (areas, BbZoneArea, position).colors;
  BbTextStyle name = { type->zone, BB_WEIGHT_BOLD, colors->name };
  BbTextStyle advice = { type->advice, BB_WEIGHT_REGULAR, colors->advice };
  gboolean right = FALSE;
  BbRect rect, name_rect, advice_rect;
  BbAnchor anchor;
  double x;

  if (!choose_corner (data, areas, position, caption, &right, &rect))
    return;
  x = right ? bb_rect_right (&rect) : rect.x;
  anchor = right ? BB_ANCHOR_END : BB_ANCHOR_START;
  name_rect = (BbRect){ right ? x - caption->name_width : x, rect.y, caption->name_width, get_line_height (type->zone) };
  advice_rect = (BbRect){ right ? x - caption->advice_width : x,
                          bb_rect_bottom (&name_rect),
                          caption->advice_width,
                          rect.height - name_rect.height };
  if (*caption->name != '\0') {
    bb_pen_write (pen, caption->name, (BbPoint){ x, rect.y + type->zone }, anchor, &name);
    g_array_append_val (captions, name_rect);
  }
  if (*caption->advice != '\0') {
    bb_pen_write (pen, caption->advice, (BbPoint){ x, rect.y + type->zone + 1.45 * type->advice }, anchor, &advice);
    g_array_append_val (captions, advice_rect);
  }
}

static void
draw_caption (const BbPictureData *data,
              GArray *areas,
              guint position,
              const BbPen *pen,
              GArray *captions)
{
  Caption caption;

  if (is_continued (areas, position))
    return;
  init_caption (&caption, data, &g_array_index (areas, BbZoneArea, position), pen);
  write_caption (data, areas, position, &caption, pen, captions);
  g_free (caption.name);
  g_free (caption.advice);
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
 * @captions: (element-type BbRect) (inout): the boxes of the captions' lines are added
 */
void
bb_zones_draw (const BbPictureData *data,
               const BbPen *pen,
               GArray *captions)
{
  g_autoptr (GArray) areas = NULL;
  guint i;

  if (bb_item_has_value (data->lens, BB_VIEW_HIDES_ZONES)) {
    draw_plain_ground (data, pen);
    return;
  }
  areas = bb_zone_areas_new (BB_ITEM (data->board), data->layout, data->theme);
  bb_zone_areas_draw (areas, data->layout, data->theme, pen->builder);
  for (i = 0; i < areas->len; i++)
    draw_caption (data, areas, i, pen, captions);
}
