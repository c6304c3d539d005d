/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-csv-table.h"
#include "bb-csv-writer.h"

#include <string.h>

static void
assert_bytes (GBytes *bytes,
              const char *text)
{
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
test_rows (void)
{
  g_autoptr (BbCsvWriter) writer = bb_csv_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) empty = NULL;

  bb_csv_writer_add (writer, "id");
  bb_csv_writer_add (writer, "amount");
  bb_csv_writer_end_row (writer);
  bb_csv_writer_add_text (writer, "a,b");
  bb_csv_writer_add (writer, "-5");
  bb_csv_writer_add (writer, NULL);
  bb_csv_writer_add_text (writer, "say \"hi\"");
  bb_csv_writer_add_text (writer, "two\nlines");
  bb_csv_writer_add_text (writer, " edge ");
  bb_csv_writer_end_row (writer);
  bytes = bb_csv_writer_finish (writer);
  assert_bytes (bytes, "id,amount\n\"a,b\",-5,,\"say \"\"hi\"\"\",\"two\nlines\",\" edge \"\n");
  empty = bb_csv_writer_finish (writer);
  assert_bytes (empty, "");
}

/* Texts, and what a guard in front of them looks like. */
static const char *guard_cases[][2] = {
  { "", "" },
  { "plain", "plain" },
  { "=1+1", "'=1+1" },
  { "+49", "'+49" },
  { "-5 %", "'-5 %" },
  { "@SUM(A1)", "'@SUM(A1)" },
  { "\t=1", "'\t=1" },
  { "  =1", "'  =1" },
  { "\357\274\235"
    "1",
    "'\357\274\235"
    "1" },
  { "'quoted'", "''quoted'" },
  { "''", "'''" },
  { "a=b", "a=b" },
};

static void
test_guard (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (guard_cases); i++) {
    g_autofree char *guarded = bb_csv_guard (guard_cases[i][0]);
    g_autofree char *again = bb_csv_unguard (guarded);

    g_assert_cmpstr (guarded, ==, guard_cases[i][1]);
    g_assert_cmpstr (again, ==, guard_cases[i][0]);
  }
}

static void
test_list (void)
{
  const char *items[] = { "do nothing", "a;b", "c\\d", "\\;", "e; f", NULL };
  g_autofree char *cell = bb_csv_join (items);
  g_auto (GStrv) again = bb_csv_split (cell);
  g_auto (GStrv) loose = bb_csv_split (" ;a ;; C:\\dir;b;");
  const char *expected[] = { "a", "C:\\dir", "b", NULL };

  g_assert_cmpstr (cell, ==, "do nothing; a\\;b; c\\\\d; \\\\\\;; e\\; f");
  g_assert_true (g_strv_equal ((const char *const *) again, items));
  g_assert_true (g_strv_equal ((const char *const *) loose, expected));
}

/* Random texts come back whole through the writer and the table. */
static void
test_round_trip (void)
{
  static const char *pieces[] = { "a", ",", ";", "\t", "\"", "\n", " ", "'", "=", "é", "\\", "-", "x" };
  guint round;

  for (round = 0; round < 2000; round++) {
    g_autoptr (BbCsvWriter) writer = bb_csv_writer_new ();
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (BbCsvTable) table = NULL;
    GString *texts[3];
    guint i;

    bb_csv_writer_add (writer, "a");
    bb_csv_writer_add (writer, "b");
    bb_csv_writer_add (writer, "c");
    bb_csv_writer_end_row (writer);
    for (i = 0; i < G_N_ELEMENTS (texts); i++) {
      int n = g_test_rand_int_range (0, 6);

      texts[i] = g_string_new (NULL);
      while (n-- > 0)
        g_string_append (texts[i], pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      bb_csv_writer_add_text (writer, texts[i]->str);
    }
    bb_csv_writer_end_row (writer);
    bytes = bb_csv_writer_finish (writer);
    table = bb_csv_table_new (bytes, NULL);
    g_assert_nonnull (table);
    g_assert_cmpuint (bb_csv_table_get_n_rows (table), ==, 2);
    for (i = 0; i < G_N_ELEMENTS (texts); i++) {
      g_autofree char *again = bb_csv_unguard (bb_csv_table_get_cell (table, 1, i));

      g_assert_cmpstr (again, ==, texts[i]->str);
      g_string_free (texts[i], TRUE);
    }
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/csv-writer/rows", test_rows);
  g_test_add_func ("/io/csv-writer/guard", test_guard);
  g_test_add_func ("/io/csv-writer/list", test_list);
  g_test_add_func ("/io/csv-writer/round-trip", test_round_trip);
  return g_test_run ();
}
