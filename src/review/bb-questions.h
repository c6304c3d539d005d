/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What there still is to learn, in the order in which it should be. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

gboolean bb_question_is_closed (BbItem *question);
GPtrArray *bb_questions_list (BbBoard *board, BbBet *bet);

G_END_DECLS
