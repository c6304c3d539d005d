/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What each live bet adds to a mix, so that nothing is counted twice. */

#pragma once

#include "bb-mix-terms.h"
#include "bb-moment.h"

G_BEGIN_DECLS

/* By measure: bets, or whole units. */
typedef struct {
  gint64 of[BB_MIX_N_MEASURES];
} BbMixAmounts;

GHashTable *bb_mix_amounts_count (BbBoard *board, BbMoment *moment);

G_END_DECLS
