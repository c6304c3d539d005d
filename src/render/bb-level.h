/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How much is written beside marks. Chosen by the lens, or else by how much room each bet has. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  BB_LEVEL_MARK,
  BB_LEVEL_LABEL,
  BB_LEVEL_CARD,
} BbLevel;

#define BB_N_LEVELS (BB_LEVEL_CARD + 1)

BbLevel bb_level_choose (guint n_bets, double area, double text_size);
gboolean bb_level_from_name (const char *name, BbLevel *level);

G_END_DECLS
