/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the placer's search (bb-placer.c), its changes of places (bb-placer-moves.c) and the ground they
 * play on (bb-placer-ground.c) share. */

#pragma once

#include "bb-coverage.h"
#include "bb-placer.h"
#include "bb-rect-grid.h"

G_BEGIN_DECLS

/* Costs of lines are kept as whole numbers. */
#define BB_PLACER_COST_STEPS 100
/* How long the pieces of a leader line are. */
#define BB_PLACER_LEADER_STEP 12.0

/* Nobody puts out more at a time. */
#define BB_PLACER_MOST_OTHERS 4u

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
  gboolean fixed;  /* while others make room for it */
  gboolean lifted; /* while labels are put back */
  double cost;
  GArray *choices;
  guint item;
  GArray *leader; /* items of its leader line */
} BbPlacerState;

struct _BbPlacer {
  BbRect area;
  double gap;
  double cell;
  BbCoverage *obstacles;
  BbCoverage *taken;
  BbRectGrid *labels;
  BbRectGrid *soft;
  BbPlacement *placements;
  BbPlacerState *states;
  BbPlacerState **order;
  guint n_placements;
  guint n_rings;
  double words_reach;
  guint8 first_form; /* that may be taken */
  guint8 last_form;
  int first_owner; /* labels of earlier runs stay where they are */
  guint n_tried;
  guint budget;
  guint most_tried; /* where a chain ends */
  gboolean crosses; /* leaders of others may be asked to go, too */
  GArray *moves;    /* to be taken back if they lead nowhere */
};

void bb_placer_ground_add_along (BbRectGrid *grid, BbPoint from, BbPoint to, double step, int owner, GArray *items);
guint bb_placer_ground_find_along (const BbRectGrid *grid, BbPoint from, BbPoint to, int *owners, guint most);
void bb_placer_ground_list_ring (BbPlacer *self, BbPlacerState *state);
BbRect bb_placer_ground_get_rect (const BbPlacer *self, const BbPlacerState *state, const BbPlacerChoice *choice);
double bb_placer_ground_get_cost (BbPlacer *self, const BbPlacerState *state, BbPlacerChoice *choice, const BbRect *rect);
gboolean bb_placer_ground_is_leader_free (const BbPlacer *self, const BbPlacerState *state, const BbRect *rect);
void bb_placer_ground_put (BbPlacer *self, BbPlacerState *state);
void bb_placer_ground_put_out (BbPlacer *self, BbPlacerState *state);
void bb_placer_ground_settle (BbPlacer *self, BbPlacerState *state, const BbPlacerChoice *choice, double cost);

gboolean bb_placer_allows (const BbPlacer *self, const BbPlacerChoice *choice);
gboolean bb_placer_take_free (BbPlacer *self, BbPlacerState *state, double limit);
double bb_placer_find_others (BbPlacer *self, const BbRect *rect, BbPlacerState **others, guint *n_others);
void bb_placer_list_all_rings (BbPlacer *self, BbPlacerState *state);

GArray *bb_placer_new_moves (void);
void bb_placer_polish (BbPlacer *self);
void bb_placer_chain (BbPlacer *self, double limit, guint depth, guint tries);
void bb_placer_exchange (BbPlacer *self);

G_END_DECLS
