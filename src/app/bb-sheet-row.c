/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text wraps and is never cut. A row without words says that nothing is set. */

#include "config.h"

#include "bb-sheet-row.h"

#include <glib/gi18n-lib.h>

struct _BbSheetRow {
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkLabel *caption;
  GtkLabel *words;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (BbSheetRow, bb_sheet_row, GTK_TYPE_WIDGET)

static GtkLabel *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
bb_sheet_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (bb_sheet_row_parent_class)->dispose (object);
}

static void
bb_sheet_row_class_init (BbSheetRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bb_sheet_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "sheetrow");
}

static void
bb_sheet_row_init (BbSheetRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->caption = create_label ("sheet-caption");
  gtk_widget_set_hexpand (GTK_WIDGET (self->caption), TRUE);
  gtk_box_append (GTK_BOX (self->head), GTK_WIDGET (self->caption));
  self->words = create_label ("sheet-words");
  self->note = create_label ("sheet-note");
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->words), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->note), GTK_WIDGET (self));
}

GtkWidget *
bb_sheet_row_new (const char *caption)
{
  BbSheetRow *self = g_object_new (BB_TYPE_SHEET_ROW, NULL);

  bb_sheet_row_set_caption (self, caption);
  return GTK_WIDGET (self);
}

void
bb_sheet_row_set_caption (BbSheetRow *self,
                          const char *caption)
{
  g_return_if_fail (BB_IS_SHEET_ROW (self));

  gtk_label_set_text (self->caption, caption);
}

/**
 * bb_sheet_row_set_words:
 * @words: plain text; empty for nothing set
 */
void
bb_sheet_row_set_words (BbSheetRow *self,
                        const char *words)
{
  g_return_if_fail (BB_IS_SHEET_ROW (self));

  gtk_label_set_text (self->words, *words != '\0' ? words : _ ("Not set"));
  if (*words != '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (self->words), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "dim-label");
}

const char *
bb_sheet_row_get_words (BbSheetRow *self)
{
  g_return_val_if_fail (BB_IS_SHEET_ROW (self), "");

  return gtk_label_get_text (self->words);
}

/**
 * bb_sheet_row_set_note:
 * @note: (nullable): one more line; %NULL for none
 * @is_warning: whether it asks to be looked at
 */
void
bb_sheet_row_set_note (BbSheetRow *self,
                       const char *note,
                       gboolean is_warning)
{
  g_return_if_fail (BB_IS_SHEET_ROW (self));

  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  if (is_warning)
    gtk_widget_add_css_class (GTK_WIDGET (self->note), "sheet-warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->note), "sheet-warning");
}

/**
 * bb_sheet_row_set_control:
 * @control: what changes it, at the end of its caption
 */
void
bb_sheet_row_set_control (BbSheetRow *self,
                          GtkWidget *control)
{
  g_return_if_fail (BB_IS_SHEET_ROW (self));

  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->head), control);
}
