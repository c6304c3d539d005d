/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of the labels of a crowded board: bench-labels COUNT SEED [FILE.svg|FILE.png] writes
 * one line of JSON, and the picture. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../displayless/bb-test-crowd.h"

#include "bb-export.h"

#define WIDTH 1920
#define HEIGHT 1080
#define N_DRAGS 20
#define N_ROUNDS 7

static int
compare_times (const void *a,
               const void *b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

/* In microseconds; others at work on the machine do not count. */
static gint64
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* The median of drawing the whole picture, labels and all, in milliseconds. */
static double
measure (BbBoard *board)
{
  gint64 times[N_ROUNDS];
  guint i;

  for (i = 0; i < N_ROUNDS; i++) {
    gint64 began = get_processor_time ();
    g_autoptr (BbScene) scene = bb_test_crowd_draw (board, WIDTH, HEIGHT);

    times[i] = get_processor_time () - began;
  }
  qsort (times, N_ROUNDS, sizeof *times, compare_times);
  return (double) times[N_ROUNDS / 2] / 1000;
}

typedef struct {
  guint median;
  guint high; /* of twenty drags, the worst but one */
} Moves;

static int
compare_counts (const void *a,
                const void *b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

/* Moves bets by half a percent and back, one after the other, and counts the other labels that move. */
static Moves
count_moved (BbBoard *board,
             const BbScene *scene)
{
  guint n_bets = bb_board_get_n_bets (board), moved[N_DRAGS], i;

  for (i = 0; i < N_DRAGS; i++) {
    BbBet *bet = bb_board_get_bet (board, i * n_bets / N_DRAGS);
    gint before = bb_bet_get_familiarity (bet);
    g_autoptr (BbScene) after = NULL;

    bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, before + (before < 500 ? 5 : -5));
    after = bb_test_crowd_draw (board, WIDTH, HEIGHT);
    moved[i] = bb_test_crowd_count_moved (scene, after, bb_bet_get_id (bet));
    bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, before);
  }
  qsort (moved, N_DRAGS, sizeof *moved, compare_counts);
  return (Moves){ moved[N_DRAGS / 2], moved[N_DRAGS - 2] };
}

static gboolean
export_board (BbBoard *board,
              const char *path)
{
  g_autoptr (GError) error = NULL;
  BbExportFormat format = BB_EXPORT_PNG;
  BbExportOptions options;

  if (!bb_export_format_from_path (path, &format))
    return FALSE;
  bb_export_options_init (&options, format, BB_VARIANT_FULL);
  options.picture.width = WIDTH;
  options.picture.height = HEIGHT;
  if (bb_export_save (board, &options, path, &error))
    return TRUE;
  g_printerr ("%s\n", error->message);
  return FALSE;
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (BbBoard) board = NULL;
  g_autoptr (BbScene) scene = NULL;
  BbTestCrowdCount count;
  Moves moves;

  if (argc < 3)
    return EXIT_FAILURE;
  board = bb_test_crowd_make ((guint) atoi (argv[1]), (guint) atoi (argv[2]));
  scene = bb_test_crowd_draw (board, WIDTH, HEIGHT);
  bb_test_crowd_count (scene, &count);
  moves = count_moved (board, scene);
  printf ("{\"bets\": %u, \"in_place\": %u, \"in_stack_lists\": %u, \"numbered\": %u, \"unnamed\": %u, ", count.n_bets, count.n_in_place, count.n_in_stack_lists, count.n_numbered, count.n_unnamed);
  printf ("\"label_pairs\": %u, \"on_marks\": %u, \"off_page\": %u, ", count.n_label_pairs, count.n_on_marks, count.n_off_page);
  printf ("\"leaders\": %u, \"crossings\": %u, ", count.n_leaders, bb_test_crowd_count_crossings (scene));
  printf ("\"mean_distance\": %.1f, \"most_distance\": %.1f, \"far\": %u, ", count.mean_distance, count.most_distance, count.n_far);
  printf ("\"moved_median\": %u, \"moved_high\": %u, \"ms\": %.2f}\n", moves.median, moves.high, measure (board));
  return argc < 4 || export_board (board, argv[3]) ? EXIT_SUCCESS : EXIT_FAILURE;
}
