/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* betboard-cli mix: live bets and money by zone, kind of money, state or team. */

#pragma once

#include "bb-cli.h"

G_BEGIN_DECLS

BbCliStatus bb_cli_mix (char **arguments);

G_END_DECLS
