/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A bet of the canvas for those who do not see it: a widget that draws nothing, takes the keyboard's
 * focus and has a spoken name. */

#pragma once

#include <gtk/gtk.h>

#include "bb-board.h"

G_BEGIN_DECLS

#define BB_TYPE_BET_PROXY (bb_bet_proxy_get_type ())
G_DECLARE_FINAL_TYPE (BbBetProxy, bb_bet_proxy, BB, BET_PROXY, GtkWidget)

GtkWidget *bb_bet_proxy_new (void);
void bb_bet_proxy_set_bet (BbBetProxy *self, BbBet *bet);
BbBet *bb_bet_proxy_get_bet (BbBetProxy *self);
void bb_bet_proxy_say (BbBetProxy *self, BbBoard *board);
const char *bb_bet_proxy_get_spoken (BbBetProxy *self);
void bb_bet_proxy_set_selected (BbBetProxy *self, gboolean selected);

G_END_DECLS
