/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the placer's search (bb-placer.c) and the ground it plays on (bb-placer-ground.c) share. */

#pragma once

#include "bb-coverage.h"
#include "bb-placer.h"
#include "bb-rect-grid.h"

G_BEGIN_DECLS

/* Costs of lines are kept as whole numbers. */
#define BB_PLACER_COST_STEPS 100
/* How long the pieces of a leader line are. */
#define BB_PLACER_LEADER_STEP 12.0

/* A place a label could have; no mark or caption is in its way. */
typedef struct {
  float x, y, cost;
  float line_cost; /* negative as long as not known */
  guint8 shape, side, away;
} BbPlacerChoice;

/* By label. */
typedef struct {
  guint index;
  guint n_free;
  guint n_rings; /* how many have been listed */
  guint n_refused;
  double cost;
  GArray *choices;
  guint item;
  GArray *leader; /* items of its leader line */
} BbPlacerState;

struct _BbPlacer {
  BbRect area;
  double gap;
  BbCoverage *obstacles;
  BbCoverage *taken;
  BbRectGrid *labels;
  BbRectGrid *soft;
  BbPlacement *placements;
  BbPlacerState *states;
  BbPlacerState **order;
  guint n_placements;
  guint n_rings;
  guint8 first_form; /* that may be taken */
  guint8 last_form;
  int first_owner; /* labels of earlier runs stay where they are */
  guint n_tried;
  guint budget;
};

void bb_placer_ground_add_along (BbRectGrid *grid, BbPoint from, BbPoint to, double step, int owner, GArray *items);
void bb_placer_ground_list_ring (BbPlacer *self, BbPlacerState *state);
BbRect bb_placer_ground_get_rect (const BbPlacer *self, const BbPlacerState *state, const BbPlacerChoice *choice);
double bb_placer_ground_get_cost (BbPlacer *self, const BbPlacerState *state, BbPlacerChoice *choice, const BbRect *rect);
gboolean bb_placer_ground_is_leader_free (const BbPlacer *self, const BbPlacerState *state, const BbRect *rect);
void bb_placer_ground_put (BbPlacer *self, BbPlacerState *state);
void bb_placer_ground_put_out (BbPlacer *self, BbPlacerState *state);
void bb_placer_ground_settle (BbPlacer *self, BbPlacerState *state, const BbPlacerChoice *choice, double cost);

G_END_DECLS
