/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Placing alone, one role after the other, and what comes of comparing. Each verb is one step of undo. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

/* Where a role has placed a bet; in tenths. */
typedef struct {
  BbBet *bet;
  gint familiarity;
  gint risk;
} BbLonePlace;

gboolean bb_edit_place_alone (BbHistory *history, const char *role, GArray *places, GError **error);
guint bb_edit_reveal_placements (BbHistory *history);
gboolean bb_edit_use_middle (BbHistory *history, BbBet *bet);
void bb_edit_clear_placements (BbHistory *history);

G_END_DECLS
