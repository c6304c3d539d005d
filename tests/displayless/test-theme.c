/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-theme.h"

#define TEXT_CONTRAST 4.5
#define SPLIT_CONTRAST 1.6
#define MARK_CONTRAST 1.8
#define STEP_CONTRAST 1.4

static void
assert_contrast (const BbTheme *theme,
                 const char *what,
                 const BbColor *color,
                 const BbColor *ground,
                 double least)
{
  double contrast = bb_color_get_contrast (color, ground);

  if (contrast < least)
    g_error ("%s: %s has %.2f:1, needs %.2f:1", theme->name, what, contrast, least);
}

static void
test_texts (void)
{
  guint id, tint;

  for (id = 0; id < BB_N_THEMES; id++) {
    const BbTheme *theme = bb_theme_get (id);

    assert_contrast (theme, "text on paper", &theme->text, &theme->paper, TEXT_CONTRAST);
    assert_contrast (theme, "dim on paper", &theme->dim, &theme->paper, TEXT_CONTRAST);
    assert_contrast (theme, "dim on white", &theme->dim, &theme->white, TEXT_CONTRAST);
    assert_contrast (theme, "alert on paper", &theme->alert, &theme->paper, TEXT_CONTRAST);
    assert_contrast (theme, "badge", &theme->on_alert, &theme->alert, TEXT_CONTRAST);
    for (tint = 0; tint < BB_N_TINTS; tint++) {
      const BbZoneColors *zone = &theme->zones[tint];

      assert_contrast (theme, "text on zone", &theme->text, &zone->fill, TEXT_CONTRAST);
      assert_contrast (theme, "dim on zone", &theme->dim, &zone->fill, TEXT_CONTRAST);
      assert_contrast (theme, "alert on zone", &theme->alert, &zone->fill, TEXT_CONTRAST);
      assert_contrast (theme, "zone name", &zone->name, &zone->fill, TEXT_CONTRAST);
      assert_contrast (theme, "zone advice", &zone->advice, &zone->fill, TEXT_CONTRAST);
      assert_contrast (theme, "split line", &theme->split, &zone->fill, SPLIT_CONTRAST);
    }
  }
}

static void
test_marks (void)
{
  guint id, tint;
  int slot;

  for (id = 0; id < BB_N_THEMES; id++)
    for (tint = 0; tint < BB_N_TINTS; tint++)
      for (slot = -1; slot < BB_THEME_N_TEAMS; slot++)
        assert_contrast (bb_theme_get (id),
                         "team",
                         bb_theme_get_team (bb_theme_get (id), slot),
                         &bb_theme_get (id)->zones[tint].fill,
                         MARK_CONTRAST);
}

/* One after the other comes nearer to the ground. */
static void
test_steps (void)
{
  guint id, tint;
  int step;

  for (id = 0; id < BB_N_THEMES; id++) {
    const BbTheme *theme = bb_theme_get (id);

    for (step = 0; step < BB_THEME_N_STEPS; step++) {
      const BbColor *color = bb_theme_get_team (theme, BB_THEME_STEP (step));

      g_assert_true (color == &theme->steps[step]);
      for (tint = 0; tint < BB_N_TINTS; tint++)
        assert_contrast (theme, "step", color, &theme->zones[tint].fill, MARK_CONTRAST);
      if (step == 0)
        continue;
      assert_contrast (theme, "step after step", color, &theme->steps[step - 1], STEP_CONTRAST);
      g_assert_cmpfloat (bb_color_get_contrast (color, &theme->paper), <, bb_color_get_contrast (&theme->steps[step - 1], &theme->paper));
    }
  }
}

static void
test_names (void)
{
  BbThemeId id = BB_THEME_LIGHT;

  g_assert_true (bb_theme_id_from_name ("high-contrast", &id));
  g_assert_cmpint (id, ==, BB_THEME_HIGH_CONTRAST);
  g_assert_false (bb_theme_id_from_name ("pink", &id));
  g_assert_true (bb_theme_get_team (bb_theme_get (id), 7) == &bb_theme_get (id)->other);
  g_assert_true (bb_theme_get_team (bb_theme_get (id), -1) == &bb_theme_get (id)->other);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/theme/texts", test_texts);
  g_test_add_func ("/render/theme/marks", test_marks);
  g_test_add_func ("/render/theme/steps", test_steps);
  g_test_add_func ("/render/theme/names", test_names);
  return g_test_run ();
}
