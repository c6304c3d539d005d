/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One durable save of bytes that no longer change, to be run in a worker thread. A save is used
 * once. Nothing is touched before the bytes have been verified and the file has been found to be
 * the one that was read. */

#include "config.h"

#include "bb-io-error.h"
#include "bb-local-file.h"
#include "bb-save.h"

#include <glib/gi18n-lib.h>

struct _BbSave {
  GObject parent_instance;

  GFile *file;
  GBytes *bytes;
  BbSaveVerify verify;
  gpointer verify_data;
  GDestroyNotify verify_destroy;
  BbFileStamp expected;
  gboolean has_expected;
  BbSaveFlags flags;
  BbFileStamp stamp;
  gboolean done;
};

G_DEFINE_FINAL_TYPE (BbSave, bb_save, G_TYPE_OBJECT)

static gboolean
check_verified (BbSave *self,
                GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (self->verify == NULL || self->verify (self->bytes, self->verify_data, &reason))
    return TRUE;
  bb_io_error_set_at (error, BB_IO_ERROR_NOT_VERIFIED, 0, 0, _("What would be written does not read back as it is here, so nothing was written: %s"), reason != NULL ? reason->message : "");
  return FALSE;
}

static gboolean
check_unchanged (BbSave *self,
                 GFile *file,
                 GCancellable *cancellable,
                 GError **error)
{
  if (!self->has_expected || (self->flags & BB_SAVE_OVER_CHANGES) != 0 || !g_file_query_exists (file, cancellable))
    return TRUE;
  if (bb_file_stamp_matches (&self->expected, file, cancellable))
    return TRUE;
  bb_io_error_set_at (error, BB_IO_ERROR_CHANGED, 0, 0, _("Somebody else changed the file since it was opened. It was left as it is."));
  return FALSE;
}

static gboolean
save_local (BbSave *self,
            const char *path,
            GCancellable *cancellable,
            GError **error)
{
  g_autofree char *resolved = bb_local_file_resolve (path, error);
  g_autoptr (GFile) file = resolved != NULL ? g_file_new_for_path (resolved) : NULL;
  g_autoptr (GError) refused = NULL;

  if (file == NULL || !check_unchanged (self, file, cancellable, error))
    return FALSE;
  if (bb_local_file_has_links (resolved))
    return bb_local_file_overwrite (resolved, self->bytes, &self->stamp, error);
  if (bb_local_file_replace (resolved, self->bytes, &self->stamp, &refused))
    return TRUE;
  if ((self->flags & BB_SAVE_IN_PLACE) != 0 && g_error_matches (refused, BB_IO_ERROR, BB_IO_ERROR_NO_TEMPORARY) && g_file_query_exists (file, NULL))
    return bb_local_file_overwrite (resolved, self->bytes, &self->stamp, error);
  g_propagate_error (error, g_steal_pointer (&refused));
  return FALSE;
}

/* Closing a stream that was not told to give up would put what it has under the file's name. */
static void
give_up (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

static gboolean
check_written (BbSave *self,
               GCancellable *cancellable,
               GError **error)
{
  bb_file_stamp_set_bytes (&self->stamp, self->bytes);
  if (bb_file_stamp_matches (&self->stamp, self->file, cancellable))
    return TRUE;
  bb_io_error_set_at (error, BB_IO_ERROR_UNCERTAIN, 0, 0, _("The file was written, but does not read back as it should. Save a copy elsewhere."));
  return FALSE;
}

static gboolean
save_remote (BbSave *self,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) reason = NULL;
  gsize length;
  const char *data = g_bytes_get_data (self->bytes, &length);

  if (!check_unchanged (self, self->file, cancellable, error))
    return FALSE;
  stream = g_file_replace (self->file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, &reason);
  if (stream != NULL && !g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, cancellable, &reason))
    give_up (G_OUTPUT_STREAM (stream));
  else if (stream != NULL && g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, &reason))
    return check_written (self, cancellable, error);
  bb_io_error_set_at (error, BB_IO_ERROR_NOT_WRITTEN, 0, 0, _("The file could not be written: %s"), reason->message);
  return FALSE;
}

static void
bb_save_finalize (GObject *object)
{
  BbSave *self = BB_SAVE (object);

  if (self->verify_destroy != NULL)
    self->verify_destroy (self->verify_data);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (bb_save_parent_class)->finalize (object);
}

static void
bb_save_class_init (BbSaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = bb_save_finalize;
}

static void
bb_save_init (BbSave *self)
{
}

/**
 * bb_save_new:
 * @file: where to; a name that a portal gave is used as it is
 * @bytes: what; they must not change any more
 *
 * Returns: (transfer full): a save that is yet to run
 */
BbSave *
bb_save_new (GFile *file,
             GBytes *bytes)
{
  BbSave *self;

  g_return_val_if_fail (G_IS_FILE (file) && bytes != NULL, NULL);

  self = g_object_new (BB_TYPE_SAVE, NULL);
  self->file = g_object_ref (file);
  self->bytes = g_bytes_ref (bytes);
  return self;
}

/**
 * bb_save_set_verify:
 * @verify: (scope notified): looks whether the bytes read back; it runs in the thread of the save
 */
void
bb_save_set_verify (BbSave *self,
                    BbSaveVerify verify,
                    gpointer user_data,
                    GDestroyNotify destroy)
{
  g_return_if_fail (BB_IS_SAVE (self) && self->verify == NULL);

  self->verify = verify;
  self->verify_data = user_data;
  self->verify_destroy = destroy;
}

/**
 * bb_save_set_expected:
 * @stamp: how the file was when it was last read or written; without it the file is not looked at
 */
void
bb_save_set_expected (BbSave *self,
                      const BbFileStamp *stamp)
{
  g_return_if_fail (BB_IS_SAVE (self) && stamp != NULL);

  self->expected = *stamp;
  self->has_expected = TRUE;
}

void
bb_save_set_flags (BbSave *self,
                   BbSaveFlags flags)
{
  g_return_if_fail (BB_IS_SAVE (self));

  self->flags = flags;
}

/**
 * bb_save_run:
 * @error: %BB_IO_ERROR; its message says how things are now
 *
 * Blocks until the bytes are on the disk.
 *
 * Returns: whether they are
 */
gboolean
bb_save_run (BbSave *self,
             GCancellable *cancellable,
             GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (BB_IS_SAVE (self) && !self->done, FALSE);

  self->done = TRUE;
  if (!check_verified (self, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  path = g_file_get_path (self->file);
  if (g_file_is_native (self->file) && path != NULL)
    return save_local (self, path, cancellable, error);
  return save_remote (self, cancellable, error);
}

static void
run_in_thread_cb (GTask *task,
                  gpointer source,
                  gpointer data,
                  GCancellable *cancellable)
{
  GError *error = NULL;

  if (bb_save_run (BB_SAVE (source), cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * bb_save_run_async:
 *
 * Like bb_save_run() in a thread. A cancelled save either happened wholly or not at all, and says which.
 */
void
bb_save_run_async (BbSave *self,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (BB_IS_SAVE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, bb_save_run_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_in_thread_cb);
}

gboolean
bb_save_run_finish (BbSave *self,
                    GAsyncResult *result,
                    GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * bb_save_get_stamp:
 *
 * Returns: how the file is after a save that went well
 */
const BbFileStamp *
bb_save_get_stamp (BbSave *self)
{
  g_return_val_if_fail (BB_IS_SAVE (self), NULL);

  return &self->stamp;
}
