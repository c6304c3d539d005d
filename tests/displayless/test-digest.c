/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-digest.h"

#define LENGTH 41

static guint64
digest (const void *data,
        gsize length)
{
  return bb_digest_mix_bytes (BB_DIGEST_SEED, data, length);
}

static void
test_same (void)
{
  char at_odd[LENGTH + 1] = "";
  char at_even[LENGTH] = "";

  at_odd[8] = at_even[7] = 'x';
  g_assert_cmphex (digest (at_odd + 1, LENGTH), ==, digest (at_even, LENGTH));
  g_assert_cmphex (digest (NULL, 0), ==, digest ("", 0));
}

static void
test_each_bit (void)
{
  guint8 data[LENGTH] = { 0 };
  guint64 plain = digest (data, LENGTH);
  guint bit;

  for (bit = 0; bit < 8 * LENGTH; bit++) {
    data[bit / 8] ^= (guint8) (1u << bit % 8);
    g_assert_cmphex (digest (data, LENGTH), !=, plain);
    data[bit / 8] ^= (guint8) (1u << bit % 8);
  }
  g_assert_cmphex (digest (data, LENGTH), ==, plain);
}

static void
test_length_and_order (void)
{
  const guint8 zeros[LENGTH] = { 0 };
  gsize length;

  for (length = 0; length < LENGTH; length++)
    g_assert_cmphex (digest (zeros, length), !=, digest (zeros, length + 1));
  g_assert_cmphex (digest ("abcdefghABCDEFGH", 16), !=, digest ("ABCDEFGHabcdefgh", 16));
  g_assert_cmphex (bb_digest_mix (bb_digest_mix (BB_DIGEST_SEED, 1), 2), !=, bb_digest_mix (bb_digest_mix (BB_DIGEST_SEED, 2), 1));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digest/same", test_same);
  g_test_add_func ("/digest/each-bit", test_each_bit);
  g_test_add_func ("/digest/length-and-order", test_length_and_order);
  return g_test_run ();
}
