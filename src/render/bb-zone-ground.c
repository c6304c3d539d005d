/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Zones may lie anywhere; where two overlap the first wins, so they are painted last to first, over a
 * neutral ground where they leave some of the plane uncovered. */

#include "config.h"

#include "bb-zone-ground.h"

#include "bb-value-sets.h"

#include <math.h>

#define CORNER 10.0
#define LINE_WIDTH 1.25
/* What counts as the same line, in units of the page. */
#define NEAR 0.01

static const struct {
  const char *kind;
  BbTint tint;
} tints[] = {
  { "known", BB_TINT_KNOWN },
  { "probe", BB_TINT_PROBE },
  { "heavy", BB_TINT_HEAVY },
  { "far", BB_TINT_FAR },
};

/**
 * bb_zone_get_tint:
 *
 * Returns: the ground of the colour that the zone was given; else that of its kind
 */
BbTint
bb_zone_get_tint (BbItem *zone)
{
  const BbChoice *color = bb_value_set_find (&bb_set_zone_color, bb_item_get_text (zone, BB_ZONE_COLOR));
  guint i;

  if (color != NULL)
    return (BbTint) (color - bb_set_zone_color.choices);
  for (i = 0; i < G_N_ELEMENTS (tints); i++)
    if (g_strcmp0 (bb_item_get_text (zone, BB_ZONE_KIND), tints[i].kind) == 0)
      return tints[i].tint;
  return BB_TINT_NEUTRAL;
}

/**
 * bb_zone_area_of:
 * @bounds: what it covers, or is about to
 *
 * Zones reach the plane's rim, though bets keep a little off it.
 */
BbZoneArea
bb_zone_area_of (BbItem *zone,
                 const BbZoneBounds *bounds,
                 const BbLayout *layout,
                 const BbTheme *theme)
{
  gboolean low[BB_N_AXES], high[BB_N_AXES];
  BbPoint corner = bb_layout_to_page (layout, bounds->low[BB_AXIS_FAMILIARITY], bounds->low[BB_AXIS_RISK]);
  BbPoint other = bb_layout_to_page (layout, bounds->high[BB_AXIS_FAMILIARITY], bounds->high[BB_AXIS_RISK]);
  BbZoneArea area = { .zone = zone, .colors = &theme->zones[bb_zone_get_tint (zone)] };
  double right, bottom;
  guint axis;

  for (axis = 0; axis < BB_N_AXES; axis++) {
    low[axis] = bounds->low[axis] <= 0;
    high[axis] = bounds->high[axis] >= BB_PLACE_MAX;
  }
  area.at_left = layout->x_reversed ? high[BB_AXIS_FAMILIARITY] : low[BB_AXIS_FAMILIARITY];
  area.at_right = layout->x_reversed ? low[BB_AXIS_FAMILIARITY] : high[BB_AXIS_FAMILIARITY];
  area.at_top = layout->y_reversed ? low[BB_AXIS_RISK] : high[BB_AXIS_RISK];
  area.at_bottom = layout->y_reversed ? high[BB_AXIS_RISK] : low[BB_AXIS_RISK];
  area.rect = bb_rect_from_points (corner, other);
  right = area.at_right ? bb_rect_right (&layout->plane) : bb_rect_right (&area.rect);
  bottom = area.at_bottom ? bb_rect_bottom (&layout->plane) : bb_rect_bottom (&area.rect);
  corner = (BbPoint){ area.at_left ? layout->plane.x : area.rect.x, area.at_top ? layout->plane.y : area.rect.y };
  area.rect = bb_rect_from_points (corner, (BbPoint){ right, bottom });
  return area;
}

/**
 * bb_zone_area_continues:
 *
 * Returns: whether the two touch and bear the same name: then they are one to people
 */
gboolean
bb_zone_area_continues (const BbZoneArea *self,
                        const BbZoneArea *other)
{
  BbRect around = bb_rect_grow (&self->rect, NEAR);

  return bb_zone_is_same (self->zone, other->zone) && self->colors == other->colors && bb_rect_overlaps (&around, &other->rect);
}

