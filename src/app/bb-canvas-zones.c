/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the layout of the picture to the widget. */

#include "config.h"

#include "bb-canvas-zones.h"

#include "bb-canvas-private.h"

/**
 * bb_canvas_get_theme:
 *
 * Returns: the colours of the picture as it was last drawn
 */
const BbTheme *
bb_canvas_get_theme (BbCanvas *self)
{
  g_return_val_if_fail (BB_IS_CANVAS (self), NULL);

  return bb_theme_get (self->theme);
}

/**
 * bb_canvas_get_plane:
 *
 * Returns: where in the widget the plane is
 */
BbRect
bb_canvas_get_plane (BbCanvas *self)
{
  g_return_val_if_fail (BB_IS_CANVAS (self), (BbRect){ 0 });

  return _bb_canvas_to_view (self, &self->layout.plane);
}

/**
 * bb_canvas_get_zone_area:
 * @bounds: what the zone covers, or is about to
 *
 * Returns: where in the widget that is
 */
BbZoneArea
bb_canvas_get_zone_area (BbCanvas *self,
                         BbItem *zone,
                         const BbZoneBounds *bounds)
{
  BbZoneArea area;

  g_return_val_if_fail (BB_IS_CANVAS (self), (BbZoneArea){ 0 });

  area = bb_zone_area_of (zone, bounds, &self->layout, bb_canvas_get_theme (self));
  area.rect = _bb_canvas_to_view (self, &area.rect);
  return area;
}
