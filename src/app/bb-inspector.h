/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane beside the board: the selected bets, or else the board in a few lines. */

#pragma once

#include "bb-bet-page.h"
#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_INSPECTOR (bb_inspector_get_type ())
G_DECLARE_FINAL_TYPE (BbInspector, bb_inspector, BB, INSPECTOR, GtkWidget)

GtkWidget *bb_inspector_new (void);
BbSession *bb_inspector_get_session (BbInspector *self);
void bb_inspector_set_session (BbInspector *self, BbSession *session);
BbBetPage *bb_inspector_get_bet_page (BbInspector *self);
void bb_inspector_commit (BbInspector *self);
void bb_inspector_set_discreet (BbInspector *self, gboolean discreet);

G_END_DECLS
