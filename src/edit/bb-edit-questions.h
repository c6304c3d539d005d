/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The learning list: what we ask, and in which order we want to know it. Each verb is one step of undo. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

BbItem *bb_edit_add_question (BbHistory *history, BbBet *bet, const char *text, GError **error);
void bb_edit_rank_question (BbHistory *history, BbItem *question, BbItem *before);
void bb_edit_remove_question (BbHistory *history, BbItem *question);

G_END_DECLS
