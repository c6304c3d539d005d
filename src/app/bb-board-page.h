/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The inspector's page when no bet is selected: the board in a few lines, or a zone's advice. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_BOARD_PAGE (bb_board_page_get_type ())
G_DECLARE_FINAL_TYPE (BbBoardPage, bb_board_page, BB, BOARD_PAGE, GtkWidget)

void bb_board_page_set_session (BbBoardPage *self, BbSession *session);

G_END_DECLS
