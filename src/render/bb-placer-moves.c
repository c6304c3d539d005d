/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Labels that have their places change them where all of them together are the better for it: one
 * goes where others stand, who go elsewhere, who may make others go; or one gives up its words where
 * two others find room for theirs. What leads nowhere is taken back to the last label. */

#include "config.h"

#include "bb-placer-private.h"

#define LEAST_GAIN 0.2
/* Changing places is tried for those off their mark, shortened, or numbers. */
#define POOR_COST 5.0
#define POLISH_TRIES 1000u
/* Those that make others go who make others go. */
#define MOST_OTHERS_IN_CHAIN 2u
/* Fewer, such as the lists of stacks, have nobody who could make room for long. */
#define LEAST_CHAINED 20u
/* Of a label that has no words. */
#define NO_WORDS_COST 46.0
#define MOST_HOMELESS 24u
/* How far off, in gaps, a mark may be whose label could use a place that is given up. */
#define NEIGHBOUR_REACH 16.0

/* A label as it was. */
typedef struct {
  BbPlacerState *state;
  BbPlacement placement;
  double cost;
} Move;

GArray *
bb_placer_new_moves (void)
{
  return g_array_new (FALSE, FALSE, sizeof (Move));
}

static void
note (BbPlacer *self,
      BbPlacerState *state)
{
  Move move = { state, self->placements[state->index], state->cost };

  g_array_append_val (self->moves, move);
}

static double
lift (BbPlacer *self,
      BbPlacerState *state)
{
  double cost = state->cost;

  note (self, state);
  if (self->placements[state->index].placed)
    bb_placer_ground_put_out (self, state);
  return cost;
}

/* Puts all labels back that have moved since there were @n_moves. All are put out first, as they may
 * stand where others stood. */
static void
take_back (BbPlacer *self,
           guint n_moves)
{
  guint i;

  for (i = n_moves; i < self->moves->len; i++) {
    BbPlacerState *state = g_array_index (self->moves, Move, i).state;

    if (self->placements[state->index].placed)
      bb_placer_ground_put_out (self, state);
  }
  for (i = self->moves->len; i > n_moves; i--) {
    const Move *move = &g_array_index (self->moves, Move, i - 1);

    self->placements[move->state->index] = move->placement;
    move->state->cost = move->cost;
    move->state->lifted = TRUE;
  }
  for (i = n_moves; i < self->moves->len; i++) {
    BbPlacerState *state = g_array_index (self->moves, Move, i).state;

    if (state->lifted && self->placements[state->index].placed)
      bb_placer_ground_put (self, state);
    state->lifted = FALSE;
  }
  g_array_set_size (self->moves, n_moves);
}

static gboolean move_in (BbPlacer *self, BbPlacerState *state, double limit, guint depth);

/* Whether they may be asked to go. */
static gboolean
are_loose (BbPlacerState **others,
           guint n_others)
{
  guint i;

  for (i = 0; i < n_others; i++)
    if (others[i]->fixed)
      return FALSE;
  return TRUE;
}

/* Adds those who stand in the way of a leader. Returns whether all who stand anywhere are few enough,
 * and may be asked to go. */
static gboolean
find_across (BbPlacer *self,
             const BbPlacerState *state,
             const BbRect *rect,
             BbPlacerState **others,
             guint *n_others)
{
  int owners[BB_PLACER_MOST_OTHERS + 1];
  BbPoint from, to;
  guint i, j, n;

  bb_placement_get_leader (&self->placements[state->index], rect, &from, &to);
  n = bb_placer_ground_find_along (self->labels, from, to, owners, BB_PLACER_MOST_OTHERS + 1);
  for (i = 0; i < n; i++) {
    BbPlacerState *other;

    if (owners[i] < self->first_owner)
      return FALSE;
    other = &self->states[owners[i] - self->first_owner];
    for (j = 0; j < *n_others && others[j] != other;)
      j++;
    if (j == *n_others && j == BB_PLACER_MOST_OTHERS)
      return FALSE;
    others[j] = other;
    *n_others = MAX (*n_others, j + 1);
  }
  return TRUE;
}

