/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the table that the import reads without loss. */

#include "config.h"

#include "bb-csv-export.h"

#include "bb-csv-cell.h"
#include "bb-csv-outline.h"
#include "bb-csv-view.h"
#include "bb-csv-writer.h"

static void
write_headings (BbCsvWriter *writer,
                const BbCsvOutline *outline)
{
  guint i;

  for (i = 0; i < bb_csv_outline_get_length (outline); i++)
    bb_csv_writer_add_text (writer, bb_csv_outline_get_column (outline, i)->heading);
  bb_csv_writer_end_row (writer);
}

static void
write_bet (BbCsvWriter *writer,
           const BbCsvOutline *outline,
           const BbCsvView *view,
           BbBet *bet)
{
  guint i;

  for (i = 0; i < bb_csv_outline_get_length (outline); i++) {
    const BbCsvOutlineColumn *column = bb_csv_outline_get_column (outline, i);
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
  g_autoptr (BbCsvOutline) outline = bb_csv_outline_new (board);
  guint n_bets = bets != NULL ? bets->len : bb_board_get_n_bets (board);
  guint i;

  write_headings (writer, outline);
  for (i = 0; i < n_bets; i++)
    write_bet (writer, outline, view, bets != NULL ? g_ptr_array_index (bets, i) : bb_board_get_bet (board, i));
  return bb_csv_writer_finish (writer);
}
