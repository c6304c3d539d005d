/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "bb-load.h"
#include "bb-test-crowd.h"

#define N_SEEDS 8
#define ROOM_OF_60 45

static void
draw_and_count (guint n,
                guint32 seed,
                BbTestCrowdCount *count)
{
  g_autoptr (BbBoard) board = bb_test_crowd_make (n, seed);
  g_autoptr (BbScene) scene = bb_test_crowd_draw (board, 1920, 1080);

  bb_test_crowd_count (scene, count);
  g_test_message ("%u bets, seed %u: %u in place, %u leaders, mean %.1f, most %.1f",
                  n,
                  seed,
                  count->n_in_place,
                  count->n_leaders,
                  count->mean_distance,
                  count->most_distance);
  g_assert_cmpuint (count->n_bets, ==, n);
  g_assert_cmpuint (count->n_label_pairs, ==, 0);
  g_assert_cmpuint (count->n_on_marks, ==, 0);
  g_assert_cmpuint (count->n_off_page, ==, 0);
}

static void
test_all_in_place (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  guint32 seed;

  for (seed = 1; seed <= N_SEEDS; seed++) {
    BbTestCrowdCount count;

    draw_and_count (n, seed, &count);
    g_assert_cmpuint (count.n_unnamed, ==, 0);
    g_assert_cmpuint (count.n_in_place, >=, n <= 60 ? n : n - 2);
    g_assert_cmpfloat (count.mean_distance, <, 15);
    g_assert_cmpfloat (count.most_distance, <, 95);
  }
}

/* Too many for the plane: a number for each of the others, and its name in the list. */
static void
test_crowd (void)
{
  guint32 seed;

  for (seed = 1; seed <= N_SEEDS; seed++) {
    BbTestCrowdCount count;

    draw_and_count (300, seed, &count);
    g_assert_cmpuint (count.n_in_place, >=, 165);
    g_assert_cmpuint (count.n_in_place + count.n_numbered, ==, 300);
    g_assert_cmpuint (count.n_unnamed, ==, 0);
    g_assert_cmpuint (count.n_far, ==, 0);
  }
}

/* A small move of one bet leaves nearly all other labels where they are. */
static void
test_stable (void)
{
  g_autoptr (BbBoard) board = bb_test_crowd_make (100, 1);
  g_autoptr (BbScene) before = bb_test_crowd_draw (board, 1920, 1080);
  guint i, n_moved = 0;

  for (i = 0; i < 10; i++) {
    BbBet *bet = bb_board_get_bet (board, i * 10);
    gint place = bb_bet_get_risk (bet);
    g_autoptr (BbScene) after = NULL;

    bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, place < 500 ? place + 5 : place - 5);
    after = bb_test_crowd_draw (board, 1920, 1080);
    n_moved += bb_test_crowd_count_moved (before, after, bb_bet_get_id (bet));
    bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, place);
  }
  g_assert_cmpuint (n_moved, <, 60);
}

static void
test_same_picture (void)
{
  g_autoptr (BbBoard) board = bb_test_crowd_make (100, 3);
  g_autoptr (BbScene) first = bb_test_crowd_draw (board, 1920, 1080);
  g_autoptr (BbScene) second = bb_test_crowd_draw (board, 1920, 1080);

  g_assert_cmpuint (bb_test_crowd_count_moved (first, second, NULL), ==, 0);
}

static void
put (BbBet *bet,
     gint x,
     gint y)
{
  bb_item_set_integer (BB_ITEM (bet), BB_BET_LABEL_X, x);
  bb_item_set_integer (BB_ITEM (bet), BB_BET_LABEL_Y, y);
}

/* A label put by hand stands exactly there, with a leader; the others make room for it. */
static void
test_put (void)
{
  g_autoptr (BbBoard) board = bb_test_crowd_make (100, 2);
  g_autoptr (BbScene) scene = NULL;
  BbLayout layout;
  guint i;

  for (i = 0; i < 100; i += 20)
    put (bb_board_get_bet (board, i), i % 40 == 0 ? 100 : -90, 60);
  scene = bb_test_crowd_draw_with_layout (board, 1920, 1080, &layout);
  for (i = 0; i < 100; i += 20) {
    BbBet *bet = bb_board_get_bet (board, i);
    const BbSceneGroup *label = bb_scene_find_group (scene, bb_bet_get_id (bet), BB_PART_LABEL);
    BbPoint at = bb_layout_to_page (&layout, bb_bet_get_familiarity (bet), bb_bet_get_risk (bet));
    BbPoint middle = bb_rect_center (&label->bounds);

    g_assert_cmpfloat_with_epsilon (middle.x - at.x, (i % 40 == 0 ? 10 : -9) * layout.name_size, 0.05 * layout.name_size);
    g_assert_cmpfloat_with_epsilon (middle.y - at.y, 6 * layout.name_size, 0.1 * layout.name_size);
    g_assert_nonnull (bb_scene_find_group (scene, bb_bet_get_id (bet), BB_PART_LEADER));
  }
  for (i = 0; i < 100; i++) {
    const BbSceneGroup *label = bb_scene_find_group (scene, bb_bet_get_id (bb_board_get_bet (board, i)), BB_PART_LABEL);
    guint j;

    for (j = 0; j < 100; j += 20) {
      const BbSceneGroup *other = bb_scene_find_group (scene, bb_bet_get_id (bb_board_get_bet (board, j)), BB_PART_LABEL);

      g_assert_true (i == j || i % 20 == 0 || !bb_rect_overlaps (&label->bounds, &other->bounds));
    }
  }
}

