/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision as it is read back: what was decided, and why, which can still be put right. */

#pragma once

#include <gtk/gtk.h>

#include "bb-history.h"

G_BEGIN_DECLS

#define BB_TYPE_RECEIPT_ROW (bb_receipt_row_get_type ())
G_DECLARE_FINAL_TYPE (BbReceiptRow, bb_receipt_row, BB, RECEIPT_ROW, GtkWidget)

GtkWidget *bb_receipt_row_new (BbHistory *history, BbItem *receipt, const char *name);
void bb_receipt_row_commit (BbReceiptRow *self);

G_END_DECLS
