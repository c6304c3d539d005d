/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When a bet might be looked at again. Pure: proposes, writes nothing. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

/* Weeks between reviews where no zone says otherwise. */
#define BB_NEXT_REVIEW_GAP 6

guint bb_next_review_get_gap (BbBet *bet);
BbDate bb_next_review_get_meeting (BbBoard *board);
BbDate bb_next_review_propose (BbBet *bet);

G_END_DECLS
