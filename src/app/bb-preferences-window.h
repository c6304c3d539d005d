/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for the whole program: light or dark, and what a new window shows. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_PREFERENCES_WINDOW (bb_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (BbPreferencesWindow, bb_preferences_window, BB, PREFERENCES_WINDOW, AdwPreferencesWindow)

void bb_preferences_window_present (GtkWindow *parent);
void bb_preferences_apply (void);

G_END_DECLS
