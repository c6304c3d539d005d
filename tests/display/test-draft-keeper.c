/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-board-hash.h"
#include "bb-draft-keeper.h"
#include "bb-draft-list.h"
#include "bb-load.h"
#include "bb-private-folder.h"

#include "bb-test-display.h"

#include <glib/gstdio.h>

typedef struct {
  BbSession *session;
  BbDraftKeeper *keeper;
  gint64 began;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();

  fixture->session = bb_session_new (board);
  fixture->keeper = bb_draft_keeper_new (fixture->session, NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  if (fixture->keeper != NULL)
    bb_draft_keeper_discard (fixture->keeper);
  g_clear_object (&fixture->keeper);
  g_clear_object (&fixture->session);
  run_pending ();
}

static void
retitle (Fixture *fixture,
         const char *title)
{
  bb_item_set_text (BB_ITEM (bb_session_get_board (fixture->session)), BB_BOARD_TITLE, title);
}

/* The folder of the only draft there is. */
static char *
find_draft (void)
{
  g_autofree char *folder = bb_private_folder_get_path ("drafts");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;
  char *path = name != NULL ? g_build_filename (folder, name, NULL) : NULL;

  g_assert_true (name == NULL || g_dir_read_name (dir) == NULL);
  return path;
}

static guint64
hash_draft (void)
{
  g_autofree char *path = find_draft ();
  g_autofree char *board_path = path != NULL ? g_build_filename (path, "board.bb", NULL) : NULL;
  g_autoptr (GFile) file = board_path != NULL ? g_file_new_for_path (board_path) : NULL;
  g_autoptr (BbLoaded) loaded = file != NULL ? bb_load (file, NULL, NULL) : NULL;

  return loaded != NULL ? bb_board_hash (loaded->board) : 0;
}

static gboolean
is_kept (gpointer data)
{
  Fixture *fixture = data;

  return hash_draft () == bb_board_hash (bb_session_get_board (fixture->session));
}

static gboolean
is_gone (gpointer data)
{
  g_autofree char *path = find_draft ();

  return path == NULL;
}

static guint
count_discarded (void)
{
  g_autoptr (GPtrArray) drafts = bb_draft_list_discarded ();

  return drafts->len;
}

static void
test_first_change (Fixture *fixture,
                   gconstpointer data)
{
  gint64 began = g_get_monotonic_time ();
  guint n = 0;

  /* Typing on does not push it back. */
  while (find_draft () == NULL) {
    g_autofree char *title = g_strdup_printf ("Title %u", n++);

    retitle (fixture, title);
    g_usleep (20000);
    run_pending ();
    g_assert_cmpint (g_get_monotonic_time () - began, <, 3 * G_USEC_PER_SEC);
  }
  g_assert_cmpint (g_get_monotonic_time () - began, >, 1 * G_USEC_PER_SEC);
  wait_until (is_kept, fixture);
  g_assert_true (bb_session_get_modified (fixture->session));
}

static void
test_untouched (Fixture *fixture,
                gconstpointer data)
{
  bb_draft_keeper_hurry (fixture->keeper);
  g_assert_true (bb_draft_keeper_flush (fixture->keeper));
  g_assert_true (is_gone (NULL));
  g_assert_false (bb_session_get_modified (fixture->session));
}

static void
test_hurry (Fixture *fixture,
            gconstpointer data)
{
  gint64 began = g_get_monotonic_time ();

  retitle (fixture, "Rain");
  bb_draft_keeper_hurry (fixture->keeper);
  wait_until (is_kept, fixture);
  g_assert_cmpint (g_get_monotonic_time () - began, <, BB_DRAFT_KEEPER_MS * 1000);
}

static void
test_flush (Fixture *fixture,
            gconstpointer data)
{
  retitle (fixture, "Rain");
  bb_draft_keeper_hurry (fixture->keeper);
  retitle (fixture, "Wind");
  g_assert_true (bb_draft_keeper_flush (fixture->keeper));
  g_assert_true (is_kept (fixture));
  run_pending ();
  g_assert_true (is_kept (fixture));
}

static void
test_saved (Fixture *fixture,
            gconstpointer data)
{
  BbHistory *history = bb_session_get_history (fixture->session);
  guint n = count_discarded ();

  retitle (fixture, "Rain");
  g_assert_true (bb_draft_keeper_flush (fixture->keeper));
  g_assert_false (is_gone (NULL));
  bb_history_mark_saved (history, bb_history_get_state (history));
  bb_draft_keeper_mark_saved (fixture->keeper);
  g_assert_true (is_gone (NULL));
  g_assert_cmpuint (count_discarded (), ==, n);
}

/* A worker that was slow does not bring back what was saved. */
static void
test_saved_while_writing (Fixture *fixture,
                          gconstpointer data)
{
  BbHistory *history = bb_session_get_history (fixture->session);
  gint64 until = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

  retitle (fixture, "Rain");
  bb_draft_keeper_hurry (fixture->keeper);
  bb_history_mark_saved (history, bb_history_get_state (history));
  bb_draft_keeper_mark_saved (fixture->keeper);
  while (g_get_monotonic_time () < until)
    run_pending ();
  g_assert_true (is_gone (NULL));
}

/* What was changed while the file was being written is not in it. */
static void
test_changed_while_saving (Fixture *fixture,
                           gconstpointer data)
{
  BbHistory *history = bb_session_get_history (fixture->session);
  guint state;

  retitle (fixture, "Rain");
  g_assert_true (bb_draft_keeper_flush (fixture->keeper));
  state = bb_history_get_state (history);
  bb_history_break (history);
  retitle (fixture, "Wind");
  bb_history_mark_saved (history, state);
  bb_draft_keeper_mark_saved (fixture->keeper);
  wait_until (is_kept, fixture);
}

static void
test_discard (Fixture *fixture,
              gconstpointer data)
{
  guint n = count_discarded ();

  retitle (fixture, "Rain");
  bb_draft_keeper_discard (fixture->keeper);
  g_assert_true (is_gone (NULL));
  g_assert_cmpuint (count_discarded (), ==, n + 1);
}

static void
test_undone (Fixture *fixture,
             gconstpointer data)
{
  guint n = count_discarded ();

  retitle (fixture, "Rain");
  g_assert_true (bb_draft_keeper_flush (fixture->keeper));
  bb_history_undo (bb_session_get_history (fixture->session));
  wait_until (is_gone, NULL);
  g_assert_cmpuint (count_discarded (), ==, n + 1);
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  bb_session_set_read_only (fixture->session, TRUE);
  retitle (fixture, "Rain");
  bb_draft_keeper_hurry (fixture->keeper);
  g_assert_true (bb_draft_keeper_flush (fixture->keeper));
  g_assert_true (is_gone (NULL));
}

static gboolean
has_problem (gpointer data)
{
  return bb_draft_keeper_get_problem (data) != NULL;
}

static gboolean
is_well (gpointer data)
{
  return bb_draft_keeper_get_problem (data) == NULL;
}

static void
test_problem (Fixture *fixture,
              gconstpointer data)
{
  g_autofree char *folder = bb_private_folder_get_path ("drafts");

  g_assert_true (bb_private_folder_make (folder, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  retitle (fixture, "Rain");
  bb_draft_keeper_hurry (fixture->keeper);
  wait_until (has_problem, fixture->keeper);
  g_assert_cmpint (g_unlink (folder), ==, 0);
  wait_until (is_well, fixture->keeper);
  g_assert_true (is_kept (fixture));
}

/* Gone on with under the same name, until it is saved. */
static void
test_gone_on_with (Fixture *fixture,
                   gconstpointer data)
{
  g_autoptr (BbDraft) draft = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  retitle (fixture, "Rain");
  g_assert_true (bb_draft_keeper_flush (fixture->keeper));
  before = find_draft ();
  draft = bb_draft_read (before);
  g_clear_object (&fixture->keeper);
  fixture->keeper = bb_draft_keeper_new (fixture->session, draft);
  retitle (fixture, "Wind");
  wait_until (is_kept, fixture);
  after = find_draft ();
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc,
      char **argv)
{
  /* clang-format off */
  static const struct {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/draft-keeper/first-change", test_first_change },
    { "/draft-keeper/untouched", test_untouched },
    { "/draft-keeper/hurry", test_hurry },
    { "/draft-keeper/flush", test_flush },
    { "/draft-keeper/saved", test_saved },
    { "/draft-keeper/saved-while-writing", test_saved_while_writing },
    { "/draft-keeper/changed-while-saving", test_changed_while_saving },
    { "/draft-keeper/discard", test_discard },
    { "/draft-keeper/undone", test_undone },
    { "/draft-keeper/read-only", test_read_only },
    { "/draft-keeper/problem", test_problem },
    { "/draft-keeper/gone-on-with", test_gone_on_with },
  };
  /* clang-format on */
  guint i;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  bb_load_init ();
  for (i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
