/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-look-back-window.h"

#include "bb-board-file.h"
#include "bb-calibration-view.h"
#include "bb-look-back-row.h"

#include "bb-test-display.h"

#include <string.h>

typedef struct {
  BbSession *session;
  BbBoard *board;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer sample)
{
  bb_clock_set_today (bb_date_new (2026, 11, 30));
  if (sample != NULL) {
    fixture->session = bb_board_file_load_example (sample, NULL);
  } else {
    g_autoptr (BbBoard) board = bb_board_new_starter ();

    fixture->session = bb_session_new (board);
  }
  fixture->board = bb_session_get_board (fixture->session);
  fixture->window = bb_look_back_window_new (fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (is_allocated, fixture->window);
  run_pending ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  run_pending ();
  g_assert_finalize_object (fixture->session);
  bb_clock_set_today (BB_DATE_NONE);
}

static GtkWidget *
find_descendant (GtkWidget *widget,
                 GType type)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (child), type) ? child : find_descendant (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static BbLookBackRow *
get_row (Fixture *fixture,
         int index)
{
  return BB_LOOK_BACK_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (find_descendant (fixture->window, GTK_TYPE_LIST_BOX)), index));
}

static BbItem *
get_outcome (Fixture *fixture,
             const char *receipt)
{
  return bb_receipt_get_outcome (bb_board_find (fixture->board, BB_KIND_RECEIPT, receipt));
}

/* The stopped bet's first decision comes first. A press judges it; what happened is said afterwards, and
 * that is one judgement. The row stays where it is. */
static void
test_judge (Fixture *fixture,
            gconstpointer data)
{
  BbLookBackRow *row = get_row (fixture, 0);
  GtkWidget *note = find_descendant (GTK_WIDGET (row), GTK_TYPE_ENTRY);

  g_assert_cmpstr (bb_look_back_row_get_section (row), ==, "Stopped or done");
  bb_look_back_row_judge (row, "did_not_come");
  run_pending ();
  g_assert_cmpstr (bb_item_get_text (get_outcome (fixture, "F-001"), BB_OUTCOME_VERDICT), ==, "did_not_come");
  gtk_editable_set_text (GTK_EDITABLE (note), "22 percent finished unaided");
  g_signal_emit_by_name (note, "activate");
  run_pending ();
  g_assert_cmpstr (bb_item_get_text (get_outcome (fixture, "F-001"), BB_OUTCOME_NOTE), ==, "22 percent finished unaided");
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (fixture->board, BB_KIND_OUTCOME)), ==, 1);
  g_assert_true (get_row (fixture, 0) == row);
  g_assert_cmpstr (bb_look_back_row_get_section (row), ==, "Stopped or done");
}

/* Undo is seen at once. */
static void
test_undo (Fixture *fixture,
           gconstpointer data)
{
  BbLookBackRow *row = get_row (fixture, 1);
  GtkWidget *came = find_descendant (GTK_WIDGET (row), GTK_TYPE_TOGGLE_BUTTON);

  bb_look_back_row_judge (row, "came");
  run_pending ();
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (came)));
  g_assert_true (bb_history_undo (bb_session_get_history (fixture->session)));
  run_pending ();
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (came)));
  g_assert_null (get_outcome (fixture, "F-003"));
}

/* What is typed without leaving the line is kept when the window closes. */
static void
test_close (Fixture *fixture,
            gconstpointer data)
{
  BbLookBackRow *row = get_row (fixture, 0);

  bb_look_back_row_judge (row, "partly");
  run_pending ();
  gtk_editable_set_text (GTK_EDITABLE (find_descendant (GTK_WIDGET (row), GTK_TYPE_ENTRY)), "A third of them");
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_cmpstr (bb_item_get_text (get_outcome (fixture, "F-001"), BB_OUTCOME_NOTE), ==, "A third of them");
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (fixture->board, BB_KIND_OUTCOME)), ==, 1);
  fixture->window = bb_look_back_window_new (fixture->session);
}

/* The picture is told in words, to be heard. */
static void
test_picture (Fixture *fixture,
              gconstpointer data)
{
  GtkWidget *picture = find_descendant (fixture->window, BB_TYPE_CALIBRATION_VIEW);
  g_autoptr (BbScene) scene = NULL;
  int i;

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Nothing has been judged yet");
  for (i = 3; i < 8; i++)
    bb_look_back_row_judge (get_row (fixture, i), "came");
  run_pending ();
  scene = bb_calibration_view_draw_page (BB_CALIBRATION_VIEW (picture), "Ours");
  g_assert_nonnull (strstr (bb_scene_get_desc (scene), "5 decisions judged"));
  g_assert_cmpstr (bb_scene_get_title (scene), ==, "Ours");
  g_assert_false (gtk_test_accessible_check_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, bb_scene_get_desc (scene)) != NULL);
}

static void
test_empty (Fixture *fixture,
            gconstpointer data)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (find_descendant (fixture->window, GTK_TYPE_STACK))), ==, "empty");
}

#define ADD(name, sample, test) g_test_add ("/app/look-back-window/" name, Fixture, sample, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("judge", "fieldservice", test_judge);
  ADD ("undo", "fieldservice", test_undo);
  ADD ("close", "fieldservice", test_close);
  ADD ("picture", "fieldservice", test_picture);
  ADD ("empty", NULL, test_empty);
  return g_test_run ();
}
