/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Times frames of a window: the main thread's milliseconds between the frame clock's before-paint
 * and after-paint. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Moves something for frame number @frame; called before each timed frame. */
typedef void (*BenchStepFunc) (guint frame, gpointer user_data);

void bench_frames_run (GtkWidget *window, const char *name, guint n_bets, BenchStepFunc step, gpointer user_data);

G_END_DECLS
