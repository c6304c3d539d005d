/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The money and stage of a board's bets at one moment: as they are, or as a snapshot has kept them.
 * Which bet is part of which, and what closed bets have spent, is always told as it is. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

typedef struct _BbMoment BbMoment;

BbMoment *bb_moment_new (BbBoard *board, BbItem *snapshot);
void bb_moment_free (BbMoment *self);

gboolean bb_moment_has (BbMoment *self, BbBet *bet);
const char *bb_moment_get_stage (BbMoment *self, BbBet *bet);
gboolean bb_moment_is_closed (BbMoment *self, BbBet *bet);
gboolean bb_moment_is_committed (BbMoment *self, BbBet *bet);
gint64 bb_moment_get_cap (BbMoment *self, BbBet *bet);
gint64 bb_moment_get_released (BbMoment *self, BbBet *bet);
gboolean bb_moment_get_place (BbMoment *self, BbBet *bet, gint *familiarity, gint *risk);

BbBet *bb_moment_find_envelope (BbMoment *self, BbBet *bet);
gint64 bb_moment_count_claim (BbMoment *self, BbBet *bet);
gint64 bb_bet_count_spent (BbBet *bet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbMoment, bb_moment_free)

G_END_DECLS
