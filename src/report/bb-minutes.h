/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The minutes of a review: what was decided and why, what moved, what comes next. */

#pragma once

#include "bb-board.h"
#include "bb-document.h"

G_BEGIN_DECLS

BbDocument *bb_minutes_make (BbItem *review);

G_END_DECLS
