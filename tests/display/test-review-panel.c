/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The panel of a review, on the field-service example: what it shows, and what it writes. */

#include "config.h"

#include "bb-board-file.h"
#include "bb-decision-bar.h"
#include "bb-receipt.h"
#include "bb-review-panel.h"
#include "bb-review.h"
#include "bb-sheet-row.h"
#include "bb-signal-switch.h"
#include "bb-transaction.h"

#include "bb-test-display.h"

#include <string.h>

#define SECRET "Between us: the sponsor is leaving"

typedef struct {
  BbSession *session;
  BbBoard *board;
  BbHistory *history;
  BbSessionReview *review;
  GtkWidget *window;
  BbReviewPanel *panel;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  guint i;

  fixture->session = bb_board_file_load_example ("fieldservice", NULL);
  g_assert_nonnull (fixture->session);
  fixture->board = bb_session_get_board (fixture->session);
  fixture->history = bb_session_get_history (fixture->session);
  fixture->review = bb_session_get_review (fixture->session);
  for (i = 0; i < bb_board_get_n_bets (fixture->board); i++)
    bb_item_set_text (BB_ITEM (bb_board_get_bet (fixture->board, i)), BB_BET_PRIVATE_NOTE, SECRET);
  fixture->window = gtk_window_new ();
  fixture->panel = BB_REVIEW_PANEL (bb_review_panel_new ());
  bb_review_panel_set_session (fixture->panel, fixture->session);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 650);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->panel));
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (is_allocated, fixture->panel);
  run_pending ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *panel = g_object_ref (GTK_WIDGET (fixture->panel));

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  run_pending ();
  g_assert_finalize_object (panel);
  g_assert_finalize_object (fixture->session);
}

static void
act (Fixture *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->panel), action, NULL));
  run_pending ();
}

static void
decide (Fixture *fixture,
        const char *decision)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "review.decide", "s", decision));
  run_pending ();
}

static void
start (Fixture *fixture)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->panel));
  act (fixture, "review.start");
}

static const char *
get_id (Fixture *fixture)
{
  BbBet *bet = bb_session_review_get_bet (fixture->review);

  return bet != NULL ? bb_bet_get_id (bet) : "";
}

static BbBet *
find_bet (Fixture *fixture,
          const char *id)
{
  BbBet *bet = bb_board_find_bet (fixture->board, id);

  g_assert_nonnull (bet);
  return bet;
}

static void
go_to (Fixture *fixture,
       const char *id)
{
  bb_session_review_set_bet (fixture->review, find_bet (fixture, id));
  run_pending ();
}

typedef gboolean (*Matches) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *widget,
      Matches matches,
      gconstpointer data)
{
  GtkWidget *child;

  if (matches (widget, data))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, matches, data);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static gboolean
is_type (GtkWidget *widget,
         gconstpointer data)
{
  return gtk_widget_get_mapped (widget) && G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) data);
}

static gpointer
find_type (Fixture *fixture,
           GType type)
{
  return find (GTK_WIDGET (fixture->panel), is_type, &type);
}

static gboolean
says (GtkWidget *widget,
      gconstpointer data)
{
  const char *tooltip = gtk_widget_get_tooltip_markup (widget);

  if (tooltip != NULL && strstr (tooltip, data) != NULL)
    return TRUE;
  if (GTK_IS_LABEL (widget))
    return strstr (gtk_label_get_text (GTK_LABEL (widget)), data) != NULL;
  return GTK_IS_EDITABLE (widget) && strstr (gtk_editable_get_text (GTK_EDITABLE (widget)), data) != NULL;
}

static gboolean
says_visibly (GtkWidget *widget,
              gconstpointer data)
{
  return gtk_widget_get_mapped (widget) && says (widget, data);
}

static gboolean
shows (Fixture *fixture,
       const char *words)
{
  return find (GTK_WIDGET (fixture->panel), says_visibly, words) != NULL;
}

