/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are no boards, broken, or meant to hurt: refused with a word, at once. */

#include "config.h"

#include "bb-test-board-xml.h"

#include "bb-limits.h"

#define NS "https://betboard.github.io/ns/board"

typedef struct {
  const char *text;
  BbIoError code;
  guint line;
  const char *message;
} Refused;

static const Refused refused[] = {
  { "", BB_IO_ERROR_UNREADABLE, 0, "The file is empty." },
  { "\x1f\x8b\x08 <board/>", BB_IO_ERROR_UNREADABLE, 0, "The file is compressed. Unpack it and open what is inside." },
  { "PK\x03\x04", BB_IO_ERROR_UNREADABLE, 0, "The file is a ZIP archive or an office document. Unpack it and open what is inside." },
  { "\xff\xfe<b", BB_IO_ERROR_UNREADABLE, 0, "The file is encoded as UTF-16. Save it as UTF-8 and open it again." },
  { "<board xmlns='" NS "'>\n<title>\xed\xa0\x80</title></board>", BB_IO_ERROR_UNREADABLE, 2, "This is not UTF-8 text. Save the file as UTF-8 and open it again." },
  { "<board xmlns='" NS "'>\n\n<title>\x1b</title></board>", BB_IO_ERROR_UNREADABLE, 3, "There is a control character here (1B), which XML cannot hold." },
  { "<?xml version='1.0' encoding='ISO-8859-1'?><board/>", BB_IO_ERROR_UNREADABLE, 1,
    "The file says that it is encoded as ISO-8859-1. Save it as UTF-8 and open it again." },
  { "<!DOCTYPE board><board xmlns='" NS "'/>", BB_IO_ERROR_REFUSED, 1, "The file declares a document type (DOCTYPE). Boards have none, and opening one can be dangerous." },
  { "<!DOCTYPE l [<!ENTITY a 'aaa'><!ENTITY b '&a;&a;'>]>\n<board xmlns='" NS "'><title>&b;</title></board>", BB_IO_ERROR_REFUSED, 1,
    "The file declares a document type (DOCTYPE). Boards have none, and opening one can be dangerous." },
  { "<svg xmlns='http://www.w3.org/2000/svg'/>", BB_IO_ERROR_NOT_A_BOARD, 1, "This is an SVG image, not a board." },
  { "\n<html/>", BB_IO_ERROR_NOT_A_BOARD, 2, "This is a web page, not a board." },
  { "<office:document xmlns:office='urn:o'/>", BB_IO_ERROR_NOT_A_BOARD, 1, "This is an office document, not a board." },
  { "<recipe/>", BB_IO_ERROR_NOT_A_BOARD, 1, "This is an XML file of another kind (“recipe”), not a board." },
  { "<board/>", BB_IO_ERROR_NOT_A_BOARD, 1, "This is a board of another program: its namespace is not “" NS "”." },
  { "<board xmlns='" NS "/'/>", BB_IO_ERROR_NOT_A_BOARD, 1, "This is a board of another program: its namespace is not “" NS "”." },
  { "<bet xmlns='" NS "'/>", BB_IO_ERROR_NOT_A_BOARD, 1, "This is an XML file of another kind (“bet”), not a board." },
  { "<board xmlns='" NS "'>", BB_IO_ERROR_MALFORMED, 1, "The file ends too early; it seems to be cut off." },
  { "<board xmlns='" NS "'/>\n<!-- x", BB_IO_ERROR_MALFORMED, 2, "The file ends too early; it seems to be cut off." },
  { "<board xmlns='" NS "'/>\nhello", BB_IO_ERROR_MALFORMED, 2, "This is not well-formed XML: Extra content at the end of the document" },
  { "<board xmlns='" NS "'>\n<bets></teams></board>", BB_IO_ERROR_MALFORMED, 2, "This is not well-formed XML: Opening and ending tag mismatch: bets line 2 and teams" },
  { "<board xmlns='" NS "' xmlns='x'/>", BB_IO_ERROR_MALFORMED, 1, "This is not well-formed XML: Attribute xmlns redefined" },
  { "<board xmlns='" NS "'\na='1' a='2'/>", BB_IO_ERROR_MALFORMED, 2, "This is not well-formed XML: Attribute a redefined" },
  { "<board xmlns='" NS "'>\n<x:y/></board>", BB_IO_ERROR_MALFORMED, 2, "This is not well-formed XML: Namespace prefix x on y is not defined" },
  { "<board xmlns='" NS "' x:y='1'/>", BB_IO_ERROR_MALFORMED, 1, "This is not well-formed XML: Namespace prefix x for y on board is not defined" },
  { "<board xmlns='" NS "'>\n\n\n<title>&nope;</title></board>", BB_IO_ERROR_MALFORMED, 4, "This is not well-formed XML: Entity 'nope' not defined" },
  { "<board xmlns='" NS "' title='&nope;'/>", BB_IO_ERROR_MALFORMED, 1, "This is not well-formed XML: Entity 'nope' not defined" },
  { "<board xmlns='" NS "'><title>&#0;</title></board>", BB_IO_ERROR_MALFORMED, 1, "This is not well-formed XML: xmlParseCharRef: invalid xmlChar value 0" },
  { "<board xmlns='" NS "'><title>&#xd800;</title></board>", BB_IO_ERROR_MALFORMED, 1, "This is not well-formed XML: xmlParseCharRef: invalid xmlChar value 55296" },
  { "<board xmlns='" NS "'><title>]]></title></board>", BB_IO_ERROR_MALFORMED, 1, "This is not well-formed XML: Sequence ']]>' not allowed in content" },
  { "<board xmlns='" NS "'><!-- a -- b --></board>", BB_IO_ERROR_MALFORMED, 1, "This is not well-formed XML: Double hyphen within comment: <!-- a" },
  { "<board xmlns='" NS "'><?xml version='1.0'?></board>", BB_IO_ERROR_MALFORMED, 1,
    "This is not well-formed XML: XML declaration allowed only at the start of the document" },
  { "id,title\nB1,One\n", BB_IO_ERROR_UNREADABLE, 0, "This is not an XML file." },
};

