/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A start leaves a file that goes when it has turned out well; a file whose process is gone is a start
 * that went wrong. */

#include "config.h"

#include "bb-start-log.h"

#include "bb-private-folder.h"
#include "bb-process-mark.h"

#include <glib/gstdio.h>

#define FOLDER "starts"
#define MOST_DEAD 2u

/* In a sandbox every start may have the same number of a process, but not the same moment. */
static char *
make_own_path (const char *folder)
{
  BbProcessMark mark;
  g_autofree char *name = NULL;

  bb_process_mark_set_self (&mark);
  name = g_strdup_printf ("%" G_GINT64_FORMAT "-%" G_GUINT64_FORMAT, mark.pid, mark.began);
  return g_build_filename (folder, name, NULL);
}

static gboolean
has_died (const char *path)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  BbProcessMark mark;

  g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL);
  bb_process_mark_read (&mark, keys, "owner");
  return !bb_process_mark_is_alive (&mark);
}

static guint
count_dead (const char *folder,
            gboolean forget)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (!has_died (path))
      continue;
    n++;
    if (forget)
      g_unlink (path);
  }
  return n;
}

/**
 * bb_start_log_begin:
 *
 * To be called when the program starts.
 *
 * Returns: whether the last two starts have died within %BB_START_LOG_SECONDS; what they left is
 *   forgotten then
 */
gboolean
bb_start_log_begin (void)
{
  g_autofree char *folder = bb_private_folder_get_path (FOLDER);
  g_autofree char *path = make_own_path (folder);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  BbProcessMark mark;
  gboolean loops;

  if (!bb_private_folder_make (folder, NULL))
    return FALSE;
  loops = count_dead (folder, FALSE) >= MOST_DEAD;
  if (loops)
    count_dead (folder, TRUE);
  bb_process_mark_set_self (&mark);
  bb_process_mark_write (&mark, keys, "owner");
  if (!g_key_file_save_to_file (keys, path, NULL))
    g_debug ("%s not written", path);
  return loops;
}

/**
 * bb_start_log_end:
 *
 * To be called when the program ends as it should, or has run for %BB_START_LOG_SECONDS. What earlier
 * starts left is forgotten.
 */
void
bb_start_log_end (void)
{
  g_autofree char *folder = bb_private_folder_get_path (FOLDER);
  g_autofree char *path = make_own_path (folder);

  g_unlink (path);
  count_dead (folder, TRUE);
}
