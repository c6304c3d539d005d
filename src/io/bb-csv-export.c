/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the table that the import reads without loss: the columns of bb-csv-column.c, then the
 * fields that are not among them and that this board uses, then the board's own fields. */

#include "config.h"

#include "bb-csv-export.h"

#include "bb-csv-cell.h"
#include "bb-csv-view.h"
#include "bb-csv-writer.h"

typedef struct {
  BbCsvColumn column;
  char *heading;
  const char *own_field; /* borrowed from the board; NULL but for own fields */
} Column;

static void
clear_column (gpointer data)
{
  g_free (((Column *) data)->heading);
}

static void
add_column (GArray *columns,
            const BbCsvColumn *column)
{
  Column added = { *column, g_strdup (bb_csv_column_get_field (column)->id), NULL };

  g_array_append_val (columns, added);
}

static gboolean
is_listed (guint field)
{
  guint i;

  for (i = 0; i < bb_csv_n_columns; i++)
    if (bb_csv_columns[i].type == BB_CSV_FIELD && bb_csv_columns[i].field == field)
      return TRUE;
  return FALSE;
}

static gboolean
own_heading_is_taken (GArray *columns,
                      const char *heading)
{
  guint i;

  for (i = 0; i < columns->len; i++)
    if (g_array_index (columns, Column, i).own_field != NULL && g_str_equal (g_array_index (columns, Column, i).heading, heading))
      return TRUE;
  return FALSE;
}

/* Two own fields of one name get different headings, as the import would give them. */
static char *
make_own_heading (GArray *columns,
                  BbItem *own)
{
  const char *label = bb_item_get_text (own, BB_OWN_FIELD_LABEL);
  const char *stem = *label != '\0' ? label : bb_item_get_id (own);
  char *heading = g_strdup (stem);
  guint number;

  for (number = 2; own_heading_is_taken (columns, heading); number++) {
    g_free (heading);
    heading = g_strdup_printf ("%s (%u)", stem, number);
  }
  return heading;
}

static GArray *
list_columns (BbBoard *board)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));
  BbItemList *own_fields = bb_board_get_items (board, BB_KIND_OWN_FIELD);
  guint i;

  g_array_set_clear_func (columns, clear_column);
  for (i = 0; i < bb_csv_n_columns; i++)
    add_column (columns, &bb_csv_columns[i]);
  for (i = 0; i < BB_BET_N_FIELDS; i++)
    if (!is_listed (i) && bb_board_uses_field (board, i))
      add_column (columns, &(BbCsvColumn){ BB_CSV_FIELD, i });
  for (i = 0; i < bb_item_list_get_length (own_fields); i++) {
    BbItem *own = bb_item_list_peek (own_fields, i);
    Column column = { { BB_CSV_OWN, 0 }, make_own_heading (columns, own), bb_item_get_id (own) };

    g_array_append_val (columns, column);
  }
  return columns;
}

static void
write_headings (BbCsvWriter *writer,
                GArray *columns)
{
  guint i;

  for (i = 0; i < columns->len; i++)
    bb_csv_writer_add_text (writer, g_array_index (columns, Column, i).heading);
  bb_csv_writer_end_row (writer);
}

static void
write_bet (BbCsvWriter *writer,
           GArray *columns,
           const BbCsvView *view,
           BbBet *bet)
{
  guint i;

  for (i = 0; i < columns->len; i++) {
    const Column *column = &g_array_index (columns, Column, i);
    const BbField *field = bb_csv_column_get_field (&column->column);
    g_auto (BbValue) value = BB_VALUE_OF_NONE;
    g_autofree char *cell = NULL;

    bb_csv_view_get_value (view, bet, &column->column, column->own_field, &value);
    cell = bb_csv_cell_format (field, &value);
    if (bb_csv_cell_is_plain (field))
      bb_csv_writer_add (writer, cell);
    else
      bb_csv_writer_add_text (writer, cell);
  }
  bb_csv_writer_end_row (writer);
}

/**
 * bb_csv_export_bets:
 * @bets: (nullable) (element-type BbBet): which; all of the board if %NULL
 *
 * Amounts are whole units, days and numbers belong to no locale.
 *
 * Returns: (transfer full): UTF-8 text
 */
GBytes *
bb_csv_export_bets (BbBoard *board,
                    const GPtrArray *bets)
{
  g_autoptr (BbCsvWriter) writer = bb_csv_writer_new ();
  g_autoptr (BbCsvView) view = bb_csv_view_new (board);
  g_autoptr (GArray) columns = list_columns (board);
  guint n_bets = bets != NULL ? bets->len : bb_board_get_n_bets (board);
  guint i;

  write_headings (writer, columns);
  for (i = 0; i < n_bets; i++)
    write_bet (writer, columns, view, bets != NULL ? g_ptr_array_index (bets, i) : bb_board_get_bet (board, i));
  return bb_csv_writer_finish (writer);
}
