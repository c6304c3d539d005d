/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A popover in which a bet is looked for and picked. */

#pragma once

#include <gtk/gtk.h>

#include "bb-board.h"

G_BEGIN_DECLS

/**
 * BbBetPickerOffers:
 *
 * Returns: whether @bet can be picked
 */
typedef gboolean (*BbBetPickerOffers) (BbBet *bet, gpointer data);

#define BB_TYPE_BET_PICKER (bb_bet_picker_get_type ())
G_DECLARE_FINAL_TYPE (BbBetPicker, bb_bet_picker, BB, BET_PICKER, GtkPopover)

GtkWidget *bb_bet_picker_new (BbBoard *board, BbBetPickerOffers offers, gpointer data);
GtkEditable *bb_bet_picker_get_search (BbBetPicker *self);
guint bb_bet_picker_get_n_offered (BbBetPicker *self);

G_END_DECLS
