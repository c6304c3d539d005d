/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Most constrained labels choose first. One that finds nothing good puts out others, which choose
 * again; whoever has been put out often is harder to put out and content with less: a place further
 * off with a leader, a shorter form. The best state met is kept. Nothing placed ever overlaps a mark,
 * a caption, another label or its leader. */

#include "config.h"

#include "bb-placer.h"

#include <string.h>

#include "bb-placer-private.h"

#define TRIES_A_LABEL 900u
#define LEAST_TRIES 60000u
#define MOST_TRIES 300000u
#define WORDS_REFUSALS 3u
#define NUMBER_REFUSALS 8u
#define POLISH_ROUNDS 2u

#define TRIES_A_RING 90u
#define LOOK_TRIES 4u
/* Where more find no place beside their mark, putting each other out leads nowhere. */
#define MOST_HOMELESS 0.25
/* Up to so many labels that is tried all the same; of more, nothing but what is free. */
#define FEW 150u
#define MANY 400u
#define EXCHANGE_ROUNDS 3u
/* What all may lose where one finds a place. */
#define SMALL_LOSS 52.0
#define MOST_LOSS 76.0
#define SHORT_CHAIN_TRIES 1000u
#define CHAIN_TRIES 6000u
/* What putting out a label costs, and each time that it has been without a place before. */
#define PUT_OUT_COST 2.0
#define PUT_OUT_BY_NUMBER_COST 16.0
#define REFUSED_COST 8.0
/* Who owns what is not to be moved. */
#define SETTLED (-1)

/**
 * bb_placer_new:
 * @area: no label leaves it
 * @gap: between a mark and its label
 * @cell: how finely it is told what is free; up to a cell around each label may stay empty
 */
BbPlacer *
bb_placer_new (const BbRect *area,
               double gap,
               double cell)
{
  BbPlacer *self = g_new0 (BbPlacer, 1);

  self->area = *area;
  self->gap = gap;
  self->cell = cell;
  self->obstacles = bb_coverage_new (area, cell);
  self->taken = bb_coverage_new (area, cell);
  self->labels = bb_rect_grid_new (area, gap * 9);
  self->soft = bb_rect_grid_new (area, gap * 9);
  self->moves = bb_placer_new_moves ();
  return self;
}

void
bb_placer_free (BbPlacer *self)
{
  bb_coverage_free (self->obstacles);
  bb_coverage_free (self->taken);
  bb_rect_grid_free (self->labels);
  bb_rect_grid_free (self->soft);
  g_array_unref (self->moves);
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

  bb_coverage_add (self->obstacles, rect);
}

/**
 * bb_placer_put:
 * @placement: a label whose place is settled
 *
 * Others keep clear of it and of its leader.
 */
void
bb_placer_put (BbPlacer *self,
               const BbPlacement *placement)
{
  BbPoint from, to;

  g_return_if_fail (self != NULL && placement != NULL);

  bb_coverage_add (self->obstacles, &placement->rect);
  bb_coverage_add (self->taken, &placement->rect);
  bb_rect_grid_add (self->labels, &placement->rect, SETTLED);
  if (!placement->away)
    return;
  bb_placement_get_leader (placement, &placement->rect, &from, &to);
  bb_coverage_add_line (self->taken, from, to);
  bb_placer_ground_add_along (self->labels, from, to, BB_PLACER_LEADER_STEP, SETTLED, NULL);
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

  bb_placer_ground_add_along (self->soft, from, to, self->gap * 2, (int) (cost * BB_PLACER_COST_STEPS), NULL);
}

gboolean
bb_placer_allows (const BbPlacer *self,
                  const BbPlacerChoice *choice)
{
  return choice->shape >= self->first_form && choice->shape <= self->last_form;
}

/* Takes the best free place cheaper than @limit of a label that has none. Words only, as long as
 * numbers are not needed. */
gboolean
bb_placer_take_free (BbPlacer *self,
                     BbPlacerState *state,
                     double limit)
{
  guint i, best = G_MAXUINT;

  for (i = 0; i < state->choices->len; i++) {
    BbPlacerChoice *choice = &g_array_index (state->choices, BbPlacerChoice, i);
    BbRect rect = bb_placer_ground_get_rect (self, state, choice);

    if ((double) choice->cost >= limit || !bb_placer_allows (self, choice))
      continue;
    self->n_tried++;
    if (bb_coverage_touches (self->taken, &rect) || bb_placer_ground_get_cost (self, state, choice, &rect) >= limit
        || (choice->away && !bb_placer_ground_is_leader_free (self, state, &rect)))
      continue;
    limit = bb_placer_ground_get_cost (self, state, choice, &rect);
    best = i;
  }
  if (best == G_MAXUINT)
    return FALSE;
  bb_placer_ground_settle (self, state, &g_array_index (state->choices, BbPlacerChoice, best), limit);
  return TRUE;
}

