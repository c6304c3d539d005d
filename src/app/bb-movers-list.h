/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What has moved, the farthest first, then what has gone and what is new; each with the reason. */

#pragma once

#include <gtk/gtk.h>

#include "bb-move.h"

G_BEGIN_DECLS

#define BB_TYPE_MOVERS_LIST (bb_movers_list_get_type ())
G_DECLARE_FINAL_TYPE (BbMoversList, bb_movers_list, BB, MOVERS_LIST, GtkWidget)

GtkWidget *bb_movers_list_new (BbMovement *movement);

G_END_DECLS
