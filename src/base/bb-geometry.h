/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Points and rectangles in doubles. Plain values, no ownership. */

#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

typedef struct {
  double x;
  double y;
} BbPoint;

typedef struct {
  double x;
  double y;
  double width;
  double height;
} BbRect;

static inline double
bb_rect_right (const BbRect *rect)
{
  return rect->x + rect->width;
}

static inline double
bb_rect_bottom (const BbRect *rect)
{
  return rect->y + rect->height;
}

static inline BbPoint
bb_rect_center (const BbRect *rect)
{
  return (BbPoint){ rect->x + rect->width / 2, rect->y + rect->height / 2 };
}

/**
 * bb_rect_contains:
 *
 * Left and top edges belong to the rectangle, right and bottom edges do not.
 */
static inline gboolean
bb_rect_contains (const BbRect *rect,
                  double x,
                  double y)
{
  return x >= rect->x && y >= rect->y && x < bb_rect_right (rect) && y < bb_rect_bottom (rect);
}

/**
 * bb_rect_overlaps:
 *
 * Rectangles that only touch do not overlap.
 */
static inline gboolean
bb_rect_overlaps (const BbRect *a,
                  const BbRect *b)
{
  return a->x < bb_rect_right (b) && b->x < bb_rect_right (a) && a->y < bb_rect_bottom (b) && b->y < bb_rect_bottom (a);
}

static inline BbRect
bb_rect_grow (const BbRect *rect,
              double by)
{
  return (BbRect){ rect->x - by, rect->y - by, rect->width + 2 * by, rect->height + 2 * by };
}

static inline BbRect
bb_rect_union (const BbRect *a,
               const BbRect *b)
{
  double x = MIN (a->x, b->x);
  double y = MIN (a->y, b->y);

  return (BbRect){ x,
                   y,
                   MAX (bb_rect_right (a), bb_rect_right (b)) - x,
                   MAX (bb_rect_bottom (a), bb_rect_bottom (b)) - y };
}

/**
 * bb_rect_get_distance:
 *
 * Returns: how far apart two rectangles are, 0 if they meet
 */
static inline double
bb_rect_get_distance (const BbRect *a,
                      const BbRect *b)
{
  double x = MAX (MAX (a->x - bb_rect_right (b), b->x - bb_rect_right (a)), 0);
  double y = MAX (MAX (a->y - bb_rect_bottom (b), b->y - bb_rect_bottom (a)), 0);

  return sqrt (x * x + y * y);
}

/**
 * bb_rect_from_points:
 *
 * Returns: the smallest rectangle with @a and @b as corners
 */
static inline BbRect
bb_rect_from_points (BbPoint a,
                     BbPoint b)
{
  return (BbRect){ MIN (a.x, b.x), MIN (a.y, b.y), ABS (a.x - b.x), ABS (a.y - b.y) };
}

G_END_DECLS
