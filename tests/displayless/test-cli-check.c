/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-test-cli.h"

static void
import_sample (BbTestCli *self,
               const char *name)
{
  g_autofree char *file = g_strconcat (name, ".csv", NULL);
  g_autofree char *bets = bb_test_cli_sample (file);
  g_autofree char *boards = bb_test_cli_sample ("boards.csv");
  g_autofree char *receipts = bb_test_cli_sample ("receipts.csv");
  g_autofree char *words = g_strjoin ("|", "import", bets, "-o", "x.betboard", "--board", boards, "--receipts", receipts, NULL);

  bb_test_cli_run (self, words);
  bb_test_cli_assert_status (self, 0);
}

/* What was found as `check bet`, without what is only due, which is counted. */
static char *
read_findings (BbTestCli *self,
               guint *n_due)
{
  g_auto (GStrv) lines = g_strsplit (self->out, "\n", -1);
  GString *text = g_string_new (NULL);
  guint i;

  *n_due = 0;
  g_assert_cmpstr (lines[0], ==, "[");
  for (i = 1; g_str_has_prefix (lines[i], " {"); i++) {
    g_auto (GStrv) parts = g_strsplit (lines[i], "\"", -1);
    gboolean of_bet = !g_str_has_prefix (parts[6], ": null");

    if (g_str_equal (parts[3], "due"))
      (*n_due)++;
    else
      g_string_append_printf (text, "%s %s\n", parts[3], of_bet ? parts[7] : "-");
  }
  g_assert_cmpstr (lines[i], ==, "]");
  return g_string_free (text, FALSE);
}

typedef struct {
  const char *sample;
  const char *found;
  guint n_due;
} CheckCase;

static const CheckCase check_cases[] = {
  { "fieldservice",
    "overdue S06\noverspent S06\nover-tied S06\noverspent S09\nenvelope-exceeded S10\noverdue S14\nno-way-back S14\n"
    "over-tied S14\noverdue S16\nno-way-back S19\noverspent S22\nexpedition-narrow-mandate S22\noverdue S24\n",
    17 },
  { "insurer",
    "overspent N05\nno-way-back N05\nover-tied N05\nstop-date-passed N08\noverdue N08\nexpired N11\nstop-date-passed N11\n"
    "probe-lingering N12\noverdue N15\nprobe-lingering N18\noverspent N18\nno-way-back N21\noverdue N24\n",
    11 },
};

static void
test_check_samples (BbTestCli *self,
                    gconstpointer data)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (check_cases); i++) {
    g_autofree char *found = NULL;
    guint n_due;

    import_sample (self, check_cases[i].sample);
    bb_test_cli_run (self, "check|x.betboard|--format|json");
    bb_test_cli_assert_status (self, 1);
    found = read_findings (self, &n_due);
    g_assert_cmpstr (found, ==, check_cases[i].found);
    g_assert_cmpuint (n_due, ==, check_cases[i].n_due);
  }
}

/* A board on which one review is due, one note is put off, and a zone is too full. */
#define CHECKED                                                                            \
  "<board xmlns=\"https://betboard.github.io/ns/board\" format=\"1\" reader=\"1\">"        \
  "<zones><zone id=\"all\" familiarity-low=\"0\" familiarity-high=\"100\" risk-low=\"0\""  \
  " risk-high=\"100\" max-live=\"2\"/></zones><bets>"                                      \
  "<bet id=\"A\" risk=\"10\" familiarity=\"10\"><dates review-date=\"2026-12-01\"/></bet>" \
  "<bet id=\"B\" risk=\"10\" familiarity=\"10\"><dates expiry-date=\"2026-12-01\"/></bet>" \
  "</bets><put-offs><put-off check=\"expired\" bet=\"B\" date=\"2026-12-02\"/></put-offs></board>"

static void
test_check (BbTestCli *self,
            gconstpointer data)
{
  bb_test_cli_put (self, "x.betboard", CHECKED);
  bb_test_cli_run (self, "check|x.betboard|--as-of|2026-12-01");
  bb_test_cli_assert_status (self, 0);
  /* The month is in the language of whoever runs the tests. */
  g_assert_true (g_str_has_prefix (self->out, "x.betboard: A : The next review is on 1 "));
  g_assert_true (g_str_has_suffix (self->out, " 2026 (due)\n"));
  g_assert_cmpuint (strcspn (self->out, "\n"), ==, strlen (self->out) - 1);
  bb_test_cli_run (self, "check|x.betboard|--as-of|2026-12-01|--strict");
  bb_test_cli_assert_status (self, 1);
  bb_test_cli_run (self, "check|x.betboard|--as-of|2026-12-02");
  bb_test_cli_assert_status (self, 1);
  g_assert_true (g_str_has_prefix (self->out, "x.betboard: A : The review was to be on 1 "));
  g_assert_true (g_str_has_suffix (self->out, " 2026: hold it, or set another day (overdue)\n"));
  bb_test_cli_run (self, "check|x.betboard|--as-of|2026-11-01");
  bb_test_cli_assert_status (self, 0);
  g_assert_cmpstr (self->out, ==, "");
  bb_test_cli_run (self, "check|x.betboard|--as-of|soon");
  bb_test_cli_assert_status (self, 2);
  bb_test_cli_run (self, "check|nothing.betboard");
  bb_test_cli_assert_status (self, 3);
}

static void
test_check_all (BbTestCli *self,
                gconstpointer data)
{
  g_auto (GStrv) halves = g_strsplit (CHECKED, "max-live=\"2\"", 2);
  g_autofree char *full = g_strjoinv ("max-live=\"1\"", halves);
  g_autofree char *found = NULL;
  guint n_due;

  bb_test_cli_put (self, "x.betboard", full);
  bb_test_cli_run (self, "check|x.betboard|--as-of|2026-12-02|--all|--format|json");
  bb_test_cli_assert_status (self, 1);
  found = read_findings (self, &n_due);
  g_assert_cmpstr (found, ==, "overdue A\nexpired B\nno-slack -\n");
  bb_test_cli_run (self, "check|x.betboard|--as-of|2026-12-02");
  g_assert_null (strstr (self->out, "(expired)"));
  bb_test_cli_assert_has (self->out, "x.betboard: all holds 2 live bets, and at most 1 are meant");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/cli/check/" name, BbTestCli, NULL, bb_test_cli_set_up, test, bb_test_cli_tear_down)
  ADD ("one", test_check);
  ADD ("all", test_check_all);
  ADD ("samples", test_check_samples);
  return g_test_run ();
}
