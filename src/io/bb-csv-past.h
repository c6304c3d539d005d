/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a table says of a bet's past, put on the board as a snapshot and a receipt. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

void bb_csv_past_set_place (BbBoard *board, BbBet *bet, gboolean known, const BbValue *risk, const BbValue *familiarity);
gboolean bb_csv_past_add_decision (BbBoard *board, BbBet *bet, const BbValue *decision, const BbValue *date, const BbValue *reason);

G_END_DECLS
