/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one decision asks for, and nothing else. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session-review.h"

G_BEGIN_DECLS

#define BB_TYPE_DECISION_FORM (bb_decision_form_get_type ())
G_DECLARE_FINAL_TYPE (BbDecisionForm, bb_decision_form, BB, DECISION_FORM, GtkWidget)

GtkWidget *bb_decision_form_new (BbSessionReview *review);
const char *bb_decision_form_get_label (const char *decision);
gboolean bb_decision_form_is_needed (const char *decision);
void bb_decision_form_start (BbDecisionForm *self, const char *decision, BbBet *bet);
gboolean bb_decision_form_decide (BbDecisionForm *self, const char *decision, BbBet *bet, BbDate review_date, GError **error);

G_END_DECLS
