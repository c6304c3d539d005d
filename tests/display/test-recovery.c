/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-application.h"
#include "bb-board-hash.h"
#include "bb-board-writer.h"
#include "bb-load.h"
#include "bb-private-folder.h"
#include "bb-recover-dialog.h"
#include "bb-recovery-banner.h"
#include "bb-session.h"
#include "bb-window.h"

#include "bb-test-display.h"

#include <glib/gstdio.h>

/* Each test begins with nothing on the disk. */
static void
clear (void)
{
  const char *folders[] = { "drafts", "drafts-bin", "starts" };
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
    g_rmdir (folder);
  }
}

/* As a process would leave it that was killed: nobody has that number. */
static void
leave_draft (const char *title,
             const char *path)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (GBytes) bytes = bb_board_write (board);
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr (BbDraft) draft = bb_draft_new (file, title, NULL);
  g_autoptr (GFile) board_file = bb_draft_get_board_file (draft);
  g_autoptr (GFile) folder = g_file_get_parent (board_file);
  g_autofree char *meta = g_build_filename (g_file_peek_path (folder), "meta", NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  g_assert_true (bb_draft_write (draft, bytes, bb_board_hash (board), NULL));
  g_assert_true (g_key_file_load_from_file (keys, meta, G_KEY_FILE_NONE, NULL));
  g_key_file_set_int64 (keys, "owner", "pid", G_MAXINT32);
  g_assert_true (g_key_file_save_to_file (keys, meta, NULL));
}

static void
assert_proposed (BbRecovery *recovery,
                 GFile *file,
                 const char *title,
                 guint n)
{
  guint n_drafts;
  BbDraft *draft = bb_recovery_propose (recovery, file, &n_drafts);

  g_assert_cmpuint (n_drafts, ==, n);
  g_assert_cmpstr (draft != NULL ? bb_draft_get_title (draft) : NULL, ==, title);
}

static void
test_propose (void)
{
  g_autoptr (GFile) rain = g_file_new_for_path ("/nowhere/rain.betboard");
  g_autoptr (GFile) wind = g_file_new_for_path ("/nowhere/wind.betboard");
  BbRecovery *recovery;

  clear ();
  leave_draft ("Rain", "/nowhere/rain.betboard");
  leave_draft ("Untitled", NULL);
  recovery = bb_recovery_new ();
  assert_proposed (recovery, NULL, "Untitled", 2);
  assert_proposed (recovery, wind, "Untitled", 2);
  assert_proposed (recovery, rain, "Rain", 1);
  bb_recovery_keep_all (recovery);
  assert_proposed (recovery, NULL, NULL, 0);
  assert_proposed (recovery, wind, NULL, 0);
  assert_proposed (recovery, rain, "Rain", 1);
  bb_recovery_end (recovery);
  run_pending ();
  g_object_unref (recovery);
}

static void
test_answers (void)
{
  BbRecovery *recovery;
  guint changes = 0;
  g_autoptr (BbDraft) draft = NULL;

  clear ();
  leave_draft ("Rain", NULL);
  recovery = bb_recovery_new ();
  g_signal_connect_swapped (recovery, "changed", G_CALLBACK (count_cb), &changes);
  draft = g_object_ref (bb_recovery_get_drafts (recovery)->pdata[0]);
  g_assert_true (bb_recovery_discard (recovery, draft, NULL));
  g_assert_cmpuint (changes, ==, 1);
  assert_proposed (recovery, NULL, NULL, 0);
  g_assert_true (bb_recovery_find (recovery, bb_draft_get_id (draft)) == draft);
  g_assert_true (bb_recovery_take (recovery, draft, NULL));
  g_assert_cmpuint (changes, ==, 2);
  g_assert_null (bb_recovery_find (recovery, bb_draft_get_id (draft)));
  g_assert_cmpint (bb_draft_get_discarded (draft), ==, 0);
  bb_recovery_look (recovery);
  assert_proposed (recovery, NULL, "Rain", 1);
  g_object_unref (recovery);
}

static GtkWidget *
find_label (GtkWidget *widget,
            const char *start)
{
  GtkWidget *child;

  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), start))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = gtk_widget_get_visible (child) ? find_label (child, start) : NULL;

    if (found != NULL)
      return found;
  }
  return NULL;
}

