/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one reads before a review: its agenda, and a sheet for each bet that is to be discussed. */

#pragma once

#include "bb-board.h"
#include "bb-document.h"

G_BEGIN_DECLS

BbDocument *bb_pre_read_make (BbItem *review);

G_END_DECLS
