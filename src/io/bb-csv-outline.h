/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which columns the table of a board's bets has. */

#pragma once

#include "bb-board.h"
#include "bb-csv-column.h"

G_BEGIN_DECLS

/**
 * BbCsvOutlineColumn:
 * @column: what it is
 * @heading: what stands above it
 * @own_field: (nullable): for own fields, the id; borrowed from the board
 */
typedef struct {
  BbCsvColumn column;
  char *heading;
  const char *own_field;
} BbCsvOutlineColumn;

typedef struct _BbCsvOutline BbCsvOutline;

BbCsvOutline *bb_csv_outline_new (BbBoard *board);
void bb_csv_outline_free (BbCsvOutline *self);
guint bb_csv_outline_get_length (const BbCsvOutline *self);
const BbCsvOutlineColumn *bb_csv_outline_get_column (const BbCsvOutline *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbCsvOutline, bb_csv_outline_free)

G_END_DECLS
