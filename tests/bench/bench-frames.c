/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Frames of the real canvas while one bet is dragged.
 *
 *   bench-frames N            a board of N bets
 *   bench-frames N pan        everything moves */

#include "config.h"

#include "bench-frame-timer.h"

#include "bb-canvas.h"

#include <adwaita.h>
#include <math.h>
#include <stdlib.h>

#define WIDTH 1920
#define HEIGHT 1080
#define REST 18

typedef struct {
  BbCanvas *canvas;
  BbBet *bet;
} Bench;

static void
add_bet (BbBoard *board, guint i)
{
  g_autofree char *id = g_strdup_printf ("b%u", i);
  g_autofree char *title = g_strdup_printf ("Twenty letters %u", i);
  g_autoptr (BbBet) bet = bb_bet_new (id);

  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, title);
  bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, "active");
  bb_item_set_integer (BB_ITEM (bet), BB_BET_FUNDING_CAP, 10000 + i * 7919 % 500000);
  bb_item_set_integer (BB_ITEM (bet), BB_BET_FUNDING_RELEASED, 5000);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, (gint) (i * 7919 % 1001));
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, (gint) (i * 104729 % 1001));
  bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL);
}

static BbBoard *
make_board (guint n_bets)
{
  BbBoard *board = bb_board_new_starter ();
  guint i;

  for (i = 0; i < n_bets; i++)
    add_bet (board, i);
  return board;
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
  bb_canvas_shift (bench->canvas, (gint) (300 * cos (frame / 40.0)), (gint) (500 + 300 * sin (frame / 40.0)));
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

int
main (int argc, char **argv)
{
  guint n_bets = argc > 1 ? (guint) atoi (argv[1]) : 30;
  gboolean pans = argc > 2;
  g_autoptr (BbBoard) board = make_board (n_bets);
  g_autoptr (BbSelection) selection = bb_selection_new (board);
  GtkWidget *window, *canvas;
  Bench bench;

  adw_init ();
  window = gtk_window_new ();
  canvas = bb_canvas_new ();
  bench = (Bench){ BB_CANVAS (canvas), bb_board_get_bet (board, 0) };
  bb_selection_select (selection, bench.bet);
  bb_canvas_set_selection (bench.canvas, selection);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), canvas);
  bench_frames_run (window, pans ? "canvas-pan" : "canvas", n_bets, pans ? pan : move_bet, &bench);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
