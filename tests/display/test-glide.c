/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-glide.h"

/* It gets slower all the time and comes to rest. */
static void
test_way (void)
{
  double before = 0;
  double step = G_MAXDOUBLE;
  int i;

  g_assert_cmpfloat (bb_glide_get_way (1000, 0), ==, 0);
  for (i = 1; i <= 40; i++) {
    double way = bb_glide_get_way (1000, i / 10.0);

    g_assert_cmpfloat (way, >, before);
    g_assert_cmpfloat (way - before, <, step);
    step = way - before;
    before = way;
  }
  g_assert_cmpfloat_with_epsilon (before, 325, 0.1);
  g_assert_cmpfloat (bb_glide_get_way (-1000, 0.2), ==, -bb_glide_get_way (1000, 0.2));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/glide/way", test_way);
  return g_test_run ();
}
