/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <cairo.h>
#include <math.h>

#include "bb-mark.h"
#include "bb-painter.h"

#define SIDE 200

static BbScene *
draw (const BbMark *mark)
{
  g_autoptr (BbSceneBuilder) builder = bb_scene_builder_new (SIDE, SIDE, "Sans");

  bb_mark_draw (mark, (BbPoint){ SIDE / 2.0, SIDE / 2.0 }, bb_theme_get (BB_THEME_LIGHT), builder);
  return bb_scene_builder_finish (builder);
}

/* Pixels at least half covered by ink. */
static guint
count_ink (const BbMark *mark)
{
  g_autoptr (BbScene) scene = draw (mark);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);
  guint n = 0;
  int x, y;

  bb_painter_paint (scene, cr);
  cairo_surface_flush (surface);
  for (y = 0; y < SIDE; y++) {
    const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

    for (x = 0; x < SIDE; x++)
      n += row[x] >= 128;
  }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

/* A bet fully released is solid: its ink is its area, the same for every shape. */
static void
test_equal_areas (void)
{
  BbShape shape;

  for (shape = BB_SHAPE_CIRCLE; shape <= BB_SHAPE_SQUARE; shape++) {
    BbMark mark = { .shape = shape, .slot = 0, .radius = 60, .heart = 60, .unit = 0.01 };

    g_assert_cmpfloat_with_epsilon (count_ink (&mark), G_PI * 3600, 120);
  }
}

static void
test_radius (void)
{
  double scale = bb_mark_scale (400, 20);

  g_assert_cmpfloat_with_epsilon (bb_mark_radius (400, scale, 5), 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (bb_mark_radius (100, scale, 5), 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (bb_mark_radius (1, scale, 5), 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (bb_mark_radius (0, 0, 5), 5, 1e-9);
  g_assert_cmpfloat (bb_mark_scale (0, 20), ==, 0);
}

static char *
dump (const BbMark *mark)
{
  g_autoptr (BbScene) scene = draw (mark);

  return bb_scene_dump (scene);
}

static void
test_states_differ (void)
{
  BbMark mark = { .shape = BB_SHAPE_CIRCLE, .slot = 0, .radius = 10, .heart = 6, .unit = 1 };
  g_autofree char *released = dump (&mark);
  g_autofree char *plain = NULL;
  g_autofree char *nothing = NULL;
  g_autofree char *candidate = NULL;

  mark.shape = BB_SHAPE_PLAIN;
  plain = dump (&mark);
  mark.shape = BB_SHAPE_CIRCLE;
  mark.heart = 0;
  nothing = dump (&mark);
  mark.candidate = TRUE;
  candidate = dump (&mark);
  g_assert_cmpstr (released,
                   ==,
                   "scene 200.0 200.0\n"
                   "  ellipse 100.0 100.0 10.0 10.0 fill #005fb0 0.2 stroke #005fb0 1.5\n"
                   "  ellipse 100.0 100.0 6.0 6.0 fill #005fb0\n");
  g_assert_cmpstr (plain,
                   ==,
                   "scene 200.0 200.0\n"
                   "  ellipse 100.0 100.0 10.0 10.0 fill #005fb0 0.4\n"
                   "  ellipse 100.0 100.0 6.0 6.0 fill #005fb0\n");
  g_assert_cmpstr (nothing,
                   ==,
                   "scene 200.0 200.0\n"
                   "  ellipse 100.0 100.0 10.0 10.0 fill #005fb0 0.2 stroke #005fb0 1.5\n"
                   "  ellipse 100.0 100.0 2.0 2.0 fill #005fb0\n");
  g_assert_cmpstr (candidate,
                   ==,
                   "scene 200.0 200.0\n"
                   "  ellipse 100.0 100.0 10.0 10.0 stroke #005fb0 1.5 dashed\n");
}

static void
test_bounds (void)
{
  BbMark mark = { .shape = BB_SHAPE_SQUARE, .slot = 3, .radius = 10, .heart = 10, .unit = 1, .badge = BB_BADGE_OVERDUE };
  BbRect bounds = bb_mark_get_bounds (&mark, (BbPoint){ 100, 100 });
  g_autoptr (BbSceneBuilder) builder = bb_scene_builder_new (SIDE, SIDE, "Sans");
  g_autoptr (BbScene) scene = NULL;
  const BbSceneGroup *group;

  bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .bet = "A", .part = BB_PART_MARK });
  bb_mark_draw (&mark, (BbPoint){ 100, 100 }, bb_theme_get (BB_THEME_DARK), builder);
  bb_scene_builder_end_group (builder);
  scene = bb_scene_builder_finish (builder);
  group = bb_scene_find_group (scene, "A", BB_PART_MARK);
  g_assert_cmpfloat (bounds.x, <=, group->bounds.x + 0.001);
  g_assert_cmpfloat (bounds.y, <=, group->bounds.y + 0.001);
  g_assert_cmpfloat (bb_rect_right (&bounds), >=, bb_rect_right (&group->bounds) - 0.001);
  g_assert_cmpfloat (bb_rect_bottom (&bounds), >=, bb_rect_bottom (&group->bounds) - 0.001);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/mark/equal-areas", test_equal_areas);
  g_test_add_func ("/render/mark/radius", test_radius);
  g_test_add_func ("/render/mark/states-differ", test_states_differ);
  g_test_add_func ("/render/mark/bounds", test_bounds);
  return g_test_run ();
}
