/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads and saves boards as the program does, without its window.
 *
 *   bench-file load BOARD
 *   bench-file save BOARD OUT     reads, too; saves durably and reads back
 *   bench-file hold BOARD         prints how long a save keeps the main thread, in ms */

#include "config.h"

#include "bb-board-hash.h"
#include "bb-board-writer.h"
#include "bb-load.h"
#include "bb-save.h"

#include <stdio.h>
#include <stdlib.h>

#define HOLDS 21

static gboolean
verify (GBytes *bytes, gpointer data, GError **error)
{
  return bb_board_verify (bytes, *(guint64 *) data, error);
}

static gboolean
save (BbBoard *board, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) bytes = bb_board_write (board);
  g_autoptr (BbSave) job = bb_save_new (file, bytes);
  guint64 hash = bb_board_hash (board);

  bb_save_set_flags (job, BB_SAVE_OVER_CHANGES);
  bb_save_set_verify (job, verify, &hash, NULL);
  return bb_save_run (job, NULL, error);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : 1;
}

/* The main thread writes the bytes and the number to compare them by; the rest is a worker's. */
static void
print_hold (BbBoard *board)
{
  gint64 times[HOLDS];
  int i;

  for (i = 0; i < HOLDS; i++) {
    gint64 began = g_get_monotonic_time ();
    g_autoptr (GBytes) bytes = bb_board_write (board);

    bb_board_hash (board);
    times[i] = g_get_monotonic_time () - began;
  }
  qsort (times, HOLDS, sizeof times[0], compare_times);
  printf ("%.3f\n", times[HOLDS / 2] / 1000.0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (BbLoaded) loaded = NULL;

  if (argc < 3)
    return 2;
  file = g_file_new_for_commandline_arg (argv[2]);
  bb_load_init ();
  loaded = bb_load (file, NULL, &error);
  if (loaded && g_str_equal (argv[1], "hold"))
    print_hold (loaded->board);
  else if (loaded && argc == 4)
    save (loaded->board, argv[3], &error);
  if (error)
    fprintf (stderr, "%s\n", error->message);
  return error ? 1 : 0;
}
