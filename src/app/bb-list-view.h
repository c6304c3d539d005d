/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bets of a board as rows: to sort, to look through, and to edit many at once. It shares the
 * selection and the undo steps with the plane. */

#pragma once

#include <gtk/gtk.h>

#include "bb-board-view.h"
#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_LIST_VIEW (bb_list_view_get_type ())
G_DECLARE_FINAL_TYPE (BbListView, bb_list_view, BB, LIST_VIEW, GtkWidget)

GtkWidget *bb_list_view_new (void);
BbSession *bb_list_view_get_session (BbListView *self);
void bb_list_view_set_session (BbListView *self, BbSession *session);
GListModel *bb_list_view_get_rows (BbListView *self);
void bb_list_view_sort_by (BbListView *self, guint field, GtkSortType order);
void bb_list_view_edit (BbListView *self, BbBet *bet, guint field);

G_END_DECLS
