/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The story of one bet as a row of the inspector. None for several bets: whose would it be? */

#include "config.h"

#include "bb-decision-list.h"

#include "bb-story-list.h"

#include <glib/gi18n-lib.h>

struct _BbDecisionList {
  BbFieldEditor parent_instance;

  BbStoryList *list;
};

G_DEFINE_FINAL_TYPE (BbDecisionList, bb_decision_list, BB_TYPE_FIELD_EDITOR)

static BbBet *
get_bet (BbFieldEditor *editor)
{
  BbBetFields *fields = bb_field_editor_get_fields (editor);

  return bb_bet_fields_get_n_bets (fields) == 1 ? bb_bet_fields_get_bet (fields, 0) : NULL;
}

static void
bb_decision_list_refresh (BbFieldEditor *editor)
{
  bb_story_list_set_bet (BB_DECISION_LIST (editor)->list, get_bet (editor));
}

static char *
bb_decision_list_dup_label (BbFieldEditor *editor)
{
  return g_strdup (_ ("Story so far"));
}

static gboolean
bb_decision_list_is_set (BbFieldEditor *editor)
{
  BbBet *bet = get_bet (editor);
  BbItemList *receipts;
  guint i;

  if (bet == NULL)
    return FALSE;
  if (bb_item_has_children (BB_ITEM (bet), BB_KIND_EVIDENCE))
    return TRUE;
  receipts = bb_board_get_items (bb_bet_fields_get_board (bb_field_editor_get_fields (editor)), BB_KIND_RECEIPT);
  for (i = 0; i < bb_item_list_get_length (receipts); i++)
    if (g_str_equal (bb_item_get_text (bb_item_list_peek (receipts, i), BB_RECEIPT_BET), bb_bet_get_id (bet)))
      return TRUE;
  return FALSE;
}

/* Always: here one begins, too. */
static gboolean
bb_decision_list_is_used (BbFieldEditor *editor)
{
  return TRUE;
}

static void
bb_decision_list_constructed (GObject *object)
{
  BbDecisionList *self = BB_DECISION_LIST (object);
  GtkWidget *list;

  G_OBJECT_CLASS (bb_decision_list_parent_class)->constructed (object);
  list = bb_story_list_new (bb_bet_fields_get_history (bb_field_editor_get_fields (BB_FIELD_EDITOR (self))), FALSE);
  gtk_widget_set_hexpand (list, TRUE);
  self->list = BB_STORY_LIST (list);
  bb_field_editor_set_control (BB_FIELD_EDITOR (self), list, list);
  bb_field_editor_refresh (BB_FIELD_EDITOR (self));
}

static void
bb_decision_list_class_init (BbDecisionListClass *klass)
{
  BbFieldEditorClass *editor_class = BB_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = bb_decision_list_constructed;
  editor_class->refresh = bb_decision_list_refresh;
  editor_class->dup_label = bb_decision_list_dup_label;
  editor_class->is_set = bb_decision_list_is_set;
  editor_class->is_used = bb_decision_list_is_used;
}

static void
bb_decision_list_init (BbDecisionList *self)
{
}

BbFieldEditor *
bb_decision_list_new (BbBetFields *fields)
{
  return g_object_new (BB_TYPE_DECISION_LIST, "fields", fields, NULL);
}
