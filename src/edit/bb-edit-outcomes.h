/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What became of decisions. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

BbItem *bb_edit_judge_outcome (BbHistory *history, BbItem *receipt, const char *verdict, const char *note, const char *judged_by, GError **error);
void bb_edit_remove_receipt (BbItem *receipt);

G_END_DECLS
