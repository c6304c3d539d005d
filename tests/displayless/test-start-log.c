/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-start-log.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/* Starts in a process of its own that then ends or dies. Says whether it was one start too many. */
static gboolean
start (gboolean dies)
{
  int status;
  gboolean loops;
  pid_t child = fork ();

  if (child == 0) {
    loops = bb_start_log_begin ();
    if (!dies)
      bb_start_log_end ();
    _exit (loops);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status) != 0;
}

static void
test_loop (void)
{
  g_assert_false (start (TRUE));
  g_assert_false (start (TRUE));
  g_assert_true (start (FALSE));
  g_assert_false (start (TRUE));
  g_assert_false (start (TRUE));
  g_assert_true (start (TRUE));
  g_assert_false (start (FALSE));
}

/* One good start in between, and the next death is the first again. */
static void
test_good_start (void)
{
  g_assert_false (start (TRUE));
  g_assert_false (start (FALSE));
  g_assert_false (start (TRUE));
  g_assert_false (start (FALSE));
}

static void
test_two_at_once (void)
{
  g_assert_false (bb_start_log_begin ());
  g_assert_false (start (FALSE));
  g_assert_false (start (TRUE));
  g_assert_false (start (FALSE));
  bb_start_log_end ();
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/start-log/loop", test_loop);
  g_test_add_func ("/start-log/good-start", test_good_start);
  g_test_add_func ("/start-log/two-at-once", test_two_at_once);
  return g_test_run ();
}
