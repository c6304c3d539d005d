/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads tables by the headings of the field table alone: who writes these writes them for us. A
 * table may be about several boards; its column `board` says which row is about which. Decisions are
 * only ever added: one that is on the board already stays as it is. */

#include "config.h"

#include "bb-csv-items.h"

#include "bb-csv-writer.h"

#include <glib/gi18n-lib.h>

#define NO_FIELD (-1)
#define BOARD_HEADING "board"
#define THOUSAND 1000

typedef struct {
  int field; /* NO_FIELD: the column is passed over */
  gint64 scale;
} Column;

typedef struct {
  BbBoard *board;
  BbKind kind;
  const BbKindInfo *info;
  const BbCsvTable *table;
  const BbCsvReading *reading;
  GPtrArray *notes;
  Column *columns;
  guint n_columns;
  int board_column;
} Reader;

static void
add_note (Reader *self,
          guint row,
          guint column,
          gboolean bad,
          char *text)
{
  BbCsvNote *note = bb_csv_note_new (self->table, row, column, bb_csv_table_get_cell (self->table, 0, column), text);

  note->bad = bad;
  g_ptr_array_add (self->notes, note);
}

static gboolean
names_id (const BbKindInfo *info,
          const char *heading)
{
  g_autofree char *long_name = g_strconcat (info->id, "_id", NULL);

  return info->has_id && (g_str_equal (heading, info->id) || g_str_equal (heading, long_name));
}

static void
find_column (Reader *self,
             guint index)
{
  const char *cell = bb_csv_table_get_cell (self->table, 0, index);
  g_autofree char *heading = bb_csv_fold (cell);
  g_autofree char *bare = g_str_has_suffix (heading, "_k") ? g_strndup (heading, strlen (heading) - 2) : NULL;
  int field = bb_kind_find_field (self->kind, heading);
  int thousands = bare != NULL ? bb_kind_find_field (self->kind, bare) : NO_FIELD;
  Column *column = &self->columns[index];

  *column = (Column){ field, 1 };
  if (g_str_equal (heading, BOARD_HEADING))
    self->board_column = (int) index;
  else if (field == NO_FIELD && names_id (self->info, heading))
    column->field = BB_FIELD_ID;
  else if (field == NO_FIELD && thousands >= 0 && self->info->fields[thousands].type == BB_FIELD_MONEY)
    *column = (Column){ thousands, THOUSAND };
  else if (field == NO_FIELD)
    add_note (self, 0, index, FALSE, g_strdup_printf (_ ("“%s” is no field here; the column is left out"), cell));
}

/* The name that every row bears, or NULL if they differ. */
static const char *
find_only_board (Reader *self)
{
  const char *only = NULL;
  guint row;

  for (row = 1; row < bb_csv_table_get_n_rows (self->table); row++) {
    const char *name = bb_csv_table_get_cell (self->table, row, (guint) self->board_column);

    if (only != NULL && !g_str_equal (only, name))
      return NULL;
    only = name;
  }
  return only;
}

static gboolean
names_board (Reader *self,
             const char *board_name)
{
  guint row;

  for (row = 1; row < bb_csv_table_get_n_rows (self->table); row++)
    if (g_strcmp0 (bb_csv_table_get_cell (self->table, row, (guint) self->board_column), board_name) == 0)
      return TRUE;
  return FALSE;
}

/* All cells of a row as values; FALSE if one of them cannot be read. */
static gboolean
read_row (Reader *self,
          guint row,
          BbValue *values)
{
  gboolean good = TRUE;
  guint i;

  for (i = 0; i < self->n_columns; i++) {
    const Column *column = &self->columns[i];
    char *note = NULL;
    BbCsvCellResult result;

    if (column->field == NO_FIELD)
      continue;
    result = bb_csv_cell_parse (&self->info->fields[column->field], bb_csv_table_get_cell (self->table, row, i), column->scale, self->reading, &values[column->field], &note);
    if (note != NULL)
      add_note (self, row, i, result != BB_CSV_CELL_NOTED, note);
    good = good && (result == BB_CSV_CELL_OK || result == BB_CSV_CELL_NOTED);
  }
  return good;
}

static void
write_values (Reader *self,
              BbItem *item,
              const BbValue *values)
{
  guint i;

  for (i = self->info->has_id ? 1 : 0; i < self->info->n_fields; i++)
    if (!bb_value_is_none (&values[i]))
      bb_item_set_value (item, i, &values[i]);
}

