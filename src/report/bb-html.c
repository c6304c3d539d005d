/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that run from right to left, or turn the direction of writing, are kept apart from what
 * stands around them. The page's own policy forbids it to fetch or run anything. */

#include "config.h"

#include "bb-html.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bb-html-style.h"
#include "bb-png.h"
#include "bb-svg.h"
#include "bb-theme.h"

/* How sharp a picture is that is pasted, as pixels. */
#define PASTED_SCALE 1.5

#define POLICY "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/* What is pasted keeps no style but what each element says of itself, and no drawing but pixels. */
typedef struct {
  GString *out;
  gboolean pasted;
} Page;

/* A class, and what comes nearest to it where there is no style sheet. */
static const struct {
  const char *class;
  const char *style;
} pasted_styles[] = {
  { "text", "text-align:left;vertical-align:top;padding:3px 12px 3px 0;border-bottom:1px solid #d8dce2" },
  { "name", "text-align:left;vertical-align:top;padding:3px 12px 3px 0;border-bottom:1px solid #d8dce2" },
  { "number", "text-align:left;vertical-align:top;padding:3px 12px 3px 0;border-bottom:1px solid #d8dce2;color:#59616d" },
  { "short", "text-align:left;vertical-align:top;padding:3px 12px 3px 0;border-bottom:1px solid #d8dce2" },
  { "date", "text-align:left;vertical-align:top;padding:3px 12px 3px 0;border-bottom:1px solid #d8dce2;white-space:nowrap" },
  { "label", "text-align:left;vertical-align:top;padding:2px 16px 2px 0;color:#59616d" },
  { "fact", "text-align:left;vertical-align:top;padding:2px 0" },
  { "figure", "text-align:left;vertical-align:top;padding:0 16px 6px 0" },
  { "quiet", "color:#59616d" },
  { "note", "color:#59616d" },
  { "kicker", "color:#59616d;font-weight:bold" },
  { "warn", "color:#a51d2d;font-weight:bold" },
  { "alert", "color:#a51d2d" },
  { "ticks", "list-style:none;padding-left:0" },
  { "table", "border-collapse:collapse;margin:8px 0" },
  { "body", "font-family:sans-serif" },
};

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

static const char *
find_style (const char *class)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (pasted_styles); i++)
    if (g_str_equal (pasted_styles[i].class, class))
      return pasted_styles[i].style;
  return NULL;
}

/* @class: (nullable): one that the style sheet knows, or the name of an element */
static void
open_tag (Page *page,
          const char *name,
          const char *class)
{
  const char *style = page->pasted ? find_style (class != NULL ? class : name) : NULL;

  g_string_append_printf (page->out, "<%s", name);
  if (style != NULL)
    g_string_append_printf (page->out, " style=\"%s\"", style);
  else if (class != NULL && !page->pasted)
    g_string_append_printf (page->out, " class=\"%s\"", class);
}

static void
close_tag (Page *page,
           const char *name)
{
  g_string_append_printf (page->out, "</%s>", name);
}

static void
append_run (Page *page,
            const BbRun *run)
{
  static const struct {
    const char *name; /* nullable: nothing around it */
    const char *class;
  } tones[BB_N_TONES] = {
    [BB_TONE_STRONG] = { "strong", NULL },
    [BB_TONE_QUIET] = { "span", "quiet" },
    [BB_TONE_ALERT] = { "span", "warn" },
    [BB_TONE_STRUCK] = { "s", NULL },
  };
  const char *name = tones[run->tone].name;
  GString *out = page->out;

  if (run->text == NULL) {
    g_string_append (out, "<br/>");
    return;
  }
  if (run->link != NULL) {
    g_string_append (out, "<a rel=\"noreferrer\" href=\"");
    append_escaped (out, run->link);
    g_string_append (out, "\">");
  }
  if (name != NULL) {
    open_tag (page, name, tones[run->tone].class);
    g_string_append_c (out, '>');
  }
  append_text (out, run->text);
  if (name != NULL)
    close_tag (page, name);
  if (run->link != NULL)
    g_string_append (out, "</a>");
}

static void
append_words (Page *page,
              const BbWords *words)
{
  guint i;

  for (i = 0; i < bb_words_get_length (words); i++)
    append_run (page, bb_words_get_run (words, i));
}

static void
append_element (Page *page,
                const char *name,
                const char *class,
                const BbWords *words)
{
  open_tag (page, name, class);
  g_string_append_c (page->out, '>');
  append_words (page, words);
  close_tag (page, name);
}

/* --- blocks ----------------------------------------------------------------------------------- */

static void
append_heading (Page *page,
                const BbBlock *block)
{
  static const char *const names[] = { NULL, "h1", "h2", "h3" };

  append_element (page, names[block->level], block->new_page ? "page" : NULL, block->words);
  g_string_append_c (page->out, '\n');
}

