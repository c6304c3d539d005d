/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "bb-text-measure.h"

#define FAMILIES "DejaVu Sans"

static const BbTextStyle style = { 12, BB_WEIGHT_SEMIBOLD, BB_RGB (0x000000) };

static double
width_of (const char *text)
{
  return bb_text_measure_get_width (bb_text_measure_get (FAMILIES), text, style.size, style.weight);
}

static void
test_width (void)
{
  BbTextMeasure *measure = bb_text_measure_get (FAMILIES);
  double word = bb_text_measure_get_width (measure, "plane", 10, BB_WEIGHT_REGULAR);
  double space = bb_text_measure_get_width (measure, " ", 10, BB_WEIGHT_REGULAR);

  g_assert_true (measure == bb_text_measure_get (FAMILIES));
  g_assert_cmpfloat (word, >, 20);
  g_assert_cmpfloat (word, <, 40);
  g_assert_cmpfloat_with_epsilon (bb_text_measure_get_width (measure, "plane", 20, BB_WEIGHT_REGULAR), 2 * word, 1e-9);
  g_assert_cmpfloat_with_epsilon (bb_text_measure_get_width (measure, "plane plane", 10, BB_WEIGHT_REGULAR),
                                  2 * word + space,
                                  1e-9);
  g_assert_cmpfloat (bb_text_measure_get_width (measure, "", 10, BB_WEIGHT_REGULAR), ==, 0);
  g_assert_cmpfloat (bb_text_measure_get_width (measure, "plane", 10, BB_WEIGHT_BOLD), >, word);
}

static void
test_other_scripts (void)
{
  g_assert_cmpfloat (width_of ("עברית"), >, 20);
  g_assert_cmpfloat (width_of ("Plan Ω 計画"), >, width_of ("Plan"));
}

static void
test_wrap (void)
{
  BbTextMeasure *measure = bb_text_measure_get (FAMILIES);
  g_auto (GStrv) one = bb_text_measure_wrap (measure, "Short", &style, 100, 2);
  g_auto (GStrv) two = bb_text_measure_wrap (measure, "Shared crew pool across depots", &style, 160, 2);
  g_auto (GStrv) cut = bb_text_measure_wrap (measure, "Become the default choice for multi-depot operators", &style, 120, 2);

  g_assert_cmpuint (g_strv_length (one), ==, 1);
  g_assert_cmpstr (one[0], ==, "Short");
  g_assert_cmpuint (g_strv_length (two), ==, 2);
  g_assert_cmpstr (two[0], ==, "Shared crew pool");
  g_assert_cmpstr (two[1], ==, "across depots");
  g_assert_cmpuint (g_strv_length (cut), ==, 2);
  g_assert_true (g_str_has_suffix (cut[1], "…"));
  g_assert_cmpfloat (width_of (cut[0]), <=, 120);
  g_assert_cmpfloat (width_of (cut[1]), <=, 120);
}

static void
test_wrap_long_word (void)
{
  BbTextMeasure *measure = bb_text_measure_get (FAMILIES);
  g_auto (GStrv) lines = bb_text_measure_wrap (measure, "Donaudampfschifffahrtsgesellschaft here", &style, 80, 2);

  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_true (g_str_has_suffix (lines[0], "…"));
  g_assert_cmpfloat (width_of (lines[0]), <=, 80);
  g_assert_cmpstr (lines[1], ==, "here");
}

static void
test_ellipsize (void)
{
  BbTextMeasure *measure = bb_text_measure_get (FAMILIES);
  g_autofree char *whole = bb_text_measure_ellipsize (measure, "Hello", &style, 100);
  g_autofree char *cut = bb_text_measure_ellipsize (measure, "Überlange Äußerung über Öl", &style, 60);
  g_autofree char *least = bb_text_measure_ellipsize (measure, "Hello", &style, 1);

  g_assert_cmpstr (whole, ==, "Hello");
  g_assert_true (g_utf8_validate (cut, -1, NULL));
  g_assert_true (g_str_has_suffix (cut, "…"));
  g_assert_cmpfloat (width_of (cut), <=, 60);
  g_assert_cmpstr (least, ==, "…");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/text-measure/width", test_width);
  g_test_add_func ("/render/text-measure/other-scripts", test_other_scripts);
  g_test_add_func ("/render/text-measure/wrap", test_wrap);
  g_test_add_func ("/render/text-measure/wrap-long-word", test_wrap_long_word);
  g_test_add_func ("/render/text-measure/ellipsize", test_ellipsize);
  return g_test_run ();
}
