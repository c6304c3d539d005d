/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Frames of the real canvas while one bet is dragged.
 *
 *   bench-frames BOARD
 *   bench-frames BOARD pan        everything moves instead
 *   bench-frames BOARD zoom       everything grows and shrinks
 *   bench-frames BOARD days       all bets go to and fro between two days */

#include "config.h"

#include "bench-frame-timer.h"

#include "bb-canvas.h"
#include "bb-load.h"

#include <adwaita.h>
#include <math.h>

#define WIDTH 1920
#define HEIGHT 1080
#define REST 18

typedef struct {
  BbCanvas *canvas;
  BbBet *bet;
  BbTimeStops *stops;
} Bench;

/* One in the middle of things, so that it can go round without leaving the plane. */
static BbBet *
find_bet (BbBoard *board)
{
  guint i;

  for (i = 0; i + 1 < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (ABS (bb_bet_get_risk (bet) - 500) < 150 && ABS (bb_bet_get_familiarity (bet) - 500) < 150)
      return bet;
  }
  return bb_board_get_bet (board, i);
}

static void
move_bet (guint frame, gpointer user_data)
{
  Bench *bench = user_data;
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();

  if (frame == 1) {
    g_ptr_array_add (bets, bench->bet);
    bb_canvas_lift (bench->canvas, bets);
  }
  bb_canvas_shift (bench->canvas, (gint) (300 * cos (frame / 40.0)), (gint) (300 * sin (frame / 40.0)));
}

/* Panning begins once the zoomed page has come to rest. */
static void
pan (guint frame, gpointer user_data)
{
  Bench *bench = user_data;

  if (frame == 1)
    bb_canvas_zoom_by (bench->canvas, 2, WIDTH / 2, HEIGHT / 2);
  if (frame > REST)
    bb_canvas_pan_by (bench->canvas, 4 * cos (frame / 40.0), 4 * sin (frame / 40.0));
}

static void
zoom (guint frame, gpointer user_data)
{
  Bench *bench = user_data;

  bb_canvas_zoom_by (bench->canvas, frame % 100 < 50 ? 1.02 : 1 / 1.02, WIDTH / 2, HEIGHT / 2);
}

static void
go_to_and_fro (guint frame, gpointer user_data)
{
  Bench *bench = user_data;

  bb_canvas_travel (bench->canvas, bench->stops, (bb_time_stops_get_length (bench->stops) - 1) * (0.5 + 0.5 * cos (frame / 30.0)));
}

typedef struct {
  const char *name;
  BenchStepFunc step;
} Motion;

static const Motion motions[] = {
  { "drag", move_bet },
  { "pan", pan },
  { "zoom", zoom },
  { "days", go_to_and_fro },
};

static const Motion *
find_motion (const char *name)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (motions); i++) {
    if (g_str_equal (motions[i].name, name))
      return &motions[i];
  }
  g_error ("no motion called %s", name);
}

int
main (int argc, char **argv)
{
  const Motion *motion = find_motion (argc > 2 ? argv[2] : "drag");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BbLoaded) loaded = NULL;
  g_autoptr (BbSelection) selection = NULL;
  GtkWidget *window, *canvas;
  Bench bench;

  if (argc < 2)
    return 2;
  adw_init ();
  bb_load_init ();
  file = g_file_new_for_commandline_arg (argv[1]);
  loaded = bb_load (file, NULL, &error);
  if (loaded == NULL)
    g_error ("%s: %s", argv[1], error->message);
  selection = bb_selection_new (loaded->board);
  window = gtk_window_new ();
  canvas = bb_canvas_new ();
  bench = (Bench){ BB_CANVAS (canvas), find_bet (loaded->board), bb_time_stops_new (loaded->board) };
  bb_selection_select (selection, bench.bet);
  bb_canvas_set_selection (bench.canvas, selection);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), canvas);
  bench_frames_run (window, motion->name, bb_board_get_n_bets (loaded->board), motion->step, &bench);
  gtk_window_destroy (GTK_WINDOW (window));
  bb_time_stops_free (bench.stops);
  return 0;
}
