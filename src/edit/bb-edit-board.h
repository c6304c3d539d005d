/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What people do to the board itself: teams and meetings. Each verb is one step of undo; within an
 * open transaction it is part of that. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

/* How many colours there are for teams; the slot after them is the grey of all others. */
#define BB_EDIT_TEAM_COLORS 7

BbItem *bb_edit_find_or_add_team (BbHistory *history, const char *name, GError **error);
gboolean bb_edit_set_team (BbHistory *history, GPtrArray *bets, const char *name, GError **error);
void bb_edit_remove_team (BbHistory *history, BbItem *team);

BbItem *bb_edit_add_meeting (BbHistory *history, BbDate date, const char *label, GError **error);

G_END_DECLS
