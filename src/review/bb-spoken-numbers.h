/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What bets are called in the room: each by a number of its own, from one review to the next. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

typedef struct _BbSpokenNumbers BbSpokenNumbers;

BbSpokenNumbers *bb_spoken_numbers_new (BbBoard *board);
void bb_spoken_numbers_free (BbSpokenNumbers *self);

guint bb_spoken_numbers_get (const BbSpokenNumbers *self, BbBet *bet);
guint bb_spoken_numbers_get_free (const BbSpokenNumbers *self);
char *bb_spoken_numbers_add_to (const BbSpokenNumbers *self, BbBet *bet, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbSpokenNumbers, bb_spoken_numbers_free)

G_END_DECLS
