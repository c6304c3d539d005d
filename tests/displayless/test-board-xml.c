/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Boards to XML and back: the bytes, and what survives. */

#include "config.h"

#include "bb-test-board-xml.h"

/* --- golden --------------------------------------------------------------------------------- */

static const char golden[] = BB_TEST_HEAD " edition=\"3\" as-of=\"2026-11-30\">\n"
                                          "  <title>Field &amp; service \"2027\" &lt;draft></title>\n"
                                          "  <description>First line\nsecond line\ttab</description>\n"
                                          "  <amounts currency=\"EUR\" amount-unit=\"thousand\" total=\"9000000\"/>\n"
                                          "  <x familiarity-split=\"55.5\"/>\n"
                                          "  <zones>\n"
                                          "    <zone id=\"z2\" name='A \"quoted\" name' kind=\"far\" familiarity-low=\"0\" familiarity-high=\"50\" risk-low=\"50\" risk-high=\"100\">\n"
                                          "      <advice>Look twice.</advice>\n"
                                          "    </zone>\n"
                                          "    <zone id=\"z1\"/>\n"
                                          "  </zones>\n"
                                          "  <teams>\n"
                                          "    <team id=\"mobile\" name=\"R&amp;D &lt;Mobile> &amp;#38;\" color=\"2\"/>\n"
                                          "  </teams>\n"
                                          "  <meetings>\n"
                                          "    <meeting date=\"2026-12-07\" label=\"December\"/>\n"
                                          "    <meeting/>\n"
                                          "  </meetings>\n"
                                          "  <own-fields>\n"
                                          "    <own-field id=\"region\" label=\"Region\"/>\n"
                                          "  </own-fields>\n"
                                          "  <bets>\n"
                                          "    <bet id=\"B1\" owner-team=\"mobile\" stage=\"active\" risk=\"71.5\" familiarity=\"0\">\n"
                                          "      <title>Offline mode</title>\n"
                                          "      <funding funding-cap=\"420000\" funding-released=\"0\"/>\n"
                                          "      <dates review-date=\"2026-12-07\"/>\n"
                                          "      <driver>One; two</driver>\n"
                                          "      <driver>Three</driver>\n"
                                          "      <tag>a&amp;b</tag>\n"
                                          "      <tie kind=\"waits_for\" to=\"B2\" since=\"2026-01-31\"/>\n"
                                          "      <own field=\"region\">\n"
                                          "        <text>North</text>\n"
                                          "      </own>\n"
                                          "    </bet>\n"
                                          "    <bet id=\"B2\" stage=\"from_the_future\" risk=\"100\"/>\n"
                                          "  </bets>\n"
                                          "  <questions>\n"
                                          "    <question id=\"q1\" bet=\"B1\" rank=\"1\">\n"
                                          "      <question>Will they use it?</question>\n"
                                          "    </question>\n"
                                          "  </questions>\n"
                                          "  <snapshots>\n"
                                          "    <snapshot id=\"s1\" label=\"Before import\" imported=\"true\">\n"
                                          "      <at bet=\"B1\" title=\"Offline mode\" risk=\"60\" familiarity=\"10.1\"/>\n"
                                          "    </snapshot>\n"
                                          "  </snapshots>\n"
                                          "  <reviews>\n"
                                          "    <review id=\"r1\" kind=\"quarterly\" held-on=\"2026-09-01\">\n"
                                          "      <summary>Calm.</summary>\n"
                                          "      <bet-discussed>B1</bet-discussed>\n"
                                          "      <bet-discussed>B2</bet-discussed>\n"
                                          "    </review>\n"
                                          "  </reviews>\n"
                                          "  <receipts>\n"
                                          "    <receipt id=\"d1\" bet=\"B1\" decided-on=\"2026-09-01\" review=\"r1\" decision=\"keep\" open=\"true\">\n"
                                          "      <before risk-before=\"80\" cap-before=\"100\"/>\n"
                                          "      <after risk-after=\"71.5\"/>\n"
                                          "      <reason>Still worth it.</reason>\n"
                                          "      <option-considered>Nothing</option-considered>\n"
                                          "    </receipt>\n"
                                          "  </receipts>\n"
                                          "</board>\n";

