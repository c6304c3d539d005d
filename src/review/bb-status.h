/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the calendar says of a bet. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

/* How many days ahead a review counts as due. */
#define BB_DUE_DAYS 14u

typedef enum {
  BB_STATUS_NONE = 0,
  BB_STATUS_DUE = 1 << 0,
  BB_STATUS_OVERDUE = 1 << 1,
  BB_STATUS_EXPIRED = 1 << 2,
  BB_STATUS_STOP_DATE_PASSED = 1 << 3,
} BbStatus;

BbStatus bb_status_of_bet (BbBet *bet, BbDate day);
BbStatus bb_status_after (BbBet *bet, BbDate last_decision, BbDate day);
BbDate bb_status_get_decision_day (BbItem *receipt);

G_END_DECLS
