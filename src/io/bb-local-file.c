/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Durable writing of a file that has a path. g_file_replace_contents() is not used on purpose: on a
 * full disk it leaves a torn file under the document's name, and it does not report a failed sync.
 * Every step that can fail is looked at, and the name changes hands only when the bytes are on the
 * disk. All functions block; they run in a worker thread. */

#include "config.h"

#include "bb-io-error.h"
#include "bb-local-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define MAX_LINKS 40
#define MAX_TRIES 100
#define MAX_NAME_BYTES 200
#define LEFTOVER_AGE_S (24 * 60 * 60)
#define GROUP_BITS 070u

/* A file that is being written beside the one it is to replace. */
typedef struct {
  char *path;
  int fd;
} Temporary;

/* clang-format off */
static const struct {
  int number;
  const char *reason;
} reasons[] = {
  { ENOSPC, N_ ("The disk is full.") },
  { EDQUOT, N_ ("Your share of the disk is used up.") },
  { EFBIG, N_ ("The file would be larger than is allowed here.") },
  { EROFS, N_ ("The disk can only be read.") },
  { EACCES, N_ ("You may not write there.") },
  { EPERM, N_ ("You may not write there.") },
  { EIO, N_ ("The disk reports an error.") },
};
/* clang-format on */

static gboolean
fail (int number,
      BbIoError code,
      const char *state,
      GError **error)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].number == number) {
      bb_io_error_set_at (error, code, 0, 0, "%s %s", _(reasons[i].reason), state);
      return FALSE;
    }
  bb_io_error_set_at (error, code, 0, 0, "%s. %s", g_strerror (number), state);
  return FALSE;
}

static gboolean
fail_unchanged (int number,
                BbIoError code,
                gboolean exists,
                GError **error)
{
  return fail (number, code, exists ? _("The file on disk is unchanged.") : _("Nothing was written."), error);
}

/**
 * bb_local_file_resolve:
 * @path: a file that may not be there yet
 * @error: %BB_IO_ERROR_NOT_WRITTEN
 *
 * Follows symbolic links, dangling ones too, so that a save replaces what a link points to and
 * not the link.
 *
 * Returns: (transfer full): an absolute path, or %NULL
 */
char *
bb_local_file_resolve (const char *path,
                       GError **error)
{
  g_autofree char *at = g_strdup (path);
  guint links;

  g_return_val_if_fail (path != NULL, NULL);

  for (links = 0; links < MAX_LINKS; links++) {
    g_autofree char *target = g_file_read_link (at, NULL);
    g_autofree char *folder = g_path_get_dirname (at);
    char *resolved;

    if (target == NULL) {
      char *real = realpath (folder, NULL);
      g_autofree char *name = g_path_get_basename (at);

      if (real == NULL) {
        fail_unchanged (errno, BB_IO_ERROR_NOT_WRITTEN, FALSE, error);
        return NULL;
      }
      resolved = g_build_filename (real, name, NULL);
      free (real);
      return resolved;
    }
    resolved = g_path_is_absolute (target) ? g_strdup (target) : g_build_filename (folder, target, NULL);
    g_free (at);
    at = resolved;
  }
  fail_unchanged (ELOOP, BB_IO_ERROR_NOT_WRITTEN, FALSE, error);
  return NULL;
}

/**
 * bb_local_file_has_links:
 *
 * Returns: whether @path is one of several names (hard links) of a file
 */
gboolean
bb_local_file_has_links (const char *path)
{
  struct stat info;

  return lstat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_nlink > 1;
}

static char *
make_prefix (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *cut = g_strndup (name, MAX_NAME_BYTES);

  return g_strdup_printf (".%s.betboard-", cut);
}

/* What earlier saves of this file left behind when they were killed. */
static void
remove_leftovers (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *prefix = make_prefix (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *leftover = g_build_filename (folder, name, NULL);
    struct stat info;

    if (!g_str_has_prefix (name, prefix) || strlen (name) != strlen (prefix) + 6)
      continue;
    if (lstat (leftover, &info) == 0 && S_ISREG (info.st_mode) && now - info.st_mtim.tv_sec > LEFTOVER_AGE_S)
      unlink (leftover);
  }
}

static gboolean
create_temporary (Temporary *self,
                  const char *path,
                  mode_t mode)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *prefix = make_prefix (path);
  guint tries;
  guint i;

  for (tries = 0; tries < MAX_TRIES; tries++) {
    char suffix[7] = "";
    g_autofree char *name = NULL;

    for (i = 0; i < 6; i++)
      suffix[i] = letters[g_random_int_range (0, sizeof letters - 1)];
    name = g_strconcat (prefix, suffix, NULL);
    self->path = g_build_filename (folder, name, NULL);
    self->fd = open (self->path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, mode);
    if (self->fd >= 0)
      return TRUE;
    g_clear_pointer (&self->path, g_free);
    if (errno != EEXIST)
      return FALSE;
  }
  return FALSE;
}

