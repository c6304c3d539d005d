/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE
#include "config.h"

#include "bb-io-error.h"
#include "bb-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#define NOBODY 65534
#define OLD "the old version\n"
#define NEW "the new version, which is longer\n"

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
put (const char *path,
     const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_holds (const char *path,
              const char *text)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, text);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->folder = g_dir_make_tmp ("betboard-save-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "x.betboard", NULL);
  put (self->path, OLD);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
      remove_tree (child);
    else
      g_unlink (child);
  }
  g_rmdir (path);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_chmod (self->folder, 0700);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static BbSave *
make_save (const char *path,
           const char *text)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return bb_save_new (file, bytes);
}

static gboolean
save (const char *path,
      const char *text,
      GError **error)
{
  g_autoptr (BbSave) saver = make_save (path, text);

  return bb_save_run (saver, NULL, error);
}

static void
test_plain (Fixture *self,
            gconstpointer data)
{
  g_autoptr (BbSave) saver = make_save (self->path, NEW);
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GError) error = NULL;

  g_assert_true (bb_save_run (saver, NULL, &error));
  g_assert_no_error (error);
  assert_holds (self->path, NEW);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  g_assert_cmpuint (bb_save_get_stamp (saver)->size, ==, strlen (NEW));
  g_assert_true (bb_file_stamp_matches (bb_save_get_stamp (saver), file, NULL));
}

static void
test_new (Fixture *self,
          gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "new.betboard", NULL);
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (027);
  struct stat info;

  g_assert_true (save (path, NEW, &error));
  umask (mask);
  g_assert_no_error (error);
  assert_holds (path, NEW);
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
}

static void
test_empty (Fixture *self,
            gconstpointer data)
{
  g_assert_true (save (self->path, "", NULL));
  assert_holds (self->path, "");
}

