/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A board on which somebody can place bets without being led by anyone else's places. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

BbBoard *bb_blank_board_new (BbBoard *board, GPtrArray *bets, const char *role);

G_END_DECLS
