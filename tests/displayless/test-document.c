/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What both writers make of the same document, friendly and hostile. */

#include "config.h"

#include "bb-html.h"
#include "bb-markdown.h"
#include "bb-scene-builder.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <string.h>

static char *
to_text (GBytes *bytes)
{
  char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_bytes_unref (bytes);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  return text;
}

static xmlDoc *
parse (const char *html)
{
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
  int n;

  g_assert_nonnull (found);
  n = found->type == XPATH_NODESET ? xmlXPathNodeSetGetLength (found->nodesetval) : -1;
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return n;
}

static char *
evaluate (xmlDoc *doc,
          const char *path)
{
  xmlXPathContext *context = xmlXPathNewContext (doc);
  xmlXPathObject *found = xmlXPathEval ((const xmlChar *) path, context);
  xmlChar *string = xmlXPathCastToString (found);
  char *text = g_strdup ((const char *) string);

  xmlFree (string);
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return text;
}

static BbScene *
draw (void)
{
  g_autoptr (BbSceneBuilder) builder = bb_scene_builder_new (40, 20, "DejaVu Sans");
  BbPaint paint = { .fill = BB_RGB (0xff0000) };

  bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .id = "bet-S1", .title = "One" });
  bb_scene_builder_add_circle (builder, (BbPoint){ 10, 10 }, 4, &paint);
  bb_scene_builder_end_group (builder);
  return bb_scene_builder_finish (builder);
}

static BbDocument *
make_document (void)
{
  BbDocument *document = bb_document_new ("Plain & simple");
  g_autoptr (BbScene) scene = draw ();
  BbBlock *block;
  BbRow *row;

  bb_document_add_heading (document, 1, "Review");
  bb_document_add_paragraph (document, BB_STYLE_LEAD, bb_words_add (bb_words_new ("Two lines\nof "), BB_TONE_STRONG, "this"));
  block = bb_document_add_rows (document, BB_BLOCK_FACTS);
  bb_block_add_pair (block, "When", bb_words_new ("today"));
  block = bb_document_add_rows (document, BB_BLOCK_LIST);
  row = bb_block_add_row (block);
  row->mark = BB_MARK_OPEN;
  bb_row_add (row, bb_words_new ("to do"));
  row = bb_block_add_row (block);
  row->mark = BB_MARK_DONE;
  bb_row_add (row, bb_words_add (bb_words_new (NULL), BB_TONE_STRUCK, "was done"));
  block = bb_document_add_table (document, NULL);
  bb_block_add_column (block, "No.", BB_COLUMN_NUMBER);
  bb_block_add_column (block, "Bet", BB_COLUMN_NAME);
  row = bb_block_add_row (block);
  bb_row_add (row, bb_words_new ("1"));
  bb_row_add (row, bb_words_add_line (bb_words_new ("One"), BB_TONE_QUIET, "and more"));
  bb_document_add_rows (document, BB_BLOCK_LIST);
  bb_document_add_picture (document, "then", "Then", scene);
  bb_document_add_picture (document, "now", "Now", scene);
  bb_document_add_heading (document, 2, "Links")->new_page = TRUE;
  bb_document_add_paragraph (document, BB_STYLE_PLAIN, bb_words_add_link (bb_words_new (NULL), "notes", "https://example.org/?a=1&b=<2>"));
  bb_document_add_paragraph (document, BB_STYLE_PLAIN, bb_words_add_link (bb_words_new (NULL), "trap", "javascript:alert(1)"));
  return document;
}

static void
test_markdown (void)
{
  g_autoptr (BbDocument) document = make_document ();
  g_autofree char *text = to_text (bb_markdown_write (document, "minutes"));
  g_autofree char *bare = to_text (bb_markdown_write (document, NULL));

  g_assert_cmpstr (text, ==,
                   "# Review\n\n"
                   "Two lines\\\nof **this**\n\n"
                   "- **When:** today\n\n"
                   "- [ ] to do\n- [x] ~~was done~~\n\n"
                   "| No. | Bet |\n| ---: | --- |\n| 1 | One<br>and more |\n\n"
                   "![Then](<minutes-then.svg>)\n\n"
                   "![Now](<minutes-now.svg>)\n\n"
                   "---\n\n## Links\n\n"
                   "[notes](<https://example.org/?a=1&b=%3C2%3E>)\n\n"
                   "trap\n");
  g_assert_null (strstr (bare, "!["));
}

