/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the meeting leaves behind, read back before the minutes are sealed. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session-review.h"

G_BEGIN_DECLS

#define BB_TYPE_READ_BACK_PAGE (bb_read_back_page_get_type ())
G_DECLARE_FINAL_TYPE (BbReadBackPage, bb_read_back_page, BB, READ_BACK_PAGE, GtkWidget)

GtkWidget *bb_read_back_page_new (BbSessionReview *review);
void bb_read_back_page_commit (BbReadBackPage *self);

G_END_DECLS
