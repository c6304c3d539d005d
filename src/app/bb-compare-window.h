/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two days of a board side by side, to be looked at and taken away as one picture. */

#pragma once

#include <adwaita.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_COMPARE_WINDOW (bb_compare_window_get_type ())
G_DECLARE_FINAL_TYPE (BbCompareWindow, bb_compare_window, BB, COMPARE_WINDOW, AdwWindow)

GtkWidget *bb_compare_window_new (GtkWindow *parent, BbSession *session);

G_END_DECLS
