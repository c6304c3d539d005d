/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import of bets from a table would do. */

#pragma once

#include "bb-board.h"
#include "bb-csv-cell.h"
#include "bb-csv-mapping.h"
#include "bb-csv-note.h"

G_BEGIN_DECLS

typedef enum {
  BB_CSV_ROW_NEW,
  BB_CSV_ROW_CHANGED,
  BB_CSV_ROW_UNCHANGED,
  BB_CSV_ROW_BAD,
  BB_CSV_N_ROW_STATES,
} BbCsvRowState;

/**
 * BbCsvRow:
 * @index: of the table
 * @state: what becomes of it
 * @id: (nullable): the bet's code; %NULL where one is to be made
 * @bet: (nullable): the bet on the board, borrowed; %NULL where it is to be made
 * @values: one for each column, none for a blank cell; a team is its name
 * @differs: one for each column: the cell says something else than the board
 */
typedef struct {
  guint index;
  BbCsvRowState state;
  char *id;
  BbBet *bet;
  BbValue *values;
  gboolean *differs;
} BbCsvRow;

typedef struct _BbCsvPlan BbCsvPlan;

BbCsvPlan *bb_csv_plan_new (BbBoard *board, const BbCsvTable *table, const BbCsvMapping *mapping, const BbCsvReading *reading);
void bb_csv_plan_free (BbCsvPlan *self);

guint bb_csv_plan_count (const BbCsvPlan *self, BbCsvRowState state);
guint bb_csv_plan_count_absent (const BbCsvPlan *self);
gboolean bb_csv_plan_needs_date_order (const BbCsvPlan *self);
const GPtrArray *bb_csv_plan_get_notes (const BbCsvPlan *self);
char *bb_csv_plan_describe (const BbCsvPlan *self);

BbBoard *bb_csv_plan_get_board (const BbCsvPlan *self);
const BbCsvMapping *bb_csv_plan_get_mapping (const BbCsvPlan *self);
guint bb_csv_plan_get_n_rows (const BbCsvPlan *self);
BbCsvRow *bb_csv_plan_get_row (const BbCsvPlan *self, guint index);
const BbValue *bb_csv_plan_get_cell (const BbCsvPlan *self, const BbCsvRow *row, BbCsvType type, guint field);
const char *bb_csv_plan_get_own_field (const BbCsvPlan *self, guint column);
void bb_csv_plan_add_note (BbCsvPlan *self, BbCsvRow *row, int column, gboolean bad, char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbCsvPlan, bb_csv_plan_free)

G_END_DECLS
