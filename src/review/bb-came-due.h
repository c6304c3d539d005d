/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the calendar brought between two days. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

guint bb_came_due_count (BbBoard *board, BbDate since, BbDate day);

G_END_DECLS
