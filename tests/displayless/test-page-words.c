/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of a picture stay readable: no line between zones strikes through any, and no mark lies on
 * the caption of a zone, whatever the size of the page and however many bets there are. */

#include "config.h"

#include <string.h>

#include "bb-load.h"
#include "bb-test-crowd.h"
#include "bb-zone.h"

static const struct {
  double width, height;
  BbVariant variant;
} pages[] = {
  { 1600, 900, BB_VARIANT_FULL },
  { 1920, 1080, BB_VARIANT_FULL },
  { 1024, 520, BB_VARIANT_BODY },
  { 1366, 660, BB_VARIANT_BODY },
  { 1000, 660, BB_VARIANT_BODY },
  { 1920, 1000, BB_VARIANT_BODY },
  { 1366, 768, BB_VARIANT_ROOM },
};

static BbBoard *
load_sample (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".betboard", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", base, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbLoaded) loaded = bb_load (file, NULL, &error);

  g_assert_no_error (error);
  return g_object_ref (loaded->board);
}

/* Nine zones of a third each, instead of those that the board has. */
static void
make_bands (BbBoard *board)
{
  BbItemList *zones = bb_item_get_children (BB_ITEM (board), BB_KIND_ZONE);
  static const gint ends[] = { 0, 333, 667, 1000 };
  guint x, y;

  while (bb_item_list_get_length (zones) > 0)
    bb_item_remove (bb_item_list_peek (zones, 0));
  for (y = 0; y < 3; y++) {
    for (x = 0; x < 3; x++) {
      g_autofree char *id = g_strdup_printf ("z%u%u", x, y), *name = g_strdup_printf ("Band %u %u", x, y);
      g_autoptr (BbItem) zone = bb_item_new (BB_KIND_ZONE, id);

      bb_item_set_text (zone, BB_ZONE_NAME, name);
      bb_item_set_text (zone, BB_ZONE_KIND, "none");
      bb_zone_set_bounds (zone, &(BbZoneBounds){ { ends[x], ends[y] }, { ends[x + 1], ends[y + 1] } });
      g_assert_true (bb_item_append (BB_ITEM (board), zone, NULL));
    }
  }
}

static gboolean
is_color (const BbColor *one,
          const BbColor *other)
{
  return one->red == other->red && one->green == other->green && one->blue == other->blue && one->alpha == other->alpha;
}

/* The lines between zones: stroked paths of one straight line in their colour. */
static GArray *
list_lines (const BbScene *scene,
            const BbTheme *theme)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (BbRect));
  guint n_nodes, i;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);

  for (i = 0; i < n_nodes; i++) {
    BbRect rect;

    if (nodes[i].kind != BB_NODE_PATH || nodes[i].path.n_steps != 2 || !is_color (&bb_scene_get_paint (scene, nodes[i].style)->stroke, &theme->split))
      continue;
    rect = bb_scene_get_node_bounds (scene, &nodes[i]);
    if (MIN (rect.width, rect.height) < 3)
      g_array_append_val (lines, rect);
  }
  return lines;
}

/* Of the page's texts those that name a zone or give its advice. */
static GArray *
list_captions (const BbScene *scene,
               BbBoard *board)
{
  GArray *captions = g_array_new (FALSE, FALSE, sizeof (BbRect));
  BbItemList *zones = bb_item_get_children (BB_ITEM (board), BB_KIND_ZONE);
  guint n_nodes, i, j;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);

  for (i = 0; i < n_nodes; i++) {
    BbRect rect = bb_scene_get_node_bounds (scene, &nodes[i]);

    for (j = 0; nodes[i].kind == BB_NODE_TEXT && j < bb_item_list_get_length (zones); j++) {
      BbItem *zone = bb_item_list_peek (zones, j);

      if (g_str_equal (nodes[i].text.text, bb_zone_get_name (zone)) || g_str_equal (nodes[i].text.text, bb_zone_get_advice (zone)))
        g_array_append_val (captions, rect);
    }
  }
  return captions;
}

static guint
count_meetings (const GArray *some,
                const GArray *others)
{
  guint i, j, n = 0;

  for (i = 0; i < some->len; i++)
    for (j = 0; j < others->len; j++)
      n += bb_rect_overlaps (&g_array_index (some, BbRect, i), &g_array_index (others, BbRect, j)) ? 1 : 0;
  return n;
}

static GArray *
list_parts (const BbScene *scene,
            BbPart part)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (BbRect));
  guint i;

  for (i = 0; i < bb_scene_get_n_groups (scene); i++) {
    const BbSceneGroup *group = bb_scene_get_group (scene, i);

    if (group->info.part == part && group->bounds.width > 0)
      g_array_append_val (rects, group->bounds);
  }
  return rects;
}

