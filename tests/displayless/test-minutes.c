/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Minutes and pre-read of a review that was really held on the sample, and of odd ones. */

#include "config.h"

#include "bb-follow-ups.h"
#include "bb-html.h"
#include "bb-markdown.h"
#include "bb-masked-board.h"
#include "bb-minutes.h"
#include "bb-pre-read.h"
#include "bb-test-meeting.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <string.h>

#define NBSP "\302\240"
#define EUR(amount) "€" amount NBSP "k"
#define HTML(name) "//*[local-name()='" name "']"

static void
set_up (BbTestMeeting *self,
        gconstpointer data)
{
  bb_test_meeting_open (self);
}

static void
tear_down (BbTestMeeting *self,
           gconstpointer data)
{
  bb_test_meeting_close (self);
}

static char *
to_text (GBytes *bytes)
{
  char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_bytes_unref (bytes);
  return text;
}

static char *
write_markdown (BbDocument *document)
{
  g_autoptr (BbDocument) owned = document;

  return to_text (bb_markdown_write (owned, NULL));
}

static xmlDoc *
write_html (BbDocument *document)
{
  g_autoptr (BbDocument) owned = document;
  g_autofree char *html = to_text (bb_html_write (owned));
  xmlDoc *doc = xmlReadMemory (html, (int) strlen (html), NULL, NULL, XML_PARSE_NONET);

  g_assert_nonnull (doc);
  return doc;
}

