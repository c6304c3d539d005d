/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bets of a board as JSON. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

char *bb_json_quote (const char *text);
GBytes *bb_json_export_bets (BbBoard *board, const GPtrArray *bets);

G_END_DECLS
