/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Boards from files, at once and in a thread. */

#include "config.h"

#include "bb-test-board-xml.h"

#include "bb-limits.h"
#include "bb-save.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct {
  char *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("betboard-XXXXXX", NULL);
  path = g_build_filename (self->folder, "a.betboard", NULL);
  self->file = g_file_new_for_path (path);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_file_delete (self->file, NULL, NULL);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_clear_object (&self->file);
  g_free (self->folder);
}

static void
put (Fixture *self,
     const char *text)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (self->file), text, -1, NULL));
}

static void
test_board (Fixture *self,
            gconstpointer data)
{
  g_autoptr (BbLoaded) loaded = NULL;
  g_autoptr (GError) error = NULL;

  put (self, BB_TEST_ROOT "><title>One</title>\n<bets><bet id='b' risk='x'/></bets></board>");
  loaded = bb_load (self->file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (bb_item_get_text (BB_ITEM (loaded->board), BB_BOARD_TITLE), ==, "One");
  g_assert_cmpuint (bb_read_notes_get_length (loaded->notes), ==, 1);
  g_assert_cmpuint (bb_read_notes_get_line (loaded->notes, 0), ==, 2);
  g_assert_false (loaded->read_only);
  g_assert_true (bb_file_stamp_matches (&loaded->stamp, self->file, NULL));
  put (self, BB_TEST_ROOT "/>");
  g_assert_false (bb_file_stamp_matches (&loaded->stamp, self->file, NULL));
}

static void
test_newer (Fixture *self,
            gconstpointer data)
{
  g_autoptr (BbLoaded) loaded = NULL;

  put (self, "<board xmlns='https://betboard.github.io/ns/board' format='9' reader='9'/>");
  loaded = bb_load (self->file, NULL, NULL);
  g_assert_true (loaded->read_only);
}

static void
test_refused (Fixture *self,
              gconstpointer data)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) empty = NULL;
  g_autoptr (GError) large = NULL;
  g_autoptr (GError) cancelled = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_null (bb_load (self->file, NULL, &missing));
  g_assert_error (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  put (self, "");
  g_assert_null (bb_load (self->file, NULL, &empty));
  g_assert_error (empty, BB_IO_ERROR, BB_IO_ERROR_UNREADABLE);
  g_assert_cmpint (truncate (g_file_peek_path (self->file), BB_LIMIT_BYTES + 1), ==, 0);
  g_assert_null (bb_load (self->file, NULL, &large));
  g_assert_error (large, BB_IO_ERROR, BB_IO_ERROR_REFUSED);
  g_assert_cmpstr (large->message, ==, "The file is larger than 96 MB.");
  put (self, BB_TEST_ROOT "/>");
  g_cancellable_cancel (cancellable);
  g_assert_null (bb_load (self->file, cancellable, &cancelled));
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
keep_result_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
load_in_thread (GFile *file)
{
  GAsyncResult *result = NULL;

  bb_load_async (file, NULL, keep_result_cb, &result);
  g_assert_null (result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return result;
}

static void
test_thread (Fixture *self,
             gconstpointer data)
{
  g_autoptr (GAsyncResult) good = NULL;
  g_autoptr (GAsyncResult) bad = NULL;
  g_autoptr (BbLoaded) loaded = NULL;
  g_autoptr (GError) error = NULL;

  put (self, BB_TEST_ROOT "><bets><bet id='b'/></bets></board>");
  good = load_in_thread (self->file);
  loaded = bb_load_finish (self->file, good, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bb_board_get_n_bets (loaded->board), ==, 1);
  put (self, "<html/>");
  bad = load_in_thread (self->file);
  g_assert_null (bb_load_finish (self->file, bad, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_NOT_A_BOARD);
}

static gboolean
verify_cb (GBytes *bytes,
           gpointer data,
           GError **error)
{
  return bb_board_verify (bytes, *(guint64 *) data, error);
}

/* What a save is told to write is compared with the board before anything is touched. */
static void
test_save (Fixture *self,
           gconstpointer data)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (GBytes) bytes = bb_board_write (board);
  guint64 hash = bb_board_hash (board);
  g_autoptr (BbSave) good = bb_save_new (self->file, bytes);
  g_autoptr (BbSave) bad = bb_save_new (self->file, bytes);
  g_autoptr (BbLoaded) loaded = NULL;
  g_autoptr (GError) error = NULL;

  bb_save_set_verify (good, verify_cb, &hash, NULL);
  g_assert_true (bb_save_run (good, NULL, &error));
  g_assert_no_error (error);
  loaded = bb_load (self->file, NULL, &error);
  g_assert_cmpuint (bb_board_hash (loaded->board), ==, hash);
  hash++;
  bb_save_set_verify (bad, verify_cb, &hash, NULL);
  g_assert_false (bb_save_run (bad, NULL, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_NOT_VERIFIED);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/load/board", test_board);
  ADD ("/load/newer", test_newer);
  ADD ("/load/refused", test_refused);
  ADD ("/load/thread", test_thread);
  ADD ("/load/save", test_save);
  return g_test_run ();
}
