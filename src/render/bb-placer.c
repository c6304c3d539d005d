/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Most constrained labels choose first; then those left over push neighbours to others of their
 * places; then every label looks for a better one; what still has none goes further off, with a
 * leader. Small boards are tried several times, each time with the unlucky ones first. Nothing
 * placed ever overlaps a mark, a caption or another label. */

#include "config.h"

#include "bb-placer.h"

#include <math.h>
#include <string.h>

#include "bb-coverage.h"
#include "bb-rect-grid.h"

#define FIXED -1
#define TRIES_A_LABEL 130u
#define LEAST_TRIES 30000u
#define MOST_PUSH_TRIES 4000u
#define PUSH_DEPTH 2u
/* How much of what an attempt may try goes into pushing; the rest is for places further off. */
#define PUSH_SHARE 0.4
#define COVERAGE_STEP 0.6
#define COVERAGE_POINTS 500.0
#define MOST_IDLE_ATTEMPTS 3u
#define UNLUCKY_COST 2.5
#define UNPLACED_COST 1000.0
#define COST_STEPS 100
#define MOST_COSTS 4u
#define LEADER_STEP 5.0

/* By label; @order has them from the most to the least constrained. */
typedef struct {
  guint index;
  guint n_free;
  guint item;
  double cost;
  gboolean busy;
  GArray *leader; /* items of its leader line */
} State;

struct _BbPlacer {
  BbRect area;
  double gap;
  BbRectGrid *solid;
  BbRectGrid *soft;
  GArray *obstacles;
  BbCoverage *coverage;
  BbPlacement *placements;
  State *states;
  State **order;
  guint n_placements;
  int first_owner; /* labels of earlier runs stay where they are */
  guint n_tried;
  guint budget;
  guint push_budget;
  guint push_limit;
};

/**
 * bb_placer_new:
 * @area: no label leaves it
 * @gap: between a mark and its label
 */
BbPlacer *
bb_placer_new (const BbRect *area,
               double gap)
{
  BbPlacer *self = g_new0 (BbPlacer, 1);

  self->area = *area;
  self->gap = gap;
  self->solid = bb_rect_grid_new (area, gap * 9);
  self->obstacles = g_array_new (FALSE, FALSE, sizeof (BbRect));
  self->soft = bb_rect_grid_new (area, gap * 9);
  return self;
}

void
bb_placer_free (BbPlacer *self)
{
  g_array_unref (self->obstacles);
  g_clear_pointer (&self->coverage, bb_coverage_free);
  bb_rect_grid_free (self->solid);
  bb_rect_grid_free (self->soft);
  g_free (self);
}

/**
 * bb_placer_add_obstacle:
 *
 * No label will overlap @rect.
 */
void
bb_placer_add_obstacle (BbPlacer *self,
                        const BbRect *rect)
{
  g_return_if_fail (self != NULL);

  bb_rect_grid_add (self->solid, rect, FIXED);
  g_array_append_val (self->obstacles, *rect);
}

static void
add_along (BbRectGrid *grid,
           BbPoint from,
           BbPoint to,
           double step,
           int owner,
           GArray *items)
{
  guint n = MAX (1, (guint) ceil (hypot (to.x - from.x, to.y - from.y) / step));
  guint i, item;

  for (i = 0; i < n; i++) {
    BbPoint a = { from.x + (to.x - from.x) * i / n, from.y + (to.y - from.y) * i / n };
    BbPoint b = { from.x + (to.x - from.x) * (i + 1) / n, from.y + (to.y - from.y) * (i + 1) / n };
    BbRect rect = bb_rect_from_points (a, b);

    rect = bb_rect_grow (&rect, 0.5);
    item = bb_rect_grid_add (grid, &rect, owner);
    if (items != NULL)
      g_array_append_val (items, item);
  }
}

