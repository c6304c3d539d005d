/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One decision to look back at: what was expected of it, and what became of that. */

#pragma once

#include <gtk/gtk.h>

#include "bb-history.h"
#include "bb-look-back.h"

G_BEGIN_DECLS

#define BB_TYPE_LOOK_BACK_ROW (bb_look_back_row_get_type ())
G_DECLARE_FINAL_TYPE (BbLookBackRow, bb_look_back_row, BB, LOOK_BACK_ROW, GtkListBoxRow)

GtkWidget *bb_look_back_row_new (BbHistory *history, const BbLookBackEntry *entry);
const char *bb_look_back_row_get_section (BbLookBackRow *self);
void bb_look_back_row_refresh (BbLookBackRow *self);
void bb_look_back_row_judge (BbLookBackRow *self, const char *verdict);
void bb_look_back_row_commit (BbLookBackRow *self);

G_END_DECLS
