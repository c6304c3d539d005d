/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to say about a cell or a row of a table, with its place. */

#include "config.h"

#include "bb-csv-note.h"

#include <glib/gi18n-lib.h>

/**
 * bb_csv_note_new:
 * @row: of the table
 * @column: of the table; 0 where no column is to blame
 * @heading: above the column; empty where no column is to blame
 * @text: (transfer full): without the place
 *
 * Returns: (transfer full): a note about something that loads nevertheless
 */
BbCsvNote *
bb_csv_note_new (const BbCsvTable *table,
                 guint row,
                 guint column,
                 const char *heading,
                 char *text)
{
  BbCsvNote *self = g_new0 (BbCsvNote, 1);

  self->line = bb_csv_table_get_line (table, row, column);
  self->column = bb_csv_table_get_column (table, row, column);
  self->heading = g_strdup (heading);
  self->text = text;
  return self;
}

void
bb_csv_note_free (BbCsvNote *self)
{
  g_free (self->heading);
  g_free (self->text);
  g_free (self);
}

/**
 * bb_csv_note_describe:
 *
 * Returns: (transfer full): the note with its column, without its line
 */
char *
bb_csv_note_describe (const BbCsvNote *self)
{
  return *self->heading != '\0' ? g_strdup_printf (_ ("column “%s”: %s"), self->heading, self->text) : g_strdup (self->text);
}

/**
 * bb_csv_note_compare:
 *
 * Returns: which of two elements of a pointer array of notes comes first in the file
 */
int
bb_csv_note_compare (gconstpointer a,
                     gconstpointer b)
{
  const BbCsvNote *first = *(BbCsvNote *const *) a;
  const BbCsvNote *second = *(BbCsvNote *const *) b;

  if (first->line != second->line)
    return first->line > second->line ? 1 : -1;
  return (first->column > second->column) - (first->column < second->column);
}
