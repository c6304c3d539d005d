/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Health checks: what a board says of its bets that somebody should do something about. Pure: reads the
 * board, writes nothing, gives no score. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

/* In the order in which they are shown, the most pressing first. */
typedef enum {
  BB_CHECK_EXPIRED,
  BB_CHECK_STOP_DATE_PASSED,
  BB_CHECK_OVERDUE,
  BB_CHECK_PROBE_LINGERING,
  BB_CHECK_STALE,
  BB_CHECK_ALWAYS_KEPT,
  BB_CHECK_OVER_CAP,
  BB_CHECK_OVERSPENT,
  BB_CHECK_ENVELOPE_EXCEEDED,
  BB_CHECK_EXPEDITION_ON_RUN_MONEY,
  BB_CHECK_DRIFT_FROM_MIX,
  BB_CHECK_NO_RATIONALE,
  BB_CHECK_NO_STOP_RULE,
  BB_CHECK_NO_HARM_SIGNAL,
  BB_CHECK_NO_WAY_BACK,
  BB_CHECK_ONE_OPTION,
  BB_CHECK_WAITS_FOR_SLEEPER,
  BB_CHECK_EXPEDITION_NARROW_MANDATE,
  BB_CHECK_OVER_TIED,
  BB_CHECK_DEEP_CHAIN,
  BB_CHECK_COPIED_AIM,
  BB_CHECK_SAME_CLAIM,
  BB_CHECK_NO_SLACK,
  BB_CHECK_DUE,
  BB_N_CHECKS,
} BbCheck;

/* What there is to do about a finding. */
typedef enum {
  BB_TODO_DECIDE,
  BB_TODO_MONEY,
  BB_TODO_WRITE_DOWN,
  BB_TODO_UNTANGLE,
  BB_TODO_NOTHING, /* only to be known */
  BB_N_TODOS,
} BbTodo;

/**
 * BbFinding:
 * @check: the check that found it
 * @subject: the bet; or a zone or the board, for what is said of the whole
 * @message: what is found and what to do about it, in words for people
 * @put_off: whether somebody does not want to see it before the next review
 */
typedef struct {
  BbCheck check;
  BbItem *subject;
  char *message;
  gboolean put_off;
} BbFinding;

GPtrArray *bb_checks_of_board (BbBoard *board, BbDate day);
GPtrArray *bb_checks_of_bet (BbBet *bet, BbDate day);

const char *bb_check_get_id (BbCheck self);
const char *bb_check_get_label (BbCheck self);
BbTodo bb_check_get_todo (BbCheck self);
guint bb_check_get_field (BbCheck self);
const char *bb_todo_get_label (BbTodo self);

BbBet *bb_finding_get_bet (const BbFinding *self);
void bb_finding_free (BbFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbFinding, bb_finding_free)

G_END_DECLS
