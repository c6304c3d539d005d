/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is selected on a board: bets in the order they were chosen, or one zone, or nothing. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

#define BB_TYPE_SELECTION (bb_selection_get_type ())

G_DECLARE_FINAL_TYPE (BbSelection, bb_selection, BB, SELECTION, GObject)

BbSelection *bb_selection_new (BbBoard *board);
BbBoard *bb_selection_get_board (BbSelection *self);

guint bb_selection_get_length (BbSelection *self);
BbBet *bb_selection_get_bet (BbSelection *self, guint index);
BbBet *bb_selection_get_primary (BbSelection *self);
gboolean bb_selection_contains (BbSelection *self, BbBet *bet);
GPtrArray *bb_selection_dup_bets (BbSelection *self);

void bb_selection_select (BbSelection *self, BbBet *bet);
void bb_selection_toggle (BbSelection *self, BbBet *bet);
void bb_selection_add (BbSelection *self, BbBet *bet);
void bb_selection_replace (BbSelection *self, GPtrArray *bets);
void bb_selection_select_all (BbSelection *self);
void bb_selection_clear (BbSelection *self);

const char *bb_selection_get_zone (BbSelection *self);
void bb_selection_select_zone (BbSelection *self, const char *zone);

G_END_DECLS
