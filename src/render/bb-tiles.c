/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A tile is painted only where the one before it does not show the same already: where the scene is
 * the same and nothing was taken out or put back there. One that came out with the same pixels is
 * thrown away for the one before it, so that whoever shows them sees by the pointer what is new. */

#include "config.h"

#include "bb-tiles.h"

#include "bb-painter.h"

#include <math.h>
#include <string.h>

#define MARGIN 2 /* around a group: what antialiasing may touch */

struct _BbTiles {
  gatomicrefcount ref_count;
  BbScene *scene;
  double scale;
  GHashTable *left_out;
  guint n_columns;
  guint n_rows;
  cairo_surface_t **surfaces; /* NULL where nothing was painted */
};

typedef struct {
  guint left, top, right, bottom; /* the last two are not in it */
} Range;

/* --- making ----------------------------------------------------------------------------------- */

static guint
count_tiles (double length,
             double scale)
{
  return (guint) MAX (ceil (ceil (length * scale) / BB_TILE_SIZE), 1);
}

static BbTiles *
tiles_new (BbScene *scene,
           double scale,
           GHashTable *left_out)
{
  BbTiles *self = g_new0 (BbTiles, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->scene = bb_scene_ref (scene);
  self->scale = scale;
  self->left_out = left_out != NULL ? g_hash_table_ref (left_out) : g_hash_table_new (g_str_hash, g_str_equal);
  self->n_columns = count_tiles (bb_scene_get_width (scene), scale);
  self->n_rows = count_tiles (bb_scene_get_height (scene), scale);
  self->surfaces = g_new0 (cairo_surface_t *, self->n_columns * self->n_rows);
  return self;
}

BbTiles *
bb_tiles_ref (BbTiles *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
bb_tiles_unref (BbTiles *self)
{
  guint i;

  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (i = 0; i < self->n_columns * self->n_rows; i++)
    g_clear_pointer (&self->surfaces[i], cairo_surface_destroy);
  g_free (self->surfaces);
  g_hash_table_unref (self->left_out);
  bb_scene_unref (self->scene);
  g_free (self);
}

/* --- what is painted -------------------------------------------------------------------------- */

/* Groups that are in no other one, in painting order. */
static GPtrArray *
list_groups (BbScene *scene)
{
  GPtrArray *groups = g_ptr_array_new ();
  guint n = bb_scene_get_n_groups (scene);
  guint end = 0;
  guint i;

  for (i = 0; i < n; i++) {
    const BbSceneGroup *group = bb_scene_get_group (scene, i);

    if (group->first < end || group->info.part == BB_PART_NONE)
      continue;
    end = group->first + group->n_nodes;
    g_ptr_array_add (groups, (gpointer) group);
  }
  return groups;
}

static gboolean
is_left_out (BbTiles *self,
             const BbSceneGroup *group)
{
  return group->info.bet != NULL && g_hash_table_contains (self->left_out, group->info.bet);
}

static guint
clamp_index (double at,
             guint n)
{
  return (guint) CLAMP (at, 0, n);
}

static Range
find_range (BbTiles *self,
            const BbRect *part)
{
  double side = BB_TILE_SIZE / self->scale;

  return (Range){ clamp_index (floor (part->x / side), self->n_columns),
                  clamp_index (floor (part->y / side), self->n_rows),
                  clamp_index (ceil (bb_rect_right (part) / side), self->n_columns),
                  clamp_index (ceil (bb_rect_bottom (part) / side), self->n_rows) };
}

static int
get_pixels (double length,
            double scale,
            guint index)
{
  return (int) MIN (ceil (length * scale) - index * BB_TILE_SIZE, BB_TILE_SIZE);
}

static cairo_surface_t *
paint_tile (BbTiles *self,
            GPtrArray *groups,
            guint column,
            guint row)
{
  BbRect rect = bb_tiles_get_rect (self, column, row);
  BbRect reach = bb_rect_grow (&rect, MARGIN);
  int width = get_pixels (bb_scene_get_width (self->scene), self->scale, column);
  int height = get_pixels (bb_scene_get_height (self->scene), self->scale, row);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  guint i;

  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -rect.x, -rect.y);
  for (i = 0; i < groups->len; i++) {
    const BbSceneGroup *group = g_ptr_array_index (groups, i);

    if (bb_rect_overlaps (&group->bounds, &reach) && !is_left_out (self, group))
      bb_painter_paint_group (self->scene, group, cr);
  }
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* --- what can stay ---------------------------------------------------------------------------- */

static gboolean
have_same_pixels (cairo_surface_t *first,
                  cairo_surface_t *second)
{
  int height = cairo_image_surface_get_height (first);
  int stride = cairo_image_surface_get_stride (first);

  if (height != cairo_image_surface_get_height (second) || stride != cairo_image_surface_get_stride (second))
    return FALSE;
  return memcmp (cairo_image_surface_get_data (first), cairo_image_surface_get_data (second), (gsize) height * (gsize) stride) == 0;
}

/* Where a bet was taken out or put back, as rectangles of the scene. */
static GArray *
list_differences (BbTiles *self,
                  BbTiles *before,
                  GPtrArray *groups)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (BbRect));
  guint i;

  for (i = 0; i < groups->len; i++) {
    const BbSceneGroup *group = g_ptr_array_index (groups, i);
    BbRect rect = bb_rect_grow (&group->bounds, MARGIN);

    if (is_left_out (self, group) != is_left_out (before, group))
      g_array_append_val (rects, rect);
  }
  return rects;
}

