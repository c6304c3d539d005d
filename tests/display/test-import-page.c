/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-import-page.h"

#include "bb-test-display.h"

typedef struct {
  GtkWindow *window;
  BbImportPage *page;
  BbSession *session;
  guint n_finished;
  guint n_bets;
} Fixture;

static void
finished_cb (BbImportPage *page,
             guint n_bets,
             Fixture *fixture)
{
  fixture->n_finished++;
  fixture->n_bets = n_bets;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();

  fixture->session = bb_session_new (board);
  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->page = BB_IMPORT_PAGE (bb_import_page_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  g_signal_connect (fixture->page, "finished", G_CALLBACK (finished_cb), fixture);
  gtk_window_present (fixture->window);
  bb_import_page_start (fixture->page, fixture->session);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  run_pending ();
  g_assert_finalize_object (fixture->session);
}

static gpointer
get_child (Fixture *fixture,
           const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->page), BB_TYPE_IMPORT_PAGE, name);
}

static void
read_list (Fixture *fixture,
           const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  bb_import_page_read (fixture->page, bytes);
}

static gboolean
apply (Fixture *fixture)
{
  return gtk_widget_activate_action (GTK_WIDGET (fixture->page), "import.apply", NULL);
}

static BbBoard *
get_board (Fixture *fixture)
{
  return bb_session_get_board (fixture->session);
}

/* Plain lines: one bet a line, all in the tray, one step. */
static void
test_lines (Fixture *fixture,
            gconstpointer data)
{
  guint i;

  read_list (fixture, "Shared crew pool\nVoice notes & <more>\nSelf-booking page\n");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (fixture, "stack")), ==, "rows");
  g_assert_true (apply (fixture));
  g_assert_cmpuint (fixture->n_bets, ==, 3);
  g_assert_cmpuint (bb_board_get_n_bets (get_board (fixture)), ==, 3);
  for (i = 0; i < 3; i++)
    g_assert_false (bb_bet_is_placed (bb_board_get_bet (get_board (fixture), i)));
  g_assert_true (bb_history_undo (bb_session_get_history (fixture->session)));
  g_assert_cmpuint (bb_board_get_n_bets (get_board (fixture)), ==, 0);
  g_assert_false (bb_history_get_can_undo (bb_session_get_history (fixture->session)));
}

static void
test_columns (Fixture *fixture,
              gconstpointer data)
{
  BbBet *bet;

  read_list (fixture, "Title\tTeam\tEpic\nCrew pool\tScheduling\tE-12\n");
  g_assert_nonnull (strstr (gtk_label_get_text (get_child (fixture, "columns_label")), "Epic"));
  g_assert_true (apply (fixture));
  bet = bb_board_get_bet (get_board (fixture), 0);
  g_assert_cmpstr (bb_bet_get_title (bet), ==, "Crew pool");
  g_assert_cmpstr (bb_board_get_team_name (get_board (fixture), bet), ==, "Scheduling");
}

/* A day that can be read in two ways is asked for, and nothing is written before. */
static void
test_dates (Fixture *fixture,
            gconstpointer data)
{
  read_list (fixture, "title,review_date\nCrew pool,07/12/2026\n");
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "options_group")));
  apply (fixture);
  g_assert_cmpuint (fixture->n_finished, ==, 0);
  adw_combo_row_set_selected (get_child (fixture, "dates_row"), 1);
  g_assert_true (apply (fixture));
  g_assert_cmpuint (bb_bet_get_review_date (bb_board_get_bet (get_board (fixture), 0)), ==, bb_date_new (2026, 12, 7));
}

static void
test_cancel (Fixture *fixture,
             gconstpointer data)
{
  read_list (fixture, "Crew pool\n");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "import.cancel", NULL));
  g_assert_cmpuint (fixture->n_finished, ==, 1);
  g_assert_cmpuint (fixture->n_bets, ==, 0);
  g_assert_cmpuint (bb_board_get_n_bets (get_board (fixture)), ==, 0);
  g_assert_false (bb_session_get_modified (fixture->session));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/app/import-page/lines", Fixture, NULL, set_up, test_lines, tear_down);
  g_test_add ("/app/import-page/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/app/import-page/dates", Fixture, NULL, set_up, test_dates, tear_down);
  g_test_add ("/app/import-page/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  return g_test_run ();
}