/* Takes a place while those who stand there go elsewhere, if all of them together are not worse off
 * by more than @loss. */
static gboolean
push (BbPlacer *self,
      BbPlacerState *state,
      const BbPlacerChoice *choice,
      double cost,
      double loss,
      guint depth)
{
  BbPlacerState *others[BB_PLACER_MOST_OTHERS + 1];
  double costs[BB_PLACER_MOST_OTHERS];
  BbRect rect = bb_placer_ground_get_rect (self, state, choice);
  guint i, n_others, n_moves = self->moves->len;
  gboolean done = TRUE;

  if (bb_placer_find_others (self, &rect, others, &n_others) >= G_MAXDOUBLE
      || (choice->away && !find_across (self, state, &rect, others, &n_others)) || !are_loose (others, n_others)
      || (depth > 0 && n_others > MOST_OTHERS_IN_CHAIN))
    return FALSE;
  for (i = 0; i < n_others; i++)
    costs[i] = lift (self, others[i]);
  if (choice->away && !bb_placer_ground_is_leader_free (self, state, &rect)) {
    take_back (self, n_moves);
    return FALSE;
  }
  note (self, state);
  bb_placer_ground_settle (self, state, choice, cost);
  state->fixed = TRUE;
  for (i = 0; i < n_others && done; i++) {
    done = move_in (self, others[i], costs[i] + loss, depth);
    loss -= done ? others[i]->cost - costs[i] : 0;
  }
  state->fixed = FALSE;
  if (!done)
    take_back (self, n_moves);
  return done;
}

/* Finds a place for a label that has none, cheaper than @limit, whatever others lose by it included.
 * Up to @depth times those who stand there may make others go. */
static gboolean
move_in (BbPlacer *self,
         BbPlacerState *state,
         double limit,
         guint depth)
{
  guint i;

  if (bb_placer_take_free (self, state, limit))
    return TRUE;
  for (i = 0; depth > 0 && i < state->choices->len && self->n_tried < self->most_tried; i++) {
    BbPlacerChoice *choice = &g_array_index (state->choices, BbPlacerChoice, i);
    BbRect rect = bb_placer_ground_get_rect (self, state, choice);
    double cost;

    if ((double) choice->cost >= limit || !bb_placer_allows (self, choice))
      continue;
    self->n_tried++;
    cost = bb_placer_ground_get_cost (self, state, choice, &rect);
    if (cost >= limit || (choice->away && !self->crosses && !bb_placer_ground_is_leader_free (self, state, &rect)))
      continue;
    if (push (self, state, choice, cost, limit - cost, depth - 1))
      return TRUE;
  }
  return FALSE;
}

/* Every label that could be better off moves, if others can go elsewhere for less than it gains. */
void
bb_placer_polish (BbPlacer *self)
{
  guint i;

  for (i = 0; i < self->n_placements; i++) {
    BbPlacerState *state = self->order[i];
    double cost = state->cost;

    if (!self->placements[state->index].placed || cost <= POOR_COST)
      continue;
    lift (self, state);
    self->most_tried = self->n_tried + POLISH_TRIES;
    if (!move_in (self, state, cost - LEAST_GAIN, 1))
      take_back (self, 0);
    g_array_set_size (self->moves, 0);
  }
}

/* Those who have no place find one, at a loss of @limit to all at most; if need be, leaders of others
 * make room, too. @tries: how many places each looks at */