static void
assert_refused (const char *text,
                gsize length,
                const Refused *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);
  g_autoptr (BbReadNotes) notes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (bb_board_read (bytes, &notes, &error));
  g_assert_null (notes);
  g_assert_cmpstr (error->message, ==, expected->message);
  g_assert_error (error, BB_IO_ERROR, (int) expected->code);
  g_assert_cmpuint (bb_io_error_get_line (error), ==, expected->line);
}

static void
test_refused (void)
{
  static const Refused nul = { NULL, BB_IO_ERROR_UNREADABLE, 1, "There is a control character here (00), which XML cannot hold." };
  static const char tail[] = "<board xmlns='" NS "'/>\0garbage";
  guint i;

  for (i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_refused (refused[i].text, strlen (refused[i].text), &refused[i]);
  assert_refused (tail, sizeof tail - 1, &nul);
}

static char *
replace (const char *unit,
         const char *number)
{
  GString *text = g_string_new (unit);

  g_string_replace (text, "#", number, 0);
  return g_string_free (text, FALSE);
}

/* Many times the same thing, with a number for each #: what is past a limit is refused, what is below is read, both at once. */
static void
assert_many (const char *head,
             const char *unit,
             guint count,
             const char *tail,
             gboolean good)
{
  GString *text = g_string_new ("<board xmlns='" NS "'");
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BbBoard) board = NULL;

  g_string_append (text, head);
  while (count-- > 0) {
    g_autofree char *number = g_strdup_printf ("%u", count);
    g_autofree char *numbered = replace (unit, number);

    g_string_append (text, numbered);
  }
  g_string_append (text, tail);
  bytes = g_string_free_to_bytes (text);
  board = bb_board_read (bytes, NULL, &error);
  g_assert_true ((board != NULL) == good);
  if (good) {
    g_autoptr (GBytes) written = bb_board_write (board);

    g_assert_true (bb_board_verify (written, bb_board_hash (board), &error));
  } else {
    g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_REFUSED);
  }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 30 * G_USEC_PER_SEC);
}

