/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The panel of a review, on the field-service example: what it shows, and what it writes. */

#include "config.h"

#include "bb-edit-decisions.h"
#include "bb-edit-review.h"
#include "bb-next-review.h"
#include "bb-receipt.h"
#include "bb-review.h"
#include "bb-sheet-row.h"
#include "bb-signal-switch.h"
#include "bb-transaction.h"

#include "bb-test-review.h"

/* Two actions: to open the panel, and to start. */
static void
test_start (Fixture *fixture,
            gconstpointer data)
{
  g_assert_cmpstr (bb_review_panel_get_page (fixture->panel), ==, "agenda");
  g_assert_cmpint (bb_session_review_get_phase (fixture->review), ==, BB_REVIEW_PHASE_NONE);
  g_assert_cmpuint (bb_session_review_get_meeting_seconds (fixture->review), ==, 0);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->panel));
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "clicked");
  run_pending ();
  g_assert_cmpstr (bb_review_panel_get_page (fixture->panel), ==, "walk");
  g_assert_cmpint (bb_session_review_get_phase (fixture->review), ==, BB_REVIEW_PHASE_RUNNING);
  g_assert_cmpuint (bb_session_review_get_n_bets (fixture->review), ==, 10);
  g_assert_cmpstr (get_id (fixture), ==, "S14");
  g_assert_true (bb_selection_get_primary (bb_session_get_selection (fixture->session)) == find_bet (fixture, "S14"));
  g_assert_true (shows (fixture, "Second failed rehearsal of the largest tenant"));
  g_assert_true (shows (fixture, "Decide by 31 January 2027"));
  g_assert_true (shows (fixture, "Review overdue since 23 November 2026"));
  g_assert_true (bb_history_undo (fixture->history));
  run_pending ();
  g_assert_cmpstr (bb_review_panel_get_page (fixture->panel), ==, "agenda");
}

static void
test_clock (Fixture *fixture,
            gconstpointer data)
{
  start (fixture);
  g_assert_true (bb_session_review_knows_start (fixture->review));
  g_assert_true (shows (fixture, "0 of 90 min"));
  act (fixture, "review.end");
  g_assert_false (shows (fixture, "0 of 90 min"));
  g_assert_true (bb_history_undo (fixture->history));
  run_pending ();
  g_assert_true (shows (fixture, "0 of 90 min"));
}

/* Of a meeting that a file tells was on, nobody knows how long. */
static void
test_clock_of_reopened (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbHistory) history = bb_history_new (board);
  BbItem *review = bb_edit_plan_review (history, "quarterly", bb_board_get_day (board), NULL);
  g_autoptr (BbSession) session = NULL;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *panel = bb_review_panel_new ();

  g_assert_true (bb_edit_start_review (history, review, NULL));
  session = bb_session_new (board);
  bb_review_panel_set_session (BB_REVIEW_PANEL (panel), session);
  gtk_window_set_child (GTK_WINDOW (window), panel);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (is_allocated, panel);
  g_assert_cmpstr (bb_review_panel_get_page (BB_REVIEW_PANEL (panel)), ==, "walk");
  g_assert_false (bb_session_review_knows_start (bb_session_get_review (session)));
  g_assert_null (find (panel, says_visibly, "90 min"));
  gtk_window_destroy (GTK_WINDOW (window));
  run_pending ();
}

static void
test_trip_a_signal (Fixture *fixture,
                    gconstpointer data)
{
  BbSignalSwitch *control;

  start (fixture);
  control = find_type (fixture, BB_TYPE_SIGNAL_SWITCH);
  g_assert_nonnull (control);
  bb_session_review_set_only_tripped (fixture->review, TRUE);
  g_assert_cmpuint (bb_session_review_get_n_bets (fixture->review), ==, 0);
  bb_signal_switch_set_state (control, "tripped");
  run_pending ();
  g_assert_cmpstr (bb_item_get_text (BB_ITEM (find_bet (fixture, "S14")), BB_BET_HARM_SIGNAL_STATE), ==, "tripped");
  g_assert_cmpuint (bb_session_review_get_n_bets (fixture->review), ==, 1);
  g_assert_true (bb_history_undo (fixture->history));
  g_assert_cmpuint (bb_session_review_get_n_bets (fixture->review), ==, 0);
  run_pending ();
  g_assert_true (shows (fixture, "Nothing has tripped"));
  act (fixture, "review.only-tripped");
  g_assert_cmpuint (bb_session_review_get_n_bets (fixture->review), ==, 10);
}