/* Finds who stands at @rect. Returns what it costs to put them out. */
double
bb_placer_find_others (BbPlacer *self,
                       const BbRect *rect,
                       BbPlacerState **others,
                       guint *n_others)
{
  int owners[BB_PLACER_MOST_OTHERS + 1];
  BbRect cover = bb_coverage_get_cover (self->taken, rect);
  guint n_owners = bb_rect_grid_find_owners (self->labels, &cover, owners, BB_PLACER_MOST_OTHERS + 1);
  double cost = 0;
  guint i;

  self->n_tried += LOOK_TRIES;
  *n_others = 0;
  for (i = 0; i < n_owners; i++) {
    if (owners[i] < self->first_owner || n_owners > BB_PLACER_MOST_OTHERS)
      return G_MAXDOUBLE;
    others[i] = &self->states[owners[i] - self->first_owner];
    cost += self->last_form == BB_FORM_NUMBER ? PUT_OUT_BY_NUMBER_COST : PUT_OUT_COST;
    cost += REFUSED_COST * others[i]->n_refused;
  }
  *n_others = n_owners;
  return cost;
}

/* Takes a place, free or not, and puts out who stands there. Returns whether there is any. */
static gboolean
take (BbPlacer *self,
      BbPlacerState *state,
      GQueue *homeless)
{
  BbPlacerState *others[BB_PLACER_MOST_OTHERS + 1];
  double cost, price, least = G_MAXDOUBLE;
  guint i, n_others, best = G_MAXUINT;

  for (i = 0; i < state->choices->len; i++) {
    BbPlacerChoice *choice = &g_array_index (state->choices, BbPlacerChoice, i);
    BbRect rect = bb_placer_ground_get_rect (self, state, choice);

    if ((double) choice->cost >= least || !bb_placer_allows (self, choice))
      continue;
    self->n_tried++;
    cost = bb_placer_ground_get_cost (self, state, choice, &rect);
    if (cost >= least || (choice->away && !bb_placer_ground_is_leader_free (self, state, &rect)))
      continue;
    price = bb_coverage_touches (self->taken, &rect) ? bb_placer_find_others (self, &rect, others, &n_others) : 0;
    if (price >= G_MAXDOUBLE || cost + price >= least)
      continue;
    least = cost + price;
    best = i;
  }
  if (best == G_MAXUINT)
    return FALSE;
  {
    BbPlacerChoice *choice = &g_array_index (state->choices, BbPlacerChoice, best);
    BbRect rect = bb_placer_ground_get_rect (self, state, choice);

    bb_placer_find_others (self, &rect, others, &n_others);
    for (i = 0; i < n_others; i++) {
      bb_placer_ground_put_out (self, others[i]);
      g_queue_push_tail (homeless, others[i]);
    }
    bb_placer_ground_settle (self, state, choice, bb_placer_ground_get_cost (self, state, choice, &rect));
  }
  return TRUE;
}

static int
compare_states (gconstpointer a,
                gconstpointer b,
                gpointer user_data)
{
  const BbPlacerState *first = *(BbPlacerState *const *) a;
  const BbPlacerState *second = *(BbPlacerState *const *) b;
  const BbPlacement *placements = user_data;
  double by_weight = placements[second->index].weight - placements[first->index].weight;

  if (first->n_free != second->n_free)
    return first->n_free < second->n_free ? -1 : 1;
  if (by_weight != 0)
    return by_weight < 0 ? -1 : 1;
  return first->index < second->index ? -1 : 1;
}

static void
order_states (BbPlacer *self)
{
  guint i;

  for (i = 0; i < self->n_placements; i++) {
    BbPlacerState *state = &self->states[i];

    *state = (BbPlacerState){ .index = i, .cost = G_MAXDOUBLE };
    state->choices = g_array_new (FALSE, FALSE, sizeof (BbPlacerChoice));
    bb_placer_ground_list_ring (self, state);
    state->n_free = state->choices->len;
    self->order[i] = state;
  }
  g_qsort_with_data (self->order, (gint) self->n_placements, sizeof (BbPlacerState *), compare_states, self->placements);
}

void
bb_placer_list_all_rings (BbPlacer *self,
                          BbPlacerState *state)
{
  while (state->n_rings < self->n_rings)
    bb_placer_ground_list_ring (self, state);
}

/* One after the other, with all those whom it puts out, until each has a place or has been refused
 * too often. No account is taken of what goes on elsewhere on the plane, so that a small move does
 * not change it. */
static void
seat_the_rest (BbPlacer *self,
               guint most_refusals)
{
  GQueue homeless = G_QUEUE_INIT;
  guint i;

  for (i = 0; i < self->n_placements; i++)
    self->states[i].n_refused = 0;
  for (i = 0; i < self->n_placements; i++) {
    if (self->placements[self->order[i]->index].placed)
      continue;
    g_queue_push_tail (&homeless, self->order[i]);
    while (!g_queue_is_empty (&homeless)) {
      BbPlacerState *state = g_queue_pop_head (&homeless);

      bb_placer_list_all_rings (self, state);
      if (state->n_refused++ < most_refusals && self->n_tried < self->budget)
        take (self, state, &homeless);
    }
  }
}

