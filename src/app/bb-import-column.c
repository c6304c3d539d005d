/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Choosing writes into the mapping and emits "changed"; what follows from it is the page's. The
 * table and the mapping belong to the page, which outlives its columns. */

#include "config.h"

#include "bb-import-column.h"

#include <glib/gi18n-lib.h>

#define SAMPLE_ROWS 5u
#define CELL_CHARS 18

struct _BbImportColumn {
  GtkBox parent_instance;

  const BbCsvTable *table;
  BbCsvMapping *mapping;
  guint index;
  gboolean filling;

  GtkDropDown *choice;
  GtkWidget *cells[SAMPLE_ROWS];
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbImportColumn, bb_import_column, GTK_TYPE_BOX)

/* Every thing a column can become: kept, left out, the fields of a bet, and what is derived. */
static guint
get_n_choices (void)
{
  return 2 + BB_BET_N_FIELDS + (BB_CSV_OWN - BB_CSV_PARENT);
}

static BbCsvColumn
get_choice (guint position)
{
  if (position == 0)
    return (BbCsvColumn){ BB_CSV_OWN, 0 };
  if (position == 1)
    return (BbCsvColumn){ BB_CSV_NOTHING, 0 };
  position -= 2;
  if (position < BB_BET_N_FIELDS)
    return (BbCsvColumn){ BB_CSV_FIELD, position };
  return (BbCsvColumn){ (BbCsvType) (BB_CSV_PARENT + position - BB_BET_N_FIELDS), 0 };
}

static const char *
get_choice_label (guint position)
{
  BbCsvColumn column = get_choice (position);

  if (position == 0)
    return _ ("Kept as your own field");
  if (position == 1)
    return _ ("Left out");
  return _ (bb_csv_column_get_field (&column)->label);
}

static guint
find_choice (const BbCsvColumn *column)
{
  guint i;

  for (i = 0; i < get_n_choices (); i++) {
    BbCsvColumn choice = get_choice (i);

    if (choice.type == column->type && (choice.type != BB_CSV_FIELD || choice.field == column->field))
      return i;
  }
  return 1;
}

static GtkStringList *
create_labels (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);
  guint i;

  for (i = 0; i < get_n_choices (); i++)
    gtk_string_list_append (labels, get_choice_label (i));
  return labels;
}

static void
selected_cb (BbImportColumn *self)
{
  if (self->filling)
    return;
  bb_csv_mapping_set_column (self->mapping, self->index, get_choice (gtk_drop_down_get_selected (self->choice)));
  bb_import_column_update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static guint
get_row (BbImportColumn *self,
         guint sample)
{
  return sample + (bb_csv_mapping_has_heading (self->mapping) ? 1 : 0);
}

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), CELL_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CELL_CHARS);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_cells (BbImportColumn *self)
{
  guint i;

  for (i = 0; i < SAMPLE_ROWS && get_row (self, i) < bb_csv_table_get_n_rows (self->table); i++) {
    guint row = get_row (self, i);
    const char *text = NULL;

    if (self->index < bb_csv_table_get_n_cells (self->table, row))
      text = bb_csv_table_get_cell (self->table, row, self->index);
    self->cells[i] = create_label (text != NULL ? text : "", "import-cell");
    gtk_widget_set_tooltip_text (self->cells[i], text);
    gtk_box_append (GTK_BOX (self), self->cells[i]);
  }
}

static GtkWidget *
create_choice (BbImportColumn *self)
{
  g_autoptr (GtkStringList) labels = create_labels ();
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *choice = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (labels)), expression);

  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), TRUE);
  self->choice = GTK_DROP_DOWN (choice);
  return choice;
}

static void
bb_import_column_class_init (BbImportColumnClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", BB_TYPE_IMPORT_COLUMN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "import-column");
}

static void
bb_import_column_init (BbImportColumn *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
bb_import_column_new (const BbCsvTable *table,
                      BbCsvMapping *mapping,
                      guint index)
{
  BbImportColumn *self;
  const char *heading;
  GtkWidget *choice;

  g_return_val_if_fail (table != NULL && mapping != NULL, NULL);

  self = g_object_new (BB_TYPE_IMPORT_COLUMN, NULL);
  self->table = table;
  self->mapping = mapping;
  self->index = index;
  heading = bb_csv_mapping_get_heading (mapping, index);
  choice = create_choice (self);
  gtk_box_append (GTK_BOX (self), choice);
  gtk_box_append (GTK_BOX (self), create_label (heading != NULL ? heading : "", "import-heading"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, heading != NULL ? heading : "", -1);
  add_cells (self);
  bb_import_column_update (self);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (selected_cb), self);
  return GTK_WIDGET (self);
}

/**
 * bb_import_column_update:
 *
 * Shows what the mapping says now.
 */
void
bb_import_column_update (BbImportColumn *self)
{
  const BbCsvColumn *column;

  g_return_if_fail (BB_IS_IMPORT_COLUMN (self));

  column = bb_csv_mapping_get_column (self->mapping, self->index);
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->choice, find_choice (column));
  self->filling = FALSE;
  if (column->type == BB_CSV_NOTHING)
    gtk_widget_add_css_class (GTK_WIDGET (self), "left-out");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "left-out");
}

/**
 * bb_import_column_mark_line:
 * @line: a line of the file that something is odd about
 */
void
bb_import_column_mark_line (BbImportColumn *self,
                            guint line)
{
  guint i;

  g_return_if_fail (BB_IS_IMPORT_COLUMN (self));

  for (i = 0; i < SAMPLE_ROWS && self->cells[i] != NULL; i++) {
    if (bb_csv_table_get_line (self->table, get_row (self, i), 0) == line)
      gtk_widget_add_css_class (self->cells[i], "odd");
  }
}
