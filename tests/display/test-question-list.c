/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The learning list as people use it: asking, putting in order by keyboard, answering. */

#include "config.h"

#include "bb-board-file.h"
#include "bb-question-list.h"
#include "bb-questions-window.h"
#include "bb-questions.h"
#include "bb-test-display.h"

#include <string.h>

typedef struct {
  BbSession *session;
  BbQuestionsWindow *window;
  BbQuestionList *list;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->session = bb_board_file_load_example ("fieldservice", &error);
  g_assert_no_error (error);
  self->window = bb_questions_window_new (self->session);
  self->list = (BbQuestionList *) gtk_widget_get_template_child (GTK_WIDGET (self->window), BB_TYPE_QUESTIONS_WINDOW, "list");
  gtk_window_present (GTK_WINDOW (self->window));
  wait_until (is_allocated, self->list);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  run_pending ();
  g_assert_finalize_object (self->session);
}

/* The first list box is that of the questions, the second that of the entry. */
static GtkWidget *
get_row (Fixture *self,
         int index)
{
  GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (gtk_widget_get_first_child (box)), index));
}

static GtkWidget *
get_entry (Fixture *self)
{
  GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (gtk_widget_get_last_child (box)), 0));
}

static const char *
get_title (Fixture *self,
           int index)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (self, index)));
}

static void
test_order (Fixture *self,
            gconstpointer data)
{
  g_autofree char *first = g_strdup (get_title (self, 0));
  g_autofree char *second = g_strdup (get_title (self, 1));

  g_assert_true (g_str_has_prefix (first, "Which lending rules"));
  gtk_widget_child_focus (get_row (self, 0), GTK_DIR_TAB_FORWARD);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "question.move", "b", TRUE);
  run_pending ();
  g_assert_cmpstr (get_title (self, 0), ==, second);
  g_assert_cmpstr (get_title (self, 1), ==, first);
  /* The keyboard has gone along. */
  gtk_widget_activate_action (GTK_WIDGET (self->list), "question.move", "b", FALSE);
  run_pending ();
  g_assert_cmpstr (get_title (self, 0), ==, first);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "question.move", "b", FALSE);
  run_pending ();
  g_assert_cmpstr (get_title (self, 0), ==, first);
}

static void
test_ask (Fixture *self,
          gconstpointer data)
{
  GtkWidget *entry = get_entry (self);
  g_autoptr (GPtrArray) questions = NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), "Who <else> would pay?");
  g_signal_emit_by_name (entry, "apply");
  run_pending ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  questions = bb_questions_list (bb_session_get_board (self->session), NULL);
  g_assert_cmpuint (questions->len, ==, 9);
  g_assert_cmpstr (get_title (self, 6), ==, "Who <else> would pay?");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  run_pending ();
  g_assert_null (get_row (self, 8));
}

/* While somebody writes, the row stays; an answered question goes to the end and stays open. */
static void
test_answer (Fixture *self,
             gconstpointer data)
{
  BbItem *question = bb_board_find (bb_session_get_board (self->session), BB_KIND_QUESTION, "Q01");
  GtkWidget *row = get_row (self, 0);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  bb_item_set_text (question, BB_QUESTION_QUESTION, "Which rules?");
  run_pending ();
  g_assert_true (get_row (self, 0) == row);
  g_assert_cmpstr (get_title (self, 0), ==, "Which rules?");
  bb_item_set_text (question, BB_QUESTION_ANSWER, "Three of them");
  bb_item_set_text (question, BB_QUESTION_STATUS, "answered");
  run_pending ();
  g_assert_cmpstr (get_title (self, 5), ==, "Which rules?");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (get_row (self, 5))));
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (get_row (self, 5))), "Three of them"));
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/app/question-list/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/app/question-list/ask", Fixture, NULL, set_up, test_ask, tear_down);
  g_test_add ("/app/question-list/answer", Fixture, NULL, set_up, test_answer, tear_down);
  return g_test_run ();
}
