/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What has moved, come and gone, in the picture; and the picture of an earlier day. */

#include "config.h"

#include "bb-lens.h"
#include "bb-load.h"
#include "bb-picture-pair.h"
#include "bb-value-sets.h"

#include <locale.h>
#include <math.h>

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

static BbScene *
draw (BbBoard *board,
      BbThemeId theme,
      const char *since,
      const char *at,
      BbLayout *layout)
{
  BbPictureOptions options;

  bb_picture_options_init (&options, BB_VARIANT_FULL);
  options.theme = theme;
  options.since = since;
  options.at = at;
  return bb_picture_draw (board, &options, layout);
}

static guint
count_part (const BbScene *scene,
            BbPart part)
{
  guint i, n = 0;

  for (i = 0; i < bb_scene_get_n_groups (scene); i++)
    n += bb_scene_get_group (scene, i)->info.part == part ? 1 : 0;
  return n;
}

static gboolean
has_text (const BbScene *scene,
          const char *text)
{
  guint n_nodes, i;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);

  for (i = 0; i < n_nodes; i++)
    if (nodes[i].kind == BB_NODE_TEXT && g_str_equal (nodes[i].text.text, text))
      return TRUE;
  return FALSE;
}

static BbBet *
add_bet (BbBoard *board,
         const char *id,
         gint familiarity,
         gint risk)
{
  g_autoptr (BbBet) bet = bb_bet_new (id);

  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, id);
  bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, "active");
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, familiarity);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, risk);
  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
  return bet;
}

static BbItem *
add_snapshot (BbBoard *board,
              const char *id,
              const char *date)
{
  g_autoptr (BbItem) snapshot = bb_item_new (BB_KIND_SNAPSHOT, id);

  bb_item_set_date (snapshot, BB_SNAPSHOT_DATE, bb_date_from_iso (date));
  g_assert_true (bb_item_append (BB_ITEM (board), snapshot, NULL));
  return snapshot;
}

static void
add_row (BbItem *snapshot,
         const char *bet,
         gint familiarity,
         gint risk)
{
  g_autoptr (BbItem) row = bb_item_new (BB_KIND_SNAPSHOT_ROW, NULL);

  bb_item_set_text (row, BB_SNAPSHOT_ROW_BET, bet);
  bb_item_set_text (row, BB_SNAPSHOT_ROW_TITLE, bet);
  bb_item_set_text (row, BB_SNAPSHOT_ROW_STAGE, "active");
  bb_item_set_tenths (row, BB_SNAPSHOT_ROW_FAMILIARITY, familiarity);
  bb_item_set_tenths (row, BB_SNAPSHOT_ROW_RISK, risk);
  g_assert_true (bb_item_append (snapshot, row, NULL));
}

/* One bet of each state, and an older day. */
static BbBoard *
make_board (void)
{
  BbBoard *board = bb_board_new_starter ();
  BbItem *older = add_snapshot (board, "feb", "2026-02-02");
  BbItem *newer = add_snapshot (board, "may", "2026-05-11");

  bb_item_set_text (BB_ITEM (board), BB_BOARD_TITLE, "Four");
  add_bet (board, "moved", 700, 300);
  add_bet (board, "still", 300, 300);
  add_bet (board, "fresh", 500, 800);
  add_row (older, "moved", 100, 900);
  add_row (newer, "moved", 300, 700);
  add_row (newer, "still", 300, 300);
  add_row (newer, "deleted", 800, 800);
  return board;
}

/* --- states ------------------------------------------------------------------------------------ */

static guint
count_nodes (const BbScene *scene,
             const char *bet,
             BbPart part)
{
  const BbSceneGroup *group = bb_scene_find_group (scene, bet, part);

  return group != NULL ? group->n_nodes : 0;
}

/* By shape, in every theme: nothing is told by colour alone. */
static void
test_states (void)
{
  g_autoptr (BbBoard) board = make_board ();
  guint theme;

  for (theme = 0; theme < BB_N_THEMES; theme++) {
    g_autoptr (BbScene) scene = draw (board, (BbThemeId) theme, NULL, NULL, NULL);
    const BbSceneGroup *trail = bb_scene_find_group (scene, "moved", BB_PART_TRAIL);
    const BbSceneGroup *ghost = bb_scene_find_group (scene, "deleted", BB_PART_GHOST);

    g_assert_cmpuint (count_part (scene, BB_PART_TRAIL), ==, 1);
    g_assert_cmpstr (trail->info.title, ==, "Moved 57 points into Known ground since 11 May 2026");
    g_assert_cmpuint (count_part (scene, BB_PART_GHOST), ==, 1);
    g_assert_cmpstr (ghost->info.title, ==, "deleted");
    g_assert_cmpstr (ghost->info.desc, ==, "Deleted since 11 May 2026");
    g_assert_true (has_text (scene, "deleted"));
    g_assert_null (bb_scene_find_group (scene, "deleted", BB_PART_BET));
    g_assert_cmpuint (count_nodes (scene, "fresh", BB_PART_MARK), ==, count_nodes (scene, "still", BB_PART_MARK) + 3);
    g_assert_cmpuint (count_nodes (scene, "moved", BB_PART_MARK), ==, count_nodes (scene, "still", BB_PART_MARK));
  }
}