static gboolean
holds_already (Reader *self,
               BbItem *item,
               const BbValue *values)
{
  guint i;

  for (i = 0; i < self->info->n_fields; i++)
    if (!bb_value_is_none (&values[i]) && !bb_value_equal (&values[i], bb_item_get_value (item, i)))
      return FALSE;
  return TRUE;
}

static gboolean
is_sealed_review (BbItem *item)
{
  return bb_item_get_kind (item) == BB_KIND_REVIEW && g_str_equal (bb_item_get_text (item, BB_REVIEW_STATE), "sealed");
}

static gboolean
refuse_item (Reader *self,
             guint row,
             char *text)
{
  add_note (self, row, 0, TRUE, text);
  return FALSE;
}

/* What is on record stays as it was written down. */
static gboolean
update_item (Reader *self,
             guint row,
             BbItem *item,
             const BbValue *values)
{
  const char *id = bb_item_get_id (item);

  if (holds_already (self, item, values))
    return FALSE;
  if (is_sealed_review (item))
    return refuse_item (self, row, g_strdup_printf (_ ("The minutes of “%s” are sealed, so it stays as it is on the board"), id));
  if (self->info->construct_only)
    return refuse_item (self, row, g_strdup_printf (_ ("“%s” is on the board already and stays as it was written down; to put it right, add a row with a code of its own that has “%s” under “supersedes”"), id, id));
  write_values (self, item, values);
  return TRUE;
}

static gboolean
add_item (Reader *self,
          guint row,
          const BbValue *values)
{
  g_autoptr (BbItem) item = bb_board_new_item (self->kind, values[BB_FIELD_ID].text);
  g_autoptr (GError) error = NULL;

  write_values (self, item, values);
  if (bb_item_append (BB_ITEM (self->board), item, &error))
    return TRUE;
  add_note (self, row, 0, TRUE, g_strdup (error->message));
  return FALSE;
}

static gboolean
write_row (Reader *self,
           guint row,
           const BbValue *values)
{
  BbItem *item;

  if (self->kind == BB_KIND_BOARD) {
    write_values (self, BB_ITEM (self->board), values);
    return TRUE;
  }
  if (bb_value_is_none (&values[BB_FIELD_ID])) {
    add_note (self, row, 0, TRUE, g_strdup (_ ("The row has no code")));
    return FALSE;
  }
  item = bb_board_find (self->board, self->kind, values[BB_FIELD_ID].text);
  return item != NULL ? update_item (self, row, item, values) : add_item (self, row, values);
}

static gboolean
import_row (Reader *self,
            guint row)
{
  BbValue *values = g_new0 (BbValue, self->info->n_fields);
  gboolean written = read_row (self, row, values) && write_row (self, row, values);
  guint i;

  for (i = 0; i < self->info->n_fields; i++)
    bb_value_clear (&values[i]);
  g_free (values);
  return written;
}

static guint
import_rows (Reader *self,
             const char *board_name)
{
  guint written = 0;
  guint row;

  for (row = 1; row < bb_csv_table_get_n_rows (self->table); row++)
    if (self->board_column < 0 || g_strcmp0 (bb_csv_table_get_cell (self->table, row, (guint) self->board_column), board_name) == 0)
      written += import_row (self, row) ? 1 : 0;
  return written;
}

/**
 * bb_csv_items_import:
 * @kind: %BB_KIND_BOARD for the board's own settings, or the kind of its items that @table lists
 * @board_name: (nullable): which rows to take of a table about several boards
 * @reading: how what can be read in two ways is meant
 * @notes: (element-type BbCsvNote): what there is to say is added here
 *
 * Returns: how many rows said something new
 */
guint
bb_csv_items_import (BbBoard *board,
                     BbKind kind,
                     const BbCsvTable *table,
                     const char *board_name,
                     const BbCsvReading *reading,
                     GPtrArray *notes)
{
  Reader reader = { board, kind, bb_kind_get_info (kind), table, reading, notes, .board_column = -1 };
  guint written = 0;
  guint i;

  if (bb_csv_table_get_n_rows (table) == 0)
    return 0;
  reader.n_columns = bb_csv_table_get_n_cells (table, 0);
  reader.columns = g_new0 (Column, reader.n_columns);
  for (i = 0; i < reader.n_columns; i++)
    find_column (&reader, i);
  if (reader.board_column >= 0 && !names_board (&reader, board_name))
    board_name = find_only_board (&reader);
  if (reader.board_column >= 0 && board_name == NULL)
    add_note (&reader, 0, (guint) reader.board_column, TRUE, g_strdup (_ ("The table is about several boards, and none has the name of the table of bets")));
  else
    written = import_rows (&reader, board_name);
  g_free (reader.columns);
  return written;
}
