/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Board to XML: one element a line, in a fixed order, the same bytes for the same board. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

GBytes *bb_board_write (BbBoard *board);
char *bb_board_write_item (BbItem *item, const char *element);

G_END_DECLS
