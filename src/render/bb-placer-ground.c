/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The places a label could have, what each costs, and putting labels there. Whatever is put stands
 * both in the raster, for a quick look, and in the grid, which knows whose it is. */

#include "config.h"

#include <math.h>

#include "bb-placer-private.h"

#define MOST_COSTS 4u
/* Of a leader on marks, for each gap of its length: those under its beginning, and others. */
#define FIRST_ON_MARKS_COST 0.24
#define ON_MARKS_COST 2.0
/* In gaps. */
#define MOST_ON_MARKS 1.6
#define TOO_MANY_COST 12.0f

static BbRect
get_piece (BbPoint from,
           BbPoint to,
           guint i,
           guint n)
{
  BbPoint a = { from.x + (to.x - from.x) * i / n, from.y + (to.y - from.y) * i / n };
  BbPoint b = { from.x + (to.x - from.x) * (i + 1) / n, from.y + (to.y - from.y) * (i + 1) / n };
  BbRect rect = bb_rect_from_points (a, b);

  return bb_rect_grow (&rect, 0.5);
}

void
bb_placer_ground_add_along (BbRectGrid *grid,
                            BbPoint from,
                            BbPoint to,
                            double step,
                            int owner,
                            GArray *items)
{
  guint n = MAX (1, (guint) ceil (hypot (to.x - from.x, to.y - from.y) / step));
  guint i, item;

  for (i = 0; i < n; i++) {
    BbRect rect = get_piece (from, to, i, n);

    item = bb_rect_grid_add (grid, &rect, owner);
    if (items != NULL)
      g_array_append_val (items, item);
  }
}

/* Returns how many owners there are along a leader, @most at most. */
guint
bb_placer_ground_find_along (const BbRectGrid *grid,
                             BbPoint from,
                             BbPoint to,
                             int *owners,
                             guint most)
{
  guint n = MAX (1, (guint) ceil (hypot (to.x - from.x, to.y - from.y) / BB_PLACER_LEADER_STEP));
  guint i, j, k, n_here, n_found = 0;
  int here[BB_PLACER_MOST_OTHERS + 1];

  for (i = 0; i < n && n_found < most; i++) {
    BbRect rect = get_piece (from, to, i, n);

    n_here = bb_rect_grid_find_owners (grid, &rect, here, G_N_ELEMENTS (here));
    for (j = 0; j < n_here && n_found < most; j++) {
      for (k = 0; k < n_found && owners[k] != here[j];)
        k++;
      owners[k] = here[j];
      n_found = MAX (n_found, k + 1);
    }
  }
  return n_found;
}

static gboolean
is_inside (const BbPlacer *self,
           const BbRect *rect)
{
  return rect->x >= self->area.x && rect->y >= self->area.y && bb_rect_right (rect) <= bb_rect_right (&self->area)
         && bb_rect_bottom (rect) <= bb_rect_bottom (&self->area);
}

static void
add_choice (BbPlacer *self,
            BbPlacerState *state,
            const BbTrial *trial,
            guint ring)
{
  BbPlacerChoice choice = { (float) trial->rect.x, (float) trial->rect.y, (float) trial->cost, -1, (guint8) trial->shape, trial->side, ring > 0 };
  BbRect rect = { choice.x, choice.y, trial->rect.width, trial->rect.height };

  self->n_tried++;
  if (trial->shape < BB_FORM_NUMBER && ring > 0 && bb_rect_get_distance (&self->placements[state->index].mark, &rect) > self->words_reach)
    return;
  if (!is_inside (self, &rect) || bb_coverage_touches (self->obstacles, &rect))
    return;
  g_array_append_val (state->choices, choice);
}

void
bb_placer_ground_list_ring (BbPlacer *self,
                            BbPlacerState *state)
{
  BbTrial trials[BB_PLACEMENT_MOST_TRIALS];
  guint shape, i, ring = state->n_rings++;
  gboolean far = ring > 0 && bb_placement_get_ring (ring, self->gap) > self->words_reach;

  for (shape = far ? BB_FORM_NUMBER : BB_FORM_CARD; shape < BB_PLACEMENT_N_SHAPES; shape++) {
    guint n = bb_placement_list_trials (&self->placements[state->index], shape, ring, self->gap, trials);

    for (i = 0; i < n; i++)
      add_choice (self, state, &trials[i], ring);
  }
}

