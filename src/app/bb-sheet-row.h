/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One thing a sheet says: what it is called, what it says, and beneath it what is odd about it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BB_TYPE_SHEET_ROW (bb_sheet_row_get_type ())
G_DECLARE_FINAL_TYPE (BbSheetRow, bb_sheet_row, BB, SHEET_ROW, GtkWidget)

GtkWidget *bb_sheet_row_new (const char *caption);
void bb_sheet_row_set_caption (BbSheetRow *self, const char *caption);
void bb_sheet_row_set_words (BbSheetRow *self, const char *words);
const char *bb_sheet_row_get_words (BbSheetRow *self);
void bb_sheet_row_set_note (BbSheetRow *self, const char *note, gboolean is_warning);
void bb_sheet_row_set_control (BbSheetRow *self, GtkWidget *control);

G_END_DECLS
