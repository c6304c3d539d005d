/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an icon button is called, for ears and as its tooltip. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bb_icon_button_set_name (GtkWidget *button, const char *name);
void bb_icon_button_name_all (GtkWidget *widget);

G_END_DECLS