static void
discard_temporary (Temporary *self)
{
  if (self->fd >= 0)
    close (self->fd);
  unlink (self->path);
  g_clear_pointer (&self->path, g_free);
}

/* Attributes people and programs set on the file, and its access list; a refusal loses them only. */
static void
copy_attributes (const char *path,
                 int fd)
{
  ssize_t length = listxattr (path, NULL, 0);
  g_autofree char *names = NULL;
  const char *name;

  if (length <= 0)
    return;
  names = g_malloc ((gsize) length);
  length = listxattr (path, names, (gsize) length);
  for (name = names; name < names + length; name += strlen (name) + 1) {
    ssize_t size = getxattr (path, name, NULL, 0);
    g_autofree char *value = NULL;

    if (size < 0 || !(g_str_has_prefix (name, "user.") || g_str_equal (name, "system.posix_acl_access")))
      continue;
    value = g_malloc ((gsize) size + 1);
    size = getxattr (path, name, value, (gsize) size);
    if (size < 0 || fsetxattr (fd, name, value, (gsize) size, 0) != 0)
      g_debug ("Attribute %s of %s not kept", name, path);
  }
}

/* Owner, group and rights as @path has them. Where the group cannot be kept, another group gets no
 * more than everybody has. */
static gboolean
copy_rights (const char *path,
             const struct stat *info,
             int fd)
{
  mode_t mode = info->st_mode & 07777;

  if (fchown (fd, info->st_uid, info->st_gid) != 0 && fchown (fd, (uid_t) -1, info->st_gid) != 0)
    mode = (mode & ~GROUP_BITS) | ((mode & 07) << 3);
  copy_attributes (path, fd);
  return fchmod (fd, mode) == 0;
}

static gboolean
write_all (int fd,
           GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0) {
    ssize_t written = write (fd, data, length);

    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return FALSE;
    data += written;
    length -= (gsize) written;
  }
  return TRUE;
}

/* Space first, so that a full disk is known early; not every file system can tell. */
static gboolean
reserve (int fd,
         GBytes *bytes)
{
  gsize length = g_bytes_get_size (bytes);
  int number = length > 0 ? posix_fallocate (fd, 0, (off_t) length) : 0;

  if (number != ENOSPC && number != EDQUOT && number != EFBIG)
    return TRUE;
  errno = number;
  return FALSE;
}

static gboolean
write_and_sync (int fd,
                GBytes *bytes)
{
  return reserve (fd, bytes) && write_all (fd, bytes) && fsync (fd) == 0;
}

static gboolean
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int number = 0;

  if (fd < 0)
    return errno == EACCES;
  if (fsync (fd) != 0)
    number = errno;
  close (fd);
  errno = number;
  return number == 0 || number == EINVAL || number == ENOTSUP;
}

/* Closes the file, checked, and keeps another descriptor of it to take its numbers from later. */
static int
close_checked (Temporary *self)
{
  int kept = fcntl (self->fd, F_DUPFD_CLOEXEC, 0);
  int result;

  if (kept < 0)
    return -1;
  result = close (self->fd);
  self->fd = -1;
  if (result == 0)
    return kept;
  close (kept);
  return -1;
}

static gboolean
take_name (Temporary *self,
           const char *path,
           BbFileStamp *stamp,
           GError **error)
{
  int kept = close_checked (self);
  gboolean synced;
  int number;

  if (kept < 0 || rename (self->path, path) != 0) {
    number = errno;
    if (kept >= 0)
      close (kept);
    discard_temporary (self);
    return fail_unchanged (number, BB_IO_ERROR_NOT_WRITTEN, g_file_test (path, G_FILE_TEST_EXISTS), error);
  }
  synced = sync_folder (path);
  number = errno;
  bb_file_stamp_set_fd (stamp, kept);
  close (kept);
  g_clear_pointer (&self->path, g_free);
  return synced || fail (number, BB_IO_ERROR_UNCERTAIN, _("The file was written, but the disk did not confirm it. Save a copy elsewhere."), error);
}

