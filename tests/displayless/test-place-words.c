/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-place-words.h"

static void
assert_words (gint familiarity,
              gint risk,
              const char *expected)
{
  g_autofree char *words = bb_place_to_words (familiarity, risk);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_bands (void)
{
  assert_words (290, 710, "Hard to undo; done once before");
  assert_words (0, 0, "Undone the same day; new to all of us");
  assert_words (199, 199, "Undone the same day; new to all of us");
  assert_words (200, 200, "Easy to undo; done once before");
  assert_words (500, 500, "Takes effort to undo; done a few times");
  assert_words (1000, 1000, "Cannot be undone; done all the time");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/place-words/bands", test_bands);
  return g_test_run ();
}
