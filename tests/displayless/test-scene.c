/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <cairo.h>

#include "bb-painter.h"
#include "bb-scene-builder.h"

#include <math.h>

static const BbPaint red = { BB_RGB (0xff0000), { 0 }, 0, 0 };
static const BbPaint outline = { { 0 }, BB_RGB (0x0000ff), 2, 0 };
static const BbTextStyle style = { 10, BB_WEIGHT_REGULAR, BB_RGB (0x000000) };

static void
add_bet (BbSceneBuilder *builder,
         const char *bet,
         double x,
         double y)
{
  bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .id = bet, .bet = bet, .part = BB_PART_BET });
  bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .bet = bet, .part = BB_PART_MARK });
  bb_scene_builder_add_circle (builder, (BbPoint){ x, y }, 5, &red);
  bb_scene_builder_end_group (builder);
  bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .bet = bet, .part = BB_PART_LABEL });
  bb_scene_builder_add_text (builder, "Name", (BbPoint){ x + 10, y + 4 }, BB_ANCHOR_START, 30, &style);
  bb_scene_builder_end_group (builder);
  bb_scene_builder_end_group (builder);
}

static BbScene *
make_scene (void)
{
  g_autoptr (BbSceneBuilder) builder = bb_scene_builder_new (100, 60, "Sans");
  g_autoptr (BbPath) path = bb_path_new ();

  bb_scene_builder_add_rect (builder, &(BbRect){ 1, 2, 30, 40 }, 3, &outline);
  bb_path_add_polygon (path, (BbPoint[]){ { 80, 0 }, { 90, 10 }, { 80, 20 } }, 3);
  bb_scene_builder_add_path (builder, path, &red);
  add_bet (builder, "A", 20, 30);
  add_bet (builder, "B", 20, 30);
  add_bet (builder, "C", 60, 30);
  return bb_scene_builder_finish (builder);
}

static void
test_dump (void)
{
  g_autoptr (BbSceneBuilder) builder = bb_scene_builder_new (100, 60, "Sans");
  g_autoptr (BbScene) scene = NULL;
  g_autofree char *dump = NULL;

  bb_scene_builder_add_rect (builder, &(BbRect){ 1, 2, 30, 40 }, 3, &outline);
  add_bet (builder, "A", 20, 30);
  scene = bb_scene_builder_finish (builder);
  dump = bb_scene_dump (scene);
  g_assert_cmpstr (dump,
                   ==,
                   "scene 100.0 60.0\n"
                   "  rect 1.0 2.0 30.0 40.0 3.0 stroke #0000ff 2.0\n"
                   "  group bet of A id A\n"
                   "    group mark of A\n"
                   "      ellipse 20.0 30.0 5.0 5.0 fill #ff0000\n"
                   "    group label of A\n"
                   "      text \"Name\" start 400 #000000 10.0 30.0 34.0\n");
}

static void
test_groups (void)
{
  g_autoptr (BbScene) scene = make_scene ();
  const BbSceneGroup *mark = bb_scene_find_group (scene, "C", BB_PART_MARK);

  g_assert_nonnull (mark);
  g_assert_cmpfloat (mark->bounds.x, ==, 55);
  g_assert_cmpfloat (mark->bounds.width, ==, 10);
  g_assert_cmpuint (mark->n_nodes, ==, 2);
  g_assert_cmpuint (bb_scene_find_group (scene, "C", BB_PART_BET)->n_nodes, ==, 5);
  g_assert_null (bb_scene_find_group (scene, "D", BB_PART_MARK));
  g_assert_null (bb_scene_find_group (scene, "A", BB_PART_TRAIL));
}

static void
test_pick (void)
{
  g_autoptr (BbScene) scene = make_scene ();
  g_autoptr (GPtrArray) stack = bb_scene_pick_all (scene, 20, 30, 0);

  g_assert_cmpuint (stack->len, ==, 2);
  g_assert_cmpstr (((BbSceneGroup *) stack->pdata[0])->info.bet, ==, "B");
  g_assert_cmpstr (((BbSceneGroup *) stack->pdata[1])->info.bet, ==, "A");
  g_assert_null (bb_scene_pick (scene, 5, 5, 0));
  g_assert_cmpint (bb_scene_pick (scene, 80, 32, 0)->info.part, ==, BB_PART_LABEL);
  g_assert_null (bb_scene_pick (scene, 60, 40, 2));
  g_assert_cmpstr (bb_scene_pick (scene, 60, 40, 6)->info.bet, ==, "C");
}

