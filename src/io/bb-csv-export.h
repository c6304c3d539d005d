/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bets of a board as a table. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

GBytes *bb_csv_export_tabs (BbBoard *board);
GBytes *bb_csv_export_bets (BbBoard *board, const GPtrArray *bets);

G_END_DECLS
