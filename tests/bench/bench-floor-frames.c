/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The floor for dragging: the least that a GTK program has to do while one of many marks moves.
 * What stands still is one widget that is never invalidated, with a recorded node for each mark;
 * what moves is a small widget above it, allocated anew for each frame.
 *
 *   bench-floor-frames N */

#include "config.h"

#include "bench-frame-timer.h"

#include <math.h>
#include <stdlib.h>

#define WIDTH 1920
#define HEIGHT 1080
#define MARK_WIDTH 200
#define MARK_HEIGHT 24
#define RADIUS 9

#define FLOOR_TYPE_STILL (floor_still_get_type ())
G_DECLARE_FINAL_TYPE (FloorStill, floor_still, FLOOR, STILL, GtkWidget)

struct _FloorStill {
  GtkWidget parent_instance;
  guint n_marks;
};

G_DEFINE_FINAL_TYPE (FloorStill, floor_still, GTK_TYPE_WIDGET)

#define FLOOR_TYPE_PLANE (floor_plane_get_type ())
G_DECLARE_FINAL_TYPE (FloorPlane, floor_plane, FLOOR, PLANE, GtkWidget)

struct _FloorPlane {
  GtkWidget parent_instance;
  GtkWidget *still;
  GtkWidget *moving;
  float x;
  float y;
};

G_DEFINE_FINAL_TYPE (FloorPlane, floor_plane, GTK_TYPE_WIDGET)

static void
append_mark (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, y, MARK_WIDTH, MARK_HEIGHT));

  cairo_set_source_rgb (cr, 0, 0.45, 0.7);
  cairo_arc (cr, x + RADIUS, y + MARK_HEIGHT / 2, RADIUS, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_move_to (cr, x + 2 * RADIUS + 4, y);
  pango_cairo_show_layout (cr, layout);
  cairo_destroy (cr);
}

static void
floor_still_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FloorStill *self = FLOOR_STILL (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "Twenty letters of it");
  guint i;

  for (i = 0; i < MAX (self->n_marks, 1); i++)
    append_mark (snapshot, layout, i * 7919 % (WIDTH - MARK_WIDTH), i * 104729 % (HEIGHT - MARK_HEIGHT));
}

static void
floor_still_class_init (FloorStillClass *class)
{
  GTK_WIDGET_CLASS (class)->snapshot = floor_still_snapshot;
}

static void
floor_still_init (FloorStill *self)
{
}

static void
floor_plane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FloorPlane *self = FLOOR_PLANE (widget);

  gtk_widget_allocate (self->still, width, height, -1, NULL);
  gtk_widget_allocate (self->moving, MARK_WIDTH, MARK_HEIGHT, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (self->x, self->y)));
}

static void
floor_plane_dispose (GObject *object)
{
  FloorPlane *self = FLOOR_PLANE (object);

  g_clear_pointer (&self->still, gtk_widget_unparent);
  g_clear_pointer (&self->moving, gtk_widget_unparent);
  G_OBJECT_CLASS (floor_plane_parent_class)->dispose (object);
}

static void
floor_plane_class_init (FloorPlaneClass *class)
{
  G_OBJECT_CLASS (class)->dispose = floor_plane_dispose;
  GTK_WIDGET_CLASS (class)->size_allocate = floor_plane_size_allocate;
}

static GtkWidget *
add_still (GtkWidget *parent)
{
  GtkWidget *still = g_object_new (FLOOR_TYPE_STILL, NULL);

  gtk_widget_set_parent (still, parent);
  return still;
}

static void
floor_plane_init (FloorPlane *self)
{
  self->still = add_still (GTK_WIDGET (self));
  self->moving = add_still (GTK_WIDGET (self));
}

static void
move_mark (guint frame, gpointer user_data)
{
  FloorPlane *self = user_data;

  self->x = WIDTH / 2 + 300 * cos (frame / 40.0);
  self->y = HEIGHT / 2 + 300 * sin (frame / 40.0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

int
main (int argc, char **argv)
{
  GtkWidget *window, *plane;
  guint n_marks = argc > 1 ? atoi (argv[1]) : 30;

  gtk_init ();
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  plane = g_object_new (FLOOR_TYPE_PLANE, NULL);
  FLOOR_STILL (FLOOR_PLANE (plane)->still)->n_marks = n_marks;
  gtk_window_set_child (GTK_WINDOW (window), plane);
  bench_frames_run (window, "floor", n_marks, move_mark, plane);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
