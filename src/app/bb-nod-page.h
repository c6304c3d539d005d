/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept with one nod: all bets that need no talk, and one reason for them. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session-review.h"

G_BEGIN_DECLS

#define BB_TYPE_NOD_PAGE (bb_nod_page_get_type ())
G_DECLARE_FINAL_TYPE (BbNodPage, bb_nod_page, BB, NOD_PAGE, GtkWidget)

GtkWidget *bb_nod_page_new (BbSessionReview *review);

G_END_DECLS
