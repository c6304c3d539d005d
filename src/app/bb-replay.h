/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo, and what they were about. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

BbBet *bb_replay_step (BbHistory *history, gboolean redo);

G_END_DECLS