static void
test_many (void)
{
  assert_many ("", " a#='1'", 100000, "/>", FALSE);
  assert_many ("", " a#='&amp;'", BB_LIMIT_ATTRIBUTES - 16, "/>", TRUE);
  assert_many ("", " xmlns:a#='u'", 50000, "/>", FALSE);
  assert_many ("><x>", "<a b='#'>", 100000, "", FALSE);
  assert_many (">", "<x#/>", 200000, "</board>", TRUE);
  assert_many (">", "<x/>", BB_LIMIT_ELEMENTS + 1, "</board>", FALSE);
  assert_many ("><bets>", "<bet id='b' risk='x'/>", 20000, "</bets></board>", TRUE);
  assert_many ("><bets>", "<bet/>", 20001, "</bets></board>", FALSE);
  assert_many ("><title>", "&amp;", BB_LIMIT_TEXT_BYTES / 5, "</title></board>", TRUE);
  assert_many ("><title>", "<b/>", 100000, "</title></board>", TRUE);
  assert_many (">", "text<!--#-->", 100000, "</board>", TRUE);
  assert_many (">", "<title>#</title>", 100000, "</board>", TRUE);
}

static void
test_cut (void)
{
  static const char text[] = BB_TEST_HEAD " xmlns:x=\"urn:x\">\n"
                                          "  <!-- ö --><?pi?>\n"
                                          "  <title>A &amp; B<![CDATA[x]]></title>\n"
                                          "  <bets><bet id='b' x:y='1' risk=\"5\"><driver>d</driver><own/></bet></bets>\n"
                                          "</board>";
  gsize length;

  for (length = 0; length < strlen (text); length++) {
    g_autofree char *copy = g_memdup2 (text, MAX (length, 1));
    g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&copy), length);
    g_autoptr (GError) error = NULL;

    g_assert_null (bb_board_read (bytes, NULL, &error));
    g_assert_nonnull (error);
  }
  g_object_unref (bb_test_read (text, NULL));
}

/* Each byte replaced by some others: read or refused, and what is read can be saved. */
static void
test_changed (void)
{
  static const char text[] = "<board xmlns='" NS "' a='b'>x<title>T&lt;</title><!--c--><bets><bet id='b' risk='5'><tie to='b'/></bet></bets></board>";
  static const char others[] = "<>&'\"/ \n\t!?-]x\x01\xff\xc3";
  gsize at;
  guint i;

  for (at = 0; at < strlen (text); at++)
    for (i = 0; i < sizeof others; i++) {
      g_autofree char *copy = g_strdup (text);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (BbBoard) board = NULL;
      g_autoptr (GError) error = NULL;

      copy[at] = others[i];
      bytes = g_bytes_new (copy, strlen (text));
      board = bb_board_read (bytes, NULL, &error);
      g_assert_true ((board == NULL) == (error != NULL));
      if (board != NULL)
        bb_test_assert_stable (board);
    }
}

/* Files of others, where somebody has them: none is a board, none takes long. */
static void
walk_folder (const char *path,
             guint *count)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *inside = g_build_filename (path, name, NULL);
    g_autoptr (GFile) file = g_file_new_for_path (inside);
    gint64 start = g_get_monotonic_time ();
    g_autoptr (GError) error = NULL;

    if (g_file_test (inside, G_FILE_TEST_IS_SYMLINK))
      continue;
    if (g_file_test (inside, G_FILE_TEST_IS_DIR)) {
      walk_folder (inside, count);
      continue;
    }
    g_assert_null (bb_load (file, NULL, &error));
    g_assert_nonnull (error);
    g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
    (*count)++;
  }
}

static void
test_corpora (void)
{
  const char *path = g_getenv ("BETBOARD_CORPORA");
  guint count = 0;

  if (path == NULL) {
    g_test_skip ("BETBOARD_CORPORA is not set");
    return;
  }
  walk_folder (path, &count);
  g_assert_cmpuint (count, >, 0);
  g_test_message ("%u files refused", count);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  g_test_add_func ("/board-xml/hostile/refused", test_refused);
  g_test_add_func ("/board-xml/hostile/many", test_many);
  g_test_add_func ("/board-xml/hostile/cut", test_cut);
  g_test_add_func ("/board-xml/hostile/changed", test_changed);
  g_test_add_func ("/board-xml/hostile/corpora", test_corpora);
  return g_test_run ();
}
