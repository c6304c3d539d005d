/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK's cairo renderer draws each node that is not opaque into an image of its own first; for an
 * image of the size of the window that costs more than all else, for a tile it stays in the
 * processor's cache. The node of a tile is kept as long as its image is the same, so that after an
 * edit only what looks different is drawn again. */

#include "config.h"

#include "bb-still-layer.h"

#include <math.h>

struct _BbStillLayer {
  GtkWidget parent_instance;

  BbTiles *tiles;
  BbTiles *overview;    /* nullable */
  GPtrArray *nodes;     /* one for each tile, or NULL */
  GskRenderNode *whole; /* nullable */
  BbPoint offset;
  double scale;

  BbTiles *old; /* nullable: what is faded out */
  double old_scale;
  double fade;
};

G_DEFINE_FINAL_TYPE (BbStillLayer, bb_still_layer, GTK_TYPE_WIDGET)

/* --- nodes ------------------------------------------------------------------------------------ */

static void
unref_node (gpointer node)
{
  if (node != NULL)
    gsk_render_node_unref (node);
}

static gboolean
is_drawn_by_cairo (BbStillLayer *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  return native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

static void
paint_image (cairo_t *cr,
             cairo_surface_t *surface,
             const BbRect *rect,
             cairo_filter_t filter,
             double opacity)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);

  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_translate (cr, rect->x, rect->y);
  cairo_scale (cr, rect->width / width, rect->height / height);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), filter);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_clip (cr);
  cairo_paint_with_alpha (cr, opacity);
}

static GskRenderNode *
make_cairo_node (cairo_surface_t *surface,
                 const BbRect *rect)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (rect->x, rect->y, rect->width, rect->height));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  paint_image (cr, surface, rect, CAIRO_FILTER_FAST, 1);
  cairo_destroy (cr);
  return node;
}

/* A graphics card keeps its own copy. */
static GskRenderNode *
make_texture_node (cairo_surface_t *surface,
                   const BbRect *rect)
{
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                                         (gsize) height * (gsize) stride,
                                                         (GDestroyNotify) cairo_surface_destroy,
                                                         cairo_surface_reference (surface));
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);

  return gsk_texture_node_new (texture, &GRAPHENE_RECT_INIT (rect->x, rect->y, rect->width, rect->height));
}

static GskRenderNode *
make_node (BbStillLayer *self,
           BbTiles *tiles,
           guint index)
{
  guint column = index % bb_tiles_get_n_columns (tiles);
  guint row = index / bb_tiles_get_n_columns (tiles);
  cairo_surface_t *surface = bb_tiles_peek (tiles, column, row);
  BbRect rect = bb_tiles_get_rect (tiles, column, row);

  if (surface == NULL)
    return NULL;
  return is_drawn_by_cairo (self) ? make_cairo_node (surface, &rect) : make_texture_node (surface, &rect);
}

static guint
count_tiles (BbTiles *tiles)
{
  return bb_tiles_get_n_columns (tiles) * bb_tiles_get_n_rows (tiles);
}

static cairo_surface_t *
peek_at (BbTiles *tiles,
         guint index)
{
  guint n_columns = bb_tiles_get_n_columns (tiles);

  return bb_tiles_peek (tiles, index % n_columns, index / n_columns);
}

/* Nodes of tiles that show the same as @before stay. */
static void
keep_nodes (BbStillLayer *self,
            BbTiles *before)
{
  guint n = count_tiles (self->tiles);
  GPtrArray *nodes = g_ptr_array_new_full (n, unref_node);
  gboolean same_grid = before != NULL && n == count_tiles (before)
                       && bb_tiles_get_n_columns (before) == bb_tiles_get_n_columns (self->tiles)
                       && bb_tiles_get_scale (before) == bb_tiles_get_scale (self->tiles);
  guint i;

  for (i = 0; i < n; i++) {
    GskRenderNode *old = same_grid && i < self->nodes->len ? self->nodes->pdata[i] : NULL;
    gboolean same = old != NULL && peek_at (before, i) == peek_at (self->tiles, i);

    g_ptr_array_add (nodes, same ? gsk_render_node_ref (old) : NULL);
  }
  g_ptr_array_unref (self->nodes);
  self->nodes = nodes;
}

