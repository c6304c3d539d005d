/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pictures are made as on the command line, so that the same choices give the same bytes. The file is
 * replaced whole and durably, like a board. */

#include "config.h"

#include "bb-export-file.h"

#include "bb-picture.h"
#include "bb-save.h"

/* What is pasted into a slide is enlarged there: twice the pixels of the page. */
#define SLIDE_WIDTH 1600
#define SLIDE_SCALE 2.0

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

static void
save_bytes (GTask *task,
            GFile *file,
            GBytes *bytes)
{
  g_autoptr (BbSave) save = bb_save_new (file, bytes);

  bb_save_set_flags (save, BB_SAVE_OVER_CHANGES | BB_SAVE_IN_PLACE);
  bb_save_run_async (save, NULL, saved_cb, task);
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

  g_return_if_fail (BB_IS_BOARD (board));
  g_return_if_fail (settings != NULL && settings->file != NULL);

  task = g_task_new (board, NULL, callback, data);
  g_task_set_source_tag (task, bb_export_file_write_async);
  bytes = bb_export_make (board, &settings->options, &error);
  if (bytes == NULL) {
    g_task_return_error (task, error);
    g_object_unref (task);
    return;
  }
  save_bytes (task, settings->file, bytes);
}

/**
 * bb_export_file_write_bytes_async:
 * @bytes: of a picture that is made already; ends with bb_export_file_write_finish()
 */
void
bb_export_file_write_bytes_async (GFile *file,
                                  GBytes *bytes,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  GTask *task;

  g_return_if_fail (G_IS_FILE (file) && bytes != NULL);

  task = g_task_new (file, NULL, callback, data);
  g_task_set_source_tag (task, bb_export_file_write_bytes_async);
  save_bytes (task, file, bytes);
}

gboolean
bb_export_file_write_finish (GAsyncResult *result,
                             GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
copy_scene (BbBoard *board,
            const BbScene *scene,
            BbExportOptions *options,
            GdkClipboard *clipboard,
            GError **error)
{
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;

  options->format = BB_EXPORT_PNG;
  png = bb_export_write_scene (board, scene, options, error);
  if (png == NULL)
    return FALSE;
  options->format = BB_EXPORT_SVG;
  svg = bb_export_write_scene (board, scene, options, error);
  if (svg == NULL)
    return FALSE;
  provider = gdk_content_provider_new_union ((GdkContentProvider *[]){ gdk_content_provider_new_for_bytes ("image/png", png),
                                                                       gdk_content_provider_new_for_bytes ("image/svg+xml", svg) },
                                             2);
  return gdk_clipboard_set_content (clipboard, provider);
}

/**
 * bb_export_file_copy_scene:
 * @scene: a picture of what @board adds up to
 *
 * Puts the picture on the clipboard, white, as pixels and as lines.
 */
gboolean
bb_export_file_copy_scene (BbBoard *board,
                           const BbScene *scene,
                           GdkClipboard *clipboard,
                           GError **error)
{
  BbExportOptions options;

  g_return_val_if_fail (BB_IS_BOARD (board) && scene != NULL, FALSE);
  g_return_val_if_fail (GDK_IS_CLIPBOARD (clipboard), FALSE);

  bb_export_options_init (&options, BB_EXPORT_PNG, BB_VARIANT_FULL);
  return copy_scene (board, scene, &options, clipboard, error);
}

/**
 * bb_export_file_copy:
 * Puts the body of a slide on the clipboard, white, as pixels and as lines: the program into which
 * it is pasted takes what it knows best.
 */
gboolean
bb_export_file_copy (BbSession *session,
                     GdkClipboard *clipboard,
                     GError **error)
{
  BbExportOptions options;
  g_autoptr (BbScene) scene = NULL;
  BbBoard *board;

  g_return_val_if_fail (BB_IS_SESSION (session), FALSE);
  g_return_val_if_fail (GDK_IS_CLIPBOARD (clipboard), FALSE);

  bb_export_options_init (&options, BB_EXPORT_PNG, BB_VARIANT_BODY);
  if (!bb_export_options_set_size (&options, SLIDE_WIDTH, 0, SLIDE_SCALE, error))
    return FALSE;
  board = bb_session_get_board (session);
  bb_session_fill_look (session, &options.picture);
  scene = bb_picture_draw (board, &options.picture, NULL);
  return copy_scene (board, scene, &options, clipboard, error);
}
