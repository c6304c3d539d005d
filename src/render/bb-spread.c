/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A spread of 18 points is as wide as 18 points are on each axis. What would leave the plane is cut
 * off at its edge. Ellipses within each other make the rim soft; there is no outline, because many
 * spreads lie on each other. */

#include "config.h"

#include "bb-spread.h"

#include <math.h>

/* How much is seen of each of the ellipses, and how large they are. */
#define PALE 0.032
#define SAMPLE 0.15
#define RIM 0.28
#define INNER 0.72
#define N_CORNERS 72

static const double shares[] = { 1, 0.86, INNER };

/**
 * bb_spread_is_shown:
 *
 * Returns: whether the picture is asked for spreads and any of its bets has one
 */
gboolean
bb_spread_is_shown (const BbPictureData *data)
{
  double across, up;
  guint i;

  for (i = 0; i < data->bets->len; i++)
    if (bb_spread_get_radii (data, bb_picture_data_get (data, i), &across, &up))
      return TRUE;
  return FALSE;
}

/**
 * bb_spread_get_radii:
 * @across: (out): half the width of the ellipse on the page
 * @up: (out): half its height
 *
 * Returns: whether there is anything to show
 */
gboolean
bb_spread_get_radii (const BbPictureData *data,
                     const BbPictureBet *row,
                     double *across,
                     double *up)
{
  BbItem *lens = data->options->lens;
  gint64 spread = bb_item_get_integer (BB_ITEM (row->bet), BB_BET_PLACEMENT_SPREAD, 0);
  BbPoint none = bb_layout_to_page (data->layout, 0, 0);
  BbPoint some = bb_layout_to_page (data->layout, (gint) spread * 10, (gint) spread * 10);

  *across = fabs (some.x - none.x);
  *up = fabs (some.y - none.y);
  if (row->mark.faded || row->mark.closed)
    return FALSE;
  return lens != NULL && bb_item_get_integer (lens, BB_VIEW_SHOWS_SPREAD, 0) != 0 && spread > 0;
}

static void
add_ellipse (BbPoint center,
             double across,
             double up,
             const BbRect *bounds,
             BbPath *path)
{
  BbPoint corners[N_CORNERS];
  guint i;

  for (i = 0; i < N_CORNERS; i++) {
    double turn = 2 * G_PI * i / N_CORNERS;

    corners[i] = (BbPoint){ CLAMP (center.x + across * cos (turn), bounds->x, bb_rect_right (bounds)),
                            CLAMP (center.y + up * sin (turn), bounds->y, bb_rect_bottom (bounds)) };
  }
  bb_path_add_polygon (path, corners, N_CORNERS);
}

/**
 * bb_spread_draw:
 *
 * Draws how far people disagree on the bet's place, if the picture is to show it.
 */
void
bb_spread_draw (const BbPictureData *data,
                const BbPictureBet *row,
                const BbPen *pen)
{
  BbPaint paint = { .fill = bb_color_with_alpha (bb_theme_get_team (data->theme, row->mark.slot), PALE) };
  double across, up;
  guint i;

  if (!bb_spread_get_radii (data, row, &across, &up))
    return;
  bb_scene_builder_begin_group (pen->builder, &(BbGroupInfo){ .bet = row->id, .part = BB_PART_SPREAD });
  for (i = 0; i < G_N_ELEMENTS (shares); i++) {
    g_autoptr (BbPath) path = bb_path_new ();

    add_ellipse (row->at, across * shares[i], up * shares[i], &data->layout->plane, path);
    bb_scene_builder_add_path (pen->builder, path, &paint);
  }
  bb_scene_builder_end_group (pen->builder);
}

/**
 * bb_spread_draw_sample:
 * @unit: the width of a thin line
 *
 * Draws what the legend shows.
 */
void
bb_spread_draw_sample (const BbPictureData *data,
                       BbPoint center,
                       double unit,
                       const BbPen *pen)
{
  BbPaint pale = { .fill = bb_color_with_alpha (&data->theme->sample, SAMPLE), .stroke = bb_color_with_alpha (&data->theme->sample, RIM), .width = 0.8 * unit };
  BbPaint solid = { .fill = data->theme->sample };

  bb_scene_builder_add_circle (pen->builder, center, 7 * unit, &pale);
  bb_scene_builder_add_circle (pen->builder, center, 7 * unit * INNER, &pale);
  bb_scene_builder_add_circle (pen->builder, center, 2.2 * unit, &solid);
}
