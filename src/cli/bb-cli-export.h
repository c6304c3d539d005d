/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* betboard-cli export: a board as a picture. */

#pragma once

#include "bb-cli.h"

G_BEGIN_DECLS

BbCliStatus bb_cli_export (char **arguments);

G_END_DECLS
