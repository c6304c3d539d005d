/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The floors for panning: the least that a GTK program has to do when all of a window moves.
 *
 *   bench-floor-pan colour       one plain colour
 *   bench-floor-pan image        one image of the size of the window */

#include "config.h"

#include "bench-frame-timer.h"

#include <math.h>

#define WIDTH 1920
#define HEIGHT 1080
#define REACH 200

#define FLOOR_TYPE_SHEET (floor_sheet_get_type ())
G_DECLARE_FINAL_TYPE (FloorSheet, floor_sheet, FLOOR, SHEET, GtkWidget)

struct _FloorSheet {
  GtkWidget parent_instance;
  gboolean plain;
  GskRenderNode *node;
  float x;
  float y;
};

G_DEFINE_FINAL_TYPE (FloorSheet, floor_sheet, GTK_TYPE_WIDGET)

static GskRenderNode *
make_node (gboolean plain)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (-REACH, -REACH, WIDTH + 2 * REACH, HEIGHT + 2 * REACH);
  const GdkRGBA color = { 0.9f, 0.9f, 0.8f, 1 };
  GskRenderNode *node;
  cairo_surface_t *image;
  cairo_t *cr;

  if (plain)
    return gsk_color_node_new (&color, &bounds);
  image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH + 2 * REACH, HEIGHT + 2 * REACH);
  node = gsk_cairo_node_new (&bounds);
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (cr, image, -REACH, -REACH);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (image);
  return node;
}

static void
floor_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FloorSheet *self = FLOOR_SHEET (widget);

  if (self->node == NULL)
    self->node = make_node (self->plain);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (self->x, self->y));
  gtk_snapshot_append_node (snapshot, self->node);
}

static void
floor_sheet_finalize (GObject *object)
{
  g_clear_pointer (&FLOOR_SHEET (object)->node, gsk_render_node_unref);
  G_OBJECT_CLASS (floor_sheet_parent_class)->finalize (object);
}

static void
floor_sheet_class_init (FloorSheetClass *class)
{
  G_OBJECT_CLASS (class)->finalize = floor_sheet_finalize;
  GTK_WIDGET_CLASS (class)->snapshot = floor_sheet_snapshot;
}

static void
floor_sheet_init (FloorSheet *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
move_sheet (guint frame, gpointer user_data)
{
  FloorSheet *self = user_data;

  self->x = roundf (150 * cosf (frame / 10.0f));
  self->y = roundf (150 * sinf (frame / 10.0f));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
main (int argc, char **argv)
{
  GtkWidget *window, *sheet;

  if (argc < 2)
    return 2;
  gtk_init ();
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  sheet = g_object_new (FLOOR_TYPE_SHEET, NULL);
  FLOOR_SHEET (sheet)->plain = g_str_equal (argv[1], "colour");
  gtk_window_set_child (GTK_WINDOW (window), sheet);
  bench_frames_run (window, argv[1], 0, move_sheet, sheet);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
