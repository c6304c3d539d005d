/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The saved views of a board: a menu to look through one of them, to keep how the board is looked at
 * now, and to put views in order. Views are also walked without the menu. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_VIEWS_BUTTON (bb_views_button_get_type ())
G_DECLARE_FINAL_TYPE (BbViewsButton, bb_views_button, BB, VIEWS_BUTTON, GtkWidget)

void bb_views_button_set_session (BbViewsButton *self, BbSession *session);
char *bb_views_button_walk (BbViewsButton *self, gint step);
char *bb_views_button_go_to (BbViewsButton *self, guint number);
void bb_views_button_save (BbViewsButton *self);

G_END_DECLS
