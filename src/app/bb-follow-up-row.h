/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Something to do after the meeting: what, which team, until when. */

#pragma once

#include <gtk/gtk.h>

#include "bb-history.h"

G_BEGIN_DECLS

#define BB_TYPE_FOLLOW_UP_ROW (bb_follow_up_row_get_type ())
G_DECLARE_FINAL_TYPE (BbFollowUpRow, bb_follow_up_row, BB, FOLLOW_UP_ROW, GtkWidget)

GtkWidget *bb_follow_up_row_new (BbHistory *history, BbItem *follow_up);
void bb_follow_up_row_commit (BbFollowUpRow *self);

G_END_DECLS
