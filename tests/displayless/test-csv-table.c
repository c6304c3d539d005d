/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-csv-table.h"
#include "bb-io-error.h"
#include "bb-limits.h"

#include <string.h>

static BbCsvTable *
read_text (const char *text,
           GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return bb_csv_table_new (bytes, error);
}

/* The whole table as one string: cells in brackets, rows apart by slashes. */
static char *
describe (const BbCsvTable *table)
{
  GString *text = g_string_new (NULL);
  guint row;
  guint i;

  for (row = 0; row < bb_csv_table_get_n_rows (table); row++) {
    if (row > 0)
      g_string_append_c (text, '/');
    for (i = 0; i < bb_csv_table_get_n_cells (table, row); i++)
      g_string_append_printf (text, "[%s]", bb_csv_table_get_cell (table, row, i));
  }
  return g_string_free (text, FALSE);
}

static const char *cells_cases[][2] = {
  { "", "" },
  { "\n\n", "" },
  { "a,b\n1,2\n", "[a][b]/[1][2]" },
  { "a,b\r\n1,2\r\n", "[a][b]/[1][2]" },
  { "a,b\r1,2", "[a][b]/[1][2]" },
  { "\xef\xbb\xbf"
    "a;b\n1,5;2\n",
    "[a][b]/[1,5][2]" },
  { "a\tb\n1, 2; 3\t4\n", "[a][b]/[1, 2; 3][4]" },
  { "sep=;\r\na;b,c,d,e\r\n1;2\r\n", "[a][b,c,d,e]/[1][2]" },
  { "Summary\nMove, then fix\nTry; or not\n", "[Summary]/[Move, then fix]/[Try; or not]" },
  { "\"a,b\",c\n", "[a,b][c]" },
  { "a,b\n\"two\r\nlines\",\"say \"\"hi\"\"\"\n", "[a][b]/[two\nlines][say \"hi\"]" },
  { "a,b\n\n\n1,2\n\n", "[a][b]/[1][2]" },
  { "a,b,c\n1\n1,2,3,4\n,,\n", "[a][b][c]/[1]/[1][2][3][4]/[][][]" },
  { "a,b\n 1 , \" 2 \" \n", "[a][b]/[1][ 2 ]" },
  { "a,b\n   \n1,\"2\"", "[a][b]/[1][2]" },
  { "a\n\"1\"\n  ", "[a]/[1]" },
  { "a,b\nesc\x1b[0m,5\" pipe\n", "[a][b]/[esc[0m][5\" pipe]" },
  { "größe,b\n1,\xf0\x9f\x98\x80\n", "[größe][b]/[1][\xf0\x9f\x98\x80]" },
};

static void
test_cells (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cells_cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (BbCsvTable) table = read_text (cells_cases[i][0], &error);
    g_autofree char *text = NULL;

    g_assert_no_error (error);
    text = describe (table);
    g_assert_cmpstr (text, ==, cells_cases[i][1]);
  }
}

static void
assert_place (const BbCsvTable *table,
              guint row,
              guint index,
              guint line,
              guint column)
{
  g_assert_cmpuint (bb_csv_table_get_line (table, row, index), ==, line);
  g_assert_cmpuint (bb_csv_table_get_column (table, row, index), ==, column);
}

static void
test_places (void)
{
  g_autoptr (BbCsvTable) table = read_text ("id,title,note\r\n\r\nS1,\"two\r\nlines\",x\r\nS2,,\"é\",ü\r\n", NULL);

  assert_place (table, 0, 0, 1, 1);
  assert_place (table, 0, 1, 1, 4);
  assert_place (table, 1, 0, 3, 1);
  assert_place (table, 1, 1, 3, 4);
  assert_place (table, 1, 2, 4, 8);
  assert_place (table, 2, 1, 5, 4);
  assert_place (table, 2, 2, 5, 5);
  assert_place (table, 2, 3, 5, 9);
  assert_place (table, 2, 99, 5, 9);
  g_assert_cmpstr (bb_csv_table_get_cell (table, 2, 99), ==, "");
}

typedef struct {
  const char *text;
  BbIoError code;
  guint line;
  guint column;
} RefusedCase;

static const RefusedCase refused_cases[] = {
  { "PK\x03\x04xlsx", BB_IO_ERROR_UNREADABLE, 0, 0 },
  { "\xd0\xcf\x11\xe0xls", BB_IO_ERROR_UNREADABLE, 0, 0 },
  { "\xff\xfe"
    "a",
    BB_IO_ERROR_UNREADABLE, 0, 0 },
  { "title\nB\xfcro\n", BB_IO_ERROR_UNREADABLE, 2, 2 },
  { "a,b\n1,\"open\n2,3\n", BB_IO_ERROR_MALFORMED, 2, 3 },
};

static void
test_refused (void)
{
  static const char nul[] = "a,b\n1,\0\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (nul, sizeof nul - 1);
  g_autoptr (GError) nul_error = NULL;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (refused_cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_text (refused_cases[i].text, &error));
    g_assert_error (error, BB_IO_ERROR, (int) refused_cases[i].code);
    g_assert_cmpuint (bb_io_error_get_line (error), ==, refused_cases[i].line);
    g_assert_cmpuint (bb_io_error_get_column (error), ==, refused_cases[i].column);
  }
  g_assert_null (bb_csv_table_new (bytes, &nul_error));
  g_assert_error (nul_error, BB_IO_ERROR, BB_IO_ERROR_UNREADABLE);
  g_assert_cmpuint (bb_io_error_get_line (nul_error), ==, 2);
  g_assert_cmpuint (bb_io_error_get_column (nul_error), ==, 3);
}

static void
assert_too_much (const char *unit,
                 guint count,
                 const char *tail)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  while (count-- > 0)
    g_string_append (text, unit);
  g_string_append (text, tail);
  bytes = g_string_free_to_bytes (text);
  g_assert_null (bb_csv_table_new (bytes, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_REFUSED);
}

static void
test_limits (void)
{
  assert_too_much ("a\n", BB_CSV_MAX_ROWS + 1, "");
  assert_too_much (",", BB_CSV_MAX_COLUMNS, "\n");
  assert_too_much ("aaaaaaaa", BB_LIMIT_TEXT_BYTES / 8 + 1, ",b\n");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/csv-table/cells", test_cells);
  g_test_add_func ("/io/csv-table/places", test_places);
  g_test_add_func ("/io/csv-table/refused", test_refused);
  g_test_add_func ("/io/csv-table/limits", test_limits);
  return g_test_run ();
}
