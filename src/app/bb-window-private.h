/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the window share. */

#pragma once

#include "bb-split.h"
#include "bb-window.h"

G_BEGIN_DECLS

struct _BbWindow {
  AdwApplicationWindow parent_instance;

  AdwWindowTitle *title;
  GtkWidget *header_bar;
  GtkRevealer *banners;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  BbSplit *split;
  gboolean show_inspector;
};

void _bb_window_class_install_actions (GtkWidgetClass *widget_class);
void _bb_window_update_actions (BbWindow *self);

G_END_DECLS
