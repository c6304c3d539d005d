/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The walk from bet to bet: which there are, the sheet of one, and what is decided of it. */

#pragma once

#include <gtk/gtk.h>

#include "bb-decision-bar.h"
#include "bb-session-review.h"

G_BEGIN_DECLS

#define BB_TYPE_WALK_PAGE (bb_walk_page_get_type ())
G_DECLARE_FINAL_TYPE (BbWalkPage, bb_walk_page, BB, WALK_PAGE, GtkWidget)

GtkWidget *bb_walk_page_new (BbSessionReview *review);
BbDecisionBar *bb_walk_page_get_bar (BbWalkPage *self);
void bb_walk_page_add_to_do (BbWalkPage *self);
void bb_walk_page_commit (BbWalkPage *self);

G_END_DECLS
