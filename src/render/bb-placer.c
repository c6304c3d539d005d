/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Most constrained labels choose first; then those left over push one neighbour to another of its
 * places; then every label looks for a better one; what still has none goes further off, with a
 * leader. Nothing placed ever overlaps a mark, a caption or another label. */

#include "config.h"

#include "bb-placer.h"

#include <math.h>

#include "bb-rect-grid.h"

#define FIXED -1
#define TRIES_A_LABEL 110u
#define LEAST_TRIES 40000u
#define LINE_COST 1.3
#define N_DIRECTIONS 16
#define LEADER_STEP 5.0

/* A place that touches the mark: offsets in parts of (mark + label) / 2, beyond the gap. */
typedef struct {
  double x;
  double y;
  BbSide side;
  double cost;
} Spot;

/* @x and @y of 1 stand clear of the mark on that side; smaller ones slide along it. */
static const Spot spots[] = {
  { 1, 0, BB_SIDE_RIGHT, 0 },
  { -1, 0, BB_SIDE_LEFT, 1.1 },
  { 1, -0.45, BB_SIDE_RIGHT, 0.7 },
  { 1, 0.45, BB_SIDE_RIGHT, 0.7 },
  { 0, 1, BB_SIDE_BELOW, 1.4 },
  { 0, -1, BB_SIDE_ABOVE, 1.5 },
  { -1, -0.45, BB_SIDE_LEFT, 1.7 },
  { -1, 0.45, BB_SIDE_LEFT, 1.7 },
  { 1, -0.9, BB_SIDE_RIGHT, 2.0 },
  { 1, 0.9, BB_SIDE_RIGHT, 2.0 },
  { 0.55, -1, BB_SIDE_RIGHT, 2.2 },
  { 0.55, 1, BB_SIDE_RIGHT, 2.2 },
  { -0.55, -1, BB_SIDE_LEFT, 2.6 },
  { -0.55, 1, BB_SIDE_LEFT, 2.6 },
  { -1, -0.9, BB_SIDE_LEFT, 2.8 },
  { -1, 0.9, BB_SIDE_LEFT, 2.8 },
};

/* By label; @order has them from the most to the least constrained. */
typedef struct {
  guint index;
  guint n_free;
  guint item;
  double cost;
} State;

struct _BbPlacer {
  BbRect area;
  double gap;
  BbRectGrid *solid;
  BbRectGrid *soft;
  BbPlacement *placements;
  State *states;
  State **order;
  guint n_placements;
  int first_owner; /* labels of earlier runs stay where they are */
  guint n_tried;
  guint budget;
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
  self->soft = bb_rect_grid_new (area, gap * 9);
  return self;
}

void
bb_placer_free (BbPlacer *self)
{
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
}

static void
add_along (BbRectGrid *grid,
           BbPoint from,
           BbPoint to,
           double step)
{
  guint n = MAX (1, (guint) ceil (hypot (to.x - from.x, to.y - from.y) / step));
  guint i;

  for (i = 0; i < n; i++) {
    BbPoint a = { from.x + (to.x - from.x) * i / n, from.y + (to.y - from.y) * i / n };
    BbPoint b = { from.x + (to.x - from.x) * (i + 1) / n, from.y + (to.y - from.y) * (i + 1) / n };
    BbRect rect = bb_rect_from_points (a, b);

    rect = bb_rect_grow (&rect, 0.5);
    bb_rect_grid_add (grid, &rect, FIXED);
  }
}

/**
 * bb_placer_add_line:
 *
 * Labels would rather not cross the line from @from to @to.
 */
void
bb_placer_add_line (BbPlacer *self,
                    BbPoint from,
                    BbPoint to)
{
  g_return_if_fail (self != NULL);

  add_along (self->soft, from, to, self->gap * 4);
}

static gboolean
is_inside (const BbPlacer *self,
           const BbRect *rect)
{
  return rect->x >= self->area.x && rect->y >= self->area.y && bb_rect_right (rect) <= bb_rect_right (&self->area)
         && bb_rect_bottom (rect) <= bb_rect_bottom (&self->area);
}

