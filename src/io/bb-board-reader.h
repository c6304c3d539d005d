/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* XML to board: strict about the XML, kind to the board in it. */

#pragma once

#include "bb-board.h"
#include "bb-read-notes.h"

G_BEGIN_DECLS

BbBoard *bb_board_read (GBytes *bytes, BbReadNotes **notes, GError **error);

G_END_DECLS
