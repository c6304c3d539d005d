/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows and the registry of editors: which type of field is edited by what. The row itself takes no
 * focus: Tab goes from editor to editor. */

#include "config.h"

#include "bb-inspector-row.h"

#include "bb-amount-unit.h"
#include "bb-choice-editor.h"
#include "bb-date-editor.h"
#include "bb-entry-editor.h"
#include "bb-field-words.h"
#include "bb-team-editor.h"
#include "bb-text-editor.h"

#include <glib/gi18n-lib.h>

struct _BbInspectorRow {
  GtkListBoxRow parent_instance;

  BbBetFields *fields;
  GtkBox *box;
  GPtrArray *editors; /* BbFieldEditor, borrowed from the box */
};

G_DEFINE_FINAL_TYPE (BbInspectorRow, bb_inspector_row, GTK_TYPE_LIST_BOX_ROW)

static BbFieldEditor *
create_reference (BbBetFields *fields,
                  guint field)
{
  g_assert (field == BB_BET_OWNER_TEAM);
  return bb_team_editor_new (fields);
}

typedef BbFieldEditor *(*CreateFunc) (BbBetFields *fields, guint field);

static const CreateFunc creators[] = {
  [BB_FIELD_LINE] = bb_entry_editor_new,
  [BB_FIELD_TEXT] = bb_text_editor_new,
  [BB_FIELD_LIST] = bb_text_editor_new,
  [BB_FIELD_INTEGER] = bb_entry_editor_new,
  [BB_FIELD_MONEY] = bb_entry_editor_new,
  [BB_FIELD_PLACE] = bb_entry_editor_new,
  [BB_FIELD_DATE] = bb_date_editor_new,
  [BB_FIELD_CHOICE] = bb_choice_editor_new,
  [BB_FIELD_REFERENCE] = create_reference,
};

/* A title may be as long as it likes: it wraps. */
static BbFieldEditor *
create_editor (BbBetFields *fields,
               guint field)
{
  if (field == BB_BET_TITLE)
    return bb_text_editor_new (fields, field);
  g_assert (bb_bet_fields[field].type < G_N_ELEMENTS (creators) && creators[bb_bet_fields[field].type] != NULL);
  return creators[bb_bet_fields[field].type](fields, field);
}

/* Amounts of money bear their currency; people and team-weeks are named here. */
static char *
make_label (BbBoard *board,
            guint field)
{
  const char *label = _ (bb_bet_fields[field].label);
  BbAmountUnit unit = bb_board_get_amount_unit (board);

  if (bb_bet_fields[field].type == BB_FIELD_MONEY && unit == BB_AMOUNT_UNIT_PEOPLE)
    return g_strdup_printf (_ ("%s (people)"), label);
  if (bb_bet_fields[field].type == BB_FIELD_MONEY && unit == BB_AMOUNT_UNIT_TEAM_WEEKS)
    return g_strdup_printf (_ ("%s (team-weeks)"), label);
  return g_strdup (label);
}

static void
update_label_cb (GtkLabel *label,
                 BbBetFields *fields)
{
  g_autofree char *text = make_label (bb_bet_fields_get_board (fields), GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (label), "field")));

  gtk_label_set_text (label, text);
}

static GtkWidget *
create_label (BbInspectorRow *self,
              guint field,
              BbInspectorName name)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, name == BB_INSPECTOR_NAME_ABOVE ? "name-above" : "name-before");
  if (name == BB_INSPECTOR_NAME_ABOVE)
    gtk_widget_add_css_class (label, "caption");
  if (bb_bet_fields[field].hint != NULL)
    gtk_widget_set_tooltip_text (label, _ (bb_bet_fields[field].hint));
  g_object_set_data (G_OBJECT (label), "field", GUINT_TO_POINTER (field));
  update_label_cb (GTK_LABEL (label), self->fields);
  g_signal_connect_object (self->fields, "reset", G_CALLBACK (update_label_cb), label, G_CONNECT_SWAPPED);
  return label;
}

static void
bb_inspector_row_dispose (GObject *object)
{
  BbInspectorRow *self = BB_INSPECTOR_ROW (object);

  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_object (&self->fields);
  G_OBJECT_CLASS (bb_inspector_row_parent_class)->dispose (object);
}

static void
bb_inspector_row_class_init (BbInspectorRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bb_inspector_row_dispose;
}

static void
bb_inspector_row_init (BbInspectorRow *self)
{
  self->editors = g_ptr_array_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-row");
}