static void
test_put_stays_on_page (void)
{
  static const gint offsets[][2] = { { 900, 0 }, { -900, 0 }, { 0, 900 }, { 0, -900 } };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (offsets); i++) {
    g_autoptr (BbBoard) board = bb_test_crowd_make (3, 1);
    BbBet *bet = bb_board_get_bet (board, 0);
    g_autoptr (BbScene) scene = NULL;
    const BbSceneGroup *label;

    put (bet, offsets[i][0], offsets[i][1]);
    scene = bb_test_crowd_draw (board, 1366, 768);
    label = bb_scene_find_group (scene, bb_bet_get_id (bet), BB_PART_LABEL);
    g_assert_cmpfloat (label->bounds.x, >=, 0);
    g_assert_cmpfloat (label->bounds.y, >=, 0);
    g_assert_cmpfloat (bb_rect_right (&label->bounds), <=, 1366);
    g_assert_cmpfloat (bb_rect_bottom (&label->bounds), <=, 768);
  }
}

/* What the scene says of names is what can be counted. */
static void
test_naming (void)
{
  static const guint sizes[] = { 30, 300, 1000 };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (BbBoard) board = bb_test_crowd_make (sizes[i], 1);
    g_autoptr (BbScene) scene = bb_test_crowd_draw (board, 1920, 1080);
    BbNaming naming = bb_scene_get_naming (scene);
    BbTestCrowdCount count;

    bb_test_crowd_count (scene, &count);
    g_assert_cmpuint (naming.in_place, ==, count.n_in_place);
    g_assert_cmpuint (naming.listed, ==, count.n_numbered);
    g_assert_cmpuint (naming.unnamed, ==, count.n_unnamed);
  }
}

static BbScene *
draw_room (BbBoard *board,
           BbLayout *layout)
{
  BbPictureOptions options;

  bb_picture_options_init (&options, BB_VARIANT_ROOM);
  options.width = 1366;
  options.height = 768;
  return bb_picture_draw (board, &options, layout);
}

/* Each sample as shown in a room: every bet by its short name beside its mark, nothing by number. */
static void
test_room_of_sample (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbLoaded) loaded = bb_load (file, NULL, &error);
  g_autoptr (BbScene) scene = NULL;
  BbTestCrowdCount count;

  g_assert_no_error (error);
  scene = draw_room (loaded->board, NULL);
  bb_test_crowd_count (scene, &count);
  g_assert_cmpuint (count.n_in_place, ==, g_str_equal (name, "insurer.betboard") ? 25 : 24);
  g_assert_cmpuint (count.n_bets, ==, count.n_in_place);
  g_assert_cmpuint (count.n_numbered, ==, 0);
  g_assert_cmpuint (count.n_label_pairs, ==, 0);
  g_assert_cmpuint (count.n_on_marks, ==, 0);
}

/* The first two words, as people shorten names. */
static void
shorten_names (BbBoard *board)
{
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);
    g_auto (GStrv) words = g_strsplit (bb_bet_get_title (bet), " ", 3);
    g_autofree char *name = g_strjoin (" ", words[0], words[1], NULL);

    bb_item_set_text (BB_ITEM (bet), BB_BET_SHORT_NAME, name);
  }
}

/* From the back of a room: most of sixty bets in place, the rest by number, nothing in small type. */
static void
test_room_of_60 (void)
{
  guint32 seed;

  for (seed = 1; seed <= N_SEEDS; seed++) {
    g_autoptr (BbBoard) board = bb_test_crowd_make (60, seed);
    g_autoptr (BbScene) scene = NULL;
    BbTestCrowdCount count;

    shorten_names (board);
    scene = draw_room (board, NULL);
    bb_test_crowd_count (scene, &count);
    g_test_message ("room, seed %u: %u in place, %u by number", seed, count.n_in_place, count.n_numbered);
    g_assert_cmpuint (count.n_unnamed, ==, 0);
    g_assert_cmpuint (count.n_label_pairs, ==, 0);
    g_assert_cmpuint (count.n_on_marks, ==, 0);
    g_assert_cmpuint (count.n_in_place, >=, ROOM_OF_60);
  }
}

static void
lengthen_titles (BbBoard *board)
{
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbItem *bet = BB_ITEM (bb_board_get_bet (board, i));
    GString *title = g_string_new (bb_item_get_text (bet, BB_BET_TITLE));

    while (title->len < 60)
      g_string_append (title, " and still more words");
    g_string_truncate (title, 60);
    bb_item_set_text (bet, BB_BET_TITLE, title->str);
    g_string_free (title, TRUE);
  }
}