static int
count (xmlDoc *doc,
       const char *path)
{
  xmlXPathContext *context = xmlXPathNewContext (doc);
  xmlXPathObject *found = xmlXPathEval ((const xmlChar *) path, context);
  int n = xmlXPathNodeSetGetLength (found->nodesetval);

  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return n;
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

/* --- a whole review --------------------------------------------------------------------------- */

static void
test_whole (BbTestMeeting *self,
            gconstpointer data)
{
  g_autofree char *text = NULL;

  bb_test_meeting_hold (self);
  bb_test_meeting_seal (self);
  text = write_markdown (bb_minutes_make (self->review));
  assert_has (text, "# Quarterly review, 30 November 2026\n\n10 decisions · 12 nodded through · 3 moves · Sealed\n");
  assert_has (text, "- **In the room:** Product Leadership, Engineering Leadership, Finance, one speaker a team\n- **Decided by:** Product Leadership\n");
  assert_has (text, "- **Committed:** " EUR ("4,625") "\\\n  " EUR ("4,705") " before\n");
  assert_has (text, "- **Left:** " EUR ("696") "\\\n  " EUR ("703") " before\n");
  assert_has (text, "- **Freed:** " EUR ("73") "\\\n  and " EUR ("196") " inside Multi-depot operators\n");
  assert_has (text, "- **Given:** " EUR ("80") "\n");
  assert_has (text, "| 9 | Restore the reporting service | **Stopped** | The outages had another cause; the new cluster replaces this anyway. | – |\n");
  assert_has (text, "| 4 | Travel-time and skills matching engine | **More money: " EUR ("380") " → " EUR ("420") "** |");
  assert_has (text, "| 10 | Lend-a-technician between neighbouring firms | **New bet**<br>State: Candidate → Active | Two firms offer a technician each: eight weeks, then we count. | 25 January 2027 |\n");
  assert_has (text, "| ~~Two accounts left, and both would have left anyway.~~<br>**Correction");
  assert_has (text, "Three accounts left, not two; one of them because of the move. |");
  assert_has (text, "**1 move without a reason.**\n");
  assert_has (text, "| 3 | Shared crew pool across depots | Moved 24 points<br>Risk 71 → 56, familiarity 29 → 48 | Half a year of planned-only data: we know this ground now. |\n");
  assert_has (text, "Moved 26 points into Expedition<br>Risk 38 → 64, familiarity 24 → 21 | no reason given |\n");
  assert_has (text, "## Nodded through\n\nOn course; nobody asked for the floor.\n\n| No. | Bet | Team | Next review |\n");
  assert_has (text, "- [ ] Rehearse the move with somebody who may halt it\\\n  Platform · by 18 January 2027\n");
  assert_has (text, "## One thing to change next time\n\nRead the stop rules aloud before anybody speaks about progress.\n");
  assert_has (text, "- **15 December 2026:** Decide whether to stop: Parts from the van\n");
}

static void
test_page (BbTestMeeting *self,
           gconstpointer data)
{
  xmlDoc *doc;

  bb_test_meeting_hold (self);
  doc = write_html (bb_minutes_make (self->review));
  g_assert_cmpint (count (doc, HTML ("table")), ==, 3);
  g_assert_cmpint (count (doc, "(" HTML ("tbody") ")[1]/*"), ==, 10);
  g_assert_cmpint (count (doc, "(" HTML ("tbody") ")[2]/*"), ==, 3);
  g_assert_cmpint (count (doc, "(" HTML ("tbody") ")[3]/*"), ==, 12);
  g_assert_cmpint (count (doc, HTML ("figure") "/*[local-name()='svg']"), ==, 1);
  g_assert_cmpint (count (doc, HTML ("input") "[@type='checkbox']"), ==, 2);
  g_assert_cmpint (count (doc, HTML ("p") "[contains(., 'Not sealed yet')]"), ==, 1);
  /* Two bets of the picture left the board, three moved. */
  g_assert_cmpint (count (doc, HTML ("desc") "[starts-with(., 'Stopped since 30 November 2026')]"), ==, 2);
  g_assert_cmpint (count (doc, "//*[@id = preceding::*/@id]"), ==, 0);
  g_assert_cmpint (count (doc, "//@src | //@onload | " HTML ("script") " | " HTML ("link")), ==, 0);
  xmlFreeDoc (doc);
}

/* Later changes of the board do not change what the minutes of a review say was so then. */
static void
test_later (BbTestMeeting *self,
            gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  BbItem *next;

  bb_test_meeting_hold (self);
  bb_test_meeting_seal (self);
  next = bb_edit_plan_review (self->history, "check", bb_date_new (2027, 1, 25), &error);
  g_assert_no_error (error);
  bb_edit_start_review (self->history, next, &error);
  g_assert_no_error (error);
  before = write_markdown (bb_minutes_make (self->review));
  bb_item_set_integer (BB_ITEM (bb_board_find_bet (self->board, "S06")), BB_BET_FUNDING_CAP, 999000);
  bb_item_set_text (BB_ITEM (bb_board_find_bet (self->board, "S17")), BB_BET_STAGE, "done");
  bb_edit_place_bet (self->history, bb_board_find_bet (self->board, "S06"), 10, 10);
  after = write_markdown (bb_minutes_make (self->review));
  assert_has (after, EUR ("703") " before");
  g_assert_cmpstr (before, ==, after);
}

static void
test_not_begun (BbTestMeeting *self,
                gconstpointer data)
{
  g_autofree char *text = write_markdown (bb_minutes_make (self->review));

  assert_has (text, "> **This review has not begun yet.**\n");
  assert_has (text, "## Decisions\n\nNothing was decided of a bet on its own.\n");
  g_assert_null (strstr (text, "| "));
  g_assert_null (strstr (text, "Discussed, nothing decided"));
}

/* A review that begins and ends, and that is all. */
static void
test_silent (BbTestMeeting *self,
             gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  xmlDoc *doc;

  bb_edit_start_review (self->history, self->review, &error);
  bb_edit_end_review (self->history, self->review, &error);
  g_assert_no_error (error);
  text = write_markdown (bb_minutes_make (self->review));
  assert_has (text, "> **Not sealed yet: these minutes can still be put right.**\n");
  assert_has (text, "Nothing was decided of a bet on its own.\n\n**On the agenda, nothing decided:** Move tenant data to the new storage cluster · ");
  g_assert_null (strstr (text, "## Moved"));
  g_assert_null (strstr (text, "## Nodded"));
  g_assert_null (strstr (text, "## To do"));
  doc = write_html (bb_minutes_make (self->review));
  g_assert_cmpint (count (doc, HTML ("table")), ==, 0);
  xmlFreeDoc (doc);
}

/* A review on a board without anything. */
static void
test_empty (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  g_autoptr (BbItem) review = bb_item_new (BB_KIND_REVIEW, "R");
  g_autofree char *text = NULL;
  g_autofree char *pre_read = NULL;
  xmlDoc *doc;

  g_assert_true (bb_item_append (BB_ITEM (board), review, NULL));
  text = write_markdown (bb_minutes_make (review));
  assert_has (text, "# Review\n");
  pre_read = write_markdown (bb_pre_read_make (review));
  assert_has (pre_read, "Nothing needs to be discussed.\n");
  doc = write_html (bb_minutes_make (review));
  g_assert_cmpint (count (doc, HTML ("svg")), ==, 0);
  xmlFreeDoc (doc);
}

/* --- what is not told -------------------------------------------------------------------------- */

static void
assert_silent (BbDocument *document,
               const char *secret)
{
  g_autoptr (BbDocument) owned = document;
  g_autofree char *markdown = to_text (bb_markdown_write (owned, "x"));
  g_autofree char *html = to_text (bb_html_write (owned));

  g_assert_null (strstr (markdown, secret));
  g_assert_null (strstr (html, secret));
}

static void
test_private (BbTestMeeting *self,
              gconstpointer data)
{
  guint i;

  for (i = 0; i < bb_board_get_n_bets (self->board); i++)
    bb_item_set_text (BB_ITEM (bb_board_get_bet (self->board, i)), BB_BET_PRIVATE_NOTE, "nobody else's business");
  assert_silent (bb_pre_read_make (self->review), "business");
  bb_test_meeting_hold (self);
  assert_silent (bb_minutes_make (self->review), "business");
}

static void
test_hidden (BbTestMeeting *self,
             gconstpointer data)
{
  static const char *const hide[] = { "funding_cap", "funding_released", "kill_criterion", NULL };
  g_autoptr (BbBoard) masked = NULL;
  BbItem *review;
  g_autofree char *text = NULL;
  g_autofree char *sheets = NULL;

  bb_test_meeting_hold (self);
  masked = bb_masked_board_new (self->board, hide);
  review = bb_board_find (masked, BB_KIND_REVIEW, bb_item_get_id (self->review));
  text = write_markdown (bb_minutes_make (review));
  assert_has (text, "| 4 | Travel-time and skills matching engine | **More money** |");
  g_assert_null (strstr (text, "380"));
  g_assert_null (strstr (text, "Committed"));
  sheets = write_markdown (bb_pre_read_make (review));
  assert_has (sheets, "- **Warning sign:** ");
  g_assert_null (strstr (sheets, "- **Stop if:** "));
  g_assert_null (strstr (sheets, "- **Up to:** "));
  assert_silent (bb_minutes_make (review), EUR ("640"));
  /* The board itself has lost nothing. */
  g_assert_cmpint (bb_bet_get_funding_cap (bb_board_find_bet (self->board, "S14")), ==, 640000);
}

/* --- people's words ----------------------------------------------------------------------------- */

static const char *const hostile[] = {
  "</td></tr></table><script>alert(1)</script>",
  "| a | b |\\",
  "# **x** `y` [z](javascript:alert(1))",
  "\327\251\327\234\327\225\327\235 \342\200\256 turned",
  "&amp; ]]> <!-- %s %n",
  "Become the default choice for every operator with more than one depot in three countries and then some",
};

static void
test_hostile (BbTestMeeting *self,
              gconstpointer data)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  xmlDoc *doc;
  guint i;
  guint n_rows = 0;

  for (i = 0; i < bb_board_get_n_bets (self->board); i++) {
    bb_item_set_text (BB_ITEM (bb_board_get_bet (self->board, i)), BB_BET_TITLE, hostile[i % G_N_ELEMENTS (hostile)]);
    bb_item_set_text (BB_ITEM (bb_board_get_bet (self->board, i)), BB_BET_SHORT_NAME, NULL);
    bb_item_set_text (BB_ITEM (bb_board_get_bet (self->board, i)), BB_BET_KILL_CRITERION, hostile[(i + 1) % G_N_ELEMENTS (hostile)]);
  }
  bb_item_set_text (BB_ITEM (self->board), BB_BOARD_TITLE, hostile[0]);
  bb_test_meeting_hold (self);
  bb_item_set_text (self->review, BB_REVIEW_REMARK, hostile[1]);
  doc = write_html (bb_minutes_make (self->review));
  g_assert_cmpint (count (doc, HTML ("table")), ==, 3);
  g_assert_cmpint (count (doc, "(" HTML ("tbody") ")[1]/*"), ==, 10);
  g_assert_cmpint (count (doc, HTML ("script")), ==, 0);
  g_assert_cmpint (count (doc, "//@href"), ==, 0);
  g_assert_cmpint (count (doc, HTML ("bdi")), >=, 4);
  xmlFreeDoc (doc);
  doc = write_html (bb_pre_read_make (self->review));
  g_assert_cmpint (count (doc, HTML ("script")), ==, 0);
  xmlFreeDoc (doc);
  text = write_markdown (bb_minutes_make (self->review));
  lines = g_strsplit (text, "\n", -1);
  for (i = 0; lines[i] != NULL; i++)
    n_rows += lines[i][0] == '|' ? 1 : 0;
  /* Three tables, each with a heading of two lines. */
  g_assert_cmpuint (n_rows, ==, 10 + 3 + 12 + 3 * 2);
  g_assert_null (strstr (text, "<script"));
}

