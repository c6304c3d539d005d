/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of cells as text in columns. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *bb_cli_table_align (const GPtrArray *lines);

G_END_DECLS
