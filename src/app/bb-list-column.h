/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One column of the list: a field of bets, or one of the board's own; its words and its order. */

#pragma once

#include <gtk/gtk.h>

#include "bb-board.h"

G_BEGIN_DECLS

#define BB_TYPE_LIST_COLUMN (bb_list_column_get_type ())
G_DECLARE_FINAL_TYPE (BbListColumn, bb_list_column, BB, LIST_COLUMN, GObject)

BbListColumn *bb_list_column_new (BbBoard *board, guint field, const char *own_field);

const char *bb_list_column_get_id (BbListColumn *self);
guint bb_list_column_get_field (BbListColumn *self);
const char *bb_list_column_get_own_field (BbListColumn *self);
gboolean bb_list_column_is_number (BbListColumn *self);
char *bb_list_column_dup_title (BbListColumn *self);
char *bb_list_column_dup_words (BbListColumn *self, BbBet *bet);
GtkSorter *bb_list_column_create_sorter (BbListColumn *self);

G_END_DECLS
