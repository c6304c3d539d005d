/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Values that make no sense: repaired or left out, kept as they were written, and said. */

#include "config.h"

#include "bb-test-board-xml.h"

#include "bb-admit.h"

/* One attribute or child element of a bet, what is written of it, and what is said (none: NULL). */
static const struct {
  const char *attributes;
  const char *content;
  const char *expected_attributes;
  const char *expected_content;
  const char *note;
} bet_cases[] = {
  /* Places. */
  { " risk='71.50'", "", " risk=\"71.5\"", "", NULL },
  { " risk='0'", "", " risk=\"0\"", "", NULL },
  { " risk='007'", "", " risk=\"7\"", "", NULL },
  { " risk=''", "", "", "", NULL },
  { " risk='-5'", "", " risk=\"0\" was-risk=\"-5\"", "", "Risk: “-5” is not possible; it was read as “0”." },
  { " risk='100.1'", "", " risk=\"100\" was-risk=\"100.1\"", "", "Risk: “100.1” is not possible; it was read as “100”." },
  { " risk='71.25'", "", " risk=\"71.3\" was-risk=\"71.25\"", "", "Risk: “71.25” is not possible; it was read as “71.3”." },
  { " risk='99.96'", "", " risk=\"100\" was-risk=\"99.96\"", "", "Risk: “99.96” is not possible; it was read as “100”." },
  { " risk='99999999999999999999999'", "", " risk=\"100\" was-risk=\"99999999999999999999999\"", "",
    "Risk: “99999999999999999999999” is not possible; it was read as “100”." },
  { " risk='7,5'", "", " was-risk=\"7,5\"", "", "Risk: “7,5” cannot be read; the field was left empty." },
  { " risk='nan'", "", " was-risk=\"nan\"", "", "Risk: “nan” cannot be read; the field was left empty." },
  { " risk='inf'", "", " was-risk=\"inf\"", "", "Risk: “inf” cannot be read; the field was left empty." },
  { " risk='1e2'", "", " was-risk=\"1e2\"", "", "Risk: “1e2” cannot be read; the field was left empty." },
  { " risk='0x10'", "", " was-risk=\"0x10\"", "", "Risk: “0x10” cannot be read; the field was left empty." },
  { " risk='.5'", "", " was-risk=\".5\"", "", "Risk: “.5” cannot be read; the field was left empty." },
  { " risk='5.'", "", " was-risk=\"5.\"", "", "Risk: “5.” cannot be read; the field was left empty." },
  { " risk='1.2.3'", "", " was-risk=\"1.2.3\"", "", "Risk: “1.2.3” cannot be read; the field was left empty." },
  { " risk=' 5'", "", " was-risk=\" 5\"", "", "Risk: “ 5” cannot be read; the field was left empty." },
  { " risk='٥'", "", " was-risk=\"٥\"", "", "Risk: “٥” cannot be read; the field was left empty." },
  { " risk='5' was-risk='high'", "", " risk=\"5\" was-risk=\"high\"", "", NULL },
  { " risk='x' was-risk='y'", "", " was-risk=\"x\" was-risk-2=\"y\"", "", "Risk: “x” cannot be read; the field was left empty." },
  { " was-risk='y' risk='x'", "", " was-risk=\"y\" was-risk-2=\"x\"", "", "Risk: “x” cannot be read; the field was left empty." },
  /* Whole numbers, money. */
  { " placement-spread='72'", "", " placement-spread=\"71\" was-placement-spread=\"72\"", "", "How far we disagree: “72” is not possible; it was read as “71”." },
  { " placement-spread='1.5'", "", " was-placement-spread=\"1.5\"", "", "How far we disagree: “1.5” cannot be read; the field was left empty." },
  { "", "<funding funding-cap='1000000000000000'/>", "", "<funding funding-cap=\"1000000000000000\"/>", NULL },
  { "", "<funding funding-cap='1000000000000001'/>", "", "<funding funding-cap=\"1000000000000000\" was-funding-cap=\"1000000000000001\"/>",
    "Up to: “1000000000000001” is not possible; it was read as “1000000000000000”." },
  { "", "<funding funding-cap='-1' funding-released='1'/>", "", "<funding funding-cap=\"0\" funding-released=\"1\" was-funding-cap=\"-1\"/>",
    "Up to: “-1” is not possible; it was read as “0”." },
  { "", "<funding funding-cap='18446744073709551617'/>", "", "<funding funding-cap=\"1000000000000000\" was-funding-cap=\"18446744073709551617\"/>",
    "Up to: “18446744073709551617” is not possible; it was read as “1000000000000000”." },
  { "", "<funding funding-cap='1 000'/>", "", "<funding was-funding-cap=\"1 000\"/>", "Up to: “1 000” cannot be read; the field was left empty." },
  /* Days. */
  { "", "<dates review-date='2028-02-29'/>", "", "<dates review-date=\"2028-02-29\"/>", NULL },
  { "", "<dates review-date='2027-02-29'/>", "", "<dates was-review-date=\"2027-02-29\"/>", "Next review: “2027-02-29” cannot be read; the field was left empty." },
  { "", "<dates review-date='29.2.2028'/>", "", "<dates was-review-date=\"29.2.2028\"/>", "Next review: “29.2.2028” cannot be read; the field was left empty." },
  { "", "<dates review-date='2028-2-9'/>", "", "<dates was-review-date=\"2028-2-9\"/>", "Next review: “2028-2-9” cannot be read; the field was left empty." },
  { "", "<dates review-date='2028-02-29T10:00'/>", "", "<dates was-review-date=\"2028-02-29T10:00\"/>",
    "Next review: “2028-02-29T10:00” cannot be read; the field was left empty." },
  { "", "<dates review-date='20288-02-29'/>", "", "<dates was-review-date=\"20288-02-29\"/>", "Next review: “20288-02-29” cannot be read; the field was left empty." },
  /* Choices of other versions, texts. */
  { " stage='dreaming'", "", " stage=\"dreaming\"", "", NULL },
  { " stage='a&#10;b'", "", " stage=\"a b\" was-stage=\"a&#10;b\"", "", "State: “a\nb” is not possible; it was read as “a b”." },
  { "", "<title>\n  One\n</title>", "", "<title>One</title>", NULL },
  { "", "<title> One </title>", "", "<title> One </title>", NULL },
  { "", "<title>One\nTwo</title>", "", "<was-title>One\nTwo</was-title>\n      <title>One Two</title>", "Title: “One\nTwo” is not possible; it was read as “One Two”." },
  { "", "<title>One&#13;</title>", "", "<was-title>One&#13;</was-title>\n      <title>One </title>", "Title: “One\r” is not possible; it was read as “One ”." },
  { "", "<tag> </tag><tag>a\nb</tag>", "", "<was-tag>a\nb</was-tag>\n      <tag>a b</tag>", "Tags: an entry was too long or on several lines and was cut." },
  /* References and ties. */
  { " owner-team='nobody'", "", " owner-team=\"nobody\"", "", "Team: nothing on the board has the code “nobody”." },
  { "", "<tie kind='parent' to='B9'/>", "", "<tie kind=\"parent\" to=\"B9\"/>", "To: nothing on the board has the code “B9”." },
  { "", "<own field='x'/>", "", "<own field=\"x\"/>", "Field: nothing on the board has the code “x”." },
  { "", "<!--c--><tie kind='parent' to='B1' a='1'/>", "", "<!--c-->\n      <was-tie kind=\"parent\" to=\"B1\" a=\"1\"/>",
    "“B1” cannot be tied to “B1”: the tie would lead back to itself" },
  { "", "<tie/>", "", "<tie/>", NULL },
};

