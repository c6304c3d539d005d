/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How people prepare a review. Each verb is one step of undo; within an open transaction it is part of
 * that. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

BbItem *bb_edit_keep_plan (BbHistory *history, BbItem *review, GError **error);
gboolean bb_edit_set_review_kind (BbHistory *history, BbItem *review, const char *kind, BbBet *bet, GError **error);
gboolean bb_edit_set_review_day (BbHistory *history, BbItem *review, BbDate day, GError **error);

G_END_DECLS
