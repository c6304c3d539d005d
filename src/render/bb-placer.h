/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds a place for each label beside its mark. A pure function of its input: the effort is counted
 * in places tried, never in time, so that screen, file and command line agree. */

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

typedef struct _BbPlacer BbPlacer;

BbPlacer *bb_placer_new (const BbRect *area, double gap);
void bb_placer_free (BbPlacer *self);

void bb_placer_add_obstacle (BbPlacer *self, const BbRect *rect);
void bb_placer_add_line (BbPlacer *self, BbPoint from, BbPoint to, double cost);
guint bb_placer_run (BbPlacer *self, BbPlacement *placements, guint n_placements, double reach);
guint bb_placer_get_n_tried (const BbPlacer *self);

void bb_placement_get_leader (const BbPlacement *self, BbPoint *from, BbPoint *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbPlacer, bb_placer_free)

G_END_DECLS