static char *
make_expected (const char *attributes,
               const char *content)
{
  if (*content == '\0')
    return g_strdup_printf (BB_TEST_HEAD ">\n  <bets>\n    <bet id=\"B1\"%s/>\n  </bets>\n</board>\n", attributes);
  return g_strdup_printf (BB_TEST_HEAD ">\n  <bets>\n    <bet id=\"B1\"%s>\n      %s\n    </bet>\n  </bets>\n</board>\n", attributes, content);
}

static void
test_bets (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (bet_cases); i++) {
    g_autofree char *text = g_strdup_printf (BB_TEST_ROOT "><bets>\n<bet id='B1'%s>%s</bet></bets></board>", bet_cases[i].attributes, bet_cases[i].content);
    g_autofree char *expected = make_expected (bet_cases[i].expected_attributes, bet_cases[i].expected_content);
    g_autoptr (BbReadNotes) notes = NULL;
    g_autoptr (BbBoard) board = bb_test_read (text, &notes);
    g_autofree char *written = bb_test_write (board);

    g_assert_cmpstr (written, ==, expected);
    g_assert_cmpuint (bb_read_notes_get_length (notes), ==, bet_cases[i].note != NULL ? 1 : 0);
    if (bet_cases[i].note != NULL) {
      g_assert_cmpstr (bb_read_notes_get_message (notes, 0), ==, bet_cases[i].note);
      g_assert_cmpuint (bb_read_notes_get_line (notes, 0), >=, 2);
    }
    bb_test_assert_stable (board);
  }
}

