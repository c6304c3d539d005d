/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A bet: work that money and attention go to, at a place of risk and familiarity. */

#pragma once

#include "bb-item.h"

G_BEGIN_DECLS

#define BB_TYPE_BET (bb_bet_get_type ())

G_DECLARE_FINAL_TYPE (BbBet, bb_bet, BB, BET, BbItem)

/* The kinds of ties that form no cycle on a board; ended by NULL. */
extern const char *const bb_acyclic_links[];

BbBet *bb_bet_new (const char *id);

const char *bb_bet_get_id (BbBet *self);
const char *bb_bet_get_title (BbBet *self);
const char *bb_bet_get_short_name (BbBet *self);
const char *bb_bet_get_owner_team (BbBet *self);
const char *bb_bet_get_bet_type (BbBet *self);
const char *bb_bet_get_stage (BbBet *self);
gint bb_bet_get_risk (BbBet *self);
gint bb_bet_get_familiarity (BbBet *self);
gint64 bb_bet_get_funding_cap (BbBet *self);
gint64 bb_bet_get_funding_released (BbBet *self);
BbDate bb_bet_get_review_date (BbBet *self);

gboolean bb_bet_is_placed (BbBet *self);
gboolean bb_bet_is_closed (BbBet *self);
gboolean bb_bet_is_live (BbBet *self);
gboolean bb_bet_is_candidate (BbBet *self);
gboolean bb_bet_is_envelope (BbBet *self);

const char *bb_bet_get_linked (BbBet *self, const char *link_kind);
BbItem *bb_bet_find_link (BbBet *self, const char *link_kind, const char *to);
gboolean bb_bet_check_links (BbBet *self, BbItem *board, GError **error);
BbItem *bb_link_new (const char *link_kind, const char *to, BbDate since);

const char *bb_bet_get_own_value (BbBet *self, const char *own_field);

G_END_DECLS
