/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each role places bets alone, the keyboard passing from one to the next; then all of them see how far
 * apart they are. */

#pragma once

#include <adwaita.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_PLACING_WINDOW (bb_placing_window_get_type ())
G_DECLARE_FINAL_TYPE (BbPlacingWindow, bb_placing_window, BB, PLACING_WINDOW, AdwWindow)

BbPlacingWindow *bb_placing_window_new (BbSession *session);

G_END_DECLS