/* On other kinds of items: what is written, and what is said. */
static const struct {
  const char *body;
  const char *expected;
  const char *notes[3];
} board_cases[] = {
  { ">\n<bets><bet/>\n<bet id=''/><bet id='bet-2'/></bets></board>",
    ">\n  <bets>\n    <bet id=\"bet-2\"/>\n    <bet id=\"bet-2-2\" was-id=\"bet-2\"/>\n    <bet id=\"bet-3\" was-id=\"\"/>\n  </bets>\n</board>\n",
    { "Bet: the code is missing; it was given “bet-2”.", "Bet: the code is missing; it was given “bet-3”.",
      "Bet: the code “bet-2” is taken; it was given “bet-2-2”." } },
  { "><teams><team id='a' name='One'/><team id='a' name='Two'/><team name='Three' id='a'/></teams></board>",
    ">\n  <teams>\n    <team id=\"a\" name=\"One\"/>\n    <team id=\"a-2\" name=\"Two\" was-id=\"a\"/>\n    <team id=\"a-3\" name=\"Three\" was-id=\"a\"/>\n  </teams>\n</board>\n",
    { "Team: the code “a” is taken; it was given “a-2”.", "Team: the code “a” is taken; it was given “a-3”." } },
  { "><bets><bet id='a&#9;b'/></bets></board>", ">\n  <bets>\n    <bet id=\"a b\" was-id=\"a&#9;b\"/>\n  </bets>\n</board>\n", { "Bet: “a\tb” is not possible; it was read as “a b”." } },
  { "><bets><bet id='a'><tie kind='parent' to='b'/></bet><bet id='b'><tie kind='enables' to='a'/><tie kind='parent' to='a' since='2026-01-01'/></bet></bets></board>",
    ">\n  <bets>\n    <bet id=\"a\">\n      <tie kind=\"parent\" to=\"b\"/>\n    </bet>\n    <bet id=\"b\">\n      <tie kind=\"enables\" to=\"a\"/>\n"
    "      <was-tie kind=\"parent\" to=\"a\" since=\"2026-01-01\"/>\n    </bet>\n  </bets>\n</board>\n",
    { "The tie from “b” to “a” leads back to where it starts; it was left out." } },
  { "><bets><bet id='c'><tie kind='waits_for' to='b'/></bet><bet id='a'><tie kind='waits_for' to='c'/></bet><bet id='b'><tie kind='waits_for' to='a'/></bet></bets></board>",
    ">\n  <bets>\n    <bet id=\"a\">\n      <was-tie kind=\"waits_for\" to=\"c\"/>\n    </bet>\n    <bet id=\"b\">\n      <tie kind=\"waits_for\" to=\"a\"/>\n    </bet>\n"
    "    <bet id=\"c\">\n      <tie kind=\"waits_for\" to=\"b\"/>\n    </bet>\n  </bets>\n</board>\n",
    { "The tie from “a” to “c” leads back to where it starts; it was left out." } },
  { "><receipts><receipt id='r' bet='x' open='maybe' imported='1' supersedes='q'/></receipts></board>",
    ">\n  <receipts>\n    <receipt id=\"r\" bet=\"x\" supersedes=\"q\" imported=\"true\" was-open=\"maybe\"/>\n  </receipts>\n</board>\n",
    { "Open: “maybe” cannot be read; the field was left empty.", "Bet: nothing on the board has the code “x”.", "Corrects: nothing on the board has the code “q”." } },
  { "><reviews><review id='r'><bet-discussed>x</bet-discussed></review></reviews></board>",
    ">\n  <reviews>\n    <review id=\"r\">\n      <bet-discussed>x</bet-discussed>\n    </review>\n  </reviews>\n</board>\n",
    { "Bets discussed: nothing on the board has the code “x”." } },
  /* Snapshots remember bets that are gone. */
  { "><snapshots><snapshot id='s'><at bet='gone' title='Gone' risk='-1'/></snapshot></snapshots></board>",
    ">\n  <snapshots>\n    <snapshot id=\"s\">\n      <at bet=\"gone\" title=\"Gone\" risk=\"0\" was-risk=\"-1\"/>\n    </snapshot>\n  </snapshots>\n</board>\n",
    { "Risk: “-1” is not possible; it was read as “0”." } },
  { " format='x'/>", " was-format=\"x\"/>\n", { "The version of the file cannot be read; it was taken for ours." } },
  { "><zones><zone id='z' name='&#10;'/></zones><title/><title/></board>", ">\n  <zones>\n    <zone id=\"z\" name=\" \" was-name=\"&#10;\"/>\n  </zones>\n  <was-title/>\n</board>\n", { "Name: “\n” is not possible; it was read as “ ”.", "“title” is here twice; the first one counts." } },
};