/* Returns how many lines of text a label has. */
static guint
check_lines (const BbScene *scene,
             const BbSceneGroup *group,
             double least)
{
  guint i, n_nodes, n = 0;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);

  for (i = group->first; i < group->first + group->n_nodes; i++) {
    if (nodes[i].kind != BB_NODE_TEXT)
      continue;
    g_assert_cmpfloat (bb_scene_get_text_style (scene, nodes[i].style)->size, >=, least - 0.01);
    n++;
  }
  return n;
}

static guint
count_cut (const BbScene *scene,
           const BbSceneGroup *group)
{
  guint i, n_nodes, n = 0;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);

  for (i = group->first; i < group->first + group->n_nodes; i++)
    n += nodes[i].kind == BB_NODE_TEXT && g_str_has_suffix (nodes[i].text.text, "…") ? 1 : 0;
  return n;
}

/* Where there is room, a title of sixty characters is written in full. */
static void
test_whole_titles (void)
{
  g_autoptr (BbBoard) board = bb_test_crowd_make (24, 3);
  g_autoptr (BbScene) scene = NULL;
  guint i, n_cut = 0, n_labels = 0;

  lengthen_titles (board);
  scene = bb_test_crowd_draw (board, 1600, 900);
  for (i = 0; i < bb_scene_get_n_groups (scene); i++) {
    const BbSceneGroup *group = bb_scene_get_group (scene, i);

    if (group->info.part != BB_PART_LABEL)
      continue;
    n_labels++;
    n_cut += count_cut (scene, group);
  }
  g_assert_cmpuint (n_labels, ==, 24);
  g_assert_cmpuint (n_cut, ==, 0);
}

/* In the list it has at least two lines, as long as all names find room that way. */
static void
test_listed_titles (void)
{
  g_autoptr (BbBoard) board = bb_test_crowd_make (80, 2);
  g_autoptr (BbScene) scene = NULL;
  BbNaming naming;
  guint i;

  lengthen_titles (board);
  scene = bb_test_crowd_draw (board, 1920, 1080);
  naming = bb_scene_get_naming (scene);
  g_assert_cmpuint (naming.listed, >, 5);
  for (i = 0; i < bb_scene_get_n_groups (scene); i++)
    if (g_strcmp0 (bb_scene_get_group (scene, i)->info.id, "names") == 0)
      break;
  g_assert_cmpuint (i, <, bb_scene_get_n_groups (scene));
  g_assert_cmpuint (check_lines (scene, bb_scene_get_group (scene, i), 1), >=, 3 * naming.listed);
}

/* Titles of sixty characters are set in three lines at most, and never below what can be read. */
static void
test_long_titles (void)
{
  g_autoptr (BbBoard) board = bb_test_crowd_make (60, 2);
  BbLayout layout;
  g_autoptr (BbScene) scene = NULL;
  BbTestCrowdCount count;
  guint i;

  lengthen_titles (board);
  scene = bb_test_crowd_draw_with_layout (board, 1920, 1080, &layout);
  bb_test_crowd_count (scene, &count);
  g_test_message ("60 characters: %u in place, %u by number", count.n_in_place, count.n_numbered);
  g_assert_cmpuint (count.n_unnamed, ==, 0);
  g_assert_cmpuint (count.n_label_pairs, ==, 0);
  g_assert_cmpuint (count.n_on_marks, ==, 0);
  g_assert_cmpuint (count.n_in_place, >=, 55);
  for (i = 0; i < bb_scene_get_n_groups (scene); i++) {
    const BbSceneGroup *group = bb_scene_get_group (scene, i);

    if (group->info.part == BB_PART_LABEL)
      g_assert_cmpuint (check_lines (scene, group, layout.type.least), <=, 3);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/render/labels/all-of-30-in-place", GUINT_TO_POINTER (30), test_all_in_place);
  g_test_add_data_func ("/render/labels/all-of-60-in-place", GUINT_TO_POINTER (60), test_all_in_place);
  g_test_add_data_func ("/render/labels/all-of-100-in-place", GUINT_TO_POINTER (100), test_all_in_place);
  g_test_add_func ("/render/labels/crowd-of-300", test_crowd);
  g_test_add_func ("/render/labels/stable", test_stable);
  g_test_add_func ("/render/labels/same-picture", test_same_picture);
  g_test_add_func ("/render/labels/put", test_put);
  g_test_add_func ("/render/labels/put-stays-on-page", test_put_stays_on_page);
  g_test_add_func ("/render/labels/naming", test_naming);
  g_test_add_data_func ("/render/labels/room-of-field-service", "fieldservice.betboard", test_room_of_sample);
  g_test_add_data_func ("/render/labels/room-of-insurer", "insurer.betboard", test_room_of_sample);
  g_test_add_func ("/render/labels/room-of-60", test_room_of_60);
  g_test_add_func ("/render/labels/long-titles", test_long_titles);
  g_test_add_func ("/render/labels/whole-titles", test_whole_titles);
  g_test_add_func ("/render/labels/listed-titles", test_listed_titles);
  return g_test_run ();
}
