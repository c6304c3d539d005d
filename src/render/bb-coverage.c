/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A summed-area table: each entry counts the covered points up to it, so that four entries tell
 * how many lie in any rectangle. */

#include "config.h"

#include "bb-coverage.h"

#include <math.h>

#define MOST_POINTS_A_SIDE 1200

/* One row and one column of zeros lead. */
struct _BbCoverage {
  BbRect area;
  double step_x;
  double step_y;
  int n_columns;
  int n_rows;
  guint32 *sums;
};

typedef struct {
  int left, top, right, bottom;
} PointRange;

/**
 * bb_coverage_new:
 * @area: what the raster spans
 * @step: about how far its points lie apart
 */
BbCoverage *
bb_coverage_new (const BbRect *area,
                 double step)
{
  BbCoverage *self;

  g_return_val_if_fail (area != NULL && area->width > 0 && area->height > 0, NULL);
  g_return_val_if_fail (step > 0, NULL);

  self = g_new0 (BbCoverage, 1);
  self->area = *area;
  self->n_columns = (int) CLAMP (ceil (area->width / step), 1, MOST_POINTS_A_SIDE);
  self->n_rows = (int) CLAMP (ceil (area->height / step), 1, MOST_POINTS_A_SIDE);
  self->step_x = area->width / self->n_columns;
  self->step_y = area->height / self->n_rows;
  self->sums = g_new0 (guint32, (gsize) (self->n_columns + 1) * (gsize) (self->n_rows + 1));
  return self;
}

void
bb_coverage_free (BbCoverage *self)
{
  g_free (self->sums);
  g_free (self);
}

/* The points of one axis from @low to below @high: point i lies in the middle of step i. */
static int
to_point (double offset,
          double step,
          int n_points)
{
  return (int) CLAMP (ceil (offset / step - 0.5), 0, n_points);
}

static PointRange
get_points (const BbCoverage *self,
            const BbRect *rect)
{
  return (PointRange){
    to_point (rect->x - self->area.x, self->step_x, self->n_columns),
    to_point (rect->y - self->area.y, self->step_y, self->n_rows),
    to_point (bb_rect_right (rect) - self->area.x, self->step_x, self->n_columns),
    to_point (bb_rect_bottom (rect) - self->area.y, self->step_y, self->n_rows),
  };
}

static guint32 *
get_sum (const BbCoverage *self,
         int column,
         int row)
{
  return &self->sums[row * (self->n_columns + 1) + column];
}

/**
 * bb_coverage_add:
 *
 * Covers the points in @rect; before bb_coverage_finish() only.
 */
void
bb_coverage_add (BbCoverage *self,
                 const BbRect *rect)
{
  PointRange points = get_points (self, rect);
  int x, y;

  for (y = points.top; y < points.bottom; y++)
    for (x = points.left; x < points.right; x++)
      *get_sum (self, x + 1, y + 1) = 1;
}

/**
 * bb_coverage_finish:
 *
 * Makes the map ready to be asked.
 */
void
bb_coverage_finish (BbCoverage *self)
{
  int x, y;

  for (y = 1; y <= self->n_rows; y++) {
    guint32 row = 0;

    for (x = 1; x <= self->n_columns; x++) {
      row += *get_sum (self, x, y);
      *get_sum (self, x, y) = row + *get_sum (self, x, y - 1);
    }
  }
}

/**
 * bb_coverage_touches:
 *
 * Returns: whether a covered point lies in @rect; if not, it may still overlap by less than a step
 */
gboolean
bb_coverage_touches (const BbCoverage *self,
                     const BbRect *rect)
{
  PointRange points = get_points (self, rect);

  if (points.right <= points.left || points.bottom <= points.top)
    return FALSE;
  return *get_sum (self, points.right, points.bottom) + *get_sum (self, points.left, points.top)
         != *get_sum (self, points.left, points.bottom) + *get_sum (self, points.right, points.top);
}
