/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One cell to a value and back, by the field table. */

#pragma once

#include "bb-amount.h"
#include "bb-field.h"

G_BEGIN_DECLS

typedef enum {
  BB_CSV_CELL_OK,
  BB_CSV_CELL_NOTED, /* read, and something about it is to be said */
  BB_CSV_CELL_BAD,
  BB_CSV_CELL_NEEDS_ORDER, /* a day that can be read in two ways */
} BbCsvCellResult;

/* How what can be read in two ways is meant. */
typedef struct {
  BbDateOrder dates;
  BbAmountMark mark;
} BbCsvReading;

BbCsvCellResult bb_csv_cell_parse (const BbField *field, const char *cell, gint64 scale, const BbCsvReading *reading, BbValue *value, char **note);
char *bb_csv_cell_format (const BbField *field, const BbValue *value);
gboolean bb_csv_cell_is_plain (const BbField *field);
char *bb_csv_fold (const char *words);
const char *bb_csv_cell_skip_list_sign (const char *line);

G_END_DECLS
