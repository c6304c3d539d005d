/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What people do to the places of bets. Each verb is one step of undo; within an open transaction it
 * is part of that. Arrays are of BbBet, all on the history's board. Places are tenths, 0 to 1000. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

/* How far an arrow key moves a bet, and how far with Shift. */
#define BB_EDIT_NUDGE 10
#define BB_EDIT_NUDGE_FAR 50

void bb_edit_place_bet (BbHistory *history, BbBet *bet, gint familiarity, gint risk);
void bb_edit_place_bets (BbHistory *history, GPtrArray *bets, gint familiarity, gint risk);
void bb_edit_unplace_bets (BbHistory *history, GPtrArray *bets);

gboolean bb_edit_can_move (BbBet *bet);
void bb_edit_limit_move (GPtrArray *bets, gint *d_familiarity, gint *d_risk);
void bb_edit_move_bets (BbHistory *history, GPtrArray *bets, gint d_familiarity, gint d_risk);
void bb_edit_nudge_bets (BbHistory *history, GPtrArray *bets, gint d_familiarity, gint d_risk);

G_END_DECLS