/* From another bet straight to the first that tripped. */
static void
test_only_what_tripped (Fixture *fixture,
                        gconstpointer data)
{
  start (fixture);
  bb_item_set_text (BB_ITEM (find_bet (fixture, "S10")), BB_BET_SCALE_SIGNAL_STATE, "tripped");
  bb_item_set_text (BB_ITEM (find_bet (fixture, "S21")), BB_BET_HARM_SIGNAL_STATE, "tripped");
  run_pending ();
  g_assert_cmpstr (get_id (fixture), ==, "S14");
  act (fixture, "review.only-tripped");
  g_assert_cmpuint (bb_session_review_get_n_bets (fixture->review), ==, 2);
  g_assert_cmpstr (get_id (fixture), ==, "S10");
  act (fixture, "review.next");
  g_assert_cmpstr (get_id (fixture), ==, "S21");
  act (fixture, "review.next");
  g_assert_cmpstr (get_id (fixture), ==, "S21");
}

/* A board without bets has a review, too. */
static void
test_nothing_to_discuss (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbSession) session = bb_session_new (board);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *panel = bb_review_panel_new ();

  bb_review_panel_set_session (BB_REVIEW_PANEL (panel), session);
  gtk_window_set_child (GTK_WINDOW (window), panel);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (is_allocated, panel);
  g_assert_null (find (panel, says_visibly, "Start the Review"));
  g_assert_true (gtk_widget_activate_action (panel, "review.start", NULL));
  run_pending ();
  g_assert_cmpstr (bb_review_panel_get_page (BB_REVIEW_PANEL (panel)), ==, "walk");
  g_assert_true (find (panel, says_visibly, "Nothing is on the list") != NULL);
  g_assert_true (gtk_widget_activate_action (panel, "review.decide", "s", "keep"));
  g_assert_true (gtk_widget_activate_action (panel, "review.next", NULL));
  g_assert_true (gtk_widget_activate_action (panel, "review.end", NULL));
  run_pending ();
  g_assert_cmpstr (bb_review_panel_get_page (BB_REVIEW_PANEL (panel)), ==, "read-back");
  gtk_window_destroy (GTK_WINDOW (window));
  run_pending ();
}

/* Written where the bet is talked about, for its team, until one meets again. */
static void
test_to_do (Fixture *fixture,
            gconstpointer data)
{
  GtkWidget *focus;
  BbItemList *follow_ups;
  BbItem *follow_up;

  start (fixture);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  follow_ups = bb_item_get_children (bb_session_review_get_review (fixture->review), BB_KIND_FOLLOW_UP);
  act (fixture, "review.add-to-do");
  answer (fixture, " ");
  g_assert_cmpuint (bb_item_list_get_length (follow_ups), ==, 0);
  act (fixture, "review.add-to-do");
  answer (fixture, "Ask the largest tenant");
  g_assert_cmpuint (bb_item_list_get_length (follow_ups), ==, 1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  follow_up = bb_item_list_peek (follow_ups, 0);
  g_assert_cmpstr (bb_item_get_text (follow_up, BB_FOLLOW_UP_BET), ==, "S14");
  g_assert_cmpstr (bb_item_get_text (follow_up, BB_FOLLOW_UP_TEAM), ==, bb_bet_get_owner_team (find_bet (fixture, "S14")));
  g_assert_cmpuint (bb_item_get_date (follow_up, BB_FOLLOW_UP_DUE_ON), ==, bb_next_review_propose (find_bet (fixture, "S14")));
  g_assert_true (shows (fixture, "To do: Ask the largest tenant, by "));
  act (fixture, "review.add-to-do");
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))), "Book a rehearsal");
  act (fixture, "review.next");
  g_assert_false (shows (fixture, "To do: Ask"));
  g_assert_cmpstr (bb_item_get_text (bb_item_list_peek (follow_ups, 1), BB_FOLLOW_UP_BET), ==, "S14");
  g_assert_true (bb_history_undo (fixture->history));
  g_assert_true (bb_history_undo (fixture->history));
  g_assert_cmpuint (bb_item_list_get_length (follow_ups), ==, 0);
  g_assert_true (bb_history_redo (fixture->history));
  act (fixture, "review.end");
  g_assert_true (shows (fixture, "Ask the largest tenant"));
}

static guint
count_decided (Fixture *fixture)
{
  g_autoptr (GPtrArray) receipts = bb_review_list_receipts (bb_session_review_get_review (fixture->review));

  return receipts->len;
}

