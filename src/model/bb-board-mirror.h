/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A copy of a board that follows it: another thread may read the copy from one catching up to the
 * next. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

typedef struct _BbBoardMirror BbBoardMirror;

BbBoardMirror *bb_board_mirror_new (BbBoard *board);
void bb_board_mirror_free (BbBoardMirror *self);
BbBoard *bb_board_mirror_catch_up (BbBoardMirror *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbBoardMirror, bb_board_mirror_free)

G_END_DECLS
