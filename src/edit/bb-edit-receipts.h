/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting right what was written down of decisions. Each verb is one step of undo; within an open
 * transaction it is part of that. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

gboolean bb_edit_take_back_decision (BbHistory *history, BbItem *receipt, GError **error);

void bb_edit_answer_moves (BbHistory *history, GPtrArray *receipts, const char *reason);
gboolean bb_edit_change_receipt (BbHistory *history, BbItem *receipt, guint field, const BbValue *value, GError **error);
BbItem *bb_edit_correct_receipt (BbHistory *history, BbItem *receipt, const char *reason, GError **error);

G_END_DECLS
