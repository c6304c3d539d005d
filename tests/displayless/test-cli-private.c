/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is private stays in the file: nothing that is handed out holds a word of it. */

#include "config.h"

#include "bb-bet-search.h"
#include "bb-test-board-xml.h"
#include "bb-test-cli.h"

#define SECRET "Sellable"

#define BOARD                                                                                                                                                                                         \
  BB_TEST_HEAD "><bets><bet id=\"A\" stage=\"active\" risk=\"70\" familiarity=\"30\"><dates review-date=\"2026-01-01\"/><title>Crew pool</title><private-note>" SECRET "</private-note></bet></bets>" \
               "<reviews><review id=\"R\" state=\"ended\" held-on=\"2026-09-02\"><item bet=\"A\" list=\"discuss\"/></review></reviews>"                                                               \
               "<receipts><receipt id=\"d\" bet=\"A\" review=\"R\" decided-on=\"2026-09-02\" decision=\"keep\"/></receipts></board>\n"

static const struct {
  const char *words;
  const char *file; /* nullable: standard output */
} exits[] = {
  { "list|x.betboard", NULL },
  { "list|x.betboard|--format|csv", NULL },
  { "list|x.betboard|--format|json", NULL },
  { "check|x.betboard", NULL },
  { "check|x.betboard|--format|json", NULL },
  { "mix|x.betboard", NULL },
  { "export|x.betboard|-o|x.svg", "x.svg" },
  { "export|x.betboard|-o|body.svg|--layout|body", "body.svg" },
  { "export|x.betboard|-o|room.svg|--layout|room", "room.svg" },
  { "review|x.betboard|--list", NULL },
  { "review|x.betboard|--minutes|R|-o|x.md", "x.md" },
  { "review|x.betboard|--minutes|R|-o|x.html", "x.html" },
  { "review|x.betboard|--minutes|R|-o|x.csv", "x.csv" },
  { "review|x.betboard|--pre-read|R|-o|p.md", "p.md" },
  { "review|x.betboard|--pre-read|R|-o|p.html", "p.html" },
  { "calendar|x.betboard|-o|x.ics", "x.ics" },
};

static void
test_exits (BbTestCli *self,
            gconstpointer data)
{
  g_autofree char *kept = NULL;
  guint i;

  bb_test_cli_put (self, "x.betboard", BOARD);
  for (i = 0; i < G_N_ELEMENTS (exits); i++) {
    g_autofree char *text = NULL;

    g_test_message ("%s", exits[i].words);
    bb_test_cli_run (self, exits[i].words);
    text = exits[i].file != NULL ? bb_test_cli_get (self, exits[i].file) : g_strdup (self->out);
    g_assert_nonnull (text);
    g_assert_cmpuint (strlen (text), >, 0);
    g_assert_null (strstr (text, SECRET));
    g_assert_null (strstr (self->err, SECRET));
  }
  kept = bb_test_cli_get (self, "x.betboard");
  g_assert_nonnull (strstr (kept, SECRET));
}

static void
test_search (void)
{
  g_autoptr (BbBoard) board = bb_test_read (BOARD, NULL);
  g_autoptr (BbBetSearch) search = bb_bet_search_new (board, SECRET);
  g_autoptr (BbBetSearch) title = bb_bet_search_new (board, "crew");

  g_assert_false (bb_bet_search_matches (search, bb_board_find_bet (board, "A")));
  g_assert_true (bb_bet_search_matches (title, bb_board_find_bet (board, "A")));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  g_test_add ("/cli/private/exits", BbTestCli, NULL, bb_test_cli_set_up, test_exits, bb_test_cli_tear_down);
  g_test_add_func ("/cli/private/search", test_search);
  return g_test_run ();
}
