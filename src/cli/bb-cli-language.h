/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* In which language words and days are written for people. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bb_cli_use_language (const char *language);

G_END_DECLS
