/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Neighbours in painting order share one recorded node, a tile: few enough nodes that ten thousand
 * bets are walked fast, small enough that lifting one bet records little anew. Nothing here asks to
 * be drawn again while a bet is dragged. */

#include "config.h"

#include "bb-still-layer.h"

#include "bb-painter.h"

#include <math.h>

#define GROUPS_PER_TILE 160
#define MARGIN 2
#define IMAGE_MARGIN 0.25 /* of the view */

typedef struct {
  GPtrArray *groups; /* of BbSceneGroup, owned by the scene */
  GskRenderNode *node;
} Tile;

struct _BbStillLayer {
  GtkWidget parent_instance;

  BbScene *scene;
  GHashTable *lifted;
  GPtrArray *tiles;
  gboolean frozen;
  BbRect view;          /* what is seen while it is frozen */
  BbRect image_part;    /* what the image shows */
  GskRenderNode *image; /* nullable */
};

G_DEFINE_FINAL_TYPE (BbStillLayer, bb_still_layer, GTK_TYPE_WIDGET)

static void
free_tile (gpointer data)
{
  Tile *tile = data;

  g_clear_pointer (&tile->node, gsk_render_node_unref);
  g_ptr_array_unref (tile->groups);
  g_free (tile);
}

static Tile *
add_tile (BbStillLayer *self)
{
  Tile *tile = g_new0 (Tile, 1);

  tile->groups = g_ptr_array_new ();
  g_ptr_array_add (self->tiles, tile);
  return tile;
}

static void
make_tiles (BbStillLayer *self)
{
  Tile *tile = NULL;
  guint n = self->scene != NULL ? bb_scene_get_n_groups (self->scene) : 0;
  guint end = 0;
  guint i;

  g_ptr_array_set_size (self->tiles, 0);
  for (i = 0; i < n; i++) {
    const BbSceneGroup *group = bb_scene_get_group (self->scene, i);

    if (group->first < end || group->info.part == BB_PART_NONE)
      continue;
    end = group->first + group->n_nodes;
    if (tile == NULL || tile->groups->len >= GROUPS_PER_TILE)
      tile = add_tile (self);
    g_ptr_array_add (tile->groups, (gpointer) group);
  }
}

static gboolean
is_lifted (BbStillLayer *self,
           const BbSceneGroup *group)
{
  return group->info.bet != NULL && g_hash_table_contains (self->lifted, group->info.bet);
}

static gboolean
get_tile_bounds (BbStillLayer *self,
                 const Tile *tile,
                 BbRect *bounds)
{
  gboolean any = FALSE;
  guint i;

  for (i = 0; i < tile->groups->len; i++) {
    const BbSceneGroup *group = g_ptr_array_index (tile->groups, i);

    if (is_lifted (self, group))
      continue;
    *bounds = any ? bb_rect_union (bounds, &group->bounds) : group->bounds;
    any = TRUE;
  }
  return any;
}

static void
paint_tile (BbStillLayer *self,
            const Tile *tile,
            const BbRect *part,
            cairo_t *cr)
{
  guint i;

  for (i = 0; i < tile->groups->len; i++) {
    const BbSceneGroup *group = g_ptr_array_index (tile->groups, i);

    if (!is_lifted (self, group) && bb_rect_overlaps (&group->bounds, part))
      bb_painter_paint_group (self->scene, group, cr);
  }
}

static void
record_tile (BbStillLayer *self,
             Tile *tile)
{
  BbRect bounds;
  cairo_t *cr;

  if (!get_tile_bounds (self, tile, &bounds))
    return;
  bounds = bb_rect_grow (&bounds, MARGIN);
  tile->node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (bounds.x, bounds.y, bounds.width, bounds.height));
  cr = gsk_cairo_node_get_draw_context (tile->node);
  paint_tile (self, tile, &bounds, cr);
  cairo_destroy (cr);
}

/* --- frozen ----------------------------------------------------------------------------------- */

static BbRect
intersect (const BbRect *a,
           const BbRect *b)
{
  double x = MAX (a->x, b->x);
  double y = MAX (a->y, b->y);

  return (BbRect){ x,
                   y,
                   MAX (MIN (bb_rect_right (a), bb_rect_right (b)) - x, 0),
                   MAX (MIN (bb_rect_bottom (a), bb_rect_bottom (b)) - y, 0) };
}

static gboolean
image_covers (BbStillLayer *self,
              const BbRect *part)
{
  BbRect covered = intersect (&self->image_part, part);

  return self->image != NULL && covered.width > part->width - 1 && covered.height > part->height - 1;
}

static BbRect
get_page (BbStillLayer *self)
{
  return (BbRect){ 0, 0, bb_scene_get_width (self->scene), bb_scene_get_height (self->scene) };
}

/* Kept where the window's own pixels are: on X11 that is the server, and an image that had to be sent
 * there in every frame would cost more than drawing the bets. */
static cairo_surface_t *
paint_image (BbStillLayer *self,
             const BbRect *part)
{
  GdkSurface *window = gtk_native_get_surface (gtk_widget_get_native (GTK_WIDGET (self)));
  cairo_surface_t *surface = gdk_surface_create_similar_surface (window, CAIRO_CONTENT_COLOR, (int) part->width, (int) part->height);
  cairo_t *cr = cairo_create (surface);
  guint i;

  cairo_translate (cr, -part->x, -part->y);
  for (i = 0; i < self->tiles->len; i++)
    paint_tile (self, g_ptr_array_index (self->tiles, i), part, cr);
  cairo_destroy (cr);
  return surface;
}

