/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A trail is a long thin wedge: nothing where the bet was, two pixels where it meets the mark. */

#include "config.h"

#include "bb-trail.h"

#include <math.h>

#define WIDTH 2.0
#define DOT 1.8

/**
 * bb_trail_get_ends:
 * @from: (out): where the bet was
 * @to: (out): where the trail meets the mark
 *
 * Returns: whether there is anything to draw
 */
gboolean
bb_trail_get_ends (const BbPictureBet *row,
                   BbPoint *from,
                   BbPoint *to)
{
  double dx = row->at.x - row->then.x, dy = row->at.y - row->then.y;
  double length = hypot (dx, dy);
  double reach = bb_mark_get_reach (&row->mark);

  if (!row->moved || length <= reach)
    return FALSE;
  *from = row->then;
  *to = (BbPoint){ row->at.x - dx / length * reach, row->at.y - dy / length * reach };
  return TRUE;
}

/**
 * bb_trail_draw:
 *
 * Draws the trail of a bet that has moved, and nothing for others.
 */
void
bb_trail_draw (const BbPictureData *data,
               const BbPictureBet *row,
               const BbPen *pen)
{
  double half = WIDTH * data->layout->mark / 2;
  BbPaint paint = { .fill = data->theme->trail };
  g_autoptr (BbPath) path = NULL;
  BbPoint from, to;
  double length, nx, ny;

  if (!bb_trail_get_ends (row, &from, &to))
    return;
  length = hypot (to.x - from.x, to.y - from.y);
  nx = -(to.y - from.y) / length * half;
  ny = (to.x - from.x) / length * half;
  path = bb_path_new ();
  bb_path_add_polygon (path,
                       (BbPoint[]){ { from.x + nx * 0.2, from.y + ny * 0.2 },
                                    { to.x + nx, to.y + ny },
                                    { to.x - nx, to.y - ny },
                                    { from.x - nx * 0.2, from.y - ny * 0.2 } },
                       4);
  bb_scene_builder_begin_group (pen->builder, &(BbGroupInfo){ .bet = row->id, .part = BB_PART_TRAIL });
  bb_scene_builder_add_path (pen->builder, path, &paint);
  bb_scene_builder_add_circle (pen->builder, from, DOT * data->layout->mark, &paint);
  bb_scene_builder_end_group (pen->builder);
}
