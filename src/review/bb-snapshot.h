/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the board remembers of earlier days: which snapshots there are, in order of time, and what
 * they are called. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

GPtrArray *bb_board_list_snapshots (BbBoard *board);
BbItem *bb_board_get_latest_snapshot (BbBoard *board);
BbItem *bb_board_get_trail_snapshot (BbBoard *board);
BbItem *bb_board_find_snapshot (BbBoard *board, const char *when);

gboolean bb_snapshot_is_older (BbItem *snapshot, BbItem *other);
BbItem *bb_snapshot_get_previous (BbItem *snapshot);
gboolean bb_snapshot_precedes (BbItem *snapshot, BbItem *receipt);
char *bb_snapshot_dup_day (BbItem *snapshot);
char *bb_snapshot_dup_since (BbItem *snapshot);
char *bb_snapshot_dup_moment (BbItem *snapshot);

G_END_DECLS
