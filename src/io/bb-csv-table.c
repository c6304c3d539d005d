/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes CSV apart with libcsv, one byte at a time, so that the place of every cell is known. The
 * mark between cells is the one that the first row has most and that most rows have: a list of titles
 * stays one column however many commas some titles have. Immutable once made. */

#include "config.h"

#include "bb-csv-table.h"
#include "bb-io-error.h"
#include "bb-limits.h"
#include "bb-text.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
/* Stands between cells where nothing does: a character that no text has. */
#define NO_DELIMITER '\x1f'
#define SAMPLE_ROWS 20u

typedef struct {
  const char *text;
  guint line;
  guint column;
} Cell;

struct _BbCsvTable {
  GStringChunk *texts;
  GArray *cells;      /* of Cell, row by row */
  GArray *row_starts; /* of guint: where in cells each row begins, and one more for the end */
};

typedef struct {
  BbCsvTable *table;
  guint line;
  guint column;
  guint cell_line;
  guint cell_column;
  gboolean cell_begun;
  gboolean row_ended;
  GError *error;
} Reader;

static void
refuse (Reader *self,
        const char *message)
{
  if (self->error == NULL)
    bb_io_error_set_at (&self->error, BB_IO_ERROR_REFUSED, self->cell_line, self->cell_column, "%s", message);
}

static void
add_cell_cb (void *text,
             size_t length,
             void *data)
{
  Reader *self = data;
  BbCsvTable *table = self->table;
  guint row_start = g_array_index (table->row_starts, guint, table->row_starts->len - 1);
  g_autofree char *admitted = NULL;
  Cell cell;

  if (length > BB_LIMIT_TEXT_BYTES)
    refuse (self, _("A text here is longer than 1 MB."));
  else if (table->cells->len - row_start >= BB_CSV_MAX_COLUMNS)
    refuse (self, _("The row has more columns than can be read."));
  if (self->error != NULL)
    return;
  admitted = bb_text_admit (text != NULL ? text : "", (gssize) length, BB_TEXT_LINES);
  cell.text = g_string_chunk_insert_const (table->texts, admitted);
  cell.line = self->cell_begun ? self->cell_line : self->line;
  cell.column = self->cell_begun ? self->cell_column : self->column;
  g_array_append_val (table->cells, cell);
  self->cell_begun = FALSE;
}

static void
end_row_cb (int terminator,
            void *data)
{
  Reader *self = data;
  BbCsvTable *table = self->table;

  if (table->row_starts->len > BB_CSV_MAX_ROWS)
    refuse (self, _("The table has more rows than can be read."));
  g_array_append_val (table->row_starts, table->cells->len);
}

/* Where the next byte stands, and where the cell that it may begin does. */
static void
note_place (Reader *self,
            const char *at,
            char delimiter)
{
  if (!self->cell_begun && *at != delimiter && !g_ascii_isspace (*at)) {
    self->cell_begun = TRUE;
    self->cell_line = self->line;
    self->cell_column = self->column;
  }
}

static void
advance (Reader *self,
         const char *at,
         const char *end)
{
  if (*at == '\n' || (*at == '\r' && (at + 1 == end || at[1] != '\n'))) {
    self->line++;
    self->column = 1;
  } else if (((guchar) *at & 0xc0) != 0x80) {
    self->column++;
  }
}

static gboolean
parse (Reader *self,
       const char *at,
       const char *end,
       char delimiter)
{
  struct csv_parser parser;
  gboolean closed;

  if (csv_init (&parser, 0) != 0)
    return FALSE;
  csv_set_delim (&parser, (unsigned char) delimiter);
  for (; at < end && self->error == NULL; at++) {
    note_place (self, at, delimiter);
    csv_parse (&parser, at, 1, add_cell_cb, end_row_cb, self);
    advance (self, at, end);
  }
  if (self->cell_begun)
    csv_parse (&parser, "\n", 1, add_cell_cb, end_row_cb, self);
  closed = !self->cell_begun || !parser.quoted;
  csv_fini (&parser, add_cell_cb, end_row_cb, self);
  csv_free (&parser);
  if (!closed && self->error == NULL)
    bb_io_error_set_at (&self->error, BB_IO_ERROR_MALFORMED, self->cell_line, self->cell_column, _("A quotation mark is opened here and never closed."));
  return self->error == NULL;
}

