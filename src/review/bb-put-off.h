/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes that somebody has put off until the next review. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

BbDate bb_put_off_get_last_review (BbBoard *board);
gboolean bb_put_off_is_over (BbItem *put_off, BbDate last_review);

G_END_DECLS