static gboolean
is_touched (const BbRect *rect,
            GArray *differences)
{
  guint i;

  for (i = 0; i < differences->len; i++) {
    if (bb_rect_overlaps (rect, &g_array_index (differences, BbRect, i)))
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_same_grid (BbTiles *self,
               BbTiles *other)
{
  return self->scale == other->scale && self->n_columns == other->n_columns && self->n_rows == other->n_rows
         && bb_scene_get_width (self->scene) == bb_scene_get_width (other->scene)
         && bb_scene_get_height (self->scene) == bb_scene_get_height (other->scene);
}

/* @differences: (nullable): where the one before may not be used; %NULL if nowhere it may */
static cairo_surface_t *
make_tile (BbTiles *self,
           GPtrArray *groups,
           BbTiles *before,
           GArray *differences,
           guint index)
{
  guint column = index % self->n_columns;
  guint row = index / self->n_columns;
  cairo_surface_t *old = before != NULL ? before->surfaces[index] : NULL;
  cairo_surface_t *surface;
  BbRect rect = bb_tiles_get_rect (self, column, row);

  if (old != NULL && differences != NULL && !is_touched (&rect, differences))
    return cairo_surface_reference (old);
  surface = paint_tile (self, groups, column, row);
  if (old == NULL || !have_same_pixels (old, surface))
    return surface;
  cairo_surface_destroy (surface);
  return cairo_surface_reference (old);
}

/**
 * bb_tiles_paint:
 * @part: the part of the page that is wanted, in its units
 * @scale: pixels to a unit of the page
 * @left_out: (nullable) (element-type utf8 utf8): ids of bets that are shown elsewhere; nobody changes
 *   the set afterwards
 * @before: (nullable): tiles whose images may be used again
 *
 * Returns: (transfer full): tiles that cover @part
 */
BbTiles *
bb_tiles_paint (BbScene *scene,
                const BbRect *part,
                double scale,
                GHashTable *left_out,
                BbTiles *before)
{
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GArray) differences = NULL;
  BbTiles *self;
  Range range;
  guint column, row;

  g_return_val_if_fail (scene != NULL && part != NULL, NULL);
  g_return_val_if_fail (scale > 0, NULL);

  self = tiles_new (scene, scale, left_out);
  groups = list_groups (scene);
  if (before != NULL && !has_same_grid (self, before))
    before = NULL;
  if (before != NULL && before->scene == scene)
    differences = list_differences (self, before, groups);
  range = find_range (self, part);
  for (row = range.top; row < range.bottom; row++) {
    for (column = range.left; column < range.right; column++) {
      guint index = row * self->n_columns + column;

      self->surfaces[index] = make_tile (self, groups, before, differences, index);
    }
  }
  return self;
}

/* --- asking ----------------------------------------------------------------------------------- */

BbScene *
bb_tiles_get_scene (BbTiles *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->scene;
}

double
bb_tiles_get_scale (BbTiles *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->scale;
}

guint
bb_tiles_get_n_columns (BbTiles *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns;
}

guint
bb_tiles_get_n_rows (BbTiles *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rows;
}

/**
 * bb_tiles_peek:
 *
 * Returns: (transfer none) (nullable): an image, or %NULL where nothing was asked for
 */
cairo_surface_t *
bb_tiles_peek (BbTiles *self,
               guint column,
               guint row)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->n_columns && row < self->n_rows, NULL);

  return self->surfaces[row * self->n_columns + column];
}

/**
 * bb_tiles_get_rect:
 *
 * Returns: where a tile lies, in units of the page
 */
BbRect
bb_tiles_get_rect (BbTiles *self,
                   guint column,
                   guint row)
{
  double side;

  g_return_val_if_fail (self != NULL, (BbRect){ 0 });

  side = BB_TILE_SIZE / self->scale;
  return (BbRect){ column * side,
                   row * side,
                   get_pixels (bb_scene_get_width (self->scene), self->scale, column) / self->scale,
                   get_pixels (bb_scene_get_height (self->scene), self->scale, row) / self->scale };
}

/**
 * bb_tiles_cover:
 * @part: in units of the page; what lies beyond the page does not count
 */
gboolean
bb_tiles_cover (BbTiles *self,
                const BbRect *part)
{
  Range range;
  guint column, row;

  g_return_val_if_fail (self != NULL, FALSE);

  range = find_range (self, part);
  for (row = range.top; row < range.bottom; row++) {
    for (column = range.left; column < range.right; column++) {
      if (bb_tiles_peek (self, column, row) == NULL)
        return FALSE;
    }
  }
  return TRUE;
}

/**
 * bb_tiles_leave_out:
 *
 * Returns: whether these bets, and no others, are left out
 */
gboolean
bb_tiles_leave_out (BbTiles *self,
                    GHashTable *bets)
{
  GHashTableIter iter;
  gpointer bet;

  g_return_val_if_fail (self != NULL, FALSE);

  if (g_hash_table_size (self->left_out) != g_hash_table_size (bets))
    return FALSE;
  g_hash_table_iter_init (&iter, bets);
  while (g_hash_table_iter_next (&iter, &bet, NULL)) {
    if (!g_hash_table_contains (self->left_out, bet))
      return FALSE;
  }
  return TRUE;
}