/* A label that stands inside a large outline belongs to its own bet. */
static void
test_pick_within_outline (void)
{
  g_autoptr (BbSceneBuilder) builder = bb_scene_builder_new (100, 60, "Sans");
  g_autoptr (BbScene) scene = NULL;

  bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .bet = "E", .part = BB_PART_MARK });
  bb_scene_builder_add_circle (builder, (BbPoint){ 40, 30 }, 28, &outline);
  bb_scene_builder_end_group (builder);
  add_bet (builder, "A", 20, 30);
  scene = bb_scene_builder_finish (builder);
  g_assert_cmpstr (bb_scene_pick (scene, 40, 32, 4)->info.bet, ==, "A");
  g_assert_cmpstr (bb_scene_pick (scene, 20, 30, 4)->info.bet, ==, "A");
  g_assert_cmpstr (bb_scene_pick (scene, 40, 10, 4)->info.bet, ==, "E");
}

/* --- the index against looking at everything --------------------------------------------------- */

#define N_SCATTERED 400
#define N_POINTS 2000

static double
get_distance (const BbRect *rect,
              double x,
              double y)
{
  double dx = MAX (MAX (rect->x - x, x - bb_rect_right (rect)), 0);
  double dy = MAX (MAX (rect->y - y, y - bb_rect_bottom (rect)), 0);

  return hypot (dx, dy);
}

/* Which bets have a mark or a label within reach, by looking at every group. */
static GHashTable *
scan (const BbScene *scene,
      double x,
      double y,
      double reach)
{
  GHashTable *bets = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < bb_scene_get_n_groups (scene); i++) {
    const BbSceneGroup *group = bb_scene_get_group (scene, i);

    if ((group->info.part == BB_PART_MARK || group->info.part == BB_PART_LABEL) && get_distance (&group->bounds, x, y) <= reach)
      g_hash_table_add (bets, (gpointer) group->info.bet);
  }
  return bets;
}

/* Some lie off the page, many on the same spot. */
static BbScene *
make_scattered (GRand *random)
{
  g_autoptr (BbSceneBuilder) builder = bb_scene_builder_new (1000, 700, "Sans");
  guint i;

  for (i = 0; i < N_SCATTERED; i++) {
    g_autofree char *bet = g_strdup_printf ("B%u", i);
    gboolean stacked = i % 4 == 0;

    add_bet (builder, bet, stacked ? 500 : g_rand_double_range (random, -40, 1040), stacked ? 350 : g_rand_double_range (random, -40, 740));
  }
  return bb_scene_builder_finish (builder);
}

static void
test_index_agrees_with_scan (void)
{
  GRand *random = g_rand_new_with_seed (3);
  g_autoptr (BbScene) scene = make_scattered (random);
  guint n_hits = 0;
  guint i, j;

  for (i = 0; i < N_POINTS; i++) {
    double x = i == 0 ? 500 : g_rand_double_range (random, -60, 1060);
    double y = i == 0 ? 350 : g_rand_double_range (random, -60, 760);
    double reach = g_rand_double_range (random, 0, 30);
    g_autoptr (GPtrArray) picked = bb_scene_pick_all (scene, x, y, reach);
    g_autoptr (GHashTable) bets = scan (scene, x, y, reach);

    g_assert_cmpuint (picked->len, ==, g_hash_table_size (bets));
    for (j = 0; j < picked->len; j++)
      g_assert_true (g_hash_table_contains (bets, ((BbSceneGroup *) picked->pdata[j])->info.bet));
    n_hits += picked->len;
    if (i == 0)
      g_assert_cmpuint (picked->len, >=, N_SCATTERED / 4);
  }
  g_assert_cmpuint (n_hits, >, N_POINTS / 10);
  g_rand_free (random);
}

static guint32
get_pixel (cairo_surface_t *surface,
           int x,
           int y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x];
}

static void
test_paint (void)
{
  g_autoptr (BbScene) scene = make_scene ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 100, 60);
  cairo_t *cr = cairo_create (surface);

  bb_painter_paint_group (scene, bb_scene_find_group (scene, "C", BB_PART_MARK), cr);
  cairo_surface_flush (surface);
  g_assert_cmphex (get_pixel (surface, 60, 30), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (surface, 20, 30), ==, 0);
  bb_painter_paint (scene, cr);
  cairo_surface_flush (surface);
  g_assert_cmphex (get_pixel (surface, 20, 30), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (surface, 83, 10), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (surface, 1, 20), ==, 0xff0000ff);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_styles_are_stored_once (void)
{
  g_autoptr (BbScene) scene = make_scene ();

  g_assert_cmpuint (bb_scene_get_n_paints (scene), ==, 2);
  g_assert_cmpuint (bb_scene_get_n_text_styles (scene), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/scene/dump", test_dump);
  g_test_add_func ("/render/scene/groups", test_groups);
  g_test_add_func ("/render/scene/pick", test_pick);
  g_test_add_func ("/render/scene/pick-within-outline", test_pick_within_outline);
  g_test_add_func ("/render/scene/index-agrees-with-scan", test_index_agrees_with_scan);
  g_test_add_func ("/render/scene/paint", test_paint);
  g_test_add_func ("/render/scene/styles-are-stored-once", test_styles_are_stored_once);
  return g_test_run ();
}
