/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A place of the plane in words: what is at stake, and how well we know such work. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bb_place_to_words (gint familiarity, gint risk);

G_END_DECLS
