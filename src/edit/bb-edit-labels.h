/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What people do to labels. Each verb is one step of undo; within an open transaction it is part of
 * that. Offsets go from the middle of the mark to the middle of the label, to the right and down, in
 * tenths of the label's type size. */

#pragma once

#include "bb-geometry.h"
#include "bb-history.h"

G_BEGIN_DECLS

/* How far an arrow key moves a label, and how far with Shift. */
#define BB_EDIT_LABEL_NUDGE 2
#define BB_EDIT_LABEL_NUDGE_FAR 10

gboolean bb_edit_is_label_put (BbBet *bet);
void bb_edit_put_label (BbHistory *history, BbBet *bet, BbPoint offset);
void bb_edit_nudge_label (BbHistory *history, BbBet *bet, BbPoint offset);
void bb_edit_reset_labels (BbHistory *history, GPtrArray *bets);
void bb_edit_reset_all_labels (BbHistory *history);

G_END_DECLS
