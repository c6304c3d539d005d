/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the review panel share. */

#pragma once

#include "bb-review-panel.h"

G_BEGIN_DECLS

struct _BbReviewPanel {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *clock;
  GtkWidget *end_button;
  GtkWidget *tabs;
  GtkStack *pages;
  GtkWidget *start_bar;
  GtkWidget *start_button;
  GtkWidget *foot;
  GtkLabel *money;
  GtkWidget *why_chip;
  GtkLabel *why_words;

  BbSession *session;
  gboolean has_pages;
  BbReviewPhase phase; /* for which the page was chosen */
  guint tick_id;
  GSignalGroup *surface_signals; /* of the window's surface, while there is one */
  int natural_width;
  GtkWidget *focus_before; /* weak: where the keyboard was before one came to say why */
};

void _bb_review_panel_class_install_actions (GtkWidgetClass *widget_class);
void _bb_review_panel_add_tabs (BbReviewPanel *self);
void _bb_review_panel_update_tabs (BbReviewPanel *self);
gboolean _bb_review_panel_is_walking (BbReviewPanel *self);

G_END_DECLS
