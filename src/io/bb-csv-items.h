/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes beside a table of bets: the board's settings, its reviews, decisions and questions. */

#pragma once

#include "bb-board.h"
#include "bb-csv-cell.h"
#include "bb-csv-note.h"

G_BEGIN_DECLS

guint bb_csv_items_import (BbBoard *board, BbKind kind, const BbCsvTable *table, const char *board_name, const BbCsvReading *reading, GPtrArray *notes);

G_END_DECLS
