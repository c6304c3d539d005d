/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the board is looked at: colours, sizes, what is shown, filter and saved views. It offers only
 * what is in use on the board. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session.h"
#include "bb-views-button.h"

G_BEGIN_DECLS

#define BB_TYPE_LENS_BAR (bb_lens_bar_get_type ())
G_DECLARE_FINAL_TYPE (BbLensBar, bb_lens_bar, BB, LENS_BAR, GtkWidget)

void bb_lens_bar_set_session (BbLensBar *self, BbSession *session);
BbViewsButton *bb_lens_bar_get_views (BbLensBar *self);

G_END_DECLS
