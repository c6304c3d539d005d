/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Some bends to either side are tried; each thing in the way costs, and so does bending more. */

#include "config.h"

#include "bb-curve.h"

#include <math.h>

#define N_SAMPLES 24u
#define N_END_SAMPLES 2u
#define MARK_COST 4.0
#define CURVE_COST 0.35
#define OUTSIDE_COST 3.0
/* For a bend as high as the curve is long. */
#define BEND_COST 8.0
#define SHORTEST 7.0
#define CLEAR 1.5
#define N_HALVINGS 10u
#define LEAST_LEFT 0.01

/* How far the middle leaves the straight line, in parts of its length; the first is the least. */
static const double bends[] = { 0.13, -0.13, 0.2, -0.2, 0.29, -0.29, 0.4, -0.4 };

static BbPoint
mix (BbPoint a,
     BbPoint b,
     double share)
{
  return (BbPoint){ a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share };
}

/* The first part of a curve, up to @share. */
static BbCurve
cut_head (const BbCurve *self,
          double share)
{
  BbPoint a = mix (self->at[0], self->at[1], share), b = mix (self->at[1], self->at[2], share), c = mix (self->at[2], self->at[3], share);
  BbPoint d = mix (a, b, share), e = mix (b, c, share);

  return (BbCurve){ { self->at[0], a, d, mix (d, e, share) } };
}

static BbCurve
reverse (const BbCurve *self)
{
  return (BbCurve){ { self->at[3], self->at[2], self->at[1], self->at[0] } };
}

/**
 * bb_curve_get_point:
 * @share: 0 is the start, 1 the end
 */
BbPoint
bb_curve_get_point (const BbCurve *self,
                    double share)
{
  return cut_head (self, share).at[3];
}

/**
 * bb_curve_get_piece:
 * @from: where the piece starts, 0 to 1
 * @to: where it ends, more than @from
 */
BbCurve
bb_curve_get_piece (const BbCurve *self,
                    double from,
                    double to)
{
  BbCurve head = cut_head (self, to);
  BbCurve back = reverse (&head);
  BbCurve piece = cut_head (&back, 1 - from / to);

  return reverse (&piece);
}

/**
 * bb_curve_get_length:
 *
 * Returns: about how long it is
 */
double
bb_curve_get_length (const BbCurve *self)
{
  BbPoint before = self->at[0];
  double length = 0;
  guint i;

  for (i = 1; i <= N_SAMPLES; i++) {
    BbPoint at = bb_curve_get_point (self, (double) i / N_SAMPLES);

    length += hypot (at.x - before.x, at.y - before.y);
    before = at;
  }
  return length;
}

static BbCurve
make_bent (BbPoint from,
           BbPoint to,
           double bend)
{
  double dx = to.x - from.x, dy = to.y - from.y, lift = bend * 4 / 3;
  BbPoint first = mix (from, to, 0.3), second = mix (from, to, 0.7);

  return (BbCurve){ { from, { first.x - dy * lift, first.y + dx * lift }, { second.x - dy * lift, second.y + dx * lift }, to } };
}

static double
get_distance (BbPoint a,
              BbPoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

/* Where the curve leaves the circle around its start; it does so once, as it is bent little. */
static double
find_exit (const BbCurve *self,
           const BbCurveEnd *end)
{
  double inside = 0, outside = 1;
  guint i;

  if (get_distance (self->at[3], end->center) < end->reach)
    return 1;
  for (i = 0; i < N_HALVINGS; i++) {
    double middle = (inside + outside) / 2;

    if (get_distance (bb_curve_get_point (self, middle), end->center) < end->reach)
      inside = middle;
    else
      outside = middle;
  }
  return outside;
}

/* Leaves out what lies within the two circles. Returns whether anything is left. */
static gboolean
trim (BbCurve *self,
      const BbCurveEnd *from,
      const BbCurveEnd *to)
{
  BbCurve back = reverse (self);
  double start = find_exit (self, from), end = 1 - find_exit (&back, to);

  if (end - start < LEAST_LEFT)
    return FALSE;
  *self = bb_curve_get_piece (self, start, end);
  return TRUE;
}

static gboolean
is_in_way (const BbCoverage *coverage,
           BbPoint at)
{
  BbRect dot = { at.x - CLEAR, at.y - CLEAR, 2 * CLEAR, 2 * CLEAR };

  return bb_coverage_touches (coverage, &dot);
}

static double
get_cost (const BbCurve *self,
          const BbCoverage *marks,
          const BbCoverage *curves,
          const BbRect *area)
{
  double cost = 0;
  guint i;

  /* The ends are near the two marks that are to be joined, whose corners are in nobody's way. */
  for (i = N_END_SAMPLES; i <= N_SAMPLES - N_END_SAMPLES; i++) {
    BbPoint at = bb_curve_get_point (self, (double) i / N_SAMPLES);

    cost += is_in_way (marks, at) ? MARK_COST : 0;
    cost += is_in_way (curves, at) ? CURVE_COST : 0;
    cost += bb_rect_contains (area, at.x, at.y) ? 0 : OUTSIDE_COST;
  }
  return cost;
}

/**
 * bb_curve_route:
 * @self: (out): the curve, from rim to rim
 * @marks: what it should not pass through
 * @curves: what it would rather keep clear of
 * @area: it should not leave
 *
 * Returns: whether the two are far enough from each other to be joined
 */
gboolean
bb_curve_route (BbCurve *self,
                const BbCurveEnd *from,
                const BbCurveEnd *to,
                const BbCoverage *marks,
                const BbCoverage *curves,
                const BbRect *area)
{
  double least = G_MAXDOUBLE;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (bends); i++) {
    BbCurve trial = make_bent (from->center, to->center, bends[i]);
    double cost = BEND_COST * fabs (bends[i]);

    if (cost >= least || !trim (&trial, from, to))
      continue;
    /* What is left of it may be short, and is to be bent as much. */
    trial = make_bent (trial.at[0], trial.at[3], bends[i]);
    cost += get_cost (&trial, marks, curves, area);
    if (cost >= least)
      continue;
    least = cost;
    *self = trial;
  }
  return least < G_MAXDOUBLE && bb_curve_get_length (self) >= SHORTEST;
}
