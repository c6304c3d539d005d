/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the window share. */

#pragma once

#include "bb-session.h"
#include "bb-split.h"
#include "bb-window.h"

G_BEGIN_DECLS

struct _BbWindow {
  AdwApplicationWindow parent_instance;

  BbSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *history_signals;
  gboolean show_inspector;

  AdwWindowTitle *title;
  GtkWidget *header_bar;
  GtkWidget *board_buttons;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkRevealer *read_only_banner;
  GtkRevealer *day_banner;
  GtkLabel *day_label;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  BbSplit *split;
};

void _bb_window_set_session (BbWindow *self, BbSession *session);
void _bb_window_class_install_actions (GtkWidgetClass *widget_class);
void _bb_window_update_actions (BbWindow *self);

gboolean _bb_window_shows_board (BbWindow *self);

G_END_DECLS
