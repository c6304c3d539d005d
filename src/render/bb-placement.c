/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The spots that touch a mark, in order of preference, and the rings around it. */

#include "config.h"

#include "bb-placement.h"

#include <math.h>

/* Of a label off its mark, and for each gap between them. */
#define AWAY_COST 5.0
#define GAP_COST 0.45
/* Towards the side that a label would rather not stand on. */
#define SIDE_COST 1.0
/* Steps along a ring, in parts of the label's size. */
#define STEP_ACROSS 0.2
#define STEP_DOWN 0.5
#define LEAST_STEP 5.0
/* In gaps. */
#define MOST_STEP 7.0

/* Of doing without a card that is wanted. */
#define NO_CARD_COST 9.0

static const double form_costs[] = {
  [BB_FORM_CARD] = 0,
  [BB_FORM_FULL] = 0,
  [BB_FORM_NARROW] = 3,
  [BB_FORM_SHORT] = 14,
  [BB_FORM_NUMBER] = 40,
};

/* How far off each ring is, in gaps. */
static const double rings[BB_PLACEMENT_N_RINGS] = { 0, 1.5, 3.5, 6, 9, 12, 15, 18, 21, 25, 30, 36, 48, 64 };

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
  { 1, -0.35, BB_SIDE_RIGHT, 0.6 },
  { 1, 0.35, BB_SIDE_RIGHT, 0.6 },
  { -1, 0, BB_SIDE_LEFT, 1.0 },
  { 0, 1, BB_SIDE_BELOW, 1.3 },
  { 0, -1, BB_SIDE_ABOVE, 1.4 },
  { 1, -0.65, BB_SIDE_RIGHT, 1.2 },
  { 1, 0.65, BB_SIDE_RIGHT, 1.2 },
  { -1, -0.35, BB_SIDE_LEFT, 1.5 },
  { -1, 0.35, BB_SIDE_LEFT, 1.5 },
  { 1, -0.95, BB_SIDE_RIGHT, 1.8 },
  { 1, 0.95, BB_SIDE_RIGHT, 1.8 },
  { 0.4, 1, BB_SIDE_RIGHT, 1.9 },
  { 0.4, -1, BB_SIDE_RIGHT, 2.0 },
  { 0.8, 1, BB_SIDE_RIGHT, 2.0 },
  { 0.8, -1, BB_SIDE_RIGHT, 2.1 },
  { -1, -0.65, BB_SIDE_LEFT, 2.1 },
  { -1, 0.65, BB_SIDE_LEFT, 2.1 },
  { -0.4, 1, BB_SIDE_LEFT, 2.3 },
  { -0.4, -1, BB_SIDE_LEFT, 2.4 },
  { -1, -0.95, BB_SIDE_LEFT, 2.5 },
  { -1, 0.95, BB_SIDE_LEFT, 2.5 },
  { -0.8, 1, BB_SIDE_LEFT, 2.6 },
  { -0.8, -1, BB_SIDE_LEFT, 2.7 },
};

/**
 * bb_placement_get_ring:
 *
 * Returns: how far off the mark labels of a ring stand, beyond the gap
 */
double
bb_placement_get_ring (guint ring,
                       double gap)
{
  return rings[ring] * gap;
}

static double
get_form_cost (const BbPlacement *self,
               guint shape)
{
  gboolean wants_card = self->shapes[BB_FORM_CARD].width > 0;

  return form_costs[shape] + (wants_card && shape != BB_FORM_CARD ? NO_CARD_COST : 0);
}

static BbTrial
make_spot (const BbPlacement *self,
           const Spot *row,
           guint shape,
           double gap)
{
  double width = self->shapes[shape].width, height = self->shapes[shape].height;
  BbPoint center = bb_rect_center (&self->mark);
  double x = center.x + row->x * (self->mark.width + width) / 2 + (fabs (row->x) >= 1 ? row->x * gap : 0);
  double y = center.y + row->y * (self->mark.height + height) / 2 + (fabs (row->y) >= 1 ? row->y * gap * 0.4 : 0);

  return (BbTrial){ { x - width / 2, y - height / 2, width, height }, shape, row->side, row->cost + get_form_cost (self, shape) };
}

/* From the middle of a side of the ring outwards, to both ends in turn. */
static double
get_slide (guint i,
           double step)
{
  return (i % 2 == 0 ? 1.0 : -1.0) * ((i + 1) / 2) * step;
}

