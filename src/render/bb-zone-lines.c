/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each stretch of line is listed once, and none under an earlier zone or between rectangles that make
 * up one zone. */

#include "config.h"

#include "bb-zone-lines.h"

#include "bb-zone-ground.h"

/* What counts as the same line, in units of the page. */
#define NEAR 0.01
/* What is left of a line between two labels is not drawn if it is shorter, in line widths. */
#define SHORTEST 6.0

/* A stretch of a line, along it. */
typedef struct {
  double from;
  double to;
} Stretch;

/* Takes @from to @to out of the stretches. */
static void
cut (GArray *stretches,
     double from,
     double to)
{
  guint i, n = stretches->len;

  for (i = 0; i < n; i++) {
    Stretch *one = &g_array_index (stretches, Stretch, i);
    Stretch after = { MAX (to, one->from), one->to };

    if (to <= one->from || from >= one->to)
      continue;
    one->to = MAX (from, one->from);
    if (after.to - after.from > NEAR)
      g_array_append_val (stretches, after);
  }
}

/* Whether @other hides a line of @area where it runs in or along it. */
static gboolean
hides_lines (const GArray *areas,
             guint other,
             guint area)
{
  if (other == area)
    return FALSE;
  return other < area || bb_zone_area_continues (&g_array_index (areas, BbZoneArea, area), &g_array_index (areas, BbZoneArea, other));
}

/* @at: where the line is, across it; @upright: whether it runs down the page. */
static GArray *
find_stretches (const GArray *areas,
                guint position,
                double at,
                gboolean upright)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  const BbRect *rect = &g_array_index (areas, BbZoneArea, position).rect;
  Stretch whole = { upright ? rect->y : rect->x, upright ? bb_rect_bottom (rect) : bb_rect_right (rect) };
  guint i;

  g_array_append_val (stretches, whole);
  for (i = 0; i < areas->len; i++) {
    const BbRect *other = &g_array_index (areas, BbZoneArea, i).rect;
    double low = (upright ? other->x : other->y) - NEAR;
    double high = (upright ? bb_rect_right (other) : bb_rect_bottom (other)) + NEAR;

    if (at > low && at < high && hides_lines (areas, i, position))
      cut (stretches, upright ? other->y : other->x, upright ? bb_rect_bottom (other) : bb_rect_right (other));
  }
  return stretches;
}

static void
list_stretches (const GArray *areas,
                guint position,
                double at,
                gboolean upright,
                GArray *lines)
{
  g_autoptr (GArray) stretches = find_stretches (areas, position, at, upright);
  guint i;

  for (i = 0; i < stretches->len; i++) {
    const Stretch *one = &g_array_index (stretches, Stretch, i);
    BbZoneLine line = upright ? (BbZoneLine){ { at, one->from }, { at, one->to } } : (BbZoneLine){ { one->from, at }, { one->to, at } };

    if (one->to - one->from > NEAR)
      g_array_append_val (lines, line);
  }
}

/**
 * bb_zone_lines_new:
 * @areas: (element-type BbZoneArea): the zones in their order
 *
 * Returns: (transfer full) (element-type BbZoneLine): the lines between them, without the plane's rim
 */
GArray *
bb_zone_lines_new (const GArray *areas)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (BbZoneLine));
  guint i;

  for (i = 0; i < areas->len; i++) {
    const BbZoneArea *area = &g_array_index (areas, BbZoneArea, i);

    if (!area->at_left)
      list_stretches (areas, i, area->rect.x, TRUE, lines);
    if (!area->at_right)
      list_stretches (areas, i, bb_rect_right (&area->rect), TRUE, lines);
    if (!area->at_top)
      list_stretches (areas, i, area->rect.y, FALSE, lines);
    if (!area->at_bottom)
      list_stretches (areas, i, bb_rect_bottom (&area->rect), FALSE, lines);
  }
  return lines;
}

/**
 * bb_zone_lines_add_to:
 * @cost: of a label on a line
 */
void
bb_zone_lines_add_to (const GArray *lines,
                      double cost,
                      BbPlacer *placer)
{
  guint i;

  for (i = 0; i < lines->len; i++) {
    const BbZoneLine *line = &g_array_index (lines, BbZoneLine, i);

    bb_placer_add_line (placer, line->from, line->to, cost);
  }
}

/* The stretches of @line that nothing lies on. */
static GArray *
find_open (const BbZoneLine *line,
           gboolean upright,
           const GArray *covers)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  Stretch whole = { upright ? line->from.y : line->from.x, upright ? line->to.y : line->to.x };
  guint i;

  g_array_append_val (stretches, whole);
  for (i = 0; i < covers->len; i++) {
    const BbRect *cover = &g_array_index (covers, BbRect, i);

    if (upright && line->from.x > cover->x && line->from.x < bb_rect_right (cover))
      cut (stretches, cover->y, bb_rect_bottom (cover));
    else if (!upright && line->from.y > cover->y && line->from.y < bb_rect_bottom (cover))
      cut (stretches, cover->x, bb_rect_right (cover));
  }
  return stretches;
}

/**
 * bb_zone_lines_draw:
 * @covers: (element-type BbRect): what lies on the lines, with the space around it
 */
void
bb_zone_lines_draw (const GArray *lines,
                    const GArray *covers,
                    const BbPaint *paint,
                    BbSceneBuilder *builder)
{
  guint i, j;

  for (i = 0; i < lines->len; i++) {
    const BbZoneLine *line = &g_array_index (lines, BbZoneLine, i);
    gboolean upright = line->to.y > line->from.y;
    g_autoptr (GArray) stretches = find_open (line, upright, covers);

    for (j = 0; j < stretches->len; j++) {
      const Stretch *one = &g_array_index (stretches, Stretch, j);
      BbPoint from = upright ? (BbPoint){ line->from.x, one->from } : (BbPoint){ one->from, line->from.y };
      BbPoint to = upright ? (BbPoint){ line->from.x, one->to } : (BbPoint){ one->to, line->from.y };

      if (one->to - one->from > SHORTEST * paint->width)
        bb_scene_builder_add_line (builder, from, to, paint);
    }
  }
}