#define HTML(name) "//*[local-name()='" name "']"

static void
test_html (void)
{
  g_autoptr (BbDocument) document = make_document ();
  g_autofree char *text = to_text (bb_html_write (document));
  xmlDoc *doc = parse (text);
  g_autofree char *title = evaluate (doc, "string(" HTML ("title") ")");
  g_autofree char *first = evaluate (doc, "string(//@href)");
  g_autofree char *language = evaluate (doc, "string(/*/@lang)");

  g_assert_cmpstr (title, ==, "Plain & simple");
  g_assert_cmpstr (language, ==, "en");
  g_assert_cmpstr (first, ==, "https://example.org/?a=1&b=<2>");
  g_assert_cmpint (count (doc, "//@href"), ==, 1);
  g_assert_cmpint (count (doc, "//@src"), ==, 0);
  g_assert_cmpint (count (doc, HTML ("script")), ==, 0);
  g_assert_cmpint (count (doc, HTML ("th") "[@scope='row']"), ==, 1);
  g_assert_cmpint (count (doc, HTML ("th") "[@scope='col']"), ==, 2);
  g_assert_cmpint (count (doc, HTML ("input") "[@checked]"), ==, 1);
  g_assert_cmpint (count (doc, HTML ("figure") "/"
                                               "*[local-name()='svg']"),
                   ==, 2);
  g_assert_cmpint (count (doc, HTML ("ul")), ==, 1);
  /* The same picture twice, and yet no name twice. */
  g_assert_cmpint (count (doc, "//*[@id]"), ==, 4);
  g_assert_cmpint (count (doc, "//*[@id = preceding::*/@id]"), ==, 0);
  g_assert_null (strstr (text, "javascript"));
  g_assert_null (strstr (text, "<?xml"));
  xmlFreeDoc (doc);
}

/* What is pasted says its looks itself, and holds pixels. */
static void
test_pasted (void)
{
  g_autoptr (BbDocument) document = make_document ();
  g_autofree char *text = to_text (bb_html_write_pasted (document));
  xmlDoc *doc = parse (text);
  g_autofree char *source = evaluate (doc, "string(//@src)");

  g_assert_cmpint (count (doc, "//@class"), ==, 0);
  g_assert_cmpint (count (doc, "//@id"), ==, 0);
  g_assert_cmpint (count (doc, "//style | //svg | //script | //input"), ==, 0);
  g_assert_cmpint (count (doc, "//td[contains(@style, 'border-bottom')]"), ==, 1);
  g_assert_cmpint (count (doc, "//img"), ==, 2);
  g_assert_cmpint (count (doc, "//dl"), ==, 0);
  g_assert_cmpint (count (doc, "//table[1]/tr/td[.='When']/following-sibling::td[.='today']"), ==, 1);
  g_assert_true (g_str_has_prefix (source, "data:image/png;base64,iVBOR"));
  xmlFreeDoc (doc);
}

/* Each is to come out as it went in. */
static const char *const hostile[] = {
  "<script>alert(1)</script>",
  "</td></tr></table><h1>x",
  "| a | b |",
  "` ``` ~~~ *x* _y_ __z__ **w**",
  "# not a heading",
  "- not a list",
  "1. not a list",
  "10) neither",
  "> not a quote",
  "---",
  "===",
  "+ plus",
  "[link](javascript:alert(1))",
  "![x](y)",
  "&lt; &amp; &#x41;",
  "\\",
  "ends with \\",
  "    four spaces",
  "$x$ and snake_case_word",
  "\"quoted\" 'and' --> ]]>",
  "%s%n%d",
  "\327\251\327\234\327\225\327\235 \342\200\256 turned",
  "Become the default choice for every operator with more than one depot in three countries",
  "\360\237\232\200\360\237\217\275 emoji",
};

static BbDocument *
make_hostile (void)
{
  BbDocument *document = bb_document_new ("</title><script>");
  BbBlock *table;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (hostile); i++) {
    BbBlock *list;

    bb_document_add_heading (document, 2, hostile[i]);
    bb_document_add_paragraph (document, BB_STYLE_PLAIN, bb_words_new (hostile[i]));
    list = bb_document_add_rows (document, BB_BLOCK_LIST);
    bb_row_add (bb_block_add_row (list), bb_words_add (bb_words_new (NULL), BB_TONE_STRUCK, hostile[i]));
    bb_document_add_paragraph (document, BB_STYLE_ALERT, bb_words_new (hostile[i]));
  }
  table = bb_document_add_table (document, hostile[0]);
  bb_block_add_column (table, hostile[2], BB_COLUMN_TEXT);
  for (i = 0; i < G_N_ELEMENTS (hostile); i++)
    bb_row_add (bb_block_add_row (table), bb_words_new (hostile[i]));
  return document;
}

