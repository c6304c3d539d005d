/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a board takes in memory: bytes in use once it is loaded, and once it is shown.
 *
 *   bench-memory BOARD */

#include "config.h"

#include "bb-canvas.h"
#include "bb-load.h"

#include <adwaita.h>
#include <malloc.h>
#include <stdio.h>

#define REST_MSEC 500

static gsize
count_bytes (void)
{
  struct mallinfo2 info;

  malloc_trim (0);
  info = mallinfo2 ();
  return info.uordblks + info.hblkhd;
}

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static void
show (BbBoard *board)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (BbSelection) selection = bb_selection_new (board);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *canvas = bb_canvas_new ();

  bb_canvas_set_selection (BB_CANVAS (canvas), selection);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1920, 1080);
  gtk_window_set_child (GTK_WINDOW (window), canvas);
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add (REST_MSEC, quit_cb, loop);
  g_main_loop_run (loop);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (BbLoaded) loaded = NULL;
  gsize before, after_load;

  if (argc < 2)
    return 2;
  adw_init ();
  bb_load_init ();
  file = g_file_new_for_commandline_arg (argv[1]);
  before = count_bytes ();
  loaded = bb_load (file, NULL, &error);
  if (loaded == NULL)
    g_error ("%s: %s", argv[1], error->message);
  after_load = count_bytes ();
  show (loaded->board);
  printf ("{\"bets\": %u, \"loaded\": %zu, \"shown\": %zu}\n", bb_board_get_n_bets (loaded->board), after_load - before, count_bytes () - before);
  fflush (stdout);
  return 0;
}