static gboolean
replace (const char *path,
         GBytes *bytes,
         gboolean hidden,
         BbFileStamp *stamp,
         GError **error)
{
  Temporary temporary = { NULL, -1 };
  struct stat info;
  gboolean exists = lstat (path, &info) == 0;
  int number;

  if (exists && !S_ISREG (info.st_mode)) {
    bb_io_error_set_at (error, BB_IO_ERROR_NOT_WRITTEN, 0, 0, _("This is not a file but a folder or a device."));
    return FALSE;
  }
  remove_leftovers (path);
  if (!create_temporary (&temporary, path, exists || hidden ? 0600 : 0666))
    return fail_unchanged (errno, BB_IO_ERROR_NO_TEMPORARY, exists, error);
  if ((exists && !hidden && !copy_rights (path, &info, temporary.fd)) || !write_and_sync (temporary.fd, bytes)) {
    number = errno;
    discard_temporary (&temporary);
    return fail_unchanged (number, BB_IO_ERROR_NOT_WRITTEN, exists, error);
  }
  bb_file_stamp_set_bytes (stamp, bytes);
  return take_name (&temporary, path, stamp, error);
}

/**
 * bb_local_file_replace:
 * @path: from bb_local_file_resolve(); there or not
 * @stamp: (out): how the file is now
 * @error: %BB_IO_ERROR_NO_TEMPORARY, %BB_IO_ERROR_NOT_WRITTEN, %BB_IO_ERROR_UNCERTAIN
 *
 * Keeps owner, group, rights, access list and user attributes of a file that is there.
 *
 * Returns: whether @bytes are on the disk under @path
 */
gboolean
bb_local_file_replace (const char *path,
                       GBytes *bytes,
                       BbFileStamp *stamp,
                       GError **error)
{
  return replace (path, bytes, FALSE, stamp, error);
}

/**
 * bb_local_file_replace_hidden:
 * @path: a file that may not be there yet; a link in its place is refused
 * @error: as of bb_local_file_replace()
 *
 * For a file that nobody but its owner may read, whatever it was before.
 *
 * Returns: whether @bytes are on the disk under @path
 */
gboolean
bb_local_file_replace_hidden (const char *path,
                              GBytes *bytes,
                              GError **error)
{
  BbFileStamp unused;

  return replace (path, bytes, TRUE, &unused, error);
}

static gboolean
pour (const char *path,
      GBytes *bytes,
      BbFileStamp *stamp)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
  gboolean done;
  int number;

  if (fd < 0)
    return FALSE;
  done = write_and_sync (fd, bytes) && ftruncate (fd, (off_t) g_bytes_get_size (bytes)) == 0 && fsync (fd) == 0;
  number = errno;
  if (stamp != NULL)
    bb_file_stamp_set_fd (stamp, fd);
  done = close (fd) == 0 && done;
  errno = number;
  return done;
}

/* Where the old version waits while the file itself is being written into. */
static char *
make_rescue_path (const char *path)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "betboard", "rescue", NULL);
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);

  g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, name, NULL);
}

static gboolean
put_back (const char *path,
          const char *rescue,
          GBytes *old,
          int number,
          GError **error)
{
  g_autofree char *state = NULL;

  if (pour (path, old, NULL)) {
    unlink (rescue);
    return fail_unchanged (number, BB_IO_ERROR_NOT_WRITTEN, TRUE, error);
  }
  state = g_strdup_printf (_("The file on disk may be damaged. Its last good version is %s."), rescue);
  return fail (number, BB_IO_ERROR_UNCERTAIN, state, error);
}

/**
 * bb_local_file_overwrite:
 * @path: a file that is there
 * @stamp: (out): how the file is now
 * @error: %BB_IO_ERROR_NOT_WRITTEN, %BB_IO_ERROR_UNCERTAIN
 *
 * Writes into the file itself, for one that has several names or stands in a folder where nothing
 * can be created. A synced copy of the old version waits in the state folder meanwhile, and is put
 * back if something fails.
 *
 * Returns: whether @bytes are on the disk under @path
 */
gboolean
bb_local_file_overwrite (const char *path,
                         GBytes *bytes,
                         BbFileStamp *stamp,
                         GError **error)
{
  g_autofree char *rescue = make_rescue_path (path);
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) old = NULL;
  BbFileStamp unused;
  gsize length;
  int number;

  if (!g_file_get_contents (path, &contents, &length, error))
    return FALSE;
  old = g_bytes_new_take (g_steal_pointer (&contents), length);
  if (!bb_local_file_replace (rescue, old, &unused, error))
    return FALSE;
  if (g_chmod (rescue, 0600) != 0 || !pour (path, bytes, stamp)) {
    number = errno;
    return put_back (path, rescue, old, number, error);
  }
  unlink (rescue);
  bb_file_stamp_set_bytes (stamp, bytes);
  return TRUE;
}
