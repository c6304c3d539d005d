/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-board-writer.h"
#include "bb-due-banner.h"
#include "bb-test-display.h"
#include "bb-window.h"

#include <glib/gstdio.h>

#define TODAY bb_date_new (2026, 12, 7)

static void
add_bet (BbBoard *board,
         const char *id,
         BbDate review)
{
  g_autoptr (BbBet) bet = bb_bet_new (id);

  bb_item_set_date (BB_ITEM (bet), BB_BET_REVIEW_DATE, review);
  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
}

/* One review overdue since yesterday, one since November, one due from today on. */
static BbBoard *
create_board (void)
{
  BbBoard *board = bb_board_new_starter ();

  add_bet (board, "yesterday", TODAY - 1);
  add_bet (board, "november", bb_date_new (2026, 11, 2));
  add_bet (board, "soon", TODAY + 14);
  return board;
}

/* What the banner tells, or NULL. */
static const char *
get_words (BbDueBanner *banner)
{
  GObject *box = gtk_widget_get_template_child (GTK_WIDGET (banner), BB_TYPE_DUE_BANNER, "box");
  GObject *label = gtk_widget_get_template_child (GTK_WIDGET (banner), BB_TYPE_DUE_BANNER, "label");

  return gtk_widget_get_visible (GTK_WIDGET (box)) ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

static void
test_words (void)
{
  g_autoptr (BbBoard) board = create_board ();
  g_autoptr (BbSession) session = bb_session_new (board);
  g_autoptr (BbDueBanner) banner = g_object_ref_sink (g_object_new (BB_TYPE_DUE_BANNER, "session", session, NULL));

  g_assert_null (get_words (banner));
  bb_due_banner_tell_since (banner, BB_DATE_NONE);
  g_assert_null (get_words (banner));
  bb_due_banner_tell_since (banner, TODAY - 1);
  g_assert_cmpstr (get_words (banner), ==, "2 bets came due since 6 December");
  bb_due_banner_tell_since (banner, bb_date_new (2025, 12, 31));
  g_assert_cmpstr (get_words (banner), ==, "3 bets came due since 31 December 2025");
  bb_due_banner_close (banner);
  g_assert_null (get_words (banner));
  bb_due_banner_tell_since (banner, TODAY);
  g_assert_null (get_words (banner));
  bb_due_banner_tell_since (banner, TODAY + 1);
  g_assert_null (get_words (banner));
}

/* Under an open board; the day is looked at again when it is no longer set. */
static void
test_midnight (void)
{
  g_autoptr (BbBoard) board = create_board ();
  g_autoptr (BbSession) session = bb_session_new (board);
  g_autoptr (BbDueBanner) banner = g_object_ref_sink (g_object_new (BB_TYPE_DUE_BANNER, "session", session, NULL));

  add_bet (board, "tomorrow", TODAY + 15);
  bb_item_set_date (BB_ITEM (board), BB_BOARD_AS_OF, TODAY);
  bb_clock_set_today (TODAY + 1);
  bb_item_set_value (BB_ITEM (board), BB_BOARD_AS_OF, &BB_VALUE_OF_NONE);
  g_assert_cmpstr (get_words (banner), ==, "1 bet came due since 7 December");
  /* A day that somebody sets is no midnight. */
  bb_due_banner_close (banner);
  bb_item_set_date (BB_ITEM (board), BB_BOARD_AS_OF, TODAY + 100);
  g_assert_null (get_words (banner));
  bb_item_set_value (BB_ITEM (board), BB_BOARD_AS_OF, &BB_VALUE_OF_NONE);
  g_assert_null (get_words (banner));
  bb_clock_set_today (TODAY);
}

static void
test_other_board (void)
{
  g_autoptr (BbBoard) board = create_board ();
  g_autoptr (BbSession) session = bb_session_new (board);
  g_autoptr (BbBoard) empty = bb_board_new_starter ();
  g_autoptr (BbSession) other = bb_session_new (empty);
  g_autoptr (BbDueBanner) banner = g_object_ref_sink (g_object_new (BB_TYPE_DUE_BANNER, "session", session, NULL));

  bb_due_banner_tell_since (banner, TODAY - 1);
  g_assert_nonnull (get_words (banner));
  bb_due_banner_set_session (banner, other);
  g_assert_null (get_words (banner));
}

/* --- in the window ---------------------------------------------------------------------------- */

static BbDueBanner *
get_banner (BbWindow *window)
{
  return BB_DUE_BANNER (gtk_widget_get_template_child (GTK_WIDGET (window), BB_TYPE_WINDOW, "due_banner"));
}

static gboolean
has_board (gpointer window)
{
  BbSession *session;
  GtkWidget *view = GTK_WIDGET (gtk_widget_get_template_child (window, BB_TYPE_WINDOW, "board_view"));

  g_object_get (window, "session", &session, NULL);
  if (session == NULL)
    return FALSE;
  g_object_unref (session);
  return gtk_widget_get_width (view) > 0;
}

/* Opens the board, and returns what is told then. */
static char *
open_and_close (GFile *file)
{
  BbWindow *window = g_object_new (BB_TYPE_WINDOW, NULL);
  char *words;

  gtk_window_present (GTK_WINDOW (window));
  bb_window_open (window, file);
  wait_until (has_board, window);
  words = g_strdup (get_words (get_banner (window)));
  gtk_window_close (GTK_WINDOW (window));
  run_pending ();
  return words;
}

/* Not the first time; then since the last one; and not twice. */
static void
test_window (void)
{
  g_autoptr (BbBoard) board = create_board ();
  g_autoptr (GBytes) bytes = bb_board_write (board);
  g_autofree char *folder = g_dir_make_tmp ("betboard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "ours.betboard", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  bb_clock_set_today (bb_date_new (2026, 11, 12));
  first = open_and_close (file);
  bb_clock_set_today (TODAY);
  second = open_and_close (file);
  third = open_and_close (file);
  g_assert_null (first);
  g_assert_cmpstr (second, ==, "2 bets came due since 12 November");
  g_assert_null (third);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  bb_clock_set_today (TODAY);
  g_test_add_func ("/due-banner/words", test_words);
  g_test_add_func ("/due-banner/midnight", test_midnight);
  g_test_add_func ("/due-banner/other-board", test_other_board);
  g_test_add_func ("/due-banner/window", test_window);
  return g_test_run ();
}
