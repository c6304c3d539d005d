/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-io-error.h"
#include "bb-limits.h"
#include "bb-prescan.h"

#include <string.h>

typedef struct {
  const char *text;
  guint line;
  guint column;
  BbIoError code;
} RefusedCase;

static const char *accepted[] = {
  "<a/>",
  "\xef\xbb\xbf<a/>",
  "<?xml version=\"1.0\"?>\n<a/>\n",
  "<?xml version='1.0' encoding='utf-8' standalone='yes'?><a/>",
  "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><a/>",
  "<a b='1' c = \"2\"\n d='>'/>",
  "<a>x &lt; y ]]&gt; \" ' > =</a >",
  "<!-- <!DOCTYPE x> --><a/>",
  "<?note <!DOCTYPE x> ?><a/>",
  "<a><![CDATA[<!DOCTYPE x> <b> ]] ]> & ]]]></a>",
  "<a><!-- - -><b> --></a><!--end--><?pi?>",
  "<a:b xmlns:a='u'><c/><c></c></a:b>",
  "<größe>\xf0\x9f\x98\x80</größe>",
  "<?xml-stylesheet href='x'?><a/>",
};

static const RefusedCase refused[] = {
  { "", 0, 0, BB_IO_ERROR_UNREADABLE },
  { "\x1f\x8b\x08", 0, 0, BB_IO_ERROR_UNREADABLE },
  { "PK\x03\x04", 0, 0, BB_IO_ERROR_UNREADABLE },
  { "\xff\xfe<", 0, 0, BB_IO_ERROR_UNREADABLE },
  { "\xfe\xff", 0, 0, BB_IO_ERROR_UNREADABLE },
  { " \n ", 0, 0, BB_IO_ERROR_UNREADABLE },
  { "id,title\nS01,One\n", 0, 0, BB_IO_ERROR_UNREADABLE },
  { "<a>\n<b>\xe9</b></a>", 2, 4, BB_IO_ERROR_UNREADABLE },
  { "<a>\xc0\xaf</a>", 1, 4, BB_IO_ERROR_UNREADABLE },
  { "<a>\xed\xa0\x80</a>", 1, 4, BB_IO_ERROR_UNREADABLE },
  { "<a>\xc3\xa9\x1b[0m</a>", 1, 5, BB_IO_ERROR_UNREADABLE },
  { "<a>\xef\xbf\xbe</a>", 1, 4, BB_IO_ERROR_UNREADABLE },
  { "<a>\xef\xbf\xbf</a>", 1, 4, BB_IO_ERROR_UNREADABLE },
  { "<?xml version='1.1'?><a/>", 1, 1, BB_IO_ERROR_UNREADABLE },
  { "<?xml encoding='UTF-8'?><a/>", 1, 1, BB_IO_ERROR_UNREADABLE },
  { "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", 1, 1, BB_IO_ERROR_UNREADABLE },
  { "<?xml version='1.0' encoding='UTF-16'?><a/>", 1, 1, BB_IO_ERROR_UNREADABLE },
  { "<!DOCTYPE a><a/>", 1, 1, BB_IO_ERROR_REFUSED },
  { "<?xml version='1.0'?>\n<!-- x -->\n  <!DOCTYPE a [<!ENTITY b 'c'>]>\n<a/>", 3, 3, BB_IO_ERROR_REFUSED },
  { "<a><!DOCTYPE b></a>", 1, 4, BB_IO_ERROR_REFUSED },
  { "<!ENTITY b 'c'><a/>", 1, 1, BB_IO_ERROR_MALFORMED },
  { "<![CDATA[x]]><a/>", 1, 1, BB_IO_ERROR_MALFORMED },
  { "<a", 1, 3, BB_IO_ERROR_MALFORMED },
  { "<a ", 1, 4, BB_IO_ERROR_MALFORMED },
  { "<a/", 1, 4, BB_IO_ERROR_MALFORMED },
  { "<a/x>", 1, 4, BB_IO_ERROR_MALFORMED },
  { "<a b", 1, 5, BB_IO_ERROR_MALFORMED },
  { "<a b>", 1, 5, BB_IO_ERROR_MALFORMED },
  { "<a b=>", 1, 6, BB_IO_ERROR_MALFORMED },
  { "<a b=c>", 1, 6, BB_IO_ERROR_MALFORMED },
  { "<a b='c>", 1, 9, BB_IO_ERROR_MALFORMED },
  { "<a b='<'/>", 1, 7, BB_IO_ERROR_MALFORMED },
  { "<a b='1'c='2'/>", 1, 9, BB_IO_ERROR_MALFORMED },
  { "<a ='1'/>", 1, 4, BB_IO_ERROR_MALFORMED },
  { "< a/>", 1, 2, BB_IO_ERROR_MALFORMED },
  { "<>", 1, 2, BB_IO_ERROR_MALFORMED },
  { "<a>\n<b>\n</b>", 3, 5, BB_IO_ERROR_MALFORMED },
  { "<a></a></b>", 1, 8, BB_IO_ERROR_MALFORMED },
  { "<a></a x>", 1, 8, BB_IO_ERROR_MALFORMED },
  { "<a></a", 1, 7, BB_IO_ERROR_MALFORMED },
  { "</a>", 1, 1, BB_IO_ERROR_MALFORMED },
  { "<a/><b/>", 1, 5, BB_IO_ERROR_MALFORMED },
  { "<!-- x --", 1, 10, BB_IO_ERROR_MALFORMED },
  { "<!-- x -", 1, 9, BB_IO_ERROR_MALFORMED },
  { "<a><![CDATA[x]]</a>", 1, 20, BB_IO_ERROR_MALFORMED },
  { "<?x", 1, 4, BB_IO_ERROR_MALFORMED },
  { "<?xml version='1.0'", 1, 20, BB_IO_ERROR_MALFORMED },
  { "<", 1, 2, BB_IO_ERROR_MALFORMED },
};

