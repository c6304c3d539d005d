/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking for words in all that is written of a bet. Case and accents make no difference; every word
 * must be found, in whatever field. Made once, asked of many bets. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

typedef struct _BbBetSearch BbBetSearch;

BbBetSearch *bb_bet_search_new (BbBoard *board, const char *text);
void bb_bet_search_free (BbBetSearch *self);

gboolean bb_bet_search_is_empty (const BbBetSearch *self);
gboolean bb_bet_search_matches (BbBetSearch *self, BbBet *bet);
char *bb_bet_search_dup_place (BbBetSearch *self, BbBet *bet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbBetSearch, bb_bet_search_free)

G_END_DECLS
