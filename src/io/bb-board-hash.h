/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One number for all that a board holds, and the check that bytes hold the same. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

guint64 bb_board_hash (BbBoard *board);
gboolean bb_board_verify (GBytes *bytes, guint64 expected_hash, GError **error);

G_END_DECLS
