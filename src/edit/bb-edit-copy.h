/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bets on their way from one board to another: a small board holds only them and what they name. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

BbBoard *bb_edit_copy_bets (BbBoard *board, GPtrArray *bets);
GPtrArray *bb_edit_paste_bets (BbHistory *history, BbBoard *copy, GError **error);
gboolean bb_edit_is_paste_in_other_money (BbBoard *board, BbBoard *copy);
gboolean bb_edit_cut_bets (BbHistory *history, GPtrArray *bets, GError **error);

G_END_DECLS
