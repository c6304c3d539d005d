/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lets a scrolled list move on while something is dragged near its upper or lower edge. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bb_drag_scroll_add (GtkScrolledWindow *scroll);
double bb_drag_scroll_get_speed (double y, double height);

G_END_DECLS
