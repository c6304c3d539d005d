/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the checks of a board ask again and again, looked up once for all bets: last decisions, money of
 * envelopes and zones, signs that several bets share, notes put off. Good for one run, while nobody
 * writes to the board; what nobody asks for is never looked up. */

#pragma once

#include "bb-mix.h"

G_BEGIN_DECLS

typedef struct _BbCheckFacts BbCheckFacts;

BbCheckFacts *bb_check_facts_new (BbBoard *board, BbDate day);
void bb_check_facts_free (BbCheckFacts *self);

BbBoard *bb_check_facts_get_board (BbCheckFacts *self);
BbDate bb_check_facts_get_day (BbCheckFacts *self);
BbDate bb_check_facts_get_last_decision (BbCheckFacts *self, BbBet *bet);
gboolean bb_check_facts_is_in_zone (BbCheckFacts *self, BbBet *bet, const char *zone_kind);
gint64 bb_check_facts_sum_parts (BbCheckFacts *self, BbBet *envelope);
guint bb_check_facts_count_claims (BbCheckFacts *self, BbBet *bet);
BbMix *bb_check_facts_get_mix (BbCheckFacts *self);
gboolean bb_check_facts_is_put_off (BbCheckFacts *self, const char *check, BbItem *subject);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbCheckFacts, bb_check_facts_free)

G_END_DECLS