/**
 * bb_inspector_row_new:
 * @orientation: how several fields lie beside each other
 */
BbInspectorRow *
bb_inspector_row_new (BbBetFields *fields,
                      GtkOrientation orientation)
{
  BbInspectorRow *self;

  g_return_val_if_fail (BB_IS_BET_FIELDS (fields), NULL);

  self = g_object_new (BB_TYPE_INSPECTOR_ROW, NULL);
  self->fields = g_object_ref (fields);
  self->box = GTK_BOX (gtk_box_new (orientation, 0));
  gtk_box_set_homogeneous (self->box, orientation == GTK_ORIENTATION_HORIZONTAL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
  return self;
}

/**
 * bb_inspector_row_add_field:
 *
 * Returns: (transfer none): the editor
 */
BbFieldEditor *
bb_inspector_row_add_field (BbInspectorRow *self,
                            guint field,
                            BbInspectorName name)
{
  BbFieldEditor *editor;
  GtkWidget *box;

  g_return_val_if_fail (BB_IS_INSPECTOR_ROW (self) && field < BB_BET_N_FIELDS, NULL);

  editor = create_editor (self->fields, field);
  box = gtk_box_new (name == BB_INSPECTOR_NAME_BEFORE ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, 0);
  if (name != BB_INSPECTOR_NAME_NONE)
    gtk_box_append (GTK_BOX (box), create_label (self, field, name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (editor));
  gtk_box_append (self->box, box);
  g_ptr_array_add (self->editors, editor);
  return editor;
}

void
bb_inspector_row_add_widget (BbInspectorRow *self,
                             GtkWidget *widget)
{
  g_return_if_fail (BB_IS_INSPECTOR_ROW (self));

  gtk_box_append (self->box, widget);
}

static gboolean
is_mentioned (BbInspectorRow *self,
              const BbField *info)
{
  return (info->flags & BB_FIELD_IS_MONEY) == 0 || bb_board_counts_money (bb_bet_fields_get_board (self->fields));
}

/**
 * bb_inspector_row_count_fields:
 *
 * Returns: how many of the row's fields the board speaks of: none where it is about money and the
 *   board counts nothing
 */
guint
bb_inspector_row_count_fields (BbInspectorRow *self)
{
  guint count = 0;
  guint i;

  g_return_val_if_fail (BB_IS_INSPECTOR_ROW (self), 0);

  for (i = 0; i < self->editors->len; i++)
    if (is_mentioned (self, bb_field_editor_get_info (g_ptr_array_index (self->editors, i))))
      count++;
  return count;
}

/**
 * bb_inspector_row_is_used:
 *
 * Returns: whether any bet of the board holds a value in any of the row's fields
 */
gboolean
bb_inspector_row_is_used (BbInspectorRow *self)
{
  guint i;

  g_return_val_if_fail (BB_IS_INSPECTOR_ROW (self), FALSE);

  for (i = 0; i < self->editors->len; i++)
    if (bb_board_uses_field (bb_bet_fields_get_board (self->fields), bb_field_editor_get_field (g_ptr_array_index (self->editors, i))))
      return TRUE;
  return FALSE;
}

/**
 * bb_inspector_row_count_set:
 *
 * Returns: in how many of the row's fields any of the selected bets holds something
 */
guint
bb_inspector_row_count_set (BbInspectorRow *self)
{
  guint count = 0;
  guint i;

  g_return_val_if_fail (BB_IS_INSPECTOR_ROW (self), 0);

  for (i = 0; i < self->editors->len; i++) {
    guint field = bb_field_editor_get_field (g_ptr_array_index (self->editors, i));
    const BbValue *value = bb_bet_fields_get_value (self->fields, field);
    gboolean unknown = value->kind == BB_VALUE_ID && g_str_equal (value->text, "unknown");

    if (bb_bet_fields_is_mixed (self->fields, field) || (!bb_value_is_none (value) && !unknown))
      count++;
  }
  return count;
}

/**
 * bb_inspector_row_find_editor:
 *
 * Returns: (transfer none) (nullable): the editor of @field in this row
 */
BbFieldEditor *
bb_inspector_row_find_editor (BbInspectorRow *self,
                              guint field)
{
  guint i;

  g_return_val_if_fail (BB_IS_INSPECTOR_ROW (self), NULL);

  for (i = 0; i < self->editors->len; i++)
    if (bb_field_editor_get_field (g_ptr_array_index (self->editors, i)) == field)
      return g_ptr_array_index (self->editors, i);
  return NULL;
}
