/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Crowded boards, the same for a seed on every machine, and what can be counted of their labels in a
 * scene. Shared by the tests and the benchmark of labels. */

#pragma once

#include <math.h>
#include <string.h>

#include "bb-board.h"
#include "bb-picture.h"

G_BEGIN_DECLS

/* How many bets share one spot, somewhere on the board. */
#define BB_TEST_CROWD_ON_ONE_SPOT 10

/* From where on a label is far from its mark, at 1920 by 1080. */
#define BB_TEST_CROWD_FAR 50.0

/* Pairs count each two labels that meet, numbers among them; distances lie between the boxes of
 * a mark and its label. Names set as a list beside their stack are in place, too, but have no distance
 * of their own. */
typedef struct {
  guint n_bets;
  guint n_in_place;
  guint n_numbered;
  guint n_unnamed;
  guint n_label_pairs;
  guint n_on_marks;
  guint n_off_page;
  guint n_leaders;
  guint n_in_stack_lists;
  guint n_far;
  double mean_distance;
  double most_distance;
} BbTestCrowdCount;

static inline gdouble
bb_test_crowd_gauss (GRand *rand,
                     double middle,
                     double spread)
{
  double a = g_rand_double_range (rand, 1e-9, 1), b = g_rand_double (rand);

  return middle + spread * sqrt (-2 * log (a)) * cos (2 * G_PI * b);
}

static inline char *
bb_test_crowd_make_title (GRand *rand)
{
  static const char *const words[] = { "shared", "crew", "pool", "depot", "offline", "mode", "parts", "reorder", "pricing", "trial", "storage", "move", "claim", "triage", "digest", "portal", "template", "safety", "check", "partner", "data", "report", "release", "billing", "search", "route", "forecast", "skills", "hosting", "export" };
  gsize goal = (gsize) g_rand_int_range (rand, 10, 41);
  GString *title = g_string_new (words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);

  title->str[0] = g_ascii_toupper (title->str[0]);
  while (title->len < goal)
    g_string_append_printf (title, " %s", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  g_string_truncate (title, goal);
  g_strchomp (title->str);
  return g_string_free (title, FALSE);
}

/* Every twelfth bet stands on the one before it, and ten are on one spot. */
static inline void
bb_test_crowd_add_bet (BbBoard *board,
                       GRand *rand,
                       guint i,
                       gint place[2],
                       gboolean stays)
{
  static const gint clusters[][2] = { { 25, 75 }, { 30, 40 }, { 70, 70 }, { 78, 25 }, { 55, 50 } };
  static const char *const types[] = { "solution", "opportunity", "strategy", "ongoing" };
  const gint *cluster = clusters[g_rand_int_range (rand, 0, G_N_ELEMENTS (clusters))];
  g_autofree char *id = g_strdup_printf ("B%05u", i + 1), *title = bb_test_crowd_make_title (rand);
  g_autoptr (BbItem) bet = bb_board_new_item (BB_KIND_BET, id);
  gint64 cap = g_rand_int_range (rand, 2, 200) * 10000;
  gint x = (gint) lround (10 * bb_test_crowd_gauss (rand, cluster[0], 11));
  gint y = (gint) lround (10 * bb_test_crowd_gauss (rand, cluster[1], 11));

  if (i % 12 != 11 && !stays) {
    place[0] = CLAMP (x, 0, 1000);
    place[1] = CLAMP (y, 0, 1000);
  }
  bb_item_set_text (bet, BB_BET_TITLE, title);
  bb_item_set_text (bet, BB_BET_STAGE, "active");
  bb_item_set_text (bet, BB_BET_BET_TYPE, types[i % G_N_ELEMENTS (types)]);
  bb_item_set_tenths (bet, BB_BET_FAMILIARITY, place[0]);
  bb_item_set_tenths (bet, BB_BET_RISK, place[1]);
  bb_item_set_integer (bet, BB_BET_FUNDING_CAP, cap);
  bb_item_set_integer (bet, BB_BET_FUNDING_RELEASED, cap / 10 * g_rand_int_range (rand, 0, 11));
  bb_item_append (BB_ITEM (board), bet, NULL);
}

static inline BbBoard *
bb_test_crowd_make (guint n,
                    guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed * 7919 + n);
  BbBoard *board = bb_board_new ();
  gint place[2] = { 500, 500 };
  guint i;

  bb_item_set_text (BB_ITEM (board), BB_BOARD_TITLE, "Crowd");
  bb_item_set_text (BB_ITEM (board), BB_BOARD_CURRENCY, "EUR");
  for (i = 0; i < n; i++)
    bb_test_crowd_add_bet (board, rand, i, place, i > n / 2 && i < n / 2 + BB_TEST_CROWD_ON_ONE_SPOT);
  return board;
}

