/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* betboard-cli calendar: the days of boards for calendar programs. */

#pragma once

#include "bb-cli.h"

G_BEGIN_DECLS

BbCliStatus bb_cli_calendar (char **arguments);

G_END_DECLS
