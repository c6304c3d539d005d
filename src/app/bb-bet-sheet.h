/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is read aloud of the bet that is talked about, in the order in which it is read. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session-review.h"

G_BEGIN_DECLS

#define BB_TYPE_BET_SHEET (bb_bet_sheet_get_type ())
G_DECLARE_FINAL_TYPE (BbBetSheet, bb_bet_sheet, BB, BET_SHEET, GtkWidget)

GtkWidget *bb_bet_sheet_new (BbSessionReview *review);

G_END_DECLS
