/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes to tell what is under the pointer, in a picture of the size of a screen and in
 * one that is as much larger as it takes to have the bets as far apart as 30 are.
 *
 *   bench-hit BOARD */

#include "config.h"

#include "bb-load.h"
#include "bb-picture.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define WIDTH 1920.0
#define HEIGHT 1080.0
#define REACH 12
#define ROUNDS 21
#define POINTS 1000
#define FEW 30.0

static BbScene *
draw (BbBoard *board, double scale)
{
  BbPictureOptions options;

  bb_picture_options_init (&options, BB_VARIANT_FULL);
  options.width = WIDTH * scale;
  options.height = HEIGHT * scale;
  options.footer = FALSE;
  options.list = FALSE;
  return bb_picture_draw (board, &options, NULL);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* Microseconds for one question, and how many bets are the answer on average. */
static double
time_picks (BbScene *scene, double *n_hits)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  double times[ROUNDS];
  guint n = 0;
  int i, j;

  bb_scene_pick (scene, 0, 0, REACH);
  for (i = 0; i < ROUNDS; i++) {
    gint64 began = g_get_monotonic_time ();

    for (j = 0; j < POINTS; j++) {
      double x = g_rand_double_range (random, 0, bb_scene_get_width (scene));
      double y = g_rand_double_range (random, 0, bb_scene_get_height (scene));
      g_autoptr (GPtrArray) groups = bb_scene_pick_all (scene, x, y, REACH);

      n += groups->len;
    }
    times[i] = (g_get_monotonic_time () - began) / (double) POINTS;
  }
  qsort (times, ROUNDS, sizeof times[0], compare_times);
  *n_hits = n / (double) (ROUNDS * POINTS);
  return times[ROUNDS / 2];
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (BbLoaded) loaded = NULL;
  g_autoptr (BbScene) screen = NULL;
  g_autoptr (BbScene) spread = NULL;
  double screen_time, spread_time, screen_hits, spread_hits;
  guint n_bets;

  if (argc < 2)
    return 2;
  bb_load_init ();
  file = g_file_new_for_commandline_arg (argv[1]);
  loaded = bb_load (file, NULL, &error);
  if (loaded == NULL)
    g_error ("%s: %s", argv[1], error->message);
  n_bets = bb_board_get_n_bets (loaded->board);
  screen = draw (loaded->board, 1);
  spread = draw (loaded->board, sqrt (MAX (n_bets / FEW, 1)));
  screen_time = time_picks (screen, &screen_hits);
  spread_time = time_picks (spread, &spread_hits);
  printf ("{\"bets\": %u, \"screen_us\": %.3f, \"screen_hits\": %.2f, \"spread_us\": %.3f, \"spread_hits\": %.2f}\n", n_bets, screen_time, screen_hits, spread_time, spread_hits);
  return 0;
}
