/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the canvas share. */

#pragma once

#include "bb-canvas.h"
#include "bb-board-mirror.h"
#include "bb-lifted-bets.h"
#include "bb-picture-worker.h"
#include "bb-theme.h"
#include "bb-viewport.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Whether bets are on their way from one day to another: marks move, then the picture of that day is
 * waited for, then it is faded in. */
typedef enum {
  BB_TRAVEL_NONE,
  BB_TRAVEL_MOVING,
  BB_TRAVEL_ARRIVING,
  BB_TRAVEL_ARRIVED,
} BbTravel;

struct _BbCanvas {
  GtkWidget parent_instance;

  BbBoard *board;
  BbSelection *selection;
  BbItem *lens;  /* nullable */
  char *since;   /* nullable */
  char *at;      /* nullable: now */
  BbBoard *past; /* nullable: the board as the picture shows it, where that is not as it is now */
  BbTravel travel;
  guint arriving; /* the first job that shows that day */
  GtkWidget *still;
  GtkWidget *travellers;
  BbLiftedBets *lifted;
  GtkWidget *overlay;
  GtkWidget *proxies;
  BbViewport viewport;
  double drawn_zoom;
  BbLayout layout;
  BbScene *scene;
  GPtrArray *order;
  BbThemeId theme; /* of the scene */
  gboolean dirty;
  gboolean room;
  gboolean holds;

  BbBoardMirror *mirror; /* what the worker reads */
  BbPictureWorker *worker;
  guint mirror_id;
  BbRect part; /* of the page, for which there are tiles */
  gboolean wants_tiles;
  guint serial;     /* of the last job */
  guint forgotten;  /* jobs up to this one concern another board */
  gboolean landing; /* something was dropped that the picture does not yet show in its place */
  guint awaited;    /* the first job that does */
  AdwAnimation *fade;
  guint start_id;
  guint settle_id;
  guint drawn_id;
  BbBet *pulsing; /* nullable: pointed out just now */
  AdwAnimation *pulse;
  double pulse_phase;
  guint pulse_id;
};

void _bb_canvas_say_drawn (BbCanvas *self);
void _bb_canvas_say_view_changed (BbCanvas *self);
void _bb_canvas_draw_picture (BbCanvas *self);
void _bb_canvas_queue_picture (BbCanvas *self);
void _bb_canvas_queue_tiles (BbCanvas *self);
void _bb_canvas_repair_tiles (BbCanvas *self);
void _bb_canvas_forget_picture (BbCanvas *self);
double _bb_canvas_find_zoom_for (BbCanvas *self, double label_size);
void _bb_canvas_update_proxies (BbCanvas *self);
void _bb_canvas_view_changed (BbCanvas *self);
BbRect _bb_canvas_to_view (BbCanvas *self, const BbRect *rect);
BbPoint _bb_canvas_from_view (BbCanvas *self, double x, double y);
GPtrArray *_bb_canvas_make_order (BbCanvas *self);
GHashTable *_bb_canvas_list_travellers (BbCanvas *self);
void _bb_canvas_end_fade (BbCanvas *self);
void _bb_canvas_end_travel (BbCanvas *self);
void _bb_canvas_update_pulse (BbCanvas *self);
void _bb_canvas_stop_pulse (BbCanvas *self);
gboolean _bb_canvas_get_part (BbCanvas *self, BbBet *bet, BbPart part, BbRect *rect);

G_END_DECLS
