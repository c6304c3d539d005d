/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Path building: corners, curves and arcs as Bézier pieces of at most a quarter turn. */

#include "config.h"

#include "bb-path.h"

#include <math.h>

struct _BbPath {
  GArray *steps;
};

BbPath *
bb_path_new (void)
{
  BbPath *self = g_new0 (BbPath, 1);

  self->steps = g_array_new (FALSE, TRUE, sizeof (BbPathStep));
  return self;
}

void
bb_path_free (BbPath *self)
{
  g_array_unref (self->steps);
  g_free (self);
}

void
bb_path_clear (BbPath *self)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->steps, 0);
}

static void
add_step (BbPath *self,
          BbPathVerb verb,
          const BbPoint *points)
{
  BbPathStep step = { .verb = verb };
  guint i;

  for (i = 0; i < bb_path_verb_get_n_points (verb); i++) {
    step.at[2 * i] = (float) points[i].x;
    step.at[2 * i + 1] = (float) points[i].y;
  }
  g_array_append_val (self->steps, step);
}

void
bb_path_move_to (BbPath *self,
                 double x,
                 double y)
{
  g_return_if_fail (self != NULL);

  add_step (self, BB_PATH_MOVE, &(BbPoint){ x, y });
}

void
bb_path_line_to (BbPath *self,
                 double x,
                 double y)
{
  g_return_if_fail (self != NULL);

  add_step (self, BB_PATH_LINE, &(BbPoint){ x, y });
}

void
bb_path_curve_to (BbPath *self,
                  BbPoint first,
                  BbPoint second,
                  BbPoint end)
{
  BbPoint points[3] = { first, second, end };

  g_return_if_fail (self != NULL);

  add_step (self, BB_PATH_CURVE, points);
}

void
bb_path_close (BbPath *self)
{
  g_return_if_fail (self != NULL);

  add_step (self, BB_PATH_CLOSE, NULL);
}

/**
 * bb_path_add_polygon:
 * @points: the corners in order
 *
 * Adds a closed polygon.
 */
void
bb_path_add_polygon (BbPath *self,
                     const BbPoint *points,
                     guint n_points)
{
  guint i;

  g_return_if_fail (self != NULL);
  g_return_if_fail (n_points > 2);

  bb_path_move_to (self, points[0].x, points[0].y);
  for (i = 1; i < n_points; i++)
    bb_path_line_to (self, points[i].x, points[i].y);
  bb_path_close (self);
}

static void
add_arc_piece (BbPath *self,
               BbPoint center,
               double radius,
               double from,
               double to)
{
  double reach = radius * 4.0 / 3.0 * tan ((to - from) / 4.0);
  BbPoint start = { center.x + radius * cos (from), center.y + radius * sin (from) };
  BbPoint end = { center.x + radius * cos (to), center.y + radius * sin (to) };

  bb_path_curve_to (self,
                    (BbPoint){ start.x - reach * sin (from), start.y + reach * cos (from) },
                    (BbPoint){ end.x + reach * sin (to), end.y - reach * cos (to) },
                    end);
}

/**
 * bb_path_add_arc:
 * @from: start angle in radians, clockwise on screen from the right
 * @to: end angle
 *
 * Adds an arc: a line leads to its start if the path has begun.
 */
void
bb_path_add_arc (BbPath *self,
                 BbPoint center,
                 double radius,
                 double from,
                 double to)
{
  guint n_pieces = MAX (1, (guint) ceil (fabs (to - from) / G_PI_2 - 1e-9));
  double piece = (to - from) / n_pieces;
  BbPoint start = { center.x + radius * cos (from), center.y + radius * sin (from) };
  guint i;

  g_return_if_fail (self != NULL);

  add_step (self, self->steps->len == 0 ? BB_PATH_MOVE : BB_PATH_LINE, &start);
  for (i = 0; i < n_pieces; i++)
    add_arc_piece (self, center, radius, from + i * piece, from + (i + 1) * piece);
}

/**
 * bb_path_get_steps:
 *
 * Returns: (array length=n_steps) (transfer none): the steps so far
 */
const BbPathStep *
bb_path_get_steps (const BbPath *self,
                   guint *n_steps)
{
  g_return_val_if_fail (self != NULL, NULL);

  *n_steps = self->steps->len;
  return (const BbPathStep *) (gpointer) self->steps->data;
}

guint
bb_path_verb_get_n_points (BbPathVerb verb)
{
  static const guint n_points[] = {
    [BB_PATH_MOVE] = 1,
    [BB_PATH_LINE] = 1,
    [BB_PATH_CURVE] = 3,
    [BB_PATH_CLOSE] = 0,
  };

  return n_points[verb];
}
