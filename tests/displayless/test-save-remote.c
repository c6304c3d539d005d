/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving where there is no path. A file class of our own stands for a server: it says that it is not
 * native and hands everything on to a local file. */

#define _GNU_SOURCE
#include "config.h"

#include "bb-io-error.h"
#include "bb-save.h"

#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#define OLD "the old version\n"
#define NEW "the new version, which is longer\n"

#define TEST_TYPE_FILE (test_file_get_type ())
G_DECLARE_FINAL_TYPE (TestFile, test_file, TEST, FILE, GObject)

struct _TestFile {
  GObject parent_instance;
  GFile *local;
};

static void test_file_iface_init (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TestFile, test_file, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_FILE, test_file_iface_init))

static void
test_file_finalize (GObject *object)
{
  g_clear_object (&TEST_FILE (object)->local);
  G_OBJECT_CLASS (test_file_parent_class)->finalize (object);
}

static void
test_file_class_init (TestFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_file_finalize;
}

static void
test_file_init (TestFile *self)
{
}

static gboolean
test_file_is_native (GFile *file)
{
  return FALSE;
}

static char *
test_file_get_path (GFile *file)
{
  return NULL;
}

static GFileInputStream *
test_file_read (GFile *file,
                GCancellable *cancellable,
                GError **error)
{
  return g_file_read (TEST_FILE (file)->local, cancellable, error);
}

static GFileOutputStream *
test_file_replace (GFile *file,
                   const char *etag,
                   gboolean make_backup,
                   GFileCreateFlags flags,
                   GCancellable *cancellable,
                   GError **error)
{
  return g_file_replace (TEST_FILE (file)->local, etag, make_backup, flags, cancellable, error);
}

static GFileInfo *
test_file_query_info (GFile *file,
                      const char *attributes,
                      GFileQueryInfoFlags flags,
                      GCancellable *cancellable,
                      GError **error)
{
  return g_file_query_info (TEST_FILE (file)->local, attributes, flags, cancellable, error);
}

static void
test_file_iface_init (GFileIface *iface)
{
  iface->is_native = test_file_is_native;
  iface->get_path = test_file_get_path;
  iface->read_fn = test_file_read;
  iface->replace = test_file_replace;
  iface->query_info = test_file_query_info;
}

static GFile *
make_file (const char *path)
{
  TestFile *self = g_object_new (TEST_TYPE_FILE, NULL);

  self->local = g_file_new_for_path (path);
  return G_FILE (self);
}

typedef struct {
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->folder = g_dir_make_tmp ("betboard-remote-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "x.betboard", NULL);
  self->file = make_file (self->path);
  g_assert_true (g_file_set_contents (self->path, OLD, -1, NULL));
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);

    g_unlink (path);
  }
  g_rmdir (self->folder);
  g_object_unref (self->file);
  g_free (self->folder);
  g_free (self->path);
}

static void
assert_holds (Fixture *self,
              const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (self->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

static gboolean
save (Fixture *self,
      const char *text,
      const BbFileStamp *expected,
      GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (BbSave) saver = bb_save_new (self->file, bytes);

  if (expected != NULL)
    bb_save_set_expected (saver, expected);
  return bb_save_run (saver, NULL, error);
}

static void
test_plain (Fixture *self,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save (self, NEW, NULL, &error));
  g_assert_no_error (error);
  assert_holds (self, NEW);
}

static void
test_changed (Fixture *self,
              gconstpointer data)
{
  BbFileStamp stamp;
  g_autoptr (GBytes) bytes = bb_file_stamp_load (&stamp, self->file, 1000, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (bytes);
  g_assert_true (save (self, NEW, &stamp, &error));
  g_assert_false (save (self, OLD, &stamp, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_CHANGED);
  assert_holds (self, NEW);
}

/* A write that fails leaves the old version under the name, unlike g_file_replace_contents(). */
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
  g_assert_false (save (self, big, NULL, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_NOT_WRITTEN);
  assert_holds (self, OLD);
}

static void
test_full_disk (Fixture *self,
                gconstpointer data)
{
  g_autofree char *big = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;

  if (geteuid () != 0 || unshare (CLONE_NEWNS) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 || mount ("tmpfs", self->folder, "tmpfs", 0, "size=64k") != 0) {
    g_test_skip ("A small disk can be mounted by root only");
    return;
  }
  g_assert_true (g_file_set_contents (self->path, OLD, -1, NULL));
  g_assert_false (save (self, big, NULL, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_NOT_WRITTEN);
  assert_holds (self, OLD);
  g_assert_cmpint (umount (self->folder), ==, 0);
}

#define ADD(name, test) g_test_add ("/io/save-remote/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("plain", test_plain);
  ADD ("changed", test_changed);
  ADD ("write-fails", test_write_fails);
  ADD ("full-disk", test_full_disk);
  return g_test_run ();
}
