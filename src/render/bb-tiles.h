/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene as small images, tiles, in a grid: a screen moves them instead of drawing bets, and shows
 * anew only those that have become different. Immutable, so that they may be painted in one thread
 * and shown in another. */

#pragma once

#include <cairo.h>

#include "bb-scene.h"

G_BEGIN_DECLS

#define BB_TILE_SIZE 256 /* pixels a side: small enough for the processor's cache */

typedef struct _BbTiles BbTiles;

BbTiles *bb_tiles_paint (BbScene *scene, const BbRect *part, double scale, GHashTable *left_out, BbTiles *before);
BbTiles *bb_tiles_ref (BbTiles *self);
void bb_tiles_unref (BbTiles *self);

BbScene *bb_tiles_get_scene (BbTiles *self);
double bb_tiles_get_scale (BbTiles *self);
guint bb_tiles_get_n_columns (BbTiles *self);
guint bb_tiles_get_n_rows (BbTiles *self);
cairo_surface_t *bb_tiles_peek (BbTiles *self, guint column, guint row);
BbRect bb_tiles_get_rect (BbTiles *self, guint column, guint row);
gboolean bb_tiles_cover (BbTiles *self, const BbRect *part);
gboolean bb_tiles_leave_out (BbTiles *self, GHashTable *bets);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbTiles, bb_tiles_unref)

G_END_DECLS
