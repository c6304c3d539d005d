/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <cairo.h>
#include <string.h>

#include "bb-pdf.h"
#include "bb-png.h"
#include "bb-scene-builder.h"

static const BbColor white = BB_RGB (0xffffff);

static BbScene *
make_scene (void)
{
  g_autoptr (BbSceneBuilder) builder = bb_scene_builder_new (40, 20, "DejaVu Sans");
  BbPaint half = { { 1, 0, 0, 0.5 }, { 0 }, 0, 0 };
  BbPaint solid = { BB_RGB (0x336699), { 0 }, 0, 0 };
  BbTextStyle style = { 8, BB_WEIGHT_REGULAR, BB_RGB (0x000000) };

  bb_scene_builder_set_title (builder, "Büro", "Two halves");
  bb_scene_builder_add_rect (builder, &(BbRect){ 0, 0, 10, 20 }, 0, &half);
  bb_scene_builder_add_rect (builder, &(BbRect){ 20, 0, 10, 20 }, 0, &solid);
  bb_scene_builder_add_text (builder, "a", (BbPoint){ 33, 12 }, BB_ANCHOR_START, 5, &style);
  return bb_scene_builder_finish (builder);
}

typedef struct {
  const guchar *data;
  gsize length;
} Reader;

static cairo_status_t
read_cb (gpointer user_data,
         guchar *data,
         guint length)
{
  Reader *reader = user_data;

  g_assert_cmpuint (length, <=, reader->length);
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->length -= length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
read_back (GBytes *bytes)
{
  Reader reader = { g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes) };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, &reader);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           int x,
           int y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x];
}

static const guchar *
find_chunk (GBytes *bytes,
            const char *type)
{
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  gsize at = 8;

  while (at + 8 < size) {
    gsize length = (gsize) data[at] << 24 | (gsize) data[at + 1] << 16 | (gsize) data[at + 2] << 8 | data[at + 3];

    if (memcmp (data + at + 4, type, 4) == 0)
      return data + at + 8;
    at += length + 12;
  }
  return NULL;
}

static void
test_opaque (void)
{
  g_autoptr (BbScene) scene = make_scene ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = bb_png_write (scene, 2, &white, &error);
  cairo_surface_t *surface;

  g_assert_no_error (error);
  surface = read_back (bytes);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 80);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 40);
  g_assert_cmphex (get_pixel (surface, 5, 5) & 0xffffff, ==, 0xff7f7f);
  g_assert_cmphex (get_pixel (surface, 45, 20) & 0xffffff, ==, 0x336699);
  g_assert_cmphex (get_pixel (surface, 79, 39) & 0xffffff, ==, 0xffffff);
  cairo_surface_destroy (surface);
}

static void
test_transparent (void)
{
  g_autoptr (BbScene) scene = make_scene ();
  g_autoptr (GBytes) bytes = bb_png_write (scene, 1, NULL, NULL);
  cairo_surface_t *surface = read_back (bytes);

  g_assert_cmphex (get_pixel (surface, 5, 5) >> 24, ==, 0x80);
  g_assert_cmphex (get_pixel (surface, 15, 5), ==, 0);
  g_assert_cmphex (get_pixel (surface, 25, 5), ==, 0xff336699);
  cairo_surface_destroy (surface);
}

/* 96 dpi times 2 is 7559 dots a metre; the title is international text. */
static void
test_metadata (void)
{
  static const guchar dots[] = { 0, 0, 0x1d, 0x87, 0, 0, 0x1d, 0x87, 1 };
  g_autoptr (BbScene) scene = make_scene ();
  g_autoptr (GBytes) bytes = bb_png_write (scene, 2, &white, NULL);
  const guchar *resolution = find_chunk (bytes, "pHYs");
  const guchar *title = find_chunk (bytes, "iTXt");

  g_assert_nonnull (resolution);
  g_assert_cmpmem (resolution, 9, dots, 9);
  g_assert_nonnull (title);
  g_assert_cmpmem (title, 15, "Title\0\0\0\0\0B\303\274ro", 15);
}

static void
test_too_large (void)
{
  g_autoptr (BbScene) scene = make_scene ();
  g_autoptr (GError) error = NULL;

  g_assert_null (bb_png_write (scene, 1000, &white, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

static gboolean
holds (GBytes *bytes,
       const char *text)
{
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  gsize at;

  for (at = 0; at + strlen (text) <= size; at++)
    if (memcmp (data + at, text, strlen (text)) == 0)
      return TRUE;
  return FALSE;
}

static void
test_pdf (void)
{
  g_autoptr (BbScene) scene = make_scene ();
  g_autoptr (GBytes) bytes = bb_pdf_write (scene, &white, "Repair & Co", bb_date_new (2026, 11, 30), NULL);
  g_autoptr (GBytes) again = bb_pdf_write (scene, &white, "Repair & Co", bb_date_new (2026, 11, 30), NULL);

  g_assert_true (holds (bytes, "%PDF-1."));
  g_assert_true (holds (bytes, "(Repair & Co)"));
  g_assert_true (holds (bytes, "(Two halves)"));
  g_assert_true (holds (bytes, "20261130"));
  g_assert_true (g_bytes_equal (bytes, again));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/png/opaque", test_opaque);
  g_test_add_func ("/render/png/transparent", test_transparent);
  g_test_add_func ("/render/png/metadata", test_metadata);
  g_test_add_func ("/render/png/too-large", test_too_large);
  g_test_add_func ("/render/pdf/metadata", test_pdf);
  return g_test_run ();
}