static void
test_golden (void)
{
  g_autoptr (BbReadNotes) notes = NULL;
  g_autoptr (BbBoard) board = bb_test_read (golden, &notes);
  BbItem *bet = BB_ITEM (bb_board_find_bet (board, "B1"));

  g_assert_cmpuint (bb_read_notes_get_length (notes), ==, 0);
  g_assert_false (bb_read_notes_is_newer (notes));
  g_assert_cmpstr (bb_item_get_text (BB_ITEM (board), BB_BOARD_TITLE), ==, "Field & service \"2027\" <draft>");
  g_assert_cmpstr (bb_item_get_text (BB_ITEM (board), BB_BOARD_DESCRIPTION), ==, "First line\nsecond line\ttab");
  g_assert_cmpint (bb_item_get_tenths (BB_ITEM (board), BB_BOARD_FAMILIARITY_SPLIT, -1), ==, 555);
  g_assert_cmpint (bb_item_get_tenths (bet, BB_BET_RISK, -1), ==, 715);
  g_assert_cmpint (bb_item_get_tenths (bet, BB_BET_FAMILIARITY, -1), ==, 0);
  g_assert_cmpint (bb_item_get_integer (bet, BB_BET_FUNDING_RELEASED, -1), ==, 0);
  g_assert_false (bb_item_has_value (bet, BB_BET_FUNDING_SPENT));
  g_assert_cmpuint (bb_item_get_date (bet, BB_BET_REVIEW_DATE), ==, bb_date_new (2026, 12, 7));
  g_assert_cmpstr (bb_item_get_list_value (bet, BB_BET_DRIVERS)[0], ==, "One; two");
  g_assert_cmpstr (bb_bet_get_own_value (BB_BET (bet), "region"), ==, "North");
  g_assert_cmpstr (bb_bet_get_linked (BB_BET (bet), "waits_for"), ==, "B2");
  g_assert_cmpstr (bb_bet_get_stage (bb_board_find_bet (board, "B2")), ==, "from_the_future");
  bb_test_assert_rewritten (golden, golden);
}

static void
test_empty (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  g_autofree char *written = bb_test_write (board);

  g_assert_cmpstr (written, ==, BB_TEST_HEAD "/>\n");
  bb_test_assert_rewritten ("<board xmlns='https://betboard.github.io/ns/board'/>", BB_TEST_HEAD "/>\n");
}

static void
test_starter (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (GBytes) bytes = bb_board_write (board);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbBoard) read = bb_board_read (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (bb_board_hash (read), ==, bb_board_hash (board));
  g_assert_true (bb_board_verify (bytes, bb_board_hash (board), &error));
  bb_item_set_text (BB_ITEM (board), BB_BOARD_TITLE, "Other");
  g_assert_false (bb_board_verify (bytes, bb_board_hash (board), &error));
}

static void
test_sorted (void)
{
  static const char text[] = "<b:board xmlns:b='https://betboard.github.io/ns/board' reader='1'><b:bets>"
                             "<b:bet id='b'/><b:bet id='A'/><b:bet id='a1'/><b:bet id='a'/></b:bets>"
                             "<b:zones><b:zone id='2'/><b:zone id='1'/></b:zones></b:board>";
  static const char expected[] = BB_TEST_HEAD " xmlns:b=\"https://betboard.github.io/ns/board\">\n"
                                              "  <zones>\n    <zone id=\"2\"/>\n    <zone id=\"1\"/>\n  </zones>\n"
                                              "  <bets>\n    <bet id=\"A\"/>\n    <bet id=\"a\"/>\n    <bet id=\"a1\"/>\n    <bet id=\"b\"/>\n  </bets>\n"
                                              "</board>\n";

  bb_test_assert_rewritten (text, expected);
}

/* --- sprinkled ------------------------------------------------------------------------------ */

static const char *const strange_nodes[] = {
  "<!-- a remark\n     on two lines -->",
  "<?paint red?>",
  "<?empty?>",
  "<sticker/>",
  "<sticker at=\"1\">x<part>y</part></sticker>",
  "<x:mark xmlns:x=\"urn:x\" x:size=\"2\"><bet id=\"B1\"/></x:mark>",
  "<mark xmlns=\"\">&lt;&amp;<![CDATA[<]]></mark>",
};

/* A node on a line of its own before some lines of @text, at the depth that is right there. */
static char *
sprinkle (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *result = g_string_new (lines[0]);
  guint i;

  for (i = 1; lines[i + 1] != NULL; i++) {
    guint depth = (guint) strspn (lines[i], " ");

    g_string_append_c (result, '\n');
    while (i > 1 && lines[i][depth] == '<' && g_test_rand_int_range (0, 4) == 0) {
      guint inner = depth + (lines[i][depth + 1] == '/' ? 2 : 0);

      g_string_append_printf (result, "%*s%s\n", (int) inner, "", strange_nodes[g_test_rand_int_range (0, G_N_ELEMENTS (strange_nodes))]);
    }
    g_string_append (result, lines[i]);
  }
  g_string_append_c (result, '\n');
  return g_string_free (result, FALSE);
}

static void
test_sprinkled (void)
{
  guint round;

  for (round = 0; round < 200; round++) {
    g_autofree char *text = sprinkle (golden);

    bb_test_assert_rewritten (text, text);
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  g_test_add_func ("/board-xml/golden", test_golden);
  g_test_add_func ("/board-xml/empty", test_empty);
  g_test_add_func ("/board-xml/starter", test_starter);
  g_test_add_func ("/board-xml/sorted", test_sorted);
  g_test_add_func ("/board-xml/sprinkled", test_sprinkled);
  return g_test_run ();
}
