/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that people have written, in menus and on the buttons that open them. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *bb_menu_escape (const char *words);
void bb_menu_append_choice (GMenu *menu, const char *words, const char *action, const char *target);
void bb_menu_button_set_words (GtkMenuButton *button, const char *words);

G_END_DECLS
