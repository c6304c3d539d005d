/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the table that the import reads without loss. */

#include "config.h"

#include "bb-csv-export.h"

#include "bb-csv-cell.h"
#include "bb-csv-outline.h"
#include "bb-csv-view.h"
#include "bb-csv-writer.h"

/* @wanted: (nullable): one flag a column; without it all are. */
static void
write_headings (BbCsvWriter *writer,
                const BbCsvOutline *outline,
                const gboolean *wanted)
{
  guint i;

  for (i = 0; i < bb_csv_outline_get_length (outline); i++) {
    if (wanted == NULL || wanted[i])
      bb_csv_writer_add_text (writer, bb_csv_outline_get_column (outline, i)->heading);
  }
  bb_csv_writer_end_row (writer);
}

static void
write_cell (BbCsvWriter *writer,
            const BbCsvOutlineColumn *column,
            const BbCsvView *view,
            BbBet *bet)
{
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

static void
write_bet (BbCsvWriter *writer,
           const BbCsvOutline *outline,
           const gboolean *wanted,
           const BbCsvView *view,
           BbBet *bet)
{
  guint i;

  for (i = 0; i < bb_csv_outline_get_length (outline); i++) {
    if (wanted == NULL || wanted[i])
      write_cell (writer, bb_csv_outline_get_column (outline, i), view, bet);
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
  g_autoptr (BbCsvOutline) outline = bb_csv_outline_new (board);
  guint n_bets = bets != NULL ? bets->len : bb_board_get_n_bets (board);
  guint i;

  write_headings (writer, outline, NULL);
  for (i = 0; i < n_bets; i++)
    write_bet (writer, outline, NULL, view, bets != NULL ? g_ptr_array_index (bets, i) : bb_board_get_bet (board, i));
  return bb_csv_writer_finish (writer);
}

/* Whether any bet says something in a column. */
static gboolean
is_used (BbBoard *board,
         const BbCsvView *view,
         const BbCsvOutlineColumn *column)
{
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    g_auto (BbValue) value = BB_VALUE_OF_NONE;

    bb_csv_view_get_value (view, bb_board_get_bet (board, i), &column->column, column->own_field, &value);
    if (!bb_value_is_none (&value))
      return TRUE;
  }
  return FALSE;
}

/**
 * bb_csv_export_tabs:
 *
 * Like bb_csv_export_bets(), for pasting: tabs between the cells, and only columns in which a bet
 * says something.
 *
 * Returns: (transfer full): UTF-8 text
 */
GBytes *
bb_csv_export_tabs (BbBoard *board)
{
  g_autoptr (BbCsvWriter) writer = bb_csv_writer_new ();
  g_autoptr (BbCsvView) view = bb_csv_view_new (board);
  g_autoptr (BbCsvOutline) outline = bb_csv_outline_new (board);
  guint n_columns = bb_csv_outline_get_length (outline);
  g_autofree gboolean *wanted = g_new0 (gboolean, n_columns);
  guint i;

  bb_csv_writer_use_tabs (writer);
  for (i = 0; i < n_columns; i++)
    wanted[i] = is_used (board, view, bb_csv_outline_get_column (outline, i));
  write_headings (writer, outline, wanted);
  for (i = 0; i < bb_board_get_n_bets (board); i++)
    write_bet (writer, outline, wanted, view, bb_board_get_bet (board, i));
  return bb_csv_writer_finish (writer);
}
