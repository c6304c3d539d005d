/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Zones may lie anywhere; where two overlap the first wins, so they are painted last to first. A
 * caption stands in its zone's outer corner unless a mark lies there, then in the next best. */

#include "config.h"

#include "bb-zones.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "bb-zone.h"

#define CORNER 10.0

/* A zone on the page, and which of its edges are those of the plane. */
typedef struct {
  BbItem *zone;
  BbRect rect;
  const BbZoneColors *colors;
  gboolean at_left, at_right, at_top, at_bottom;
} Area;

static const struct {
  const char *kind;
  BbTint tint;
} tints[] = {
  { "known", BB_TINT_KNOWN },
  { "probe", BB_TINT_PROBE },
  { "heavy", BB_TINT_HEAVY },
  { "far", BB_TINT_FAR },
};

static BbTint
get_tint (BbItem *zone)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (tints); i++)
    if (g_strcmp0 (bb_item_get_text (zone, BB_ZONE_KIND), tints[i].kind) == 0)
      return tints[i].tint;
  return BB_TINT_NEUTRAL;
}

/* Zones reach the plane's rim, though bets keep a little off it. */
static Area
get_area (const BbPictureData *data,
          BbItem *zone)
{
  const BbLayout *layout = data->layout;
  gint left = bb_item_get_tenths (zone, BB_ZONE_FAMILIARITY_LOW, 0);
  gint right = bb_item_get_tenths (zone, BB_ZONE_FAMILIARITY_HIGH, 1000);
  gint low = bb_item_get_tenths (zone, BB_ZONE_RISK_LOW, 0);
  gint high = bb_item_get_tenths (zone, BB_ZONE_RISK_HIGH, 1000);
  BbPoint top_left = bb_layout_to_page (layout, left, high);
  BbPoint bottom_right = bb_layout_to_page (layout, right, low);
  Area area = { .zone = zone, .colors = &data->theme->zones[get_tint (zone)] };

  area.at_left = left <= 0;
  area.at_right = right >= 1000;
  area.at_top = high >= 1000;
  area.at_bottom = low <= 0;
  if (area.at_left)
    top_left.x = layout->plane.x;
  if (area.at_top)
    top_left.y = layout->plane.y;
  if (area.at_right)
    bottom_right.x = bb_rect_right (&layout->plane);
  if (area.at_bottom)
    bottom_right.y = bb_rect_bottom (&layout->plane);
  area.rect = bb_rect_from_points (top_left, bottom_right);
  return area;
}

/* Corners clockwise from the upper left; those of the plane are round. */
static void
draw_ground (const BbPictureData *data,
             const Area *area,
             BbSceneBuilder *builder)
{
  double right = bb_rect_right (&area->rect), bottom = bb_rect_bottom (&area->rect);
  double radius = MIN (CORNER * data->layout->unit, MIN (area->rect.width, area->rect.height) / 2);
  BbPoint corners[4] = { { area->rect.x, area->rect.y }, { right, area->rect.y }, { right, bottom }, { area->rect.x, bottom } };
  gboolean is_round[4] = { area->at_left && area->at_top,
                           area->at_right && area->at_top,
                           area->at_right && area->at_bottom,
                           area->at_left && area->at_bottom };
  g_autoptr (BbPath) path = bb_path_new ();
  guint i;

  for (i = 0; i < 4; i++) {
    double r = is_round[i] ? radius : 0;
    BbPoint center = { corners[i].x + (i == 0 || i == 3 ? r : -r), corners[i].y + (i < 2 ? r : -r) };

    if (is_round[i])
      bb_path_add_arc (path, center, r, G_PI + i * G_PI_2, G_PI + (i + 1) * G_PI_2);
    else if (i == 0)
      bb_path_move_to (path, center.x, center.y);
    else
      bb_path_line_to (path, center.x, center.y);
  }
  bb_path_close (path);
  bb_scene_builder_add_path (builder, path, &(BbPaint){ .fill = area->colors->fill });
}

static gboolean
begins_at (GArray *areas,
           double edge,
           gboolean across)
{
  guint i;

  for (i = 0; i < areas->len; i++) {
    const Area *area = &g_array_index (areas, Area, i);

    if (fabs ((across ? area->rect.x : bb_rect_bottom (&area->rect)) - edge) < 0.01)
      return TRUE;
  }
  return FALSE;
}

