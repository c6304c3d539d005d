/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-board-hash.h"
#include "bb-board-writer.h"
#include "bb-load.h"
#include "bb-recover-dialog.h"
#include "bb-recovery-banner.h"

#include "bb-test-display.h"

#include <glib/gstdio.h>

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
test_list (void)
{
  g_autoptr (BbRecovery) recovery = NULL;
  GtkWidget *dialog;

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

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  bb_load_init ();
  g_test_add_func ("/recovery/propose", test_propose);
  g_test_add_func ("/recovery/answers", test_answers);
  g_test_add_func ("/recovery/banner", test_banner);
  g_test_add_func ("/recovery/list", test_list);
  g_test_add_func ("/recovery/time", test_time);
  return g_test_run ();
}
