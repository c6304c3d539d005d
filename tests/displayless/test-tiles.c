/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-painter.h"
#include "bb-scene-builder.h"
#include "bb-tiles.h"

#define WIDTH 700
#define HEIGHT 400

static const BbPaint ground = { BB_RGB (0xf0f0f0), { 0 }, 0, 0 };
static const BbPaint red = { BB_RGB (0xff0000), { 0 }, 0, 0 };

static void
add_bet (BbSceneBuilder *builder,
         const char *bet,
         double x,
         double y)
{
  bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .id = bet, .bet = bet, .part = BB_PART_BET });
  bb_scene_builder_add_circle (builder, (BbPoint){ x, y }, 8, &red);
  bb_scene_builder_end_group (builder);
}

/* A in the first tile, C in the last one, B where the caller wants it. */
static BbScene *
make_scene (double x,
            double y)
{
  g_autoptr (BbSceneBuilder) builder = bb_scene_builder_new (WIDTH, HEIGHT, "Sans");

  bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .part = BB_PART_PAGE });
  bb_scene_builder_add_rect (builder, &(BbRect){ 0, 0, WIDTH, HEIGHT }, 0, &ground);
  bb_scene_builder_end_group (builder);
  add_bet (builder, "A", 40, 40);
  add_bet (builder, "B", x, y);
  add_bet (builder, "C", 690, 390);
  return bb_scene_builder_finish (builder);
}

static const BbRect page = { 0, 0, WIDTH, HEIGHT };

static guint32
get_pixel (cairo_surface_t *surface,
           int x,
           int y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x];
}

/* Put together, the tiles are the picture. */
static void
test_same_as_whole (void)
{
  g_autoptr (BbScene) scene = make_scene (256, 256);
  g_autoptr (BbTiles) tiles = bb_tiles_paint (scene, &page, 1, NULL, NULL);
  cairo_surface_t *whole = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (whole);
  int x, y;

  bb_painter_paint (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (whole);
  g_assert_cmpuint (bb_tiles_get_n_columns (tiles), ==, 3);
  g_assert_cmpuint (bb_tiles_get_n_rows (tiles), ==, 2);
  for (y = 0; y < HEIGHT; y++) {
    for (x = 0; x < WIDTH; x++) {
      cairo_surface_t *tile = bb_tiles_peek (tiles, x / BB_TILE_SIZE, y / BB_TILE_SIZE);

      g_assert_cmphex (get_pixel (tile, x % BB_TILE_SIZE, y % BB_TILE_SIZE), ==, get_pixel (whole, x, y));
    }
  }
  cairo_surface_destroy (whole);
}

static guint
count_kept (BbTiles *before,
            BbTiles *after)
{
  guint n = 0;
  guint column, row;

  for (row = 0; row < bb_tiles_get_n_rows (after); row++) {
    for (column = 0; column < bb_tiles_get_n_columns (after); column++)
      n += bb_tiles_peek (before, column, row) == bb_tiles_peek (after, column, row);
  }
  return n;
}

/* After an edit only the tiles that look different are others. */
static void
test_keeps_what_is_the_same (void)
{
  g_autoptr (BbScene) scene = make_scene (100, 100);
  g_autoptr (BbScene) edited = make_scene (400, 100);
  g_autoptr (BbTiles) before = bb_tiles_paint (scene, &page, 1, NULL, NULL);
  g_autoptr (BbTiles) after = bb_tiles_paint (edited, &page, 1, NULL, before);

  g_assert_cmpuint (count_kept (before, after), ==, 4);
  g_assert_true (bb_tiles_peek (before, 2, 1) == bb_tiles_peek (after, 2, 1));
  g_assert_cmphex (get_pixel (bb_tiles_peek (after, 0, 0), 100, 100), ==, 0xfff0f0f0);
  g_assert_cmphex (get_pixel (bb_tiles_peek (after, 1, 0), 400 - BB_TILE_SIZE, 100), ==, 0xffff0000);
}

static void
test_left_out (void)
{
  g_autoptr (BbScene) scene = make_scene (100, 100);
  g_autoptr (GHashTable) lifted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (BbTiles) before = bb_tiles_paint (scene, &page, 1, NULL, NULL);
  g_autoptr (BbTiles) after = NULL;
  g_autoptr (BbTiles) back = NULL;

  g_hash_table_add (lifted, (gpointer) "B");
  after = bb_tiles_paint (scene, &page, 1, lifted, before);
  g_assert_cmpuint (count_kept (before, after), ==, 5);
  g_assert_cmphex (get_pixel (bb_tiles_peek (after, 0, 0), 100, 100), ==, 0xfff0f0f0);
  g_assert_cmphex (get_pixel (bb_tiles_peek (after, 0, 0), 40, 40), ==, 0xffff0000);
  g_assert_true (bb_tiles_leave_out (after, lifted));
  g_assert_false (bb_tiles_leave_out (after, none));
  back = bb_tiles_paint (scene, &page, 1, none, after);
  g_assert_cmphex (get_pixel (bb_tiles_peek (back, 0, 0), 100, 100), ==, 0xffff0000);
  g_assert_cmpuint (count_kept (after, back), ==, 5);
}

static void
test_part (void)
{
  g_autoptr (BbScene) scene = make_scene (100, 100);
  const BbRect part = { -50, -50, 300, 300 };
  const BbRect beyond = { 0, 0, 300, 300 };
  g_autoptr (BbTiles) tiles = bb_tiles_paint (scene, &part, 1, NULL, NULL);
  g_autoptr (BbTiles) sharp = bb_tiles_paint (scene, &page, 2, NULL, tiles);
  BbRect rect = bb_tiles_get_rect (sharp, 5, 3);

  g_assert_nonnull (bb_tiles_peek (tiles, 0, 0));
  g_assert_null (bb_tiles_peek (tiles, 1, 0));
  g_assert_true (bb_tiles_cover (tiles, &part));
  g_assert_false (bb_tiles_cover (tiles, &beyond));
  g_assert_cmpuint (bb_tiles_get_n_columns (sharp), ==, 6);
  g_assert_cmpfloat (rect.x, ==, 640);
  g_assert_cmpfloat (rect.width, ==, 60);
  g_assert_cmpfloat (rect.height, ==, 16);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/tiles/same-as-whole", test_same_as_whole);
  g_test_add_func ("/render/tiles/keeps-what-is-the-same", test_keeps_what_is_the_same);
  g_test_add_func ("/render/tiles/left-out", test_left_out);
  g_test_add_func ("/render/tiles/part", test_part);
  return g_test_run ();
}
