/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a review is to look at: which bets each on their own, and which all at once. */

#pragma once

#include "bb-movement.h"

G_BEGIN_DECLS

/* How many minutes are set aside for a bet that is discussed, and for all that are nodded through. */
#define BB_AGENDA_DISCUSS_MINUTES 5
#define BB_AGENDA_NOD_THROUGH_MINUTES 3

/* By how many points its risk must have grown for a bet to be discussed. */
#define BB_AGENDA_RISK_POINTS 8

/* The more pressing ones first; the walk begins with them. */
typedef enum {
  BB_REASON_NONE = 0,
  BB_REASON_EXPIRED = 1 << 0,
  BB_REASON_STOP_DATE_PASSED = 1 << 1,
  BB_REASON_TRIPPED = 1 << 2,
  BB_REASON_OVERDUE = 1 << 3,
  BB_REASON_OVERSPENT = 1 << 4,
  BB_REASON_ASKING = 1 << 5,
  BB_REASON_FLAGGED = 1 << 6,
  BB_REASON_RISK_UP = 1 << 7,
  BB_REASON_ZONE_CHANGED = 1 << 8,
  BB_REASON_DUE = 1 << 9,
  BB_REASON_UNJUDGED = 1 << 10, /* of closed bets; comes up in a look-back only */
} BbReasons;

/* All that a nod is not enough for. */
#define BB_REASONS_TO_DISCUSS (BB_REASON_DUE - 1)

/* The reasons for which a bet comes up whatever its review date: "only what tripped". */
#define BB_REASONS_TRIPPED (BB_REASON_EXPIRED | BB_REASON_STOP_DATE_PASSED | BB_REASON_TRIPPED)

/**
 * BbAgendaEntry:
 * @bet: (transfer none): the bet
 * @reasons: why it is on the agenda
 * @discuss: whether on its own, not with the others at once
 */
typedef struct {
  BbBet *bet;
  BbReasons reasons;
  gboolean discuss;
} BbAgendaEntry;

BbReasons bb_agenda_get_reasons (BbBet *bet, BbMovement *movement, BbDate day);
GStrv bb_agenda_describe (BbBet *bet, BbReasons reasons, BbMovement *movement, BbDate day);
GPtrArray *bb_agenda_compute (BbBoard *board, BbDate planned_on);
BbDate bb_agenda_get_horizon (BbBoard *board, BbDate planned_on);

gboolean bb_agenda_has_tripped (BbBet *bet, BbReasons reasons);

GStrv bb_reasons_to_ids (BbReasons reasons);
BbReasons bb_reasons_from_ids (const char *const *ids);
const char *bb_reason_get_label (BbReasons reason);

G_END_DECLS
