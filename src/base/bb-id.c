/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Short random ids, so that two people who add to copies of one board do not collide. */

#include "config.h"

#include "bb-id.h"

#include <string.h>

/* Crockford's base 32 in lower case: no i, l, o, u to misread or to form words. */
static const char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";

static GRand *seeded;

/**
 * bb_id_new:
 *
 * Returns: (transfer full): %BB_ID_LENGTH random characters, the first a letter
 */
char *
bb_id_new (void)
{
  char id[BB_ID_LENGTH + 1];
  guint i;

  for (i = 0; i < BB_ID_LENGTH; i++) {
    int low = i == 0 ? 10 : 0;

    id[i] = alphabet[seeded != NULL ? g_rand_int_range (seeded, low, 32) : g_random_int_range (low, 32)];
  }
  id[BB_ID_LENGTH] = '\0';
  return g_strdup (id);
}

/**
 * bb_id_seed:
 * @seed: where the sequence of ids starts
 *
 * Makes the ids that follow the same in every run, for tests.
 */
void
bb_id_seed (guint32 seed)
{
  g_clear_pointer (&seeded, g_rand_free);
  seeded = g_rand_new_with_seed (seed);
}

/**
 * bb_id_slug:
 * @name: a name in any script
 *
 * Returns: (transfer full): @name in lower-case ASCII letters, digits and dashes where that is
 *   possible; other letters stay as they are; never empty
 */
char *
bb_id_slug (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  g_autofree char *lower = NULL;
  GString *slug = g_string_new (NULL);
  gboolean lossy = strchr (ascii, '?') != NULL;
  const char *at;

  lower = g_utf8_strdown (lossy ? name : ascii, -1);
  for (at = lower; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);

    if (g_unichar_isalnum (letter))
      g_string_append_unichar (slug, letter);
    else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  }
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  if (slug->len == 0)
    g_string_append (slug, "unnamed");
  return g_string_free (slug, FALSE);
}
