/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands that hand something out after a review, run as people run them. */

#include "config.h"

#include "bb-test-cli.h"

static void
copy_sample (BbTestCli *self,
             const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", name, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  bb_test_cli_put (self, name, text);
}

static void
set_changed_at (BbTestCli *self,
                const char *name,
                guint64 seconds)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_attribute_uint64 (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, seconds, G_FILE_QUERY_INFO_NONE, NULL, NULL));
}

static guint
count (const char *text,
       const char *part)
{
  g_auto (GStrv) parts = g_strsplit (text, part, -1);

  return g_strv_length (parts) - 1;
}

/* --- calendar --------------------------------------------------------------------------- */

static void
test_calendar (BbTestCli *self,
               gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;

  copy_sample (self, "fieldservice.betboard");
  copy_sample (self, "insurer.betboard");
  set_changed_at (self, "fieldservice.betboard", G_GUINT64_CONSTANT (1796040000));
  set_changed_at (self, "insurer.betboard", G_GUINT64_CONSTANT (1796040000));
  bb_test_cli_run (self, "calendar|fieldservice.betboard|-o|x.ics");
  bb_test_cli_assert_status (self, 0);
  g_assert_cmpstr (self->err, ==, "");
  first = bb_test_cli_get (self, "x.ics");
  g_assert_true (g_str_has_prefix (first, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  g_assert_true (g_str_has_suffix (first, "END:VCALENDAR\r\n"));
  bb_test_cli_assert_has (first, "DTSTAMP:20261130T120000Z\r\n");
  /* The live ones, and one that is done before its day. */
  g_assert_cmpuint (count (first, "UID:review.S"), ==, 25);
  g_assert_cmpuint (count (first, "STATUS:CANCELLED"), >=, 1);
  bb_test_cli_run (self, "calendar|fieldservice.betboard|-o|-");
  bb_test_cli_assert_status (self, 0);
  g_assert_cmpstr (self->out, ==, first);
  bb_test_cli_run (self, "calendar|fieldservice.betboard|insurer.betboard|-o|y.ics");
  bb_test_cli_assert_status (self, 0);
  again = bb_test_cli_get (self, "y.ics");
  g_assert_cmpuint (count (again, "UID:review.S"), ==, 25);
  g_assert_cmpuint (count (again, "UID:review.N"), ==, 25);
}

static void
test_calendar_usage (BbTestCli *self,
                     gconstpointer data)
{
  copy_sample (self, "empty.betboard");
  bb_test_cli_run (self, "calendar");
  bb_test_cli_assert_status (self, 2);
  bb_test_cli_run (self, "calendar|empty.betboard");
  bb_test_cli_assert_status (self, 2);
  bb_test_cli_run (self, "calendar|missing.betboard|-o|x.ics");
  bb_test_cli_assert_status (self, 3);
  g_assert_null (bb_test_cli_get (self, "x.ics"));
  bb_test_cli_run (self, "calendar|empty.betboard|-o|no/such/folder/x.ics");
  bb_test_cli_assert_status (self, 4);
}

/* --- review ----------------------------------------------------------------------------- */

static void
test_review_list (BbTestCli *self,
                  gconstpointer data)
{
  copy_sample (self, "fieldservice.betboard");
  bb_test_cli_run (self, "review|fieldservice.betboard|--list");
  bb_test_cli_assert_status (self, 0);
  bb_test_cli_assert_has (self->out, "FR1  2026-02-02  sealed  1 decision   Quarterly review, 2 February 2026\n");
  g_assert_cmpuint (count (self->out, "\n"), ==, 4);
}

/* A review of long ago, of which only the decisions are known. */
static void
test_review_minutes (BbTestCli *self,
                     gconstpointer data)
{
  g_autofree char *html = NULL;
  g_autofree char *markdown = NULL;

  copy_sample (self, "fieldservice.betboard");
  bb_test_cli_run (self, "review|fieldservice.betboard|--minutes|FR3");
  bb_test_cli_assert_status (self, 0);
  bb_test_cli_assert_has (self->out, "# Quarterly review, 7 September 2026\n\n4 decisions · Sealed\n\nOne stop, one increase");
  bb_test_cli_assert_has (self->out, "| Recurring-visit templates for maintenance contracts | **More money: €110\302\240k → €150\302\240k**<br>Risk 20 → 16, familiarity 85 → 88<br>State: Active → Scaling | Planned share rose two months running in every cohort<br>Expected: 50 percent planned share by spring (80 % sure)<br>Look again when: share flat for a month |");
  bb_test_cli_assert_has (self->out, "**Discussed, nothing decided:** Depot-level permissions and approvals");
  bb_test_cli_run (self, "review|fieldservice.betboard|--minutes|2026-09-07|-o|x.html");
  bb_test_cli_assert_status (self, 0);
  html = bb_test_cli_get (self, "x.html");
  bb_test_cli_assert_has (html, "<h1>Quarterly review, 7 September 2026</h1>");
  bb_test_cli_assert_has (html, "<strong>More money: €110\302\240k → €150\302\240k</strong>");
  bb_test_cli_run (self, "review|fieldservice.betboard|--minutes|last|-o|x.txt|--format|md");
  bb_test_cli_assert_status (self, 0);
  markdown = bb_test_cli_get (self, "x.txt");
  bb_test_cli_assert_has (markdown, "# Check, 12 October 2026\n");
}

/* What is to be hidden is in none of the formats; what stands in a sentence stays, it is people's. */
static void
test_review_hide (BbTestCli *self,
                  gconstpointer data)
{
  static const char *const formats[] = { "md", "html", "csv" };
  guint i;

  copy_sample (self, "fieldservice.betboard");
  for (i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autofree char *told = g_strdup_printf ("review|fieldservice.betboard|--minutes|FR3|--format|%s", formats[i]);
    g_autofree char *hidden = g_strconcat (told, "|--hide|funding_cap,funding_released", NULL);

    bb_test_cli_run (self, told);
    bb_test_cli_assert_status (self, 0);
    g_assert_true (strstr (self->out, "€150") != NULL || strstr (self->out, ",150000,") != NULL);
    bb_test_cli_run (self, hidden);
    bb_test_cli_assert_status (self, 0);
    g_assert_null (strstr (self->out, "€150"));
    g_assert_null (strstr (self->out, "150000"));
    bb_test_cli_assert_has (self->out, "Planned share rose two months running");
  }
}

/* The table is read back into a board that has the bets and not the decisions. */
static void
test_review_table (BbTestCli *self,
                   gconstpointer data)
{
  g_autofree char *bets = bb_test_cli_sample ("fieldservice.csv");
  g_autofree char *words = g_strjoin ("|", "import", bets, "-o", "y.betboard", "--receipts", "x.csv", NULL);
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;

  copy_sample (self, "fieldservice.betboard");
  bb_test_cli_run (self, "review|fieldservice.betboard|--minutes|FR3|-o|x.csv");
  bb_test_cli_assert_status (self, 0);
  first = bb_test_cli_get (self, "x.csv");
  g_assert_true (g_str_has_prefix (first, "receipt,bet,decided_on,review,decision,decided_by,"));
  g_assert_cmpuint (count (first, "\n"), ==, 5);
  bb_test_cli_run (self, words);
  bb_test_cli_assert_has (self->out, "26 new\n");
  again = bb_test_cli_get (self, "y.betboard");
  g_assert_cmpuint (count (again, "<receipt id=\"F-00"), ==, 4);
  bb_test_cli_assert_has (again, "<receipt id=\"F-004\" bet=\"S04\" decided-on=\"2026-09-07\" review=\"FR3\" decision=\"increase\" decided-by=\"Product Leadership\" confidence=\"80\">");
  bb_test_cli_assert_has (again, "<after risk-after=\"16\" familiarity-after=\"88\" stage-after=\"scaling\" cap-after=\"150000\"/>");
}

/* Days at least are in the language asked for, where the system has it; what is asked for wrongly is
 * said to be so. */
static void
test_review_language (BbTestCli *self,
                      gconstpointer data)
{
  copy_sample (self, "fieldservice.betboard");
  bb_test_cli_run (self, "review|fieldservice.betboard|--minutes|FR3|--lang|en");
  bb_test_cli_assert_status (self, 0);
  bb_test_cli_assert_has (self->out, "# Quarterly review, 7 September 2026\n");
  bb_test_cli_run (self, "review|fieldservice.betboard|--minutes|FR1|--lang|de");
  if (self->status == 0)
    bb_test_cli_assert_has (self->out, "Februar 2026");
  else
    g_assert_cmpstr (self->out, ==, "");
  bb_test_cli_run (self, "review|fieldservice.betboard|--minutes|FR3|--lang|../x");
  bb_test_cli_assert_status (self, 2);
  bb_test_cli_run (self, "calendar|fieldservice.betboard|-o|-|--lang|qq");
  bb_test_cli_assert_status (self, 2);
}

static void
test_review_usage (BbTestCli *self,
                   gconstpointer data)
{
  static const struct {
    const char *words;
    int status;
  } rows[] = {
    { "review", 2 },
    { "review|fieldservice.betboard", 2 },
    { "review|fieldservice.betboard|--list|--minutes|FR1", 2 },
    { "review|fieldservice.betboard|--minutes|FR9", 2 },
    { "review|fieldservice.betboard|--minutes|next", 2 },
    { "review|fieldservice.betboard|--minutes|FR1|-o|x.doc", 2 },
    { "review|fieldservice.betboard|--minutes|FR1|--format|doc", 2 },
    { "review|fieldservice.betboard|--pre-read|FR1|-o|x.csv", 2 },
    { "review|fieldservice.betboard|--minutes|FR1|--hide|title", 2 },
    { "review|missing.betboard|--list", 3 },
    { "review|fieldservice.betboard|--minutes|FR1|-o|no/such/x.md", 4 },
  };
  guint i;

  copy_sample (self, "fieldservice.betboard");
  for (i = 0; i < G_N_ELEMENTS (rows); i++) {
    bb_test_cli_run (self, rows[i].words);
    bb_test_cli_assert_status (self, rows[i].status);
    g_assert_true (g_str_has_prefix (self->err, "betboard-cli: "));
    g_assert_cmpstr (self->out, ==, "");
  }
}

#define ADD(name, test) g_test_add ("/cli/report/" name, BbTestCli, NULL, bb_test_cli_set_up, test, bb_test_cli_tear_down)

int
main (int argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("calendar", test_calendar);
  ADD ("calendar-usage", test_calendar_usage);
  ADD ("review-list", test_review_list);
  ADD ("review-minutes", test_review_minutes);
  ADD ("review-hide", test_review_hide);
  ADD ("review-table", test_review_table);
  ADD ("review-language", test_review_language);
  ADD ("review-usage", test_review_usage);
  return g_test_run ();
}
