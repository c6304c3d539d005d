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

/* A label's forms, the one it would rather have first: as a card (where cards are wanted), in full, narrow without facts, by its short
 * name, as a number that the list explains. */
typedef enum {
  BB_FORM_CARD,
  BB_FORM_FULL,
  BB_FORM_NARROW,
  BB_FORM_SHORT,
  BB_FORM_NUMBER,
} BbForm;

#define BB_PLACEMENT_N_SHAPES (BB_FORM_NUMBER + 1)

/* A label's size. */
typedef struct {
  double width;
  double height;
} BbLabelShape;

/* One label's wish and, afterwards, its place. Shapes are by form; a width of 0 is none. A label away from its mark needs a leader line. */
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

/* The first ring touches the mark, the last is furthest off. */
#define BB_PLACEMENT_N_RINGS 14
#define BB_PLACEMENT_MOST_TRIALS 96

double bb_placement_get_ring (guint ring, double gap);
guint bb_placement_list_trials (const BbPlacement *self, guint shape, guint ring, double gap, BbTrial *trials);
void bb_placement_get_leader (const BbPlacement *self, const BbRect *rect, BbPoint *from, BbPoint *to);

G_END_DECLS