/* What loses its tick is discussed, the rest kept, in one step. */
static void
test_nod_through (Fixture *fixture,
                  gconstpointer data)
{
  GtkCheckButton *tick;

  start (fixture);
  bb_review_panel_set_page (fixture->panel, "nod");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->panel));
  run_pending ();
  tick = find_type (fixture, GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (tick, FALSE);
  g_assert_true (shows (fixture, "Nod Through 11 Bets"));
  answer (fixture, "On track");
  g_assert_cmpuint (count_decided (fixture), ==, 11);
  g_assert_cmpuint (bb_session_review_get_n_bets (fixture->review), ==, 11);
  g_assert_cmpstr (bb_review_panel_get_page (fixture->panel), ==, "walk");
  assert_decided (fixture, "S02", "keep", "On track");
  g_assert_true (bb_history_undo (fixture->history));
  g_assert_cmpuint (count_decided (fixture), ==, 0);
  g_assert_cmpuint (bb_session_review_get_n_bets (fixture->review), ==, 10);
}

static void
move_bet (Fixture *fixture,
          const char *id)
{
  g_autoptr (BbTransaction) step = bb_transaction_begin (fixture->history, "Move");
  BbItem *bet = BB_ITEM (find_bet (fixture, id));

  bb_item_set_tenths (bet, BB_BET_FAMILIARITY, bb_item_get_tenths (bet, BB_BET_FAMILIARITY, 0) + 100);
  bb_transaction_commit (step);
  run_pending ();
}

static guint
count_unanswered (Fixture *fixture)
{
  g_autoptr (GPtrArray) moves = bb_review_list_unanswered (bb_session_review_get_review (fixture->review));

  return moves->len;
}

static void
test_answer_moves (Fixture *fixture,
                   gconstpointer data)
{
  start (fixture);
  move_bet (fixture, "S02");
  move_bet (fixture, "S03");
  move_bet (fixture, "S04");
  g_assert_true (shows (fixture, "Moved 3"));
  bb_review_panel_explain_moves (fixture->panel);
  run_pending ();
  gtk_check_button_set_active (find_type (fixture, GTK_TYPE_CHECK_BUTTON), FALSE);
  g_assert_true (shows (fixture, "Explain 2 Moves"));
  answer (fixture, "");
  g_assert_cmpuint (count_unanswered (fixture), ==, 3);
  answer (fixture, "We know more now");
  g_assert_cmpuint (count_unanswered (fixture), ==, 1);
  g_assert_true (bb_history_undo (fixture->history));
  g_assert_cmpuint (count_unanswered (fixture), ==, 3);
}

static void
replay (Fixture *fixture,
        gboolean redo,
        const char *expected)
{
  bb_review_panel_replay (fixture->panel, redo);
  run_pending ();
  g_assert_cmpstr (get_id (fixture), ==, expected);
}

/* What is undone or done again is seen, and the keyboard stays. */
static void
test_undo_goes_there (Fixture *fixture,
                      gconstpointer data)
{
  GtkWidget *focus;

  start (fixture);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  decide (fixture, "keep");
  decide (fixture, "keep");
  act (fixture, "review.next");
  g_assert_cmpstr (get_id (fixture), !=, "S24");
  replay (fixture, FALSE, "S24");
  g_assert_null (get_decision (fixture, "S24"));
  replay (fixture, FALSE, "S14");
  g_assert_null (get_decision (fixture, "S14"));
  replay (fixture, TRUE, "S14");
  replay (fixture, TRUE, "S24");
  assert_decided (fixture, "S24", "keep", "");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  go_to (fixture, "S14");
  g_assert_true (gtk_widget_activate_action (find_type (fixture, GTK_TYPE_ENTRY), "decision.anew", NULL));
  replay (fixture, FALSE, "S24");
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
}

static void
test_undo_a_move_goes_there (Fixture *fixture,
                             gconstpointer data)
{
  start (fixture);
  move_bet (fixture, "S02");
  replay (fixture, FALSE, "S02");
  act (fixture, "review.next");
  replay (fixture, TRUE, "S02");
  bb_review_panel_set_page (fixture->panel, "nod");
  go_to (fixture, "S14");
  replay (fixture, FALSE, "S14");
}

/* To the first of them. */
static void
test_undo_a_nod_goes_there (Fixture *fixture,
                            gconstpointer data)
{
  start (fixture);
  g_assert_cmpuint (bb_edit_nod_through (fixture->history, bb_session_review_get_review (fixture->review), NULL, NULL), ==, 12);
  run_pending ();
  replay (fixture, FALSE, "S18");
  g_assert_null (get_decision (fixture, "S18"));
  go_to (fixture, "S14");
  replay (fixture, TRUE, "S18");
  assert_decided (fixture, "S18", "keep", "");
}

