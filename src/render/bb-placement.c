/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The spots that touch a mark, in order of preference, and the rings around it. */

#include "config.h"

#include "bb-placement.h"

#include <math.h>

#define SHAPE_COST 3.0
#define N_DIRECTIONS 20

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

guint
bb_placement_get_n_spots (void)
{
  return G_N_ELEMENTS (spots);
}

/**
 * bb_placement_get_spot:
 * @spot: from 0, the best one
 * @gap: between mark and label
 *
 * Returns: the label at one of the spots that touch its mark
 */
BbTrial
bb_placement_get_spot (const BbPlacement *self,
                       guint spot,
                       guint shape,
                       double gap)
{
  const Spot *row = &spots[spot];
  double width = self->shapes[shape].width, height = self->shapes[shape].height;
  BbPoint center = bb_rect_center (&self->mark);
  double x = center.x + row->x * (self->mark.width + width) / 2 + (fabs (row->x) >= 1 ? row->x * gap : 0);
  double y = center.y + row->y * (self->mark.height + height) / 2 + (fabs (row->y) >= 1 ? row->y * gap * 0.4 : 0);

  return (BbTrial){ { x - width / 2, y - height / 2, width, height }, shape, row->side, row->cost + shape * SHAPE_COST };
}

static BbSide
get_side (double x,
          double y)
{
  if (fabs (x) < 0.3)
    return y < 0 ? BB_SIDE_ABOVE : BB_SIDE_BELOW;
  return x < 0 ? BB_SIDE_LEFT : BB_SIDE_RIGHT;
}

guint
bb_placement_get_n_directions (void)
{
  return N_DIRECTIONS;
}

/**
 * bb_placement_get_far:
 * @direction: from 0, the right; then to both sides in turn
 * @distance: between mark and label
 *
 * Returns: the label off its mark, which will need a leader
 */
BbTrial
bb_placement_get_far (const BbPlacement *self,
                      guint direction,
                      guint shape,
                      double distance)
{
  double angle = (direction % 2 == 0 ? 1.0 : -1.0) * ((direction + 1) / 2) * 2 * G_PI / N_DIRECTIONS;
  double width = self->shapes[shape].width, height = self->shapes[shape].height;
  BbPoint center = bb_rect_center (&self->mark);
  double x = center.x + cos (angle) * ((self->mark.width + width) / 2 + distance);
  double y = center.y + sin (angle) * ((self->mark.height + height) / 2 + distance);

  return (BbTrial){ { x - width / 2, y - height / 2, width, height },
                    shape,
                    get_side (cos (angle), sin (angle)),
                    2 * SHAPE_COST + distance / 10 };
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
