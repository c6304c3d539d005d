/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A board: the root of all items, and the source of the stream of changes. */

#pragma once

#include "bb-bet.h"

G_BEGIN_DECLS

#define BB_TYPE_BOARD (bb_board_get_type ())

G_DECLARE_FINAL_TYPE (BbBoard, bb_board, BB, BOARD, BbItem)

BbBoard *bb_board_new (void);
BbBoard *bb_board_new_starter (void);
BbBoard *bb_board_of (BbItem *item);
BbItem *bb_board_new_item (BbKind kind, const char *id);

BbItemList *bb_board_get_items (BbBoard *self, BbKind kind);
guint bb_board_get_n_bets (BbBoard *self);
BbBet *bb_board_get_bet (BbBoard *self, guint index);
BbBet *bb_board_find_bet (BbBoard *self, const char *id);
BbItem *bb_board_find (BbBoard *self, BbKind kind, const char *id);
char *bb_board_make_id (BbBoard *self, BbKind kind);

BbDate bb_board_get_day (BbBoard *self);
gboolean bb_board_counts_money (BbBoard *self);
void bb_board_set_loading (BbBoard *self, gboolean loading);
gboolean bb_board_uses_field (BbBoard *self, guint bet_field);
BbItem *bb_board_get_zone_at (BbBoard *self, gint familiarity, gint risk);
const char *bb_board_get_team_name (BbBoard *self, BbBet *bet);

G_END_DECLS
