/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command that says how bets and money are spread, run as people run it. */

#include "config.h"

#include "bb-test-cli.h"

static void
copy_sample (BbTestCli *self)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", "fieldservice.betboard", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  bb_test_cli_put (self, "board.betboard", text);
}

static void
test_text (BbTestCli *self,
           gconstpointer data)
{
  copy_sample (self);
  bb_test_cli_run (self, "mix|board.betboard|--measure|count");
  bb_test_cli_assert_status (self, 0);
  g_assert_cmpstr (self->out, ==, "Expedition: 6 bets · 25%\nCareful lifts: 3 bets · 13%\nCheap probes: 2 bets · 8%\nKnown ground: 13 bets · 54%\n");
  bb_test_cli_run (self, "mix|board.betboard|--by|team|--measure|spent");
  bb_test_cli_assert_status (self, 0);
  bb_test_cli_assert_has (self->out, "Data: 2 bets");
}

static void
test_picture (BbTestCli *self,
              gconstpointer data)
{
  g_autofree char *svg = NULL;

  copy_sample (self);
  bb_test_cli_run (self, "mix|board.betboard|--by|shape|--since|before-import|-o|mix.svg");
  bb_test_cli_assert_status (self, 0);
  svg = bb_test_cli_get (self, "mix.svg");
  bb_test_cli_assert_has (svg, "mix-absorbed");
  bb_test_cli_assert_has (svg, "Strength for later");
}

static void
test_wrong (BbTestCli *self,
            gconstpointer data)
{
  static const char *const words[] = {
    "mix",
    "mix|board.betboard|--by|colour",
    "mix|board.betboard|--measure|joy",
    "mix|board.betboard|--since|never",
    "mix|board.betboard|-o|mix.gif",
  };
  guint i;

  copy_sample (self);
  for (i = 0; i < G_N_ELEMENTS (words); i++) {
    bb_test_cli_run (self, words[i]);
    bb_test_cli_assert_status (self, 2);
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/mix/text", BbTestCli, NULL, bb_test_cli_set_up, test_text, bb_test_cli_tear_down);
  g_test_add ("/cli/mix/picture", BbTestCli, NULL, bb_test_cli_set_up, test_picture, bb_test_cli_tear_down);
  g_test_add ("/cli/mix/wrong", BbTestCli, NULL, bb_test_cli_set_up, test_wrong, bb_test_cli_tear_down);
  return g_test_run ();
}