/* A bet that is gone since goes by the title that a snapshot kept. */
static void
test_deleted (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  g_autoptr (BbItem) review = bb_item_new (BB_KIND_REVIEW, "R");
  g_autoptr (BbItem) snapshot = bb_item_new (BB_KIND_SNAPSHOT, "s");
  g_autoptr (BbItem) row = bb_item_new (BB_KIND_SNAPSHOT_ROW, NULL);
  g_autoptr (BbItem) receipt = bb_item_new (BB_KIND_RECEIPT, "d");
  g_autofree char *text = NULL;

  bb_item_set_value (row, BB_SNAPSHOT_ROW_BET, &BB_VALUE_OF_ID ("B7"));
  bb_item_set_text (row, BB_SNAPSHOT_ROW_TITLE, "Gone since");
  g_assert_true (bb_item_append (snapshot, row, NULL));
  bb_item_set_value (receipt, BB_RECEIPT_BET, &BB_VALUE_OF_ID ("B7"));
  bb_item_set_value (receipt, BB_RECEIPT_REVIEW, &BB_VALUE_OF_ID ("R"));
  bb_item_set_value (receipt, BB_RECEIPT_DECISION, &BB_VALUE_OF_ID ("keep"));
  bb_item_set_date (review, BB_REVIEW_HELD_ON, bb_date_new (2020, 2, 3));
  g_assert_true (bb_item_append (BB_ITEM (board), review, NULL));
  g_assert_true (bb_item_append (BB_ITEM (board), snapshot, NULL));
  g_assert_true (bb_item_append (BB_ITEM (board), receipt, NULL));
  text = write_markdown (bb_minutes_make (review));
  assert_has (text, "| Gone since | **Kept** | no reason given |\n");
}

