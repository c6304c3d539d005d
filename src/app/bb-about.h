/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The about window. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bb_about_present (GtkWindow *parent);

G_END_DECLS
