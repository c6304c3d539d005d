/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of an aim, to tell whether two aims say the same. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *bb_aim_words_split (const char *text);
gboolean bb_aim_words_are_alike (const char *text, const char *other);
char *bb_aim_words_make_key (const char *text);

G_END_DECLS