/* What is left takes what is free; everyone looks for something better than it has. */
static void
improve (BbPlacer *self)
{
  guint i;

  for (i = 0; i < self->n_placements; i++) {
    BbPlacerState *state = self->order[i];
    BbPlacement *label = &self->placements[state->index];
    BbPlacement before = *label;
    double cost = state->cost;

    if (cost <= 0)
      continue;
    if (before.placed)
      bb_placer_ground_put_out (self, state);
    if (bb_placer_take_free (self, state, cost) || !before.placed)
      continue;
    *label = before;
    state->cost = cost;
    bb_placer_ground_put (self, state);
  }
}

static guint
count_homeless (const BbPlacer *self)
{
  guint i, n = 0;

  for (i = 0; i < self->n_placements; i++)
    n += self->placements[i].placed ? 0 : 1;
  return n;
}

/* Whoever has no place takes one that is free, near or far; nobody is put out. */
static void
seat_in_the_free (BbPlacer *self)
{
  guint i;

  for (i = 0; i < self->n_placements; i++) {
    BbPlacerState *state = self->order[i];

    if (self->placements[state->index].placed)
      continue;
    bb_placer_list_all_rings (self, state);
    state->n_refused = 0;
    bb_placer_take_free (self, state, G_MAXDOUBLE);
  }
}

static void
seat_beside_marks (BbPlacer *self)
{
  guint i;

  for (i = 0; i < self->n_placements; i++)
    bb_placer_take_free (self, self->order[i], G_MAXDOUBLE);
}

/* As many as can have words. Where too many find no place beside their mark, putting each other out
 * leads nowhere; there, places go to those of whom more find room. */
static void
seat_words (BbPlacer *self)
{
  guint i;

  if (self->n_placements <= FEW || count_homeless (self) < self->n_placements * MOST_HOMELESS) {
    seat_the_rest (self, WORDS_REFUSALS);
    bb_placer_chain (self, MOST_LOSS, 2, CHAIN_TRIES);
    return;
  }
  if (self->n_placements > MANY)
    return;
  for (i = 0; i < self->n_placements; i++)
    if (!self->placements[self->order[i]->index].placed && self->order[i]->n_rings < self->n_rings)
      bb_placer_ground_list_ring (self, self->order[i]);
  for (i = 0; i < EXCHANGE_ROUNDS; i++)
    bb_placer_exchange (self);
  seat_in_the_free (self);
}

/* The others become numbers, if they can without taking words from any. */
static void
seat_numbers (BbPlacer *self)
{
  self->first_form = self->last_form = BB_FORM_NUMBER;
  seat_in_the_free (self);
  if (self->n_placements <= MANY) {
    self->first_form = BB_FORM_CARD;
    bb_placer_chain (self, SMALL_LOSS, 1, SHORT_CHAIN_TRIES);
    bb_placer_chain (self, MOST_LOSS, 2, CHAIN_TRIES);
    self->first_form = BB_FORM_NUMBER;
    self->budget = MAX (self->budget, self->n_tried + LEAST_TRIES);
  }
  seat_the_rest (self, NUMBER_REFUSALS);
}

static void
solve (BbPlacer *self)
{
  guint i;

  self->first_form = BB_FORM_CARD;
  self->last_form = BB_FORM_SHORT;
  order_states (self);
  seat_beside_marks (self);
  seat_words (self);
  seat_numbers (self);
  self->first_form = BB_FORM_CARD;
  improve (self);
  for (i = 0; i < POLISH_ROUNDS; i++)
    bb_placer_polish (self);
  improve (self);
}

/**
 * bb_placer_run:
 * @placements: (array length=n_placements) (inout): the labels
 * @reach: how far off a label may go with a leader line, @words_reach: one in words
 *
 * Places as many labels as it can; those of earlier runs stay. The marks must have been added as obstacles.
 *
 * Returns: how many found no place
 */
guint
bb_placer_run (BbPlacer *self,
               BbPlacement *placements,
               guint n_placements,
               double reach,
               double words_reach)
{
  guint i, n_left = 0;

  g_return_val_if_fail (self != NULL, 0);

  self->placements = placements;
  self->n_placements = n_placements;
  self->words_reach = words_reach;
  self->budget = self->n_tried + CLAMP (TRIES_A_LABEL * n_placements, LEAST_TRIES, MOST_TRIES);
  self->n_rings = 1;
  while (self->n_rings < BB_PLACEMENT_N_RINGS && self->n_rings * TRIES_A_RING * n_placements <= MOST_TRIES && bb_placement_get_ring (self->n_rings, self->gap) <= reach)
    self->n_rings++;
  self->states = g_new0 (BbPlacerState, n_placements + 1);
  self->order = g_new0 (BbPlacerState *, n_placements + 1);
  solve (self);
  for (i = 0; i < n_placements; i++) {
    n_left += placements[i].placed ? 0 : 1;
    g_array_unref (self->states[i].choices);
    g_clear_pointer (&self->states[i].leader, g_array_unref);
  }
  self->first_owner += (int) n_placements;
  g_clear_pointer (&self->states, g_free);
  g_clear_pointer (&self->order, g_free);
  return n_left;
}
