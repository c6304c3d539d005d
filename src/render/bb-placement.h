/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A label's place beside its mark, and the places that could be tried. */

#pragma once

#include "bb-geometry.h"

G_BEGIN_DECLS

/* Which side of the mark a label stands on; decides how its lines are aligned. */
typedef enum {
  BB_SIDE_RIGHT,
  BB_SIDE_LEFT,
  BB_SIDE_ABOVE,
  BB_SIDE_BELOW,
} BbSide;

#define BB_PLACEMENT_N_SHAPES 2

/* A label's size. */
typedef struct {
  double width;
  double height;
} BbLabelShape;

/* One label's wish and, afterwards, its place. It would rather have its first shape; a width of 0 is
 * no shape. A label away from its mark needs a leader line. */
typedef struct {
  BbRect mark;
  BbLabelShape shapes[BB_PLACEMENT_N_SHAPES];
  double weight;
  BbRect rect;
  guint shape;
  BbSide side;
  gboolean placed;
  gboolean away;
} BbPlacement;

/* One way to put a label, and what it costs: 1 is the difference between right and left of a mark. */
typedef struct {
  BbRect rect;
  guint shape;
  BbSide side;
  double cost;
} BbTrial;

guint bb_placement_get_n_spots (void);
BbTrial bb_placement_get_spot (const BbPlacement *self, guint spot, guint shape, double gap);
guint bb_placement_get_n_directions (void);
BbTrial bb_placement_get_far (const BbPlacement *self, guint direction, guint shape, double distance);
void bb_placement_get_leader (const BbPlacement *self, const BbRect *rect, BbPoint *from, BbPoint *to);

G_END_DECLS
