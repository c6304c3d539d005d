/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "bb-level.h"
#include "bb-load.h"
#include "bb-picture.h"

#define NBSP "\302\240"

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

/* What is written within a group, one line a text. */
static char *
read_group (const BbScene *scene,
            const BbSceneGroup *group)
{
  guint i, n_nodes;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);
  GString *text = g_string_new (NULL);

  for (i = group->first; i < group->first + group->n_nodes; i++)
    if (nodes[i].kind == BB_NODE_TEXT)
      g_string_append_printf (text, "%s\n", nodes[i].text.text);
  return g_string_free (text, FALSE);
}

static char *
read_label (const BbScene *scene,
            const char *bet)
{
  return read_group (scene, bb_scene_find_group (scene, bet, BB_PART_LABEL));
}

/* On a page with room for every card. */
static BbScene *
draw (BbBoard *board,
      const char *level,
      const char *const *hide)
{
  g_autoptr (BbItem) lens = bb_item_new (BB_KIND_VIEW, "lens");
  BbPictureOptions options;

  bb_picture_options_init (&options, BB_VARIANT_FULL);
  bb_item_set_text (lens, BB_VIEW_LEVEL, level);
  options.width = 3200;
  options.height = 1800;
  options.text_scale = 0.4;
  options.lens = lens;
  options.hide = hide;
  return bb_picture_draw (board, &options, NULL);
}

static void
test_words (void)
{
  g_autoptr (BbBoard) board = load_sample ("fieldservice");
  g_autoptr (BbScene) scene = draw (board, "card", NULL);
  g_autofree char *active = read_label (scene, "S02");
  g_autofree char *overdue = read_label (scene, "S06");
  g_autofree char *candidate = read_label (scene, "S25");

  g_assert_cmpstr (active,
                   ==,
                   "Shared crew pool\nacross depots\nScheduling · Active\n€180" NBSP "k of up to €420" NBSP "k\nnext review 7 Dec\n35–60 %\n");
  g_assert_nonnull (strstr (overdue, "\ndue 16 Nov\n"));
  g_assert_null (strstr (overdue, "next review"));
  g_assert_nonnull (strstr (candidate, "Candidate\nup to €80" NBSP "k\n"));
}

/* A line joins each card to its mark, even where the two lie side by side. */
static void
test_leaders (void)
{
  g_autoptr (BbBoard) board = load_sample ("fieldservice");
  g_autoptr (BbScene) scene = draw (board, "card", NULL);
  const BbSceneGroup *leader = bb_scene_find_group (scene, "S02", BB_PART_LEADER);
  const BbSceneGroup *mark = bb_scene_find_group (scene, "S02", BB_PART_MARK);
  const BbSceneGroup *label = bb_scene_find_group (scene, "S02", BB_PART_LABEL);

  g_assert_nonnull (leader);
  g_assert_true (bb_rect_overlaps (&leader->bounds, &mark->bounds));
  g_assert_true (bb_rect_overlaps (&leader->bounds, &label->bounds));
}

/* What a picture must not show is on no card. */
static void
test_hidden (void)
{
  const char *const hide[] = { "funding_cap", "review_date", "confidence_low", "confidence_high", "owner_team", NULL };
  g_autoptr (BbBoard) board = load_sample ("fieldservice");
  g_autoptr (BbScene) scene = draw (board, "card", hide);
  g_autofree char *text = read_label (scene, "S02");

  g_assert_cmpstr (text, ==, "Shared crew pool\nacross depots\nActive\n");
}

/* A board of essentials has cards of essentials. */
static void
test_in_use (void)
{
  g_autoptr (BbBoard) board = load_sample ("twelve-bets");
  g_autoptr (BbScene) scene = draw (board, "card", NULL);
  const BbSceneGroup *legend = NULL;
  g_autofree char *words = NULL;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++)
    g_assert_false (bb_item_has_value (BB_ITEM (bb_board_get_bet (board, i)), BB_BET_CONFIDENCE_LOW));
  for (i = 0; i < bb_scene_get_n_groups (scene) && legend == NULL; i++)
    if (g_strcmp0 (bb_scene_get_group (scene, i)->info.id, "legend") == 0)
      legend = bb_scene_get_group (scene, i);
  words = read_group (scene, legend);
  g_assert_null (strstr (words, "How sure we are"));
}

static guint
count_cards (const BbScene *scene)
{
  guint i, n_nodes, n = 0;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);

  for (i = 0; i < bb_scene_get_n_groups (scene); i++) {
    const BbSceneGroup *group = bb_scene_get_group (scene, i);

    if (group->info.part == BB_PART_LABEL && group->n_nodes > 1)
      n += nodes[group->first + 1].kind == BB_NODE_RECT ? 1 : 0;
  }
  return n;
}

