/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-frame-timer.h"

#include <stdio.h>

#define WARM_UP 20
#define FRAMES 150

typedef struct {
  GMainLoop *loop;
  BenchStepFunc step;
  gpointer user_data;
  GArray *times;
  gint64 began;
  guint frame;
} Timer;

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
before_paint_cb (GdkFrameClock *clock, Timer *timer)
{
  timer->began = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock, Timer *timer)
{
  double time = (g_get_monotonic_time () - timer->began) / 1000.0;

  if (timer->frame > WARM_UP)
    g_array_append_val (timer->times, time);
  if (timer->times->len == FRAMES)
    g_main_loop_quit (timer->loop);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Timer *timer = data;

  timer->step (timer->frame++, timer->user_data);
  return G_SOURCE_CONTINUE;
}

/*
 * bench_frames_run:
 * @window: a window that has not been presented yet
 * @name: name of the program in the result
 * @n_bets: number of bets in the result
 * @step: (scope call): moves something
 *
 * Presents the window, times frames while something moves in each, and prints one line of JSON
 * with the median and the 95th percentile.
 */
void
bench_frames_run (GtkWidget *window, const char *name, guint n_bets, BenchStepFunc step, gpointer user_data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  Timer timer = { loop, step, user_data, times, 0, 0 };
  GdkFrameClock *clock;
  guint tick;

  gtk_window_present (GTK_WINDOW (window));
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &timer);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &timer);
  tick = gtk_widget_add_tick_callback (window, tick_cb, &timer, NULL);
  g_main_loop_run (loop);
  gtk_widget_remove_tick_callback (window, tick);
  g_signal_handlers_disconnect_by_data (clock, &timer);

  g_array_sort (times, compare_times);
  printf ("{\"name\": \"%s\", \"bets\": %u, \"median_ms\": %.3f, \"p95_ms\": %.3f}\n",
          name,
          n_bets,
          g_array_index (times, double, FRAMES / 2),
          g_array_index (times, double, FRAMES * 95 / 100));
  fflush (stdout);
}