/**
 * bb_zone_areas_new:
 *
 * Returns: (transfer full) (element-type BbZoneArea): where the board's zones lie, in their order
 */
GArray *
bb_zone_areas_new (BbItem *board,
                   const BbLayout *layout,
                   const BbTheme *theme)
{
  BbItemList *zones = bb_item_get_children (board, BB_KIND_ZONE);
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (BbZoneArea));
  guint i;

  for (i = 0; i < bb_item_list_get_length (zones); i++) {
    BbItem *zone = bb_item_list_peek (zones, i);
    BbZoneBounds bounds = bb_zone_get_bounds (zone);
    BbZoneArea area = bb_zone_area_of (zone, &bounds, layout, theme);

    g_array_append_val (areas, area);
  }
  return areas;
}

/* --- grounds -------------------------------------------------------------------------------- */

/* Corners clockwise from the upper left; those of the plane are round. */
static void
draw_ground (const BbZoneArea *area,
             double corner,
             BbSceneBuilder *builder)
{
  double right = bb_rect_right (&area->rect), bottom = bb_rect_bottom (&area->rect);
  double radius = MIN (corner, MIN (area->rect.width, area->rect.height) / 2);
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

/* Adds what of @rest lies outside of @rect: above, below, left and right of it. */
static void
add_rest (GArray *rests,
          BbRect rest,
          const BbRect *rect)
{
  double left = MAX (rect->x, rest.x), right = MIN (bb_rect_right (rect), bb_rect_right (&rest));
  double top = MAX (rect->y, rest.y), bottom = MIN (bb_rect_bottom (rect), bb_rect_bottom (&rest));
  BbRect parts[4] = { { rest.x, rest.y, rest.width, top - rest.y },
                      { rest.x, bottom, rest.width, bb_rect_bottom (&rest) - bottom },
                      { rest.x, top, left - rest.x, bottom - top },
                      { right, top, bb_rect_right (&rest) - right, bottom - top } };
  guint i;

  if (left >= right || top >= bottom) {
    g_array_append_val (rests, rest);
    return;
  }
  for (i = 0; i < 4; i++)
    if (parts[i].width > NEAR && parts[i].height > NEAR)
      g_array_append_val (rests, parts[i]);
}

static gboolean
cover_plane (GArray *areas,
             const BbRect *plane)
{
  g_autoptr (GArray) rests = g_array_new (FALSE, FALSE, sizeof (BbRect));
  guint i, j;

  g_array_append_val (rests, *plane);
  for (i = 0; i < areas->len; i++) {
    GArray *left = g_array_new (FALSE, FALSE, sizeof (BbRect));

    for (j = 0; j < rests->len; j++)
      add_rest (left, g_array_index (rests, BbRect, j), &g_array_index (areas, BbZoneArea, i).rect);
    g_array_unref (rests);
    rests = left;
  }
  return rests->len == 0;
}

/* --- lines ---------------------------------------------------------------------------------- */

/**
 * bb_zone_areas_draw:
 * @areas: (element-type BbZoneArea): the zones in their order
 *
 * Draws the grounds, without the lines between them.
 */
void
bb_zone_areas_draw (GArray *areas,
                    const BbLayout *layout,
                    const BbTheme *theme,
                    BbSceneBuilder *builder)
{
  double corner = CORNER * layout->unit;
  BbPaint line = { .stroke = theme->split, .width = LINE_WIDTH * layout->unit };
  guint i;

  if (!cover_plane (areas, &layout->plane))
    bb_scene_builder_add_rect (builder, &layout->plane, corner, &(BbPaint){ .fill = theme->zones[BB_TINT_NEUTRAL].fill });
  for (i = areas->len; i > 0; i--)
    draw_ground (&g_array_index (areas, BbZoneArea, i - 1), corner, builder);
  if (theme->framed)
    bb_scene_builder_add_rect (builder, &layout->plane, corner, &line);
}