/* With room every bet has its card; none lies on another, nor on a mark. */
static void
test_apart (void)
{
  g_autoptr (BbBoard) board = load_sample ("insurer");
  g_autoptr (BbScene) scene = draw (board, "card", NULL);
  guint i, j;

  g_assert_cmpuint (count_cards (scene), ==, 25);
  for (i = 0; i < bb_scene_get_n_groups (scene); i++) {
    const BbSceneGroup *card = bb_scene_get_group (scene, i);

    for (j = 0; card->info.part == BB_PART_LABEL && j < bb_scene_get_n_groups (scene); j++) {
      const BbSceneGroup *other = bb_scene_get_group (scene, j);

      if (i != j && (other->info.part == BB_PART_LABEL || (other->info.part == BB_PART_MARK && !bb_bet_is_envelope (bb_board_find_bet (board, other->info.bet)))))
        g_assert_false (bb_rect_overlaps (&card->bounds, &other->bounds));
    }
  }
}

/* On a page without room some bets keep their labels, and each has one. */
static void
test_falls_back (void)
{
  g_autoptr (BbBoard) board = load_sample ("fieldservice");
  g_autoptr (BbItem) lens = bb_item_new (BB_KIND_VIEW, "lens");
  g_autoptr (BbScene) scene = NULL;
  BbPictureOptions options;
  guint i;

  bb_picture_options_init (&options, BB_VARIANT_FULL);
  bb_item_set_text (lens, BB_VIEW_LEVEL, "card");
  options.width = 1366;
  options.height = 768;
  options.lens = lens;
  scene = bb_picture_draw (board, &options, NULL);
  g_assert_cmpuint (count_cards (scene), >=, 8);
  g_assert_cmpuint (count_cards (scene), <, 24);
  for (i = 0; i < bb_scene_get_n_groups (scene); i++)
    if (bb_scene_get_group (scene, i)->info.part == BB_PART_LABEL)
      g_assert_cmpuint (bb_scene_get_group (scene, i)->n_nodes, >, 1);
}

static void
test_marks_alone (void)
{
  g_autoptr (BbBoard) board = load_sample ("fieldservice");
  g_autoptr (BbScene) scene = draw (board, "mark", NULL);
  g_autofree char *text = read_label (scene, "S02");

  g_assert_cmpstr (text, ==, "");
  g_assert_cmpuint (bb_scene_find_group (scene, "S06", BB_PART_MARK)->n_nodes, >, 3);
}

/* Room at 1366x768 is about half a million square units; names are 12 high. */
static void
test_choice (void)
{
  BbLevel level = BB_LEVEL_LABEL;

  g_assert_cmpint (bb_level_choose (24, 520000, 12), ==, BB_LEVEL_LABEL);
  g_assert_cmpint (bb_level_choose (24, 4 * 520000, 12), ==, BB_LEVEL_CARD);
  g_assert_cmpint (bb_level_choose (24, 4 * 520000, 24), ==, BB_LEVEL_LABEL);
  g_assert_cmpint (bb_level_choose (1000, 520000, 12), ==, BB_LEVEL_LABEL);
  g_assert_cmpint (bb_level_choose (10000, 520000, 12), ==, BB_LEVEL_MARK);
  g_assert_cmpint (bb_level_choose (0, 520000, 12), ==, BB_LEVEL_LABEL);
  g_assert_false (bb_level_from_name ("poster", &level));
  g_assert_cmpint (level, ==, BB_LEVEL_LABEL);
  g_assert_true (bb_level_from_name ("card", &level));
  g_assert_cmpint (level, ==, BB_LEVEL_CARD);
}

/* A file has labels; a screen has cards once someone has zoomed in. */
static void
test_zoom (void)
{
  g_autoptr (BbBoard) board = load_sample ("fieldservice");
  const double zooms[] = { 0, 1, 2 };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (zooms); i++) {
    g_autoptr (BbScene) scene = NULL;
    BbPictureOptions options;

    bb_picture_options_init (&options, BB_VARIANT_FULL);
    options.width = 3200;
    options.height = 1800;
    options.text_scale = 0.5;
    options.zoom = zooms[i];
    scene = bb_picture_draw (board, &options, NULL);
    if (zooms[i] < 2)
      g_assert_cmpuint (count_cards (scene), ==, 0);
    else
      g_assert_cmpuint (count_cards (scene), >=, 20);
  }
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  g_test_add_func ("/render/card/words", test_words);
  g_test_add_func ("/render/card/leaders", test_leaders);
  g_test_add_func ("/render/card/hidden", test_hidden);
  g_test_add_func ("/render/card/in-use", test_in_use);
  g_test_add_func ("/render/card/apart", test_apart);
  g_test_add_func ("/render/card/falls-back", test_falls_back);
  g_test_add_func ("/render/card/marks-alone", test_marks_alone);
  g_test_add_func ("/render/card/choice", test_choice);
  g_test_add_func ("/render/card/zoom", test_zoom);
  return g_test_run ();
}
