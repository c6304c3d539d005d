/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file holds and we do not know survives. */

#include "config.h"

#include "bb-test-board-xml.h"

/* As another program might have left it: everything in its place already. */
static const char sprinkled[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                "<?view zoom=\"2\"?>\n"
                                "<!-- ours since\n     2019 -->\n" BB_TEST_ROOT " xmlns:x=\"urn:x?a=1&amp;b\" mood=\"good\">\n"
                                "  <!-- about the title -->\n"
                                "  <title xml:lang=\"en\">Board</title>\n"
                                "  <x:logo xmlns:x=\"urn:x?a=1&amp;b\" x:size=\"3\"><x:data><![CDATA[<&>]]></x:data></x:logo>\n"
                                "  <amounts currency=\"EUR\" precision=\"2\"/>\n"
                                "  <x how=\"wide\"/>\n"
                                "  <!-- now the bets -->\n"
                                "  <bets layout=\"tree\">\n"
                                "    <!-- the first -->\n"
                                "    <bet id=\"B1\" xmlns:y=\"urn:y\" y:heat=\"&#34;hot'&#10;&lt;&amp;&amp;#38;\" heat=\"2\">\n"
                                "      <title>One</title>\n"
                                "      <mood>\n  <deep a='\"'>text <b/> more</deep>\n</mood>\n"
                                "      <!-- a driver -->\n"
                                "      <driver weight=\"2\">Speed</driver>\n"
                                "      <driver>Safety</driver>\n"
                                "      <driver weight=\"9\">Speed</driver>\n"
                                "      <!-- about the tie -->\n"
                                "      <tie kind=\"parent\" to=\"B3\" strength=\"5\"/>\n"
                                "      <!-- the end of one -->\n"
                                "    </bet>\n"
                                "    <group xmlns=\"urn:g\" name=\"middle\"/>\n"
                                "    <!-- the second -->\n"
                                "    <?second yes?>\n"
                                "    <bet id=\"B2\">\n"
                                "      <title language=\"de\"/>\n"
                                "    </bet>\n"
                                "    <group name=\"last\"/>\n"
                                "    <bet id=\"B3\"/>\n"
                                "    <!-- no more bets -->\n"
                                "  </bets>\n"
                                "  <plans>\n    <plan id=\"p\"/>\n  </plans>\n"
                                "</board>\n"
                                "<!-- after all -->\n"
                                "<?end?>\n";

static void
test_kept (void)
{
  g_autoptr (BbReadNotes) notes = NULL;
  g_autoptr (BbBoard) board = bb_test_read (sprinkled, &notes);
  g_autofree char *written = bb_test_write (board);

  g_assert_cmpuint (bb_read_notes_get_length (notes), ==, 0);
  g_assert_cmpstr (written, ==, sprinkled);
  bb_test_assert_stable (board);
}

static char *
without (const char *text,
         const char *from,
         const char *to)
{
  const char *begin = strstr (text, from);
  const char *end = strstr (begin, to);

  return g_strdup_printf ("%.*s%s", (int) (begin - text), text, end);
}

/* Another bet's comments, and elements between bets, stay where they are. */
static void
test_removed (void)
{
  g_autoptr (BbBoard) board = bb_test_read (sprinkled, NULL);
  g_autofree char *expected = without (sprinkled, "    <!-- the second -->", "    <group name=\"last\"/>");
  BbItem *second = BB_ITEM (bb_board_find_bet (board, "B2"));
  g_autofree char *written = NULL;
  g_autofree char *again = NULL;

  g_object_ref (second);
  bb_item_remove (second);
  written = bb_test_write (board);
  g_assert_cmpstr (written, ==, expected);
  bb_test_assert_stable (board);

  g_assert_true (bb_item_append (BB_ITEM (board), second, NULL));
  again = bb_test_write (board);
  g_assert_cmpstr (again, ==, sprinkled);
  g_object_unref (second);
}

static void
test_edited (void)
{
  g_autoptr (BbBoard) board = bb_test_read (sprinkled, NULL);
  BbItem *bet = BB_ITEM (bb_board_find_bet (board, "B1"));
  const char *drivers[] = { "Safety", "Money", "Speed", NULL };
  g_autoptr (BbBet) added = bb_bet_new ("B25");
  g_autofree char *written = NULL;

  bb_item_set_text (bet, BB_BET_TITLE, NULL);
  bb_item_set_value (bet, BB_BET_DRIVERS, &BB_VALUE_OF_LIST (drivers));
  bb_item_set_text (bet, BB_BET_STAGE, "active");
  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (added), NULL));
  written = bb_test_write (board);
  g_assert_nonnull (strstr (written, "    <bet id=\"B1\" stage=\"active\" xmlns:y=\"urn:y\" y:heat="));
  g_assert_nonnull (strstr (written, "      <driver>Safety</driver>\n      <driver>Money</driver>\n      <mood>\n  <deep a='\"'>text <b/> more</deep>\n</mood>\n      <!-- a driver -->\n      <driver weight=\"2\">Speed</driver>\n      <!-- about the tie -->\n"));
  g_assert_nonnull (strstr (written, "    <bet id=\"B25\"/>\n    <group name=\"last\"/>\n    <bet id=\"B3\"/>\n"));
  bb_test_assert_stable (board);
}

