/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who ends on a line, and how far it can go. */

#include "config.h"

#include "bb-zone-edge.h"

static gint
get_bound (const BbZoneBounds *bounds,
           BbAxis axis,
           gboolean high)
{
  return high ? bounds->high[axis] : bounds->low[axis];
}

/**
 * bb_zone_edge_get_place:
 *
 * Returns: where on its axis the edge is, in tenths
 */
gint
bb_zone_edge_get_place (BbItem *zone,
                        BbZoneEdge edge)
{
  BbZoneBounds bounds = bb_zone_get_bounds (zone);

  return get_bound (&bounds, edge.axis, edge.high);
}

static gboolean
is_follower (GArray *followers,
             BbItem *zone)
{
  guint i;

  for (i = 0; i < followers->len; i++)
    if (g_array_index (followers, BbZoneFollower, i).zone == zone)
      return TRUE;
  return FALSE;
}

/* Adds a zone that ends at @place and touches the stretch, which grows by it. */
static gboolean
add_follower (GArray *followers,
              BbItem *zone,
              BbAxis axis,
              gint place,
              BbZoneBounds *stretch)
{
  BbZoneBounds bounds = bb_zone_get_bounds (zone);
  BbAxis along = axis == BB_AXIS_RISK ? BB_AXIS_FAMILIARITY : BB_AXIS_RISK;
  BbZoneFollower follower = { zone, bounds.high[axis] == place };

  if (bounds.low[axis] != place && bounds.high[axis] != place)
    return FALSE;
  if (bounds.low[along] > stretch->high[along] || bounds.high[along] < stretch->low[along] || is_follower (followers, zone))
    return FALSE;
  stretch->low[along] = MIN (stretch->low[along], bounds.low[along]);
  stretch->high[along] = MAX (stretch->high[along], bounds.high[along]);
  g_array_append_val (followers, follower);
  return TRUE;
}

/**
 * bb_zone_edge_find_followers:
 * @zone: a zone of a board
 *
 * Returns: (transfer full) (element-type BbZoneFollower): all zones that end on the line, @zone first
 */
GArray *
bb_zone_edge_find_followers (BbItem *zone,
                             BbZoneEdge edge)
{
  GArray *followers = g_array_new (FALSE, FALSE, sizeof (BbZoneFollower));
  BbItemList *zones = bb_item_get_children (bb_item_get_owner (zone), BB_KIND_ZONE);
  BbZoneBounds stretch = bb_zone_get_bounds (zone);
  gint place = get_bound (&stretch, edge.axis, edge.high);
  BbZoneFollower first = { zone, edge.high };
  gboolean grown = place > 0 && place < BB_PLACE_MAX;
  guint i;

  g_array_append_val (followers, first);
  while (grown) {
    grown = FALSE;
    for (i = 0; i < bb_item_list_get_length (zones); i++)
      grown = add_follower (followers, bb_item_list_peek (zones, i), edge.axis, place, &stretch) || grown;
  }
  return followers;
}

/**
 * bb_zone_edge_limit:
 * @to: where the edge is wanted, in tenths
 *
 * Returns: the nearest place that leaves every zone on the line its least size
 */
gint
bb_zone_edge_limit (BbItem *zone,
                    BbZoneEdge edge,
                    gint to)
{
  g_autoptr (GArray) followers = bb_zone_edge_find_followers (zone, edge);
  gint place = bb_zone_edge_get_place (zone, edge);
  gint low = 0, high = BB_PLACE_MAX;
  guint i;

  for (i = 0; i < followers->len; i++) {
    const BbZoneFollower *follower = &g_array_index (followers, BbZoneFollower, i);
    BbZoneBounds bounds = bb_zone_get_bounds (follower->zone);

    if (follower->high)
      low = MAX (low, bounds.low[edge.axis] + BB_ZONE_LEAST);
    else
      high = MIN (high, bounds.high[edge.axis] - BB_ZONE_LEAST);
  }
  /* What is too small already may only grow. */
  return CLAMP (to, MIN (low, place), MAX (high, place));
}

/**
 * bb_zone_bounds_follow:
 * @bounds: (inout): what @zone covers
 * @followers: (element-type BbZoneFollower): who follows a line
 * @to: where on @axis the line goes
 */
void
bb_zone_bounds_follow (BbZoneBounds *bounds,
                       BbItem *zone,
                       GArray *followers,
                       BbAxis axis,
                       gint to)
{
  guint i;

  for (i = 0; i < followers->len; i++) {
    const BbZoneFollower *follower = &g_array_index (followers, BbZoneFollower, i);

    if (follower->zone == zone && follower->high)
      bounds->high[axis] = to;
    else if (follower->zone == zone)
      bounds->low[axis] = to;
  }
}