static BbRect
get_spot_rect (const BbPlacer *self,
               const BbPlacement *label,
               const Spot *spot)
{
  BbPoint center = bb_rect_center (&label->mark);
  double reach_x = (label->mark.width + label->width) / 2;
  double reach_y = (label->mark.height + label->height) / 2;
  double x = center.x + spot->x * reach_x + (fabs (spot->x) >= 1 ? spot->x * self->gap : 0);
  double y = center.y + spot->y * reach_y + (fabs (spot->y) >= 1 ? spot->y * self->gap * 0.4 : 0);

  return (BbRect){ x - label->width / 2, y - label->height / 2, label->width, label->height };
}

static double
get_line_cost (const BbPlacer *self,
               const BbRect *rect)
{
  return bb_rect_grid_is_free (self->soft, rect) ? 0 : LINE_COST;
}

static void
settle (BbPlacer *self,
        State *state,
        const BbRect *rect,
        const Spot *spot,
        double cost)
{
  BbPlacement *label = &self->placements[state->index];

  if (label->placed)
    bb_rect_grid_remove (self->solid, state->item);
  label->rect = *rect;
  label->side = spot->side;
  label->placed = TRUE;
  state->cost = cost;
  state->item = bb_rect_grid_add (self->solid, rect, self->first_owner + (int) state->index);
}

/* The best free spot cheaper than @limit; the label's own place does not stand in its way. */
static gboolean
find_spot (BbPlacer *self,
           const State *state,
           double limit,
           const Spot **found,
           BbRect *found_rect)
{
  const BbPlacement *label = &self->placements[state->index];
  guint i;

  *found = NULL;
  for (i = 0; i < G_N_ELEMENTS (spots); i++) {
    BbRect rect = get_spot_rect (self, label, &spots[i]);
    double cost = spots[i].cost;
    int owners[2];
    guint n_owners;

    if (cost >= limit || !is_inside (self, &rect))
      continue;
    self->n_tried++;
    n_owners = bb_rect_grid_find_owners (self->solid, &rect, owners, 2);
    if (n_owners > 1 || (n_owners == 1 && owners[0] != self->first_owner + (int) state->index))
      continue;
    cost += get_line_cost (self, &rect);
    if (cost >= limit)
      continue;
    limit = cost;
    *found = &spots[i];
    *found_rect = rect;
  }
  return *found != NULL;
}

static gboolean
try_to_settle (BbPlacer *self,
               State *state,
               double limit)
{
  const Spot *spot;
  BbRect rect;

  if (!find_spot (self, state, limit, &spot, &rect))
    return FALSE;
  settle (self, state, &rect, spot, spot->cost + get_line_cost (self, &rect));
  return TRUE;
}

