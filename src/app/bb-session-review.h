/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The review a session is in: which one, which bet is talked about, and for how long. */

#pragma once

#include "bb-history.h"
#include "bb-selection.h"

G_BEGIN_DECLS

typedef enum {
  BB_REVIEW_PHASE_NONE,    /* nothing is under way: there is an agenda to look at */
  BB_REVIEW_PHASE_RUNNING, /* the meeting is on */
  BB_REVIEW_PHASE_ENDED,   /* read back, not yet sealed */
  BB_REVIEW_PHASE_SEALED,  /* just sealed, and still looked at */
} BbReviewPhase;

#define BB_TYPE_SESSION_REVIEW (bb_session_review_get_type ())
G_DECLARE_FINAL_TYPE (BbSessionReview, bb_session_review, BB, SESSION_REVIEW, GObject)

BbSessionReview *bb_session_review_new (BbHistory *history, BbSelection *selection);
BbHistory *bb_session_review_get_history (BbSessionReview *self);
BbBoard *bb_session_review_get_board (BbSessionReview *self);

BbReviewPhase bb_session_review_get_phase (BbSessionReview *self);
BbItem *bb_session_review_get_review (BbSessionReview *self);
BbItem *bb_session_review_get_plan (BbSessionReview *self);
void bb_session_review_set_plan (BbSessionReview *self, BbItem *plan);
void bb_session_review_leave (BbSessionReview *self);
void bb_session_review_update (BbSessionReview *self);

guint bb_session_review_get_n_bets (BbSessionReview *self);
BbBet *bb_session_review_get_nth_bet (BbSessionReview *self, guint index);
BbItem *bb_session_review_find_item (BbSessionReview *self, BbBet *bet);
BbItem *bb_session_review_find_decision (BbSessionReview *self, BbBet *bet);
guint bb_session_review_count_undecided (BbSessionReview *self);
char *bb_session_review_describe_unanswered (BbSessionReview *self);

BbBet *bb_session_review_get_bet (BbSessionReview *self);
void bb_session_review_set_bet (BbSessionReview *self, BbBet *bet);
gboolean bb_session_review_step (BbSessionReview *self, int step);
gboolean bb_session_review_go_on (BbSessionReview *self);

gboolean bb_session_review_get_only_tripped (BbSessionReview *self);
void bb_session_review_set_only_tripped (BbSessionReview *self, gboolean only);

guint bb_session_review_get_bet_seconds (BbSessionReview *self);
gboolean bb_session_review_knows_start (BbSessionReview *self);
guint bb_session_review_get_meeting_seconds (BbSessionReview *self);

G_END_DECLS
