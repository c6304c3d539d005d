/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be read off a review: its state, what was decided in it, how long it will take. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

typedef enum {
  BB_REVIEW_PLANNED,
  BB_REVIEW_RUNNING,
  BB_REVIEW_ENDED,
  BB_REVIEW_SEALED,
} BbReviewStage;

BbItem *bb_board_get_running_review (BbBoard *board);
BbItem *bb_board_get_planned_review (BbBoard *board);
BbItem *bb_board_get_ended_review (BbBoard *board);
BbItem *bb_board_get_last_review (BbBoard *board);

BbReviewStage bb_review_get_stage (BbItem *review);
char *bb_review_dup_title (BbItem *review);
BbItem *bb_review_get_snapshot (BbItem *review, const char *moment);
guint bb_review_count_minutes (BbItem *review);

BbItem *bb_review_find_item (BbItem *review, BbBet *bet);
BbBet *bb_agenda_item_get_bet (BbItem *item);
gboolean bb_agenda_item_is_on (BbItem *item, const char *list);

GPtrArray *bb_review_list_receipts (BbItem *review);
GPtrArray *bb_review_list_moves (BbItem *review);
GPtrArray *bb_review_list_unanswered (BbItem *review);
BbItem *bb_review_find_decision (BbItem *review, BbBet *bet);
BbItem *bb_review_find_move (BbItem *review, BbBet *bet);

G_END_DECLS
