/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bets at one place: who belongs together, what the picture says of them. */

#include "config.h"

#include "bb-stack.h"
#include "bb-test-crowd.h"

static void
test_alone (void)
{
  const BbStackMark marks[] = { { { 10, 10 }, 5 }, { { 17, 10 }, 5 }, { { 10, 40 }, 5 } };
  guint heads[3];

  g_assert_cmpuint (bb_stack_find (marks, 3, 2, heads), ==, 0);
  g_assert_cmpuint (heads[0], ==, 0);
  g_assert_cmpuint (heads[1], ==, 1);
  g_assert_cmpuint (heads[2], ==, 2);
}

static void
test_same_place (void)
{
  const BbStackMark marks[] = { { { 90, 9 }, 1 }, { { 50, 10 }, 20 }, { { 52, 11 }, 6 }, { { 91.5, 9 }, 1 }, { { 50, 10 }, 20 } };
  guint heads[5];

  g_assert_cmpuint (bb_stack_find (marks, 5, 2, heads), ==, 2);
  g_assert_cmpuint (heads[0], ==, 0);
  g_assert_cmpuint (heads[3], ==, 0);
  g_assert_cmpuint (heads[1], ==, 1);
  g_assert_cmpuint (heads[2], ==, 1);
  g_assert_cmpuint (heads[4], ==, 1);
}

/* A small mark well inside a large one, but off its middle, is seen. */
static void
test_not_hidden (void)
{
  const BbStackMark marks[] = { { { 50, 50 }, 30 }, { { 60, 50 }, 6 } };
  guint heads[2];

  g_assert_cmpuint (bb_stack_find (marks, 2, 2, heads), ==, 0);
}

/* Whoever hides two that do not hide each other holds them together. */
static void
test_chain (void)
{
  const BbStackMark marks[] = { { { 8, 0 }, 8 }, { { 0, 0 }, 8 }, { { 4, 0 }, 8 } };
  guint heads[3], i;

  g_assert_cmpuint (bb_stack_find (marks, 3, 1, heads), ==, 1);
  for (i = 0; i < 3; i++)
    g_assert_cmpuint (heads[i], ==, 0);
}

static BbBet *
add_bet (BbBoard *board,
         const char *id,
         gint familiarity,
         gint risk)
{
  g_autoptr (BbItem) bet = bb_board_new_item (BB_KIND_BET, id);

  bb_item_set_text (bet, BB_BET_TITLE, id);
  bb_item_set_text (bet, BB_BET_STAGE, "active");
  bb_item_set_tenths (bet, BB_BET_FAMILIARITY, familiarity);
  bb_item_set_tenths (bet, BB_BET_RISK, risk);
  bb_item_append (BB_ITEM (board), bet, NULL);
  return BB_BET (bet);
}

static gboolean
has_text (const BbScene *scene,
          const BbSceneGroup *group,
          const char *text)
{
  return g_strcmp0 (bb_test_crowd_get_text (scene, group), text) == 0;
}

static void
test_picture (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  g_autoptr (BbScene) scene = NULL;
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (GPtrArray) none = NULL;
  const BbSceneGroup *count;
  guint i;

  for (i = 0; i < 10; i++) {
    g_autofree char *id = g_strdup_printf ("s%u", i);

    add_bet (board, id, 500, 500);
  }
  add_bet (board, "apart", 200, 800);
  scene = bb_test_crowd_draw (board, 1366, 768);
  members = bb_scene_list_stack (scene, "s4");
  none = bb_scene_list_stack (scene, "apart");
  g_assert_cmpuint (members->len, ==, 10);
  g_assert_cmpuint (none->len, ==, 0);
  count = bb_scene_find_group (scene, ((const BbSceneGroup *) members->pdata[0])->info.stack, BB_PART_STACK);
  g_assert_nonnull (count);
  g_assert_true (has_text (scene, count, "10"));
  g_assert_null (bb_scene_find_group (scene, "apart", BB_PART_STACK));
}

/* Each bet of a stack is named beside it, clear of the others and of the count. */
static void
test_all_named (void)
{
  guint32 seed;

  for (seed = 1; seed <= 8; seed++) {
    g_autoptr (BbBoard) board = bb_test_crowd_make (30, seed);
    g_autoptr (BbScene) scene = bb_test_crowd_draw (board, 1366, 768);
    BbTestCrowdCount count;

    bb_test_crowd_count (scene, &count);
    g_assert_cmpuint (count.n_in_place, >=, 20);
    g_assert_cmpuint (count.n_unnamed, ==, 0);
    g_assert_cmpuint (count.n_label_pairs, ==, 0);
    g_assert_cmpuint (count.n_on_marks, ==, 0);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/stack/alone", test_alone);
  g_test_add_func ("/render/stack/same-place", test_same_place);
  g_test_add_func ("/render/stack/not-hidden", test_not_hidden);
  g_test_add_func ("/render/stack/chain", test_chain);
  g_test_add_func ("/render/stack/picture", test_picture);
  g_test_add_func ("/render/stack/all-named", test_all_named);
  return g_test_run ();
}