/* Into what has the keyboard, as if typed; and Enter. */
static void
answer (Fixture *fixture,
        const char *words)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (GTK_IS_TEXT (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), words);
  g_signal_emit_by_name (gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY), "activate");
  run_pending ();
}

static BbItem *
get_decision (Fixture *fixture,
              const char *id)
{
  return bb_session_review_find_decision (fixture->review, find_bet (fixture, id));
}

static void
assert_decided (Fixture *fixture,
                const char *id,
                const char *decision,
                const char *reason)
{
  BbItem *receipt = get_decision (fixture, id);

  g_assert_nonnull (receipt);
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_DECISION), ==, decision);
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_REASON), ==, reason);
}

/* --- tests ------------------------------------------------------------------------------------ */

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
test_keep_is_one_key (Fixture *fixture,
                      gconstpointer data)
{
  guint state;

  start (fixture);
  state = bb_history_get_state (fixture->history);
  decide (fixture, "keep");
  assert_decided (fixture, "S14", "keep", "");
  g_assert_cmpstr (get_id (fixture), ==, "S24");
  g_assert_true (shows (fixture, "Kept: 7"));
  g_assert_true (bb_history_undo (fixture->history));
  g_assert_cmpuint (bb_history_get_state (fixture->history), ==, state);
  g_assert_null (get_decision (fixture, "S14"));
}

static gpointer
get_bar (Fixture *fixture)
{
  return find_type (fixture, BB_TYPE_DECISION_BAR);
}

static void
test_take_back (Fixture *fixture,
                gconstpointer data)
{
  start (fixture);
  go_to (fixture, "S22");
  decide (fixture, "stop");
  answer (fixture, "Sold");
  assert_decided (fixture, "S22", "stop", "Sold");
  g_assert_true (bb_bet_is_closed (find_bet (fixture, "S22")));
  g_assert_true (gtk_widget_activate_action (get_bar (fixture), "decision.take-back", NULL));
  run_pending ();
  g_assert_null (get_decision (fixture, "S22"));
  g_assert_cmpstr (bb_bet_get_stage (find_bet (fixture, "S22")), ==, "paused");
  g_assert_cmpstr (get_id (fixture), ==, "S22");
}

/* Without its line a stop is not decided, and the form stays with a word why. */
static void
test_asks_for_a_line (Fixture *fixture,
                      gconstpointer data)
{
  guint state;

  start (fixture);
  go_to (fixture, "S06");
  state = bb_history_get_state (fixture->history);
  decide (fixture, "stop");
  answer (fixture, "  ");
  g_assert_cmpuint (bb_history_get_state (fixture->history), ==, state);
  g_assert_true (shows (fixture, "Say why in one line"));
  g_assert_true (gtk_widget_activate_action (get_bar (fixture), "decision.cancel", NULL));
  run_pending ();
  g_assert_false (shows (fixture, "Say why in one line"));
  g_assert_cmpuint (bb_history_get_state (fixture->history), ==, state);
  g_assert_cmpstr (get_id (fixture), ==, "S06");
}

/* What was decided is shown where it was decided, and deciding anew takes its place in one step. */
static void
test_decide_anew (Fixture *fixture,
                  gconstpointer data)
{
  guint state;

  start (fixture);
  go_to (fixture, "S22");
  decide (fixture, "stop");
  answer (fixture, "Sold");
  go_to (fixture, "S22");
  g_assert_true (shows (fixture, "Stopped"));
  state = bb_history_get_state (fixture->history);
  decide (fixture, "keep");
  assert_decided (fixture, "S22", "keep", "");
  g_assert_cmpstr (bb_bet_get_stage (find_bet (fixture, "S22")), ==, "paused");
  g_assert_true (bb_history_undo (fixture->history));
  g_assert_cmpuint (bb_history_get_state (fixture->history), ==, state);
  assert_decided (fixture, "S22", "stop", "Sold");
}

