/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Was it a good decision: what was expected, how sure one was, what came. */

#pragma once

#include <adwaita.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_LOOK_BACK_WINDOW (bb_look_back_window_get_type ())
G_DECLARE_FINAL_TYPE (BbLookBackWindow, bb_look_back_window, BB, LOOK_BACK_WINDOW, AdwWindow)

GtkWidget *bb_look_back_window_new (BbSession *session);

G_END_DECLS
