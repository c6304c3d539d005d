/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups. A row is seen if some bet of the board uses its field, or if all fields are asked for; a
 * group without rows to be seen is not seen itself. */

#include "config.h"

#include "bb-inspector-group.h"

#include <glib/gi18n-lib.h>

struct _BbInspectorGroup {
  AdwExpanderRow parent_instance;

  BbBetFields *fields;
  GPtrArray *rows; /* BbInspectorRow, borrowed */
  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (BbInspectorGroup, bb_inspector_group, ADW_TYPE_EXPANDER_ROW)

static void
bb_inspector_group_finalize (GObject *object)
{
  BbInspectorGroup *self = BB_INSPECTOR_GROUP (object);

  g_clear_object (&self->fields);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (bb_inspector_group_parent_class)->finalize (object);
}

static void
bb_inspector_group_class_init (BbInspectorGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_inspector_group_finalize;
}

static void
bb_inspector_group_init (BbInspectorGroup *self)
{
  self->rows = g_ptr_array_new ();
}

BbInspectorGroup *
bb_inspector_group_new (BbBetFields *fields,
                        const char *title)
{
  BbInspectorGroup *self;

  g_return_val_if_fail (BB_IS_BET_FIELDS (fields), NULL);

  self = g_object_new (BB_TYPE_INSPECTOR_GROUP, "title", title, NULL);
  self->fields = g_object_ref (fields);
  return self;
}

/**
 * bb_inspector_group_add:
 * @editor: (transfer floating): what the new row is for
 *
 * Returns: (transfer none): the row
 */
BbInspectorRow *
bb_inspector_group_add (BbInspectorGroup *self,
                        BbFieldEditor *editor)
{
  BbInspectorRow *row;

  g_return_val_if_fail (BB_IS_INSPECTOR_GROUP (self), NULL);

  row = bb_inspector_row_new (self->fields, GTK_ORIENTATION_VERTICAL);
  bb_inspector_row_add_editor (row, editor, BB_INSPECTOR_NAME_ABOVE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
  gtk_widget_set_sensitive (GTK_WIDGET (row), !self->read_only);
  return row;
}

void
bb_inspector_group_clear (BbInspectorGroup *self)
{
  guint i;

  g_return_if_fail (BB_IS_INSPECTOR_GROUP (self));

  for (i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

/**
 * bb_inspector_group_find_row:
 *
 * Returns: (transfer none) (nullable): the row in which @field is edited
 */
BbInspectorRow *
bb_inspector_group_find_row (BbInspectorGroup *self,
                             guint field)
{
  guint i;

  g_return_val_if_fail (BB_IS_INSPECTOR_GROUP (self), NULL);

  for (i = 0; i < self->rows->len; i++)
    if (bb_inspector_row_find_editor (g_ptr_array_index (self->rows, i), field) != NULL)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

/**
 * bb_inspector_group_update_rows:
 * @all: whether to show what no bet of the board uses, too
 */
void
bb_inspector_group_update_rows (BbInspectorGroup *self,
                                gboolean all)
{
  guint n_seen = 0;
  guint i;

  g_return_if_fail (BB_IS_INSPECTOR_GROUP (self));

  for (i = 0; i < self->rows->len; i++) {
    BbInspectorRow *row = g_ptr_array_index (self->rows, i);
    gboolean seen = bb_inspector_row_count_fields (row) > 0 && (all || bb_inspector_row_is_used (row));

    gtk_widget_set_visible (GTK_WIDGET (row), seen);
    if (seen)
      n_seen++;
  }
  gtk_widget_set_visible (GTK_WIDGET (self), n_seen > 0);
}

/* A closed group says that there are notes in it. */
static char *
say_notes (guint n_notes)
{
  /* Translators: comes after how many fields of a group hold something. */
  return n_notes > 0 ? g_strdup_printf (ngettext (" · %u note", " · %u notes", n_notes), n_notes) : g_strdup ("");
}

void
bb_inspector_group_update_summary (BbInspectorGroup *self)
{
  g_autofree char *filled = NULL;
  g_autofree char *notes = NULL;
  g_autofree char *words = NULL;
  guint n_fields = 0;
  guint n_notes = 0;
  guint n_set = 0;
  guint i;

  g_return_if_fail (BB_IS_INSPECTOR_GROUP (self));

  for (i = 0; i < self->rows->len; i++) {
    BbInspectorRow *row = g_ptr_array_index (self->rows, i);
    guint n = bb_inspector_row_count_fields (row);

    n_fields += n;
    n_notes += bb_inspector_row_count_notes (row);
    if (n > 0)
      n_set += bb_inspector_row_count_set (row);
  }
  /* Translators: how many fields of a group hold something, of how many. */
  filled = g_strdup_printf (_ ("%u of %u"), n_set, n_fields);
  notes = say_notes (n_notes);
  words = g_strconcat (filled, notes, NULL);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
}

void
bb_inspector_group_set_read_only (BbInspectorGroup *self,
                                  gboolean read_only)
{
  guint i;

  g_return_if_fail (BB_IS_INSPECTOR_GROUP (self));

  self->read_only = read_only;
  for (i = 0; i < self->rows->len; i++)
    gtk_widget_set_sensitive (g_ptr_array_index (self->rows, i), !read_only);
}

void
bb_inspector_group_show_notes (BbInspectorGroup *self,
                               GPtrArray *notes)
{
  guint i;

  g_return_if_fail (BB_IS_INSPECTOR_GROUP (self));

  for (i = 0; i < self->rows->len; i++)
    bb_inspector_row_show_notes (g_ptr_array_index (self->rows, i), notes);
}
