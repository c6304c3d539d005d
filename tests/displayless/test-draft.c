/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-board-hash.h"
#include "bb-board-writer.h"
#include "bb-draft-list.h"
#include "bb-io-error.h"
#include "bb-load.h"
#include "bb-private-folder.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define DAY (24 * 60 * 60 * (gint64) G_USEC_PER_SEC)

static BbLoaded *
load_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", "fieldservice.betboard", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  BbLoaded *loaded = bb_load (file, NULL, &error);

  g_assert_no_error (error);
  return loaded;
}

static void
write_board (BbDraft *draft,
             BbBoard *board)
{
  g_autoptr (GBytes) bytes = bb_board_write (board);
  g_autoptr (GError) error = NULL;

  g_assert_true (bb_draft_write (draft, bytes, bb_board_hash (board), &error));
  g_assert_no_error (error);
}

/* Written by a process that has ended by now. */
static void
write_dead (BbDraft *draft,
            BbBoard *board)
{
  g_autoptr (BbDraft) theirs = NULL;
  int status;
  pid_t child = fork ();

  if (child == 0) {
    theirs = bb_draft_renew (draft, bb_draft_get_file (draft), bb_draft_get_title (draft), bb_draft_get_base (draft));
    write_board (theirs, board);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

static BbDraft *
write_orphan (const char *title)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  BbDraft *draft = bb_draft_new (NULL, title, NULL);

  write_dead (draft, board);
  return draft;
}

static char *
get_path (BbDraft *draft,
          const char *name)
{
  g_autoptr (GFile) file = bb_draft_get_board_file (draft);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return g_build_filename (g_file_peek_path (folder), name, NULL);
}

static guint
get_mode (const char *path)
{
  struct stat info;

  g_assert_cmpint (lstat (path, &info), ==, 0);
  return info.st_mode & 07777;
}

static void
assert_n (GPtrArray *drafts,
          guint n)
{
  g_assert_cmpuint (drafts->len, ==, n);
  g_ptr_array_unref (drafts);
}

static void
clear (void)
{
  const char *folders[] = { "drafts", "drafts-bin" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (folders); i++) {
    g_autofree char *folder = bb_private_folder_get_path (folders[i]);
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!bb_private_folder_remove (path))
        g_unlink (path);
    }
  }
}

static void
test_round_trip (void)
{
  g_autoptr (BbLoaded) loaded = load_sample ();
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/rain.betboard");
  g_autoptr (BbDraft) draft = bb_draft_new (file, "Rain & <wind>", &loaded->stamp);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GFile) board_file = NULL;
  g_autoptr (BbLoaded) again = NULL;
  BbDraft *read;

  write_dead (draft, loaded->board);
  found = bb_draft_list_orphans ();
  g_assert_cmpuint (found->len, ==, 1);
  read = found->pdata[0];
  g_assert_cmpstr (bb_draft_get_id (read), ==, bb_draft_get_id (draft));
  g_assert_cmpstr (bb_draft_get_title (read), ==, "Rain & <wind>");
  g_assert_true (g_file_equal (bb_draft_get_file (read), file));
  g_assert_cmpmem (bb_draft_get_base (read), sizeof (BbFileStamp), &loaded->stamp, sizeof (BbFileStamp));
  g_assert_cmpint (g_get_real_time () - bb_draft_get_time (read), <, 60 * G_USEC_PER_SEC);
  board_file = bb_draft_get_board_file (read);
  again = bb_load (board_file, NULL, NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (bb_item_list_get_length (bb_item_get_children (BB_ITEM (again->board), BB_KIND_BET)), ==, 26);
  g_assert_cmpuint (bb_item_list_get_length (bb_item_get_children (BB_ITEM (again->board), BB_KIND_RECEIPT)), >, 0);
  g_assert_cmpuint (bb_board_hash (again->board), ==, bb_board_hash (loaded->board));
  clear ();
}

static void
test_permissions (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbDraft) draft = bb_draft_new (NULL, "", NULL);
  g_autofree char *drafts = bb_private_folder_get_path ("drafts");
  g_autofree char *folder = get_path (draft, NULL);
  g_autofree char *board_path = get_path (draft, "board.bb");
  g_autofree char *meta_path = get_path (draft, "meta");
  mode_t mask = umask (0);

  write_board (draft, board);
  g_assert_cmpuint (get_mode (drafts), ==, 0700);
  g_assert_cmpuint (get_mode (folder), ==, 0700);
  g_assert_cmpuint (get_mode (board_path), ==, 0600);
  g_assert_cmpuint (get_mode (meta_path), ==, 0600);
  g_assert_cmpint (g_chmod (board_path, 0644), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  write_board (draft, board);
  g_assert_cmpuint (get_mode (board_path), ==, 0600);
  g_assert_cmpuint (get_mode (folder), ==, 0700);
  umask (mask);
  clear ();
}

