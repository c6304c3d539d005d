/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the agenda page share. */

#pragma once

#include <adwaita.h>

#include "bb-agenda-box.h"
#include "bb-agenda-page.h"
#include "bb-agenda-settings.h"

G_BEGIN_DECLS

struct _BbAgendaPage {
  GtkWidget parent_instance;

  GtkWidget *scroll;
  GtkListBox *settings_list;
  BbAgendaSettings *settings;
  GtkWidget *time_box;
  GtkLabel *time_label;
  GtkLevelBar *time_bar;
  GtkWidget *tools;
  GtkMenuButton *add_button;
  GtkToggleButton *tripped_button;
  BbAgendaBox *discuss;
  BbAgendaBox *nod_through;
  GtkWidget *left_out_list;
  AdwExpanderRow *left_out;
  GPtrArray *left_out_rows;
  GtkWidget *no_bets;
  GtkWidget *menu;

  BbSession *session;
  BbItem *review;   /* the one on the board, or the draft */
  GPtrArray *lines; /* BbAgendaLine: what is shown; borrows from the board as it was then */
  BbBet *current;   /* nullable: what the keys and the menu are about */
  gboolean stale;
  guint refresh_id;
};

/* bb-agenda-page.c */
BbAgendaRow *_bb_agenda_page_find_row (BbAgendaPage *self, BbBet *bet);
BbAgendaRow *_bb_agenda_page_get_focus_row (BbAgendaPage *self);
gboolean _bb_agenda_page_may_edit (BbAgendaPage *self);
void _bb_agenda_page_toast (BbAgendaPage *self, const char *text, gboolean undo);

/* bb-agenda-page-actions.c */
void _bb_agenda_page_class_install_actions (GtkWidgetClass *widget_class);
void _bb_agenda_page_add_menu (BbAgendaPage *self);
void _bb_agenda_page_add_row (BbAgendaPage *self, BbAgendaRow *row);

G_END_DECLS