/* How often @mark stands in the row at the cursor, outside quotation marks; goes to the next row. */
static guint
count_in_row (const char **at,
              const char *end,
              char mark)
{
  gboolean quoted = FALSE;
  guint count = 0;

  for (; *at < end && (quoted || (**at != '\n' && **at != '\r')); (*at)++) {
    if (**at == '"')
      quoted = !quoted;
    else if (!quoted && **at == mark)
      count++;
  }
  while (*at < end && (**at == '\n' || **at == '\r'))
    (*at)++;
  return count;
}

/* Whether at least half of the rows behind the first have the mark as well; one row may be a heading
 * or a title. */
static gboolean
is_usual (const char *at,
          const char *end,
          char mark)
{
  guint rows = 0;
  guint with = 0;

  count_in_row (&at, end, mark);
  for (; at < end && rows < SAMPLE_ROWS; rows++)
    if (count_in_row (&at, end, mark) > 0)
      with++;
  return with * 2 >= rows;
}

static char
guess_delimiter (const char *at,
                 const char *end)
{
  const char *marks = "\t;,";
  char best = NO_DELIMITER;
  guint most = 0;

  for (; *marks != '\0'; marks++) {
    const char *row = at;
    guint count = count_in_row (&row, end, *marks);

    if (count > most && is_usual (at, end, *marks)) {
      most = count;
      best = *marks;
    }
  }
  return best;
}

/* Some spreadsheets say in a line of its own what stands between cells. */
static const char *
skip_separator_line (const char *at,
                     const char *end,
                     char *delimiter)
{
  const char *line_end = at + strlen ("sep=;");

  if (end - at < 6 || strncmp (at, "sep=", 4) != 0 || (*line_end != '\n' && *line_end != '\r'))
    return at;
  *delimiter = at[4];
  return line_end + (*line_end == '\r' && line_end + 1 < end && line_end[1] == '\n' ? 2 : 1);
}

static void
set_place (GError **error,
           BbIoError code,
           const char *start,
           const char *where,
           const char *message)
{
  guint line = 1;
  const char *line_start = start;
  const char *at;

  for (at = start; at < where; at++)
    if (*at == '\n') {
      line++;
      line_start = at + 1;
    }
  bb_io_error_set_at (error, code, line, (guint) g_utf8_strlen (line_start, where - line_start) + 1, "%s", message);
}

/* clang-format off */
static const struct {
  const char *magic;
  gsize length;
  const char *message;
} strangers[] = {
  { "PK\x03\x04", 4, N_ ("This is a spreadsheet or an archive. In the spreadsheet, save the sheet as “CSV UTF-8” and open that.") },
  { "\xd0\xcf\x11\xe0", 4, N_ ("This is a spreadsheet. In the spreadsheet, save the sheet as “CSV UTF-8” and open that.") },
  { "\x1f\x8b", 2, N_ ("The file is compressed. Unpack it and open what is inside.") },
  { "\xfe\xff", 2, N_ ("The file is encoded as UTF-16. In the spreadsheet, save it as “CSV UTF-8”.") },
  { "\xff\xfe", 2, N_ ("The file is encoded as UTF-16. In the spreadsheet, save it as “CSV UTF-8”.") },
};
/* clang-format on */

static gboolean
check_encoding (const char *data,
                gsize length,
                GError **error)
{
  const char *wrong;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (strangers); i++)
    if (length >= strangers[i].length && memcmp (data, strangers[i].magic, strangers[i].length) == 0) {
      bb_io_error_set_at (error, BB_IO_ERROR_UNREADABLE, 0, 0, "%s", _(strangers[i].message));
      return FALSE;
    }
  if (length > BB_LIMIT_BYTES) {
    bb_io_error_set_at (error, BB_IO_ERROR_REFUSED, 0, 0, _("The file is larger than %u MB."), BB_LIMIT_BYTES / (1024 * 1024));
    return FALSE;
  }
  if (g_utf8_validate_len (data, length, &wrong))
    return TRUE;
  if (*wrong == '\0')
    set_place (error, BB_IO_ERROR_UNREADABLE, data, wrong, _("There is a NUL byte here: this is not a text file."));
  else
    set_place (error, BB_IO_ERROR_UNREADABLE, data, wrong, _("This is not UTF-8 text. In the spreadsheet, save it as “CSV UTF-8”."));
  return FALSE;
}

