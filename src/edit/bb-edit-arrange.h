/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What people do to the places of several bets in one go. Each verb is one step of undo; within an
 * open transaction it is part of that. Arrays are of BbBet, all on the history's board. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

/* Edges and middles of what is chosen, as it is seen: the top is where risk is high unless the board
 * turns that axis round. */
typedef enum {
  BB_ALIGN_LEFT,
  BB_ALIGN_RIGHT,
  BB_ALIGN_TOP,
  BB_ALIGN_BOTTOM,
  BB_ALIGN_CENTER, /* one below the other */
  BB_ALIGN_MIDDLE, /* side by side */
} BbAlign;

void bb_edit_align_bets (BbHistory *history, GPtrArray *bets, BbAlign align);
void bb_edit_distribute_bets (BbHistory *history, GPtrArray *bets, gboolean across);
void bb_edit_hold_bets (BbHistory *history, GPtrArray *bets, gboolean held);

G_END_DECLS
