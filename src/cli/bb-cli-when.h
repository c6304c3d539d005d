/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days of the past, as options name them. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

gboolean bb_cli_find_snapshot (BbBoard *board, const char *when, BbItem **snapshot);

G_END_DECLS
