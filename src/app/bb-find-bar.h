/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds bets by words in any of their fields, as they are typed, and goes from hit to hit. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_FIND_BAR (bb_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (BbFindBar, bb_find_bar, BB, FIND_BAR, GtkWidget)

void bb_find_bar_set_session (BbFindBar *self, BbSession *session);
void bb_find_bar_open (BbFindBar *self);
void bb_find_bar_close (BbFindBar *self);
gboolean bb_find_bar_is_open (BbFindBar *self);
void bb_find_bar_step (BbFindBar *self, gboolean forward);

G_END_DECLS
