/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a file up to the limit, then the board in it. Nothing is handed out before all of it is there. */

#include "config.h"

#include "bb-load.h"

#include "bb-board-reader.h"
#include "bb-limits.h"

#include <libxml/parser.h>

static xmlParserInput *
refuse_entity_cb (const char *url,
                  const char *id,
                  xmlParserCtxt *context)
{
  return NULL;
}

static gpointer
init_parser (gpointer data)
{
  xmlInitParser ();
  xmlSetExternalEntityLoader (refuse_entity_cb);
  return NULL;
}

/**
 * bb_load_init:
 *
 * Makes the XML library ready and keeps it from fetching anything; to be called in the first thread
 * before boards are read in others. Calling it again does nothing.
 */
void
bb_load_init (void)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, init_parser, NULL);
}

/**
 * bb_load:
 * @error: %BB_IO_ERROR, or why the file cannot be read
 *
 * Blocks until the board is there.
 *
 * Returns: (transfer full): the board and what belongs to it, or %NULL
 */
BbLoaded *
bb_load (GFile *file,
         GCancellable *cancellable,
         GError **error)
{
  g_autoptr (BbLoaded) self = g_new0 (BbLoaded, 1);
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bb_load_init ();
  bytes = bb_file_stamp_load (&self->stamp, file, BB_LIMIT_BYTES, cancellable, error);
  if (bytes == NULL)
    return NULL;
  self->board = bb_board_read (bytes, &self->notes, error);
  if (self->board == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  self->read_only = bb_read_notes_is_newer (self->notes);
  return g_steal_pointer (&self);
}

static void
load_in_thread_cb (GTask *task,
                   gpointer source,
                   gpointer data,
                   GCancellable *cancellable)
{
  GError *error = NULL;
  BbLoaded *loaded = bb_load (G_FILE (source), cancellable, &error);

  if (loaded != NULL)
    g_task_return_pointer (task, loaded, (GDestroyNotify) bb_loaded_free);
  else
    g_task_return_error (task, error);
}

/**
 * bb_load_async:
 *
 * Like bb_load(), in a thread; the board comes whole.
 */
void
bb_load_async (GFile *file,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  bb_load_init ();
  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, bb_load_async);
  g_task_run_in_thread (task, load_in_thread_cb);
}

/**
 * bb_load_finish:
 *
 * Returns: (transfer full): the board and what belongs to it, or %NULL
 */
BbLoaded *
bb_load_finish (GFile *file,
                GAsyncResult *result,
                GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
bb_loaded_free (BbLoaded *self)
{
  g_clear_object (&self->board);
  g_clear_object (&self->notes);
  g_free (self);
}