/* A folder that leads elsewhere is neither written to nor read. */
static void
test_links (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (GBytes) bytes = bb_board_write (board);
  g_autoptr (BbDraft) draft = bb_draft_new (NULL, "", NULL);
  g_autofree char *folder = get_path (draft, NULL);
  g_autofree char *elsewhere = g_dir_make_tmp (NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (bb_private_folder_make (folder, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (symlink (elsewhere, folder), ==, 0);
  g_assert_false (bb_draft_write (draft, bytes, bb_board_hash (board), &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_NOT_WRITTEN);
  g_assert_cmpint (g_rmdir (elsewhere), ==, 0);
  assert_n (bb_draft_list_orphans (), 0);
  clear ();
}

static void
test_owner (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbDraft) draft = bb_draft_new (NULL, "Ours", NULL);
  g_autoptr (BbDraft) ours = NULL;
  g_autoptr (BbDraft) theirs = NULL;
  g_autoptr (GPtrArray) found = NULL;

  write_board (draft, board);
  g_assert_true (bb_draft_is_owned (draft));
  assert_n (bb_draft_list_orphans (), 0);
  theirs = write_orphan ("Theirs");
  found = bb_draft_list_orphans ();
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (bb_draft_get_title (found->pdata[0]), ==, "Theirs");
  g_assert_false (bb_draft_is_owned (found->pdata[0]));
  /* Taken over: no longer anybody else's to offer. */
  ours = bb_draft_renew (found->pdata[0], NULL, "Ours now", NULL);
  write_board (ours, board);
  assert_n (bb_draft_list_orphans (), 0);
  clear ();
}

/* The number of a process is not enough: it is used again. */
static void
test_reused_pid (void)
{
  BbProcessMark mark;

  bb_process_mark_set_self (&mark);
  g_assert_true (bb_process_mark_is_alive (&mark));
  mark.began++;
  g_assert_false (bb_process_mark_is_alive (&mark));
  mark.began--;
  mark.boot[0] = mark.boot[0] == 'a' ? 'b' : 'a';
  g_assert_false (bb_process_mark_is_alive (&mark));
}

static void
test_torn_meta (void)
{
  const char *const torn[] = { "", "[dra", "[draft]\ntitle=x\n", "\xff\xfe\x00", NULL };
  guint i;

  for (i = 0; torn[i] != NULL; i++) {
    g_autoptr (BbDraft) draft = write_orphan ("Rain");
    g_autofree char *meta = get_path (draft, "meta");
    g_autofree char *aside = get_path (draft, "meta.bad-1");
    g_autoptr (GPtrArray) found = NULL;

    g_assert_true (g_file_set_contents (meta, torn[i], -1, NULL));
    found = bb_draft_list_orphans ();
    g_assert_cmpuint (found->len, ==, 1);
    g_assert_cmpstr (bb_draft_get_title (found->pdata[0]), ==, "");
    g_assert_null (bb_draft_get_file (found->pdata[0]));
    g_assert_null (bb_draft_get_base (found->pdata[0]));
    g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
    g_assert_false (g_file_test (meta, G_FILE_TEST_EXISTS));
    assert_n (bb_draft_list_orphans (), 1);
    clear ();
  }
}

/* Neither an empty folder nor one that is something else stops the others. */
static void
test_strange_folders (void)
{
  g_autoptr (BbDraft) draft = write_orphan ("Rain");
  g_autofree char *drafts = bb_private_folder_get_path ("drafts");
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *empty = g_build_filename (drafts, id, NULL);
  g_autofree char *strange = g_build_filename (drafts, "strange", NULL);

  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  g_assert_true (g_file_set_contents (strange, "x", -1, NULL));
  assert_n (bb_draft_list_orphans (), 1);
  bb_draft_list_purge (g_get_real_time () + DAY / 2);
  g_assert_true (g_file_test (empty, G_FILE_TEST_IS_DIR));
  bb_draft_list_purge (g_get_real_time () + 2 * DAY);
  g_assert_false (g_file_test (empty, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (strange, G_FILE_TEST_EXISTS));
  assert_n (bb_draft_list_orphans (), 1);
  clear ();
}

/* What does not read back never takes the place of what does. */
static void
test_unverified (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbDraft) draft = bb_draft_new (NULL, "Rain", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<board", 6);
  g_autofree char *path = get_path (draft, "board.bb");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  write_board (draft, board);
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  g_assert_false (bb_draft_write (draft, bytes, bb_board_hash (board), &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_MALFORMED);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);
  clear ();
}

/* On a full disk the earlier draft stays as it was, and it is said that there is no new one. */
static void
test_no_room (void)
{
  g_autoptr (BbLoaded) loaded = load_sample ();
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (GBytes) bytes = bb_board_write (loaded->board);
  g_autoptr (BbDraft) draft = bb_draft_new (NULL, "Rain", NULL);
  g_autoptr (BbDraft) next = bb_draft_renew (draft, NULL, "Wind", NULL);
  g_autofree char *folder = get_path (draft, NULL);
  g_autoptr (BbDraft) left = NULL;
  g_autoptr (GFile) board_file = NULL;
  g_autoptr (BbLoaded) again = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit before;
  struct rlimit small;

  write_board (draft, board);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 4096;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (bb_draft_write (next, bytes, bb_board_hash (loaded->board), &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_NOT_WRITTEN);
  left = bb_draft_read (folder);
  g_assert_cmpstr (bb_draft_get_title (left), ==, "Rain");
  board_file = bb_draft_get_board_file (left);
  again = bb_load (board_file, NULL, NULL);
  g_assert_cmpuint (bb_board_hash (again->board), ==, bb_board_hash (board));
  clear ();
}

static void
test_bin (void)
{
  g_autoptr (BbDraft) first = write_orphan ("First");
  g_autoptr (BbDraft) second = write_orphan ("Second");
  g_autoptr (GPtrArray) found = bb_draft_list_orphans ();
  g_autoptr (GPtrArray) discarded = NULL;
  gint64 now = g_get_real_time ();

  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (bb_draft_get_title (found->pdata[0]), ==, "Second");
  g_assert_true (bb_draft_discard (found->pdata[0], NULL));
  assert_n (bb_draft_list_orphans (), 1);
  discarded = bb_draft_list_discarded ();
  g_assert_cmpuint (discarded->len, ==, 1);
  g_assert_cmpstr (bb_draft_get_title (discarded->pdata[0]), ==, "Second");
  g_assert_cmpint (bb_draft_get_discarded (discarded->pdata[0]), >=, now);
  g_assert_cmpuint (bb_draft_list_purge (now + 29 * DAY), ==, 0);
  g_assert_true (bb_draft_bring_back (discarded->pdata[0], NULL));
  assert_n (bb_draft_list_orphans (), 2);
  g_assert_true (bb_draft_discard (discarded->pdata[0], NULL));
  g_assert_cmpuint (bb_draft_list_purge (now + 31 * DAY), ==, 1);
  assert_n (bb_draft_list_discarded (), 0);
  assert_n (bb_draft_list_orphans (), 1);
  clear ();
}

static void
test_keep (void)
{
  g_autoptr (BbDraft) draft = write_orphan ("Rain");
  g_autoptr (GPtrArray) found = bb_draft_list_orphans ();
  g_autoptr (GPtrArray) again = NULL;

  g_assert_false (bb_draft_get_kept (found->pdata[0]));
  g_assert_true (bb_draft_keep (found->pdata[0], NULL));
  again = bb_draft_list_orphans ();
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_true (bb_draft_get_kept (again->pdata[0]));
  g_assert_cmpstr (bb_draft_get_title (again->pdata[0]), ==, "Rain");
  clear ();
}

/* Killed when the file was written and the draft not yet gone: there is nothing to offer. */
static void
test_saved (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (GBytes) bytes = bb_board_write (board);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "rain.betboard", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (BbDraft) draft = bb_draft_new (file, "Rain", NULL);

  write_dead (draft, board);
  g_assert_true (g_file_set_contents (path, "<other/>", -1, NULL));
  assert_n (bb_draft_list_orphans (), 1);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  assert_n (bb_draft_list_orphans (), 0);
  assert_n (bb_draft_list_discarded (), 1);
  g_unlink (path);
  g_rmdir (folder);
  clear ();
}

static void
test_remove (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbDraft) draft = bb_draft_new (NULL, "Rain", NULL);
  g_autofree char *folder = get_path (draft, NULL);

  write_board (draft, board);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
  g_assert_true (bb_draft_remove (draft));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  bb_load_init ();
  g_test_add_func ("/draft/round-trip", test_round_trip);
  g_test_add_func ("/draft/permissions", test_permissions);
  g_test_add_func ("/draft/links", test_links);
  g_test_add_func ("/draft/owner", test_owner);
  g_test_add_func ("/draft/reused-pid", test_reused_pid);
  g_test_add_func ("/draft/torn-meta", test_torn_meta);
  g_test_add_func ("/draft/strange-folders", test_strange_folders);
  g_test_add_func ("/draft/unverified", test_unverified);
  g_test_add_func ("/draft/no-room", test_no_room);
  g_test_add_func ("/draft/bin", test_bin);
  g_test_add_func ("/draft/keep", test_keep);
  g_test_add_func ("/draft/saved", test_saved);
  g_test_add_func ("/draft/remove", test_remove);
  return g_test_run ();
}
