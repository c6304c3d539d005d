/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to say about a cell or a row of a table. */

#pragma once

#include "bb-csv-table.h"

G_BEGIN_DECLS

/**
 * BbCsvNote:
 * @line: of the file, from 1
 * @column: character of that line, from 1
 * @heading: above the column; empty where no column is to blame
 * @text: what there is to say, without the place
 * @bad: the row cannot be taken
 */
typedef struct {
  guint line;
  guint column;
  char *heading;
  char *text;
  gboolean bad;
} BbCsvNote;

BbCsvNote *bb_csv_note_new (const BbCsvTable *table, guint row, guint column, const char *heading, char *text);
void bb_csv_note_free (BbCsvNote *self);
char *bb_csv_note_describe (const BbCsvNote *self);
int bb_csv_note_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
