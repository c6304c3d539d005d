/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text of people is escaped where it would mean something: everywhere what begins emphasis, code,
 * links, cells and markup; at the beginning of a line also what begins headings, lists and quotes.
 * Letters that turn the direction of writing are left out, for nothing ends them here. */

#include "config.h"

#include "bb-markdown.h"

#include <string.h>

typedef enum {
  IN_TEXT,
  IN_LIST,
  IN_LINE, /* a heading: one line */
  IN_CELL,
} Place;

/* What ends a line within a block. */
static const char *const line_ends[] = {
  [IN_TEXT] = "\\\n",
  [IN_LIST] = "\\\n  ",
  [IN_LINE] = " ",
  [IN_CELL] = "<br>",
};

/* Before and after a run of a tone. */
static const char *const tones[BB_N_TONES][2] = {
  [BB_TONE_PLAIN] = { "", "" },
  [BB_TONE_STRONG] = { "**", "**" },
  [BB_TONE_QUIET] = { "", "" },
  [BB_TONE_ALERT] = { "**", "**" },
  [BB_TONE_STRUCK] = { "~~", "~~" },
};

static gboolean
turns (gunichar letter)
{
  return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
}

/* --- escaping --------------------------------------------------------------------------------- */

static gboolean
begins_block (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  if (strchr ("#+-=:", *text) != NULL && *text != '\0')
    return TRUE;
  return digits > 0 && (text[digits] == '.' || text[digits] == ')');
}

/* The number of an ordered list is escaped at its point. */
static const char *
append_begin (GString *out,
              const char *text)
{
  gsize digits = strspn (text, "0123456789");

  if (!begins_block (text))
    return text;
  g_string_append_len (out, text, (gssize) digits);
  g_string_append_c (out, '\\');
  g_string_append_c (out, text[digits]);
  return text + digits + 1;
}

/* Within a word an underscore is only itself. */
static gboolean
is_inside_word (const char *start,
                const char *at)
{
  return at > start && g_ascii_isalnum (at[-1]) && g_ascii_isalnum (at[1]);
}

static void
append_letter (GString *out,
               const char *start,
               const char *at)
{
  gunichar letter = g_utf8_get_char (at);

  if (letter == '<')
    g_string_append (out, "&lt;");
  else if (letter == '>')
    g_string_append (out, "&gt;");
  else if (letter == '&')
    g_string_append (out, "&amp;");
  else if (letter == '\t')
    g_string_append_c (out, ' ');
  else if (turns (letter))
    return;
  else {
    if (letter < 0x80 && (strchr ("\\`*[]|~$", (int) letter) != NULL || (letter == '_' && !is_inside_word (start, at))))
      g_string_append_c (out, '\\');
    g_string_append_unichar (out, letter);
  }
}

static void
append_text (GString *out,
             const char *text,
             gboolean at_begin)
{
  const char *at = text;

  if (at_begin) {
    at += strspn (at, " \t");
    at = append_begin (out, at);
  }
  for (; *at != '\0'; at = g_utf8_next_char (at))
    append_letter (out, text, at);
}

/* An address in angle brackets may hold anything but these and spaces. */
static void
append_address (GString *out,
                const char *link)
{
  for (; *link != '\0'; link++) {
    if (strchr ("<>\\ ", *link) != NULL || (guchar) *link < 0x20)
      g_string_append_printf (out, "%%%02X", (guint) (guchar) *link);
    else
      g_string_append_c (out, *link);
  }
}

/* Marks of emphasis must touch words: spaces go before them and after them. */
static void
append_toned (GString *out,
              const BbRun *run,
              gboolean at_begin)
{
  g_autofree char *bare = g_strstrip (g_strdup (run->text));
  const char *const *tone = tones[run->tone];
  gsize before = (gsize) (strstr (run->text, bare) - run->text);
  gsize after = strlen (run->text) - before - strlen (bare);

  if (*bare == '\0' || *tone[0] == '\0') {
    append_text (out, run->text, at_begin);
    return;
  }
  if (before > 0 && !at_begin)
    g_string_append_c (out, ' ');
  g_string_append (out, tone[0]);
  append_text (out, bare, FALSE);
  g_string_append (out, tone[1]);
  if (after > 0)
    g_string_append_c (out, ' ');
}

static void
append_run (GString *out,
            const BbRun *run,
            gboolean at_begin)
{
  if (run->link == NULL) {
    append_toned (out, run, at_begin);
    return;
  }
  g_string_append_c (out, '[');
  append_text (out, run->text, FALSE);
  g_string_append (out, "](<");
  append_address (out, run->link);
  g_string_append (out, ">)");
}

static void
append_words (GString *out,
              const BbWords *words,
              Place place)
{
  gboolean at_begin = place != IN_CELL;
  guint i;

  for (i = 0; i < bb_words_get_length (words); i++) {
    const BbRun *run = bb_words_get_run (words, i);

    if (run->text == NULL)
      g_string_append (out, line_ends[place]);
    else
      append_run (out, run, at_begin);
    at_begin = run->text == NULL && place != IN_CELL;
  }
}

/* --- blocks ----------------------------------------------------------------------------------- */

static void
append_heading (GString *out,
                const BbBlock *block)
{
  static const char *const signs[] = { "", "# ", "## ", "### " };

  if (block->new_page)
    g_string_append (out, "---\n\n");
  g_string_append (out, signs[block->level]);
  append_words (out, block->words, IN_LINE);
  g_string_append_c (out, '\n');
}

