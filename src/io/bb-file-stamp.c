/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers from the file system say quickly that nothing happened; only the digest of the bytes
 * says that something did, because a touch or a move changes the numbers too. */

#include "config.h"

#include "bb-file-stamp.h"

#include "bb-digest.h"
#include "bb-io-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK (64u * 1024)
#define NS_PER_S G_GINT64_CONSTANT (1000000000)

static void
set_stat (BbFileStamp *self,
          const struct stat *info)
{
  self->device = (guint64) info->st_dev;
  self->inode = (guint64) info->st_ino;
  self->size = (guint64) info->st_size;
  self->modified_ns = (gint64) info->st_mtim.tv_sec * NS_PER_S + info->st_mtim.tv_nsec;
  self->changed_ns = (gint64) info->st_ctim.tv_sec * NS_PER_S + info->st_ctim.tv_nsec;
}

/**
 * bb_file_stamp_set_bytes:
 * @bytes: what is in the file
 */
void
bb_file_stamp_set_bytes (BbFileStamp *self,
                         GBytes *bytes)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  self->digest = bb_digest_mix_bytes (BB_DIGEST_SEED, data, size);
  self->size = size;
}

/**
 * bb_file_stamp_set_fd:
 * @fd: open on the file
 *
 * Takes the numbers; the digest stays as it is.
 */
void
bb_file_stamp_set_fd (BbFileStamp *self,
                      int fd)
{
  struct stat info;

  if (fstat (fd, &info) == 0)
    set_stat (self, &info);
}

static gboolean
refuse_size (gsize limit,
             GError **error)
{
  bb_io_error_set_at (error, BB_IO_ERROR_REFUSED, 0, 0, _("The file is larger than %u MB."), (guint) (limit / (1024 * 1024)));
  return FALSE;
}

static gboolean
read_all (GInputStream *stream,
          gsize limit,
          GByteArray *bytes,
          GCancellable *cancellable,
          GError **error)
{
  gssize got;

  do {
    guint8 chunk[CHUNK];

    got = g_input_stream_read (stream, chunk, sizeof chunk, cancellable, error);
    if (got < 0)
      return FALSE;
    if (bytes->len + (gsize) got > limit)
      return refuse_size (limit, error);
    g_byte_array_append (bytes, chunk, (guint) got);
  } while (got > 0);
  return TRUE;
}

/* The numbers of the file that @stream reads, where it is a local one. */
static void
set_stream (BbFileStamp *self,
            GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  struct stat info;

  if (g_file_is_native (file) && path != NULL && stat (path, &info) == 0)
    set_stat (self, &info);
}

/**
 * bb_file_stamp_load:
 * @self: (out): how the file was
 * @limit: how many bytes at most; a file that grows while it is read is refused too
 * @error: from GIO, or %BB_IO_ERROR_REFUSED
 *
 * The numbers are taken before the bytes: a change in between is then noticed later, not missed.
 *
 * Returns: (transfer full): what is in @file, or %NULL
 */
GBytes *
bb_file_stamp_load (BbFileStamp *self,
                    GFile *file,
                    gsize limit,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GFileInputStream) stream = NULL;
  BbFileStamp stamp = { 0 };
  GBytes *bytes;

  g_return_val_if_fail (self != NULL && G_IS_FILE (file), NULL);

  set_stream (&stamp, file);
  if (stamp.size > limit) {
    refuse_size (limit, error);
    return NULL;
  }
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL || !read_all (G_INPUT_STREAM (stream), limit, array, cancellable, error))
    return NULL;
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));
  bb_file_stamp_set_bytes (&stamp, bytes);
  *self = stamp;
  return bytes;
}

static gboolean
numbers_match (const BbFileStamp *self,
               const BbFileStamp *other)
{
  return self->inode != 0 && self->device == other->device && self->inode == other->inode && self->size == other->size && self->modified_ns == other->modified_ns && self->changed_ns == other->changed_ns;
}

/**
 * bb_file_stamp_matches:
 *
 * Reads the whole file unless its numbers already say that nothing happened.
 *
 * Returns: whether @file still holds what it held; %FALSE as well if it cannot be read
 */
gboolean
bb_file_stamp_matches (const BbFileStamp *self,
                       GFile *file,
                       GCancellable *cancellable)
{
  BbFileStamp now = { 0 };
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL && G_IS_FILE (file), FALSE);

  set_stream (&now, file);
  if (numbers_match (self, &now))
    return TRUE;
  bytes = bb_file_stamp_load (&now, file, self->size, cancellable, NULL);
  return bytes != NULL && now.size == self->size && now.digest == self->digest;
}