/* --- what is to do ------------------------------------------------------------------------------ */

/* Of several reviews: the day decides, and those without one come last. */
static void
test_follow_ups (BbTestMeeting *self,
                 gconstpointer data)
{
  BbItem *older = bb_board_find (self->board, BB_KIND_REVIEW, "FR1");
  g_autoptr (GPtrArray) open = NULL;
  g_autofree char *late = NULL;
  BbItem *first;
  BbItem *last;

  bb_test_meeting_hold (self);
  last = bb_edit_add_follow_up (self->history, older, bb_board_find_bet (self->board, "S14"), "some day", NULL);
  bb_edit_set_follow_up (self->history, last, BB_FOLLOW_UP_DUE_ON, &BB_VALUE_OF_NONE);
  first = bb_edit_add_follow_up (self->history, older, NULL, "long ago", NULL);
  bb_edit_set_follow_up (self->history, first, BB_FOLLOW_UP_DUE_ON, &BB_VALUE_OF_DATE (bb_date_new (2026, 3, 2)));
  open = bb_board_list_open_follow_ups (self->board);
  g_assert_cmpuint (open->len, ==, 4);
  g_assert_true (open->pdata[0] == first);
  g_assert_true (open->pdata[3] == last);
  g_assert_true (bb_follow_up_is_overdue (first, BB_TEST_MEETING_DAY));
  g_assert_false (bb_follow_up_is_overdue (last, BB_TEST_MEETING_DAY));
  late = bb_follow_up_dup_details (first, BB_TEST_MEETING_DAY);
  g_assert_cmpstr (late, ==, "overdue since 2 March 2026");
  bb_edit_set_follow_up (self->history, first, BB_FOLLOW_UP_DONE_ON, &BB_VALUE_OF_DATE (BB_TEST_MEETING_DAY));
  g_assert_false (bb_follow_up_is_overdue (first, BB_TEST_MEETING_DAY));
  g_clear_pointer (&open, g_ptr_array_unref);
  open = bb_board_list_open_follow_ups (self->board);
  g_assert_cmpuint (open->len, ==, 3);
}

