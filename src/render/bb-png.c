/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Encoding is most of a picture's time, so rows go to zlib unfiltered at its fastest level: flat
 * colours pack well all the same. Opaque pictures carry no alpha. */

#include "config.h"

#include "bb-png.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <png.h>

#include "bb-painter.h"

#define DOTS_PER_INCH 96.0
#define INCHES_PER_METRE (1 / 0.0254)
#define MAX_SIDE 32000

typedef struct {
  GByteArray *bytes;
  char *problem;
} Sink;

static void
write_cb (png_structp png,
          png_bytep data,
          png_size_t length)
{
  Sink *sink = png_get_io_ptr (png);

  g_byte_array_append (sink->bytes, data, (guint) length);
}

static void
flush_cb (png_structp png)
{
}

static void
error_cb (png_structp png,
          png_const_charp message)
{
  Sink *sink = png_get_error_ptr (png);

  sink->problem = g_strdup (message);
  longjmp (png_jmpbuf (png), 1);
}

static void
warn_cb (png_structp png,
         png_const_charp message)
{
  g_debug ("png: %s", message);
}

static void
pack_opaque (const guint32 *pixels,
             guint width,
             guchar *row)
{
  guint x;

  for (x = 0; x < width; x++) {
    *row++ = (guchar) (pixels[x] >> 16);
    *row++ = (guchar) (pixels[x] >> 8);
    *row++ = (guchar) pixels[x];
  }
}

/* Cairo keeps colours multiplied by alpha; PNG does not. */
static void
pack_straight (const guint32 *pixels,
               guint width,
               guchar *row)
{
  guint x, shift;

  for (x = 0; x < width; x++) {
    guint alpha = pixels[x] >> 24;

    for (shift = 24; shift > 0; shift -= 8) {
      guint part = (pixels[x] >> (shift - 8)) & 0xff;

      *row++ = (guchar) (alpha == 0 ? 0 : MIN (255, (part * 255 + alpha / 2) / alpha));
    }
    *row++ = (guchar) alpha;
  }
}

static void
write_texts (png_structp png,
             png_infop info,
             const char *title)
{
  png_text texts[2] = {
    { .compression = PNG_TEXT_COMPRESSION_NONE, .key = (char *) "Software", .text = (char *) "Betboard" },
    { .compression = PNG_ITXT_COMPRESSION_NONE, .key = (char *) "Title", .text = (char *) title },
  };

  png_set_text (png, info, texts, title == NULL ? 1 : 2);
}

static void
write_image (png_structp png,
             png_infop info,
             cairo_surface_t *surface,
             gboolean opaque,
             guchar *row)
{
  guint width = (guint) cairo_image_surface_get_width (surface);
  guint height = (guint) cairo_image_surface_get_height (surface);
  const guchar *data = cairo_image_surface_get_data (surface);
  guint y;

  png_set_IHDR (png,
                info,
                width,
                height,
                8,
                opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA,
                PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT,
                PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level (png, 1);
  png_set_filter (png, 0, PNG_FILTER_NONE);
  png_write_info (png, info);
  for (y = 0; y < height; y++) {
    const guint32 *pixels = (const guint32 *) (gconstpointer) (data + (gsize) y * (gsize) cairo_image_surface_get_stride (surface));

    if (opaque)
      pack_opaque (pixels, width, row);
    else
      pack_straight (pixels, width, row);
    png_write_row (png, row);
  }
  png_write_end (png, info);
}

static GBytes *
encode (cairo_surface_t *surface,
        const char *title,
        double scale,
        gboolean opaque,
        GError **error)
{
  Sink sink = { g_byte_array_new (), NULL };
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, &sink, error_cb, warn_cb);
  png_infop info = png_create_info_struct (png);
  guchar *row = g_malloc ((gsize) cairo_image_surface_get_width (surface) * 4);
  png_uint_32 dots = (png_uint_32) lround (DOTS_PER_INCH * scale * INCHES_PER_METRE);

  if (setjmp (png_jmpbuf (png)) == 0) {
    png_set_write_fn (png, &sink, write_cb, flush_cb);
    png_set_pHYs (png, info, dots, dots, PNG_RESOLUTION_METER);
    write_texts (png, info, title);
    write_image (png, info, surface, opaque, row);
  }
  png_destroy_write_struct (&png, &info);
  g_free (row);
  if (sink.problem == NULL)
    return g_byte_array_free_to_bytes (sink.bytes);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The picture could not be made: %s"), sink.problem);
  g_free (sink.problem);
  g_byte_array_unref (sink.bytes);
  return NULL;
}

static void
paint (const BbScene *scene,
       double scale,
       const BbColor *background,
       cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  if (background != NULL) {
    cairo_set_source_rgb (cr, background->red, background->green, background->blue);
    cairo_paint (cr);
  }
  cairo_scale (cr, scale, scale);
  bb_painter_paint (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

/**
 * bb_png_write:
 * @scale: pixels a unit of the page, above 0; the resolution written is 96 dpi times this
 * @background: (nullable): what lies under the picture, or %NULL for a transparent one
 *
 * Returns: (transfer full) (nullable): the file's bytes, or %NULL if the picture is too large
 */
GBytes *
bb_png_write (const BbScene *scene,
              double scale,
              const BbColor *background,
              GError **error)
{
  double width, height;
  cairo_surface_t *surface;
  GBytes *bytes = NULL;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (scale > 0, NULL);

  width = round (bb_scene_get_width (scene) * scale);
  height = round (bb_scene_get_height (scene) * scale);
  if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("A picture of %.0f by %.0f pixels cannot be made; the most is %d each way"),
                    width,
                    height,
                    MAX_SIDE);
    return NULL;
  }
  surface = cairo_image_surface_create (background == NULL ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, (int) width, (int) height);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS) {
    paint (scene, scale, background, surface);
    bytes = encode (surface, bb_scene_get_title (scene), scale, background != NULL, error);
  } else {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("There is not enough memory for a picture of this size"));
  }
  cairo_surface_destroy (surface);
  return bytes;
}
