/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every field has a column, whether it is used or not, so that tables of several reviews can be put
 * below each other. Whether a decision is still open is not told: a table is a record. */

#include "config.h"

#include "bb-csv-receipts.h"

#include "bb-csv-cell.h"
#include "bb-csv-writer.h"

static gboolean
is_told (guint field)
{
  return field != BB_RECEIPT_OPEN && field != BB_RECEIPT_IMPORTED;
}

static void
write_headings (BbCsvWriter *writer)
{
  guint i;

  for (i = 0; i < BB_RECEIPT_N_FIELDS; i++)
    if (is_told (i))
      bb_csv_writer_add (writer, i == BB_RECEIPT_ID ? bb_kind_get_info (BB_KIND_RECEIPT)->id : bb_receipt_fields[i].id);
  bb_csv_writer_end_row (writer);
}

static void
write_row (BbCsvWriter *writer,
           BbItem *receipt)
{
  guint i;

  for (i = 0; i < BB_RECEIPT_N_FIELDS; i++) {
    const BbField *field = &bb_receipt_fields[i];
    g_autofree char *cell = NULL;

    if (!is_told (i))
      continue;
    cell = bb_csv_cell_format (field, bb_item_get_value (receipt, i));
    if (bb_csv_cell_is_plain (field))
      bb_csv_writer_add (writer, cell);
    else
      bb_csv_writer_add_text (writer, cell);
  }
  bb_csv_writer_end_row (writer);
}

/**
 * bb_csv_export_receipts:
 * @receipts: (element-type BbItem): decisions, in the order of the rows
 *
 * Returns: (transfer full): UTF-8 text; amounts are whole units, nothing belongs to a locale
 */
GBytes *
bb_csv_export_receipts (const GPtrArray *receipts)
{
  g_autoptr (BbCsvWriter) writer = bb_csv_writer_new ();
  guint i;

  g_return_val_if_fail (receipts != NULL, NULL);

  write_headings (writer);
  for (i = 0; i < receipts->len; i++)
    write_row (writer, g_ptr_array_index (receipts, i));
  return bb_csv_writer_finish (writer);
}
