/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The review beside the board: its agenda, the sheet of the bet that is talked about, and what was
 * decided. Its actions are called `review.…`. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_REVIEW_PANEL (bb_review_panel_get_type ())
G_DECLARE_FINAL_TYPE (BbReviewPanel, bb_review_panel, BB, REVIEW_PANEL, GtkWidget)

GtkWidget *bb_review_panel_new (void);
void bb_review_panel_set_session (BbReviewPanel *self, BbSession *session);
const char *bb_review_panel_get_page (BbReviewPanel *self);
void bb_review_panel_set_page (BbReviewPanel *self, const char *page);
void bb_review_panel_explain_moves (BbReviewPanel *self);
void bb_review_panel_commit (BbReviewPanel *self);
void bb_review_panel_replay (BbReviewPanel *self, gboolean redo);

G_END_DECLS
