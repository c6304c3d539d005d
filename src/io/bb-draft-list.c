/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks into the folders each time: nothing is remembered that could be wrong. What no draft can be
 * read from is passed over and stays. */

#include "config.h"

#include "bb-draft-list.h"

#include "bb-limits.h"
#include "bb-private-folder.h"

#include <glib/gstdio.h>

#define DAY_USEC (24 * 60 * 60 * (gint64) G_USEC_PER_SEC)

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  gint64 first = bb_draft_get_time (*(BbDraft *const *) a);
  gint64 second = bb_draft_get_time (*(BbDraft *const *) b);

  return (first < second) - (first > second);
}

static GPtrArray *
list_folder (const char *name)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *folder = bb_private_folder_get_path (name);
  g_autoptr (GDir) dir = bb_private_folder_is_ours (folder) ? g_dir_open (folder, 0, NULL) : NULL;
  const char *id;

  while (dir != NULL && (id = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, id, NULL);
    BbDraft *draft = bb_draft_read (path);

    if (draft != NULL)
      g_ptr_array_add (drafts, draft);
  }
  g_ptr_array_sort (drafts, compare_newest_first);
  return drafts;
}

/* Killed between the save and the end of the draft: what is in the draft is in the file. */
static gboolean
is_saved (BbDraft *draft)
{
  GFile *file = bb_draft_get_file (draft);
  g_autoptr (GFile) board = bb_draft_get_board_file (draft);
  g_autoptr (GBytes) bytes = NULL;
  BbFileStamp stamp;

  if (file == NULL || !g_file_is_native (file))
    return FALSE;
  bytes = bb_file_stamp_load (&stamp, board, BB_LIMIT_BYTES, NULL, NULL);
  return bytes != NULL && bb_file_stamp_matches (&stamp, file, NULL);
}

/**
 * bb_draft_list_orphans:
 *
 * Returns: (transfer full) (element-type BbDraft): drafts that no running process looks after, newest
 *   first; those that are in their file by now are put into the bin instead
 */
GPtrArray *
bb_draft_list_orphans (void)
{
  GPtrArray *drafts = list_folder ("drafts");
  guint i;

  for (i = drafts->len; i > 0; i--) {
    BbDraft *draft = drafts->pdata[i - 1];
    gboolean owned = bb_draft_is_owned (draft);

    if (!owned && is_saved (draft))
      owned = bb_draft_discard (draft, NULL);
    if (owned)
      g_ptr_array_remove_index (drafts, i - 1);
  }
  return drafts;
}

/**
 * bb_draft_list_discarded:
 *
 * Returns: (transfer full) (element-type BbDraft): what lies in the bin, newest first
 */
GPtrArray *
bb_draft_list_discarded (void)
{
  return list_folder ("drafts-bin");
}

/* Killed when a first draft was to be written: there is no board in it, and nobody comes back to it. */
static void
remove_empty (gint64 now)
{
  g_autofree char *folder = bb_private_folder_get_path ("drafts");
  g_autoptr (GDir) dir = bb_private_folder_is_ours (folder) ? g_dir_open (folder, 0, NULL) : NULL;
  const char *id;

  while (dir != NULL && (id = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, id, NULL);
    g_autofree char *board = g_build_filename (path, "board.bb", NULL);
    GStatBuf info;

    if (g_uuid_string_is_valid (id) && !g_file_test (board, G_FILE_TEST_EXISTS) && g_stat (path, &info) == 0 && now - (gint64) info.st_mtime * G_USEC_PER_SEC > DAY_USEC)
      bb_private_folder_remove (path);
  }
}

/**
 * bb_draft_list_purge:
 * @now: in microseconds of g_get_real_time()
 *
 * Deletes what has lain in the bin for longer than %BB_DRAFT_LIST_BIN_DAYS, and folders that have been
 * without a board for a day.
 *
 * Returns: how many drafts that were
 */
guint
bb_draft_list_purge (gint64 now)
{
  g_autoptr (GPtrArray) drafts = list_folder ("drafts-bin");
  guint n = 0;
  guint i;

  remove_empty (now);
  for (i = 0; i < drafts->len; i++) {
    BbDraft *draft = drafts->pdata[i];

    if (bb_draft_get_discarded (draft) != 0 && now - bb_draft_get_discarded (draft) > BB_DRAFT_LIST_BIN_DAYS * DAY_USEC)
      n += bb_draft_remove (draft);
  }
  return n;
}
