/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What people do to whole bets: add, duplicate, close, reopen, delete. Each verb is one step of undo;
 * within an open transaction it is part of that. Arrays are of BbBet, all on the history's board. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

BbBet *bb_edit_add_bet (BbHistory *history, gint familiarity, gint risk, GError **error);
GPtrArray *bb_edit_duplicate_bets (BbHistory *history, GPtrArray *bets, GError **error);

void bb_edit_close_bets (BbHistory *history, GPtrArray *bets, const char *stage);
void bb_edit_reopen_bets (BbHistory *history, GPtrArray *bets);

gboolean bb_edit_delete_bets (BbHistory *history, GPtrArray *bets, GError **error);
guint bb_edit_delete_or_stop_bets (BbHistory *history, GPtrArray *bets);

G_END_DECLS
