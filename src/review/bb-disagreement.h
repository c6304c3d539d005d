/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How far apart roles have placed a bet when each placed it alone. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

/* From how many roles on there can be a difference. */
#define BB_DISAGREEMENT_LEAST_ROLES 2u

/**
 * BbDisagreement:
 * @bet: (transfer none): the bet
 * @n_roles: how many roles have placed it
 * @spread: half the distance between the furthest two, in points: 0 to 71
 * @middle_familiarity: the mean of all places, in tenths
 * @middle_risk: likewise
 * @furthest: (nullable): the two placements that are furthest apart, as they stand at the bet
 */
typedef struct {
  BbBet *bet;
  guint n_roles;
  guint spread;
  gint middle_familiarity;
  gint middle_risk;
  BbItem *furthest[2];
} BbDisagreement;

gboolean bb_disagreement_of_bet (BbBet *bet, BbDisagreement *disagreement);
GArray *bb_disagreement_rank (BbBoard *board);

BbItem *bb_bet_find_placement (BbBet *bet, const char *role);
char **bb_board_list_roles (BbBoard *board);

G_END_DECLS
