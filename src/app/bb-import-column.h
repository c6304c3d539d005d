/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One column of a list on its way into the board: what it becomes, its heading, its first cells. */

#pragma once

#include <gtk/gtk.h>

#include "bb-csv-mapping.h"

G_BEGIN_DECLS

#define BB_TYPE_IMPORT_COLUMN (bb_import_column_get_type ())
G_DECLARE_FINAL_TYPE (BbImportColumn, bb_import_column, BB, IMPORT_COLUMN, GtkBox)

GtkWidget *bb_import_column_new (const BbCsvTable *table, BbCsvMapping *mapping, guint index);
void bb_import_column_update (BbImportColumn *self);
void bb_import_column_mark_line (BbImportColumn *self, guint line);

G_END_DECLS