static void
append_paragraph (Page *page,
                  const BbBlock *block)
{
  static const char *const classes[] = {
    [BB_STYLE_PLAIN] = NULL,
    [BB_STYLE_LEAD] = "lead",
    [BB_STYLE_NOTE] = "note",
    [BB_STYLE_ALERT] = "alert",
    [BB_STYLE_KICKER] = "kicker",
  };

  append_element (page, "p", classes[block->style], block->words);
  g_string_append_c (page->out, '\n');
}

static void
append_cell (Page *page,
             const char *class,
             const BbWords *words)
{
  open_tag (page, "td", class);
  g_string_append_c (page->out, '>');
  append_words (page, words);
  close_tag (page, "td");
}

/* What is pasted has no grid: facts are rows of a table, figures its columns. */
static void
append_pasted_pairs (Page *page,
                     const BbBlock *block)
{
  gboolean figures = block->kind == BB_BLOCK_FIGURES;
  guint i;

  open_tag (page, "table", NULL);
  g_string_append (page->out, figures ? "><tr>" : ">");
  for (i = 0; i < block->rows->len; i++) {
    const BbRow *row = g_ptr_array_index (block->rows, i);

    g_string_append (page->out, figures ? "" : "<tr>");
    append_cell (page, "label", bb_row_get_cell (row, 0));
    if (!figures)
      append_cell (page, "fact", bb_row_get_cell (row, 1));
    g_string_append (page->out, figures ? "" : "</tr>\n");
  }
  g_string_append (page->out, figures ? "</tr>\n<tr>" : "");
  for (i = 0; figures && i < block->rows->len; i++)
    append_cell (page, "figure", bb_row_get_cell (g_ptr_array_index (block->rows, i), 1));
  g_string_append (page->out, figures ? "</tr></table>\n" : "</table>\n");
}

/* Figures are cards: each pair is an element of its own. */
static void
append_pairs (Page *page,
              const BbBlock *block)
{
  gboolean cards = block->kind == BB_BLOCK_FIGURES;
  guint i;

  if (page->pasted) {
    append_pasted_pairs (page, block);
    return;
  }
  open_tag (page, "dl", cards ? "figures" : "facts");
  g_string_append (page->out, ">\n");
  for (i = 0; i < block->rows->len; i++) {
    const BbRow *row = g_ptr_array_index (block->rows, i);

    g_string_append (page->out, cards ? "<div>" : "");
    append_element (page, "dt", NULL, bb_row_get_cell (row, 0));
    append_element (page, "dd", NULL, bb_row_get_cell (row, 1));
    g_string_append (page->out, cards ? "</div>\n" : "\n");
  }
  g_string_append (page->out, "</dl>\n");
}

static void
append_tick (Page *page,
             BbRowMark mark)
{
  if (mark == BB_MARK_NONE)
    return;
  if (page->pasted) {
    g_string_append (page->out, mark == BB_MARK_DONE ? "\342\230\221 " : "\342\230\220 ");
    return;
  }
  g_string_append (page->out, "<input type=\"checkbox\" disabled=\"\" aria-label=\"");
  append_escaped (page->out, mark == BB_MARK_DONE ? _ ("Done") : _ ("Not done"));
  g_string_append (page->out, mark == BB_MARK_DONE ? "\" checked=\"\"/>" : "\"/>");
}

static void
append_list (Page *page,
             const BbBlock *block)
{
  const BbRow *first = g_ptr_array_index (block->rows, 0);
  guint i;

  open_tag (page, "ul", first->mark != BB_MARK_NONE ? "ticks" : NULL);
  g_string_append (page->out, ">\n");
  for (i = 0; i < block->rows->len; i++) {
    const BbRow *row = g_ptr_array_index (block->rows, i);

    g_string_append (page->out, "<li>");
    append_tick (page, row->mark);
    append_words (page, bb_row_get_cell (row, 0));
    g_string_append (page->out, "</li>\n");
  }
  g_string_append (page->out, "</ul>\n");
}

static const char *const column_classes[] = {
  [BB_COLUMN_TEXT] = "text",
  [BB_COLUMN_NAME] = "name",
  [BB_COLUMN_NUMBER] = "number",
  [BB_COLUMN_SHORT] = "short",
  [BB_COLUMN_DATE] = "date",
};

static void
append_table_head (Page *page,
                   const BbBlock *block)
{
  guint i;

  g_string_append (page->out, "<thead><tr>");
  for (i = 0; i < block->columns->len; i++) {
    const BbTableColumn *column = &g_array_index (block->columns, BbTableColumn, i);

    open_tag (page, "th", column_classes[column->role]);
    g_string_append (page->out, " scope=\"col\">");
    append_escaped (page->out, column->title);
    g_string_append (page->out, "</th>");
  }
  g_string_append (page->out, "</tr></thead>\n");
}

static void
append_table_row (Page *page,
                  const BbBlock *block,
                  const BbRow *row)
{
  guint i;

  g_string_append (page->out, "<tr>");
  for (i = 0; i < row->cells->len; i++) {
    BbColumnRole role = g_array_index (block->columns, BbTableColumn, i).role;

    open_tag (page, role == BB_COLUMN_NAME ? "th" : "td", column_classes[role]);
    g_string_append (page->out, role == BB_COLUMN_NAME ? " scope=\"row\">" : ">");
    append_words (page, bb_row_get_cell (row, i));
    close_tag (page, role == BB_COLUMN_NAME ? "th" : "td");
  }
  g_string_append (page->out, "</tr>\n");
}