/* A title is never markup. */
static void
test_banner (void)
{
  GtkWidget *banner = g_object_ref_sink (g_object_new (BB_TYPE_RECOVERY_BANNER, NULL));
  g_autoptr (BbRecovery) recovery = NULL;
  GtkWidget *label;

  clear ();
  leave_draft ("Rain & <wind>", NULL);
  recovery = bb_recovery_new ();
  g_assert_null (find_label (banner, "Changes"));
  bb_recovery_banner_set_recovery (BB_RECOVERY_BANNER (banner), recovery);
  label = find_label (banner, "Changes from ");
  g_assert_nonnull (label);
  g_assert_true (g_str_has_suffix (gtk_label_get_text (GTK_LABEL (label)), " to “Rain & <wind>” were not saved"));
  g_assert_nonnull (find_label (banner, "Restore"));
  g_assert_null (find_label (banner, "Show Them…"));
  leave_draft ("Sun", NULL);
  bb_recovery_look (recovery);
  g_assert_nonnull (find_label (banner, "Changes to 2 boards were not saved"));
  g_assert_null (find_label (banner, "Restore"));
  g_assert_nonnull (find_label (banner, "Show Them…"));
  bb_recovery_keep_all (recovery);
  g_assert_null (find_label (banner, "Changes"));
  g_assert_finalize_object (banner);
}

static void
test_long_title (void)
{
  GtkWidget *banner = g_object_ref_sink (g_object_new (BB_TYPE_RECOVERY_BANNER, NULL));
  g_autoptr (BbRecovery) recovery = NULL;
  GtkWidget *label;

  clear ();
  leave_draft ("Bürgerbeteiligung für alle Ämter, Jahr für Jahr und Ort für Ort", NULL);
  recovery = bb_recovery_new ();
  bb_recovery_banner_set_recovery (BB_RECOVERY_BANNER (banner), recovery);
  label = find_label (banner, "Changes from ");
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (label)), "“Bürgerbeteiligung für alle Ämter, Jahr für Jahr…”"));
  g_assert_finalize_object (banner);
}

static void
test_list (void)
{
  g_autoptr (BbRecovery) recovery = NULL;
  GtkWidget *dialog;

  clear ();
  leave_draft ("Rain & <wind>", "/nowhere/rain.betboard");
  recovery = bb_recovery_new ();
  dialog = bb_recover_dialog_new (recovery, FALSE);
  g_assert_nonnull (find_label (dialog, "Rain & <wind>"));
  g_assert_null (find_label (dialog, "Discarded"));
  g_assert_null (find_label (dialog, "Betboard Stopped Twice"));
  g_assert_true (bb_recovery_discard (recovery, bb_recovery_get_drafts (recovery)->pdata[0], NULL));
  g_assert_nonnull (find_label (dialog, "There are none."));
  g_assert_nonnull (find_label (dialog, "Discarded "));
  g_assert_nonnull (find_label (dialog, "Rain & <wind>"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_time (void)
{
  gint64 now = g_get_real_time ();
  g_autoptr (GDateTime) moment = g_date_time_new_now_local ();
  g_autofree char *hour = g_date_time_format (moment, "%H:%M");
  g_autofree char *today = bb_recovery_describe_time (now);
  g_autofree char *earlier = bb_recovery_describe_time (now - 40 * G_TIME_SPAN_DAY);
  g_autofree char *nonsense = bb_recovery_describe_time (G_MAXINT64);

  g_assert_cmpuint (strlen (today), ==, strlen (hour));
  g_assert_nonnull (strstr (earlier, ", "));
  g_assert_cmpstr (nonsense, ==, "?");
}

/* The desktop asks whether it may end: nothing waits for that answer. */
static void
test_query_end (void)
{
  BbApplication *app = bb_application_new ("io.github.betboard.Test", G_APPLICATION_NON_UNIQUE);
  g_autofree char *folder = bb_private_folder_get_path ("drafts");
  g_autoptr (BbSession) session = NULL;
  g_autoptr (GDir) dir = NULL;
  GtkWindow *window;

  clear ();
  bb_application_enable_recovery (app);
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));
  g_action_group_activate_action (G_ACTION_GROUP (app), "new", NULL);
  window = find_toplevel (BB_TYPE_WINDOW);
  g_object_get (window, "session", &session, NULL);
  bb_item_set_text (BB_ITEM (bb_session_get_board (session)), BB_BOARD_TITLE, "Rain");
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_signal_emit_by_name (app, "query-end");
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  g_assert_nonnull (g_dir_read_name (dir));
  g_assert_true (bb_session_get_modified (session));
  gtk_window_destroy (window);
  run_pending ();
  g_object_unref (app);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("betboard-recovery-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (state, "betboard", NULL);
  int status;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  bb_load_init ();
  g_test_add_func ("/recovery/propose", test_propose);
  g_test_add_func ("/recovery/answers", test_answers);
  g_test_add_func ("/recovery/banner", test_banner);
  g_test_add_func ("/recovery/long-title", test_long_title);
  g_test_add_func ("/recovery/list", test_list);
  g_test_add_func ("/recovery/time", test_time);
  g_test_add_func ("/recovery/query-end", test_query_end);
  status = g_test_run ();
  clear ();
  g_rmdir (folder);
  g_rmdir (state);
  return status;
}
