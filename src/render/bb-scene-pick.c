/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies under a point. Marks and labels are kept in a grid that is made when somebody first asks:
 * pictures that are only written never pay for it. */

#include "config.h"

#include "bb-rect-grid.h"
#include "bb-scene-private.h"

#include <math.h>

#define CELL 48 /* about as wide as a hand's reach is long, twice */
#define FEW_OWNERS 64u

static double
get_distance (const BbRect *rect,
              double x,
              double y)
{
  double dx = MAX (MAX (rect->x - x, x - bb_rect_right (rect)), 0);
  double dy = MAX (MAX (rect->y - y, y - bb_rect_bottom (rect)), 0);

  return hypot (dx, dy);
}

typedef struct {
  const BbSceneGroup *group;
  double distance;
  guint order;
} Hit;

/* What is under the point before what is near it: there the topmost, here marks before labels and the
 * nearest first. */
static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *first = a;
  const Hit *second = b;
  gboolean first_label = first->group->info.part == BB_PART_LABEL;
  gboolean second_label = second->group->info.part == BB_PART_LABEL;

  if ((first->distance > 0) != (second->distance > 0))
    return first->distance > 0 ? 1 : -1;
  if (first->distance > 0 && first_label != second_label)
    return first_label ? 1 : -1;
  if (first->distance != second->distance)
    return first->distance < second->distance ? -1 : 1;
  return first->order < second->order ? 1 : -1;
}

/* --- the index -------------------------------------------------------------------------------- */

static gboolean
may_be_picked (const BbSceneGroup *group)
{
  return group->info.bet != NULL && (group->info.part == BB_PART_MARK || group->info.part == BB_PART_LABEL);
}

static BbRectGrid *
make_index (const BbScene *self)
{
  BbRect page = { 0, 0, MAX (self->width, 1), MAX (self->height, 1) };
  BbRectGrid *index = bb_rect_grid_new (&page, CELL);
  guint i;

  for (i = 0; i < self->groups->len; i++) {
    const BbSceneGroup *group = &g_array_index (self->groups, BbSceneGroup, i);

    if (may_be_picked (group))
      bb_rect_grid_add (index, &group->bounds, (int) i);
  }
  return index;
}

/* The scene is immutable to whoever reads it, in whatever thread. */
static BbRectGrid *
get_index (const BbScene *self)
{
  gsize *index = (gsize *) &self->index;

  if (g_once_init_enter (index))
    g_once_init_leave (index, GPOINTER_TO_SIZE (make_index (self)));
  return GSIZE_TO_POINTER (*index);
}

/* Numbers of the groups that overlap a rectangle; free it with g_free(). */
static int *
find_groups (const BbScene *self,
             const BbRect *rect,
             guint *n_found)
{
  const BbRectGrid *index = get_index (self);
  guint room = FEW_OWNERS;
  int *found = g_new (int, room);

  while ((*n_found = bb_rect_grid_find_owners (index, rect, found, room)) == room) {
    room *= 4;
    found = g_renew (int, found, room);
  }
  return found;
}

/* --- picking ---------------------------------------------------------------------------------- */

static void
collect_hits (const BbScene *self,
              BbPoint at,
              double reach,
              GArray *hits)
{
  BbRect near = { at.x - reach - 1, at.y - reach - 1, 2 * reach + 2, 2 * reach + 2 };
  g_autofree int *found = NULL;
  guint n_found;
  guint i;

  found = find_groups (self, &near, &n_found);
  for (i = 0; i < n_found; i++) {
    const BbSceneGroup *group = &g_array_index (self->groups, BbSceneGroup, found[i]);
    Hit hit = { group, get_distance (&group->bounds, at.x, at.y), (guint) found[i] };

    if (hit.distance <= reach)
      g_array_append_val (hits, hit);
  }
  g_array_sort (hits, compare_hits);
}

/**
 * bb_scene_pick_all:
 * @reach: how far from a mark or label still counts, in units of the page
 *
 * Returns: (transfer full) (element-type BbSceneGroup): the mark and label groups at a point, the
 *   one that a hand means first, each bet once; the groups belong to the scene
 */
