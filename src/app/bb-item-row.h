/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows that each show and write one field of one item. */

#pragma once

#include <gtk/gtk.h>

#include "bb-item.h"

G_BEGIN_DECLS

/**
 * BbItemRowWrite:
 * @value: what was typed or chosen
 *
 * Writes a value through a verb.
 */
typedef void (*BbItemRowWrite) (BbItem *item, guint field, const BbValue *value, gpointer data);

GtkWidget *bb_item_row_new (BbItem *item, guint field);
void bb_item_row_set_writer (GtkWidget *row, BbItemRowWrite write, gpointer data);

G_END_DECLS