/**
 * bb_placer_add_line:
 * @cost: how much, where 1 is the difference between a label right and left of its mark; of several
 *   lines of one cost that a label crosses, one counts
 *
 * Labels would rather not cross the line from @from to @to.
 */
void
bb_placer_add_line (BbPlacer *self,
                    BbPoint from,
                    BbPoint to,
                    double cost)
{
  g_return_if_fail (self != NULL);

  add_along (self->soft, from, to, self->gap * 2, (int) (cost * COST_STEPS), NULL);
}

static gboolean
is_inside (const BbPlacer *self,
           const BbRect *rect)
{
  return rect->x >= self->area.x && rect->y >= self->area.y && bb_rect_right (rect) <= bb_rect_right (&self->area)
         && bb_rect_bottom (rect) <= bb_rect_bottom (&self->area);
}

/* All spots of the first shape come before the second's. Returns whether it is worth a look. */
static gboolean
get_trial (BbPlacer *self,
           const BbPlacement *label,
           guint index,
           BbTrial *trial)
{
  guint n_spots = bb_placement_get_n_spots ();

  *trial = bb_placement_get_spot (label, index % n_spots, index / n_spots, self->gap);
  self->n_tried++;
  return trial->rect.width > 0 && is_inside (self, &trial->rect) && !bb_coverage_touches (self->coverage, &trial->rect);
}

static double
get_line_cost (const BbPlacer *self,
               const BbRect *rect)
{
  int costs[MOST_COSTS];
  guint n_costs = bb_rect_grid_find_owners (self->soft, rect, costs, MOST_COSTS);
  double cost = 0;
  guint i;

  for (i = 0; i < n_costs; i++)
    cost += (double) costs[i] / COST_STEPS;
  return cost;
}

static void
settle (BbPlacer *self,
        State *state,
        const BbTrial *trial)
{
  BbPlacement *label = &self->placements[state->index];

  if (label->placed)
    bb_rect_grid_remove (self->solid, state->item);
  label->rect = trial->rect;
  label->shape = trial->shape;
  label->side = trial->side;
  label->placed = TRUE;
  state->cost = trial->cost;
  state->item = bb_rect_grid_add (self->solid, &trial->rect, self->first_owner + (int) state->index);
}

static gboolean
is_free_but_for (BbPlacer *self,
                 const State *state,
                 const BbRect *rect)
{
  int owners[2];
  guint n_owners;

  n_owners = bb_rect_grid_find_owners (self->solid, rect, owners, 2);
  return n_owners == 0 || (n_owners == 1 && owners[0] == self->first_owner + (int) state->index);
}

/* Takes the best free spot cheaper than @limit; the label's own place does not stand in its way. */
static gboolean
try_to_settle (BbPlacer *self,
               State *state,
               double limit)
{
  const BbPlacement *label = &self->placements[state->index];
  gboolean found = FALSE;
  BbTrial trial, best;
  guint i;

  for (i = 0; i < bb_placement_get_n_spots () * BB_PLACEMENT_N_SHAPES; i++) {
    if (found && i == bb_placement_get_n_spots ())
      break;
    if (!get_trial (self, label, i, &trial) || trial.cost >= limit || !is_free_but_for (self, state, &trial.rect))
      continue;
    trial.cost += get_line_cost (self, &trial.rect);
    if (trial.cost >= limit)
      continue;
    limit = trial.cost;
    best = trial;
    found = TRUE;
  }
  if (found)
    settle (self, state, &best);
  return found;
}

static guint
count_free_spots (BbPlacer *self,
                  const BbPlacement *label)
{
  BbTrial trial;
  guint i, n = 0;

  for (i = 0; i < bb_placement_get_n_spots (); i++) {
    if (get_trial (self, label, i, &trial) && bb_rect_grid_is_free (self->solid, &trial.rect))
      n++;
  }
  return n;
}

