/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was to be done after reviews, and is not done yet. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

GPtrArray *bb_board_list_open_follow_ups (BbBoard *board);
gboolean bb_follow_up_is_done (BbItem *follow_up);
gboolean bb_follow_up_is_overdue (BbItem *follow_up, BbDate day);
char *bb_follow_up_dup_details (BbItem *follow_up, BbDate day);

G_END_DECLS