static guint
count_free_spots (BbPlacer *self,
                  const BbPlacement *label)
{
  guint i, n = 0;

  for (i = 0; i < G_N_ELEMENTS (spots); i++) {
    BbRect rect = get_spot_rect (self, label, &spots[i]);

    self->n_tried++;
    if (is_inside (self, &rect) && bb_rect_grid_is_free (self->solid, &rect))
      n++;
  }
  return n;
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

/* Frees the spot at @rect if one other label alone stands there and has somewhere else to go. */
static gboolean
push_away (BbPlacer *self,
           State *state,
           const Spot *spot,
           const BbRect *rect)
{
  const Spot *other_spot;
  BbRect other_rect;
  int owners[2];
  State *other;
  guint item;

  self->n_tried++;
  if (bb_rect_grid_find_owners (self->solid, rect, owners, 2) != 1 || owners[0] < self->first_owner)
    return FALSE;
  other = &self->states[owners[0] - self->first_owner];
  item = bb_rect_grid_add (self->solid, rect, FIXED);
  if (find_spot (self, other, G_MAXDOUBLE, &other_spot, &other_rect)) {
    bb_rect_grid_remove (self->solid, item);
    settle (self, other, &other_rect, other_spot, other_spot->cost + get_line_cost (self, &other_rect));
    settle (self, state, rect, spot, spot->cost + get_line_cost (self, rect));
    return TRUE;
  }
  bb_rect_grid_remove (self->solid, item);
  return FALSE;
}

static void
push_others (BbPlacer *self,
             State *state)
{
  const BbPlacement *label = &self->placements[state->index];
  guint i;

  for (i = 0; i < G_N_ELEMENTS (spots) && self->n_tried < self->budget; i++) {
    BbRect rect = get_spot_rect (self, label, &spots[i]);

    if (is_inside (self, &rect) && push_away (self, state, &spots[i], &rect))
      return;
  }
}

/* Where a leader leaves the mark and where it would meet a label at @rect. */
static void
get_leader (const BbPlacement *label,
            const BbRect *rect,
            BbPoint *from,
            BbPoint *to)
{
  BbPoint center = bb_rect_center (&label->mark);
  double length, reach;

  to->x = CLAMP (center.x, rect->x, bb_rect_right (rect));
  to->y = CLAMP (center.y, rect->y, bb_rect_bottom (rect));
  length = MAX (hypot (to->x - center.x, to->y - center.y), 1e-6);
  reach = MIN (MAX (label->mark.width, label->mark.height) / 2 + 1, length);
  from->x = center.x + (to->x - center.x) / length * reach;
  from->y = center.y + (to->y - center.y) / length * reach;
}

static gboolean
is_leader_free (BbPlacer *self,
                const BbPlacement *label,
                const BbRect *rect)
{
  BbPoint from, to;
  guint n, i;

  get_leader (label, rect, &from, &to);
  n = (guint) ceil (hypot (to.x - from.x, to.y - from.y) / LEADER_STEP);
  for (i = 1; i < n; i++) {
    BbRect dot = { from.x + (to.x - from.x) * i / n - 1, from.y + (to.y - from.y) * i / n - 1, 2, 2 };

    if (!bb_rect_grid_is_free (self->solid, &dot))
      return FALSE;
  }
  return TRUE;
}

static BbSide
get_side (double x,
          double y)
{
  if (fabs (x) < 0.3)
    return y < 0 ? BB_SIDE_ABOVE : BB_SIDE_BELOW;
  return x < 0 ? BB_SIDE_LEFT : BB_SIDE_RIGHT;
}

static gboolean
try_ring (BbPlacer *self,
          State *state,
          double distance)
{
  BbPlacement *label = &self->placements[state->index];
  BbPoint center = bb_rect_center (&label->mark);
  guint i;

  for (i = 0; i < N_DIRECTIONS; i++) {
    /* From the right, to both sides in turn. */
    double angle = (i % 2 == 0 ? 1.0 : -1.0) * ((i + 1) / 2) * 2 * G_PI / N_DIRECTIONS;
    double x = cos (angle), y = sin (angle);
    Spot spot = { x, y, get_side (x, y), 4 + distance };
    BbRect rect = { center.x + x * ((label->mark.width + label->width) / 2 + distance) - label->width / 2,
                    center.y + y * ((label->mark.height + label->height) / 2 + distance) - label->height / 2,
                    label->width,
                    label->height };
    BbPoint from, to;

    self->n_tried++;
    if (!is_inside (self, &rect) || !bb_rect_grid_is_free (self->solid, &rect) || !is_leader_free (self, label, &rect))
      continue;
    settle (self, state, &rect, &spot, spot.cost);
    label->away = TRUE;
    get_leader (label, &rect, &from, &to);
    add_along (self->solid, from, to, LEADER_STEP);
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
    if (self->n_tried >= self->budget || try_ring (self, state, distance))
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
    if (!self->placements[self->order[i]->index].placed)
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
  guint i, n_left = 0;

  g_return_val_if_fail (self != NULL, 0);

  self->placements = placements;
  self->n_placements = n_placements;
  self->budget = self->n_tried + MAX (LEAST_TRIES, TRIES_A_LABEL * n_placements);
  self->states = g_new0 (State, n_placements + 1);
  self->order = g_new0 (State *, n_placements + 1);
  order_states (self);
  place_touching (self);
  improve (self);
  improve (self);
  for (i = 0; i < n_placements; i++)
    if (!placements[self->order[i]->index].placed)
      go_further_off (self, self->order[i], reach);
  for (i = 0; i < n_placements; i++)
    n_left += placements[i].placed ? 0 : 1;
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

/**
 * bb_placement_get_leader:
 * @from: (out): where the line leaves the mark
 * @to: (out): where it meets the label
 */
void
bb_placement_get_leader (const BbPlacement *self,
                         BbPoint *from,
                         BbPoint *to)
{
  get_leader (self, &self->rect, from, to);
}