static void
append_table (Page *page,
              const BbBlock *block)
{
  guint i;

  open_tag (page, "div", "wide");
  g_string_append_c (page->out, '>');
  open_tag (page, "table", NULL);
  g_string_append (page->out, ">\n");
  if (bb_words_get_length (block->words) > 0)
    append_element (page, "caption", NULL, block->words);
  append_table_head (page, block);
  g_string_append (page->out, "<tbody>\n");
  for (i = 0; i < block->rows->len; i++)
    append_table_row (page, block, g_ptr_array_index (block->rows, i));
  g_string_append (page->out, "</tbody></table></div>\n");
}

static void
append_drawing (Page *page,
                const BbBlock *block,
                guint index)
{
  g_autofree char *prefix = g_strdup_printf ("picture-%u", index);
  g_autoptr (GBytes) svg = bb_svg_write_inside (block->scene, prefix);

  g_string_append_len (page->out, g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg));
}

static void
append_pixels (Page *page,
               const BbBlock *block)
{
  g_autoptr (GBytes) png = bb_png_write (block->scene, PASTED_SCALE, &bb_theme_get (BB_THEME_LIGHT)->white, NULL);
  g_autofree char *text = NULL;

  if (png == NULL)
    return;
  text = g_base64_encode (g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  g_string_append_printf (page->out, "<img width=\"%d\" alt=\"\" src=\"data:image/png;base64,", (int) bb_scene_get_width (block->scene));
  g_string_append (page->out, text);
  g_string_append (page->out, "\"/>");
}

static void
append_picture (Page *page,
                const BbBlock *block,
                guint index)
{
  g_string_append (page->out, "<figure>\n");
  if (page->pasted)
    append_pixels (page, block);
  else
    append_drawing (page, block, index);
  if (bb_words_get_length (block->words) > 0)
    append_element (page, "figcaption", NULL, block->words);
  g_string_append (page->out, "</figure>\n");
}

static void
append_block (Page *page,
              const BbBlock *block,
              guint index)
{
  if (block->rows != NULL && block->rows->len == 0)
    return;
  switch (block->kind) {
  case BB_BLOCK_HEADING:
    append_heading (page, block);
    break;
  case BB_BLOCK_PARAGRAPH:
    append_paragraph (page, block);
    break;
  case BB_BLOCK_FACTS:
  case BB_BLOCK_FIGURES:
    append_pairs (page, block);
    break;
  case BB_BLOCK_LIST:
    append_list (page, block);
    break;
  case BB_BLOCK_TABLE:
    append_table (page, block);
    break;
  case BB_BLOCK_PICTURE:
    append_picture (page, block, index);
    break;
  default:
    g_assert_not_reached ();
  }
}

/* --- the page --------------------------------------------------------------------------------- */

static void
append_head (Page *page,
             const BbDocument *document)
{
  const char *author = bb_document_get_author (document);

  /* Translators: the code of your language: de, fr, pt-BR. */
  g_string_append_printf (page->out, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n", _ ("en"));
  g_string_append (page->out, "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY "\"/>\n");
  g_string_append (page->out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"generator\" content=\"Betboard " BB_VERSION "\"/>\n");
  if (author != NULL) {
    g_string_append (page->out, "<meta name=\"author\" content=\"");
    append_escaped (page->out, author);
    g_string_append (page->out, "\"/>\n");
  }
  g_string_append (page->out, "<title>");
  append_escaped (page->out, bb_document_get_title (document));
  g_string_append (page->out, "</title>\n<style>\n");
  g_string_append (page->out, bb_html_style);
  g_string_append (page->out, "</style>\n</head>\n");
}

static GBytes *
write_page (const BbDocument *document,
            gboolean pasted)
{
  Page page = { g_string_sized_new (65536), pasted };
  guint i;

  if (!pasted)
    append_head (&page, document);
  open_tag (&page, pasted ? "div" : "body", pasted ? "body" : NULL);
  g_string_append (page.out, ">\n<main>\n");
  for (i = 0; i < bb_document_get_length (document); i++)
    append_block (&page, bb_document_get_block (document, i), i);
  g_string_append (page.out, "</main>\n");
  g_string_append (page.out, pasted ? "</div>\n" : "</body>\n</html>\n");
  return g_string_free_to_bytes (page.out);
}

/**
 * bb_html_write:
 *
 * Returns: (transfer full): the page, UTF-8
 */
GBytes *
bb_html_write (const BbDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return write_page (document, FALSE);
}

/**
 * bb_html_write_pasted:
 *
 * Returns: (transfer full): the same for the clipboard: an element whose looks survive in a mail, with
 *   pictures as pixels
 */
GBytes *
bb_html_write_pasted (const BbDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return write_page (document, TRUE);
}
