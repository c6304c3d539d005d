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
  guint inhibit_cookie;
  gboolean busy;       /* a file is being read or written */
  gboolean closing;    /* closes once the save that is under way has gone well */
  gboolean discarding; /* closes whatever is not saved */
  gboolean show_inspector;

  AdwWindowTitle *title;
  GtkWidget *header_bar;
  GtkWidget *board_buttons;
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

G_END_DECLS
