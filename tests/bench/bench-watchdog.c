/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the app, lets xdotool use it as a hand would, and measures how long the main loop was busy
 * between two waits: that long nothing else can happen. For each activity a line of JSON.
 *
 *   bench-watchdog BOARD */

#include "config.h"

#include "bb-application.h"
#include "bb-canvas.h"
#include "bb-window.h"

#include <gdk/x11/gdkx.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define REST_MSEC 1200

/* --- the watch -------------------------------------------------------------------------------- */

typedef struct {
  double wall; /* milliseconds */
  double cpu;
  double paint;
} Stretch;

static GArray *stretches;
static Stretch under_way;
static double paint_began;
static gboolean watching;

static double
get_time (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static int
watched_poll (GPollFD *fds, guint n_fds, int timeout)
{
  int result;

  under_way.wall = get_time (CLOCK_MONOTONIC) - under_way.wall;
  under_way.cpu = get_time (CLOCK_THREAD_CPUTIME_ID) - under_way.cpu;
  if (watching)
    g_array_append_val (stretches, under_way);
  result = g_poll (fds, n_fds, timeout);
  under_way = (Stretch){ get_time (CLOCK_MONOTONIC), get_time (CLOCK_THREAD_CPUTIME_ID), 0 };
  return result;
}

/* The toolkit's own layout is done by then, and painting comes next. */
static void
layout_cb (void)
{
  paint_began = get_time (CLOCK_THREAD_CPUTIME_ID);
}

static void
after_paint_cb (void)
{
  under_way.paint += get_time (CLOCK_THREAD_CPUTIME_ID) - paint_began;
}

static int
compare_walls (gconstpointer a, gconstpointer b)
{
  double first = ((const Stretch *) a)->wall;
  double second = ((const Stretch *) b)->wall;

  return (first > second) - (first < second);
}

static void
print_stretches (const char *activity)
{
  const Stretch *all;
  double most_cpu = 0;
  double its_paint = 0;
  guint n_long = 0;
  guint i;

  g_array_sort (stretches, compare_walls);
  all = (const Stretch *) (gpointer) stretches->data;
  for (i = 0; i < stretches->len; i++) {
    n_long += all[i].cpu > 8;
    if (all[i].cpu <= most_cpu)
      continue;
    most_cpu = all[i].cpu;
    its_paint = all[i].paint;
  }
  printf ("{\"activity\": \"%s\", \"n\": %u, \"p50_ms\": %.2f, \"p95_ms\": %.2f, \"max_ms\": %.2f, "
          "\"max_cpu_ms\": %.2f, \"of_it_painting_ms\": %.2f, \"longer_than_8_ms\": %u}\n",
          activity,
          stretches->len,
          all[stretches->len / 2].wall,
          all[stretches->len * 95 / 100].wall,
          all[stretches->len - 1].wall,
          most_cpu,
          its_paint,
          n_long);
  fflush (stdout);
}

/* --- activities ------------------------------------------------------------------------------- */

static GtkWidget *window;
static BbCanvas *canvas;
static guint next_activity;

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *child, *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static void
add_moves (GString *script, guint n, double dx, double dy)
{
  guint i;

  for (i = 0; i < n; i++)
    g_string_append_printf (script, " mousemove_relative -- %d %d sleep 0.012", (int) dx, (int) dy);
}

/* In the window, of a bet that has room around it. */
static void
go_to_bet (GString *script)
{
  GPtrArray *order = bb_canvas_get_order (canvas);
  BbBet *bet = g_ptr_array_index (order, order->len / 2);
  BbRect mark = { 0 };
  BbPoint at;
  double x = 0, y = 0;

  bb_canvas_get_mark (canvas, bet, &mark);
  at = bb_rect_center (&mark);
  gtk_widget_translate_coordinates (GTK_WIDGET (canvas), window, at.x, at.y, &x, &y);
  g_string_append_printf (script,
                          " mousemove --window %lu %d %d sleep 0.2",
                          gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (window))),
                          (int) x,
                          (int) y);
}

