/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the real program as people do, on the sample tables and on small ones of its own. */

#include "config.h"

#include "bb-test-cli.h"

/* --- the samples ------------------------------------------------------------------------ */

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
  g_assert_cmpstr (self->out, ==, "26 new\n");
  g_assert_cmpstr (self->err, ==, "");
}

/* What a table holds, as XML would write it. */
static void
assert_titles_in (const char *table,
                  const char *picture)
{
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  guint count = 0;
  guint i;

  for (i = 1; lines[i] != NULL && *lines[i] != '\0'; i++) {
    const char *begin = strchr (lines[i], ',') + 1;
    const char *end = *begin == '"' ? strchr (begin + 1, '"') : strchr (begin, ',');
    g_autofree char *title = *begin == '"' ? g_strndup (begin + 1, (gsize) (end - begin - 1)) : g_strndup (begin, (gsize) (end - begin));
    g_autofree char *escaped = g_markup_escape_text (title, -1);
    g_autofree char *element = g_strconcat ("<title>", escaped, NULL);

    bb_test_cli_assert_has (picture, element);
    count++;
  }
  g_assert_cmpuint (count, ==, 26);
}

static void
test_sample (BbTestCli *self,
             gconstpointer data)
{
  const char *name = data;
  g_autofree char *picture = NULL;
  g_autofree char *first = NULL;
  g_autofree char *png = NULL;

  import_sample (self, name);
  bb_test_cli_run (self, "export|x.betboard|-o|x.svg");
  bb_test_cli_assert_status (self, 0);
  bb_test_cli_run (self, "export|x.betboard|-o|x.png|--width|1920");
  bb_test_cli_assert_status (self, 0);
  png = bb_test_cli_get (self, "x.png");
  g_assert_cmpmem (png, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpmem (png + 16, 8, "\x00\x00\x07\x80\x00\x00\x04\x38", 8);

  bb_test_cli_run (self, "list|x.betboard|--format|csv");
  bb_test_cli_assert_status (self, 0);
  picture = bb_test_cli_get (self, "x.svg");
  assert_titles_in (self->out, picture);
  first = g_strdup (self->out);
  bb_test_cli_put (self, "y.csv", first);
  bb_test_cli_run (self, "import|y.csv|-o|y.betboard");
  bb_test_cli_assert_status (self, 0);
  bb_test_cli_run (self, "list|y.betboard|--format|csv");
  g_assert_cmpstr (self->out, ==, first);

  /* The list into the board it is of changes nothing, not a byte. */
  picture = (g_free (picture), bb_test_cli_get (self, "x.betboard"));
  bb_test_cli_run (self, "import|y.csv|-o|x.betboard|--into|x.betboard");
  g_assert_cmpstr (self->out, ==, "26 unchanged\n");
  first = (g_free (first), bb_test_cli_get (self, "x.betboard"));
  g_assert_cmpstr (first, ==, picture);
}

static void
test_only (BbTestCli *self,
           gconstpointer data)
{
  import_sample (self, "insurer");
  bb_test_cli_run (self, "list|x.betboard|--only|overdue");
  bb_test_cli_assert_status (self, 0);
  bb_test_cli_assert_has (self->out, "N08 ");
  bb_test_cli_assert_has (self->out, "N15 ");
  bb_test_cli_assert_has (self->out, "N24 ");
  g_assert_null (strstr (self->out, "N11 "));
  bb_test_cli_run (self, "list|x.betboard|--only|expired|--format|json");
  bb_test_cli_assert_has (self->out, "\"id\": \"N11\"");
  bb_test_cli_assert_has (self->out, "\"funding_cap\": 120000");
  g_assert_null (strstr (self->out, "N08"));
}

/* The farthest first, with the parts of the plane and what was said. */
static void
test_moved (BbTestCli *self,
            gconstpointer data)
{
  g_autofree char *picture = NULL;
  g_auto (GStrv) lines = NULL;

  import_sample (self, "insurer");
  bb_test_cli_run (self, "list|x.betboard|--only|moved");
  bb_test_cli_assert_status (self, 0);
  g_assert_true (g_str_has_prefix (self->out, "N02 "));
  bb_test_cli_assert_has (self->out, "26 points, Cheap probes → Known ground");
  bb_test_cli_assert_has (self->out, "41 percent routed from photos");
  lines = g_strsplit (self->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 8 + 1);
  bb_test_cli_run (self, "list|x.betboard|--only|moved|--since|2026-07-13|--format|csv");
  bb_test_cli_assert_status (self, 0);
  bb_test_cli_assert_has (self->out, "\nN22,");
  bb_test_cli_run (self, "list|x.betboard|--only|moved|--since|IR9");
  bb_test_cli_assert_status (self, 2);
  bb_test_cli_assert_has (self->err, "Nothing was kept of “IR9”; take before-import");
  bb_test_cli_run (self, "list|x.betboard|--only|due|--since|2026-07-13");
  bb_test_cli_assert_status (self, 2);
  bb_test_cli_run (self, "export|x.betboard|-o|x.svg|--at|before-import");
  bb_test_cli_assert_status (self, 0);
  picture = bb_test_cli_get (self, "x.svg");
  bb_test_cli_assert_has (picture, "Before import");
  g_assert_null (strstr (picture, "30 November 2026"));
  bb_test_cli_run (self, "export|x.betboard|-o|y.svg|--beside|last");
  bb_test_cli_assert_status (self, 0);
  picture = (g_free (picture), bb_test_cli_get (self, "y.svg"));
  bb_test_cli_assert_has (picture, "id=\"then-bet-N02\"");
  bb_test_cli_assert_has (picture, "id=\"bet-N02\"");
  bb_test_cli_run (self, "export|x.betboard|-o|x.svg|--at|yesterday");
  bb_test_cli_assert_status (self, 2);
}

/* What is sealed stays as it was, whatever a table says of it; what is new is added. */
static void
test_sealed (BbTestCli *self,
             gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *same = NULL;
  g_autofree char *after = NULL;

  bb_test_cli_put (self, "bets.csv", "id,title\nL1,Open on Sundays\n");
  bb_test_cli_put (self, "past.csv", "receipt,bet,decided_on,decision,reason\nD1,L1,2026-09-07,keep,Rooms were full\n");
  bb_test_cli_run (self, "import|bets.csv|-o|x.betboard|--receipts|past.csv");
  bb_test_cli_assert_status (self, 0);
  before = bb_test_cli_get (self, "x.betboard");
  bb_test_cli_run (self, "import|bets.csv|-o|x.betboard|--into|x.betboard|--receipts|past.csv");
  bb_test_cli_assert_status (self, 0);
  same = bb_test_cli_get (self, "x.betboard");
  g_assert_cmpstr (same, ==, before);

  bb_test_cli_put (self, "other.csv", "receipt,bet,decided_on,decision,reason\nD1,L1,2026-09-07,stop,Rooms were empty\n");
  bb_test_cli_run (self, "import|bets.csv|-o|x.betboard|--into|x.betboard|--receipts|other.csv");
  bb_test_cli_assert_status (self, 1);
  bb_test_cli_assert_has (self->err, "betboard-cli: other.csv:2: column “receipt”: “D1” is on the board already");
  bb_test_cli_assert_has (self->err, "supersedes");
  after = bb_test_cli_get (self, "x.betboard");
  g_assert_cmpstr (after, ==, before);
  bb_test_cli_run (self, "import|bets.csv|-o|y.betboard|--into|x.betboard|--receipts|other.csv|--strict");
  bb_test_cli_assert_status (self, 3);

  /* A list of bets says what was decided last: that becomes a decision of its own. */
  bb_test_cli_put (self, "last.csv", "id,title,last_decision,last_decision_on,last_decision_reason\nL1,Open on Sundays,stop,2026-09-07,Rooms were empty\n");
  bb_test_cli_run (self, "import|last.csv|-o|y.betboard|--into|x.betboard");
  bb_test_cli_assert_status (self, 0);
  g_free (g_steal_pointer (&after));
  after = bb_test_cli_get (self, "y.betboard");
  bb_test_cli_assert_has (after, "<receipt id=\"D1\" bet=\"L1\" decided-on=\"2026-09-07\" decision=\"keep\">\n      <reason>Rooms were full</reason>");
  bb_test_cli_assert_has (after, "<receipt id=\"imported-L1\"");

  bb_test_cli_put (self, "right.csv", "receipt,bet,decided_on,decision,reason,supersedes\nD2,L1,2026-09-08,correction,It was the small room,D1\n");
  bb_test_cli_run (self, "import|bets.csv|-o|x.betboard|--into|x.betboard|--receipts|right.csv");
  bb_test_cli_assert_status (self, 0);
  g_free (g_steal_pointer (&after));
  after = bb_test_cli_get (self, "x.betboard");
  g_assert_nonnull (strstr (after, "Rooms were full"));
  g_assert_nonnull (strstr (after, "supersedes=\"D1\""));
}

/* --- foreign tables ------------------------------------------------------------------------ */

static void
test_only_summary (BbTestCli *self,
                   gconstpointer data)
{
  bb_test_cli_put (self, "a.csv", "Summary\nMove, then fix\nLend tools\n");
  bb_test_cli_run (self, "import|a.csv|-o|a.betboard|--title|Größe|--currency|GBP|--unit|million|--as-of|2026-11-30");
  bb_test_cli_assert_status (self, 0);
  bb_test_cli_run (self, "list|a.betboard");
  bb_test_cli_assert_has (self->out, "Move, then fix");
  bb_test_cli_assert_has (self->out, "not placed");
  bb_test_cli_run (self, "export|a.betboard|-o|a.svg|--layout|body|--theme|dark|--background|none|--label|short|--no-legend|--hide|funding_cap");
  bb_test_cli_assert_status (self, 0);
}

static void
test_amounts_and_dates (BbTestCli *self,
                        gconstpointer data)
{
  g_autofree char *text = NULL;

  bb_test_cli_put (self, "a.csv", "\xef\xbb\xbfSummary;Budget;Due date;Sponsor\nA;1.2m;7.12.2026;x\nB;€250,000;2026-12-08;\nC;\"250.000,00\";;y\nD;500,000;31/12/2026;\n");
  bb_test_cli_run (self, "import|a.csv|-o|a.betboard|--unit|million");
  bb_test_cli_assert_status (self, 0);
  bb_test_cli_run (self, "list|a.betboard|--format|json");
  bb_test_cli_assert_has (self->out, "\"title\": \"A\", \"funding_cap\": 1200000, \"review_date\": \"2026-12-07\", \"own\": {\"Sponsor\": \"x\"}");
  bb_test_cli_assert_has (self->out, "\"title\": \"C\", \"funding_cap\": 250000,");
  bb_test_cli_assert_has (self->out, "\"title\": \"D\", \"funding_cap\": 500000, \"review_date\": \"2026-12-31\"");

  bb_test_cli_put (self, "b.csv", "Summary,Due date\nA,07/12/2026\n");
  bb_test_cli_run (self, "import|b.csv|-o|b.betboard");
  bb_test_cli_assert_status (self, 3);
  bb_test_cli_assert_has (self->err, "betboard-cli: b.csv:2: column “Due date”");
  bb_test_cli_assert_has (self->err, "--dates dmy");
  text = bb_test_cli_get (self, "b.betboard");
  g_assert_null (text);
  bb_test_cli_run (self, "import|b.csv|-o|b.betboard|--dates|dmy");
  bb_test_cli_assert_status (self, 0);
  bb_test_cli_run (self, "list|b.betboard");
  bb_test_cli_assert_has (self->out, "2026-12-07");
}

static void
test_no_money (BbTestCli *self,
               gconstpointer data)
{
  g_autofree char *picture = NULL;

  bb_test_cli_put (self, "a.csv", "title,risk,familiarity\nA,10,20\n");
  bb_test_cli_run (self, "import|a.csv|-o|a.betboard|--unit|none");
  bb_test_cli_run (self, "list|a.betboard");
  g_assert_null (strstr (self->out, "€"));
  bb_test_cli_run (self, "export|a.betboard|-o|a.svg");
  picture = bb_test_cli_get (self, "a.svg");
  g_assert_null (strstr (picture, "€"));
}

static void
test_bad_rows (BbTestCli *self,
               gconstpointer data)
{
  g_autofree char *text = NULL;

  bb_test_cli_put (self, "a.csv", "id,title,review_date\nA,One,2026-12-07\nB,Two,someday\n");
  bb_test_cli_run (self, "import|a.csv|-o|a.betboard|--strict");
  bb_test_cli_assert_status (self, 3);
  text = bb_test_cli_get (self, "a.betboard");
  g_assert_null (text);
  bb_test_cli_run (self, "import|a.csv|-o|a.betboard");
  bb_test_cli_assert_status (self, 1);
  bb_test_cli_assert_has (self->err, "betboard-cli: a.csv:3: column “review_date”: “someday” is not a day");
  g_assert_cmpstr (self->out, ==, "1 new, 1 that cannot be read\n");
  bb_test_cli_run (self, "list|a.betboard");
  bb_test_cli_assert_has (self->out, "One");
  g_assert_null (strstr (self->out, "Two"));
}

static void
test_map (BbTestCli *self,
          gconstpointer data)
{
  bb_test_cli_put (self, "a.csv", "What,Cost\nA,4\n");
  bb_test_cli_run (self, "import|a.csv|-o|a.betboard");
  bb_test_cli_assert_status (self, 2);
  bb_test_cli_assert_has (self->err, "--map");
  bb_test_cli_run (self, "import|a.csv|-o|a.betboard|--map|What=title|--map|Cost=funding_cap_k");
  bb_test_cli_assert_status (self, 0);
  bb_test_cli_run (self, "list|a.betboard|--format|json");
  bb_test_cli_assert_has (self->out, "\"funding_cap\": 4000");
  bb_test_cli_run (self, "import|a.csv|-o|a.betboard|--map|What=title|--map|Price=funding_cap");
  bb_test_cli_assert_status (self, 2);
}

/* --- manners ------------------------------------------------------------------------------- */

static const struct {
  const char *words;
  int status;
} usage_cases[] = {
  { "", 2 },
  { "--help", 0 },
  { "--version", 0 },
  { "fly", 2 },
  { "export", 2 },
  { "export|a.betboard", 2 },
  { "export|a.betboard|-o|a.gif", 2 },
  { "export|a.betboard|-o|a.betboard|--format|png", 2 },
  { "export|a.betboard|-o|a.png|--theme|pink", 2 },
  { "export|a.betboard|-o|a.png|--layout|round", 2 },
  { "export|a.betboard|-o|a.png|--background|pink", 2 },
  { "export|a.betboard|-o|a.png|--label|none", 2 },
  { "export|a.betboard|-o|a.png|--as-of|today", 2 },
  { "export|a.betboard|-o|a.png|--hide|nonsense", 2 },
  { "export|a.betboard|-o|a.png|--width|1000000", 2 },
  { "export|a.betboard|-o|a.png|--wings|2", 2 },
  { "export|absent.betboard|-o|a.png", 3 },
  { "export|a.csv|-o|a.png", 3 },
  { "export|a.betboard|-o|absent/a.png", 4 },
  { "export|--|a.betboard", 2 },
  { "list", 2 },
  { "list|a.betboard|b.betboard", 2 },
  { "list|a.betboard|--only|late", 2 },
  { "list|a.betboard|--format|yaml", 2 },
  { "list|--|a.betboard", 0 },
  { "import|a.csv", 2 },
  { "import|a.csv|-o|b.betboard|--dates|ydm", 2 },
  { "import|a.csv|-o|b.betboard|--unit|cows", 2 },
  { "import|a.csv|-o|b.betboard|--as-of|soon", 2 },
  { "import|a.csv|-o|b.betboard|--board|absent.csv", 3 },
  { "import|a.csv|-o|b.betboard|--into|absent.betboard", 3 },
  { "import|absent.csv|-o|b.betboard", 3 },
  { "import|a.csv|-o|absent/b.betboard", 4 },
  { "check", 2 },
  { "check|a.betboard|--format|yaml", 2 },
};

static void
test_usage (BbTestCli *self,
            gconstpointer data)
{
  guint i;

  bb_test_cli_put (self, "a.csv", "title\nA\n");
  bb_test_cli_run (self, "import|a.csv|-o|a.betboard");
  bb_test_cli_assert_status (self, 0);
  for (i = 0; i < G_N_ELEMENTS (usage_cases); i++) {
    g_test_message ("%s", usage_cases[i].words);
    bb_test_cli_run (self, usage_cases[i].words);
    bb_test_cli_assert_status (self, usage_cases[i].status);
    if (usage_cases[i].status == 0)
      g_assert_cmpstr (self->err, ==, "");
    else
      g_assert_true (g_str_has_prefix (self->err, "betboard-cli: "));
  }
}

static void
test_broken_board (BbTestCli *self,
                   gconstpointer data)
{
  bb_test_cli_put (self, "a.betboard", "<?xml version=\"1.0\"?>\n<!DOCTYPE x>\n<board/>\n");
  bb_test_cli_run (self, "list|a.betboard");
  bb_test_cli_assert_status (self, 3);
  bb_test_cli_assert_has (self->err, "betboard-cli: a.betboard:2: The file declares a document type");
}

/* --- ways of looking --------------------------------------------------------------------- */

static void
test_filter (BbTestCli *self,
             gconstpointer data)
{
  import_sample (self, "fieldservice");
  bb_test_cli_run (self, "list|x.betboard|--filter|team=Scheduling,platform|--filter|State=active");
  bb_test_cli_assert_status (self, 0);
  bb_test_cli_assert_has (self->out, "S02 ");
  g_assert_null (strstr (self->out, "S01 "));
  bb_test_cli_run (self, "list|x.betboard|--find|DEPOTS crew");
  bb_test_cli_assert_status (self, 0);
  bb_test_cli_assert_has (self->out, "S02 ");
  g_assert_null (strstr (self->out, "S03 "));
  bb_test_cli_run (self, "list|x.betboard|--filter|team=marketing");
  bb_test_cli_assert_status (self, 2);
  bb_test_cli_assert_has (self->err, "no bet has “marketing” as owner_team; take some of: customer-success, data,");
  bb_test_cli_run (self, "list|x.betboard|--filter|mood=sunny");
  bb_test_cli_assert_status (self, 2);
  bb_test_cli_assert_has (self->err, "fields of this board: owner_team, zone, stage, review, confidence,");
}

static void
test_lens (BbTestCli *self,
           gconstpointer data)
{
  g_autofree char *plain = NULL;
  g_autofree char *same = NULL;
  g_autofree char *picture = NULL;

  import_sample (self, "fieldservice");
  bb_test_cli_run (self, "export|x.betboard|-o|a.svg");
  bb_test_cli_run (self, "export|x.betboard|-o|b.svg|--color-by|team|--size-by|cap");
  bb_test_cli_assert_status (self, 0);
  plain = bb_test_cli_get (self, "a.svg");
  same = bb_test_cli_get (self, "b.svg");
  g_assert_cmpstr (plain, ==, same);
  bb_test_cli_run (self, "export|x.betboard|-o|c.svg|--color-by|Confidence|--size-by|spent|--filter|team=platform|--show|closed,spread|--without|zones");
  bb_test_cli_assert_status (self, 0);
  picture = bb_test_cli_get (self, "c.svg");
  bb_test_cli_assert_has (picture, ">Only: Team Platform<");
  bb_test_cli_assert_has (picture, ">Size: Spent<");
  bb_test_cli_assert_has (picture, "<g id=\"confidence.");
  g_assert_null (strstr (picture, ">Careful lifts<"));
  bb_test_cli_run (self, "export|x.betboard|-o|d.svg|--color-by|mood");
  bb_test_cli_assert_status (self, 2);
  bb_test_cli_assert_has (self->err, "--color-by: this board has no “mood”; take one of: team, funding_shape, stage,");
  bb_test_cli_run (self, "export|x.betboard|-o|d.svg|--show|zones");
  bb_test_cli_assert_status (self, 2);
  bb_test_cli_run (self, "export|x.betboard|-o|d.svg|--view|Doubts");
  bb_test_cli_assert_status (self, 2);
  bb_test_cli_assert_has (self->err, "no view is saved with this board");
}

static void
test_view (BbTestCli *self,
           gconstpointer data)
{
  g_autofree char *picture = NULL;

  bb_test_cli_put (self,
                   "v.betboard",
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<board xmlns=\"https://betboard.github.io/ns/board\" format=\"1\" reader=\"1\">\n"
                   "  <bets><bet id=\"a\" stage=\"active\" risk=\"20\" familiarity=\"30\"><title>Lend tools</title></bet>\n"
                   "  <bet id=\"b\" stage=\"paused\" risk=\"70\" familiarity=\"60\"><title>Move house</title></bet></bets>\n"
                   "  <views><view id=\"v1\" name=\"What rests\" color-by=\"stage\"><condition field=\"stage\"><value>paused</value></condition></view></views>\n"
                   "</board>\n");
  bb_test_cli_run (self, "export|v.betboard|-o|v.svg|--view|what rests");
  bb_test_cli_assert_status (self, 0);
  picture = bb_test_cli_get (self, "v.svg");
  bb_test_cli_assert_has (picture, ">What rests<");
  bb_test_cli_assert_has (picture, ">Only: State Paused<");
  bb_test_cli_assert_has (picture, ">Move house<");
  g_assert_null (strstr (picture, ">Lend tools</text>"));
  bb_test_cli_run (self, "list|v.betboard|--view|v1");
  bb_test_cli_assert_has (self->out, "Move house");
  g_assert_null (strstr (self->out, "Lend tools"));
  bb_test_cli_run (self, "list|v.betboard|--view|v2");
  bb_test_cli_assert_status (self, 2);
  bb_test_cli_assert_has (self->err, "this board has no view “v2”; take one of: What rests");
}

#define ADD(name, data, test) g_test_add ("/cli/" name, BbTestCli, data, bb_test_cli_set_up, test, bb_test_cli_tear_down)

int
main (int argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("fieldservice", "fieldservice", test_sample);
  ADD ("insurer", "insurer", test_sample);
  ADD ("only", NULL, test_only);
  ADD ("moved", NULL, test_moved);
  ADD ("sealed", NULL, test_sealed);
  ADD ("only-summary", NULL, test_only_summary);
  ADD ("amounts-and-dates", NULL, test_amounts_and_dates);
  ADD ("no-money", NULL, test_no_money);
  ADD ("bad-rows", NULL, test_bad_rows);
  ADD ("map", NULL, test_map);
  ADD ("usage", NULL, test_usage);
  ADD ("broken-board", NULL, test_broken_board);
  ADD ("filter", NULL, test_filter);
  ADD ("lens", NULL, test_lens);
  ADD ("view", NULL, test_view);
  return g_test_run ();
}
