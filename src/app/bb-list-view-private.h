/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the list share. */

#pragma once

#include "bb-bet-fields.h"
#include "bb-lens-filter.h"
#include "bb-list-cell.h"
#include "bb-list-view.h"

G_BEGIN_DECLS

struct _BbListView {
  GtkWidget parent_instance;

  BbSession *session;
  BbBoardView *board_view; /* nullable: does what is done to bets, borrowed */
  BbBetFields *fields;
  GtkWidget *stack;
  GtkColumnView *view;
  GtkFilterListModel *found;
  GtkMultiSelection *rows;
  GSimpleActionGroup *column_actions;
  BbLensFilter *filter; /* nullable */
  GHashTable *cells;    /* BbListCell that show a bet, borrowed */
  GtkWidget *editor;    /* a popover */
  GtkWidget *menu;      /* nullable: a popover */
  BbListCell *edited;   /* nullable: from where editing was begun, borrowed */
  BbListCell *current;  /* nullable: of the row that has the focus, borrowed */
  BbListColumn *column; /* nullable: the one that keys edit */
  char *shape;          /* which columns can be shown, to see when that changes */
  guint changed_field;  /* BB_BET_ID: none; BB_BET_N_FIELDS: more than one */
  guint refresh_id;
  gboolean syncing;
};

/* bb-list-view-columns.c */
void _bb_list_view_update_columns (BbListView *self);
void _bb_list_view_refresh (BbListView *self, guint field);
BbListColumn *_bb_list_view_get_column (GtkColumnViewColumn *column);

/* bb-list-view-edit.c */
void _bb_list_view_add_controllers (BbListView *self);
void _bb_list_view_edit_cell (BbListView *self, BbListCell *cell);
void _bb_list_view_stop_editing (BbListView *self);
void _bb_list_view_forget_cell (BbListView *self, BbListCell *cell);
void _bb_list_view_update_current (BbListView *self);

/* bb-list-view-menu.c */
void _bb_list_view_class_install_actions (GtkWidgetClass *widget_class);
void _bb_list_view_add_menu (BbListView *self);

G_END_DECLS
