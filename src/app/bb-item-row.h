/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a dialog, each showing and writing one field of one item. */

#pragma once

#include <gtk/gtk.h>

#include "bb-item.h"

G_BEGIN_DECLS

GtkWidget *bb_item_row_new (BbItem *item, guint field);

G_END_DECLS
