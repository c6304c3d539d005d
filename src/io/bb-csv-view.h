/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A board's bets as the cells of a table: what stands in which column, past included. */

#pragma once

#include "bb-board.h"
#include "bb-csv-column.h"

G_BEGIN_DECLS

typedef struct _BbCsvView BbCsvView;

BbCsvView *bb_csv_view_new (BbBoard *board);
void bb_csv_view_free (BbCsvView *self);
void bb_csv_view_get_value (const BbCsvView *self, BbBet *bet, const BbCsvColumn *column, const char *own_field, BbValue *value);
BbItem *bb_csv_view_get_receipt (const BbCsvView *self, const char *bet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbCsvView, bb_csv_view_free)

G_END_DECLS
