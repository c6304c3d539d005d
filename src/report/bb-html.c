/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that run from right to left, or turn the direction of writing, are kept apart from what
 * stands around them. The page's own policy forbids it to fetch or run anything. */

#include "config.h"

#include "bb-html.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bb-html-style.h"
#include "bb-svg.h"

#define POLICY "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/* --- text ------------------------------------------------------------------------------------- */

static void
append_escaped (GString *out,
                const char *text)
{
  for (; *text != '\0'; text++) {
    switch (*text) {
    case '&':
      g_string_append (out, "&amp;");
      break;
    case '<':
      g_string_append (out, "&lt;");
      break;
    case '>':
      g_string_append (out, "&gt;");
      break;
    case '"':
      g_string_append (out, "&quot;");
      break;
    default:
      g_string_append_c (out, *text);
    }
  }
}

static gboolean
is_foreign (gunichar letter)
{
  return (letter >= 0x590 && letter <= 0x8ff) || (letter >= 0x200e && letter <= 0x200f) || (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069) || (letter >= 0xfb1d && letter <= 0xfdff) || (letter >= 0xfe70 && letter <= 0xfeff) || (letter >= 0x10800 && letter <= 0x10fff) || (letter >= 0x1e800 && letter <= 0x1efff);
}

static gboolean
may_turn (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (is_foreign (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

static void
append_text (GString *out,
             const char *text)
{
  gboolean apart = may_turn (text);

  if (apart)
    g_string_append (out, "<bdi>");
  append_escaped (out, text);
  if (apart)
    g_string_append (out, "</bdi>");
}

static void
append_run (GString *out,
            const BbRun *run)
{
  static const char *const tones[BB_N_TONES][2] = {
    [BB_TONE_PLAIN] = { "", "" },
    [BB_TONE_STRONG] = { "<strong>", "</strong>" },
    [BB_TONE_QUIET] = { "<span class=\"quiet\">", "</span>" },
    [BB_TONE_ALERT] = { "<span class=\"warn\">", "</span>" },
    [BB_TONE_STRUCK] = { "<s>", "</s>" },
  };

  if (run->text == NULL) {
    g_string_append (out, "<br/>");
    return;
  }
  if (run->link != NULL) {
    g_string_append (out, "<a rel=\"noreferrer\" href=\"");
    append_escaped (out, run->link);
    g_string_append (out, "\">");
  }
  g_string_append (out, tones[run->tone][0]);
  append_text (out, run->text);
  g_string_append (out, tones[run->tone][1]);
  if (run->link != NULL)
    g_string_append (out, "</a>");
}

static void
append_words (GString *out,
              const BbWords *words)
{
  guint i;

  for (i = 0; i < bb_words_get_length (words); i++)
    append_run (out, bb_words_get_run (words, i));
}

static void
append_element (GString *out,
                const char *name,
                const char *class,
                const BbWords *words)
{
  g_string_append_printf (out, "<%s", name);
  if (class != NULL)
    g_string_append_printf (out, " class=\"%s\"", class);
  g_string_append_c (out, '>');
  append_words (out, words);
  g_string_append_printf (out, "</%s>", name);
}

/* --- blocks ----------------------------------------------------------------------------------- */

static void
append_heading (GString *out,
                const BbBlock *block)
{
  static const char *const names[] = { NULL, "h1", "h2", "h3" };

  append_element (out, names[block->level], block->new_page ? "page" : NULL, block->words);
  g_string_append_c (out, '\n');
}

static void
append_paragraph (GString *out,
                  const BbBlock *block)
{
  static const char *const classes[] = {
    [BB_STYLE_PLAIN] = NULL,
    [BB_STYLE_LEAD] = "lead",
    [BB_STYLE_NOTE] = "note",
    [BB_STYLE_ALERT] = "alert",
    [BB_STYLE_KICKER] = "kicker",
  };

  append_element (out, "p", classes[block->style], block->words);
  g_string_append_c (out, '\n');
}

/* Figures are cards: each pair is an element of its own. */
static void
append_pairs (GString *out,
              const BbBlock *block)
{
  gboolean cards = block->kind == BB_BLOCK_FIGURES;
  guint i;

  g_string_append (out, cards ? "<dl class=\"figures\">\n" : "<dl class=\"facts\">\n");
  for (i = 0; i < block->rows->len; i++) {
    const BbRow *row = g_ptr_array_index (block->rows, i);

    g_string_append (out, cards ? "<div>" : "");
    append_element (out, "dt", NULL, bb_row_get_cell (row, 0));
    append_element (out, "dd", NULL, bb_row_get_cell (row, 1));
    g_string_append (out, cards ? "</div>\n" : "\n");
  }
  g_string_append (out, "</dl>\n");
}

static void
append_tick (GString *out,
             BbRowMark mark)
{
  if (mark == BB_MARK_NONE)
    return;
  g_string_append (out, "<input type=\"checkbox\" disabled=\"\" aria-label=\"");
  append_escaped (out, mark == BB_MARK_DONE ? _ ("Done") : _ ("Not done"));
  g_string_append (out, mark == BB_MARK_DONE ? "\" checked=\"\"/>" : "\"/>");
}

static void
append_list (GString *out,
             const BbBlock *block)
{
  const BbRow *first = g_ptr_array_index (block->rows, 0);
  guint i;

  g_string_append (out, first->mark != BB_MARK_NONE ? "<ul class=\"ticks\">\n" : "<ul>\n");
  for (i = 0; i < block->rows->len; i++) {
    const BbRow *row = g_ptr_array_index (block->rows, i);

    g_string_append (out, "<li>");
    append_tick (out, row->mark);
    append_words (out, bb_row_get_cell (row, 0));
    g_string_append (out, "</li>\n");
  }
  g_string_append (out, "</ul>\n");
}

static const char *const column_classes[] = {
  [BB_COLUMN_TEXT] = "text",
  [BB_COLUMN_NAME] = "name",
  [BB_COLUMN_NUMBER] = "number",
  [BB_COLUMN_SHORT] = "short",
  [BB_COLUMN_DATE] = "date",
};

static void
append_table_head (GString *out,
                   const BbBlock *block)
{
  guint i;

  g_string_append (out, "<thead><tr>");
  for (i = 0; i < block->columns->len; i++) {
    const BbTableColumn *column = &g_array_index (block->columns, BbTableColumn, i);

    g_string_append_printf (out, "<th scope=\"col\" class=\"%s\">", column_classes[column->role]);
    append_escaped (out, column->title);
    g_string_append (out, "</th>");
  }
  g_string_append (out, "</tr></thead>\n");
}

static void
append_table_row (GString *out,
                  const BbBlock *block,
                  const BbRow *row)
{
  guint i;

  g_string_append (out, "<tr>");
  for (i = 0; i < row->cells->len; i++) {
    BbColumnRole role = g_array_index (block->columns, BbTableColumn, i).role;

    if (role == BB_COLUMN_NAME)
      g_string_append (out, "<th scope=\"row\">");
    else
      g_string_append_printf (out, "<td class=\"%s\">", column_classes[role]);
    append_words (out, bb_row_get_cell (row, i));
    g_string_append (out, role == BB_COLUMN_NAME ? "</th>" : "</td>");
  }
  g_string_append (out, "</tr>\n");
}

static void
append_table (GString *out,
              const BbBlock *block)
{
  guint i;

  g_string_append (out, "<div class=\"wide\"><table>\n");
  if (bb_words_get_length (block->words) > 0)
    append_element (out, "caption", NULL, block->words);
  append_table_head (out, block);
  g_string_append (out, "<tbody>\n");
  for (i = 0; i < block->rows->len; i++)
    append_table_row (out, block, g_ptr_array_index (block->rows, i));
  g_string_append (out, "</tbody></table></div>\n");
}

static void
append_picture (GString *out,
                const BbBlock *block,
                guint index)
{
  g_autofree char *prefix = g_strdup_printf ("picture-%u", index);
  g_autoptr (GBytes) svg = bb_svg_write_inside (block->scene, prefix);

  g_string_append (out, "<figure>\n");
  g_string_append_len (out, g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg));
  if (bb_words_get_length (block->words) > 0)
    append_element (out, "figcaption", NULL, block->words);
  g_string_append (out, "</figure>\n");
}

static void
append_block (GString *out,
              const BbBlock *block,
              guint index)
{
  if (block->rows != NULL && block->rows->len == 0)
    return;
  switch (block->kind) {
  case BB_BLOCK_HEADING:
    append_heading (out, block);
    break;
  case BB_BLOCK_PARAGRAPH:
    append_paragraph (out, block);
    break;
  case BB_BLOCK_FACTS:
  case BB_BLOCK_FIGURES:
    append_pairs (out, block);
    break;
  case BB_BLOCK_LIST:
    append_list (out, block);
    break;
  case BB_BLOCK_TABLE:
    append_table (out, block);
    break;
  case BB_BLOCK_PICTURE:
    append_picture (out, block, index);
    break;
  default:
    g_assert_not_reached ();
  }
}

/* --- the page --------------------------------------------------------------------------------- */

static void
append_head (GString *out,
             const BbDocument *document)
{
  const char *author = bb_document_get_author (document);

  /* Translators: the code of your language: de, fr, pt-BR. */
  g_string_append_printf (out, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n", _ ("en"));
  g_string_append (out, "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY "\"/>\n");
  g_string_append (out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"generator\" content=\"Betboard " BB_VERSION "\"/>\n");
  if (author != NULL) {
    g_string_append (out, "<meta name=\"author\" content=\"");
    append_escaped (out, author);
    g_string_append (out, "\"/>\n");
  }
  g_string_append (out, "<title>");
  append_escaped (out, bb_document_get_title (document));
  g_string_append (out, "</title>\n<style>\n");
  g_string_append (out, bb_html_style);
  g_string_append (out, "</style>\n</head>\n");
}

/**
 * bb_html_write:
 *
 * Returns: (transfer full): the page, UTF-8
 */
GBytes *
bb_html_write (const BbDocument *document)
{
  GString *out;
  guint i;

  g_return_val_if_fail (document != NULL, NULL);

  out = g_string_sized_new (65536);
  append_head (out, document);
  g_string_append (out, "<body>\n<main>\n");
  for (i = 0; i < bb_document_get_length (document); i++)
    append_block (out, bb_document_get_block (document, i), i);
  g_string_append (out, "</main>\n</body>\n</html>\n");
  return g_string_free_to_bytes (out);
}