static void
map_obstacles (BbPlacer *self)
{
  double step = MAX (self->gap * COVERAGE_STEP, sqrt (self->area.width * self->area.height / (COVERAGE_POINTS * MAX (self->n_placements, 40))));
  guint i;

  g_clear_pointer (&self->coverage, bb_coverage_free);
  self->coverage = bb_coverage_new (&self->area, step);
  for (i = 0; i < self->obstacles->len; i++)
    bb_coverage_add (self->coverage, &g_array_index (self->obstacles, BbRect, i));
  bb_coverage_finish (self->coverage);
}

static int
compare_states (gconstpointer a,
                gconstpointer b,
                gpointer user_data)
{
  const State *first = *(State *const *) a;
  const State *second = *(State *const *) b;
  const BbPlacement *placements = user_data;
  double by_weight = placements[second->index].weight - placements[first->index].weight;

  if (first->n_free != second->n_free)
    return first->n_free < second->n_free ? -1 : 1;
  if (by_weight != 0)
    return by_weight < 0 ? -1 : 1;
  return first->index < second->index ? -1 : 1;
}

static gboolean push (BbPlacer *self, State *state, guint depth);

/* The labels at @rect, @mover's own apart. Returns whether there are at most two, free to move. */
static gboolean
find_movable (BbPlacer *self,
              const BbRect *rect,
              const State *mover,
              State **others,
              guint *n_others)
{
  int owners[4];
  guint n_owners, i;

  *n_others = 0;
  n_owners = bb_rect_grid_find_owners (self->solid, rect, owners, G_N_ELEMENTS (owners));
  for (i = 0; i < n_owners; i++) {
    State *other;

    if (owners[i] < self->first_owner)
      return FALSE;
    other = &self->states[owners[i] - self->first_owner];
    if (other == mover)
      continue;
    if (other->busy || *n_others == 2)
      return FALSE;
    others[(*n_others)++] = other;
  }
  return TRUE;
}

/* Moves the one or two labels that stand at @rect to others of their spots. */
static gboolean
make_room (BbPlacer *self,
           const BbRect *rect,
           const State *mover,
           guint depth)
{
  State *others[2];
  guint n_others, i, item;
  gboolean moved = TRUE;

  if (!find_movable (self, rect, mover, others, &n_others))
    return FALSE;
  item = bb_rect_grid_add (self->solid, rect, FIXED);
  for (i = 0; i < n_others && moved; i++)
    moved = try_to_settle (self, others[i], G_MAXDOUBLE) || (depth > 0 && push (self, others[i], depth - 1));
  bb_rect_grid_remove (self->solid, item);
  return moved;
}

/* Gives the label a spot by moving others. Its present place stays its own until it has another. */
static gboolean
push (BbPlacer *self,
      State *state,
      guint depth)
{
  const BbPlacement *label = &self->placements[state->index];
  gboolean done = FALSE;
  BbTrial trial;
  guint i;

  state->busy = TRUE;
  for (i = 0; i < bb_placement_get_n_spots () * BB_PLACEMENT_N_SHAPES && !done && self->n_tried < self->push_limit; i++) {
    if (!get_trial (self, label, i, &trial) || !make_room (self, &trial.rect, state, depth))
      continue;
    trial.cost += get_line_cost (self, &trial.rect);
    settle (self, state, &trial);
    done = TRUE;
  }
  state->busy = FALSE;
  return done;
}

static void
push_others (BbPlacer *self,
             State *state)
{
  self->push_limit = self->n_tried + MIN (MOST_PUSH_TRIES, 2 * self->budget / MAX (self->n_placements, 1));
  push (self, state, PUSH_DEPTH);
}

