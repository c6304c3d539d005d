/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The inspector's page for bets: what matters in nine open rows, the rest in groups. */

#pragma once

#include "bb-inspector-row.h"

G_BEGIN_DECLS

#define BB_TYPE_BET_PAGE (bb_bet_page_get_type ())
G_DECLARE_FINAL_TYPE (BbBetPage, bb_bet_page, BB, BET_PAGE, GtkWidget)

BbBetFields *bb_bet_page_get_fields (BbBetPage *self);
void bb_bet_page_set_fields (BbBetPage *self, BbBetFields *fields);
void bb_bet_page_set_read_only (BbBetPage *self, gboolean read_only);
BbInspectorRow *bb_bet_page_find_row (BbBetPage *self, guint field);
gboolean bb_bet_page_focus_field (BbBetPage *self, guint field);
void bb_bet_page_commit (BbBetPage *self);

G_END_DECLS