/* A link stays a link, and what it points to is replaced, whether it is there or not yet. */
static void
test_symlink (Fixture *self,
              gconstpointer data)
{
  g_autofree char *link = g_build_filename (self->folder, "link", NULL);
  g_autofree char *chain = g_build_filename (self->folder, "chain", NULL);
  g_autofree char *dangling = g_build_filename (self->folder, "dangling", NULL);
  g_autofree char *absent = g_build_filename (self->folder, "absent", NULL);

  g_assert_cmpint (symlink ("x.betboard", link), ==, 0);
  g_assert_cmpint (symlink (link, chain), ==, 0);
  g_assert_cmpint (symlink ("absent", dangling), ==, 0);
  g_assert_true (save (chain, NEW, NULL));
  assert_holds (self->path, NEW);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (chain, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (save (dangling, NEW, NULL));
  assert_holds (absent, NEW);
  g_assert_true (g_file_test (dangling, G_FILE_TEST_IS_SYMLINK));
}

static void
test_link_loop (Fixture *self,
                gconstpointer data)
{
  g_autofree char *loop = g_build_filename (self->folder, "loop", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  g_assert_false (save (loop, NEW, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_NOT_WRITTEN);
}

static void
test_hard_link (Fixture *self,
                gconstpointer data)
{
  g_autofree char *other = g_build_filename (self->folder, "other", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (link (self->path, other), ==, 0);
  g_assert_true (save (self->path, NEW, &error));
  g_assert_no_error (error);
  assert_holds (other, NEW);
  g_assert_true (save (other, "s", NULL));
  assert_holds (self->path, "s");
}

static void
test_rights (Fixture *self,
             gconstpointer data)
{
  char value[8] = "";
  struct stat info;
  gboolean has_attribute = setxattr (self->path, "user.colour", "blue", 4, 0) == 0;
  gboolean is_root = geteuid () == 0;

  g_assert_cmpint (g_chmod (self->path, 0640), ==, 0);
  if (is_root)
    g_assert_cmpint (chown (self->path, NOBODY, NOBODY), ==, 0);
  g_assert_true (save (self->path, NEW, NULL));
  g_assert_cmpint (stat (self->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0640);
  if (is_root)
    g_assert_cmpint (info.st_uid, ==, NOBODY);
  if (has_attribute) {
    g_assert_cmpint (getxattr (self->path, "user.colour", value, sizeof value), ==, 4);
    g_assert_cmpstr (value, ==, "blue");
  }
}

static void
test_not_a_file (Fixture *self,
                 gconstpointer data)
{
  g_autofree char *absent = g_build_filename (self->folder, "absent", "x", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (save (self->folder, NEW, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_NOT_WRITTEN);
  g_clear_error (&error);
  g_assert_false (save (absent, NEW, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_NOT_WRITTEN);
}

static gboolean
refuse_cb (GBytes *bytes,
           gpointer data,
           GError **error)
{
  guint *calls = data;

  (*calls)++;
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, strlen (NEW));
  g_set_error (error, BB_IO_ERROR, BB_IO_ERROR_MALFORMED, "the third bet differs");
  return FALSE;
}

static void
test_not_verified (Fixture *self,
                   gconstpointer data)
{
  g_autoptr (BbSave) saver = make_save (self->path, NEW);
  g_autoptr (GError) error = NULL;
  guint calls = 0;

  bb_save_set_verify (saver, refuse_cb, &calls, NULL);
  g_assert_false (bb_save_run (saver, NULL, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_NOT_VERIFIED);
  g_assert_nonnull (strstr (error->message, "the third bet differs"));
  g_assert_cmpuint (calls, ==, 1);
  assert_holds (self->path, OLD);
}

static gboolean
save_expecting (const char *path,
                const BbFileStamp *stamp,
                BbSaveFlags flags,
                GError **error)
{
  g_autoptr (BbSave) saver = make_save (path, NEW);

  bb_save_set_expected (saver, stamp);
  bb_save_set_flags (saver, flags);
  return bb_save_run (saver, NULL, error);
}

static void
test_changed (Fixture *self,
              gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  BbFileStamp stamp;

  bytes = bb_file_stamp_load (&stamp, file, 1000, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), OLD, strlen (OLD));

  /* Touched, or replaced by the same: nothing happened. */
  g_assert_cmpint (utimensat (AT_FDCWD, self->path, NULL, 0), ==, 0);
  g_assert_true (bb_file_stamp_matches (&stamp, file, NULL));
  put (self->path, OLD);
  g_assert_true (bb_file_stamp_matches (&stamp, file, NULL));

  /* Changed to something as long: noticed. */
  put (self->path, "the odd version\n");
  g_assert_false (save_expecting (self->path, &stamp, BB_SAVE_NONE, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_CHANGED);
  assert_holds (self->path, "the odd version\n");
  g_assert_true (save_expecting (self->path, &stamp, BB_SAVE_OVER_CHANGES, NULL));
  assert_holds (self->path, NEW);

  /* Gone: there is nothing to be lost. */
  g_unlink (self->path);
  g_assert_true (save_expecting (self->path, &stamp, BB_SAVE_NONE, NULL));
  assert_holds (self->path, NEW);
}

static void
test_load_limit (Fixture *self,
                 gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GFile) endless = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) error = NULL;
  BbFileStamp stamp;

  g_assert_null (bb_file_stamp_load (&stamp, file, strlen (OLD) - 1, NULL, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_null (bb_file_stamp_load (&stamp, endless, 1000000, NULL, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_REFUSED);
}

static void
test_leftovers (Fixture *self,
                gconstpointer data)
{
  g_autofree char *stale = g_build_filename (self->folder, ".x.betboard.betboard-abc123", NULL);
  g_autofree char *fresh = g_build_filename (self->folder, ".x.betboard.betboard-abc124", NULL);
  g_autofree char *other = g_build_filename (self->folder, ".y.betboard.betboard-abc123", NULL);
  struct timespec times[2] = { { 1000000, 0 }, { 1000000, 0 } };

  put (stale, "x");
  put (fresh, "x");
  put (other, "x");
  g_assert_cmpint (utimensat (AT_FDCWD, stale, times, 0), ==, 0);
  g_assert_cmpint (utimensat (AT_FDCWD, other, times, 0), ==, 0);
  g_assert_true (save (self->path, NEW, NULL));
  g_assert_false (g_file_test (stale, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (fresh, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

/* As nobody, where the folder belongs to root and only the file is ours. */
static void
test_read_only_folder (Fixture *self,
                       gconstpointer data)
{
  g_autoptr (BbSave) saver = make_save (self->path, NEW);
  g_autoptr (BbSave) again = make_save (self->path, NEW);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) in_place_error = NULL;
  gboolean saved;
  gboolean in_place;

  if (geteuid () == 0) {
    g_assert_cmpint (chown (self->path, NOBODY, NOBODY), ==, 0);
    g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
    remove_tree (g_get_user_state_dir ());
    g_assert_cmpint (g_mkdir (g_get_user_state_dir (), 0700), ==, 0);
    g_assert_cmpint (chown (g_get_user_state_dir (), NOBODY, NOBODY), ==, 0);
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  } else {
    g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  }
  saved = bb_save_run (saver, NULL, &error);
  bb_save_set_flags (again, BB_SAVE_IN_PLACE);
  in_place = bb_save_run (again, NULL, &in_place_error);
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);

  g_assert_false (saved);
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_NO_TEMPORARY);
  g_assert_nonnull (strstr (error->message, "unchanged"));
  g_assert_no_error (in_place_error);
  g_assert_true (in_place);
  assert_holds (self->path, NEW);
}

/* A small disk of our own, in a mount namespace of our own. */
static gboolean
mount_small (const char *folder)
{
  if (geteuid () != 0 || unshare (CLONE_NEWNS) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0)
    return FALSE;
  return mount ("tmpfs", folder, "tmpfs", 0, "size=64k") == 0;
}

static void
test_full_disk (Fixture *self,
                gconstpointer data)
{
  g_autofree char *big = g_strnfill (100000, 'x');
  g_autofree char *other = g_build_filename (self->folder, "other", NULL);
  g_autoptr (GError) error = NULL;

  if (!mount_small (self->folder)) {
    g_test_skip ("A small disk can be mounted by root only");
    return;
  }
  put (self->path, OLD);
  g_assert_false (save (self->path, big, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_NOT_WRITTEN);
  g_assert_nonnull (strstr (error->message, "disk is full"));
  assert_holds (self->path, OLD);
  g_assert_cmpuint (count_files (self->folder), ==, 1);

  /* The same for a file with two names, which is written into. */
  g_assert_cmpint (link (self->path, other), ==, 0);
  g_clear_error (&error);
  g_assert_false (save (self->path, big, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_NOT_WRITTEN);
  assert_holds (self->path, OLD);
  assert_holds (other, OLD);
  g_assert_cmpint (umount (self->folder), ==, 0);
}

/* A write that fails half-way for anybody: the process may not make files that large. */
static void
test_write_fails (Fixture *self,
                  gconstpointer data)
{
  g_autofree char *big = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit old;
  struct rlimit small;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = 50000;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (save (self->path, big, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_NOT_WRITTEN);
  assert_holds (self->path, OLD);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

/* Saves one version after the other until it is killed. */
static void
save_for_ever (const char *path)
{
  g_autofree char *first = g_strnfill (200000, 'a');
  g_autofree char *second = g_strnfill (300000, 'b');

  for (;;) {
    save (path, first, NULL);
    save (path, second, NULL);
  }
}

static void
test_killed (Fixture *self,
             gconstpointer data)
{
  guint round;

  save (self->path, "a", NULL);
  for (round = 0; round < 40; round++) {
    g_autofree char *contents = NULL;
    gsize length;
    pid_t child = fork ();
    guint letters[256] = { 0 };
    gsize i;

    g_assert_cmpint (child, >=, 0);
    if (child == 0)
      save_for_ever (self->path);
    g_usleep (1000 + (gulong) g_test_rand_int_range (0, 15000));
    kill (child, SIGKILL);
    waitpid (child, NULL, 0);
    g_assert_true (g_file_get_contents (self->path, &contents, &length, NULL));
    for (i = 0; i < length; i++)
      letters[(guchar) contents[i]]++;
    g_assert_true ((length == 1 && letters['a'] == 1) || letters['a'] == 200000 || letters['b'] == 300000);
    g_assert_true (length == 1 || length == 200000 || length == 300000);
  }
}

static void
finished_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean *done = data;

  g_assert_true (bb_save_run_finish (BB_SAVE (source), result, &error));
  g_assert_no_error (error);
  *done = TRUE;
}

static void
test_async (Fixture *self,
            gconstpointer data)
{
  g_autoptr (BbSave) saver = make_save (self->path, NEW);
  gboolean done = FALSE;

  bb_save_run_async (saver, NULL, finished_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  assert_holds (self->path, NEW);
}

#define ADD(name, test) g_test_add ("/io/save/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  g_autofree char *state = g_dir_make_tmp ("betboard-state-XXXXXX", NULL);
  int result;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("plain", test_plain);
  ADD ("new", test_new);
  ADD ("empty", test_empty);
  ADD ("symlink", test_symlink);
  ADD ("link-loop", test_link_loop);
  ADD ("hard-link", test_hard_link);
  ADD ("rights", test_rights);
  ADD ("not-a-file", test_not_a_file);
  ADD ("not-verified", test_not_verified);
  ADD ("changed", test_changed);
  ADD ("load-limit", test_load_limit);
  ADD ("leftovers", test_leftovers);
  ADD ("write-fails", test_write_fails);
  ADD ("killed", test_killed);
  ADD ("async", test_async);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("full-disk", test_full_disk);
  result = g_test_run ();
  remove_tree (state);
  return result;
}