static gboolean
is_leader_free (BbPlacer *self,
                const BbPlacement *label,
                const BbRect *rect)
{
  BbPoint from, to;
  guint n, i;

  bb_placement_get_leader (label, rect, &from, &to);
  n = (guint) ceil (hypot (to.x - from.x, to.y - from.y) / LEADER_STEP);
  for (i = 1; i < n; i++) {
    BbRect dot = { from.x + (to.x - from.x) * i / n - 0.5, from.y + (to.y - from.y) * i / n - 0.5, 1, 1 };

    if (!bb_rect_grid_is_free (self->solid, &dot))
      return FALSE;
  }
  return TRUE;
}

static gboolean
try_ring (BbPlacer *self,
          State *state,
          guint shape,
          double distance)
{
  BbPlacement *label = &self->placements[state->index];
  guint i;

  for (i = 0; i < bb_placement_get_n_directions () && label->shapes[shape].width > 0; i++) {
    BbTrial trial = bb_placement_get_far (label, i, shape, distance);
    BbPoint from, to;

    self->n_tried++;
    if (!is_inside (self, &trial.rect) || bb_coverage_touches (self->coverage, &trial.rect)
        || !bb_rect_grid_is_free (self->solid, &trial.rect)
        || !is_leader_free (self, label, &trial.rect))
      continue;
    settle (self, state, &trial);
    label->away = TRUE;
    bb_placement_get_leader (label, &trial.rect, &from, &to);
    state->leader = g_array_new (FALSE, FALSE, sizeof (guint));
    add_along (self->solid, from, to, LEADER_STEP, FIXED, state->leader);
    return TRUE;
  }
  return FALSE;
}

static void
go_further_off (BbPlacer *self,
                State *state,
                double reach)
{
  double distance;

  for (distance = self->gap * 2; distance <= reach; distance *= 1.5) {
    if (self->n_tried >= self->budget || try_ring (self, state, 0, distance) || try_ring (self, state, 1, distance))
      return;
  }
}

static void
order_states (BbPlacer *self)
{
  guint i;

  for (i = 0; i < self->n_placements; i++) {
    self->states[i] = (State){ .index = i, .cost = G_MAXDOUBLE };
    self->states[i].n_free = count_free_spots (self, &self->placements[i]);
    self->order[i] = &self->states[i];
  }
  g_qsort_with_data (self->order, (gint) self->n_placements, sizeof (State *), compare_states, self->placements);
}

static void
place_touching (BbPlacer *self)
{
  guint i;

  for (i = 0; i < self->n_placements; i++)
    try_to_settle (self, self->order[i], G_MAXDOUBLE);
  for (i = 0; i < self->n_placements; i++)
    if (!self->placements[self->order[i]->index].placed && self->n_tried < self->push_budget)
      push_others (self, self->order[i]);
}

static void
improve (BbPlacer *self)
{
  guint i;

  for (i = 0; i < self->n_placements && self->n_tried < self->budget; i++)
    if (self->order[i]->cost > 0)
      try_to_settle (self, self->order[i], self->order[i]->cost);
}

static double
get_total_cost (const BbPlacer *self)
{
  double cost = 0;
  guint i;

  for (i = 0; i < self->n_placements; i++)
    cost += self->placements[i].placed ? self->states[i].cost : UNPLACED_COST;
  return cost;
}

static void
attempt (BbPlacer *self,
         double reach)
{
  guint i;

  place_touching (self);
  improve (self);
  improve (self);
  for (i = 0; i < self->n_placements; i++)
    if (!self->placements[self->order[i]->index].placed)
      go_further_off (self, self->order[i], reach);
}

/* Without a place, or with one that is hardly better than none. */
static gboolean
is_unlucky (const BbPlacer *self,
            const State *state)
{
  return !self->placements[state->index].placed || state->cost >= UNLUCKY_COST;
}

