/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-date.h"

static void
test_iso (void)
{
  BbDate date = bb_date_from_iso ("2026-12-07");
  g_autofree char *iso = bb_date_to_iso (date);
  const char *wrong[] = { "", "2026-13-01", "2026-02-30", "2026-2-03", "2026-12-07 ", "26-12-07", "2026/12/07", "0000-01-01" };
  guint i;

  g_assert_cmpstr (iso, ==, "2026-12-07");
  g_assert_cmpuint (bb_date_from_iso ("2026-12-31") + 1, ==, bb_date_from_iso ("2027-01-01"));
  g_assert_cmpuint (bb_date_from_iso ("2024-02-29"), !=, BB_DATE_NONE);
  g_assert_cmpuint (bb_date_from_iso (NULL), ==, BB_DATE_NONE);
  for (i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpuint (bb_date_from_iso (wrong[i]), ==, BB_DATE_NONE);
}

typedef struct {
  const char *text;
  BbDateOrder order;
  BbDateParse result;
  const char *iso;
} ParseCase;

static const ParseCase parse_cases[] = {
  { "2026-12-07", BB_DATE_ORDER_UNKNOWN, BB_DATE_PARSE_OK, "2026-12-07" },
  { " 2026/1/7 ", BB_DATE_ORDER_UNKNOWN, BB_DATE_PARSE_OK, "2026-01-07" },
  { "2026-12-07T09:30:00.000+0100", BB_DATE_ORDER_UNKNOWN, BB_DATE_PARSE_OK, "2026-12-07" },
  { "2026-12-07 09:30", BB_DATE_ORDER_UNKNOWN, BB_DATE_PARSE_OK, "2026-12-07" },
  { "7.12.2026", BB_DATE_ORDER_UNKNOWN, BB_DATE_PARSE_OK, "2026-12-07" },
  { "07/12/2026", BB_DATE_ORDER_UNKNOWN, BB_DATE_PARSE_AMBIGUOUS, "" },
  { "07/12/2026", BB_DATE_ORDER_DMY, BB_DATE_PARSE_OK, "2026-12-07" },
  { "07/12/2026", BB_DATE_ORDER_MDY, BB_DATE_PARSE_OK, "2026-07-12" },
  { "12/31/2026", BB_DATE_ORDER_UNKNOWN, BB_DATE_PARSE_OK, "2026-12-31" },
  { "31/12/26", BB_DATE_ORDER_UNKNOWN, BB_DATE_PARSE_OK, "2026-12-31" },
  { "05/05/2026", BB_DATE_ORDER_UNKNOWN, BB_DATE_PARSE_OK, "2026-05-05" },
  { "31/12/2026", BB_DATE_ORDER_MDY, BB_DATE_PARSE_INVALID, "" },
  { "next week", BB_DATE_ORDER_UNKNOWN, BB_DATE_PARSE_INVALID, "" },
  { "7-12.2026", BB_DATE_ORDER_UNKNOWN, BB_DATE_PARSE_INVALID, "" },
  { "", BB_DATE_ORDER_UNKNOWN, BB_DATE_PARSE_INVALID, "" },
};

static void
test_parse (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (parse_cases); i++) {
    const ParseCase *row = &parse_cases[i];
    BbDate date;
    g_autofree char *iso = NULL;

    g_test_message ("%s", row->text);
    g_assert_cmpint (bb_date_parse (row->text, row->order, &date), ==, row->result);
    iso = bb_date_to_iso (date);
    g_assert_cmpstr (iso, ==, row->iso);
  }
}

/* Points and impossible months say more than the locale does. */
static void
test_parse_here (void)
{
  BbDate date;

  g_assert_true (bb_date_parse_here ("1.2.2027", &date));
  g_assert_cmpuint (date, ==, bb_date_new (2027, 2, 1));
  g_assert_true (bb_date_parse_here ("31/12/2027", &date));
  g_assert_cmpuint (date, ==, bb_date_new (2027, 12, 31));
  g_assert_true (bb_date_parse_here ("2027-02-03", &date));
  g_assert_cmpuint (date, ==, bb_date_new (2027, 2, 3));
  g_assert_false (bb_date_parse_here ("soon", &date));
}

static void
test_clock (void)
{
  bb_clock_set_today (bb_date_new (2026, 11, 30));
  g_assert_cmpuint (bb_clock_today (), ==, bb_date_from_iso ("2026-11-30"));
  bb_clock_set_today (BB_DATE_NONE);
  g_assert_cmpuint (bb_clock_today (), >, bb_date_from_iso ("2026-01-01"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/date/iso", test_iso);
  g_test_add_func ("/base/date/parse", test_parse);
  g_test_add_func ("/base/date/parse-here", test_parse_here);
  g_test_add_func ("/base/date/clock", test_clock);
  return g_test_run ();
}
