/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The picture of a board: a pure function of the board and these options. The scene's groups are
 * the page (still), then for each bet BB_PART_BET, which holds BB_PART_LEADER, BB_PART_MARK and
 * BB_PART_LABEL; spreads, ties and
 * trails come before them, one BB_PART_TRAIL a mover and one BB_PART_GHOST for what has gone. */

#pragma once

#include "bb-board.h"
#include "bb-picture-options.h"
#include "bb-scene.h"

G_BEGIN_DECLS

BbScene *bb_picture_draw (BbBoard *board, const BbPictureOptions *options, BbLayout *layout);

G_END_DECLS
