/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-amount-unit.h"

#include <locale.h>

#define _S "\302\240"

typedef struct {
  BbAmountUnit unit;
  gint64 amount;
  const char *currency;
  const char *exact;
  const char *brief;
} FormatCase;

static const FormatCase format_cases[] = {
  { BB_AMOUNT_UNIT_ONE, 0, "EUR", "€0", "€0" },
  { BB_AMOUNT_UNIT_ONE, 420, "EUR", "€420", "€420" },
  { BB_AMOUNT_UNIT_ONE, 1200, "EUR", "€1,200", "€1,200" },
  { BB_AMOUNT_UNIT_ONE, 250000, "EUR", "€250,000", "€250" _S "k" },
  { BB_AMOUNT_UNIT_ONE, 1234567, NULL, "1,234,567", "1.2" _S "M" },
  { BB_AMOUNT_UNIT_THOUSAND, 4705000, "EUR", "€4,705" _S "k", "€4.7" _S "M" },
  { BB_AMOUNT_UNIT_THOUSAND, 420000, "EUR", "€420" _S "k", "€420" _S "k" },
  { BB_AMOUNT_UNIT_THOUSAND, 1500, "GBP", "£1.5" _S "k", "£1.5" _S "k" },
  { BB_AMOUNT_UNIT_THOUSAND, 5, "GBP", "£0.005" _S "k", "£5" },
  { BB_AMOUNT_UNIT_THOUSAND, 98765, "CHF", "CHF" _S "98.765" _S "k", "CHF" _S "98.8" _S "k" },
  { BB_AMOUNT_UNIT_THOUSAND, 999949, "EUR", "€999.949" _S "k", "€1" _S "M" },
  { BB_AMOUNT_UNIT_THOUSAND, 999400, "EUR", "€999.4" _S "k", "€999" _S "k" },
  { BB_AMOUNT_UNIT_THOUSAND, 9950, "EUR", "€9.95" _S "k", "€10" _S "k" },
  { BB_AMOUNT_UNIT_MILLION, 500000, "EUR", "€0.5" _S "M", "€500" _S "k" },
  { BB_AMOUNT_UNIT_MILLION, 4800000, "eur", "€4.8" _S "M", "€4.8" _S "M" },
  { BB_AMOUNT_UNIT_MILLION, G_GINT64_CONSTANT (18395000000), "GBP", "£18,395" _S "M", "£18.4" _S "bn" },
  { BB_AMOUNT_UNIT_THOUSAND, -68000, "EUR", "\342\210\222€68" _S "k", "\342\210\222€68" _S "k" },
  { BB_AMOUNT_UNIT_ONE, G_MININT64, "", "\342\210\2229,223,372,036,854,775,808", "\342\210\2229,223,372,037" _S "bn" },
  { BB_AMOUNT_UNIT_PEOPLE, 1, "EUR", "1" _S "person", "1" _S "person" },
  { BB_AMOUNT_UNIT_PEOPLE, 1200, "EUR", "1,200" _S "people", "1,200" _S "people" },
  { BB_AMOUNT_UNIT_TEAM_WEEKS, 6, NULL, "6" _S "team-weeks", "6" _S "team-weeks" },
  { BB_AMOUNT_UNIT_NONE, 420, "EUR", "", "" },
};

static void
test_format (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (format_cases); i++) {
    const FormatCase *row = &format_cases[i];
    g_autofree char *exact = bb_amount_unit_format (row->unit, row->amount, row->currency);
    g_autofree char *brief = bb_amount_unit_format_short (row->unit, row->amount, row->currency);

    g_assert_cmpstr (exact, ==, row->exact);
    g_assert_cmpstr (brief, ==, row->brief);
  }
}

static void
test_locale (void)
{
  g_autofree char *text = NULL;

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL) {
    g_test_skip ("The locale de_DE.UTF-8 is not installed");
    return;
  }
  text = bb_amount_unit_format (BB_AMOUNT_UNIT_THOUSAND, 1234500, "EUR");
  setlocale (LC_NUMERIC, "C");
  g_assert_cmpstr (text, ==, "€1.234,5" _S "k");
}

static void
test_scale (void)
{
  g_assert_cmpint (bb_amount_unit_get_scale (BB_AMOUNT_UNIT_MILLION), ==, 1000000);
  g_assert_cmpint (bb_amount_unit_get_scale (BB_AMOUNT_UNIT_PEOPLE), ==, 1);
  g_assert_true (bb_amount_unit_is_money (BB_AMOUNT_UNIT_ONE));
  g_assert_false (bb_amount_unit_is_money (BB_AMOUNT_UNIT_TEAM_WEEKS));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/amount-unit/format", test_format);
  g_test_add_func ("/base/amount-unit/locale", test_locale);
  g_test_add_func ("/base/amount-unit/scale", test_scale);
  return g_test_run ();
}
