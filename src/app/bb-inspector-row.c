/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows and the registry of editors: which type of field is edited by what. The row itself takes no
 * focus: Tab goes from editor to editor. */

#include "config.h"

#include "bb-inspector-row.h"

#include "bb-choice-editor.h"
#include "bb-date-editor.h"
#include "bb-edit-put-offs.h"
#include "bb-entry-editor.h"
#include "bb-icon-button.h"
#include "bb-flag-editor.h"
#include "bb-link-editor.h"
#include "bb-notes.h"
#include "bb-team-editor.h"
#include "bb-text-editor.h"

#include <glib/gi18n-lib.h>

struct _BbInspectorRow {
  GtkListBoxRow parent_instance;

  BbBetFields *fields;
  GtkBox *box;        /* of the editors */
  GtkBox *notes;      /* below them */
  GPtrArray *editors; /* BbFieldEditor, borrowed from the box */
  char *noted;        /* all that the notes say */
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
  [BB_FIELD_FLAG] = bb_flag_editor_new,
};

static void
update_label_cb (GtkLabel *label)
{
  g_autofree char *text = bb_field_editor_dup_label (g_object_get_data (G_OBJECT (label), "editor"));

  gtk_label_set_text (label, text);
}

/* The label lives as long as the editor beside it. */
static GtkWidget *
create_label (BbInspectorRow *self,
              BbFieldEditor *editor,
              BbInspectorName name)
{
  const BbField *info = bb_field_editor_get_info (editor);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, name == BB_INSPECTOR_NAME_ABOVE ? "name-above" : "name-before");
  if (name == BB_INSPECTOR_NAME_ABOVE)
    gtk_widget_add_css_class (label, "caption");
  if (info != NULL && info->hint != NULL)
    gtk_widget_set_tooltip_text (label, _ (info->hint));
  g_object_set_data (G_OBJECT (label), "editor", editor);
  update_label_cb (GTK_LABEL (label));
  g_signal_connect_object (self->fields, "reset", G_CALLBACK (update_label_cb), label, G_CONNECT_SWAPPED);
  return label;
}

static void
bb_inspector_row_dispose (GObject *object)
{
  BbInspectorRow *self = BB_INSPECTOR_ROW (object);

  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_pointer (&self->noted, g_free);
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
 * bb_inspector_row_create_editor:
 *
 * Returns: (transfer floating): the editor that suits the field
 */
BbFieldEditor *
bb_inspector_row_create_editor (BbBetFields *fields,
                                guint field)
{
  g_return_val_if_fail (BB_IS_BET_FIELDS (fields) && field < BB_BET_N_FIELDS, NULL);

  /* A title may be as long as it likes: it wraps. */
  if (field == BB_BET_TITLE)
    return bb_text_editor_new (fields, field);
  if (field == BB_BET_LINK)
    return bb_link_editor_new (fields, field);
  g_assert (bb_bet_fields[field].type < G_N_ELEMENTS (creators) && creators[bb_bet_fields[field].type] != NULL);
  return creators[bb_bet_fields[field].type](fields, field);
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
  GtkWidget *content;

  g_return_val_if_fail (BB_IS_BET_FIELDS (fields), NULL);

  self = g_object_new (BB_TYPE_INSPECTOR_ROW, NULL);
  self->fields = g_object_ref (fields);
  self->box = GTK_BOX (gtk_box_new (orientation, 0));
  self->notes = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_set_homogeneous (self->box, orientation == GTK_ORIENTATION_HORIZONTAL);
  content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->box));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->notes));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), content);
  return self;
}

/**
 * bb_inspector_row_add_editor:
 * @editor: (transfer floating): an editor of the row's fields
 */
void
bb_inspector_row_add_editor (BbInspectorRow *self,
                             BbFieldEditor *editor,
                             BbInspectorName name)
{
  GtkWidget *box;

  g_return_if_fail (BB_IS_INSPECTOR_ROW (self) && BB_IS_FIELD_EDITOR (editor));

  box = gtk_box_new (name == BB_INSPECTOR_NAME_ABOVE ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 0);
  if (name != BB_INSPECTOR_NAME_NONE)
    gtk_box_append (GTK_BOX (box), create_label (self, editor, name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (editor));
  gtk_box_append (self->box, box);
  g_ptr_array_add (self->editors, editor);
}

/**
 * bb_inspector_row_add_field:
 *
 * Returns: (transfer none): the editor that suits the field
 */
BbFieldEditor *
bb_inspector_row_add_field (BbInspectorRow *self,
                            guint field,
                            BbInspectorName name)
{
  BbFieldEditor *editor;

  g_return_val_if_fail (BB_IS_INSPECTOR_ROW (self) && field < BB_BET_N_FIELDS, NULL);

  editor = bb_inspector_row_create_editor (self->fields, field);
  bb_inspector_row_add_editor (self, editor, name);
  return editor;
}

/**
 * bb_inspector_row_add_beside:
 * @editor: an editor of the row
 * @widget: what to put at its end
 */
void
bb_inspector_row_add_beside (BbInspectorRow *self,
                             BbFieldEditor *editor,
                             GtkWidget *widget)
{
  g_return_if_fail (BB_IS_INSPECTOR_ROW (self) && BB_IS_FIELD_EDITOR (editor));

  gtk_widget_insert_after (widget, gtk_widget_get_parent (GTK_WIDGET (editor)), GTK_WIDGET (editor));
}

void
bb_inspector_row_add_widget (BbInspectorRow *self,
                             GtkWidget *widget)
{
  g_return_if_fail (BB_IS_INSPECTOR_ROW (self));

  gtk_box_append (self->box, widget);
}

static void
remedy_clicked_cb (GtkWidget *button,
                   BbInspectorRow *self)
{
  BbRemedy remedy = (BbRemedy) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "remedy"));

  if (bb_bet_fields_get_n_bets (self->fields) == 1)
    bb_notes_apply (bb_bet_fields_get_history (self->fields), bb_bet_fields_get_bet (self->fields, 0), remedy);
}

