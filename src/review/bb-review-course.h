/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a meeting of each kind usually runs. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

guint bb_review_course_get_minutes (const char *kind);
BbItem *bb_review_course_make (BbBoard *board, const char *kind, BbDate planned_on, const char *id);

G_END_DECLS