/* A comment whose field was emptied stands before the next tie, and that is no loss. */
static void
test_emptied (void)
{
  g_autoptr (BbBoard) board = bb_test_read (BB_TEST_ROOT "><bets><bet id='a'><!--c--><title>A</title><tie kind='parent' to='b'/></bet><bet id='b'/></bets></board>", NULL);

  bb_item_set_text (BB_ITEM (bb_board_find_bet (board, "a")), BB_BET_TITLE, NULL);
  bb_test_assert_stable (board);
}

static const struct {
  const char *body;
  const char *expected;
} moved_cases[] = {
  /* Text where none belongs. */
  { ">lost<bets>more &amp; <bet id='a'>x</bet></bets> words </board>",
    ">\n  <was-text>lost</was-text>\n  <bets>\n    <was-text>more &amp;</was-text>\n    <bet id=\"a\">\n      <was-text>x</was-text>\n    </bet>\n  </bets>\n  <was-text>words</was-text>\n</board>\n" },
  /* Elements within text. */
  { "><title>One <b>two</b><!--c--> three</title></board>", ">\n  <b>two</b>\n  <!--c-->\n  <title>One  three</title>\n</board>\n" },
  { "><title>One <![CDATA[<&>]]> three]]&gt;</title></board>", ">\n  <title>One &lt;&amp;> three]]&gt;</title>\n</board>\n" },
  { "><amounts currency='EUR'><!--c--><rate/>1</amounts></board>", ">\n  <!--c-->\n  <rate/>\n  <was-text>1</was-text>\n  <amounts currency=\"EUR\"/>\n</board>\n" },
  { "><title>One<bets><bet id='b'/></bets><title>Two</title></title></board>",
    ">\n  <was-bets><bet id=\"b\"/></was-bets>\n  <was-title>Two</was-title>\n  <title>One</title>\n</board>\n" },
  /* Twice what should be there once. */
  { "><title>One</title><title a='1'>Two</title><description>D</description></board>",
    ">\n  <title>One</title>\n  <was-title a=\"1\">Two</was-title>\n  <description>D</description>\n</board>\n" },
  { "><description>D</description><description>E</description><title>One</title></board>",
    ">\n  <was-description>E</was-description>\n  <title>One</title>\n  <description>D</description>\n</board>\n" },
  { "><amounts currency='EUR'/><amounts currency='USD' total='1'/></board>",
    ">\n  <amounts currency=\"EUR\"/>\n  <was-amounts currency=\"USD\" total=\"1\"/>\n</board>\n" },
  { "><bets a='1'><bet id='b'/></bets><x:y xmlns:x='u'/><bets a='2'><bet id='a'/></bets></board>",
    ">\n  <x:y xmlns:x=\"u\"/>\n  <was-bets a=\"2\"/>\n  <bets a=\"1\">\n    <bet id=\"a\"/>\n    <bet id=\"b\"/>\n  </bets>\n</board>\n" },
  /* Namespaces. */
  { " xmlns:o='urn:o'><o:bets><o:bet id='1'/><bet id='2'/></o:bets></board>",
    " xmlns:o=\"urn:o\">\n  <o:bets xmlns:o=\"urn:o\"><o:bet id=\"1\"/><bet id=\"2\"/></o:bets>\n</board>\n" },
  { "><none xmlns=''><bet/></none><bets xmlns:o='urn:o'><bet id='b' o:a='1'/></bets></board>",
    ">\n  <none xmlns=\"\"><bet/></none>\n  <bets xmlns:o=\"urn:o\">\n    <bet id=\"b\" xmlns:o=\"urn:o\" o:a=\"1\"/>\n  </bets>\n</board>\n" },
  { "><bets><bet id='a'/><bet id='a' a='1' o:b='2' xmlns:o='u' risk='x'/></bets></board>",
    ">\n  <bets>\n    <bet id=\"a\"/>\n    <bet id=\"a-2\" xmlns:o=\"u\" was-id=\"a\" a=\"1\" o:b=\"2\" was-risk=\"x\"/>\n  </bets>\n</board>\n" },
  { "><bet id='not here'/><zones><bet id='nor here'/></zones></board>", ">\n  <bet id=\"not here\"/>\n  <zones>\n    <bet id=\"nor here\"/>\n  </zones>\n</board>\n" },
  /* Among items without ids an element belongs to the item below it. */
  { "><meetings><meeting label='a'/><room/><meeting label='b'/><room/></meetings></board>",
    ">\n  <meetings>\n    <meeting label=\"a\"/>\n    <room/>\n    <meeting label=\"b\"/>\n    <room/>\n  </meetings>\n</board>\n" },
  { "><bets><!--none--></bets><teams/></board>", ">\n  <bets>\n    <!--none-->\n  </bets>\n</board>\n" },
  { "><meetings note='x'/></board>", ">\n  <meetings note=\"x\"/>\n</board>\n" },
  { "><bets><bet id='b'><driver>  </driver><!--c--><driver>\n a </driver></bet></bets></board>",
    ">\n  <bets>\n    <bet id=\"b\">\n      <!--c-->\n      <driver>a</driver>\n    </bet>\n  </bets>\n</board>\n" },
  { "><text>]]&gt;<a>]]<b/>&gt;</a></text></board>", ">\n  <text>]]&gt;<a>]]<b/>></a></text>\n</board>\n" },
  { "><note>\n]]<![CDATA[>]]>&gt;\r\n</note></board>", ">\n  <note>\n]]<![CDATA[>]]>>\n</note>\n</board>\n" },
};

