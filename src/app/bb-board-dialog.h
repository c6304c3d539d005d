/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The properties of a board: words, axes, zones, teams, meetings, money. */

#pragma once

#include <adwaita.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_BOARD_DIALOG (bb_board_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BbBoardDialog, bb_board_dialog, BB, BOARD_DIALOG, AdwPreferencesWindow)

GtkWidget *bb_board_dialog_new (BbSession *session);

G_END_DECLS
