/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A widget no larger than what it shows. Its picture is recorded once; moving it is a new
 * allocation, so that only where it was and where it is are painted. */

#include "config.h"

#include "bb-moving-layer.h"

#include "bb-painter.h"

#include <math.h>

#define MARGIN 4

struct _BbMovingLayer {
  GtkWidget parent_instance;

  BbScene *scene;
  GPtrArray *groups;
  BbRect bounds;
  GskRenderNode *node;
};

G_DEFINE_FINAL_TYPE (BbMovingLayer, bb_moving_layer, GTK_TYPE_WIDGET)

static void
record (BbMovingLayer *self)
{
  cairo_t *cr;
  guint i;

  self->node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, self->bounds.width, self->bounds.height));
  cr = gsk_cairo_node_get_draw_context (self->node);
  cairo_translate (cr, -self->bounds.x, -self->bounds.y);
  for (i = 0; i < self->groups->len; i++)
    bb_painter_paint_group (self->scene, g_ptr_array_index (self->groups, i), cr);
  cairo_destroy (cr);
}

static void
bb_moving_layer_snapshot (GtkWidget *widget,
                          GtkSnapshot *snapshot)
{
  BbMovingLayer *self = BB_MOVING_LAYER (widget);

  if (self->groups->len == 0)
    return;
  if (self->node == NULL)
    record (self);
  gtk_snapshot_append_node (snapshot, self->node);
}

static void
bb_moving_layer_finalize (GObject *object)
{
  BbMovingLayer *self = BB_MOVING_LAYER (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_ptr_array_unref (self->groups);
  g_clear_pointer (&self->scene, bb_scene_unref);
  G_OBJECT_CLASS (bb_moving_layer_parent_class)->finalize (object);
}

static void
bb_moving_layer_class_init (BbMovingLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_moving_layer_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = bb_moving_layer_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bb_moving_layer_init (BbMovingLayer *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * bb_moving_layer_new:
 * @scene: the picture that bets are lifted from
 */
GtkWidget *
bb_moving_layer_new (BbScene *scene)
{
  BbMovingLayer *self = g_object_new (BB_TYPE_MOVING_LAYER, NULL);

  g_return_val_if_fail (scene != NULL, NULL);

  self->scene = bb_scene_ref (scene);
  return GTK_WIDGET (self);
}

/**
 * bb_moving_layer_add:
 * @bet: an id
 * @part: all of it, or one part
 *
 * Call it before the widget is first shown.
 *
 * Returns: whether the picture has that
 */
gboolean
bb_moving_layer_add (BbMovingLayer *self,
                     const char *bet,
                     BbPart part)
{
  const BbSceneGroup *group;
  BbRect bounds;

  g_return_val_if_fail (BB_IS_MOVING_LAYER (self), FALSE);

  group = bb_scene_find_group (self->scene, bet, part);
  if (group == NULL)
    return FALSE;
  bounds = bb_rect_grow (&group->bounds, MARGIN);
  self->bounds = self->groups->len == 0 ? bounds : bb_rect_union (&self->bounds, &bounds);
  g_ptr_array_add (self->groups, (gpointer) group);
  return TRUE;
}

/**
 * bb_moving_layer_allocate:
 * @page: (transfer full) (nullable): where the page of the picture lies
 * @dx: how far the bets have been moved from their places in the picture, in units of the page
 */
void
bb_moving_layer_allocate (BbMovingLayer *self,
                          GskTransform *page,
                          double dx,
                          double dy)
{
  graphene_point_t at;
  int minimum;

  g_return_if_fail (BB_IS_MOVING_LAYER (self));

  at = GRAPHENE_POINT_INIT (self->bounds.x + dx, self->bounds.y + dy);
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (self),
                       (int) ceil (self->bounds.width),
                       (int) ceil (self->bounds.height),
                       -1,
                       gsk_transform_translate (page, &at));
}
