/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "bb-placer.h"

static const BbRect area = { 0, 0, 1000, 600 };

static BbPlacement *
make_labels (guint n,
             guint32 seed)
{
  BbPlacement *labels = g_new0 (BbPlacement, n);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint i;

  for (i = 0; i < n; i++) {
    labels[i].mark = (BbRect){ g_rand_double_range (rand, 0, 980), g_rand_double_range (rand, 0, 580), 14, 14 };
    labels[i].shapes[0] = (BbLabelShape){ g_rand_double_range (rand, 60, 140), 40 };
    labels[i].shapes[1] = (BbLabelShape){ labels[i].shapes[0].width * 0.7, 40 };
    labels[i].weight = i;
  }
  return labels;
}

static guint
run (BbPlacement *labels,
     guint n)
{
  g_autoptr (BbPlacer) placer = bb_placer_new (&area, 4, 1.6);
  guint i;

  for (i = 0; i < n; i++)
    bb_placer_add_obstacle (placer, &labels[i].mark);
  return bb_placer_run (placer, labels, n, 60, 60);
}

static void
assert_clear (const BbPlacement *labels,
              guint n)
{
  guint i, j;

  for (i = 0; i < n; i++) {
    if (!labels[i].placed)
      continue;
    g_assert_cmpfloat (labels[i].rect.x, >=, 0);
    g_assert_cmpfloat (bb_rect_right (&labels[i].rect), <=, 1000);
    g_assert_cmpfloat (labels[i].rect.y, >=, 0);
    g_assert_cmpfloat (bb_rect_bottom (&labels[i].rect), <=, 600);
    for (j = 0; j < n; j++) {
      g_assert_false (bb_rect_overlaps (&labels[i].rect, &labels[j].mark));
      if (i != j && labels[j].placed)
        g_assert_false (bb_rect_overlaps (&labels[i].rect, &labels[j].rect));
    }
  }
}

static void
test_alone (void)
{
  BbPlacement label = { .mark = { 100, 100, 10, 10 }, .shapes = { { 80, 30 } } };

  g_assert_cmpuint (run (&label, 1), ==, 0);
  g_assert_true (label.placed);
  g_assert_false (label.away);
  g_assert_cmpint (label.side, ==, BB_SIDE_RIGHT);
  g_assert_cmpfloat_with_epsilon (label.rect.x, 114, 1e-9);
  g_assert_cmpfloat_with_epsilon (label.rect.y, 90, 1e-9);
}

static void
test_never_overlaps (void)
{
  guint32 seed;

  for (seed = 0; seed < 20; seed++) {
    g_autofree BbPlacement *labels = make_labels (60, seed);
    guint n_left = run (labels, 60);

    assert_clear (labels, 60);
    g_assert_cmpuint (n_left, <=, 6);
  }
}

static void
test_same_input_same_places (void)
{
  g_autofree BbPlacement *first = make_labels (80, 3);
  g_autofree BbPlacement *second = make_labels (80, 3);

  g_assert_cmpuint (run (first, 80), ==, run (second, 80));
  g_assert_cmpmem (first, 80 * sizeof *first, second, 80 * sizeof *second);
}

static void
test_coincident (void)
{
  BbPlacement labels[4];
  guint i;

  for (i = 0; i < 4; i++)
    labels[i] = (BbPlacement){ .mark = { 500, 300, 12, 12 }, .shapes = { { 90, 30 } } };
  g_assert_cmpuint (run (labels, 4), ==, 0);
  assert_clear (labels, 4);
}

/* Labels of a first run are obstacles for a second. */
static void
test_second_run (void)
{
  g_autoptr (BbPlacer) placer = bb_placer_new (&area, 4, 1.6);
  BbPlacement first = { .mark = { 100, 100, 10, 10 }, .shapes = { { 80, 30 } } };
  BbPlacement second = { .mark = { 130, 120, 4, 4 }, .shapes = { { 20, 10 } } };

  bb_placer_add_obstacle (placer, &first.mark);
  bb_placer_run (placer, &first, 1, 0, 0);
  bb_placer_run (placer, &second, 1, 0, 0);
  g_assert_true (second.placed);
  g_assert_false (bb_rect_overlaps (&first.rect, &second.rect));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/placer/alone", test_alone);
  g_test_add_func ("/render/placer/never-overlaps", test_never_overlaps);
  g_test_add_func ("/render/placer/same-input-same-places", test_same_input_same_places);
  g_test_add_func ("/render/placer/coincident", test_coincident);
  g_test_add_func ("/render/placer/second-run", test_second_run);
  return g_test_run ();
}
