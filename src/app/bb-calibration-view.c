/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The picture follows the toolkit's text size and its dark style; one that is handed out follows
 * neither. Those who hear it hear the words below it and each band. */

#include "config.h"

#include "bb-calibration-view.h"

#include "bb-painter.h"
#include "bb-picture-calibration.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* In sizes of the text. */
#define LEAST_WIDTH 18
#define USUAL_WIDTH 26

#define PAGE_WIDTH 640
#define PAGE_TEXT 16

struct _BbCalibrationView {
  GtkWidget parent_instance;

  BbCalibration calibration;
  BbScene *scene;
  int width; /* for which the scene was drawn */
};

G_DEFINE_FINAL_TYPE (BbCalibrationView, bb_calibration_view, GTK_TYPE_WIDGET)

/* What people read at: the size of the widget's own text, in pixels. */
static double
get_text_size (BbCalibrationView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double resolution = pango_cairo_context_get_resolution (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0 ? resolution : 96.0) / 72.0;
  return size > 0 ? size : 14.0;
}

static BbThemeId
choose_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (adw_style_manager_get_dark (manager))
    return BB_THEME_DARK;
  return adw_style_manager_get_high_contrast (manager) ? BB_THEME_HIGH_CONTRAST : BB_THEME_LIGHT;
}

static void
forget_scene (BbCalibrationView *self)
{
  g_clear_pointer (&self->scene, bb_scene_unref);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static BbScene *
take_scene (BbCalibrationView *self,
            int width)
{
  const BbPictureCalibrationOptions options = { .theme = choose_theme (), .width = width, .text_size = get_text_size (self) };

  if (self->scene != NULL && self->width == width)
    return self->scene;
  g_clear_pointer (&self->scene, bb_scene_unref);
  self->scene = bb_picture_calibration_draw (&self->calibration, &options);
  self->width = width;
  return self->scene;
}

static void
bb_calibration_view_snapshot (GtkWidget *widget,
                              GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  BbScene *scene = take_scene (BB_CALIBRATION_VIEW (widget), width);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) gtk_widget_get_height (widget)));

  bb_painter_paint (scene, cr);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
bb_calibration_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bb_calibration_view_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  BbCalibrationView *self = BB_CALIBRATION_VIEW (widget);

  *minimum = (int) (LEAST_WIDTH * get_text_size (self));
  *natural = (int) (USUAL_WIDTH * get_text_size (self));
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) bb_scene_get_height (take_scene (self, for_size > 0 ? for_size : *natural));
}

static void
bb_calibration_view_css_changed (GtkWidget *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (bb_calibration_view_parent_class)->css_changed (widget, change);
  forget_scene (BB_CALIBRATION_VIEW (widget));
}

static void
bb_calibration_view_dispose (GObject *object)
{
  g_clear_pointer (&BB_CALIBRATION_VIEW (object)->scene, bb_scene_unref);
  G_OBJECT_CLASS (bb_calibration_view_parent_class)->dispose (object);
}

static void
bb_calibration_view_class_init (BbCalibrationViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_calibration_view_dispose;
  widget_class->snapshot = bb_calibration_view_snapshot;
  widget_class->measure = bb_calibration_view_measure;
  widget_class->get_request_mode = bb_calibration_view_get_request_mode;
  widget_class->css_changed = bb_calibration_view_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "calibration");
}

static void
bb_calibration_view_init (BbCalibrationView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (forget_scene), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (forget_scene), self, G_CONNECT_SWAPPED);
}

GtkWidget *
bb_calibration_view_new (void)
{
  return g_object_new (BB_TYPE_CALIBRATION_VIEW, NULL);
}

/**
 * bb_calibration_view_show:
 *
 * Shows what became of @board's decisions up to now.
 */
void
bb_calibration_view_show (BbCalibrationView *self,
                          BbBoard *board)
{
  const BbPictureCalibrationOptions spoken = { .width = PAGE_WIDTH, .text_size = PAGE_TEXT };
  g_autoptr (BbScene) scene = NULL;

  g_return_if_fail (BB_IS_CALIBRATION_VIEW (self) && BB_IS_BOARD (board));

  bb_calibration_compute (board, &self->calibration);
  scene = bb_picture_calibration_draw (&self->calibration, &spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("How sure we were, and what came"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, bb_scene_get_desc (scene), -1);
  forget_scene (self);
}

/**
 * bb_calibration_view_draw_page:
 * @title: what is written above
 *
 * Returns: (transfer full): the picture as it is handed out
 */
BbScene *
bb_calibration_view_draw_page (BbCalibrationView *self,
                               const char *title)
{
  const BbPictureCalibrationOptions options = { .width = PAGE_WIDTH, .text_size = PAGE_TEXT, .title = title };

  g_return_val_if_fail (BB_IS_CALIBRATION_VIEW (self), NULL);

  return bb_picture_calibration_draw (&self->calibration, &options);
}
