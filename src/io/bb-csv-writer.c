/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes CSV. Text that a spreadsheet would take for a formula gets an apostrophe in front, and so
 * does text that begins with one, so that taking one away again gives back every text. */

#include "config.h"

#include "bb-csv-writer.h"

#include <string.h>

struct _BbCsvWriter {
  GString *text;
  gboolean row_begun;
  char delimiter;
};

/* What a spreadsheet may begin a formula with, the full-width forms too. */
static gboolean
begins_formula (gunichar letter)
{
  return letter == '\'' || letter == '=' || letter == '+' || letter == '-' || letter == '@' || letter == '\t' || letter == '\r' || letter == 0xff1d || letter == 0xff0b || letter == 0xff0d || letter == 0xff20;
}

static gboolean
needs_guard (const char *text)
{
  const char *first = text;

  while (*first == ' ' || *first == '\n')
    first++;
  return begins_formula (g_utf8_get_char (first));
}

/**
 * bb_csv_guard:
 *
 * Returns: (transfer full): @text as a cell that no spreadsheet calculates
 */
char *
bb_csv_guard (const char *text)
{
  return needs_guard (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

/**
 * bb_csv_unguard:
 *
 * Returns: (transfer full): what bb_csv_guard() was given; other cells as they are
 */
char *
bb_csv_unguard (const char *cell)
{
  return g_strdup (*cell == '\'' && needs_guard (cell + 1) ? cell + 1 : cell);
}

/**
 * bb_csv_join:
 *
 * Returns: (transfer full): the items between semicolons; those within items have a backslash
 */
char *
bb_csv_join (const char *const *items)
{
  GString *cell = g_string_new (NULL);
  const char *at;

  for (; *items != NULL; items++) {
    if (cell->len > 0)
      g_string_append (cell, "; ");
    for (at = *items; *at != '\0'; at++) {
      if (*at == ';' || *at == '\\')
        g_string_append_c (cell, '\\');
      g_string_append_c (cell, *at);
    }
  }
  return g_string_free (cell, FALSE);
}

static void
add_item (GPtrArray *items,
          GString *item)
{
  char *bare = g_strstrip (g_strdup (item->str));

  if (*bare != '\0')
    g_ptr_array_add (items, bare);
  else
    g_free (bare);
  g_string_truncate (item, 0);
}

/**
 * bb_csv_split:
 *
 * Returns: (transfer full): the items of a cell, without spaces around them and without empty ones
 */
char **
bb_csv_split (const char *cell)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GString) item = g_string_new (NULL);
  const char *at;

  for (at = cell; *at != '\0'; at++) {
    if (*at == '\\' && (at[1] == ';' || at[1] == '\\'))
      g_string_append_c (item, *++at);
    else if (*at == ';')
      add_item (items, item);
    else
      g_string_append_c (item, *at);
  }
  add_item (items, item);
  g_ptr_array_add (items, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&items), FALSE);
}

BbCsvWriter *
bb_csv_writer_new (void)
{
  BbCsvWriter *self = g_new0 (BbCsvWriter, 1);

  self->text = g_string_new (NULL);
  self->delimiter = ',';
  return self;
}

/**
 * bb_csv_writer_use_tabs:
 *
 * Parts cells by tabs, as spreadsheets do on the clipboard. Call it before the first cell.
 */
void
bb_csv_writer_use_tabs (BbCsvWriter *self)
{
  g_return_if_fail (self != NULL);

  self->delimiter = '\t';
}

void
bb_csv_writer_free (BbCsvWriter *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_free (self);
}

static gboolean
needs_quotes (const char *text)
{
  gsize length = strlen (text);

  return strpbrk (text, ",;\t\"\n\r") != NULL || (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

/**
 * bb_csv_writer_add:
 * @plain: (nullable): a number, a day or an id, which no spreadsheet takes for a formula
 */
void
bb_csv_writer_add (BbCsvWriter *self,
                   const char *plain)
{
  const char *at;

  g_return_if_fail (self != NULL);

  if (self->row_begun)
    g_string_append_c (self->text, self->delimiter);
  self->row_begun = TRUE;
  if (plain == NULL || !needs_quotes (plain)) {
    g_string_append (self->text, plain != NULL ? plain : "");
    return;
  }
  g_string_append_c (self->text, '"');
  for (at = plain; *at != '\0'; at++) {
    if (*at == '"')
      g_string_append_c (self->text, '"');
    g_string_append_c (self->text, *at);
  }
  g_string_append_c (self->text, '"');
}

/**
 * bb_csv_writer_add_text:
 * @text: (nullable): words of people
 */
void
bb_csv_writer_add_text (BbCsvWriter *self,
                        const char *text)
{
  g_autofree char *guarded = bb_csv_guard (text != NULL ? text : "");

  bb_csv_writer_add (self, guarded);
}

void
bb_csv_writer_end_row (BbCsvWriter *self)
{
  g_return_if_fail (self != NULL);

  g_string_append_c (self->text, '\n');
  self->row_begun = FALSE;
}

/**
 * bb_csv_writer_finish:
 *
 * Returns: (transfer full): all rows; the writer begins anew
 */
GBytes *
bb_csv_writer_finish (BbCsvWriter *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = self->text;
  self->text = g_string_new (NULL);
  return g_string_free_to_bytes (text);
}
