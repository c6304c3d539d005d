/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What people do to the agenda of a review that is planned or under way. Each verb is one step of
 * undo; within an open transaction it is part of that. Lists are "discuss", "nod_through" and
 * "left_out". */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

gboolean bb_edit_refresh_agenda (BbHistory *history, BbItem *review, GError **error);
gboolean bb_edit_recompute_agenda (BbHistory *history, BbItem *review, GError **error);

BbItem *bb_edit_put_on_agenda (BbHistory *history, BbItem *review, BbBet *bet, const char *list, GError **error);
void bb_edit_move_agenda_item (BbHistory *history, BbItem *item, const char *list, guint position);
void bb_edit_leave_out_agenda_item (BbHistory *history, BbItem *item);
void bb_edit_set_agenda_minutes (BbHistory *history, BbItem *item, guint minutes);

BbItem *bb_edit_add_step (BbHistory *history, BbItem *review, const char *label, guint minutes, GError **error);
void bb_edit_set_step (BbHistory *history, BbItem *step, const char *label, guint minutes);
void bb_edit_remove_step (BbHistory *history, BbItem *step);

G_END_DECLS