GPtrArray *
bb_scene_pick_all (const BbScene *self,
                   double x,
                   double y,
                   double reach)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *groups = g_ptr_array_new ();
  guint i;

  g_return_val_if_fail (self != NULL, groups);

  collect_hits (self, (BbPoint){ x, y }, reach, hits);
  for (i = 0; i < hits->len; i++) {
    const BbSceneGroup *group = g_array_index (hits, Hit, i).group;

    if (g_hash_table_add (seen, (gpointer) group->info.bet))
      g_ptr_array_add (groups, (gpointer) group);
  }
  return groups;
}

/**
 * bb_scene_pick:
 *
 * Returns: (nullable) (transfer none): the first of bb_scene_pick_all()
 */
const BbSceneGroup *
bb_scene_pick (const BbScene *self,
               double x,
               double y,
               double reach)
{
  g_autoptr (GPtrArray) groups = bb_scene_pick_all (self, x, y, reach);

  return groups->len == 0 ? NULL : g_ptr_array_index (groups, 0);
}

/* --- trails ----------------------------------------------------------------------------------- */

static double
get_distance_to_line (BbPoint at,
                      BbPoint from,
                      BbPoint to)
{
  double dx = to.x - from.x, dy = to.y - from.y;
  double length = dx * dx + dy * dy;
  double share = length > 0 ? CLAMP (((at.x - from.x) * dx + (at.y - from.y) * dy) / length, 0, 1) : 0;

  return hypot (from.x + share * dx - at.x, from.y + share * dy - at.y);
}

static double
get_distance_to_path (const BbScene *self,
                      const BbNode *node,
                      BbPoint at)
{
  const BbPathStep *steps = bb_scene_get_steps (self, node);
  double distance = G_MAXDOUBLE;
  BbPoint last = { 0, 0 };
  guint i;

  for (i = 0; i < node->path.n_steps; i++) {
    BbPoint next = { (double) steps[i].at[0], (double) steps[i].at[1] };

    if (steps[i].verb == BB_PATH_LINE)
      distance = MIN (distance, get_distance_to_line (at, last, next));
    if (steps[i].verb == BB_PATH_LINE || steps[i].verb == BB_PATH_MOVE)
      last = next;
  }
  return distance;
}

static double
get_distance_to_group (const BbScene *self,
                       const BbSceneGroup *group,
                       BbPoint at)
{
  double distance = G_MAXDOUBLE;
  guint i;

  if (group->info.part == BB_PART_GHOST)
    return get_distance (&group->bounds, at.x, at.y);
  for (i = group->first + 1; i < group->first + group->n_nodes; i++) {
    const BbNode *node = &g_array_index (self->nodes, BbNode, i);
    BbRect bounds = bb_scene_get_node_bounds (self, node);

    distance = MIN (distance, node->kind == BB_NODE_PATH ? get_distance_to_path (self, node, at) : get_distance (&bounds, at.x, at.y));
  }
  return distance;
}

/**
 * bb_scene_pick_trail:
 * @reach: how far from it still counts, in units of the page
 *
 * Returns: (nullable) (transfer none): the nearest trail, or ghost, to a point
 */
const BbSceneGroup *
bb_scene_pick_trail (const BbScene *self,
                     double x,
                     double y,
                     double reach)
{
  const BbSceneGroup *nearest = NULL;
  double least = reach;
  guint i;

  g_return_val_if_fail (self != NULL, NULL);

  for (i = 0; i < self->groups->len; i++) {
    const BbSceneGroup *group = &g_array_index (self->groups, BbSceneGroup, i);
    double distance;

    if (group->info.part != BB_PART_TRAIL && group->info.part != BB_PART_GHOST)
      continue;
    if (get_distance (&group->bounds, x, y) > least)
      continue;
    distance = get_distance_to_group (self, group, (BbPoint){ x, y });
    if (distance <= least) {
      least = distance;
      nearest = group;
    }
  }
  return nearest;
}