static GskRenderNode *
gather (BbStillLayer *self)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  guint i;

  for (i = 0; i < self->nodes->len; i++) {
    if (self->nodes->pdata[i] == NULL)
      self->nodes->pdata[i] = make_node (self, self->tiles, i);
    if (self->nodes->pdata[i] != NULL)
      g_ptr_array_add (shown, self->nodes->pdata[i]);
  }
  return gsk_container_node_new ((GskRenderNode **) shown->pdata, shown->len);
}

/* --- drawing ---------------------------------------------------------------------------------- */

static BbRect
to_view (BbStillLayer *self,
         const BbRect *rect,
         double scale)
{
  double left = round (self->offset.x + rect->x * scale);
  double top = round (self->offset.y + rect->y * scale);

  return (BbRect){ left,
                   top,
                   round (self->offset.x + bb_rect_right (rect) * scale) - left,
                   round (self->offset.y + bb_rect_bottom (rect) * scale) - top };
}

/* Each tile ends on whole pixels: no seam is seen between two. */
static void
append_scaled (BbStillLayer *self,
               GtkSnapshot *snapshot,
               BbTiles *tiles,
               double scale)
{
  BbRect view = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };
  guint i;

  for (i = 0; i < count_tiles (tiles); i++) {
    guint n_columns = bb_tiles_get_n_columns (tiles);
    cairo_surface_t *surface = peek_at (tiles, i);
    BbRect rect = bb_tiles_get_rect (tiles, i % n_columns, i / n_columns);
    cairo_t *cr;

    rect = to_view (self, &rect, scale);
    if (surface == NULL || rect.width <= 0 || rect.height <= 0 || !bb_rect_overlaps (&rect, &view))
      continue;
    cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (rect.x, rect.y, rect.width, rect.height));
    paint_image (cr, surface, &rect, CAIRO_FILTER_BILINEAR, 1);
    cairo_destroy (cr);
  }
}

static void
append_whole (BbStillLayer *self,
              GtkSnapshot *snapshot)
{
  if (self->whole == NULL)
    self->whole = gather (self);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (round (self->offset.x), round (self->offset.y)));
  if (self->scale != 1) {
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (self->offset.x - round (self->offset.x), self->offset.y - round (self->offset.y)));
    gtk_snapshot_scale (snapshot, self->scale, self->scale);
  }
  gtk_snapshot_append_node (snapshot, self->whole);
  gtk_snapshot_restore (snapshot);
}

static gboolean
covers_view (BbStillLayer *self)
{
  BbRect view = { -self->offset.x / self->scale,
                  -self->offset.y / self->scale,
                  gtk_widget_get_width (GTK_WIDGET (self)) / self->scale,
                  gtk_widget_get_height (GTK_WIDGET (self)) / self->scale };

  return bb_tiles_cover (self->tiles, &view);
}

/* Only what looks different is faded: the rest stays untouched. */
static void
append_old (BbStillLayer *self,
            GtkSnapshot *snapshot)
{
  BbRect view = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };
  gboolean same_grid = self->old_scale == 1 && count_tiles (self->old) == count_tiles (self->tiles);
  guint n_columns = bb_tiles_get_n_columns (self->old);
  guint i;

  for (i = 0; i < count_tiles (self->old); i++) {
    cairo_surface_t *surface = peek_at (self->old, i);
    BbRect rect = bb_tiles_get_rect (self->old, i % n_columns, i / n_columns);
    cairo_t *cr;

    rect = to_view (self, &rect, self->old_scale);
    if (surface == NULL || !bb_rect_overlaps (&rect, &view) || (same_grid && surface == peek_at (self->tiles, i)))
      continue;
    cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (rect.x, rect.y, rect.width, rect.height));
    paint_image (cr, surface, &rect, CAIRO_FILTER_FAST, self->fade);
    cairo_destroy (cr);
  }
}

static void
bb_still_layer_snapshot (GtkWidget *widget,
                         GtkSnapshot *snapshot)
{
  BbStillLayer *self = BB_STILL_LAYER (widget);

  if (self->tiles == NULL)
    return;
  if (self->overview != NULL && !covers_view (self))
    append_scaled (self, snapshot, self->overview, self->scale);
  if (self->scale != 1 && is_drawn_by_cairo (self))
    append_scaled (self, snapshot, self->tiles, self->scale);
  else
    append_whole (self, snapshot);
  if (self->old != NULL && self->fade > 0 && self->scale == 1)
    append_old (self, snapshot);
}

/* --- the class -------------------------------------------------------------------------------- */

