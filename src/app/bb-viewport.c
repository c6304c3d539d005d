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

  if (old.width > 0 && old.height > 0) {
    double share_x = (old.width / 2 - old.x) / (old.width * old.zoom);
    double share_y = (old.height / 2 - old.y) / (old.height * old.zoom);

    self->x = width / 2 - share_x * width * self->zoom;
    self->y = height / 2 - share_y * height * self->zoom;
  }
  self->width = width;
  self->height = height;
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
