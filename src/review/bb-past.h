/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A board as it was at an earlier time, to be looked at: whatever reads boards reads this one, too. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

BbItem *bb_past_choose_since (BbItem *snapshot, const char *since);
BbBoard *bb_past_new (BbItem *snapshot, BbItem *since);

G_END_DECLS
