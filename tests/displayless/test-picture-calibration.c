/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calibration in the scene: a dot a band with its number, no line through few of them, words that say
 * when nothing can be said. */

#include "config.h"

#include "bb-picture-calibration.h"

#include <string.h>

static BbCalibration
make_calibration (guint n_bands,
                  guint n_each)
{
  BbCalibration calibration = { .n_bands = n_bands, .n = n_bands * n_each, .stated = 50, .came = 50 };
  guint i;

  for (i = 0; i < BB_CALIBRATION_N_BANDS; i++)
    calibration.bands[i] = (BbCalibrationBand){ i * 20, (i + 1) * 20, i < n_bands ? n_each : 0, i * 20 + 10, 100 - i * 20 };
  return calibration;
}

static BbScene *
draw (const BbCalibration *calibration,
      BbThemeId theme)
{
  const BbPictureCalibrationOptions options = { .theme = theme, .width = 360, .text_size = 13, .title = "Field service" };

  return bb_picture_calibration_draw (calibration, &options);
}

static guint
count (const BbScene *scene,
       BbNodeKind kind)
{
  guint n_nodes;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);
  guint found = 0;
  guint i;

  for (i = 0; i < n_nodes; i++)
    found += nodes[i].kind == kind ? 1 : 0;
  return found;
}

static gboolean
has_text (const BbScene *scene,
          const char *text)
{
  guint n_nodes;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);
  guint i;

  for (i = 0; i < n_nodes; i++)
    if (nodes[i].kind == BB_NODE_TEXT && strstr (nodes[i].text.text, text) != NULL)
      return TRUE;
  return FALSE;
}

/* The ticks and the diagonal are paths as well. */
static guint
count_paths_without_dots (void)
{
  const BbCalibration nothing = make_calibration (0, 0);
  g_autoptr (BbScene) scene = draw (&nothing, BB_THEME_LIGHT);

  g_assert_cmpuint (count (scene, BB_NODE_ELLIPSE), ==, 0);
  g_assert_true (has_text (scene, "Nothing has been judged yet"));
  return count (scene, BB_NODE_PATH);
}

static void
test_line (void)
{
  const struct {
    guint n_bands;
    guint n_each;
    guint n_lines;
  } cases[] = {
    { 1, 1, 0 },
    { 4, 1, 0 },
    { 2, 9, 0 },
    { 3, 2, 1 },
    { 5, 3, 1 },
  };
  guint paths = count_paths_without_dots ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++) {
    const BbCalibration calibration = make_calibration (cases[i].n_bands, cases[i].n_each);
    g_autoptr (BbScene) scene = draw (&calibration, BB_THEME_LIGHT);

    g_test_message ("case %u", i);
    g_assert_cmpuint (count (scene, BB_NODE_ELLIPSE), ==, cases[i].n_bands);
    g_assert_cmpuint (count (scene, BB_NODE_PATH), ==, paths + cases[i].n_lines);
    g_assert_true (has_text (scene, "too few") == (calibration.n < BB_CALIBRATION_LEAST));
  }
}

static void
test_spoken (void)
{
  const BbCalibration calibration = make_calibration (3, 2);
  g_autoptr (BbScene) scene = draw (&calibration, BB_THEME_DARK);

  g_assert_cmpstr (bb_scene_get_title (scene), ==, "Field service");
  g_assert_nonnull (strstr (bb_scene_get_desc (scene), "20 to 40 % sure: 2 decisions, 80 % came"));
  g_assert_cmpstr (bb_scene_get_group (scene, 1)->info.title, ==, "20 to 40 % sure: 2 decisions, 80 % came");
}

/* Nothing is drawn outside, whatever the theme. */
static void
test_inside (void)
{
  const BbCalibration calibration = make_calibration (5, 40);
  BbThemeId theme;

  for (theme = BB_THEME_LIGHT; theme <= BB_THEME_PRINT; theme++) {
    g_autoptr (BbScene) scene = draw (&calibration, theme);
    guint n_nodes;
    const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);
    guint i;

    for (i = 0; i < n_nodes; i++) {
      BbRect bounds = bb_scene_get_node_bounds (scene, &nodes[i]);

      g_assert_cmpfloat (bounds.x, >=, 0);
      g_assert_cmpfloat (bounds.y, >=, 0);
      g_assert_cmpfloat (bounds.x + bounds.width, <=, bb_scene_get_width (scene));
      g_assert_cmpfloat (bounds.y + bounds.height, <=, bb_scene_get_height (scene));
    }
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/calibration/line", test_line);
  g_test_add_func ("/render/calibration/spoken", test_spoken);
  g_test_add_func ("/render/calibration/inside", test_inside);
  return g_test_run ();
}