static void
test_read_back_and_seal (Fixture *fixture,
                         gconstpointer data)
{
  g_autoptr (BbItem) receipt = NULL;

  start (fixture);
  decide (fixture, "keep");
  receipt = g_object_ref (get_decision (fixture, "S14"));
  act (fixture, "review.end");
  g_assert_cmpstr (bb_review_panel_get_page (fixture->panel), ==, "read-back");
  g_assert_cmpuint (bb_session_review_get_meeting_seconds (fixture->review), ==, 0);
  answer (fixture, "Went wel");
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_REASON), ==, "Went wel");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->panel));
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))), "Went well");
  act (fixture, "review.seal");
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_REASON), ==, "Went well");
  g_assert_false (bb_receipt_is_open (receipt));
  g_assert_cmpstr (bb_review_panel_get_page (fixture->panel), ==, "sealed");
  g_assert_false (bb_history_get_can_undo (fixture->history));
  act (fixture, "review.leave");
  g_assert_cmpstr (bb_review_panel_get_page (fixture->panel), ==, "agenda");
}

/* In none of the pages, nor in a tooltip. */
static void
test_nothing_private (Fixture *fixture,
                      gconstpointer data)
{
  static const char *const pages[] = { "agenda", "walk", "nod", "moves" };
  guint i;

  start (fixture);
  for (i = 0; i < bb_session_review_get_n_bets (fixture->review); i++) {
    bb_session_review_set_bet (fixture->review, bb_session_review_get_nth_bet (fixture->review, i));
    run_pending ();
    g_assert_true (find (GTK_WIDGET (fixture->panel), says, SECRET) == NULL);
  }
  for (i = 0; i < G_N_ELEMENTS (pages); i++) {
    bb_review_panel_set_page (fixture->panel, pages[i]);
    run_pending ();
    g_assert_true (find (GTK_WIDGET (fixture->panel), says, SECRET) == NULL);
  }
  act (fixture, "review.end");
  g_assert_true (find (GTK_WIDGET (fixture->panel), says, SECRET) == NULL);
}

static gboolean
is_small_label (GtkWidget *widget,
                gconstpointer data)
{
  PangoFontDescription *font;

  if (!GTK_IS_LABEL (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;
  font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  g_assert_true (pango_font_description_get_size_is_absolute (font));
  /* Points to pixels leaves less than a hundredth of one open. */
  if (pango_font_description_get_size (font) + PANGO_SCALE / 100 >= *(const int *) data * PANGO_SCALE)
    return FALSE;
  g_test_message ("“%s” is set in %d pixels", gtk_label_get_text (GTK_LABEL (widget)), pango_font_description_get_size (font) / PANGO_SCALE);
  return TRUE;
}

/* All of a sheet is read from a chair, and it leaves room on a small screen. */
static void
test_sheet_is_large_and_fits (Fixture *fixture,
                              gconstpointer data)
{
  GtkWidget *row;
  GtkWidget *sheet;
  const int smallest = 18;
  int minimum;

  start (fixture);
  row = find_type (fixture, BB_TYPE_SHEET_ROW);
  sheet = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (find (sheet, is_small_label, &smallest) == NULL);
  decide (fixture, "keep");
  gtk_widget_measure (GTK_WIDGET (fixture->panel), GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 500);
  gtk_widget_measure (GTK_WIDGET (fixture->panel), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 500);
}

#define ADD(path, function) g_test_add ("/review-panel/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  load_style ();
  ADD ("start", test_start);
  ADD ("clock", test_clock);
  g_test_add_func ("/review-panel/clock-of-reopened", test_clock_of_reopened);
  ADD ("trip-a-signal", test_trip_a_signal);
  ADD ("only-what-tripped", test_only_what_tripped);
  g_test_add_func ("/review-panel/nothing-to-discuss", test_nothing_to_discuss);
  ADD ("to-do", test_to_do);
  ADD ("nod-through", test_nod_through);
  ADD ("answer-moves", test_answer_moves);
  ADD ("undo-goes-there", test_undo_goes_there);
  ADD ("undo-a-move-goes-there", test_undo_a_move_goes_there);
  ADD ("undo-a-nod-goes-there", test_undo_a_nod_goes_there);
  ADD ("read-back-and-seal", test_read_back_and_seal);
  ADD ("nothing-private", test_nothing_private);
  ADD ("sheet-is-large-and-fits", test_sheet_is_large_and_fits);
  return g_test_run ();
}
