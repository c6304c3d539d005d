/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bars in the scene: lengths in proportion, words within the picture, aims and earlier times seen in
 * every theme. */

#include "config.h"

#include "bb-load.h"
#include "bb-picture-mix.h"

#include <string.h>

#define WIDTH 320.0

static BbBoard *
load_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", "fieldservice.betboard", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbLoaded) loaded = bb_load (file, NULL, &error);

  g_assert_no_error (error);
  return g_object_ref (loaded->board);
}

static const BbSceneGroup *
find_group (const BbScene *scene,
            const char *id)
{
  guint i;

  for (i = 0; i < bb_scene_get_n_groups (scene); i++)
    if (g_strcmp0 (bb_scene_get_group (scene, i)->info.id, id) == 0)
      return bb_scene_get_group (scene, i);
  return NULL;
}

/* The width of one of a row's rectangles: its track, the bar now, the bar before. */
static double
get_bar_width (const BbScene *scene,
               const char *id,
               guint nth)
{
  const BbSceneGroup *group = find_group (scene, id);
  guint n_nodes;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);
  guint i;

  for (i = group->first; i < group->first + group->n_nodes; i++)
    if (nodes[i].kind == BB_NODE_RECT && nth-- == 0)
      return nodes[i].rect.width;
  return 0;
}

static guint
count_nodes (const BbScene *scene,
             const char *id,
             BbNodeKind kind)
{
  const BbSceneGroup *group = find_group (scene, id);
  guint n_nodes;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);
  guint found = 0;
  guint i;

  for (i = group->first; i < group->first + group->n_nodes; i++)
    found += nodes[i].kind == kind ? 1 : 0;
  return found;
}

static void
assert_words_inside (const BbScene *scene)
{
  guint n_nodes;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);
  guint i;

  for (i = 0; i < n_nodes; i++) {
    BbRect bounds;

    if (nodes[i].kind != BB_NODE_TEXT)
      continue;
    bounds = bb_scene_get_node_bounds (scene, &nodes[i]);
    g_test_message ("%s", nodes[i].text.text);
    g_assert_cmpfloat (bounds.x, >=, 0);
    g_assert_cmpfloat (bb_rect_right (&bounds), <=, bb_scene_get_width (scene));
    g_assert_cmpfloat (bb_rect_bottom (&bounds), <=, bb_scene_get_height (scene));
  }
}

static void
test_bars (void)
{
  g_autoptr (BbBoard) board = load_sample ();
  g_autoptr (BbMix) mix = bb_mix_new (board, BB_MIX_BY_ZONE, NULL);
  BbPictureMixOptions options = { .measure = BB_MIX_CAP, .width = WIDTH, .text_size = 14, .title = "Mix" };
  g_autoptr (BbScene) scene = bb_picture_mix_draw (mix, board, &options);
  double track = get_bar_width (scene, "mix-far", 0);

  g_assert_cmpfloat_with_epsilon (track, WIDTH - 2 * 0.8 * 14, 0.01);
  g_assert_cmpfloat_with_epsilon (get_bar_width (scene, "mix-far", 1), track, 0.01);
  g_assert_cmpfloat_with_epsilon (get_bar_width (scene, "mix-known", 1), track * 1500 / 2230, 0.01);
  g_assert_cmpfloat_with_epsilon (get_bar_width (scene, "mix-probe", 1), track * 90 / 2230, 0.01);
  g_assert_cmpuint (count_nodes (scene, "mix-far", BB_NODE_PATH), ==, 0);
  assert_words_inside (scene);
  g_assert_nonnull (strstr (find_group (scene, "mix-known")->info.title, "Known ground: 13 bets"));
  g_assert_nonnull (strstr (bb_scene_get_desc (scene), "Cheap probes: 2 bets"));
}

