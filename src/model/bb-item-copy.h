/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A whole copy of an item and all below it, for another thread to read. Unknown content of the file
 * stays with the original. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

BbItem *bb_item_copy (BbItem *item);
void bb_item_copy_values (BbItem *from, BbItem *to);

G_END_DECLS