static void
test_boards (void)
{
  guint i;
  guint note;

  for (i = 0; i < G_N_ELEMENTS (board_cases); i++) {
    g_autofree char *text = g_strconcat ("<board xmlns='https://betboard.github.io/ns/board'", board_cases[i].body, NULL);
    g_autofree char *expected = g_strconcat (BB_TEST_HEAD, board_cases[i].expected, NULL);
    g_autoptr (BbReadNotes) notes = NULL;
    g_autoptr (BbBoard) board = bb_test_read (text, &notes);
    g_autofree char *written = bb_test_write (board);

    g_assert_cmpstr (written, ==, expected);
    for (note = 0; note < bb_read_notes_get_length (notes); note++)
      g_assert_cmpstr (bb_read_notes_get_message (notes, note), ==, board_cases[i].notes[note]);
    g_assert_true (note == G_N_ELEMENTS (board_cases[i].notes) || board_cases[i].notes[note] == NULL);
    bb_test_assert_stable (board);
  }
}

static void
test_long (void)
{
  g_autofree char *title = g_strnfill (BB_LINE_MAX_BYTES + 1, '&');
  g_autofree char *advice = g_strnfill (BB_TEXT_MAX_BYTES, '&');
  g_autofree char *wide = g_strnfill (BB_LINE_MAX_BYTES, '"');
  g_autoptr (BbBoard) board = bb_board_new ();
  g_autoptr (BbItem) zone = bb_item_new (BB_KIND_ZONE, "z");

  memset (wide, '\'', BB_LINE_MAX_BYTES / 2);
  bb_item_set_text (BB_ITEM (board), BB_BOARD_TITLE, title);
  bb_item_set_text (zone, BB_ZONE_ADVICE, advice);
  bb_item_set_text (zone, BB_ZONE_NAME, title);
  g_assert_true (bb_item_append (BB_ITEM (board), zone, NULL));
  g_assert_cmpuint (strlen (bb_item_get_text (zone, BB_ZONE_NAME)), ==, BB_LINE_MAX_BYTES);
  bb_test_assert_stable (board);
  bb_item_set_text (zone, BB_ZONE_NAME, wide);
  bb_test_assert_stable (board);
}

/* The notes stop where nobody would read on, and count the rest. */
static void
test_many_notes (void)
{
  GString *text = g_string_new (BB_TEST_ROOT "><bets>");
  g_autoptr (BbReadNotes) notes = NULL;
  g_autoptr (BbBoard) board = NULL;
  guint i;

  for (i = 0; i < 700; i++)
    g_string_append (text, "\n<bet id='same' risk='5'/>");
  g_string_append (text, "</bets></board>");
  board = bb_test_read (text->str, &notes);
  g_assert_cmpuint (bb_board_get_n_bets (board), ==, 700);
  g_assert_cmpuint (bb_read_notes_get_length (notes), ==, 500);
  g_assert_cmpuint (bb_read_notes_get_n_left_out (notes), ==, 199);
  g_assert_cmpuint (bb_read_notes_get_line (notes, 0), ==, 3);
  g_string_free (text, TRUE);
}

static void
test_too_many (void)
{
  GString *text = g_string_new (BB_TEST_ROOT ">\n<zones>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  guint i;

  for (i = 0; i <= bb_kind_get_info (BB_KIND_ZONE)->limit; i++)
    g_string_append_printf (text, "\n<zone id='%u'/>", i);
  g_string_append (text, "</zones></board>");
  bytes = g_string_free_to_bytes (text);
  g_assert_null (bb_board_read (bytes, NULL, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_REFUSED);
  g_assert_cmpuint (bb_io_error_get_line (error), ==, 103);
}

/* A chain of ties takes as long as it is, in whichever direction it hangs. */
static void
test_chain (void)
{
  const guint count = 20000;
  GString *text = g_string_new (BB_TEST_ROOT "><bets>");
  gint64 start = g_get_monotonic_time ();
  g_autoptr (BbReadNotes) notes = NULL;
  g_autoptr (BbBoard) board = NULL;
  guint i;

  for (i = 0; i < count; i++)
    g_string_append_printf (text, "<bet id='b%u'><tie kind='waits_for' to='b%u'/><tie kind='parent' to='b%u'/></bet>", i, (i + 1) % count, (i + count - 1) % count);
  g_string_append (text, "</bets></board>");
  board = bb_test_read (text->str, &notes);
  g_assert_cmpuint (bb_read_notes_get_length (notes), ==, 2);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
  g_string_free (text, TRUE);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  g_test_add_func ("/board-xml/values/bets", test_bets);
  g_test_add_func ("/board-xml/values/boards", test_boards);
  g_test_add_func ("/board-xml/values/long", test_long);
  g_test_add_func ("/board-xml/values/many-notes", test_many_notes);
  g_test_add_func ("/board-xml/values/too-many", test_too_many);
  g_test_add_func ("/board-xml/values/chain", test_chain);
  return g_test_run ();
}
