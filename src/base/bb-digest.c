/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every step can be undone when the number is known, so two contents of one length that differ in a
 * single word never get the same digest; others do once in 2^64. */

#include "config.h"

#include "bb-digest.h"

#include <string.h>

#define FACTOR G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9)

/**
 * bb_digest_mix:
 * @digest: what came before; %BB_DIGEST_SEED at first
 *
 * Returns: the digest with @number added to it
 */
guint64
bb_digest_mix (guint64 digest,
               guint64 number)
{
  digest = (digest ^ number) * FACTOR;
  return digest ^ (digest >> 29);
}

/**
 * bb_digest_mix_bytes:
 * @digest: what came before; %BB_DIGEST_SEED at first
 * @data: (nullable): bytes; %NULL only if there are none
 * @length: how many
 *
 * Returns: the digest with the bytes and their number added to it
 */
guint64
bb_digest_mix_bytes (guint64 digest,
                     const void *data,
                     gsize length)
{
  const char *at = data;
  gsize rest = length;
  guint64 word;

  for (; rest >= sizeof word; rest -= sizeof word, at += sizeof word) {
    memcpy (&word, at, sizeof word);
    digest = bb_digest_mix (digest, word);
  }
  if (rest > 0) {
    word = 0;
    memcpy (&word, at, rest);
    digest = bb_digest_mix (digest, word);
  }
  return bb_digest_mix (digest, length);
}