/* Only what occurs is explained. */
static void
test_legend (void)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbScene) all = draw (board, BB_THEME_LIGHT, NULL, NULL, NULL);
  g_autoptr (BbScene) none = draw (board, BB_THEME_LIGHT, "", NULL, NULL);
  g_autoptr (BbScene) some = NULL;

  g_assert_true (has_text (all, "Since 11 May 2026"));
  g_assert_true (has_text (all, "Moved by 8 or more"));
  g_assert_true (has_text (all, "New"));
  g_assert_true (has_text (all, "Gone"));
  g_assert_false (has_text (none, "Since 11 May 2026"));
  g_assert_cmpuint (count_part (none, BB_PART_TRAIL) + count_part (none, BB_PART_GHOST), ==, 0);
  some = draw (board, BB_THEME_LIGHT, "feb", NULL, NULL);
  g_assert_true (has_text (some, "Since 2 February 2026"));
  g_assert_true (has_text (some, "New"));
  g_assert_false (has_text (some, "Gone"));
}

/* Kinds that no mark shows have no heading either: bets that wait for their place. */
static void
test_no_empty_heading (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbBet) bet = bb_bet_new ("waits");
  g_autoptr (BbScene) waiting = NULL, placed = NULL;

  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, "Waits");
  bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, "active");
  bb_item_set_text (BB_ITEM (bet), BB_BET_BET_TYPE, bb_set_bet_type.choices[0].id);
  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
  waiting = draw (board, BB_THEME_LIGHT, NULL, NULL, NULL);
  g_assert_false (has_text (waiting, "Kind of bet"));
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, 300);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, 300);
  placed = draw (board, BB_THEME_LIGHT, NULL, NULL, NULL);
  g_assert_true (has_text (placed, "Kind of bet"));
}

static void
test_lens (void)
{
  g_autoptr (BbBoard) board = load_sample ();
  g_autoptr (BbItem) lens = bb_lens_new ();
  g_autoptr (BbScene) plain = NULL, closed = NULL;
  BbPictureOptions options;

  bb_picture_options_init (&options, BB_VARIANT_FULL);
  plain = bb_picture_draw (board, &options, NULL);
  g_assert_cmpuint (count_part (plain, BB_PART_GHOST), ==, 2);
  g_assert_cmpuint (count_part (plain, BB_PART_TRAIL), ==, 11);
  bb_item_set_integer (lens, BB_VIEW_SHOWS_CLOSED, 1);
  options.lens = lens;
  closed = bb_picture_draw (board, &options, NULL);
  g_assert_cmpuint (count_part (closed, BB_PART_GHOST), ==, 0);
}

/* Reasons are left out where those for paying are. */
static void
test_hidden (void)
{
  static const char *const hide[] = { "funding_rationale", NULL };
  g_autoptr (BbBoard) board = load_sample ();
  g_autoptr (BbScene) scene = NULL;
  BbPictureOptions options;

  bb_picture_options_init (&options, BB_VARIANT_FULL);
  options.hide = hide;
  scene = bb_picture_draw (board, &options, NULL);
  g_assert_cmpstr (bb_scene_find_group (scene, "S12", BB_PART_TRAIL)->info.title, ==, "Moved 19 points within Known ground since “Before import”");
  options.hide = NULL;
  g_clear_pointer (&scene, bb_scene_unref);
  scene = bb_picture_draw (board, &options, NULL);
  g_assert_true (g_str_has_suffix (bb_scene_find_group (scene, "S12", BB_PART_TRAIL)->info.title, "after the first forty accounts"));
}

/* --- picking ----------------------------------------------------------------------------------- */

static const char *
pick (const BbScene *scene,
      BbPoint from,
      BbPoint to,
      double share,
      double aside)
{
  double length = hypot (to.x - from.x, to.y - from.y);
  double x = from.x + share * (to.x - from.x) - aside * (to.y - from.y) / length;
  double y = from.y + share * (to.y - from.y) + aside * (to.x - from.x) / length;
  const BbSceneGroup *group = bb_scene_pick_trail (scene, x, y, 8);

  return group != NULL ? group->info.bet : NULL;
}

