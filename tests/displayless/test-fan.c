/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-fan.h"

#define ROW 20.0
#define NAME 100.0
#define N_MAX 40

static const BbRect room = { 0, 0, 800, 600 };

static void
arrange (BbPoint center,
         BbFanSpot *spots,
         guint n)
{
  bb_fan_arrange (center, ROW, NAME, &room, spots, n);
}

static BbRect
get_box (const BbFanSpot *spot)
{
  return (BbRect){ spot->name_left ? spot->at.x - NAME : spot->at.x - ROW / 2, spot->at.y - ROW / 2, NAME + ROW / 2, ROW };
}

/* No name lies on another one or on another's mark, and all can be seen. */
static void
assert_apart (const BbFanSpot *spots,
              guint n)
{
  guint i, k;

  for (i = 0; i < n; i++) {
    BbRect box = get_box (&spots[i]);

    g_assert_cmpfloat (box.x, >=, 0);
    g_assert_cmpfloat (box.y, >=, 0);
    g_assert_cmpfloat (bb_rect_right (&box), <=, 800);
    g_assert_cmpfloat (bb_rect_bottom (&box), <=, 600);
    for (k = 0; k < i; k++) {
      BbRect other = get_box (&spots[k]);

      g_assert_false (bb_rect_overlaps (&box, &other));
    }
  }
}

static void
test_sides (void)
{
  BbFanSpot spots[3];

  arrange ((BbPoint){ 400, 300 }, spots, 3);
  g_assert_false (spots[0].name_left || spots[1].name_left);
  g_assert_true (spots[2].name_left);
  g_assert_cmpfloat (spots[0].at.y, ==, 290);
  g_assert_cmpfloat (spots[1].at.y, ==, 310);
  g_assert_cmpfloat (spots[2].at.y, ==, 300);
  g_assert_cmpfloat (spots[2].at.x, ==, 364);
  g_assert_cmpfloat_with_epsilon (spots[0].at.x, 434.583, 0.001);
  assert_apart (spots, 3);
}

static void
test_edges (void)
{
  const BbPoint corners[] = { { 5, 5 }, { 795, 5 }, { 5, 595 }, { 795, 595 }, { 400, 2 }, { 400, 598 } };
  BbFanSpot spots[12];
  guint i;

  for (i = 0; i < G_N_ELEMENTS (corners); i++) {
    arrange (corners[i], spots, G_N_ELEMENTS (spots));
    assert_apart (spots, G_N_ELEMENTS (spots));
    if (corners[i].x != 400)
      g_assert_true (spots[0].name_left == (corners[i].x > 400) && spots[11].name_left == spots[0].name_left);
  }
}

static void
test_many (void)
{
  BbFanSpot spots[N_MAX];
  guint n;

  for (n = 1; n <= N_MAX; n++) {
    arrange ((BbPoint){ 420, 310 }, spots, n);
    assert_apart (spots, n);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/fan/sides", test_sides);
  g_test_add_func ("/render/fan/edges", test_edges);
  g_test_add_func ("/render/fan/many", test_many);
  return g_test_run ();
}
