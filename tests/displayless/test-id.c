/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-id.h"

#include <string.h>

static void
test_new (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint i;

  bb_id_seed (42);
  for (i = 0; i < 1000; i++) {
    char *id = bb_id_new ();

    g_assert_cmpuint (strlen (id), ==, BB_ID_LENGTH);
    g_assert_true (g_ascii_islower (id[0]));
    g_assert_true (g_hash_table_add (seen, id));
  }
}

static void
test_seed (void)
{
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;

  bb_id_seed (7);
  first = bb_id_new ();
  bb_id_seed (7);
  again = bb_id_new ();
  g_assert_cmpstr (first, ==, again);
}

static void
test_slug (void)
{
  const char *cases[][2] = {
    { "Product Leadership", "product-leadership" },
    { "  Growth & Finance!", "growth-finance" },
    { "Büro Süd", "buro-sud" },
    { "日本チーム", "日本チーム" },
    { "!!", "unnamed" },
    { "", "unnamed" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *slug = bb_id_slug (cases[i][0]);

    g_assert_cmpstr (slug, ==, cases[i][1]);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/id/new", test_new);
  g_test_add_func ("/base/id/seed", test_seed);
  g_test_add_func ("/base/id/slug", test_slug);
  return g_test_run ();
}
