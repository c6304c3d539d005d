/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The same writers as on the command line, so that the same choices give the same bytes. The file is
 * replaced whole and durably, like a board. */

#include "config.h"

#include "bb-export-file.h"

#include "bb-pdf.h"
#include "bb-png.h"
#include "bb-save.h"
#include "bb-svg.h"

/* What is pasted into a slide is enlarged there: twice the pixels of the page. */
#define SLIDE_WIDTH 1600
#define SLIDE_SCALE 2.0

static GBytes *
write_png (BbBoard *board,
           BbScene *scene,
           const BbPictureOptions *options,
           GError **error)
{
  return bb_png_write (scene, 1.0, bb_picture_options_get_background (options), error);
}

static GBytes *
write_svg (BbBoard *board,
           BbScene *scene,
           const BbPictureOptions *options,
           GError **error)
{
  return bb_svg_write (scene);
}

static GBytes *
write_pdf (BbBoard *board,
           BbScene *scene,
           const BbPictureOptions *options,
           GError **error)
{
  const char *author = bb_item_get_text (BB_ITEM (board), BB_BOARD_ORGANISATION);

  return bb_pdf_write (scene, bb_picture_options_get_background (options), *author != '\0' ? author : NULL, bb_board_get_day (board), error);
}

typedef GBytes *(*WriteFunc) (BbBoard *board, BbScene *scene, const BbPictureOptions *options, GError **error);

static const WriteFunc writers[BB_N_EXPORT_FORMATS] = {
  [BB_EXPORT_PNG] = write_png,
  [BB_EXPORT_SVG] = write_svg,
  [BB_EXPORT_PDF] = write_pdf,
};

GBytes *
bb_export_file_draw (BbBoard *board,
                     const BbExportSettings *settings,
                     GError **error)
{
  BbLayout layout;
  g_autoptr (BbScene) scene = NULL;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);
  g_return_val_if_fail (settings != NULL, NULL);

  scene = bb_picture_draw (board, &settings->picture, &layout);
  return writers[settings->format](board, scene, &settings->picture, error);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (bb_save_run_finish (BB_SAVE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * bb_export_file_write_async:
 * @settings: with the file to write
 */
void
bb_export_file_write_async (BbBoard *board,
                            const BbExportSettings *settings,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  GTask *task;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BbSave) save = NULL;

  g_return_if_fail (BB_IS_BOARD (board));
  g_return_if_fail (settings != NULL && settings->file != NULL);

  task = g_task_new (board, NULL, callback, data);
  g_task_set_source_tag (task, bb_export_file_write_async);
  bytes = bb_export_file_draw (board, settings, &error);
  if (bytes == NULL) {
    g_task_return_error (task, error);
    g_object_unref (task);
    return;
  }
  save = bb_save_new (settings->file, bytes);
  bb_save_set_flags (save, BB_SAVE_OVER_CHANGES | BB_SAVE_IN_PLACE);
  bb_save_run_async (save, NULL, saved_cb, task);
}

gboolean
bb_export_file_write_finish (GAsyncResult *result,
                             GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * bb_export_file_copy:
 *
 * Puts the body of a slide on the clipboard, white, as pixels and as lines: the program into which
 * it is pasted takes what it knows best.
 */
gboolean
bb_export_file_copy (BbBoard *board,
                     GdkClipboard *clipboard,
                     GError **error)
{
  BbPictureOptions options;
  BbLayout layout;
  g_autoptr (BbScene) scene = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  double x;
  double y;

  g_return_val_if_fail (BB_IS_BOARD (board), FALSE);
  g_return_val_if_fail (GDK_IS_CLIPBOARD (clipboard), FALSE);

  bb_picture_options_init (&options, BB_VARIANT_BODY);
  bb_variant_get_ratio (BB_VARIANT_BODY, &x, &y);
  options.width = SLIDE_WIDTH;
  options.height = SLIDE_WIDTH * y / x;
  scene = bb_picture_draw (board, &options, &layout);
  svg = bb_svg_write (scene);
  png = bb_png_write (scene, SLIDE_SCALE, bb_picture_options_get_background (&options), error);
  if (png == NULL)
    return FALSE;
  provider = gdk_content_provider_new_union ((GdkContentProvider *[]){ gdk_content_provider_new_for_bytes ("image/png", png),
                                                                       gdk_content_provider_new_for_bytes ("image/svg+xml", svg) },
                                             2);
  return gdk_clipboard_set_content (clipboard, provider);
}
