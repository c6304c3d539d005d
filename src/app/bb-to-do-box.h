/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be done after the meeting for the bet that is talked about. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session-review.h"

G_BEGIN_DECLS

#define BB_TYPE_TO_DO_BOX (bb_to_do_box_get_type ())
G_DECLARE_FINAL_TYPE (BbToDoBox, bb_to_do_box, BB, TO_DO_BOX, GtkWidget)

GtkWidget *bb_to_do_box_new (BbSessionReview *review);
void bb_to_do_box_ask (BbToDoBox *self);
void bb_to_do_box_commit (BbToDoBox *self);

G_END_DECLS
