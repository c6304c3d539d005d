/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* betboard-cli review: what a board remembers of reviews, and what is handed out about one. */

#pragma once

#include "bb-cli.h"

G_BEGIN_DECLS

BbCliStatus bb_cli_review (char **arguments);

G_END_DECLS
