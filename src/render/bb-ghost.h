/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where bets were that have gone since: a hollow mark, with a name where there is room for one. */

#pragma once

#include "bb-label.h"
#include "bb-move.h"
#include "bb-rect-grid.h"

G_BEGIN_DECLS

/* @lines: of its name; @placement: of the same. */
typedef struct {
  BbMove move;
  BbPoint at;
  char **lines;
  BbPlacement placement;
} BbGhost;

GArray *bb_ghosts_find (const BbPictureData *data);
void bb_ghosts_add_obstacles (const BbPictureData *data, BbPlacer *placer);
void bb_ghosts_place_names (const BbPictureData *data, const BbPen *pen, BbPlacer *placer, double reach);
void bb_ghosts_add_to_cover (const BbPictureData *data, BbRectGrid *cover);
void bb_ghosts_draw (const BbPictureData *data, const BbPen *pen);

gboolean bb_ghosts_are_shown (const BbPictureData *data);
void bb_ghost_draw_sample (const BbPictureData *data, BbPoint center, double unit, const BbPen *pen);

G_END_DECLS
