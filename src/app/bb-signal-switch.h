/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The state of one signal of a bet, said and changed in one place: quiet, watch, tripped. */

#pragma once

#include <gtk/gtk.h>

#include "bb-history.h"

G_BEGIN_DECLS

#define BB_TYPE_SIGNAL_SWITCH (bb_signal_switch_get_type ())
G_DECLARE_FINAL_TYPE (BbSignalSwitch, bb_signal_switch, BB, SIGNAL_SWITCH, GtkWidget)

GtkWidget *bb_signal_switch_new (BbHistory *history, guint field);
void bb_signal_switch_set_bet (BbSignalSwitch *self, BbBet *bet);
void bb_signal_switch_set_state (BbSignalSwitch *self, const char *state);

G_END_DECLS
