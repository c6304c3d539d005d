/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeping where the bets are. A step of undo, or part of an open one. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

BbItem *bb_edit_take_snapshot (BbHistory *history, BbItem *review, const char *moment, GError **error);

G_END_DECLS