static void
append_paragraph (GString *out,
                  const BbBlock *block)
{
  if (block->style == BB_STYLE_ALERT)
    g_string_append (out, "> ");
  append_words (out, block->words, block->style == BB_STYLE_ALERT ? IN_LINE : IN_TEXT);
  g_string_append_c (out, '\n');
}

static void
append_facts (GString *out,
              const BbBlock *block)
{
  guint i;

  for (i = 0; i < block->rows->len; i++) {
    const BbRow *row = g_ptr_array_index (block->rows, i);

    g_string_append (out, "- **");
    append_words (out, bb_row_get_cell (row, 0), IN_CELL);
    g_string_append (out, ":** ");
    append_words (out, bb_row_get_cell (row, 1), IN_LIST);
    g_string_append_c (out, '\n');
  }
}

static void
append_list (GString *out,
             const BbBlock *block)
{
  static const char *const marks[] = {
    [BB_MARK_NONE] = "- ",
    [BB_MARK_OPEN] = "- [ ] ",
    [BB_MARK_DONE] = "- [x] ",
  };
  guint i;

  for (i = 0; i < block->rows->len; i++) {
    const BbRow *row = g_ptr_array_index (block->rows, i);

    g_string_append (out, marks[row->mark]);
    append_words (out, bb_row_get_cell (row, 0), IN_LIST);
    g_string_append_c (out, '\n');
  }
}

static void
append_table_head (GString *out,
                   const BbBlock *block)
{
  guint i;

  g_string_append_c (out, '|');
  for (i = 0; i < block->columns->len; i++) {
    g_string_append_c (out, ' ');
    append_text (out, g_array_index (block->columns, BbTableColumn, i).title, FALSE);
    g_string_append (out, " |");
  }
  g_string_append (out, "\n|");
  for (i = 0; i < block->columns->len; i++)
    g_string_append (out, g_array_index (block->columns, BbTableColumn, i).role == BB_COLUMN_NUMBER ? " ---: |" : " --- |");
  g_string_append_c (out, '\n');
}

static void
append_table (GString *out,
              const BbBlock *block)
{
  guint i;
  guint k;

  if (bb_words_get_length (block->words) > 0) {
    append_words (out, block->words, IN_TEXT);
    g_string_append (out, "\n\n");
  }
  append_table_head (out, block);
  for (i = 0; i < block->rows->len; i++) {
    const BbRow *row = g_ptr_array_index (block->rows, i);

    g_string_append_c (out, '|');
    for (k = 0; k < row->cells->len; k++) {
      g_string_append_c (out, ' ');
      append_words (out, bb_row_get_cell (row, k), IN_CELL);
      g_string_append (out, " |");
    }
    g_string_append_c (out, '\n');
  }
}

static void
append_picture (GString *out,
                const BbBlock *block,
                const char *stem)
{
  g_autofree char *name = stem != NULL ? bb_markdown_name_picture (stem, block) : NULL;

  if (name == NULL)
    return;
  g_string_append (out, "![");
  append_words (out, block->words, IN_LINE);
  g_string_append (out, "](<");
  append_address (out, name);
  g_string_append (out, ">)\n");
}

static gboolean
is_written (const BbBlock *block,
            const char *stem)
{
  if (block->kind == BB_BLOCK_PICTURE)
    return stem != NULL;
  return block->rows == NULL || block->rows->len > 0;
}

static void
append_block (GString *out,
              const BbBlock *block,
              const char *stem)
{
  if (!is_written (block, stem))
    return;
  if (out->len > 0)
    g_string_append_c (out, '\n');
  switch (block->kind) {
  case BB_BLOCK_HEADING:
    append_heading (out, block);
    break;
  case BB_BLOCK_PARAGRAPH:
    append_paragraph (out, block);
    break;
  case BB_BLOCK_FACTS:
  case BB_BLOCK_FIGURES:
    append_facts (out, block);
    break;
  case BB_BLOCK_LIST:
    append_list (out, block);
    break;
  case BB_BLOCK_TABLE:
    append_table (out, block);
    break;
  case BB_BLOCK_PICTURE:
    append_picture (out, block, stem);
    break;
  default:
    g_assert_not_reached ();
  }
}

/**
 * bb_markdown_name_picture:
 * @stem: the name of the document's file without its suffix
 *
 * Returns: (transfer full): the name of the file of a picture beside it, an SVG
 */
char *
bb_markdown_name_picture (const char *stem,
                          const BbBlock *picture)
{
  g_return_val_if_fail (stem != NULL && picture != NULL && picture->kind == BB_BLOCK_PICTURE, NULL);

  return g_strconcat (stem, "-", picture->name, ".svg", NULL);
}

/**
 * bb_markdown_write:
 * @stem: (nullable): how the files of pictures beside the document begin; %NULL leaves them out
 *
 * Returns: (transfer full): UTF-8 text
 */
GBytes *
bb_markdown_write (const BbDocument *document,
                   const char *stem)
{
  GString *out = g_string_new (NULL);
  guint i;

  g_return_val_if_fail (document != NULL, NULL);

  for (i = 0; i < bb_document_get_length (document); i++)
    append_block (out, bb_document_get_block (document, i), stem);
  return g_string_free_to_bytes (out);
}