/* Returns how many captions the picture has. */
static guint
check (BbBoard *board,
       guint page,
       BbThemeId theme,
       guint least_lines)
{
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GArray) captions = NULL;
  g_autoptr (GArray) labels = NULL;
  g_autoptr (GArray) marks = NULL;
  g_autoptr (GArray) counts = NULL;
  g_autoptr (BbScene) scene = NULL;
  BbPictureOptions options;

  bb_picture_options_init (&options, pages[page].variant);
  options.width = pages[page].width;
  options.height = pages[page].height;
  options.theme = theme;
  scene = bb_picture_draw (board, &options, NULL);
  lines = list_lines (scene, bb_theme_get (theme));
  captions = list_captions (scene, board);
  labels = list_parts (scene, BB_PART_LABEL);
  marks = list_parts (scene, BB_PART_MARK);
  counts = list_parts (scene, BB_PART_STACK);
  g_test_message ("page %u, theme %u: %u lines, %u captions, %u labels", page, (guint) theme, lines->len, captions->len, labels->len);
  g_assert_cmpuint (lines->len, >=, least_lines);
  g_assert_cmpuint (count_meetings (lines, labels), ==, 0);
  g_assert_cmpuint (count_meetings (lines, captions), ==, 0);
  g_assert_cmpuint (count_meetings (marks, captions), ==, 0);
  g_assert_cmpuint (count_meetings (counts, captions), ==, 0);
  g_assert_cmpuint (count_meetings (labels, captions), ==, 0);
  return captions->len;
}

static void
test_samples (void)
{
  static const char *const names[] = { "fieldservice", "insurer" };
  guint i, page, theme;

  for (i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (BbBoard) board = load_sample (names[i]);

    for (page = 0; page < G_N_ELEMENTS (pages); page++)
      for (theme = 0; theme < BB_N_THEMES; theme++)
        g_assert_cmpuint (check (board, page, (BbThemeId) theme, 2), >=, 4);
    make_bands (board);
    for (page = 0; page < G_N_ELEMENTS (pages); page++)
      g_assert_cmpuint (check (board, page, BB_THEME_HIGH_CONTRAST, 4), ==, 9);
    bb_item_set_integer (BB_ITEM (board), BB_BOARD_X_REVERSED, 1);
    bb_item_set_integer (BB_ITEM (board), BB_BOARD_Y_REVERSED, 1);
    g_assert_cmpuint (check (board, 0, BB_THEME_LIGHT, 4), ==, 9);
  }
}

/* The lines are those of the zones, not of the board's two splits. */
static void
test_no_zones (void)
{
  g_autoptr (BbBoard) board = load_sample ("fieldservice");
  BbItemList *zones = bb_item_get_children (BB_ITEM (board), BB_KIND_ZONE);
  g_autoptr (BbScene) scene = NULL;
  g_autoptr (GArray) lines = NULL;

  while (bb_item_list_get_length (zones) > 0)
    bb_item_remove (bb_item_list_peek (zones, 0));
  scene = bb_test_crowd_draw (board, 1600, 900);
  lines = list_lines (scene, bb_theme_get (BB_THEME_LIGHT));
  g_assert_cmpuint (lines->len, ==, 0);
}

/* However crowded, each of the four zones keeps its name. */
static void
test_crowds (void)
{
  static const guint sizes[] = { 30, 100, 300 };
  guint32 seed;
  guint i, page;

  for (i = 0; i < G_N_ELEMENTS (sizes); i++) {
    for (seed = 1; seed <= 8; seed++) {
      g_autoptr (BbBoard) board = bb_test_crowd_make (sizes[i], seed);
      g_autoptr (BbBoard) starter = bb_board_new_starter ();
      BbItemList *zones = bb_item_get_children (BB_ITEM (starter), BB_KIND_ZONE);

      while (bb_item_list_get_length (zones) > 0) {
        g_autoptr (BbItem) zone = g_object_ref (bb_item_list_peek (zones, 0));

        bb_item_remove (zone);
        g_assert_true (bb_item_append (BB_ITEM (board), zone, NULL));
      }
      for (page = 0; page < G_N_ELEMENTS (pages); page++)
        g_assert_cmpuint (check (board, page, BB_THEME_LIGHT, 0), >=, pages[page].variant == BB_VARIANT_ROOM ? 3 : 4);
    }
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/page-words/samples", test_samples);
  g_test_add_func ("/render/page-words/no-zones", test_no_zones);
  g_test_add_func ("/render/page-words/crowds", test_crowds);
  return g_test_run ();
}
