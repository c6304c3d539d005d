/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Items for a reader, each with an id that no other has. */

#pragma once

#include "bb-board.h"
#include "bb-read-notes.h"

G_BEGIN_DECLS

BbItem *bb_item_maker_make (BbItem *owner, BbKind kind, const char *raw, guint line, BbReadNotes *notes);

G_END_DECLS
