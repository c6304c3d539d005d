/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What people write into the fields of bets. Each verb is one step of undo; within an open transaction
 * it is part of that. Arrays are of BbBet, all on the history's board. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

void bb_edit_set_field (BbHistory *history, GPtrArray *bets, guint field, const BbValue *value);
gboolean bb_edit_set_own_value (BbHistory *history, GPtrArray *bets, const char *own_field, const char *text, GError **error);
void bb_edit_set_funding_shape (BbHistory *history, GPtrArray *bets, const char *shape);
void bb_edit_raise_cap (BbHistory *history, GPtrArray *bets);

gboolean bb_edit_tie (BbHistory *history, BbBet *bet, const char *link_kind, BbBet *to, GError **error);
void bb_edit_untie (BbHistory *history, BbBet *bet, const char *link_kind, const char *to);

G_END_DECLS