static guint
list_sides (const BbPlacement *self,
            guint shape,
            guint ring,
            double gap,
            BbTrial *trials)
{
  double width = self->shapes[shape].width, height = self->shapes[shape].height;
  BbPoint center = bb_rect_center (&self->mark);
  double off = rings[ring] * gap;
  double reach_x = (self->mark.width + width) / 2 + gap + off, reach_y = (self->mark.height + height) / 2 + off;
  double step = CLAMP (height * STEP_DOWN, LEAST_STEP, MOST_STEP * gap);
  double cost = get_form_cost (self, shape) + AWAY_COST + rings[ring] * GAP_COST;
  guint i, n = 0, n_steps = 2 * (guint) (reach_y / step) + 1;

  for (i = 0; i < n_steps && n + 1 < BB_PLACEMENT_MOST_TRIALS / 2; i++) {
    double y = center.y + get_slide (i, step) - height / 2;
    double slide = fabs (get_slide (i, step)) / reach_y;

    trials[n++] = (BbTrial){ { center.x + reach_x - width / 2, y, width, height }, shape, BB_SIDE_RIGHT, cost + slide };
    trials[n++] = (BbTrial){ { center.x - reach_x - width / 2, y, width, height }, shape, BB_SIDE_LEFT, cost + slide + SIDE_COST };
  }
  return n;
}

static guint
list_ends (const BbPlacement *self,
           guint shape,
           guint ring,
           double gap,
           BbTrial *trials)
{
  double width = self->shapes[shape].width, height = self->shapes[shape].height;
  BbPoint center = bb_rect_center (&self->mark);
  double off = rings[ring] * gap;
  double reach_x = (self->mark.width + width) / 2 + gap + off, reach_y = (self->mark.height + height) / 2 + gap * 0.4 + off;
  double step = CLAMP (width * STEP_ACROSS, LEAST_STEP, MOST_STEP * gap);
  double cost = get_form_cost (self, shape) + AWAY_COST + rings[ring] * GAP_COST;
  guint i, n = 0, n_steps = 2 * (guint) (reach_x / step) + 1;

  for (i = 0; i < n_steps && n + 1 < BB_PLACEMENT_MOST_TRIALS / 2; i++) {
    double shift = get_slide (i, step);
    double x = center.x + shift - width / 2;
    double slide = fabs (shift) / reach_x;
    BbSide side = shift > width * 0.3 ? BB_SIDE_RIGHT : BB_SIDE_LEFT;
    gboolean middle = fabs (shift) <= width * 0.3;

    trials[n++] = (BbTrial){ { x, center.y + reach_y - height / 2, width, height }, shape, middle ? BB_SIDE_BELOW : side, cost + slide };
    trials[n++] = (BbTrial){ { x, center.y - reach_y - height / 2, width, height }, shape, middle ? BB_SIDE_ABOVE : side, cost + slide };
  }
  return n;
}

/**
 * bb_placement_list_trials:
 * @ring: 0 for the places that touch the mark
 * @gap: between mark and label
 * @trials: (out caller-allocates) (array fixed-size=96):
 *
 * Returns: how many ways there are to put the label, in one of its shapes, on one ring around its mark
 */
guint
bb_placement_list_trials (const BbPlacement *self,
                          guint shape,
                          guint ring,
                          double gap,
                          BbTrial *trials)
{
  guint i, n;

  if (self->shapes[shape].width <= 0)
    return 0;
  if (ring > 0) {
    n = list_sides (self, shape, ring, gap, trials);
    return n + list_ends (self, shape, ring, gap, trials + n);
  }
  for (i = 0; i < G_N_ELEMENTS (spots); i++)
    trials[i] = make_spot (self, &spots[i], shape, gap);
  return G_N_ELEMENTS (spots);
}

/**
 * bb_placement_get_leader:
 * @rect: where the label is, or would be
 * @from: (out): where the line leaves the mark
 * @to: (out): where it meets the label
 */
void
bb_placement_get_leader (const BbPlacement *self,
                         const BbRect *rect,
                         BbPoint *from,
                         BbPoint *to)
{
  BbPoint center = bb_rect_center (&self->mark);
  double dx, dy, share;

  to->x = CLAMP (center.x, rect->x, bb_rect_right (rect));
  to->y = CLAMP (center.y, rect->y, bb_rect_bottom (rect));
  dx = fabs (to->x - center.x);
  dy = fabs (to->y - center.y);
  share = MIN (dx > 0 ? (self->mark.width / 2 + 1) / dx : 1, dy > 0 ? (self->mark.height / 2 + 1) / dy : 1);
  from->x = center.x + (to->x - center.x) * MIN (share, 1);
  from->y = center.y + (to->y - center.y) * MIN (share, 1);
}
