/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A board without what is not to be told: whatever is made of it knows nothing of these fields. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

BbBoard *bb_masked_board_new (BbBoard *board, const char *const *hide);

G_END_DECLS
