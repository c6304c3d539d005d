/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ties of the selected bets as if they were one bet. */

#pragma once

#include "bb-bet-fields.h"

G_BEGIN_DECLS

char **bb_bet_ties_dup_ids (BbBetFields *fields, const char *link_kind);
gboolean bb_bet_ties_is_mixed (BbBetFields *fields, const char *link_kind, const char *to);
gboolean bb_bet_ties_add (BbBetFields *fields, const char *link_kind, BbBet *to, GError **error);
void bb_bet_ties_remove (BbBetFields *fields, const char *link_kind, const char *to);

G_END_DECLS
