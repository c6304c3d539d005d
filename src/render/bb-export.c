/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sizes, formats, and the three writers behind one function. */

#include "config.h"

#include "bb-export.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "bb-pdf.h"
#include "bb-picture.h"
#include "bb-png.h"
#include "bb-svg.h"

#define LEAST_SIDE 120
#define MOST_SIDE 32000
#define SHARP_SCALE 2.0

static const char *const names[BB_EXPORT_N_FORMATS] = {
  [BB_EXPORT_PNG] = "png",
  [BB_EXPORT_SVG] = "svg",
  [BB_EXPORT_PDF] = "pdf",
};

const char *
bb_export_format_get_name (BbExportFormat format)
{
  g_return_val_if_fail (format < BB_EXPORT_N_FORMATS, NULL);

  return names[format];
}

/**
 * bb_export_format_from_name:
 * @name: (nullable): `png`, `svg` or `pdf`, in any case
 *
 * Returns: whether there is such a format
 */
gboolean
bb_export_format_from_name (const char *name,
                            BbExportFormat *format)
{
  guint i;

  for (i = 0; name != NULL && i < BB_EXPORT_N_FORMATS; i++) {
    if (g_ascii_strcasecmp (name, names[i]) == 0) {
      *format = i;
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * bb_export_format_from_path:
 * @path: a file name; what follows its last point counts
 *
 * Returns: whether it tells a format
 */
gboolean
bb_export_format_from_path (const char *path,
                            BbExportFormat *format)
{
  const char *point = path == NULL ? NULL : strrchr (path, '.');

  return point != NULL && bb_export_format_from_name (point + 1, format);
}

/**
 * bb_export_options_init:
 *
 * Sets @options to the usual: light, white, 1600 wide, a PNG twice as sharp.
 */
void
bb_export_options_init (BbExportOptions *options,
                        BbExportFormat format,
                        BbVariant variant)
{
  g_return_if_fail (options != NULL);

  *options = (BbExportOptions){ .format = format, .scale = SHARP_SCALE };
  bb_picture_options_init (&options->picture, variant);
}

static gboolean
is_side (double side)
{
  return side >= LEAST_SIDE && side <= MOST_SIDE;
}

/**
 * bb_export_options_set_size:
 * @width: in pixels, or 0 to keep the layout's proportions
 * @height: in pixels, or 0 likewise
 * @scale: pixels for each of these, or 0 for 1 if a size is given and 2 if not
 *
 * Returns: whether such a picture can be made; if not, @options is untouched
 */
gboolean
bb_export_options_set_size (BbExportOptions *options,
                            double width,
                            double height,
                            double scale,
                            GError **error)
{
  double ratio_width, ratio_height;
  gboolean given = width > 0 || height > 0;

  g_return_val_if_fail (options != NULL, FALSE);

  bb_variant_get_ratio (options->picture.variant, &ratio_width, &ratio_height);
  if (!given)
    width = options->picture.width;
  if (width <= 0)
    width = round (height * ratio_width / ratio_height);
  if (height <= 0)
    height = round (width * ratio_height / ratio_width);
  if (scale <= 0)
    scale = given ? 1 : SHARP_SCALE;
  if (!is_side (width) || !is_side (height) || !is_side (width * scale) || !is_side (height * scale)) {
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("A picture of %.0f by %.0f pixels cannot be made; each side must be between %d and %d"),
                    width * scale,
                    height * scale,
                    LEAST_SIDE,
                    MOST_SIDE);
    return FALSE;
  }
  options->picture.width = width;
  options->picture.height = height;
  options->scale = scale;
  return TRUE;
}

static GBytes *
make_pdf (BbBoard *board,
          const BbExportOptions *options,
          const BbScene *scene,
          GError **error)
{
  BbDate day = options->picture.as_of != BB_DATE_NONE ? options->picture.as_of : bb_board_get_day (board);

  return bb_pdf_write (scene,
                       bb_picture_options_get_background (&options->picture),
                       bb_item_get_text (BB_ITEM (board), BB_BOARD_ORGANISATION),
                       day,
                       error);
}

/**
 * bb_export_write_scene:
 * @scene: a picture of @board, or of what the board adds up to
 *
 * Returns: (transfer full) (nullable): the bytes of a file in the format asked for
 */
GBytes *
bb_export_write_scene (BbBoard *board,
                       const BbScene *scene,
                       const BbExportOptions *options,
                       GError **error)
{
  g_return_val_if_fail (BB_IS_BOARD (board) && scene != NULL && options != NULL, NULL);

  switch (options->format) {
  case BB_EXPORT_PNG:
    return bb_png_write (scene, options->scale, bb_picture_options_get_background (&options->picture), error);
  case BB_EXPORT_SVG:
    return bb_svg_write (scene);
  case BB_EXPORT_PDF:
    return make_pdf (board, options, scene, error);
  default:
    g_return_val_if_reached (NULL);
  }
}

/**
 * bb_export_make:
 *
 * Draws @board and writes the picture in the format asked for.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *
bb_export_make (BbBoard *board,
                const BbExportOptions *options,
                GError **error)
{
  g_autoptr (BbScene) scene = NULL;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  scene = bb_picture_draw (board, &options->picture, NULL);
  return bb_export_write_scene (board, scene, options, error);
}

/**
 * bb_export_save:
 * @path: the file to write; one that exists is replaced, and stays whole if writing fails
 *
 * Returns: whether the picture was written
 */
gboolean
bb_export_save (BbBoard *board,
                const BbExportOptions *options,
                const char *path,
                GError **error)
{
  g_autoptr (GBytes) bytes = bb_export_make (board, options, error);

  g_return_val_if_fail (path != NULL, FALSE);

  return bytes != NULL
         && g_file_set_contents_full (path,
                                      g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes),
                                      G_FILE_SET_CONTENTS_CONSISTENT,
                                      0666,
                                      error);
}
