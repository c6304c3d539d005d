/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The line of days below the plane: which day is looked at, since which day movement is told, and what
 * has moved. */

#pragma once

#include "bb-canvas.h"
#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_TIME_BAR (bb_time_bar_get_type ())
G_DECLARE_FINAL_TYPE (BbTimeBar, bb_time_bar, BB, TIME_BAR, GtkWidget)

GtkWidget *bb_time_bar_new (BbCanvas *canvas);
void bb_time_bar_set_session (BbTimeBar *self, BbSession *session);
gboolean bb_time_bar_get_open (BbTimeBar *self);
void bb_time_bar_set_open (BbTimeBar *self, gboolean open);
void bb_time_bar_go (BbTimeBar *self, guint stop);
void bb_time_bar_go_now (BbTimeBar *self);
double bb_time_bar_get_position (BbTimeBar *self);
GtkWidget *bb_time_bar_get_movers_button (BbTimeBar *self);

G_END_DECLS
