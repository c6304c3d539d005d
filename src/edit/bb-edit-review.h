/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The course of a review: planned, under way, ended, sealed. Each verb is one step of undo; within an
 * open transaction it is part of that. Only sealing is for good. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

BbItem *bb_edit_plan_review (BbHistory *history, const char *kind, BbDate planned_on, GError **error);
void bb_edit_drop_review (BbHistory *history, BbItem *review);
gboolean bb_edit_start_review (BbHistory *history, BbItem *review, GError **error);
gboolean bb_edit_end_review (BbHistory *history, BbItem *review, GError **error);
gboolean bb_edit_seal_review (BbHistory *history, BbItem *review, GError **error);

gboolean bb_edit_set_review_field (BbHistory *history, BbItem *review, guint field, const BbValue *value, GError **error);

BbItem *bb_edit_add_follow_up (BbHistory *history, BbItem *review, BbBet *bet, const char *text, GError **error);
void bb_edit_set_follow_up (BbHistory *history, BbItem *follow_up, guint field, const BbValue *value);
void bb_edit_remove_follow_up (BbHistory *history, BbItem *follow_up);

G_END_DECLS