/* Takes all labels off the plane again; those without a place beside their mark go first next time. */
static void
start_anew (BbPlacer *self)
{
  g_autofree State **rest = g_new (State *, self->n_placements + 1);
  guint i, j, n_first = 0, n_rest = 0;

  for (i = 0; i < self->n_placements; i++) {
    State *state = self->order[i];
    BbPlacement *label = &self->placements[state->index];
    gboolean unlucky = is_unlucky (self, state);

    if (label->placed)
      bb_rect_grid_remove (self->solid, state->item);
    for (j = 0; state->leader != NULL && j < state->leader->len; j++)
      bb_rect_grid_remove (self->solid, g_array_index (state->leader, guint, j));
    g_clear_pointer (&state->leader, g_array_unref);
    state->cost = G_MAXDOUBLE;
    label->placed = label->away = FALSE;
    if (unlucky)
      self->order[n_first++] = state;
    else
      rest[n_rest++] = state;
  }
  for (i = 0; i < n_rest; i++)
    self->order[n_first + i] = rest[i];
}

static gboolean
has_unlucky (const BbPlacer *self)
{
  guint i;

  for (i = 0; i < self->n_placements; i++)
    if (is_unlucky (self, &self->states[i]))
      return TRUE;
  return FALSE;
}

/* Puts the best attempt's labels onto the plane for good. */
static guint
finish (BbPlacer *self,
        const BbPlacement *best)
{
  guint i, n_left = 0;

  for (i = 0; i < self->n_placements; i++) {
    BbPoint from, to;

    self->placements[i] = best[i];
    if (!best[i].placed) {
      n_left++;
      continue;
    }
    bb_rect_grid_add (self->solid, &best[i].rect, self->first_owner + (int) i);
    if (!best[i].away)
      continue;
    bb_placement_get_leader (&best[i], &best[i].rect, &from, &to);
    add_along (self->solid, from, to, LEADER_STEP, FIXED, NULL);
  }
  return n_left;
}

static guint
run_attempts (BbPlacer *self,
              double reach)
{
  guint n_attempts = self->n_placements <= 40 ? 10 : self->n_placements <= 80 ? 4
                                                                              : 1;
  g_autofree BbPlacement *best = g_new0 (BbPlacement, self->n_placements + 1);
  double least = G_MAXDOUBLE;
  gboolean more = TRUE;
  guint i, n_idle = 0;

  for (i = 0; i < n_attempts && more; i++) {
    self->push_budget = self->n_tried + (guint) ((self->budget - self->n_tried) * PUSH_SHARE);
    attempt (self, reach);
    n_idle++;
    if (get_total_cost (self) < least) {
      least = get_total_cost (self);
      memcpy (best, self->placements, self->n_placements * sizeof (BbPlacement));
      n_idle = 0;
    }
    more = n_idle < MOST_IDLE_ATTEMPTS && has_unlucky (self) && self->n_tried < self->budget;
    start_anew (self);
  }
  return finish (self, best);
}

/**
 * bb_placer_run:
 * @placements: (array length=n_placements) (inout): the labels
 * @reach: how far off a label may go with a leader line
 *
 * Places as many labels as it can; those of earlier runs stay. The marks must have been added as obstacles.
 *
 * Returns: how many found no place
 */
guint
bb_placer_run (BbPlacer *self,
               BbPlacement *placements,
               guint n_placements,
               double reach)
{
  guint n_left;

  g_return_val_if_fail (self != NULL, 0);

  self->placements = placements;
  self->n_placements = n_placements;
  self->budget = self->n_tried + MAX (LEAST_TRIES, TRIES_A_LABEL * n_placements);
  self->states = g_new0 (State, n_placements + 1);
  self->order = g_new0 (State *, n_placements + 1);
  map_obstacles (self);
  order_states (self);
  n_left = run_attempts (self, reach);
  self->first_owner += (int) n_placements;
  g_clear_pointer (&self->states, g_free);
  g_clear_pointer (&self->order, g_free);
  return n_left;
}

/**
 * bb_placer_get_n_tried:
 *
 * Returns: how many places were looked at
 */
guint
bb_placer_get_n_tried (const BbPlacer *self)
{
  return self->n_tried;
}
