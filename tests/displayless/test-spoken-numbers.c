/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "bb-bet-search.h"
#include "bb-load.h"
#include "bb-spoken-numbers.h"
#include "bb-test-crowd.h"

static BbBet *
add_bet (BbBoard *board,
         const char *id,
         const char *stage,
         gint64 number)
{
  g_autoptr (BbBet) bet = bb_bet_new (id);

  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, id);
  bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, stage);
  if (number > 0)
    bb_item_set_integer (BB_ITEM (bet), BB_BET_NUMBER, number);
  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
  return bet;
}

/* A number that two bets have is that of the live one, then of the first. */
static void
test_own (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  BbBet *closed = add_bet (board, "a", "stopped", 3);
  BbBet *live = add_bet (board, "b", "active", 3);
  BbBet *again = add_bet (board, "c", "active", 3);
  BbBet *other = add_bet (board, "d", "done", 12);
  BbBet *none = add_bet (board, "e", "active", 0);
  g_autoptr (BbSpokenNumbers) numbers = bb_spoken_numbers_new (board);
  g_autofree char *name = bb_spoken_numbers_add_to (numbers, live, "Crew pool");
  g_autofree char *bare = bb_spoken_numbers_add_to (numbers, none, "Crew pool");

  g_assert_cmpuint (bb_spoken_numbers_get (numbers, closed), ==, 0);
  g_assert_cmpuint (bb_spoken_numbers_get (numbers, live), ==, 3);
  g_assert_cmpuint (bb_spoken_numbers_get (numbers, again), ==, 0);
  g_assert_cmpuint (bb_spoken_numbers_get (numbers, other), ==, 12);
  g_assert_cmpuint (bb_spoken_numbers_get (numbers, none), ==, 0);
  g_assert_cmpuint (bb_spoken_numbers_get_free (numbers), ==, 13);
  g_assert_cmpstr (name, ==, "3.\302\240Crew pool");
  g_assert_cmpstr (bare, ==, "Crew pool");
}

static void
test_none (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  BbBet *bet = add_bet (board, "a", "active", 0);
  g_autoptr (BbSpokenNumbers) numbers = bb_spoken_numbers_new (board);

  g_assert_cmpuint (bb_spoken_numbers_get (numbers, bet), ==, 0);
  g_assert_cmpuint (bb_spoken_numbers_get_free (numbers), ==, 1);
}

/* "7" finds the bet that is called 7, and not the one that is called 17. */
static void
test_search (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  BbBet *seven = add_bet (board, "a", "active", 7);
  BbBet *seventeen = add_bet (board, "b", "active", 17);
  g_autoptr (BbBetSearch) search = bb_bet_search_new (board, "7");
  g_autoptr (BbBetSearch) both = bb_bet_search_new (board, "7 a");

  g_assert_true (bb_bet_search_matches (search, seven));
  g_assert_false (bb_bet_search_matches (search, seventeen));
  g_assert_true (bb_bet_search_matches (both, seven));
}

/* --- pictures --------------------------------------------------------------------------------- */

static BbBoard *
load_sample (void)
{
  g_autoptr (GFile) file = g_file_new_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", "fieldservice.betboard", NULL);
  g_autoptr (BbLoaded) loaded = NULL;

  bb_load_init ();
  loaded = bb_load (file, NULL, NULL);
  g_assert_nonnull (loaded);
  return g_object_ref (loaded->board);
}

static const char *
get_label (const BbScene *scene,
           const char *bet)
{
  const BbSceneGroup *group = bb_scene_find_group (scene, bet, BB_PART_LABEL);

  return group != NULL ? bb_test_crowd_get_text (scene, group) : NULL;
}

/* On the screen and in a file alike, before the name. */
static void
test_names (void)
{
  g_autoptr (BbBoard) board = load_sample ();
  g_autoptr (BbScene) before = bb_test_crowd_draw (board, 1920, 1080);
  g_autoptr (BbScene) scene = NULL;
  BbTestCrowdCount count;
  guint i;

  g_assert_false (g_ascii_isdigit (*get_label (before, "S01")));
  for (i = 0; i < bb_board_get_n_bets (board); i++)
    bb_item_set_integer (BB_ITEM (bb_board_get_bet (board, i)), BB_BET_NUMBER, i + 1);
  scene = bb_test_crowd_draw (board, 1920, 1080);
  g_assert_true (g_str_has_prefix (get_label (scene, "S01"), "1.\302\240"));
  g_assert_true (g_str_has_prefix (get_label (scene, "S24"), "24.\302\240"));
  bb_test_crowd_count (scene, &count);
  g_assert_cmpuint (count.n_unnamed, ==, 0);
  g_assert_cmpuint (count.n_label_pairs, ==, 0);
  g_assert_cmpuint (bb_scene_get_naming (scene).in_place, ==, count.n_bets);
}

/* Numbers from 500 on for every other bet. */
static void
number_every_other (BbBoard *board)
{
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i += 2)
    bb_item_set_integer (BB_ITEM (bb_board_get_bet (board, i)), BB_BET_NUMBER, 500 + i);
}

/* What stands in the list beside the plane, in order. */
static GArray *
list_numbers (const BbScene *scene)
{
  guint n_nodes, i, first = 0, end = 0;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (i = 0; i < bb_scene_get_n_groups (scene); i++) {
    const BbSceneGroup *group = bb_scene_get_group (scene, i);

    if (g_strcmp0 (group->info.id, "names") == 0) {
      first = group->first;
      end = group->first + group->n_nodes;
    }
  }
  for (i = first; i < end; i++)
    if (nodes[i].kind == BB_NODE_TEXT && bb_test_crowd_is_number (nodes[i].text.text)) {
      guint number = (guint) g_ascii_strtoull (nodes[i].text.text, NULL, 10);

      g_array_append_val (numbers, number);
    }
  return numbers;
}

/* A label by number is the bet's own one; all others are called by numbers that are free. */
static void
test_list (void)
{
  g_autoptr (BbBoard) board = bb_test_crowd_make (300, 1);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) listed = NULL;
  g_autoptr (BbScene) scene = NULL;
  guint i, n_own = 0, n_other = 0;

  number_every_other (board);
  scene = bb_test_crowd_draw (board, 1920, 1080);
  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);
    const char *text = get_label (scene, bb_bet_get_id (bet));
    gint64 number = bb_item_get_integer (BB_ITEM (bet), BB_BET_NUMBER, 0);

    if (text == NULL || !bb_test_crowd_is_number (text))
      continue;
    if (number > 0)
      g_assert_cmpint (g_ascii_strtoll (text, NULL, 10), ==, number);
    else
      g_assert_cmpint (g_ascii_strtoll (text, NULL, 10), >=, 799);
    g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (g_ascii_strtoull (text, NULL, 10))));
    n_own += number > 0 ? 1 : 0;
    n_other += number > 0 ? 0 : 1;
  }
  g_assert_cmpuint (n_own, >, 20);
  g_assert_cmpuint (n_other, >, 20);
  listed = list_numbers (scene);
  g_assert_cmpuint (listed->len, >=, n_own + n_other);
  for (i = 1; i < listed->len; i++)
    g_assert_cmpuint (g_array_index (listed, guint, i - 1), <, g_array_index (listed, guint, i));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/spoken-numbers/own", test_own);
  g_test_add_func ("/review/spoken-numbers/none", test_none);
  g_test_add_func ("/model/spoken-numbers/search", test_search);
  g_test_add_func ("/render/spoken-numbers/names", test_names);
  g_test_add_func ("/render/spoken-numbers/list", test_list);
  return g_test_run ();
}
