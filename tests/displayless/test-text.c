/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-text.h"

typedef struct {
  const char *text;
  BbTextForm form;
  const char *admitted;
} AdmitCase;

static const AdmitCase admit_cases[] = {
  { "plain", BB_TEXT_SINGLE_LINE, "plain" },
  { "a\r\nb\rc\n", BB_TEXT_LINES, "a\nb\nc\n" },
  { "a\r\nb\tc", BB_TEXT_SINGLE_LINE, "a b c" },
  { "esc\x1b[0m", BB_TEXT_LINES, "esc[0m" },
  { "bad\xff utf8", BB_TEXT_LINES, "bad\xef\xbf\xbd utf8" },
  { "non\xef\xbf\xbe"
    "char",
    BB_TEXT_LINES, "nonchar" },
  { "\xf0\x9f\x98\x80 <b> &amp;", BB_TEXT_LINES, "\xf0\x9f\x98\x80 <b> &amp;" },
  { "", BB_TEXT_LINES, "" },
};

static void
test_admit (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (admit_cases); i++) {
    const AdmitCase *row = &admit_cases[i];
    g_autofree char *admitted = bb_text_admit (row->text, -1, row->form);

    g_assert_cmpstr (admitted, ==, row->admitted);
    g_assert_true (bb_text_is_admissible (admitted, row->form));
    g_assert_cmpint (bb_text_is_admissible (row->text, row->form), ==, g_str_equal (row->text, admitted));
  }
}

static void
test_every_byte (void)
{
  guint byte;

  for (byte = 0; byte < 256; byte++) {
    char text[] = { 'a', (char) byte, 'b' };
    g_autofree char *admitted = bb_text_admit (text, sizeof text, BB_TEXT_LINES);

    g_assert_true (bb_text_is_admissible (admitted, BB_TEXT_LINES));
    g_assert_true (g_str_has_prefix (admitted, "a"));
    g_assert_true (g_str_has_suffix (admitted, "b"));
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text/admit", test_admit);
  g_test_add_func ("/base/text/every-byte", test_every_byte);
  return g_test_run ();
}
