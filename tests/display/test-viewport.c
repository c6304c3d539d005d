/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-viewport.h"

#define EPSILON 1e-9

static BbViewport
make_viewport (void)
{
  BbViewport viewport;

  bb_viewport_init (&viewport);
  g_assert_true (bb_viewport_set_size (&viewport, 800, 600));
  return viewport;
}

static void
test_zoom_keeps_point (void)
{
  BbViewport viewport = make_viewport ();
  double page_x, page_y;

  g_assert_true (bb_viewport_zoom_at (&viewport, 2, 200, 450));
  page_x = (300 - viewport.x) / viewport.zoom;
  page_y = (100 - viewport.y) / viewport.zoom;
  g_assert_true (bb_viewport_zoom_at (&viewport, 5, 300, 100));
  g_assert_cmpfloat_with_epsilon ((300 - viewport.x) / viewport.zoom, page_x, EPSILON);
  g_assert_cmpfloat_with_epsilon ((100 - viewport.y) / viewport.zoom, page_y, EPSILON);
}

static void
test_limits (void)
{
  BbViewport viewport = make_viewport ();

  g_assert_false (bb_viewport_zoom_at (&viewport, 0.2, 400, 300));
  g_assert_false (bb_viewport_pan_by (&viewport, 50, -50));
  g_assert_true (bb_viewport_zoom_at (&viewport, 1000, 400, 300));
  g_assert_cmpfloat (viewport.zoom, ==, BB_VIEWPORT_MAX_ZOOM);
  g_assert_true (bb_viewport_pan_by (&viewport, 1e6, -1e6));
  g_assert_cmpfloat (viewport.x, ==, 0);
  g_assert_cmpfloat (viewport.y, ==, 600 * (1 - BB_VIEWPORT_MAX_ZOOM));
  g_assert_true (bb_viewport_fit (&viewport));
  g_assert_cmpfloat (viewport.zoom, ==, 1);
  g_assert_cmpfloat (viewport.y, ==, 0);
  g_assert_false (bb_viewport_fit (&viewport));
}

static void
test_show (void)
{
  BbViewport viewport = make_viewport ();
  BbRect part = { 1500, 20, 60, 30 };

  bb_viewport_zoom_at (&viewport, 2, 0, 0);
  g_assert_true (bb_viewport_show (&viewport, &part));
  g_assert_cmpfloat (viewport.x, ==, 800 - 1560);
  g_assert_cmpfloat (viewport.y, ==, 0);
  g_assert_false (bb_viewport_show (&viewport, &part));
}

static void
test_resize_keeps_middle (void)
{
  BbViewport viewport = make_viewport ();

  bb_viewport_zoom_at (&viewport, 4, 500, 300);
  g_assert_cmpfloat_with_epsilon ((400 - viewport.x) / (800 * 4), 0.59375, EPSILON);
  g_assert_true (bb_viewport_set_size (&viewport, 1000, 700));
  g_assert_cmpfloat_with_epsilon ((500 - viewport.x) / (1000 * 4), 0.59375, EPSILON);
}

static void
test_fit_part (void)
{
  BbViewport viewport = make_viewport ();
  BbRect part = { 300, 100, 200, 60 };

  g_assert_true (bb_viewport_fit_part (&viewport, &part));
  g_assert_cmpfloat (viewport.zoom, ==, 4);
  g_assert_cmpfloat_with_epsilon (300 * 4 + viewport.x, 0, EPSILON);
  g_assert_cmpfloat_with_epsilon (130 * 4 + viewport.y, 300, EPSILON);
  part = (BbRect){ 0, 0, 3200, 2400 };
  g_assert_true (bb_viewport_fit_part (&viewport, &part));
  g_assert_cmpfloat (viewport.zoom, ==, 1);
}

/* What was remembered is the same in a window of another size, and before there is any. */
static void
test_look_at (void)
{
  BbViewport viewport;
  BbPoint middle;

  bb_viewport_init (&viewport);
  g_assert_true (bb_viewport_look_at (&viewport, 3, (BbPoint){ 0.4, 0.6 }));
  g_assert_true (bb_viewport_set_size (&viewport, 800, 600));
  g_assert_cmpfloat (viewport.zoom, ==, 3);
  middle = bb_viewport_get_middle (&viewport);
  g_assert_cmpfloat_with_epsilon (middle.x, 0.4, EPSILON);
  g_assert_cmpfloat_with_epsilon (middle.y, 0.6, EPSILON);
  g_assert_cmpfloat_with_epsilon (viewport.x, 400 - 0.4 * 800 * 3, EPSILON);
  g_assert_true (bb_viewport_look_at (&viewport, 3, (BbPoint){ 0, 0 }));
  g_assert_cmpfloat (viewport.x, ==, 0);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/viewport/zoom-keeps-point", test_zoom_keeps_point);
  g_test_add_func ("/app/viewport/limits", test_limits);
  g_test_add_func ("/app/viewport/show", test_show);
  g_test_add_func ("/app/viewport/resize-keeps-middle", test_resize_keeps_middle);
  g_test_add_func ("/app/viewport/fit-part", test_fit_part);
  g_test_add_func ("/app/viewport/look-at", test_look_at);
  return g_test_run ();
}
