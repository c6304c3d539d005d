/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The board as hands meet it: the plane, and beside it the trays of bets that are not yet placed,
 * stopped or done. Its actions are called `board.…`. */

#pragma once

#include <gtk/gtk.h>

#include "bb-canvas.h"
#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_BOARD_VIEW (bb_board_view_get_type ())
G_DECLARE_FINAL_TYPE (BbBoardView, bb_board_view, BB, BOARD_VIEW, GtkWidget)

GtkWidget *bb_board_view_new (void);
BbSession *bb_board_view_get_session (BbBoardView *self);
void bb_board_view_set_session (BbBoardView *self, BbSession *session);
gboolean bb_board_view_get_room (BbBoardView *self);
void bb_board_view_set_room (BbBoardView *self, gboolean room);
BbCanvas *bb_board_view_get_canvas (BbBoardView *self);
gboolean bb_board_view_can (BbBoardView *self, const char *action);
GMenuModel *bb_board_view_create_bet_menu (BbBoardView *self);
gboolean bb_board_view_point_out (BbBoardView *self, BbBet *bet);

G_END_DECLS
