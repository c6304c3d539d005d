/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of a CSV file or of rows pasted from a spreadsheet, with the place each came from. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BB_CSV_MAX_ROWS 100000u
#define BB_CSV_MAX_COLUMNS 1000u

typedef struct _BbCsvTable BbCsvTable;

BbCsvTable *bb_csv_table_new (GBytes *bytes, GError **error);
void bb_csv_table_free (BbCsvTable *self);
guint bb_csv_table_get_n_rows (const BbCsvTable *self);
guint bb_csv_table_get_n_cells (const BbCsvTable *self, guint row);
const char *bb_csv_table_get_cell (const BbCsvTable *self, guint row, guint index);
guint bb_csv_table_get_line (const BbCsvTable *self, guint row, guint index);
guint bb_csv_table_get_column (const BbCsvTable *self, guint row, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbCsvTable, bb_csv_table_free)

G_END_DECLS