void
bb_placer_chain (BbPlacer *self,
                 double limit,
                 guint depth,
                 guint tries)
{
  guint i;

  if (self->n_placements < LEAST_CHAINED)
    return;
  for (i = 0; i < self->n_placements; i++) {
    BbPlacerState *state = self->order[i];

    if (self->placements[state->index].placed)
      continue;
    bb_placer_list_all_rings (self, state);
    self->most_tried = self->n_tried + tries;
    if (!move_in (self, state, limit, depth)) {
      self->most_tried = self->n_tried + tries;
      self->crosses = TRUE;
      move_in (self, state, limit, depth);
      self->crosses = FALSE;
    }
    g_array_set_size (self->moves, 0);
  }
}

/* The best free place that has a share in @within, where there was none before. */
static gboolean
take_within (BbPlacer *self,
             BbPlacerState *state,
             const BbRect *within)
{
  BbPlacerChoice *best = NULL;
  double limit = NO_WORDS_COST;
  guint i;

  for (i = 0; i < state->choices->len; i++) {
    BbPlacerChoice *choice = &g_array_index (state->choices, BbPlacerChoice, i);
    BbRect rect = bb_placer_ground_get_rect (self, state, choice);

    if ((double) choice->cost >= limit || !bb_placer_allows (self, choice) || !bb_rect_overlaps (&rect, within))
      continue;
    self->n_tried++;
    if (bb_coverage_touches (self->taken, &rect) || bb_placer_ground_get_cost (self, state, choice, &rect) >= limit
        || (choice->away && !bb_placer_ground_is_leader_free (self, state, &rect)))
      continue;
    limit = bb_placer_ground_get_cost (self, state, choice, &rect);
    best = choice;
  }
  if (best != NULL)
    bb_placer_ground_settle (self, state, best, limit);
  return best != NULL;
}

/* Who has no words and could use the place at @rect. */
static guint
find_homeless (const BbPlacer *self,
               const BbRect *rect,
               BbPlacerState **found)
{
  BbRect near = bb_rect_grow (rect, NEIGHBOUR_REACH * self->gap);
  guint i, n = 0;

  for (i = 0; i < self->n_placements && n < MOST_HOMELESS; i++) {
    const BbPlacement *label = &self->placements[self->order[i]->index];

    if (!label->placed && bb_rect_overlaps (&near, &label->mark))
      found[n++] = self->order[i];
  }
  return n;
}

/* Those without words move in one after the other, beginning with the one at @first. Returns what
 * they gain. */
static double
seat_at (BbPlacer *self,
         BbPlacerState **homeless,
         guint n_homeless,
         guint first,
         const BbRect *rect)
{
  double gain = 0;
  guint i;

  for (i = 0; i < n_homeless; i++) {
    BbPlacerState *state = homeless[(first + i) % n_homeless];

    note (self, state);
    if (take_within (self, state, rect))
      gain += NO_WORDS_COST - state->cost;
    else if (i == 0)
      break;
  }
  return gain;
}

/* Gives up a place for those who gain more by it. */
static void
give_way (BbPlacer *self,
          BbPlacerState *state)
{
  BbPlacerState *homeless[MOST_HOMELESS];
  BbRect rect = self->placements[state->index].rect;
  guint n = find_homeless (self, &rect, homeless), i;
  double cost;

  if (n < 2)
    return;
  cost = lift (self, state);
  for (i = 0; i < n; i++) {
    double gain = seat_at (self, homeless, n, i, &rect);

    if (gain > 0) {
      bb_placer_take_free (self, state, NO_WORDS_COST);
      gain -= (self->placements[state->index].placed ? state->cost : NO_WORDS_COST) - cost;
    }
    if (gain > LEAST_GAIN) {
      g_array_set_size (self->moves, 0);
      return;
    }
    if (self->placements[state->index].placed)
      bb_placer_ground_put_out (self, state);
    take_back (self, 1);
  }
  take_back (self, 0);
}

/* As long as there are labels without words, each that has some looks whether others would gain more
 * by its place. */
void
bb_placer_exchange (BbPlacer *self)
{
  guint i;

  for (i = 0; i < self->n_placements; i++)
    if (self->placements[self->order[i]->index].placed)
      give_way (self, self->order[i]);
}