BbRect
bb_placer_ground_get_rect (const BbPlacer *self,
                           const BbPlacerState *state,
                           const BbPlacerChoice *choice)
{
  const BbLabelShape *shape = &self->placements[state->index].shapes[choice->shape];

  return (BbRect){ choice->x, choice->y, shape->width, shape->height };
}

/* A leader may come out of marks that its own stands on, and graze others, but not run across
 * captions, if it can be helped. */
static float
get_leader_cost (const BbPlacer *self,
                 const BbPlacerState *state,
                 const BbRect *rect)
{
  BbPoint from, to;
  /* Lines are looked at in steps of half a cell. */
  double step = self->cell / 2 / self->gap;
  guint n, n_first, most = (guint) (MOST_ON_MARKS / step);

  bb_placement_get_leader (&self->placements[state->index], rect, &from, &to);
  n = bb_coverage_count_line (self->obstacles, from, to, most + 1, &n_first);
  return n > most ? TOO_MANY_COST : (float) ((n * ON_MARKS_COST + n_first * FIRST_ON_MARKS_COST) * step);
}

/* What the lines under a place and the marks under its leader add is found out when first asked for. */
double
bb_placer_ground_get_cost (BbPlacer *self,
                           const BbPlacerState *state,
                           BbPlacerChoice *choice,
                           const BbRect *rect)
{
  int costs[MOST_COSTS];
  guint n_costs, i;

  if (choice->line_cost < 0) {
    choice->line_cost = choice->away ? get_leader_cost (self, state, rect) : 0;
    n_costs = bb_rect_grid_find_owners (self->soft, rect, costs, MOST_COSTS);
    for (i = 0; i < n_costs; i++)
      choice->line_cost += (float) costs[i] / BB_PLACER_COST_STEPS;
  }
  return (double) choice->cost + (double) choice->line_cost;
}

static void
set_leader (BbPlacer *self,
            BbPlacerState *state,
            gboolean taken)
{
  const BbPlacement *label = &self->placements[state->index];
  BbPoint from, to;
  guint i;

  bb_placement_get_leader (label, &label->rect, &from, &to);
  if (taken) {
    bb_coverage_add_line (self->taken, from, to);
    state->leader = g_array_new (FALSE, FALSE, sizeof (guint));
    bb_placer_ground_add_along (self->labels, from, to, BB_PLACER_LEADER_STEP, self->first_owner + (int) state->index, state->leader);
    return;
  }
  bb_coverage_remove_line (self->taken, from, to);
  for (i = 0; i < state->leader->len; i++)
    bb_rect_grid_remove (self->labels, g_array_index (state->leader, guint, i));
  g_clear_pointer (&state->leader, g_array_unref);
}

void
bb_placer_ground_put_out (BbPlacer *self,
                          BbPlacerState *state)
{
  BbPlacement *label = &self->placements[state->index];

  bb_rect_grid_remove (self->labels, state->item);
  bb_coverage_remove (self->taken, &label->rect);
  if (label->away)
    set_leader (self, state, FALSE);
  label->placed = label->away = FALSE;
  state->cost = G_MAXDOUBLE;
}

void
bb_placer_ground_put (BbPlacer *self,
                      BbPlacerState *state)
{
  BbPlacement *label = &self->placements[state->index];

  label->placed = TRUE;
  state->item = bb_rect_grid_add (self->labels, &label->rect, self->first_owner + (int) state->index);
  bb_coverage_add (self->taken, &label->rect);
  if (label->away)
    set_leader (self, state, TRUE);
}

void
bb_placer_ground_settle (BbPlacer *self,
                         BbPlacerState *state,
                         const BbPlacerChoice *choice,
                         double cost)
{
  BbPlacement *label = &self->placements[state->index];

  label->rect = bb_placer_ground_get_rect (self, state, choice);
  label->shape = choice->shape;
  label->side = choice->side;
  label->away = choice->away;
  state->cost = cost;
  bb_placer_ground_put (self, state);
}

gboolean
bb_placer_ground_is_leader_free (const BbPlacer *self,
                                 const BbPlacerState *state,
                                 const BbRect *rect)
{
  BbPoint from, to;

  bb_placement_get_leader (&self->placements[state->index], rect, &from, &to);
  return bb_coverage_count_line (self->taken, from, to, 1, NULL) == 0;
}
