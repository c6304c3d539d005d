/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rectangles in a grid of cells, to find quickly what a rectangle would overlap. What lies outside
 * the area is kept in its outermost cells. */

#pragma once

#include "bb-geometry.h"

G_BEGIN_DECLS

typedef struct _BbRectGrid BbRectGrid;

BbRectGrid *bb_rect_grid_new (const BbRect *area, double cell);
void bb_rect_grid_free (BbRectGrid *self);

guint bb_rect_grid_add (BbRectGrid *self, const BbRect *rect, int owner);
void bb_rect_grid_remove (BbRectGrid *self, guint item);
gboolean bb_rect_grid_is_free (const BbRectGrid *self, const BbRect *rect);
guint bb_rect_grid_find_owners (const BbRectGrid *self, const BbRect *rect, int *owners, guint most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbRectGrid, bb_rect_grid_free)

G_END_DECLS
