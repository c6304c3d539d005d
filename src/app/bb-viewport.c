/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain arithmetic; every function says whether anything changed. */

#include "config.h"

#include "bb-viewport.h"

#include <math.h>

static void
keep_covered (BbViewport *self)
{
  self->x = CLAMP (self->x, self->width * (1 - self->zoom), 0);
  self->y = CLAMP (self->y, self->height * (1 - self->zoom), 0);
}

static void
put_in_middle (BbViewport *self,
               BbPoint middle)
{
  self->x = self->width / 2 - middle.x * self->width * self->zoom;
  self->y = self->height / 2 - middle.y * self->height * self->zoom;
}

static gboolean
is_same (const BbViewport *self,
         const BbViewport *other)
{
  return self->zoom == other->zoom && self->x == other->x && self->y == other->y
         && self->width == other->width && self->height == other->height;
}

void
bb_viewport_init (BbViewport *self)
{
  g_return_if_fail (self != NULL);

  *self = (BbViewport){ .zoom = 1 };
}

/**
 * bb_viewport_set_size:
 *
 * What was in the middle stays there.
 */
gboolean
bb_viewport_set_size (BbViewport *self,
                      double width,
                      double height)
{
  BbViewport old = *self;

  self->width = width;
  self->height = height;
  if (old.width > 0 && old.height > 0)
    put_in_middle (self, bb_viewport_get_middle (&old));
  keep_covered (self);
  return !is_same (self, &old);
}

/**
 * bb_viewport_zoom_at:
 * @x: of the point in the view under which the page stays where it is
 */
gboolean
bb_viewport_zoom_at (BbViewport *self,
                     double zoom,
                     double x,
                     double y)
{
  BbViewport old = *self;

  self->zoom = CLAMP (zoom, 1, BB_VIEWPORT_MAX_ZOOM);
  self->x = x - (x - old.x) * self->zoom / old.zoom;
  self->y = y - (y - old.y) * self->zoom / old.zoom;
  keep_covered (self);
  return !is_same (self, &old);
}

gboolean
bb_viewport_pan_by (BbViewport *self,
                    double dx,
                    double dy)
{
  BbViewport old = *self;

  self->x += dx;
  self->y += dy;
  keep_covered (self);
  return !is_same (self, &old);
}

static double
get_shift (double low,
           double high,
           double size)
{
  if (low < 0)
    return -low;
  return high > size ? MAX (size - high, -low) : 0;
}

/**
 * bb_viewport_show:
 * @part: a part of the page, in its units
 *
 * Pans as little as it takes to have @part in view.
 */
gboolean
bb_viewport_show (BbViewport *self,
                  const BbRect *part)
{
  double dx = get_shift (part->x + self->x, bb_rect_right (part) + self->x, self->width);
  double dy = get_shift (part->y + self->y, bb_rect_bottom (part) + self->y, self->height);

  return bb_viewport_pan_by (self, dx, dy);
}

/**
 * bb_viewport_fit:
 *
 * Shows the whole page.
 */
gboolean
bb_viewport_fit (BbViewport *self)
{
  return bb_viewport_zoom_at (self, 1, 0, 0);
}

/**
 * bb_viewport_fit_part:
 * @part: a part of the page, in its units
 *
 * Shows all of @part as large as that goes, in the middle.
 */
gboolean
bb_viewport_fit_part (BbViewport *self,
                      const BbRect *part)
{
  double page_width = self->width * self->zoom;
  double page_height = self->height * self->zoom;
  BbPoint middle = bb_rect_center (part);
  double zoom = MIN (page_width / MAX (part->width, 1), page_height / MAX (part->height, 1));

  return bb_viewport_look_at (self, zoom, (BbPoint){ middle.x / page_width, middle.y / page_height });
}

/**
 * bb_viewport_look_at:
 * @middle: of what is to be seen, in shares of the page
 *
 * Whatever size the view has, or will get, this says the same.
 */
gboolean
bb_viewport_look_at (BbViewport *self,
                     double zoom,
                     BbPoint middle)
{
  BbViewport old = *self;

  if (self->width <= 0 || self->height <= 0)
    self->width = self->height = 1;
  self->zoom = CLAMP (zoom, 1, BB_VIEWPORT_MAX_ZOOM);
  put_in_middle (self, middle);
  keep_covered (self);
  return !is_same (self, &old);
}

/**
 * bb_viewport_get_middle:
 *
 * Returns: what is in the middle of the view, in shares of the page
 */
BbPoint
bb_viewport_get_middle (const BbViewport *self)
{
  if (self->width <= 0 || self->height <= 0)
    return (BbPoint){ 0.5, 0.5 };
  return (BbPoint){ (self->width / 2 - self->x) / (self->width * self->zoom),
                    (self->height / 2 - self->y) / (self->height * self->zoom) };
}
