/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a screen reader says of a bet. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

char *bb_spoken_name (BbBoard *board, BbBet *bet);
char *bb_spoken_title (BbBet *bet);

G_END_DECLS
