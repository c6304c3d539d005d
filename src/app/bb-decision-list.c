/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Decisions of one bet, the newest first. They are made in reviews, not here. */

#include "config.h"

#include "bb-decision-list.h"

#include "bb-field-words.h"

#include <glib/gi18n-lib.h>

struct _BbDecisionList {
  BbFieldEditor parent_instance;

  GtkBox *lines;
};

G_DEFINE_FINAL_TYPE (BbDecisionList, bb_decision_list, BB_TYPE_FIELD_EDITOR)

static BbItemList *
get_receipts (BbFieldEditor *editor)
{
  return bb_board_get_items (bb_bet_fields_get_board (bb_field_editor_get_fields (editor)), BB_KIND_RECEIPT);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  BbDate first = bb_item_get_date (*(BbItem *const *) a, BB_RECEIPT_DECIDED_ON);
  BbDate second = bb_item_get_date (*(BbItem *const *) b, BB_RECEIPT_DECIDED_ON);

  return (first < second) - (first > second);
}

/* None for several bets: whose would they be? */
static GPtrArray *
find_decisions (BbFieldEditor *editor)
{
  BbBetFields *fields = bb_field_editor_get_fields (editor);
  BbItemList *receipts = get_receipts (editor);
  GPtrArray *found = g_ptr_array_new ();
  const char *id;
  guint i;

  if (bb_bet_fields_get_n_bets (fields) != 1)
    return found;
  id = bb_bet_get_id (bb_bet_fields_get_bet (fields, 0));
  for (i = 0; i < bb_item_list_get_length (receipts); i++) {
    BbItem *receipt = bb_item_list_peek (receipts, i);

    if (g_str_equal (bb_item_get_text (receipt, BB_RECEIPT_BET), id))
      g_ptr_array_add (found, receipt);
  }
  g_ptr_array_sort (found, compare_dates);
  return found;
}

static void
add_words (BbDecisionList *self,
           const char *words,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->lines, label);
}

static void
add_decision (BbDecisionList *self,
              BbItem *receipt)
{
  const BbField *fields = bb_item_get_info (receipt)->fields;
  BbBoard *board = bb_bet_fields_get_board (bb_field_editor_get_fields (BB_FIELD_EDITOR (self)));
  g_autofree char *decision = bb_field_to_words (&fields[BB_RECEIPT_DECISION], board, bb_item_get_value (receipt, BB_RECEIPT_DECISION));
  g_autofree char *date = bb_date_to_words (bb_item_get_date (receipt, BB_RECEIPT_DECIDED_ON));
  /* Translators: what was decided, and when. */
  g_autofree char *heading = g_strdup_printf (_ ("%s, %s"), decision, date);
  const char *reason = bb_item_get_text (receipt, BB_RECEIPT_REASON);

  add_words (self, heading, "decision");
  if (*reason != '\0')
    add_words (self, reason, "dim-label");
}

static void
bb_decision_list_refresh (BbFieldEditor *editor)
{
  BbDecisionList *self = BB_DECISION_LIST (editor);
  g_autoptr (GPtrArray) decisions = find_decisions (editor);
  GtkWidget *child;
  guint i;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  for (i = 0; i < decisions->len; i++)
    add_decision (self, g_ptr_array_index (decisions, i));
  if (decisions->len == 0)
    add_words (self, _ ("Nothing yet"), "dim-label");
}

static char *
bb_decision_list_dup_label (BbFieldEditor *editor)
{
  return g_strdup (_ ("Decided so far"));
}

static gboolean
bb_decision_list_is_set (BbFieldEditor *editor)
{
  g_autoptr (GPtrArray) decisions = find_decisions (editor);

  return decisions->len > 0;
}

static gboolean
bb_decision_list_is_used (BbFieldEditor *editor)
{
  return bb_item_list_get_length (get_receipts (editor)) > 0;
}

static void
bb_decision_list_constructed (GObject *object)
{
  BbDecisionList *self = BB_DECISION_LIST (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  G_OBJECT_CLASS (bb_decision_list_parent_class)->constructed (object);
  self->lines = GTK_BOX (box);
  bb_field_editor_set_control (BB_FIELD_EDITOR (self), box, box);
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
