/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies in these folders tells what people work on, so a folder that is somebody else's, or a link
 * to another one, is never written to. */

#include "config.h"

#include "bb-private-folder.h"

#include "bb-io-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define OTHERS 077u

/**
 * bb_private_folder_get_path:
 * @name: of a folder of ours
 *
 * Returns: (transfer full): its path within the state folder
 */
char *
bb_private_folder_get_path (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return g_build_filename (g_get_user_state_dir (), "betboard", name, NULL);
}

/* A new folder is known to be there after a power cut as well. */
static void
sync_parent (const char *path)
{
  g_autofree char *parent = g_path_get_dirname (path);
  int fd = open (parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  if (fsync (fd) != 0)
    g_debug ("Folder %s not synced: %s", parent, g_strerror (errno));
  close (fd);
}

static gboolean
make_one (const char *path)
{
  g_autofree char *parent = g_path_get_dirname (path);

  if (g_mkdir (path, 0700) != 0 && errno == ENOENT)
    g_mkdir_with_parents (parent, 0700);
  else
    return TRUE;
  return g_mkdir (path, 0700) == 0 || errno == EEXIST;
}

/**
 * bb_private_folder_is_ours:
 *
 * Returns: whether @path is a folder, not a link to one, that belongs to who runs this
 */
gboolean
bb_private_folder_is_ours (const char *path)
{
  struct stat info;

  g_return_val_if_fail (path != NULL, FALSE);

  return lstat (path, &info) == 0 && S_ISDIR (info.st_mode) && info.st_uid == geteuid ();
}

/**
 * bb_private_folder_make:
 * @path: there or not; folders above it are made as well
 * @error: %BB_IO_ERROR_NOT_WRITTEN
 *
 * Closes a folder of ours that others may look into.
 *
 * Returns: whether there is a folder now that is ours alone
 */
gboolean
bb_private_folder_make (const char *path,
                        GError **error)
{
  struct stat info;

  g_return_val_if_fail (path != NULL, FALSE);

  if (!bb_private_folder_is_ours (path)) {
    if (!make_one (path) || !bb_private_folder_is_ours (path)) {
      bb_io_error_set_at (error, BB_IO_ERROR_NOT_WRITTEN, 0, 0, _ ("The folder %s cannot be made, or is not yours."), path);
      return FALSE;
    }
    sync_parent (path);
  }
  if (lstat (path, &info) == 0 && (info.st_mode & OTHERS) == 0)
    return TRUE;
  if (g_chmod (path, 0700) == 0)
    return TRUE;
  bb_io_error_set_at (error, BB_IO_ERROR_NOT_WRITTEN, 0, 0, _ ("The folder %s cannot be closed to others."), path);
  return FALSE;
}

/**
 * bb_private_folder_remove:
 * @path: a folder with nothing but files in it
 *
 * Returns: whether it and what was in it is gone
 */
gboolean
bb_private_folder_remove (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_return_val_if_fail (path != NULL, FALSE);

  if (!bb_private_folder_is_ours (path))
    return FALSE;
  dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *file = g_build_filename (path, name, NULL);

    if (g_unlink (file) != 0)
      g_debug ("%s not removed: %s", file, g_strerror (errno));
  }
  return g_rmdir (path) == 0;
}
