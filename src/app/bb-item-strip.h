/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bets of a walk as a strip of their numbers: which are decided, and where one is. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session-review.h"

G_BEGIN_DECLS

#define BB_TYPE_ITEM_STRIP (bb_item_strip_get_type ())
G_DECLARE_FINAL_TYPE (BbItemStrip, bb_item_strip, BB, ITEM_STRIP, GtkWidget)

GtkWidget *bb_item_strip_new (BbSessionReview *review);

G_END_DECLS