static void
test_pick (void)
{
  g_autoptr (BbBoard) board = make_board ();
  BbLayout layout;
  g_autoptr (BbScene) scene = draw (board, BB_THEME_LIGHT, NULL, NULL, &layout);
  BbPoint from = bb_layout_to_page (&layout, 300, 700), to = bb_layout_to_page (&layout, 700, 300);
  BbPoint ghost = bb_layout_to_page (&layout, 800, 800);

  g_assert_cmpstr (pick (scene, from, to, 0.3, 0), ==, "moved");
  g_assert_cmpstr (pick (scene, from, to, 0.7, 7), ==, "moved");
  g_assert_cmpstr (pick (scene, from, to, 0.7, -7), ==, "moved");
  g_assert_null (pick (scene, from, to, 0.7, 12));
  g_assert_null (pick (scene, from, to, -0.2, 0));
  g_assert_cmpstr (bb_scene_pick_trail (scene, ghost.x, ghost.y, 8)->info.bet, ==, "deleted");
}

/* --- earlier ----------------------------------------------------------------------------------- */

static void
assert_at (const BbScene *scene,
           const BbLayout *layout,
           const char *bet,
           gint familiarity,
           gint risk)
{
  const BbSceneGroup *group = bb_scene_find_group (scene, bet, BB_PART_MARK);
  BbPoint at = bb_layout_to_page (layout, familiarity, risk);
  BbPoint center = bb_rect_center (&group->bounds);

  g_assert_cmpfloat_with_epsilon (center.x, at.x, 4);
  g_assert_cmpfloat_with_epsilon (center.y, at.y, 4);
}

static void
test_at (void)
{
  g_autoptr (BbBoard) board = make_board ();
  BbLayout layout;
  g_autoptr (BbScene) scene = draw (board, BB_THEME_LIGHT, NULL, "may", &layout);
  g_autoptr (BbScene) first = NULL;

  assert_at (scene, &layout, "moved", 300, 700);
  assert_at (scene, &layout, "deleted", 800, 800);
  g_assert_null (bb_scene_find_group (scene, "fresh", BB_PART_BET));
  g_assert_true (has_text (scene, "11 May 2026"));
  g_assert_true (has_text (scene, "Since 2 February 2026"));
  g_assert_cmpstr (bb_scene_find_group (scene, "moved", BB_PART_TRAIL)->info.title, ==, "Moved 28 points within Expedition since 2 February 2026");
  /* Nothing is known of the time before the first one. */
  first = draw (board, BB_THEME_LIGHT, NULL, "feb", &layout);
  assert_at (first, &layout, "moved", 100, 900);
  g_assert_cmpuint (count_part (first, BB_PART_TRAIL) + count_part (first, BB_PART_GHOST), ==, 0);
  g_assert_false (has_text (first, "New"));
}

static void
test_at_import (void)
{
  g_autoptr (BbBoard) board = load_sample ();
  g_autoptr (BbScene) scene = draw (board, BB_THEME_LIGHT, NULL, "before-import", NULL);

  g_assert_cmpuint (count_part (scene, BB_PART_BET), ==, 26);
  g_assert_true (has_text (scene, "Before import"));
  g_assert_false (has_text (scene, "30 November 2026"));
}

/* Both days are there, each with its bets, and no id twice. */
static void
test_pair (void)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (BbScene) scene = NULL;
  BbPictureOptions options;
  guint i, n_trails = 0;

  bb_picture_options_init (&options, BB_VARIANT_BODY);
  options.title = TRUE;
  scene = bb_picture_draw_pair (board, &options, "may", NULL);
  g_assert_cmpfloat (bb_scene_get_width (scene), ==, 1600);
  for (i = 0; i < bb_scene_get_n_groups (scene); i++) {
    const BbSceneGroup *group = bb_scene_get_group (scene, i);
    double middle = bb_rect_center (&group->bounds).x;

    if (group->info.id != NULL)
      g_assert_true (g_hash_table_add (ids, (gpointer) group->info.id));
    if (group->info.part == BB_PART_BET)
      g_assert_true (g_str_has_prefix (group->info.id, "then-") ? middle < 800 : middle > 800);
    n_trails += group->info.part == BB_PART_TRAIL ? 1 : 0;
  }
  g_assert_true (g_hash_table_contains (ids, "then-bet-deleted"));
  g_assert_true (g_hash_table_contains (ids, "bet-fresh"));
  g_assert_true (g_hash_table_contains (ids, "then-bet-moved"));
  g_assert_true (g_hash_table_contains (ids, "bet-moved"));
  g_assert_cmpuint (n_trails, ==, 1);
  g_assert_true (has_text (scene, "11 May 2026"));
  g_assert_true (has_text (scene, "now"));
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trails/states", test_states);
  g_test_add_func ("/trails/legend", test_legend);
  g_test_add_func ("/trails/no-empty-heading", test_no_empty_heading);
  g_test_add_func ("/trails/lens", test_lens);
  g_test_add_func ("/trails/hidden", test_hidden);
  g_test_add_func ("/trails/pick", test_pick);
  g_test_add_func ("/trails/at", test_at);
  g_test_add_func ("/trails/at-import", test_at_import);
  g_test_add_func ("/trails/pair", test_pair);
  return g_test_run ();
}
