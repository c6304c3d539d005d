/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The checked-in samples are what data/samples/make makes of their tables. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

static const char *const samples[] = { "fieldservice", "insurer", "twelve-bets", "empty" };

static void
test_regenerate (void)
{
  g_autofree char *folder = g_dir_make_tmp ("betboard-samples-XXXXXX", NULL);
  g_autofree char *script = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", "make", NULL);
  g_autofree char *program = g_build_filename (g_getenv ("BB_BUILD_ROOT"), "src", "cli", "betboard-cli", NULL);
  char *command[] = { "/bin/sh", script, program, folder, NULL };
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autoptr (GError) error = NULL;
  int status;
  guint i;

  g_spawn_sync (NULL, command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (err, ==, "");
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  for (i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autofree char *name = g_strconcat (samples[i], ".betboard", NULL);
    g_autofree char *made = g_build_filename (folder, name, NULL);
    g_autofree char *kept = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", name, NULL);
    g_autofree char *made_text = NULL;
    g_autofree char *kept_text = NULL;

    g_assert_true (g_file_get_contents (made, &made_text, NULL, NULL));
    g_assert_true (g_file_get_contents (kept, &kept_text, NULL, NULL));
    g_assert_cmpstr (made_text, ==, kept_text);
    g_unlink (made);
  }
  g_rmdir (folder);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/samples/regenerate", test_regenerate);
  return g_test_run ();
}