static inline BbScene *
bb_test_crowd_draw_with_layout (BbBoard *board,
                                double width,
                                double height,
                                BbLayout *layout)
{
  BbPictureOptions options;

  bb_picture_options_init (&options, BB_VARIANT_FULL);
  options.width = width;
  options.height = height;
  return bb_picture_draw (board, &options, layout);
}

static inline BbScene *
bb_test_crowd_draw (BbBoard *board,
                    double width,
                    double height)
{
  return bb_test_crowd_draw_with_layout (board, width, height, NULL);
}

/* The text of a label's first line, or of the number that stands for it. */
static inline const char *
bb_test_crowd_get_text (const BbScene *scene,
                        const BbSceneGroup *group)
{
  guint i, n_nodes;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);

  for (i = group->first; i < group->first + group->n_nodes; i++)
    if (nodes[i].kind == BB_NODE_TEXT)
      return nodes[i].text.text;
  return NULL;
}

static inline gboolean
bb_test_crowd_is_number (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

static inline gboolean
bb_test_crowd_is_listed (const BbScene *scene,
                         const char *number)
{
  guint i;

  for (i = 0; i < bb_scene_get_n_groups (scene); i++) {
    const BbSceneGroup *group = bb_scene_get_group (scene, i);
    const BbNode *nodes;
    guint j, n_nodes;

    if (g_strcmp0 (group->info.id, "names") != 0)
      continue;
    nodes = bb_scene_get_nodes (scene, &n_nodes);
    for (j = group->first; j < group->first + group->n_nodes; j++)
      if (nodes[j].kind == BB_NODE_TEXT && g_str_equal (nodes[j].text.text, number))
        return TRUE;
  }
  return FALSE;
}

static inline gboolean
bb_test_crowd_is_in_list (const BbScene *scene,
                          const char *bet)
{
  g_autoptr (GPtrArray) stack = bb_scene_list_stack (scene, bet);

  return stack->len > 2;
}

static inline void
bb_test_crowd_note_label (const BbScene *scene,
                          const BbSceneGroup *label,
                          const BbSceneGroup *mark,
                          BbTestCrowdCount *count)
{
  BbRect page = { 0, 0, bb_scene_get_width (scene), bb_scene_get_height (scene) };
  const char *text = bb_test_crowd_get_text (scene, label);
  double distance;

  if (text == NULL) {
    count->n_unnamed++;
    return;
  }
  if (label->bounds.x < 0 || label->bounds.y < 0 || bb_rect_right (&label->bounds) > page.width || bb_rect_bottom (&label->bounds) > page.height)
    count->n_off_page++;
  if (bb_test_crowd_is_number (text)) {
    count->n_numbered++;
    count->n_unnamed += bb_test_crowd_is_listed (scene, text) ? 0 : 1;
    return;
  }
  count->n_in_place++;
  if (bb_test_crowd_is_in_list (scene, label->info.bet)) {
    count->n_in_stack_lists++;
    return;
  }
  distance = bb_rect_get_distance (&label->bounds, &mark->bounds);
  count->mean_distance += distance;
  count->most_distance = MAX (count->most_distance, distance);
  count->n_far += distance > BB_TEST_CROWD_FAR ? 1 : 0;
}

static inline void
bb_test_crowd_note_meetings (const BbScene *scene,
                             const BbSceneGroup *label,
                             BbTestCrowdCount *count)
{
  guint i;

  for (i = 0; i < bb_scene_get_n_groups (scene); i++) {
    const BbSceneGroup *other = bb_scene_get_group (scene, i);

    if (other == label || other->bounds.width <= 0 || !bb_rect_overlaps (&label->bounds, &other->bounds))
      continue;
    if (other->info.part == BB_PART_MARK || other->info.part == BB_PART_STACK)
      count->n_on_marks++;
    else if (other->info.part == BB_PART_LABEL && other > label)
      count->n_label_pairs++;
  }
}

static inline void
bb_test_crowd_count (const BbScene *scene,
                     BbTestCrowdCount *count)
{
  guint i;

  *count = (BbTestCrowdCount){ 0 };
  for (i = 0; i < bb_scene_get_n_groups (scene); i++) {
    const BbSceneGroup *group = bb_scene_get_group (scene, i);

    count->n_leaders += group->info.part == BB_PART_LEADER ? 1 : 0;
    if (group->info.part != BB_PART_LABEL)
      continue;
    count->n_bets++;
    bb_test_crowd_note_label (scene, group, bb_scene_find_group (scene, group->info.bet, BB_PART_MARK), count);
    if (group->bounds.width > 0)
      bb_test_crowd_note_meetings (scene, group, count);
  }
  count->mean_distance /= MAX (count->n_in_place - count->n_in_stack_lists, 1);
}

/* The ends of a leader's line; FALSE for the bracket of a list. */
static inline gboolean
bb_test_crowd_get_leader (const BbScene *scene,
                          const BbSceneGroup *group,
                          BbPoint ends[2])
{
  guint n_nodes;
  const BbNode *node = bb_scene_get_nodes (scene, &n_nodes) + group->first + group->n_nodes - 1;
  const BbPathStep *steps;

  if (group->info.part != BB_PART_LEADER || node->kind != BB_NODE_PATH || node->path.n_steps != 2)
    return FALSE;
  steps = bb_scene_get_steps (scene, node);
  ends[0] = (BbPoint){ steps[0].at[0], steps[0].at[1] };
  ends[1] = (BbPoint){ steps[1].at[0], steps[1].at[1] };
  return TRUE;
}

static inline double
bb_test_crowd_get_turn (BbPoint a,
                        BbPoint b,
                        BbPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static inline gboolean
bb_test_crowd_cross (const BbPoint a[2],
                     const BbPoint b[2])
{
  return bb_test_crowd_get_turn (a[0], a[1], b[0]) * bb_test_crowd_get_turn (a[0], a[1], b[1]) < 0
         && bb_test_crowd_get_turn (b[0], b[1], a[0]) * bb_test_crowd_get_turn (b[0], b[1], a[1]) < 0;
}

/* How many pairs of leaders cross. */
static inline guint
bb_test_crowd_count_crossings (const BbScene *scene)
{
  guint i, j, n = 0;

  for (i = 0; i < bb_scene_get_n_groups (scene); i++) {
    BbPoint first[2], second[2];

    if (!bb_test_crowd_get_leader (scene, bb_scene_get_group (scene, i), first))
      continue;
    for (j = i + 1; j < bb_scene_get_n_groups (scene); j++)
      n += bb_test_crowd_get_leader (scene, bb_scene_get_group (scene, j), second) && bb_test_crowd_cross (first, second) ? 1 : 0;
  }
  return n;
}

/* How many labels other than @bet's stand elsewhere in the other scene. */
static inline guint
bb_test_crowd_count_moved (const BbScene *scene,
                           const BbScene *other,
                           const char *bet)
{
  guint i, n = 0;

  for (i = 0; i < bb_scene_get_n_groups (scene); i++) {
    const BbSceneGroup *group = bb_scene_get_group (scene, i), *now;
    BbPoint before, after;

    if (group->info.part != BB_PART_LABEL || g_strcmp0 (group->info.bet, bet) == 0)
      continue;
    now = bb_scene_find_group (other, group->info.bet, BB_PART_LABEL);
    before = bb_rect_center (&group->bounds);
    after = bb_rect_center (&now->bounds);
    n += hypot (after.x - before.x, after.y - before.y) > 2 ? 1 : 0;
  }
  return n;
}

G_END_DECLS
