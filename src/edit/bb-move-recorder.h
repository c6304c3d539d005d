/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* While a review is under way, every step that moves bets also writes down where they came from. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

#define BB_TYPE_MOVE_RECORDER (bb_move_recorder_get_type ())

G_DECLARE_FINAL_TYPE (BbMoveRecorder, bb_move_recorder, BB, MOVE_RECORDER, GObject)

BbMoveRecorder *bb_move_recorder_new (BbHistory *history);

G_END_DECLS
