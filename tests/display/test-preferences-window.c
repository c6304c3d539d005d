/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-preferences-window.h"
#include "bb-settings.h"

#include "bb-test-display.h"

static void
test_apply (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  bb_settings_set_string (BB_SETTING_COLOR_SCHEME, "dark");
  bb_preferences_apply ();
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_true (adw_style_manager_get_dark (manager));
  bb_settings_set_string (BB_SETTING_COLOR_SCHEME, "system");
  bb_preferences_apply ();
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_construct (void)
{
  BbPreferencesWindow *window = g_object_new (BB_TYPE_PREFERENCES_WINDOW, NULL);

  g_object_ref (window);
  gtk_window_present (GTK_WINDOW (window));
  run_pending ();
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (window);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/preferences-window/apply", test_apply);
  g_test_add_func ("/app/preferences-window/construct", test_construct);
  return g_test_run ();
}