static void
test_hostile_html (void)
{
  g_autoptr (BbDocument) document = make_hostile ();
  g_autofree char *text = to_text (bb_html_write (document));
  xmlDoc *doc = parse (text);
  guint i;

  g_assert_cmpint (count (doc, HTML ("script")), ==, 0);
  g_assert_cmpint (count (doc, HTML ("h1")), ==, 0);
  g_assert_cmpint (count (doc, HTML ("table")), ==, 1);
  g_assert_cmpint (count (doc, HTML ("tbody") "/*"), ==, (int) G_N_ELEMENTS (hostile));
  for (i = 0; i < G_N_ELEMENTS (hostile); i++) {
    g_autofree char *path = g_strdup_printf ("string((" HTML ("h2") ")[%u])", i + 1);
    g_autofree char *cell = g_strdup_printf ("string((" HTML ("td") ")[%u])", i + 1);
    g_autofree char *heading_text = evaluate (doc, path);
    g_autofree char *cell_text = evaluate (doc, cell);

    g_assert_cmpstr (heading_text, ==, hostile[i]);
    g_assert_cmpstr (cell_text, ==, hostile[i]);
  }
  xmlFreeDoc (doc);
}

/* Whether a letter that means something in Markdown stands there without a backslash before it. */
static gboolean
has_bare (const char *text,
          char letter)
{
  const char *at;

  for (at = text; *at != '\0'; at++) {
    if (*at == '\\' && at[1] != '\0')
      at++;
    else if (*at == letter)
      return TRUE;
  }
  return FALSE;
}

static void
test_hostile_markdown (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (hostile); i++) {
    g_autoptr (BbDocument) document = bb_document_new ("x");
    g_autofree char *text = NULL;
    BbBlock *table;

    bb_document_add_paragraph (document, BB_STYLE_PLAIN, bb_words_new (hostile[i]));
    text = to_text (bb_markdown_write (document, NULL));
    g_assert_false (has_bare (text, '<'));
    g_assert_false (has_bare (text, '>'));
    g_assert_false (has_bare (text, '*'));
    g_assert_false (has_bare (text, '`'));
    g_assert_false (has_bare (text, '['));
    g_assert_false (has_bare (text, '|'));
    g_assert_false (has_bare (text, '~'));
    g_assert_null (strstr (text, "\342\200\256"));
    g_assert_null (strchr ("#-+=> ", text[0]));
    g_assert_false (g_ascii_isdigit (text[0]) && has_bare (text, '.'));
    g_clear_pointer (&text, g_free);
    table = bb_document_add_table (document, NULL);
    bb_block_add_column (table, "Bet", BB_COLUMN_NAME);
    bb_row_add (bb_block_add_row (table), bb_words_new (hostile[i]));
    text = to_text (bb_markdown_write (document, NULL));
    g_assert_true (g_str_has_suffix (text, " |\n"));
  }
}

/* What is pasted into a cell may have lines; a row is one line all the same. */
static void
test_lines (void)
{
  g_autoptr (BbDocument) document = bb_document_new ("x");
  BbBlock *table = bb_document_add_table (document, "Title");
  g_autofree char *text = NULL;

  bb_block_add_column (table, "A", BB_COLUMN_TEXT);
  bb_row_add (bb_block_add_row (table), bb_words_new ("one\n\ntwo | three\n# four"));
  text = to_text (bb_markdown_write (document, NULL));
  g_assert_cmpstr (text, ==, "Title\n\n| A |\n| --- |\n| one<br><br>two \\| three<br># four |\n");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/markdown", test_markdown);
  g_test_add_func ("/report/html", test_html);
  g_test_add_func ("/report/pasted", test_pasted);
  g_test_add_func ("/report/hostile-html", test_hostile_html);
  g_test_add_func ("/report/hostile-markdown", test_hostile_markdown);
  g_test_add_func ("/report/lines", test_lines);
  return g_test_run ();
}
