/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two roles place alone, one after the other, then compare and settle; with undo. */

#include "config.h"

#include "bb-board-file.h"
#include "bb-board-view.h"
#include "bb-disagreement-page.h"
#include "bb-disagreement.h"
#include "bb-edit-places.h"
#include "bb-placing-window.h"
#include "bb-test-display.h"

typedef struct {
  BbSession *session;
  BbPlacingWindow *window;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->session = bb_board_file_load_example ("fieldservice", &error);
  g_assert_no_error (error);
  self->window = bb_placing_window_new (self->session);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->session);
}

static gpointer
get_child (Fixture *self,
           const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (self->window), BB_TYPE_PLACING_WINDOW, name);
}

static const char *
get_page (Fixture *self)
{
  return gtk_stack_get_visible_child_name (get_child (self, "stack"));
}

static void
click (Fixture *self,
       const char *name)
{
  g_assert_true (gtk_widget_is_sensitive (get_child (self, name)));
  g_signal_emit_by_name (get_child (self, name), "clicked");
}

static BbSession *
start (Fixture *self,
       const char *role)
{
  gtk_editable_set_text (GTK_EDITABLE (get_child (self, "role_row")), role);
  click (self, "start_button");
  g_assert_cmpstr (get_page (self), ==, "place");
  return bb_board_view_get_session (get_child (self, "board_view"));
}

static void
place (BbSession *blank,
       const char *id,
       gint familiarity,
       gint risk)
{
  bb_edit_place_bet (bb_session_get_history (blank), bb_board_find_bet (bb_session_get_board (blank), id), familiarity, risk);
}

static guint
count_placed (BbSession *blank)
{
  guint n = 0;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (bb_session_get_board (blank)); i++)
    n += bb_bet_is_placed (bb_board_get_bet (bb_session_get_board (blank), i)) ? 1 : 0;
  return n;
}

static void
test_hidden (Fixture *self,
             gconstpointer data)
{
  BbSession *blank = start (self, "Finance");

  g_assert_cmpuint (bb_board_get_n_bets (bb_session_get_board (blank)), ==, 24);
  g_assert_cmpuint (count_placed (blank), ==, 0);
  place (blank, "S02", 900, 100);
  g_assert_cmpstr (adw_window_title_get_title (get_child (self, "heading")), ==, "Finance");
  g_assert_cmpstr (adw_window_title_get_subtitle (get_child (self, "heading")), ==, "1 of 24 placed · P places, arrows move, F6 takes the next one");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.next-pane", NULL);
  g_assert_true (bb_selection_contains (bb_session_get_selection (blank), bb_board_find_bet (bb_session_get_board (blank), "S01")));
  click (self, "done_button");
  g_assert_cmpstr (get_page (self), ==, "who");
  g_assert_cmpuint (count_placed (start (self, "Sales")), ==, 0);
  click (self, "done_button");
  g_assert_cmpuint (count_placed (start (self, "finance")), ==, 1);
  click (self, "done_button");
}

static void
test_compare (Fixture *self,
              gconstpointer data)
{
  BbBet *bet = bb_board_find_bet (bb_session_get_board (self->session), "S02");
  gint familiarity = bb_bet_get_familiarity (bet);
  GtkListBox *list;

  g_assert_false (gtk_widget_get_visible (get_child (self, "reveal_button")));
  place (start (self, "Finance"), "S02", 900, 100);
  click (self, "done_button");
  place (start (self, "Sales"), "S02", 100, 700);
  click (self, "done_button");
  g_assert_cmpint (bb_bet_get_familiarity (bet), ==, familiarity);
  click (self, "reveal_button");
  g_assert_cmpstr (get_page (self), ==, "compare");
  g_assert_cmpint (bb_item_get_integer (BB_ITEM (bet), BB_BET_PLACEMENT_SPREAD, -1), ==, 50);
  list = (GtkListBox *) gtk_widget_get_template_child (get_child (self, "disagreement"), BB_TYPE_DISAGREEMENT_PAGE, "list");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (gtk_list_box_get_row_at_index (list, 0))), ==, "50 apart · Finance and Sales");
  g_signal_emit_by_name (gtk_widget_get_template_child (get_child (self, "disagreement"), BB_TYPE_DISAGREEMENT_PAGE, "middle_button"), "clicked");
  g_assert_cmpint (bb_bet_get_familiarity (bet), ==, 500);
  g_assert_cmpint (bb_bet_get_risk (bet), ==, 400);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  g_assert_cmpint (bb_bet_get_familiarity (bet), ==, familiarity);
}

/* Closing in the middle keeps what is placed, as one step of undo; nothing placed leaves nothing. */
static void
test_close (Fixture *self,
            gconstpointer data)
{
  BbBet *bet = bb_board_find_bet (bb_session_get_board (self->session), "S02");

  start (self, "Sales");
  click (self, "done_button");
  g_assert_false (bb_session_get_modified (self->session));
  g_assert_false (gtk_widget_get_sensitive (get_child (self, "start_button")));
  place (start (self, "Finance"), "S02", 900, 100);
  gtk_window_close (GTK_WINDOW (self->window));
  run_pending ();
  g_assert_nonnull (bb_bet_find_placement (bet, "Finance"));
  bb_history_undo (bb_session_get_history (self->session));
  g_assert_null (bb_bet_find_placement (bet, "Finance"));
  self->window = NULL;
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/app/placing-window/hidden", Fixture, NULL, set_up, test_hidden, tear_down);
  g_test_add ("/app/placing-window/compare", Fixture, NULL, set_up, test_compare, tear_down);
  g_test_add ("/app/placing-window/close", Fixture, NULL, set_up, test_close, tear_down);
  return g_test_run ();
}
