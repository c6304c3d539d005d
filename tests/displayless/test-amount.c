/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-amount.h"

typedef struct {
  const char *text;
  gint64 amount;
  gint64 scale;
  BbAmountParse result;
  BbAmountMark mark;
} ParseCase;

#define OK BB_AMOUNT_PARSE_OK
#define ROUNDED BB_AMOUNT_PARSE_ROUNDED
#define AMBIGUOUS BB_AMOUNT_PARSE_AMBIGUOUS
#define INVALID BB_AMOUNT_PARSE_INVALID
#define POINT BB_AMOUNT_MARK_POINT
#define COMMA BB_AMOUNT_MARK_COMMA

static const ParseCase parse_cases[] = {
  { "420", 420, 1, OK },
  { " 420 ", 420, 1, OK },
  { "0", 0, 1, OK },
  { "007", 7, 1, OK },
  { "1.2m", 1200000, 1, OK },
  { "1.2M", 1200000, 1000, OK },
  { "250k", 250000, 1, OK },
  { "250 k", 250000, 1, OK },
  { "1.5bn", 1500000000, 1, OK },
  { "2,5 Mio", 2500000, 1, OK },
  { "2,5 Mio. €", 2500000, 1, OK },
  { "3 Tsd.", 3000, 1, OK },
  { "1.25 million", 1250000, 1, OK },
  { "€250,000", 250000, 1, OK },
  { "€ 250,000", 250000, 1, OK },
  { "250.000,00", 250000, 1, OK },
  { "250,000.00", 250000, 1, OK },
  { "£ 1 200", 1200, 1, OK },
  { "1\302\240200\302\240300", 1200300, 1, OK },
  { "1\342\200\257200,50", 1201, 1, ROUNDED },
  { "CHF 1'200'000", 1200000, 1, OK },
  { "1\342\200\231200", 1200, 1, OK },
  { "1200 EUR", 1200, 1, OK },
  { "EUR 1.2m", 1200000, 1, OK },
  { "1.2 m EUR", 1200000, 1, OK },
  { "€1.2m", 1200000, 1, OK },
  { "1,2,3", 0, 1, INVALID },
  { "1,234,567", 1234567, 1, OK },
  { "1.234.567", 1234567, 1, OK },
  { "12,34,567", 1234567, 1, OK },
  { "1,234", 1234, 1, OK },
  { "1.234", 1234, 1, OK },
  { "1.234", 0, 1000, AMBIGUOUS },
  { "1.234", 1234, 1000, OK, POINT },
  { "1.234", 1234000, 1000, OK, COMMA },
  { "1,234", 1234, 1000, OK, COMMA },
  { "1,234", 1234000, 1000, OK, POINT },
  { "1.234m", 0, 1, AMBIGUOUS },
  { "1.234m", 1234000, 1, OK, POINT },
  { "1,234k", 1234000, 1, OK, POINT },
  { "0.125m", 125000, 1, OK },
  { "0,125m", 125000, 1, OK },
  { ".5m", 500000, 1, OK },
  { "0.5", 500, 1000, OK },
  { "1234.567", 1234567, 1000, OK },
  { "420", 420000, 1000, OK },
  { "12.5", 12500, 1000, OK },
  { "12.5", 13, 1, ROUNDED },
  { "12.4", 12, 1, ROUNDED },
  { "-12.5", -13, 1, ROUNDED },
  { "0.500", 1, 1, ROUNDED },
  { "12.00", 12, 1, OK },
  { "12.0000", 12, 1, OK },
  { "(300)", -300, 1, OK },
  { "(€300)", -300, 1, OK },
  { "-300", -300, 1, OK },
  { "- 300", -300, 1, OK },
  { "\342\210\222300", -300, 1, OK },
  { "-€300", -300, 1, OK },
  { "€-300", -300, 1, OK },
  { "+300", 300, 1, OK },
  { "999999999999999999", G_GINT64_CONSTANT (999999999999999999), 1, OK },
  { "9999999999999999999", 0, 1, INVALID },
  { "99999999999999999 bn", 0, 1, INVALID },
  { "9223372036854 m", G_GINT64_CONSTANT (9223372036854000000), 1, OK },
  { "9223372036855 m", 0, 1, INVALID },
  { "", 0, 1, INVALID },
  { "()", 0, 1, INVALID },
  { "(", 0, 1, INVALID },
  { "-", 0, 1, INVALID },
  { "€", 0, 1, INVALID },
  { "k", 0, 1, INVALID },
  { "k 5", 0, 1, INVALID },
  { "about 5", 0, 1, INVALID },
  { "5 apples", 0, 1, INVALID },
  { "5 k k", 0, 1, INVALID },
  { "€5 EUR", 0, 1, INVALID },
  { "5%", 0, 1, INVALID },
  { "1e3", 0, 1, INVALID },
  { "0x10", 0, 1, INVALID },
  { "nan", 0, 1, INVALID },
  { "12 34", 0, 1, INVALID },
  { "1,23.45", 0, 1, INVALID },
  { "1,2345,678", 0, 1, INVALID },
  { "1.2.3,4", 0, 1, INVALID },
  { "5-6", 0, 1, INVALID },
  { "--5", 0, 1, INVALID },
  { "5.", 0, 1, INVALID },
  { "5\xff", 0, 1, INVALID },
};

static void
test_parse (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (parse_cases); i++) {
    const ParseCase *row = &parse_cases[i];
    gint64 amount = 99;

    g_test_message ("case %u: %s", i, row->text);
    g_assert_cmpint (bb_amount_parse (row->text, row->scale, row->mark, &amount), ==, row->result);
    g_assert_cmpint (amount, ==, row->amount);
  }
}

static void
test_tell_mark (void)
{
  const struct {
    const char *text;
    BbAmountMark mark;
  } cases[] = {
    { "12.5", POINT },
    { "12,5 Mio.", COMMA },
    { "1.200,50", COMMA },
    { "1,200.50", POINT },
    { "1,200,300", POINT },
    { "1.200.300", COMMA },
    { "0.125", POINT },
    { "1,200", BB_AMOUNT_MARK_UNKNOWN },
    { "1.200", BB_AMOUNT_MARK_UNKNOWN },
    { "420", BB_AMOUNT_MARK_UNKNOWN },
    { "1 200", BB_AMOUNT_MARK_UNKNOWN },
    { "1.2.3", BB_AMOUNT_MARK_UNKNOWN },
    { "", BB_AMOUNT_MARK_UNKNOWN },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].text);
    g_assert_cmpint (bb_amount_tell_mark (cases[i].text), ==, cases[i].mark);
  }
}

/* What is written for files reads back, whatever the locale. */
static void
test_to_text (void)
{
  const gint64 amounts[] = { 0, 1, -1, 420000, -500000, G_GINT64_CONSTANT (999999999999999999) };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (amounts); i++) {
    g_autofree char *text = bb_amount_to_text (amounts[i]);
    gint64 amount;

    g_assert_cmpint (bb_amount_parse (text, 1, BB_AMOUNT_MARK_UNKNOWN, &amount), ==, BB_AMOUNT_PARSE_OK);
    g_assert_cmpint (amount, ==, amounts[i]);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/amount/parse", test_parse);
  g_test_add_func ("/base/amount/tell-mark", test_tell_mark);
  g_test_add_func ("/base/amount/to-text", test_to_text);
  return g_test_run ();
}
