/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The plane on the screen: the board's picture at the size of the widget, zoomed and panned, with
 * what is selected and what is being dragged above it. It shows; hands are the board view's. */

#pragma once

#include <gtk/gtk.h>

#include "bb-layout.h"
#include "bb-scene.h"
#include "bb-selection.h"
#include "bb-time-stops.h"

G_BEGIN_DECLS

#define BB_TYPE_CANVAS (bb_canvas_get_type ())
G_DECLARE_FINAL_TYPE (BbCanvas, bb_canvas, BB, CANVAS, GtkWidget)

GtkWidget *bb_canvas_new (void);
void bb_canvas_set_selection (BbCanvas *self, BbSelection *selection);
void bb_canvas_set_lens (BbCanvas *self, BbItem *lens);
void bb_canvas_set_room (BbCanvas *self, gboolean room);

void bb_canvas_set_times (BbCanvas *self, const char *since, const char *at);
void bb_canvas_travel (BbCanvas *self, BbTimeStops *stops, double position);
void bb_canvas_arrive (BbCanvas *self);
BbItem *bb_canvas_get_past (BbCanvas *self, BbBoard **board);
char *bb_canvas_pick_trail (BbCanvas *self, double x, double y, BbRect *near);

BbScene *bb_canvas_get_scene (BbCanvas *self);
GPtrArray *bb_canvas_pick_all (BbCanvas *self, double x, double y);
BbPoint bb_canvas_to_place (BbCanvas *self, double x, double y);
BbPoint bb_canvas_from_place (BbCanvas *self, BbPoint place);
gboolean bb_canvas_is_on_plane (BbCanvas *self, double x, double y);
gboolean bb_canvas_get_mark (BbCanvas *self, BbBet *bet, BbRect *mark);
gboolean bb_canvas_get_label (BbCanvas *self, BbBet *bet, BbRect *label);
double bb_canvas_get_label_size (BbCanvas *self);

void bb_canvas_lift (BbCanvas *self, GPtrArray *bets);
void bb_canvas_lift_label (BbCanvas *self, BbBet *bet);
void bb_canvas_show_hand (BbCanvas *self, gboolean shown);
void bb_canvas_shift (BbCanvas *self, gint d_familiarity, gint d_risk);
void bb_canvas_shift_label (BbCanvas *self, BbPoint pixels);
gboolean bb_canvas_holds (BbCanvas *self);
void bb_canvas_drop (BbCanvas *self);
void bb_canvas_set_frame (BbCanvas *self, const BbRect *frame);

GPtrArray *bb_canvas_get_order (BbCanvas *self);
gboolean bb_canvas_focus_bet (BbCanvas *self, BbBet *bet);
BbBet *bb_canvas_get_focus_bet (BbCanvas *self);

double bb_canvas_get_zoom (BbCanvas *self);
void bb_canvas_zoom_by (BbCanvas *self, double factor, double x, double y);
void bb_canvas_pan_by (BbCanvas *self, double dx, double dy);
void bb_canvas_fit (BbCanvas *self);
gboolean bb_canvas_fit_bets (BbCanvas *self, GPtrArray *bets);
double bb_canvas_get_reading_zoom (BbCanvas *self);
double bb_canvas_get_view (BbCanvas *self, BbPoint *middle);
void bb_canvas_set_view (BbCanvas *self, double zoom, BbPoint middle);
void bb_canvas_show_bet (BbCanvas *self, BbBet *bet);
gboolean bb_canvas_point_out (BbCanvas *self, BbBet *bet);

G_END_DECLS
