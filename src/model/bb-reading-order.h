/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The order in which the bets of the plane are walked and read out. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

GPtrArray *bb_reading_order (BbBoard *board);

G_END_DECLS
