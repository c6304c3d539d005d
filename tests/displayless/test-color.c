/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-color.h"

static void
test_parse (void)
{
  BbColor color = bb_color_from_rgb (0x123456);
  g_autofree char *hex = NULL;

  g_assert_true (bb_color_parse (&color, "#E69f00"));
  hex = bb_color_to_hex (&color);
  g_assert_cmpstr (hex, ==, "#e69f00");
  g_assert_false (bb_color_parse (&color, "#e69f0"));
  g_assert_false (bb_color_parse (&color, "#e69f0g"));
  g_assert_false (bb_color_parse (&color, "e69f000"));
  g_assert_false (bb_color_parse (&color, NULL));
}

static void
test_contrast (void)
{
  BbColor black = bb_color_from_rgb (0x000000);
  BbColor white = bb_color_from_rgb (0xffffff);
  BbColor grey = bb_color_from_rgb (0x777777);

  g_assert_cmpfloat_with_epsilon (bb_color_get_contrast (&black, &white), 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (bb_color_get_contrast (&white, &grey), 4.478, 0.001);
  g_assert_cmpfloat_with_epsilon (bb_color_get_contrast (&grey, &white), 4.478, 0.001);
}

static void
test_over (void)
{
  BbColor half = bb_color_with_alpha (&(BbColor) BB_RGB (0xff0000), 0.5);
  BbColor white = bb_color_from_rgb (0xffffff);
  BbColor seen = bb_color_over (&half, &white);
  g_autofree char *hex = bb_color_to_hex (&seen);

  g_assert_cmpstr (hex, ==, "#ff8080");
  g_assert_cmpfloat (seen.alpha, ==, 1.0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/color/parse", test_parse);
  g_test_add_func ("/base/color/contrast", test_contrast);
  g_test_add_func ("/base/color/over", test_over);
  return g_test_run ();
}
