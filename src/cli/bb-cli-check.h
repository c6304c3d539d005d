/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* betboard-cli check: what the calendar says of a board's bets. */

#pragma once

#include "bb-cli.h"

G_BEGIN_DECLS

BbCliStatus bb_cli_check (char **arguments);

G_END_DECLS
