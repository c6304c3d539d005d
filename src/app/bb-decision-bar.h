/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be decided of the bet that is talked about, or what was. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session-review.h"

G_BEGIN_DECLS

#define BB_TYPE_DECISION_BAR (bb_decision_bar_get_type ())
G_DECLARE_FINAL_TYPE (BbDecisionBar, bb_decision_bar, BB, DECISION_BAR, GtkWidget)

GtkWidget *bb_decision_bar_new (BbSessionReview *review);
void bb_decision_bar_decide (BbDecisionBar *self, const char *decision);
gboolean bb_decision_bar_pick (BbDecisionBar *self, guint index);
void bb_decision_bar_commit (BbDecisionBar *self);

G_END_DECLS
