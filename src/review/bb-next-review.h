/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When a bet could be looked at again: by the meetings that are planned, and by its zone. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

BbDate bb_board_get_next_meeting (BbBoard *self, BbDate day);
BbDate bb_bet_propose_review (BbBet *self, BbDate day);

G_END_DECLS
