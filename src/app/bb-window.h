/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window: the start page, or one board with its inspector. */

#pragma once

#include "bb-draft.h"
#include "bb-recovery.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_WINDOW (bb_window_get_type ())
G_DECLARE_FINAL_TYPE (BbWindow, bb_window, BB, WINDOW, AdwApplicationWindow)

BbWindow *bb_window_new (GtkApplication *app);
gboolean bb_window_is_at_start (BbWindow *self);
gboolean bb_window_shows_file (BbWindow *self, GFile *file);
void bb_window_open (BbWindow *self, GFile *file);
void bb_window_open_example (BbWindow *self, const char *name);
void bb_window_show_empty_board (BbWindow *self);
void bb_window_set_recovery (BbWindow *self, BbRecovery *recovery);
void bb_window_restore (BbWindow *self, BbDraft *draft);
gboolean bb_window_takes (BbWindow *self, GFile *file);
void bb_window_keep_safe (BbWindow *self);
void bb_window_toast (BbWindow *self, const char *text);

G_END_DECLS
