/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A trail is a long thin wedge: hardly there where the bet was, two pixels where it meets the mark.
 * It passes under labels, and is left out there so that no word is struck through. */

#include "config.h"

#include "bb-trail.h"

#include "bb-move.h"

#include <math.h>

#define WIDTH 2.0
#define DOT 1.8
#define THIN 0.25
#define STEP 2.0
#define SHORTEST 5.0

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

/* The wedge between two shares of the way, 0 to 1. */
static void
add_piece (const BbPictureData *data,
           BbPoint from,
           BbPoint to,
           double start,
           double end,
           BbPath *path)
{
  double dx = to.x - from.x, dy = to.y - from.y, length = hypot (dx, dy);
  double half = WIDTH * data->layout->mark / 2;
  double a = half * (THIN + (1 - THIN) * start) / length, b = half * (THIN + (1 - THIN) * end) / length;
  BbPoint first = { from.x + dx * start, from.y + dy * start };
  BbPoint last = { from.x + dx * end, from.y + dy * end };

  bb_path_add_polygon (path,
                       (BbPoint[]){ { first.x - dy * a, first.y + dx * a },
                                    { last.x - dy * b, last.y + dx * b },
                                    { last.x + dy * b, last.y - dx * b },
                                    { first.x + dy * a, first.y - dx * a } },
                       4);
}

static gboolean
is_hidden (const BbRectGrid *labels,
           BbPoint from,
           BbPoint to,
           double share,
           double clear)
{
  BbRect dot = { from.x + (to.x - from.x) * share - clear, from.y + (to.y - from.y) * share - clear, 2 * clear, 2 * clear };

  return !bb_rect_grid_is_free (labels, &dot);
}

static void
add_pieces (const BbPictureData *data,
            const BbRectGrid *labels,
            BbPoint from,
            BbPoint to,
            BbPath *path)
{
  double length = hypot (to.x - from.x, to.y - from.y) / data->layout->mark;
  guint n = MAX (1, (guint) ceil (length / STEP));
  double start = -1;
  guint i;

  for (i = 0; i <= n; i++) {
    double share = (double) i / n;
    gboolean hidden = is_hidden (labels, from, to, share, 1);

    if (start >= 0 && (hidden || i == n) && (share - start) * length > SHORTEST)
      add_piece (data, from, to, start, share, path);
    if (hidden)
      start = -1;
    else if (start < 0)
      start = share;
  }
}

/* Why is not told where the reasons for paying are not. */
static char *
describe (const BbPictureData *data,
          const BbPictureBet *row)
{
  gboolean tells_why = bb_picture_options_shows (data->options, BB_BET_FUNDING_RATIONALE);
  BbMove move;

  bb_movement_find (data->movement, row->bet, &move);
  return bb_move_dup_sentence (&move, bb_movement_get_snapshot (data->movement), tells_why);
}

/**
 * bb_trail_draw:
 * @labels: where labels, and marks, lie on top
 *
 * Draws the trail of a bet that has moved, and nothing for others.
 */
void
bb_trail_draw (const BbPictureData *data,
               const BbPictureBet *row,
               const BbRectGrid *labels,
               const BbPen *pen)
{
  BbPaint paint = { .fill = data->theme->trail };
  g_autoptr (BbPath) path = NULL;
  g_autofree char *title = NULL;
  BbPoint from, to;

  if (!bb_trail_get_ends (row, &from, &to))
    return;
  path = bb_path_new ();
  add_pieces (data, labels, from, to, path);
  title = describe (data, row);
  bb_scene_builder_begin_group (pen->builder, &(BbGroupInfo){ .title = title, .bet = row->id, .part = BB_PART_TRAIL });
  bb_scene_builder_add_path (pen->builder, path, &paint);
  if (!is_hidden (labels, from, to, 0, 2 * DOT * data->layout->mark))
    bb_scene_builder_add_circle (pen->builder, from, DOT * data->layout->mark, &paint);
  bb_scene_builder_end_group (pen->builder);
}