static void
test_accepted (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (accepted); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new_static (accepted[i], strlen (accepted[i]));
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", accepted[i]);
    g_assert_true (bb_prescan (bytes, &error));
    g_assert_no_error (error);
  }
}

static void
test_refused (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (refused); i++) {
    const RefusedCase *row = &refused[i];
    g_autoptr (GBytes) bytes = g_bytes_new_static (row->text, strlen (row->text));
    g_autoptr (GError) error = NULL;

    g_test_message ("case %u", i);
    g_assert_false (bb_prescan (bytes, &error));
    g_assert_error (error, BB_IO_ERROR, (int) row->code);
    g_assert_cmpuint (bb_io_error_get_line (error), ==, row->line);
    g_assert_cmpuint (bb_io_error_get_column (error), ==, row->column);
    g_assert_cmpuint (strlen (error->message), >, 10);
    g_assert_false (bb_prescan (bytes, NULL));
  }
}

static void
test_nul (void)
{
  static const char inside[] = "<a>\0</a>";
  static const char behind[] = "<a></a>\0garbage";
  g_autoptr (GBytes) first = g_bytes_new_static (inside, sizeof inside - 1);
  g_autoptr (GBytes) second = g_bytes_new_static (behind, sizeof behind - 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (bb_prescan (first, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_UNREADABLE);
  g_assert_cmpuint (bb_io_error_get_column (error), ==, 4);
  g_clear_error (&error);
  g_assert_false (bb_prescan (second, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_UNREADABLE);
  g_assert_cmpuint (bb_io_error_get_column (error), ==, 8);
}

/* Whether @head, @count times @unit and @tail pass. */
static gboolean
passes (const char *head,
        const char *unit,
        gsize count,
        const char *tail,
        BbIoError *code)
{
  GString *text = g_string_new (head);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean passed;

  while (count-- > 0)
    g_string_append (text, unit);
  g_string_append (text, tail);
  bytes = g_string_free_to_bytes (text);
  passed = bb_prescan (bytes, &error);
  g_assert_true (passed == (error == NULL));
  if (error != NULL)
    *code = (BbIoError) error->code;
  return passed;
}

static void
assert_limit (const char *head,
              const char *unit,
              gsize count,
              const char *tail)
{
  BbIoError code = BB_IO_ERROR_MALFORMED;

  g_assert_true (passes (head, unit, count, tail, &code));
  g_assert_false (passes (head, unit, count + 1, tail, &code));
  g_assert_cmpint (code, ==, BB_IO_ERROR_REFUSED);
}

static void
test_limits (void)
{
  GString *ends = g_string_new ("");
  guint i;

  for (i = 0; i < BB_LIMIT_DEPTH; i++)
    g_string_append (ends, "</a>");
  assert_limit ("", "<a>", BB_LIMIT_DEPTH, ends->str);
  g_string_free (ends, TRUE);
  assert_limit ("<r>", "<a/>", BB_LIMIT_ELEMENTS - 1, "</r>");
  assert_limit ("<r", " a='1'", BB_LIMIT_ATTRIBUTES, "/>");
  assert_limit ("<r a='", "x", BB_LIMIT_ATTRIBUTE_BYTES, "'/>");
  assert_limit ("<r>", "x", BB_LIMIT_TEXT_BYTES, "</r>");
  assert_limit ("<r><!-- a comment does not begin a new text -->", "x", BB_LIMIT_TEXT_BYTES, "<!----></r>");
  assert_limit ("<r>ab<![CDATA[", "x", BB_LIMIT_TEXT_BYTES - 4, "]]>cd</r>");
  assert_limit ("<", "n", BB_LIMIT_NAME_BYTES, "/>");
  assert_limit ("<r ", "n", BB_LIMIT_NAME_BYTES, "='1'/>");
  assert_limit ("<!--ab--><r><!--", "x", BB_LIMIT_COMMENT_BYTES - 2, "--></r>");
  assert_limit ("<?ab?><r/><?", "x", BB_LIMIT_COMMENT_BYTES - 2, "?>");
}

static void
test_size (void)
{
  char *data = g_malloc (BB_LIMIT_BYTES + 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  memset (data, ' ', BB_LIMIT_BYTES + 1);
  bytes = g_bytes_new_take (data, BB_LIMIT_BYTES + 1);
  g_assert_false (bb_prescan (bytes, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_REFUSED);
}

/* Every cut of a good file is refused or, behind the root element, accepted; none reads past the end. */
static void
test_every_cut (void)
{
  static const char text[] = "<?xml version='1.0'?>\n<!--c--><a b='\xc3\xa9'><![CDATA[x]]><?p i?><c/>t</a>";
  gsize length;

  for (length = 0; length < sizeof text - 1; length++) {
    char *copy = g_memdup2 (text, length);
    g_autoptr (GBytes) bytes = g_bytes_new_take (copy, length);

    g_assert_false (bb_prescan (bytes, NULL));
  }
}

static guint
scan_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint count = 0;

  if (dir == NULL)
    return 0;
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);
    g_autofree char *contents = NULL;
    gsize length;

    if (g_file_test (child, G_FILE_TEST_IS_DIR))
      count += scan_folder (child);
    else if (g_file_get_contents (child, &contents, &length, NULL)) {
      g_autoptr (GBytes) bytes = g_bytes_new (contents, length);
      gint64 begun = g_get_monotonic_time ();
      gboolean passed = bb_prescan (bytes, NULL);

      g_assert_cmpint (g_get_monotonic_time () - begun, <, G_USEC_PER_SEC);
      if (passed)
        g_assert_null (g_strstr_len (contents, (gssize) length, "<!ENTITY"));
      count++;
    }
  }
  return count;
}

static void
test_corpora (void)
{
  const char *corpora = g_getenv ("BETBOARD_CORPORA");
  guint count;

  if (corpora == NULL) {
    g_test_skip ("BETBOARD_CORPORA names no folder");
    return;
  }
  count = scan_folder (corpora);
  g_test_message ("%u files", count);
  g_assert_cmpuint (count, >, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/prescan/accepted", test_accepted);
  g_test_add_func ("/io/prescan/refused", test_refused);
  g_test_add_func ("/io/prescan/nul", test_nul);
  g_test_add_func ("/io/prescan/limits", test_limits);
  g_test_add_func ("/io/prescan/size", test_size);
  g_test_add_func ("/io/prescan/every-cut", test_every_cut);
  g_test_add_func ("/io/prescan/corpora", test_corpora);
  return g_test_run ();
}
