/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which bets were moved in this review, and why: one sentence may answer several moves. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session-review.h"

G_BEGIN_DECLS

#define BB_TYPE_MOVES_PAGE (bb_moves_page_get_type ())
G_DECLARE_FINAL_TYPE (BbMovesPage, bb_moves_page, BB, MOVES_PAGE, GtkWidget)

GtkWidget *bb_moves_page_new (BbSessionReview *review);

G_END_DECLS
