/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The mix below the board: how bets and money are spread, followed while bets are dragged, beside an
 * earlier time where one is chosen. Its actions are called `mix.…`. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_MIX_PANEL (bb_mix_panel_get_type ())
G_DECLARE_FINAL_TYPE (BbMixPanel, bb_mix_panel, BB, MIX_PANEL, GtkWidget)

GtkWidget *bb_mix_panel_new (void);
void bb_mix_panel_set_session (BbMixPanel *self, BbSession *session);
void bb_mix_panel_follow (BbMixPanel *self, GPtrArray *bets, gint d_familiarity, gint d_risk);

G_END_DECLS
