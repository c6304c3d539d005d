/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows at even distances on an arc: on a plain ring the names near its top and bottom would lie on
 * each other. Clockwise from the upper right. */

#include "config.h"

#include "bb-fan.h"

#include <math.h>

/* The least distance of a mark from the place, and of the arc's ends from its outermost rows, in rows. */
#define LEAST_RADIUS 1.8
#define ARC_MARGIN 0.6

static double
get_span (guint n,
          double row)
{
  return n > 0 ? (n - 1) * row : 0;
}

static double
get_radius (guint n,
            double row)
{
  return MAX (LEAST_RADIUS * row, get_span (n, row) / 2 + ARC_MARGIN * row);
}

/* How far the rows are moved up or down so that none leaves the room. */
static double
get_shift (BbPoint center,
           double span,
           double row,
           const BbRect *room)
{
  double top = center.y - span / 2 - row;
  double bottom = center.y + span / 2 + row;

  if (top < room->y)
    return room->y - top;
  return bottom > bb_rect_bottom (room) ? MAX (bb_rect_bottom (room) - bottom, room->y - top) : 0;
}

static void
fill_side (BbPoint center,
           double row,
           const BbRect *room,
           BbFanSpot *spots,
           guint n,
           gboolean left)
{
  double span = get_span (n, row);
  double radius = get_radius (n, row);
  double shift = get_shift (center, span, row, room);
  guint i;

  for (i = 0; i < n; i++) {
    double down = (left ? span - i * row : i * row) - span / 2;
    double out = sqrt (MAX (radius * radius - down * down, 0));

    spots[i].at = (BbPoint){ left ? center.x - out : center.x + out, center.y + down + shift };
    spots[i].name_left = left;
  }
}

/**
 * bb_fan_arrange:
 * @center: the place of the stack
 * @row: how high a row is: at least a name and a mark
 * @name_width: of the widest name, with what parts it from its mark
 * @room: what is seen; a side on which names would leave it is not used
 * @spots: (out caller-allocates) (array length=n_spots): one for each bet
 */
void
bb_fan_arrange (BbPoint center,
                double row,
                double name_width,
                const BbRect *room,
                BbFanSpot *spots,
                guint n_spots)
{
  guint n_right = (n_spots + 1) / 2;
  double needed = get_radius (n_right, row) + name_width;
  gboolean fits_right = center.x + needed <= bb_rect_right (room);
  gboolean fits_left = center.x - needed >= room->x;

  g_return_if_fail (room != NULL && (spots != NULL || n_spots == 0));

  if (!fits_right)
    n_right = fits_left || center.x > bb_rect_center (room).x ? 0 : n_spots;
  else if (!fits_left)
    n_right = n_spots;
  fill_side (center, row, room, spots, n_right, FALSE);
  fill_side (center, row, room, spots + n_right, n_spots - n_right, TRUE);
}
