/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses which bets a board is looked at for: words, and values of what is in use on the board. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_FILTER_POPOVER (bb_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (BbFilterPopover, bb_filter_popover, BB, FILTER_POPOVER, GtkPopover)

void bb_filter_popover_fill (BbFilterPopover *self, BbSession *session);

G_END_DECLS
