/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bets in view as a list of widgets for the keyboard and for screen readers. */

#pragma once

#include "bb-bet-proxy.h"
#include "bb-scene.h"
#include "bb-selection.h"

G_BEGIN_DECLS

#define BB_PROXY_LAYER_MAX 300u

#define BB_TYPE_PROXY_LAYER (bb_proxy_layer_get_type ())
G_DECLARE_FINAL_TYPE (BbProxyLayer, bb_proxy_layer, BB, PROXY_LAYER, GtkWidget)

GtkWidget *bb_proxy_layer_new (void);
void bb_proxy_layer_update (BbProxyLayer *self, BbBoard *board, BbScene *scene, GPtrArray *bets, const BbRect *view);
void bb_proxy_layer_clear (BbProxyLayer *self);
void bb_proxy_layer_want (BbProxyLayer *self, BbBet *bet);
void bb_proxy_layer_set_selection (BbProxyLayer *self, BbSelection *selection);
BbBetProxy *bb_proxy_layer_find (BbProxyLayer *self, BbBet *bet);
BbBet *bb_proxy_layer_get_focus (BbProxyLayer *self);

G_END_DECLS