static void
test_moved (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (moved_cases); i++) {
    g_autofree char *text = g_strconcat (BB_TEST_ROOT, moved_cases[i].body, NULL);
    g_autofree char *expected = g_strconcat (BB_TEST_HEAD, moved_cases[i].expected, NULL);

    bb_test_assert_rewritten (text, expected);
  }
}

/* A file of a version to come: known parts change, the rest stays, the numbers stay. */
static void
test_newer (void)
{
  static const char text[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<board xmlns=\"https://betboard.github.io/ns/board\" reader=\"1\" format=\"7\">\n"
                             "  <title>New</title>\n"
                             "</board>\n";
  g_autoptr (BbReadNotes) notes = NULL;
  g_autoptr (BbBoard) board = bb_test_read (text, &notes);
  g_autofree char *written = bb_test_write (board);
  g_autoptr (BbReadNotes) second_notes = NULL;
  g_autoptr (BbBoard) second = bb_test_read ("<board xmlns='https://betboard.github.io/ns/board' format='2' reader='2'/>", &second_notes);
  g_autofree char *second_written = bb_test_write (second);

  g_assert_false (bb_read_notes_is_newer (notes));
  g_assert_cmpstr (written, ==, text);
  g_assert_true (bb_read_notes_is_newer (second_notes));
  g_assert_nonnull (strstr (second_written, "format=\"2\" reader=\"2\""));
}

/* Many nodes at one place do not take long. */
static void
test_many (void)
{
  const guint count = 100000;
  GString *text = g_string_new (BB_TEST_ROOT "><bets><bet id='b'>");
  g_autoptr (BbBoard) board = NULL;
  g_autofree char *written = NULL;
  gint64 start = g_get_monotonic_time ();
  guint i;

  for (i = 0; i < count; i++)
    g_string_append_printf (text, "<!--%u--><driver a='1'>%u</driver>", i, i % 1000);
  g_string_append (text, "</bet>");
  for (i = 0; i < count; i++)
    g_string_append (text, "<x/>");
  g_string_append (text, "</bets></board>");
  board = bb_test_read (text->str, NULL);
  written = bb_test_write (board);
  g_assert_cmpuint (strlen (written), >, text->len);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
  g_string_free (text, TRUE);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  g_test_add_func ("/board-xml/unknown/kept", test_kept);
  g_test_add_func ("/board-xml/unknown/removed", test_removed);
  g_test_add_func ("/board-xml/unknown/edited", test_edited);
  g_test_add_func ("/board-xml/unknown/emptied", test_emptied);
  g_test_add_func ("/board-xml/unknown/moved", test_moved);
  g_test_add_func ("/board-xml/unknown/newer", test_newer);
  g_test_add_func ("/board-xml/unknown/many", test_many);
  return g_test_run ();
}
