/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list does the work; none for several bets: about which would a new question be? */

#include "config.h"

#include "bb-question-editor.h"

#include "bb-question-list.h"
#include "bb-questions.h"

#include <glib/gi18n-lib.h>

struct _BbQuestionEditor {
  BbFieldEditor parent_instance;

  BbQuestionList *list;
};

G_DEFINE_FINAL_TYPE (BbQuestionEditor, bb_question_editor, BB_TYPE_FIELD_EDITOR)

static BbBet *
get_bet (BbFieldEditor *editor)
{
  BbBetFields *fields = bb_field_editor_get_fields (editor);

  return bb_bet_fields_get_n_bets (fields) == 1 ? bb_bet_fields_get_bet (fields, 0) : NULL;
}

static void
bb_question_editor_refresh (BbFieldEditor *editor)
{
  BbHistory *history = bb_bet_fields_get_history (bb_field_editor_get_fields (editor));

  bb_question_list_show_bet (BB_QUESTION_EDITOR (editor)->list, history, get_bet (editor));
}

static char *
bb_question_editor_dup_label (BbFieldEditor *editor)
{
  return g_strdup (_ ("Questions"));
}

static gboolean
bb_question_editor_is_set (BbFieldEditor *editor)
{
  BbBet *bet = get_bet (editor);
  g_autoptr (GPtrArray) questions = NULL;

  if (bet == NULL)
    return FALSE;
  questions = bb_questions_list (bb_bet_fields_get_board (bb_field_editor_get_fields (editor)), bet);
  return questions->len > 0;
}

static gboolean
bb_question_editor_is_used (BbFieldEditor *editor)
{
  BbBoard *board = bb_bet_fields_get_board (bb_field_editor_get_fields (editor));

  return bb_item_list_get_length (bb_board_get_items (board, BB_KIND_QUESTION)) > 0;
}

static void
bb_question_editor_constructed (GObject *object)
{
  BbQuestionEditor *self = BB_QUESTION_EDITOR (object);
  GtkWidget *list = bb_question_list_new ();

  G_OBJECT_CLASS (bb_question_editor_parent_class)->constructed (object);
  gtk_widget_set_hexpand (list, TRUE);
  self->list = BB_QUESTION_LIST (list);
  bb_field_editor_set_control (BB_FIELD_EDITOR (self), list, list);
  bb_field_editor_refresh (BB_FIELD_EDITOR (self));
}

static void
bb_question_editor_class_init (BbQuestionEditorClass *klass)
{
  BbFieldEditorClass *editor_class = BB_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = bb_question_editor_constructed;
  editor_class->refresh = bb_question_editor_refresh;
  editor_class->dup_label = bb_question_editor_dup_label;
  editor_class->is_set = bb_question_editor_is_set;
  editor_class->is_used = bb_question_editor_is_used;
}

static void
bb_question_editor_init (BbQuestionEditor *self)
{
}

BbFieldEditor *
bb_question_editor_new (BbBetFields *fields)
{
  return g_object_new (BB_TYPE_QUESTION_EDITOR, "fields", fields, NULL);
}