static GtkWidget *
create_remedy (BbInspectorRow *self,
               const BbNote *note)
{
  GtkWidget *button = gtk_button_new_with_label (note->remedy_label);

  g_object_set_data (G_OBJECT (button), "remedy", GUINT_TO_POINTER (note->remedy));
  g_signal_connect (button, "clicked", G_CALLBACK (remedy_clicked_cb), self);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "remedy");
  return button;
}

static void
put_off_clicked_cb (GtkWidget *button,
                    BbInspectorRow *self)
{
  const char *check = g_object_get_data (G_OBJECT (button), "check");

  if (bb_bet_fields_get_n_bets (self->fields) == 1)
    bb_edit_put_off (bb_bet_fields_get_history (self->fields), check, BB_ITEM (bb_bet_fields_get_bet (self->fields, 0)), NULL);
}

static GtkWidget *
create_put_off (BbInspectorRow *self,
                const BbNote *note)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  g_object_set_data (G_OBJECT (button), "check", (gpointer) note->check);
  g_signal_connect (button, "clicked", G_CALLBACK (put_off_clicked_cb), self);
  bb_icon_button_set_name (button, _ ("Not until the next review"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "put-off");
  return button;
}

/* The words, and below them what one click would do: beside them it would leave no room. */
static GtkWidget *
create_words (BbInspectorRow *self,
              const BbNote *note)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (note->message);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (column), label);
  if (note->remedy_label != NULL)
    gtk_box_append (GTK_BOX (column), create_remedy (self, note));
  return column;
}

static void
add_note (BbInspectorRow *self,
          BbFieldEditor *editor,
          const BbNote *note)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("dialog-information-symbolic"));
  gtk_box_append (GTK_BOX (line), create_words (self, note));
  gtk_box_append (GTK_BOX (line), create_put_off (self, note));
  gtk_widget_add_css_class (line, "note");
  gtk_box_append (self->notes, line);
  bb_field_editor_set_note (editor, note->message);
}

static const BbNote *
find_note (BbInspectorRow *self,
           GPtrArray *notes,
           guint index)
{
  return notes != NULL ? bb_notes_find (notes, bb_field_editor_get_field (g_ptr_array_index (self->editors, index))) : NULL;
}

static char *
collect_words (BbInspectorRow *self,
               GPtrArray *notes)
{
  GString *words = g_string_new (NULL);
  guint i;

  for (i = 0; i < self->editors->len; i++) {
    const BbNote *note = find_note (self, notes, i);

    if (note != NULL)
      g_string_append_printf (words, "%u %s %s\n", note->field, note->message, note->remedy_label != NULL ? note->remedy_label : "");
  }
  return g_string_free (words, FALSE);
}

/**
 * bb_inspector_row_show_notes:
 * @notes: (nullable) (element-type BbNote): what is odd about the selected bet
 *
 * Shows those beside the row's fields. While a bet is dragged this comes with every frame: nothing is
 * made anew unless something else is to be said.
 */
void
bb_inspector_row_show_notes (BbInspectorRow *self,
                             GPtrArray *notes)
{
  g_autofree char *words = NULL;
  GtkWidget *child;
  guint i;

  g_return_if_fail (BB_IS_INSPECTOR_ROW (self));

  words = collect_words (self, notes);
  if (g_strcmp0 (words, self->noted) == 0)
    return;
  g_free (self->noted);
  self->noted = g_steal_pointer (&words);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->notes))) != NULL)
    gtk_box_remove (self->notes, child);
  for (i = 0; i < self->editors->len; i++) {
    const BbNote *note = find_note (self, notes, i);

    if (note != NULL)
      add_note (self, g_ptr_array_index (self->editors, i), note);
    else
      bb_field_editor_set_note (g_ptr_array_index (self->editors, i), NULL);
  }
}

/**
 * bb_inspector_row_count_notes:
 *
 * Returns: how many notes stand beside the row's fields
 */
guint
bb_inspector_row_count_notes (BbInspectorRow *self)
{
  GtkWidget *note;
  guint n = 0;

  g_return_val_if_fail (BB_IS_INSPECTOR_ROW (self), 0);

  for (note = gtk_widget_get_first_child (GTK_WIDGET (self->notes)); note != NULL; note = gtk_widget_get_next_sibling (note))
    n++;
  return n;
}

static guint
count (BbInspectorRow *self,
       gboolean (*matches) (BbFieldEditor *editor))
{
  guint n = 0;
  guint i;

  for (i = 0; i < self->editors->len; i++)
    if (matches (g_ptr_array_index (self->editors, i)))
      n++;
  return n;
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
  g_return_val_if_fail (BB_IS_INSPECTOR_ROW (self), 0);

  return count (self, bb_field_editor_is_mentioned);
}

/**
 * bb_inspector_row_is_used:
 *
 * Returns: whether any bet of the board holds a value in any of the row's fields
 */
gboolean
bb_inspector_row_is_used (BbInspectorRow *self)
{
  g_return_val_if_fail (BB_IS_INSPECTOR_ROW (self), FALSE);

  return count (self, bb_field_editor_is_used) > 0;
}

/**
 * bb_inspector_row_count_set:
 *
 * Returns: in how many of the row's fields any of the selected bets holds something
 */
guint
bb_inspector_row_count_set (BbInspectorRow *self)
{
  g_return_val_if_fail (BB_IS_INSPECTOR_ROW (self), 0);

  return count (self, bb_field_editor_is_set);
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
