/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Notices that the program dies again and again just after it has started. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who has run for that long has started well. */
#define BB_START_LOG_SECONDS 30

gboolean bb_start_log_begin (void);
void bb_start_log_end (void);

G_END_DECLS