static void
test_target (void)
{
  g_autoptr (BbBoard) board = load_sample ();
  BbItem *zone = bb_board_find (board, BB_KIND_ZONE, "probe");
  BbPictureMixOptions options = { .measure = BB_MIX_CAP, .width = WIDTH, .text_size = 14 };
  g_autoptr (BbMix) mix = NULL;
  g_autoptr (BbScene) scene = NULL;
  const char *words;

  bb_item_set_integer (zone, BB_ZONE_SHARE_LOW, 5);
  bb_item_set_integer (zone, BB_ZONE_SHARE_HIGH, 15);
  mix = bb_mix_new (board, BB_MIX_BY_ZONE, NULL);
  scene = bb_picture_mix_draw (mix, board, &options);
  g_assert_cmpuint (count_nodes (scene, "mix-probe", BB_NODE_PATH), ==, 1);
  words = find_group (scene, "mix-probe")->info.title;
  g_assert_nonnull (strstr (words, "aim: 5 to 15%, 3 points under"));
  bb_item_set_integer (zone, BB_ZONE_SHARE_LOW, 2);
  bb_scene_unref (g_steal_pointer (&scene));
  g_clear_pointer (&mix, bb_mix_free);
  mix = bb_mix_new (board, BB_MIX_BY_ZONE, NULL);
  scene = bb_picture_mix_draw (mix, board, &options);
  g_assert_nonnull (strstr (find_group (scene, "mix-probe")->info.title, "aim: 2 to 15%, just under"));
  options.measure = BB_MIX_COUNT;
  bb_scene_unref (g_steal_pointer (&scene));
  scene = bb_picture_mix_draw (mix, board, &options);
  g_assert_cmpuint (count_nodes (scene, "mix-probe", BB_NODE_PATH), ==, 0);
}

/* The earlier time is a second, thinner bar; it says how much there was where that was different. */
static void
test_before (void)
{
  g_autoptr (BbBoard) board = load_sample ();
  BbItem *snapshot = bb_item_list_peek (bb_board_get_items (board, BB_KIND_SNAPSHOT), 0);
  BbPictureMixOptions options = { .measure = BB_MIX_COUNT, .width = WIDTH, .text_size = 14, .then = "In September" };
  g_autoptr (BbMix) mix = bb_mix_new (board, BB_MIX_BY_ZONE, snapshot);
  g_autoptr (BbScene) scene = bb_picture_mix_draw (mix, board, &options);

  g_assert_cmpuint (count_nodes (scene, "mix-probe", BB_NODE_RECT), ==, 3);
  g_assert_cmpfloat_with_epsilon (get_bar_width (scene, "mix-probe", 2), 1.5 * get_bar_width (scene, "mix-probe", 1), 0.01);
  g_assert_nonnull (strstr (find_group (scene, "mix-probe")->info.title, "In September: 3"));
  assert_words_inside (scene);
}

static gboolean
has_words (const BbScene *scene,
           const char *words)
{
  guint n_nodes;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);
  guint i;

  for (i = 0; i < n_nodes; i++)
    if (nodes[i].kind == BB_NODE_TEXT && g_str_equal (nodes[i].text.text, words))
      return TRUE;
  return FALSE;
}

static void
test_long_names (void)
{
  g_autoptr (BbBoard) board = load_sample ();
  BbPictureMixOptions options = { .measure = BB_MIX_CAP, .width = 200, .text_size = 16, .title = "Aufschlüsselung der Wetten nach Zuständigkeitsbereichen" };
  g_autoptr (BbMix) mix = NULL;
  g_autoptr (BbScene) scene = NULL;

  bb_item_set_text (bb_board_find (board, BB_KIND_ZONE, "far"), BB_ZONE_NAME, "Expeditionsvorhaben in unbekanntem Gelände");
  mix = bb_mix_new (board, BB_MIX_BY_ZONE, NULL);
  scene = bb_picture_mix_draw (mix, board, &options);
  assert_words_inside (scene);
  /* Fits the line, if not beside its amount. */
  g_assert_true (has_words (scene, "Careful lifts"));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/picture-mix/bars", test_bars);
  g_test_add_func ("/render/picture-mix/target", test_target);
  g_test_add_func ("/render/picture-mix/before", test_before);
  g_test_add_func ("/render/picture-mix/long-names", test_long_names);
  return g_test_run ();
}
