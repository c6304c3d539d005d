/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-coverage.h"
#include "bb-rect-grid.h"

static const BbRect area = { 10, 20, 400, 300 };

static BbRect
make_rect (GRand *rand)
{
  return (BbRect){ g_rand_double_range (rand, -20, 420),
                   g_rand_double_range (rand, 0, 330),
                   g_rand_double_range (rand, 1, 90),
                   g_rand_double_range (rand, 1, 60) };
}

/* Against looking at each rectangle, with some of them removed again. */
static void
test_grid (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (BbRectGrid) grid = bb_rect_grid_new (&area, 30);
  BbRect rects[120];
  guint items[120];
  guint round, i;

  for (i = 0; i < 120; i++) {
    rects[i] = make_rect (rand);
    items[i] = bb_rect_grid_add (grid, &rects[i], (int) i);
  }
  for (i = 0; i < 120; i += 3)
    bb_rect_grid_remove (grid, items[i]);
  for (i = 0; i < 120; i += 6)
    items[i] = bb_rect_grid_add (grid, &rects[i], (int) i);
  for (round = 0; round < 500; round++) {
    BbRect probe = make_rect (rand);
    int owners[120];
    guint n = 0;

    for (i = 0; i < 120; i++)
      n += (i % 3 != 0 || i % 6 == 0) && bb_rect_overlaps (&rects[i], &probe) ? 1 : 0;
    g_assert_cmpuint (bb_rect_grid_find_owners (grid, &probe, owners, 120), ==, n);
    g_assert_cmpint (bb_rect_grid_is_free (grid, &probe), ==, n == 0);
  }
}

/* The map never calls free what overlaps, and never taken what lies more than a cell off. */
static void
test_coverage (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  g_autoptr (BbCoverage) coverage = bb_coverage_new (&area, 2);
  BbRect rects[40];
  guint round, i;

  for (i = 0; i < 40; i++) {
    rects[i] = (BbRect){ g_rand_double_range (rand, 10, 390), g_rand_double_range (rand, 20, 300), 12, 9 };
    bb_coverage_add (coverage, &rects[i]);
  }
  for (round = 0; round < 2000; round++) {
    BbRect probe = make_rect (rand);
    BbRect wider = bb_rect_grow (&probe, 4.5);
    gboolean overlaps = FALSE, near = FALSE;

    for (i = 0; i < 40; i++) {
      overlaps |= bb_rect_overlaps (&rects[i], &probe);
      near |= bb_rect_overlaps (&rects[i], &wider);
    }
    if (bb_coverage_touches (coverage, &probe))
      g_assert_true (near);
    else
      g_assert_false (overlaps);
  }
  for (i = 0; i < 40; i++)
    bb_coverage_remove (coverage, &rects[i]);
  g_assert_false (bb_coverage_touches (coverage, &area));
}

static void
test_coverage_lines (void)
{
  g_autoptr (BbCoverage) coverage = bb_coverage_new (&area, 2);
  BbPoint from = { 20, 30 }, to = { 120, 90 }, low = { 20, 90 }, high = { 120, 30 };
  BbRect below = { 20, 80, 60, 8 }, across = { 60, 40, 20, 40 };
  guint first;

  bb_coverage_add_line (coverage, from, to);
  g_assert_true (bb_coverage_touches (coverage, &across));
  g_assert_false (bb_coverage_touches (coverage, &below));
  g_assert_cmpuint (bb_coverage_count_line (coverage, low, high, 1, NULL), ==, 1);
  g_assert_cmpuint (bb_coverage_count_line (coverage, low, (BbPoint){ 60, 90 }, 1, NULL), ==, 0);
  g_assert_cmpuint (bb_coverage_count_line (coverage, from, low, 9, &first), ==, 0);
  g_assert_cmpuint (first, >, 0);
  bb_coverage_remove_line (coverage, from, to);
  g_assert_false (bb_coverage_touches (coverage, &area));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/rect-grid/finds-all", test_grid);
  g_test_add_func ("/render/coverage/agrees", test_coverage);
  g_test_add_func ("/render/coverage/lines", test_coverage_lines);
  return g_test_run ();
}
