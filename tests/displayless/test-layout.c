/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-layout.h"

static const struct {
  double width, height;
} sizes[] = { { 1024, 600 }, { 1366, 768 }, { 1920, 1080 }, { 3840, 2160 }, { 400, 900 } };

static void
test_inverse (void)
{
  guint variant, size;
  gint place;

  for (variant = 0; variant < BB_N_VARIANTS; variant++) {
    for (size = 0; size < G_N_ELEMENTS (sizes); size++) {
      BbLayout layout;

      bb_layout_init (&layout, variant, sizes[size].width, sizes[size].height, 1);
      for (place = 0; place <= 1000; place += 7) {
        BbPoint at = bb_layout_to_page (&layout, place, 1000 - place);
        gint familiarity, risk;

        bb_layout_to_place (&layout, at.x, at.y, &familiarity, &risk);
        if (size > 0 && size < 4) {
          g_assert_cmpint (familiarity, ==, place);
          g_assert_cmpint (risk, ==, 1000 - place);
        }
        g_assert_true (bb_rect_contains (&layout.plane, at.x, at.y));
      }
    }
  }
}

/* Reversed axes mirror the page and leave places as they are. */
static void
test_turned (void)
{
  BbLayout layout;
  BbPoint plain, turned, place;
  gint familiarity, risk;

  bb_layout_init (&layout, BB_VARIANT_FULL, 1600, 900, 1);
  plain = bb_layout_to_page (&layout, 200, 700);
  bb_layout_turn (&layout, TRUE, FALSE);
  turned = bb_layout_to_page (&layout, 200, 700);
  g_assert_cmpfloat_with_epsilon (turned.x - layout.data.x, bb_rect_right (&layout.data) - plain.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (turned.y, plain.y, 1e-9);
  bb_layout_to_place (&layout, turned.x, turned.y, &familiarity, &risk);
  g_assert_cmpint (familiarity, ==, 200);
  g_assert_cmpint (risk, ==, 700);
  bb_layout_turn (&layout, TRUE, TRUE);
  turned = bb_layout_to_page (&layout, 0, 0);
  g_assert_cmpfloat_with_epsilon (turned.x, bb_rect_right (&layout.data), 1e-9);
  g_assert_cmpfloat_with_epsilon (turned.y, layout.data.y, 1e-9);
  bb_layout_arrange (&layout, 1, 10);
  place = bb_layout_find_place (&layout, bb_layout_from_place (&layout, (BbPoint){ -25.5, 1012.25 }));
  g_assert_cmpfloat_with_epsilon (place.x, -25.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (place.y, 1012.25, 1e-6);
}

static void
test_clamps (void)
{
  BbLayout layout;
  gint familiarity, risk;

  bb_layout_init (&layout, BB_VARIANT_FULL, 1600, 900, 1);
  bb_layout_to_place (&layout, -50, 5000, &familiarity, &risk);
  g_assert_cmpint (familiarity, ==, 0);
  g_assert_cmpint (risk, ==, 0);
  bb_layout_to_place (&layout, 5000, -50, &familiarity, &risk);
  g_assert_cmpint (familiarity, ==, 1000);
  g_assert_cmpint (risk, ==, 1000);
}

/* A room reads 18 pixels at 1366x768; the picture scales with its output. */
static void
test_type (void)
{
  BbLayout room, small, large;

  bb_layout_init (&room, BB_VARIANT_ROOM, 1366, 768, 1);
  g_assert_cmpfloat (room.type.label, >=, 18);
  g_assert_cmpfloat (room.type.legend, >=, 18);
  bb_layout_init (&small, BB_VARIANT_FULL, 1920, 1080, 1);
  bb_layout_init (&large, BB_VARIANT_FULL, 3840, 2160, 1);
  g_assert_cmpfloat_with_epsilon (large.type.label, 2 * small.type.label, 1e-9);
  g_assert_cmpfloat_with_epsilon (large.plane.width, 2 * small.plane.width, 1e-6);
}

static void
test_arrange (void)
{
  BbLayout layout;
  double top;

  bb_layout_init (&layout, BB_VARIANT_FULL, 1600, 900, 1);
  top = layout.plane.y;
  bb_layout_show (&layout, FALSE, FALSE, TRUE);
  g_assert_cmpfloat (layout.plane.y, <, top);
  g_assert_cmpfloat (bb_rect_right (&layout.plane), >, 1500);
  bb_layout_arrange (&layout, 2, layout.type.list);
  g_assert_cmpfloat (layout.side.width, >=, 2 * bb_layout_get_list_width (&layout, layout.type.list));
  g_assert_cmpfloat (bb_rect_right (&layout.side), <=, 1600);
}

/* Where there is little room, the plane gets most of it. */
static void
test_compact (void)
{
  BbLayout layout;

  bb_layout_init (&layout, BB_VARIANT_FULL, 640, 420, 1);
  bb_layout_show (&layout, FALSE, TRUE, FALSE);
  g_assert_true (layout.compact);
  g_assert_cmpfloat (layout.plane.width, >, 0.8 * 640);
  g_assert_cmpfloat (layout.plane.height, >, 0.65 * 420);
  bb_layout_init (&layout, BB_VARIANT_FULL, 1366, 768, 2);
  g_assert_true (layout.compact);
  bb_layout_init (&layout, BB_VARIANT_FULL, 1366, 768, 1);
  g_assert_false (layout.compact);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/layout/inverse", test_inverse);
  g_test_add_func ("/render/layout/clamps", test_clamps);
  g_test_add_func ("/render/layout/turned", test_turned);
  g_test_add_func ("/render/layout/type", test_type);
  g_test_add_func ("/render/layout/arrange", test_arrange);
  g_test_add_func ("/render/layout/compact", test_compact);
  return g_test_run ();
}