/* A reason that is typed belongs to the bet it was typed for, however one goes on. */
static void
test_reason_stays_with_its_bet (Fixture *fixture,
                                gconstpointer data)
{
  start (fixture);
  decide (fixture, "keep");
  decide (fixture, "keep");
  go_to (fixture, "S14");
  g_assert_true (gtk_widget_activate_action (get_bar (fixture), "decision.say-why", NULL));
  run_pending ();
  g_assert_cmpstr (get_id (fixture), ==, "S24");
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))), "Outages are rarer");
  act (fixture, "review.previous");
  assert_decided (fixture, "S24", "keep", "Outages are rarer");
  assert_decided (fixture, "S14", "keep", "");
}

/* Undo reaches what is in the entry that has the keyboard, and it is not written again. */
static void
test_undo_a_reason (Fixture *fixture,
                    gconstpointer data)
{
  start (fixture);
  decide (fixture, "keep");
  g_assert_true (gtk_widget_activate_action (get_bar (fixture), "decision.say-why", NULL));
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))), "Too early");
  bb_review_panel_commit (fixture->panel);
  assert_decided (fixture, "S14", "keep", "Too early");
  g_assert_true (bb_history_undo (fixture->history));
  run_pending ();
  act (fixture, "review.next");
  assert_decided (fixture, "S14", "keep", "");
}

static void
test_change_asks_what_applies (Fixture *fixture,
                               gconstpointer data)
{
  BbDecisionBar *bar;

  start (fixture);
  bar = get_bar (fixture);
  g_assert_false (bb_decision_bar_pick (bar, 0));
  go_to (fixture, "S25");
  decide (fixture, "change");
  g_assert_true (shows (fixture, "1  Take it up"));
  g_assert_false (shows (fixture, "Pause"));
  go_to (fixture, "S22");
  decide (fixture, "change");
  g_assert_true (shows (fixture, "Resume"));
  g_assert_false (shows (fixture, "Take it up"));
  g_assert_false (bb_decision_bar_pick (bar, 20));
}

static void
test_more_money (Fixture *fixture,
                 gconstpointer data)
{
  BbItem *receipt;

  start (fixture);
  go_to (fixture, "S09");
  decide (fixture, "increase");
  g_assert_true (shows (fixture, "Released so far"));
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))), "500");
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  answer (fixture, "A third operator asked");
  receipt = get_decision (fixture, "S09");
  g_assert_nonnull (receipt);
  g_assert_cmpint (bb_item_get_integer (receipt, BB_RECEIPT_CAP_BEFORE, 0), ==, 380000);
  g_assert_cmpint (bb_item_get_integer (receipt, BB_RECEIPT_CAP_AFTER, 0), ==, 500000);
  g_assert_cmpint (bb_bet_get_funding_cap (find_bet (fixture, "S09")), ==, 500000);
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
  act (fixture, "review.only-tripped");
  g_assert_cmpuint (bb_session_review_get_n_bets (fixture->review), ==, 10);
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

/* As the application does when it starts. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/betboard/Betboard/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  load_style ();
  ADD ("start", test_start);
  ADD ("keep-is-one-key", test_keep_is_one_key);
  ADD ("take-back", test_take_back);
  ADD ("asks-for-a-line", test_asks_for_a_line);
  ADD ("decide-anew", test_decide_anew);
  ADD ("reason-stays-with-its-bet", test_reason_stays_with_its_bet);
  ADD ("undo-a-reason", test_undo_a_reason);
  ADD ("change-asks-what-applies", test_change_asks_what_applies);
  ADD ("more-money", test_more_money);
  ADD ("trip-a-signal", test_trip_a_signal);
  ADD ("nod-through", test_nod_through);
  ADD ("answer-moves", test_answer_moves);
  ADD ("read-back-and-seal", test_read_back_and_seal);
  ADD ("nothing-private", test_nothing_private);
  ADD ("sheet-is-large-and-fits", test_sheet_is_large_and_fits);
  return g_test_run ();
}
