/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-export-settings.h"

#include <glib/gstdio.h>

static void
test_remember (void)
{
  g_autoptr (GFile) board = g_file_new_for_path ("/nowhere/ours.betboard");
  g_autoptr (GFile) other = g_file_new_for_path ("/nowhere/theirs.betboard");
  g_autoptr (BbExportSettings) settings = bb_export_settings_new ();
  g_autoptr (BbExportSettings) recalled = NULL;

  settings->file = g_file_new_for_path ("/nowhere/ours.svg");
  settings->options.format = BB_EXPORT_SVG;
  settings->options.picture.variant = BB_VARIANT_BODY;
  settings->options.picture.background = BB_BACKGROUND_NONE;
  settings->options.picture.theme = BB_THEME_DARK;
  settings->options.picture.short_names = TRUE;
  settings->options.picture.title = FALSE;
  settings->options.picture.legend = TRUE;
  bb_export_settings_set_width (settings, 2560);
  bb_export_settings_remember (settings, board);

  recalled = bb_export_settings_recall (board);
  g_assert_nonnull (recalled);
  g_assert_true (g_file_equal (recalled->file, settings->file));
  g_assert_cmpint (recalled->options.format, ==, BB_EXPORT_SVG);
  g_assert_cmpint (recalled->options.picture.variant, ==, BB_VARIANT_BODY);
  g_assert_cmpint (recalled->options.picture.background, ==, BB_BACKGROUND_NONE);
  g_assert_cmpint (recalled->options.picture.theme, ==, BB_THEME_DARK);
  g_assert_true (recalled->options.picture.short_names);
  g_assert_false (recalled->options.picture.title);
  g_assert_true (recalled->options.picture.legend);
  g_assert_cmpfloat (recalled->options.picture.width, ==, 2560);
  g_assert_cmpfloat (recalled->options.picture.height, ==, 1280);
  g_assert_null (bb_export_settings_recall (other));
}

static void
test_name_decides (void)
{
  static const struct {
    const char *path;
    BbExportFormat format;
  } cases[] = {
    { "/nowhere/ours.svg", BB_EXPORT_SVG },
    { "/nowhere/ours.pdf", BB_EXPORT_PDF },
    { "/nowhere/plain", BB_EXPORT_PDF },
    { "/nowhere/v1.2", BB_EXPORT_PDF },
    { "/nowhere/ours.png", BB_EXPORT_PNG },
  };
  g_autoptr (BbExportSettings) settings = bb_export_settings_new ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GFile) file = g_file_new_for_path (cases[i].path);

    bb_export_settings_set_file (settings, file);
    g_assert_true (g_file_equal (settings->file, file));
    g_assert_cmpint (settings->options.format, ==, cases[i].format);
  }
}

/* Another board begins where the last one was left, but not with its file. */
static void
test_default (void)
{
  g_autoptr (BbExportSettings) settings = NULL;

  test_remember ();
  settings = bb_export_settings_new ();
  g_assert_cmpint (settings->options.format, ==, BB_EXPORT_SVG);
  g_assert_cmpint (settings->options.picture.variant, ==, BB_VARIANT_BODY);
  g_assert_cmpint (settings->options.picture.theme, ==, BB_THEME_DARK);
  g_assert_true (settings->options.picture.short_names);
  g_assert_cmpfloat (settings->options.picture.width, ==, 2560);
  g_assert_null (settings->file);
}

/* Where a board lies is not written down for others to read. */
static void
test_private (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "betboard", "exports.ini", NULL);
  g_autofree char *text = NULL;

  test_remember ();
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_null (strstr (text, "ours.betboard"));
}

/* A file that is no key file is as good as none. */
static void
test_broken (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "betboard", NULL);
  g_autofree char *path = g_build_filename (folder, "exports.ini", NULL);
  g_autoptr (GFile) board = g_file_new_for_path ("/nowhere/ours.betboard");

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "\x01no key file", -1, NULL));
  g_assert_null (bb_export_settings_recall (board));
}

int
main (int argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("betboard-home-XXXXXX", NULL);

  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/export-settings/remember", test_remember);
  g_test_add_func ("/app/export-settings/name-decides", test_name_decides);
  g_test_add_func ("/app/export-settings/default", test_default);
  g_test_add_func ("/app/export-settings/private", test_private);
  g_test_add_func ("/app/export-settings/broken", test_broken);
  return g_test_run ();
}
