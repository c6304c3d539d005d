/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks for ties that lead back to where they start, over a whole board at once. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

GPtrArray *bb_tie_check_find_closing (BbBoard *board);

G_END_DECLS
