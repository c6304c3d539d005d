/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The scene is drawn as a file of it would be, only smaller; the toolkit keeps the drawing until
 * the scene or the size changes. A scene without a ground shows a checked one. */

#include "config.h"

#include "bb-scene-view.h"

#include "bb-painter.h"

#define NATURAL_WIDTH 560
#define MINIMUM_WIDTH 200
#define CHECK_SIZE 8

struct _BbSceneView {
  GtkWidget parent_instance;

  BbScene *scene;
};

G_DEFINE_FINAL_TYPE (BbSceneView, bb_scene_view, GTK_TYPE_WIDGET)

static double
get_ratio (BbSceneView *self)
{
  if (self->scene == NULL)
    return 16.0 / 9.0;
  return bb_scene_get_width (self->scene) / bb_scene_get_height (self->scene);
}

static void
paint_ground (cairo_t *cr,
              double width,
              double height)
{
  int x;
  int y;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0.9, 0.9, 0.9);
  for (y = 0; y * CHECK_SIZE < height; y++) {
    for (x = y % 2; x * CHECK_SIZE < width; x += 2)
      cairo_rectangle (cr, x * CHECK_SIZE, y * CHECK_SIZE, CHECK_SIZE, CHECK_SIZE);
  }
  cairo_fill (cr);
}

static void
bb_scene_view_snapshot (GtkWidget *widget,
                        GtkSnapshot *snapshot)
{
  BbSceneView *self = BB_SCENE_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double scale;
  double w;
  double h;
  cairo_t *cr;

  if (self->scene == NULL)
    return;
  scale = MIN (width / bb_scene_get_width (self->scene), height / bb_scene_get_height (self->scene));
  w = bb_scene_get_width (self->scene) * scale;
  h = bb_scene_get_height (self->scene) * scale;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr, (width - w) / 2, (height - h) / 2);
  cairo_rectangle (cr, 0, 0, w, h);
  cairo_clip (cr);
  paint_ground (cr, w, h);
  cairo_scale (cr, scale, scale);
  bb_painter_paint (self->scene, cr);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
bb_scene_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bb_scene_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  double ratio = get_ratio (BB_SCENE_VIEW (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MINIMUM_WIDTH;
    *natural = NATURAL_WIDTH;
  } else {
    *minimum = (int) (MINIMUM_WIDTH / ratio);
    *natural = (int) ((for_size > 0 ? for_size : NATURAL_WIDTH) / ratio);
    *minimum = MIN (*minimum, *natural);
  }
}

static void
bb_scene_view_finalize (GObject *object)
{
  g_clear_pointer (&BB_SCENE_VIEW (object)->scene, bb_scene_unref);
  G_OBJECT_CLASS (bb_scene_view_parent_class)->finalize (object);
}

static void
bb_scene_view_class_init (BbSceneViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bb_scene_view_finalize;
  widget_class->snapshot = bb_scene_view_snapshot;
  widget_class->measure = bb_scene_view_measure;
  widget_class->get_request_mode = bb_scene_view_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "board-picture");
}

static void
bb_scene_view_init (BbSceneView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
bb_scene_view_new (void)
{
  return g_object_new (BB_TYPE_SCENE_VIEW, NULL);
}

/**
 * bb_scene_view_set_scene:
 * @scene: (nullable): what to show; its title is what a screen reader says
 */
void
bb_scene_view_set_scene (BbSceneView *self,
                         BbScene *scene)
{
  BbScene *old;

  g_return_if_fail (BB_IS_SCENE_VIEW (self));

  old = self->scene;
  self->scene = scene != NULL ? bb_scene_ref (scene) : NULL;
  g_clear_pointer (&old, bb_scene_unref);
  if (scene != NULL && bb_scene_get_title (scene) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, bb_scene_get_title (scene), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * bb_scene_view_get_scene:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
BbScene *
bb_scene_view_get_scene (BbSceneView *self)
{
  g_return_val_if_fail (BB_IS_SCENE_VIEW (self), NULL);

  return self->scene;
}
