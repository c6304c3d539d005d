/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A popover that offers days on which people could meet. */

#pragma once

#include <gtk/gtk.h>

#include "bb-board.h"

G_BEGIN_DECLS

#define BB_TYPE_DAY_POPOVER (bb_day_popover_get_type ())
G_DECLARE_FINAL_TYPE (BbDayPopover, bb_day_popover, BB, DAY_POPOVER, GtkPopover)

GtkWidget *bb_day_popover_new (BbBoard *board);

G_END_DECLS
