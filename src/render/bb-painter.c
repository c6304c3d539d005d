/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One function a kind of node. The caller's transformation decides size and place. */

#include "config.h"

#include "bb-painter.h"

#include "bb-text-measure.h"

#include <math.h>

static void
set_source (cairo_t *cr,
            const BbColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
fill_and_stroke (cairo_t *cr,
                 const BbPaint *paint)
{
  if (paint->fill.alpha > 0) {
    set_source (cr, &paint->fill);
    cairo_fill_preserve (cr);
  }
  if (paint->stroke.alpha > 0) {
    set_source (cr, &paint->stroke);
    cairo_set_line_width (cr, paint->width);
    cairo_set_dash (cr, &paint->dash, paint->dash > 0 ? 1 : 0, 0);
    cairo_stroke_preserve (cr);
  }
  cairo_new_path (cr);
}

static void
trace_rect (cairo_t *cr,
            const BbNodeRect *rect)
{
  double right = rect->x + rect->width;
  double bottom = rect->y + rect->height;
  double radius = MIN (rect->radius, MIN (rect->width, rect->height) / 2);

  if (radius <= 0) {
    cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
    return;
  }
  cairo_arc (cr, right - radius, rect->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, rect->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, rect->x + radius, rect->y + radius, radius, G_PI, G_PI + G_PI_2);
  cairo_close_path (cr);
}

static void
trace_ellipse (cairo_t *cr,
               const BbNodeEllipse *ellipse)
{
  cairo_save (cr);
  cairo_translate (cr, ellipse->x, ellipse->y);
  cairo_scale (cr, ellipse->radius_x, ellipse->radius_y);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_restore (cr);
}

static void
trace_steps (cairo_t *cr,
             const BbPathStep *steps,
             guint n_steps)
{
  guint i;

  for (i = 0; i < n_steps; i++) {
    const float *at = steps[i].at;

    switch (steps[i].verb) {
    case BB_PATH_MOVE:
      cairo_move_to (cr, at[0], at[1]);
      break;
    case BB_PATH_LINE:
      cairo_line_to (cr, at[0], at[1]);
      break;
    case BB_PATH_CURVE:
      cairo_curve_to (cr, at[0], at[1], at[2], at[3], at[4], at[5]);
      break;
    case BB_PATH_CLOSE:
      cairo_close_path (cr);
      break;
    default:
      g_assert_not_reached ();
    }
  }
}

static void
paint_text (const BbScene *scene,
            const BbNode *node,
            cairo_t *cr)
{
  static const double shift[] = { [BB_ANCHOR_START] = 0, [BB_ANCHOR_MIDDLE] = 0.5, [BB_ANCHOR_END] = 1 };
  BbTextMeasure *measure = bb_text_measure_get (bb_scene_get_families (scene));
  BbPoint at = { node->text.x - shift[node->text.anchor] * node->text.width, node->text.y };

  bb_text_measure_paint (measure, cr, node->text.text, at, bb_scene_get_text_style (scene, node->style));
}

static void
paint_node (const BbScene *scene,
            const BbNode *node,
            cairo_t *cr)
{
  switch (node->kind) {
  case BB_NODE_GROUP:
    return;
  case BB_NODE_TEXT:
    paint_text (scene, node, cr);
    return;
  case BB_NODE_RECT:
    trace_rect (cr, &node->rect);
    break;
  case BB_NODE_ELLIPSE:
    trace_ellipse (cr, &node->ellipse);
    break;
  case BB_NODE_PATH:
    trace_steps (cr, bb_scene_get_steps (scene, node), node->path.n_steps);
    break;
  default:
    g_assert_not_reached ();
  }
  fill_and_stroke (cr, bb_scene_get_paint (scene, node->style));
}

static void
paint_range (const BbScene *scene,
             guint first,
             guint n_nodes,
             cairo_t *cr)
{
  guint all;
  const BbNode *nodes = bb_scene_get_nodes (scene, &all);
  guint i;

  g_assert (first + n_nodes <= all);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  for (i = first; i < first + n_nodes; i++)
    paint_node (scene, &nodes[i], cr);
  cairo_restore (cr);
}

/**
 * bb_painter_paint:
 * @scene: a picture; one of its units is one unit of @cr
 */
void
bb_painter_paint (const BbScene *scene,
                  cairo_t *cr)
{
  guint n_nodes;

  g_return_if_fail (scene != NULL && cr != NULL);

  bb_scene_get_nodes (scene, &n_nodes);
  paint_range (scene, 0, n_nodes, cr);
}

/**
 * bb_painter_paint_group:
 * @group: a group of @scene; painted where it lies on the page
 */
void
bb_painter_paint_group (const BbScene *scene,
                        const BbSceneGroup *group,
                        cairo_t *cr)
{
  g_return_if_fail (scene != NULL && group != NULL && cr != NULL);

  paint_range (scene, group->first, group->n_nodes, cr);
}
