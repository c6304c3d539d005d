/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of the selected bets as if they were one bet: a value where they agree, "mixed" where
 * they do not, and writes that reach them all as one undo step. */

#pragma once

#include "bb-history.h"
#include "bb-selection.h"

G_BEGIN_DECLS

/* Details of "changed" that are no field's id. */
#define BB_BET_FIELDS_TIES "ties"
#define BB_BET_FIELDS_OWN_VALUES "own-values"
#define BB_BET_FIELDS_EVIDENCE "evidence"

#define BB_TYPE_BET_FIELDS (bb_bet_fields_get_type ())
G_DECLARE_FINAL_TYPE (BbBetFields, bb_bet_fields, BB, BET_FIELDS, GObject)

BbBetFields *bb_bet_fields_new (BbHistory *history, BbSelection *selection);

BbBoard *bb_bet_fields_get_board (BbBetFields *self);
BbHistory *bb_bet_fields_get_history (BbBetFields *self);
void bb_bet_fields_commit (BbBetFields *self);
void bb_bet_fields_set_shows_private (BbBetFields *self, gboolean shows_private);
guint bb_bet_fields_get_n_bets (BbBetFields *self);
BbBet *bb_bet_fields_get_bet (BbBetFields *self, guint index);

const BbValue *bb_bet_fields_get_value (BbBetFields *self, guint field);
gboolean bb_bet_fields_is_mixed (BbBetFields *self, guint field);
void bb_bet_fields_set_value (BbBetFields *self, guint field, const BbValue *value);

gboolean bb_bet_fields_set_team (BbBetFields *self, const char *name, GError **error);

const char *bb_bet_fields_get_own_value (BbBetFields *self, const char *own_field);
gboolean bb_bet_fields_is_own_mixed (BbBetFields *self, const char *own_field);
gboolean bb_bet_fields_set_own_value (BbBetFields *self, const char *own_field, const char *text, GError **error);

G_END_DECLS
