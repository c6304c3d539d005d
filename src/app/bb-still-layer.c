/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Neighbours in painting order share one recorded node, a tile: few enough nodes that ten thousand
 * bets are walked fast, small enough that lifting one bet records little anew. Nothing here asks to
 * be drawn again while a bet is dragged. */

#include "config.h"

#include "bb-still-layer.h"

#include "bb-painter.h"

#define GROUPS_PER_TILE 160
#define MARGIN 2

/* The sketch has the marks alone. */
typedef enum {
  NODE_WHOLE,
  NODE_SKETCH,
  N_NODES,
} NodeKind;

typedef struct {
  GPtrArray *groups; /* of BbSceneGroup, owned by the scene */
  GskRenderNode *nodes[N_NODES];
  BbPart part;
} Tile;

struct _BbStillLayer {
  GtkWidget parent_instance;

  BbScene *scene;
  GHashTable *lifted;
  GPtrArray *tiles;
  gboolean sketchy;
};

G_DEFINE_FINAL_TYPE (BbStillLayer, bb_still_layer, GTK_TYPE_WIDGET)

static void
forget_nodes (Tile *tile)
{
  guint i;

  for (i = 0; i < N_NODES; i++)
    g_clear_pointer (&tile->nodes[i], gsk_render_node_unref);
}

static void
free_tile (gpointer data)
{
  Tile *tile = data;

  forget_nodes (tile);
  g_ptr_array_unref (tile->groups);
  g_free (tile);
}

static Tile *
add_tile (BbStillLayer *self,
          BbPart part)
{
  Tile *tile = g_new0 (Tile, 1);

  tile->groups = g_ptr_array_new ();
  tile->part = part;
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
    if (tile == NULL || tile->part != group->info.part || tile->groups->len >= GROUPS_PER_TILE)
      tile = add_tile (self, group->info.part);
    g_ptr_array_add (tile->groups, (gpointer) group);
  }
}

/* What to paint of a group, if anything. */
static const BbSceneGroup *
choose_part (BbStillLayer *self,
             const BbSceneGroup *group,
             NodeKind kind)
{
  const char *bet = group->info.bet;

  if (bet != NULL && g_hash_table_contains (self->lifted, bet))
    return NULL;
  if (kind == NODE_SKETCH && group->info.part == BB_PART_BET)
    return bb_scene_find_group (self->scene, bet, BB_PART_MARK);
  return group;
}

static gboolean
get_tile_bounds (BbStillLayer *self,
                 const Tile *tile,
                 NodeKind kind,
                 BbRect *bounds)
{
  gboolean any = FALSE;
  guint i;

  for (i = 0; i < tile->groups->len; i++) {
    const BbSceneGroup *part = choose_part (self, g_ptr_array_index (tile->groups, i), kind);

    if (part == NULL)
      continue;
    *bounds = any ? bb_rect_union (bounds, &part->bounds) : part->bounds;
    any = TRUE;
  }
  return any;
}

static void
record_tile (BbStillLayer *self,
             Tile *tile,
             NodeKind kind)
{
  BbRect bounds;
  cairo_t *cr;
  guint i;

  if (!get_tile_bounds (self, tile, kind, &bounds))
    return;
  bounds = bb_rect_grow (&bounds, MARGIN);
  tile->nodes[kind] = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (bounds.x, bounds.y, bounds.width, bounds.height));
  cr = gsk_cairo_node_get_draw_context (tile->nodes[kind]);
  for (i = 0; i < tile->groups->len; i++) {
    const BbSceneGroup *part = choose_part (self, g_ptr_array_index (tile->groups, i), kind);

    if (part != NULL)
      bb_painter_paint_group (self->scene, part, cr);
  }
  cairo_destroy (cr);
}

static void
bb_still_layer_snapshot (GtkWidget *widget,
                         GtkSnapshot *snapshot)
{
  BbStillLayer *self = BB_STILL_LAYER (widget);
  NodeKind kind = self->sketchy ? NODE_SKETCH : NODE_WHOLE;
  guint i;

  for (i = 0; i < self->tiles->len; i++) {
    Tile *tile = g_ptr_array_index (self->tiles, i);

    if (tile->nodes[kind] == NULL)
      record_tile (self, tile, kind);
    if (tile->nodes[kind] != NULL)
      gtk_snapshot_append_node (snapshot, tile->nodes[kind]);
  }
}

static void
bb_still_layer_finalize (GObject *object)
{
  BbStillLayer *self = BB_STILL_LAYER (object);

  g_ptr_array_unref (self->tiles);
  g_hash_table_unref (self->lifted);
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
        forget_nodes (tile);
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
  g_hash_table_unref (old);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bb_still_layer_set_sketchy:
 * @sketchy: whether to leave out the labels, for as long as everything moves
 */
void
bb_still_layer_set_sketchy (BbStillLayer *self,
                            gboolean sketchy)
{
  g_return_if_fail (BB_IS_STILL_LAYER (self));

  if (sketchy == self->sketchy)
    return;
  self->sketchy = sketchy;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