/* --- pre-read ----------------------------------------------------------------------------------- */

static void
test_pre_read (BbTestMeeting *self,
               gconstpointer data)
{
  g_autofree char *text = write_markdown (bb_pre_read_make (self->review));
  xmlDoc *doc = write_html (bb_pre_read_make (self->review));

  assert_has (text, "10 bets to discuss · 12 to nod through · ");
  assert_has (text, "| Retire the legacy desktop dispatcher | Scheduling | Review overdue");
  assert_has (text, "\n## Move tenant data to the new storage cluster\n\nPlatform\n\n> Review overdue");
  assert_has (text, "- **Stop if:** Second failed rehearsal of the largest tenant\n- **Decide by:** 31 January 2027\n- **Warning sign:** Any tenant restore taking longer than four hours");
  assert_has (text, "- **Up to:** " EUR ("640") "\n- **Released so far:** " EUR ("640") "\n");
  assert_has (text, "### What was decided before\n");
  assert_has (text, "| Walk the agenda | 53 |\n| Look at the whole mix | 5 |\n");
  g_assert_cmpint (count (doc, HTML ("h2") "[@class='page']"), ==, 10);
  g_assert_cmpint (count (doc, "(" HTML ("tbody") ")[1]/*"), ==, 10);
  g_assert_cmpint (count (doc, "(" HTML ("tbody") ")[2]/*"), ==, 12);
  xmlFreeDoc (doc);
}

#define ADD(name, test) g_test_add ("/report/minutes/" name, BbTestMeeting, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  ADD ("whole", test_whole);
  ADD ("page", test_page);
  ADD ("later", test_later);
  ADD ("not-begun", test_not_begun);
  ADD ("silent", test_silent);
  ADD ("private", test_private);
  ADD ("hidden", test_hidden);
  ADD ("hostile", test_hostile);
  ADD ("follow-ups", test_follow_ups);
  ADD ("pre-read", test_pre_read);
  g_test_add_func ("/report/minutes/empty", test_empty);
  g_test_add_func ("/report/minutes/deleted", test_deleted);
  return g_test_run ();
}
