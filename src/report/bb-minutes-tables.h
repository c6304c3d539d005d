/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of the minutes: decisions, moves, what was nodded through, corrections. */

#pragma once

#include "bb-board.h"
#include "bb-document.h"

G_BEGIN_DECLS

/* What was decided in @review, each part in the order of the walk. */
typedef struct {
  BbItem *review;
  GPtrArray *decisions;
  GPtrArray *moves;
  GPtrArray *nods;
  GPtrArray *corrections; /* of decisions of other reviews */
  guint n_unanswered;
} BbMinutesParts;

void bb_minutes_parts_init (BbMinutesParts *self, BbItem *review);
void bb_minutes_parts_clear (BbMinutesParts *self);

char *bb_minutes_dup_deciders (const BbMinutesParts *parts);
void bb_minutes_add_decisions (BbDocument *document, BbBoard *board, const BbMinutesParts *parts);
void bb_minutes_add_moves (BbDocument *document, BbBoard *board, const BbMinutesParts *parts);
void bb_minutes_add_nods (BbDocument *document, BbBoard *board, const BbMinutesParts *parts);
void bb_minutes_add_corrections (BbDocument *document, BbBoard *board, const BbMinutesParts *parts);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BbMinutesParts, bb_minutes_parts_clear)

G_END_DECLS
