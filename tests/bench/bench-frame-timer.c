/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-frame-timer.h"

#include <stdio.h>
#include <time.h>

#define WARM_UP 20
#define FRAMES 150

typedef struct {
  GMainLoop *loop;
  BenchStepFunc step;
  gpointer user_data;
  GArray *times;
  GArray *cpu_times;
  gint64 began;
  double cpu_began;
  guint frame;
} Timer;

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* Milliseconds that this thread has computed, whatever else the machine does. */
static double
get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
before_paint_cb (GdkFrameClock *clock, Timer *timer)
{
  timer->cpu_began = get_cpu_time ();
  timer->began = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock, Timer *timer)
{
  double time = (g_get_monotonic_time () - timer->began) / 1000.0;
  double cpu_time = get_cpu_time () - timer->cpu_began;

  if (timer->frame > WARM_UP) {
    g_array_append_val (timer->times, time);
    g_array_append_val (timer->cpu_times, cpu_time);
  }
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
 * with the median and the 95th percentile, and the median of the thread's processor time.
 */
void
bench_frames_run (GtkWidget *window, const char *name, guint n_bets, BenchStepFunc step, gpointer user_data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) cpu_times = g_array_new (FALSE, FALSE, sizeof (double));
  Timer timer = { .loop = loop, .step = step, .user_data = user_data, .times = times, .cpu_times = cpu_times };
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
  g_array_sort (cpu_times, compare_times);
  printf ("{\"name\": \"%s\", \"bets\": %u, \"median_ms\": %.3f, \"p95_ms\": %.3f, \"cpu_ms\": %.3f}\n",
          name,
          n_bets,
          g_array_index (times, double, FRAMES / 2),
          g_array_index (times, double, FRAMES * 95 / 100),
          g_array_index (cpu_times, double, FRAMES / 2));
  fflush (stdout);
}