/* Some more than is seen, so that panning does not soon come to its edge. */
static void
record_image (BbStillLayer *self)
{
  BbRect page = get_page (self);
  BbRect part = bb_rect_grow (&self->view, MAX (self->view.width, self->view.height) * IMAGE_MARGIN);
  cairo_surface_t *surface;
  cairo_t *cr;

  part = intersect (&part, &page);
  part = (BbRect){ floor (part.x), floor (part.y), ceil (part.width), ceil (part.height) };
  surface = paint_image (self, &part);
  self->image_part = part;
  self->image = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (part.x, part.y, part.width, part.height));
  cr = gsk_cairo_node_get_draw_context (self->image);
  cairo_set_source_surface (cr, surface, part.x, part.y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_FAST);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
append_image (BbStillLayer *self,
              GtkSnapshot *snapshot)
{
  if (self->image == NULL)
    record_image (self);
  gtk_snapshot_append_node (snapshot, self->image);
}

/* --- the class -------------------------------------------------------------------------------- */

static void
append_tiles (BbStillLayer *self,
              GtkSnapshot *snapshot)
{
  guint i;

  for (i = 0; i < self->tiles->len; i++) {
    Tile *tile = g_ptr_array_index (self->tiles, i);

    if (tile->node == NULL)
      record_tile (self, tile);
    if (tile->node != NULL)
      gtk_snapshot_append_node (snapshot, tile->node);
  }
}

static void
bb_still_layer_snapshot (GtkWidget *widget,
                         GtkSnapshot *snapshot)
{
  BbStillLayer *self = BB_STILL_LAYER (widget);

  if (self->frozen && self->scene != NULL)
    append_image (self, snapshot);
  else
    append_tiles (self, snapshot);
}

static void
bb_still_layer_finalize (GObject *object)
{
  BbStillLayer *self = BB_STILL_LAYER (object);

  g_ptr_array_unref (self->tiles);
  g_hash_table_unref (self->lifted);
  g_clear_pointer (&self->image, gsk_render_node_unref);
  g_clear_pointer (&self->scene, bb_scene_unref);
  G_OBJECT_CLASS (bb_still_layer_parent_class)->finalize (object);
}

static void
bb_still_layer_class_init (BbStillLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_still_layer_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = bb_still_layer_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bb_still_layer_init (BbStillLayer *self)
{
  self->tiles = g_ptr_array_new_with_free_func (free_tile);
  self->lifted = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
bb_still_layer_new (void)
{
  return g_object_new (BB_TYPE_STILL_LAYER, NULL);
}

/**
 * bb_still_layer_set_scene:
 * @scene: (nullable): the picture; its units are this widget's
 */
void
bb_still_layer_set_scene (BbStillLayer *self,
                          BbScene *scene)
{
  BbScene *old;

  g_return_if_fail (BB_IS_STILL_LAYER (self));

  old = self->scene;
  self->scene = scene != NULL ? bb_scene_ref (scene) : NULL;
  make_tiles (self);
  g_clear_pointer (&self->image, gsk_render_node_unref);
  g_clear_pointer (&old, bb_scene_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_in_one_only (const BbSceneGroup *group,
                GHashTable *one,
                GHashTable *other)
{
  const char *bet = group->info.bet;

  return bet != NULL && g_hash_table_contains (one, bet) != g_hash_table_contains (other, bet);
}

static void
forget_tiles_between (BbStillLayer *self,
                      GHashTable *old,
                      GHashTable *new)
{
  guint i;
  guint j;

  for (i = 0; i < self->tiles->len; i++) {
    Tile *tile = g_ptr_array_index (self->tiles, i);

    for (j = 0; j < tile->groups->len; j++) {
      if (is_in_one_only (g_ptr_array_index (tile->groups, j), old, new)) {
        g_clear_pointer (&tile->node, gsk_render_node_unref);
        break;
      }
    }
  }
}

/**
 * bb_still_layer_set_lifted:
 * @bets: (element-type utf8 utf8): a set of ids of bets that are drawn elsewhere; not changed by
 *   the caller afterwards
 */
void
bb_still_layer_set_lifted (BbStillLayer *self,
                           GHashTable *bets)
{
  GHashTable *old;

  g_return_if_fail (BB_IS_STILL_LAYER (self));
  g_return_if_fail (bets != NULL);

  old = self->lifted;
  self->lifted = g_hash_table_ref (bets);
  forget_tiles_between (self, old, bets);
  g_clear_pointer (&self->image, gsk_render_node_unref);
  g_hash_table_unref (old);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bb_still_layer_freeze:
 * @view: the part of the picture that is seen, in its units
 *
 * From now on an image is shown instead of the picture: while everything moves, no bet is drawn.
 * To be called whenever another part is seen.
 */
void
bb_still_layer_freeze (BbStillLayer *self,
                       const BbRect *view)
{
  BbRect page, seen;

  g_return_if_fail (BB_IS_STILL_LAYER (self));

  if (self->scene == NULL)
    return;
  page = get_page (self);
  seen = intersect (view, &page);
  if (self->frozen && image_covers (self, &seen))
    return;
  if (!image_covers (self, &seen))
    g_clear_pointer (&self->image, gsk_render_node_unref);
  self->frozen = TRUE;
  self->view = seen;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
bb_still_layer_thaw (BbStillLayer *self)
{
  g_return_if_fail (BB_IS_STILL_LAYER (self));

  if (!self->frozen)
    return;
  self->frozen = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