/**
 * bb_csv_table_new:
 * @bytes: UTF-8 text, with a byte order mark or without; cells stand between commas, semicolons or
 *   tabs, and may have line breaks within quotation marks
 * @error: %BB_IO_ERROR with line and column
 *
 * Blank lines are left out, spaces around cells too.
 *
 * Returns: (transfer full): the table, with its heading as row 0, or %NULL
 */
BbCsvTable *
bb_csv_table_new (GBytes *bytes,
                  GError **error)
{
  g_autoptr (BbCsvTable) self = g_new0 (BbCsvTable, 1);
  Reader reader = { .table = self, .line = 1, .column = 1, .cell_line = 1, .cell_column = 1 };
  guint first = 0;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *at = data != NULL ? data : "";
  const char *end = at + length;
  const char *begin;
  char delimiter;

  self->texts = g_string_chunk_new (4096);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->row_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->row_starts, first);
  if (!check_encoding (at, length, error))
    return NULL;
  if (length >= 3 && memcmp (at, BYTE_ORDER_MARK, 3) == 0)
    at += 3;
  while (at < end && (*at == '\n' || *at == '\r')) {
    advance (&reader, at, end);
    at++;
  }
  begin = at;
  delimiter = guess_delimiter (at, end);
  at = skip_separator_line (at, end, &delimiter);
  if (at != begin)
    reader.line++;
  if (parse (&reader, at, end, delimiter))
    return g_steal_pointer (&self);
  if (reader.error != NULL)
    g_propagate_error (error, reader.error);
  else
    bb_io_error_set_at (error, BB_IO_ERROR_MALFORMED, reader.line, 0, _("The table could not be read."));
  return NULL;
}

void
bb_csv_table_free (BbCsvTable *self)
{
  if (self == NULL)
    return;
  g_string_chunk_free (self->texts);
  g_array_unref (self->cells);
  g_array_unref (self->row_starts);
  g_free (self);
}

guint
bb_csv_table_get_n_rows (const BbCsvTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->row_starts->len - 1;
}

guint
bb_csv_table_get_n_cells (const BbCsvTable *self,
                          guint row)
{
  g_return_val_if_fail (self != NULL && row < self->row_starts->len - 1, 0);

  return g_array_index (self->row_starts, guint, row + 1) - g_array_index (self->row_starts, guint, row);
}

static const Cell *
get_cell (const BbCsvTable *self,
          guint row,
          guint index)
{
  return &g_array_index (self->cells, Cell, g_array_index (self->row_starts, guint, row) + index);
}

/**
 * bb_csv_table_get_cell:
 *
 * Returns: the text, with line feeds only and nothing that the model cannot hold; empty where the
 *   row is too short
 */
const char *
bb_csv_table_get_cell (const BbCsvTable *self,
                       guint row,
                       guint index)
{
  return index < bb_csv_table_get_n_cells (self, row) ? get_cell (self, row, index)->text : "";
}

/**
 * bb_csv_table_get_line:
 *
 * Returns: the line of the file in which the cell begins, from 1
 */
guint
bb_csv_table_get_line (const BbCsvTable *self,
                       guint row,
                       guint index)
{
  guint n_cells = bb_csv_table_get_n_cells (self, row);

  return n_cells > 0 ? get_cell (self, row, MIN (index, n_cells - 1))->line : 0;
}

/**
 * bb_csv_table_get_column:
 *
 * Returns: the character of that line with which the cell begins, from 1
 */
guint
bb_csv_table_get_column (const BbCsvTable *self,
                         guint row,
                         guint index)
{
  guint n_cells = bb_csv_table_get_n_cells (self, row);

  return n_cells > 0 ? get_cell (self, row, MIN (index, n_cells - 1))->column : 0;
}