static void
bb_still_layer_unrealize (GtkWidget *widget)
{
  BbStillLayer *self = BB_STILL_LAYER (widget);

  /* Another window may be drawn by other means. */
  g_ptr_array_set_size (self->nodes, 0);
  if (self->tiles != NULL)
    keep_nodes (self, NULL);
  g_clear_pointer (&self->whole, gsk_render_node_unref);
  GTK_WIDGET_CLASS (bb_still_layer_parent_class)->unrealize (widget);
}

static void
bb_still_layer_finalize (GObject *object)
{
  BbStillLayer *self = BB_STILL_LAYER (object);

  g_ptr_array_unref (self->nodes);
  g_clear_pointer (&self->whole, gsk_render_node_unref);
  g_clear_pointer (&self->tiles, bb_tiles_unref);
  g_clear_pointer (&self->overview, bb_tiles_unref);
  g_clear_pointer (&self->old, bb_tiles_unref);
  G_OBJECT_CLASS (bb_still_layer_parent_class)->finalize (object);
}

static void
bb_still_layer_class_init (BbStillLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_still_layer_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = bb_still_layer_snapshot;
  GTK_WIDGET_CLASS (klass)->unrealize = bb_still_layer_unrealize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bb_still_layer_init (BbStillLayer *self)
{
  self->nodes = g_ptr_array_new_with_free_func (unref_node);
  self->scale = 1;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
bb_still_layer_new (void)
{
  return g_object_new (BB_TYPE_STILL_LAYER, NULL);
}

static void
set_ref (BbTiles **held,
         BbTiles *tiles)
{
  BbTiles *old = *held;

  *held = tiles != NULL ? bb_tiles_ref (tiles) : NULL;
  g_clear_pointer (&old, bb_tiles_unref);
}

/**
 * bb_still_layer_set_tiles:
 * @tiles: (nullable): the picture
 * @overview: (nullable): all of it, less sharp, for where @tiles has nothing
 */
void
bb_still_layer_set_tiles (BbStillLayer *self,
                          BbTiles *tiles,
                          BbTiles *overview)
{
  g_autoptr (BbTiles) before = NULL;

  g_return_if_fail (BB_IS_STILL_LAYER (self));

  before = self->tiles;
  self->tiles = tiles != NULL ? bb_tiles_ref (tiles) : NULL;
  set_ref (&self->overview, overview);
  if (tiles != NULL)
    keep_nodes (self, before);
  else
    g_ptr_array_set_size (self->nodes, 0);
  g_clear_pointer (&self->whole, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bb_still_layer_get_tiles:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
BbTiles *
bb_still_layer_get_tiles (BbStillLayer *self)
{
  g_return_val_if_fail (BB_IS_STILL_LAYER (self), NULL);

  return self->tiles;
}

BbTiles *
bb_still_layer_get_overview (BbStillLayer *self)
{
  g_return_val_if_fail (BB_IS_STILL_LAYER (self), NULL);

  return self->overview;
}

/**
 * bb_still_layer_set_view:
 * @offset: of the page in this widget
 * @scale: of the page
 */
void
bb_still_layer_set_view (BbStillLayer *self,
                         BbPoint offset,
                         double scale)
{
  g_return_if_fail (BB_IS_STILL_LAYER (self));

  if (offset.x == self->offset.x && offset.y == self->offset.y && scale == self->scale)
    return;
  self->offset = offset;
  self->scale = scale;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bb_still_layer_keep_old:
 *
 * What is shown now stays to be faded out above what is set next.
 */
void
bb_still_layer_keep_old (BbStillLayer *self)
{
  g_return_if_fail (BB_IS_STILL_LAYER (self));

  set_ref (&self->old, self->tiles);
  self->old_scale = self->scale;
  self->fade = 1;
}

/**
 * bb_still_layer_set_fade:
 * @old: how much is still seen of what was kept, 0 to 1; 0 forgets it
 */
void
bb_still_layer_set_fade (BbStillLayer *self,
                         double old)
{
  g_return_if_fail (BB_IS_STILL_LAYER (self));

  if (self->old == NULL)
    return;
  self->fade = old;
  if (old <= 0)
    set_ref (&self->old, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
bb_still_layer_is_fading (BbStillLayer *self)
{
  g_return_val_if_fail (BB_IS_STILL_LAYER (self), FALSE);

  return self->old != NULL;
}
