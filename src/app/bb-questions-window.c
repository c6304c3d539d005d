/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window around the list, with the undo of the board. */

#include "config.h"

#include "bb-questions-window.h"

#include "bb-question-list.h"

struct _BbQuestionsWindow {
  AdwWindow parent_instance;

  BbQuestionList *list;

  BbSession *session;
};

G_DEFINE_FINAL_TYPE (BbQuestionsWindow, bb_questions_window, ADW_TYPE_WINDOW)

static void
undo_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  bb_history_undo (bb_session_get_history (BB_QUESTIONS_WINDOW (widget)->session));
}

static void
redo_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  bb_history_redo (bb_session_get_history (BB_QUESTIONS_WINDOW (widget)->session));
}

static void
bb_questions_window_dispose (GObject *object)
{
  BbQuestionsWindow *self = BB_QUESTIONS_WINDOW (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (bb_questions_window_parent_class)->dispose (object);
}

static void
bb_questions_window_class_init (BbQuestionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_questions_window_dispose;
  g_type_ensure (BB_TYPE_QUESTION_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-questions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BbQuestionsWindow, list);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bb_questions_window_init (BbQuestionsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bb_questions_window_new:
 * @session: the board whose questions are shown
 */
BbQuestionsWindow *
bb_questions_window_new (BbSession *session)
{
  BbQuestionsWindow *self;

  g_return_val_if_fail (BB_IS_SESSION (session), NULL);

  self = g_object_new (BB_TYPE_QUESTIONS_WINDOW, NULL);
  self->session = g_object_ref (session);
  bb_question_list_show_board (self->list, bb_session_get_history (session), bb_session_get_read_only (session));
  return self;
}