/* Each line once: a zone draws its low edges, and a high one only where no other zone begins. */
static void
draw_edges (const BbPictureData *data,
            GArray *areas,
            const Area *area,
            BbSceneBuilder *builder)
{
  BbPaint paint = { .stroke = data->theme->split, .width = 1.25 * data->layout->unit };
  double left = area->rect.x, right = bb_rect_right (&area->rect);
  double top = area->rect.y, bottom = bb_rect_bottom (&area->rect);

  if (!area->at_left)
    bb_scene_builder_add_line (builder, (BbPoint){ left, top }, (BbPoint){ left, bottom }, &paint);
  if (!area->at_bottom)
    bb_scene_builder_add_line (builder, (BbPoint){ left, bottom }, (BbPoint){ right, bottom }, &paint);
  if (!area->at_right && !begins_at (areas, right, TRUE))
    bb_scene_builder_add_line (builder, (BbPoint){ right, top }, (BbPoint){ right, bottom }, &paint);
  if (!area->at_top && !begins_at (areas, top, FALSE))
    bb_scene_builder_add_line (builder, (BbPoint){ left, top }, (BbPoint){ right, top }, &paint);
}

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
              const Area *area,
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
                  const Area *area,
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

/* The outer corner, unless it is crowded and another is less so. */
static BbRect
choose_corner (const BbPictureData *data,
               const Area *area,
               const Caption *caption,
               gboolean *right)
{
  gboolean outer_right = area->at_right && !area->at_left;
  gboolean outer_bottom = area->at_bottom && !area->at_top;
  guint least = G_MAXUINT, i;
  BbRect best = { 0 };

  for (i = 0; i < 4; i++) {
    gboolean try_right = outer_right != (i % 2 == 1);
    gboolean try_bottom = outer_bottom != (i >= 2);
    BbRect rect = get_caption_rect (data, area, caption, try_right, try_bottom);
    guint n = judge_place (data, &rect) + (i == 0 || data->yielding ? 0 : 2);

    if (n < least) {
      least = n;
      best = rect;
      *right = try_right;
    }
  }
  return best;
}

static void
write_caption (const BbPictureData *data,
               const Area *area,
               const Caption *caption,
               const BbPen *pen,
               GArray *captions)
{
  const BbTypeSizes *type = &data->layout->type;
  BbTextStyle name = { type->zone, BB_WEIGHT_BOLD, area->colors->name };
  BbTextStyle advice = { type->advice, BB_WEIGHT_REGULAR, area->colors->advice };
  gboolean right = FALSE;
  BbRect rect = choose_corner (data, area, caption, &right);
  double x = right ? bb_rect_right (&rect) : rect.x;
  double line = rect.y + type->zone;
  BbRect name_rect = { right ? x - caption->name_width : x, rect.y, caption->name_width, get_line_height (type->zone) };
  BbRect advice_rect = { right ? x - caption->advice_width : x,
                         bb_rect_bottom (&name_rect),
                         caption->advice_width,
                         rect.height - name_rect.height };

  if (*caption->name != '\0') {
    bb_pen_write (pen, caption->name, (BbPoint){ x, line }, right ? BB_ANCHOR_END : BB_ANCHOR_START, &name);
    g_array_append_val (captions, name_rect);
  }
  if (*caption->advice != '\0') {
    bb_pen_write (pen,
                  caption->advice,
                  (BbPoint){ x, line + 1.45 * type->advice },
                  right ? BB_ANCHOR_END : BB_ANCHOR_START,
                  &advice);
    g_array_append_val (captions, advice_rect);
  }
}

static void
draw_caption (const BbPictureData *data,
              const Area *area,
              const BbPen *pen,
              GArray *captions)
{
  Caption caption;

  init_caption (&caption, data, area, pen);
  write_caption (data, area, &caption, pen, captions);
  g_free (caption.name);
  g_free (caption.advice);
}

static GArray *
get_areas (const BbPictureData *data)
{
  BbItemList *zones = bb_board_get_items (data->board, BB_KIND_ZONE);
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (Area));
  guint i;

  for (i = 0; i < bb_item_list_get_length (zones); i++) {
    Area area = get_area (data, bb_item_list_peek (zones, i));

    g_array_append_val (areas, area);
  }
  return areas;
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
  g_autoptr (GArray) areas = get_areas (data);
  guint i;

  if (areas->len == 0)
    bb_scene_builder_add_rect (pen->builder,
                               &data->layout->plane,
                               CORNER * data->layout->unit,
                               &(BbPaint){ .fill = data->theme->zones[BB_TINT_NEUTRAL].fill });
  for (i = areas->len; i > 0; i--)
    draw_ground (data, &g_array_index (areas, Area, i - 1), pen->builder);
  for (i = 0; i < areas->len; i++)
    draw_edges (data, areas, &g_array_index (areas, Area, i), pen->builder);
  if (data->theme->framed)
    bb_scene_builder_add_rect (pen->builder,
                               &data->layout->plane,
                               CORNER * data->layout->unit,
                               &(BbPaint){ .stroke = data->theme->split, .width = 1.25 * data->layout->unit });
  for (i = 0; i < areas->len; i++)
    draw_caption (data, &g_array_index (areas, Area, i), pen, captions);
}
