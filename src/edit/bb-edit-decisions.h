/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is decided of bets. Each verb does what was decided and writes it down, with how the bet stood
 * before and after, as one step of undo; within an open transaction it is part of that. What is written
 * down stays open until the minutes are sealed; a decision outside a review until its day is over. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

/* What a decision asks for. */
typedef enum {
  BB_DECISION_ASKS_NOTHING = 0,
  BB_DECISION_ASKS_REASON = 1 << 0,
  BB_DECISION_ASKS_REVIEW_DATE = 1 << 1,
  BB_DECISION_ASKS_CAP = 1 << 2,
  BB_DECISION_ASKS_EXPIRY_DATE = 1 << 3,
  BB_DECISION_ASKS_OTHER = 1 << 4,
  BB_DECISION_ASKS_AMOUNT = 1 << 5,
  BB_DECISION_ASKS_TITLE = 1 << 6,
} BbDecisionAsks;

/**
 * BbDecision:
 * @decision: "keep", "sharpen", "increase", "decrease", "pause", "resume", "defer", "stop", "graduate",
 *   "split", "merge", "renew", "new" (a candidate is taken up), or "transfer" (money goes to @other)
 * @reason: (nullable): one or two lines
 * @decided_by: (nullable): a role or a group; %NULL in a review stands for the first who is in the room
 * @expected_result: (nullable): what should come of it
 * @revisit_when: (nullable): what should make people look again
 * @options_considered: (nullable): what else was looked at
 * @review_date: the next review; none leaves it, and so does a decision that closes the bet
 * @expiry_date: the new end; none leaves it
 * @cap: how much the bet may cost now; negative leaves it
 * @released: how much is released now; negative leaves it
 * @amount: how much of @cap goes to @other, or to the new bet; 0 for nothing
 * @other: (nullable): the bet it becomes part of, or that the money goes to
 * @title: (nullable): of the bet that is split off
 * @confidence: 0 to 100; negative takes the middle of the bet's range
 */
typedef struct {
  const char *decision;
  const char *reason;
  const char *decided_by;
  const char *expected_result;
  const char *revisit_when;
  const char *const *options_considered;
  BbDate review_date;
  BbDate expiry_date;
  gint64 cap;
  gint64 released;
  gint64 amount;
  BbBet *other;
  const char *title;
  gint confidence;
} BbDecision;

#define BB_DECISION_INIT(what) \
  ((BbDecision){ .decision = (what), .cap = -1, .released = -1, .confidence = -1 })

BbDecisionAsks bb_decision_get_asks (const char *decision);
gboolean bb_decision_applies (const char *decision, BbBet *bet);

BbItem *bb_edit_decide (BbHistory *history, BbItem *review, BbBet *bet, const BbDecision *decision, GError **error);
guint bb_edit_nod_through (BbHistory *history, BbItem *review, const char *reason, GError **error);

void bb_edit_set_flag (BbHistory *history, GPtrArray *bets, gboolean flagged, const char *role);

G_END_DECLS
