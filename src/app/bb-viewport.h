/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which part of the page a view shows: a zoom and the page's offset. At zoom 1 the page has the size
 * of the view; it never leaves the view empty at an edge. */

#pragma once

#include "bb-geometry.h"

G_BEGIN_DECLS

#define BB_VIEWPORT_MAX_ZOOM 12.0

typedef struct {
  double width;
  double height;
  double zoom;
  double x; /* of the page's left edge in the view, 0 or less */
  double y;
} BbViewport;

void bb_viewport_init (BbViewport *self);
gboolean bb_viewport_set_size (BbViewport *self, double width, double height);
gboolean bb_viewport_zoom_at (BbViewport *self, double zoom, double x, double y);
gboolean bb_viewport_pan_by (BbViewport *self, double dx, double dy);
gboolean bb_viewport_show (BbViewport *self, const BbRect *part);
gboolean bb_viewport_fit (BbViewport *self);
gboolean bb_viewport_fit_part (BbViewport *self, const BbRect *part);
gboolean bb_viewport_look_at (BbViewport *self, double zoom, BbPoint middle);
BbPoint bb_viewport_get_middle (const BbViewport *self);

G_END_DECLS