static void
drag (GString *script)
{
  go_to_bet (script);
  g_string_append (script, " mousedown 1");
  add_moves (script, 40, 3, 2);
  add_moves (script, 40, -4, -3);
  g_string_append (script, " mouseup 1");
}

static void
nudge (GString *script)
{
  int i;

  go_to_bet (script);
  g_string_append (script, " click 1 sleep 0.3");
  for (i = 0; i < 20; i++)
    g_string_append_printf (script, " key %s sleep 0.03", i % 2 == 0 ? "Left" : "Up");
}

/* A new bet's title has the keyboard. */
static void
type (GString *script)
{
  go_to_bet (script);
  g_string_append (script, " key n sleep 0.6 type --delay 40 'A title of forty letters, more or less'");
}

static void
zoom (GString *script)
{
  g_string_append (script, " key Escape key Escape");
  go_to_bet (script);
  g_string_append (script, " click 1 keydown ctrl click --repeat 8 --delay 30 4 keyup ctrl sleep 0.6");
  g_string_append (script, " keydown ctrl click --repeat 3 --delay 30 5 keyup ctrl");
}

static void
scroll (GString *script)
{
  g_string_append (script, " click --repeat 15 --delay 20 4 click --repeat 25 --delay 20 5 click --repeat 10 --delay 20 6");
}

static void
pan (GString *script)
{
  g_string_append (script, " mousedown 2");
  add_moves (script, 40, 9, 5);
  add_moves (script, 40, -9, -5);
  g_string_append (script, " mouseup 2");
}

typedef struct {
  const char *name;
  void (*write) (GString *script);
} Activity;

static const Activity activities[] = {
  { "drag", drag },
  { "arrow keys", nudge },
  { "type", type },
  { "zoom", zoom },
  { "scroll", scroll },
  { "pan", pan },
};

static gboolean begin_cb (gpointer data);

static gboolean
end_cb (gpointer data)
{
  watching = FALSE;
  print_stretches (activities[next_activity++].name);
  if (next_activity == G_N_ELEMENTS (activities))
    _exit (EXIT_SUCCESS);
  g_timeout_add (100, begin_cb, NULL);
  return G_SOURCE_REMOVE;
}

/* What an activity leaves to be done belongs to it. */
static void
exited_cb (GPid pid, int status, gpointer data)
{
  if (status != 0)
    g_error ("xdotool: exit status %d", status);
  g_timeout_add (REST_MSEC, end_cb, NULL);
}

static gboolean
begin_cb (gpointer data)
{
  g_autoptr (GString) script = g_string_new ("xdotool");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = NULL;
  GPid pid;

  activities[next_activity].write (script);
  if (!g_shell_parse_argv (script->str, NULL, &arguments, &error)
      || !g_spawn_async (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  g_child_watch_add (pid, exited_cb, NULL);
  g_array_set_size (stretches, 0);
  watching = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
find_canvas_cb (gpointer data)
{
  GtkApplication *app = GTK_APPLICATION (g_application_get_default ());
  GdkFrameClock *clock;

  window = app != NULL ? GTK_WIDGET (gtk_application_get_active_window (app)) : NULL;
  canvas = window != NULL ? (BbCanvas *) find_widget (window, BB_TYPE_CANVAS) : NULL;
  if (canvas == NULL || !gtk_widget_get_mapped (GTK_WIDGET (canvas)) || bb_canvas_get_scene (canvas) == NULL)
    return G_SOURCE_CONTINUE;
  gtk_window_maximize (GTK_WINDOW (window));
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect_after (clock, "layout", G_CALLBACK (layout_cb), NULL);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
  g_timeout_add (2 * REST_MSEC, begin_cb, NULL);
  return G_SOURCE_REMOVE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) app = NULL;

  if (argc < 2)
    return 2;
  stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  g_main_context_set_poll_func (NULL, watched_poll);
  app = G_APPLICATION (bb_application_new (BB_APP_ID, G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN));
  g_timeout_add (100, find_canvas_cb, NULL);
  return g_application_run (app, argc, argv);
}
