/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one bet holds in one column of the list. */

#pragma once

#include "bb-list-column.h"

G_BEGIN_DECLS

#define BB_TYPE_LIST_CELL (bb_list_cell_get_type ())
G_DECLARE_FINAL_TYPE (BbListCell, bb_list_cell, BB, LIST_CELL, GtkWidget)

GtkWidget *bb_list_cell_new (BbListColumn *column);
BbListColumn *bb_list_cell_get_column (BbListCell *self);
BbBet *bb_list_cell_get_bet (BbListCell *self);
GtkWidget *bb_list_cell_get_row (BbListCell *self);
void bb_list_cell_set_bet (BbListCell *self, BbBet *bet);
void bb_list_cell_refresh (BbListCell *self);
void bb_list_cell_set_current (BbListCell *self, gboolean current);

G_END_DECLS
