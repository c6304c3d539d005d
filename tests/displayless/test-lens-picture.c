/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a lens does to a picture: colours and sizes of marks, what is faded, what the legend says. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "bb-legend-entry.h"
#include "bb-lens.h"
#include "bb-picture.h"

#define TODAY bb_date_new (2026, 11, 30)

static const struct {
  const char *id, *title, *team, *type, *stage, *wave;
  gint risk, familiarity;
  gint64 cap, released, spent;
  gint confidence;
  int review; /* days from today; 0 for none */
} rows[] = {
  { "B1", "Crew pool across depots", "routing", "opportunity", "active", "Wave 2", 700, 200, 400, 100, 50, 20, -3 },
  { "B2", "Card payments at the door", "care", "solution", "scaling", "Wave 10", 300, 800, 100, 100, 100, 55, 10 },
  { "B3", "Lend a technician", "routing", "strategy", "candidate", NULL, 450, 120, 80, -1, -1, 80, 30 },
  { "B4", "Templates for contracts", "other", "ongoing", "active", "Wave 2", 150, 600, 900, 0, -1, -1, 0 },
  { "B5", "Paper forms", "care", "solution", "stopped", NULL, 850, 850, 50, 50, 50, 10, 0 },
};

static void
add_team (BbBoard *board,
          const char *id,
          int slot)
{
  g_autoptr (BbItem) team = bb_board_new_item (BB_KIND_TEAM, id);

  bb_item_set_text (team, BB_TEAM_NAME, id);
  if (slot >= 0)
    bb_item_set_integer (team, BB_TEAM_COLOR, slot);
  bb_item_append (BB_ITEM (board), team, NULL);
}

static void
set_known (BbItem *bet,
           guint field,
           gint64 number)
{
  if (number >= 0)
    bb_item_set_integer (bet, field, number);
}

static void
add_bet (BbBoard *board,
         guint i)
{
  g_autoptr (BbItem) bet = bb_board_new_item (BB_KIND_BET, rows[i].id);

  bb_item_set_text (bet, BB_BET_TITLE, rows[i].title);
  bb_item_set_text (bet, BB_BET_OWNER_TEAM, rows[i].team);
  bb_item_set_text (bet, BB_BET_BET_TYPE, rows[i].type);
  bb_item_set_text (bet, BB_BET_STAGE, rows[i].stage);
  bb_item_set_tenths (bet, BB_BET_RISK, rows[i].risk);
  bb_item_set_tenths (bet, BB_BET_FAMILIARITY, rows[i].familiarity);
  set_known (bet, BB_BET_FUNDING_CAP, rows[i].cap * 1000);
  set_known (bet, BB_BET_FUNDING_RELEASED, rows[i].released * 1000);
  set_known (bet, BB_BET_FUNDING_SPENT, rows[i].spent * 1000);
  set_known (bet, BB_BET_CONFIDENCE_LOW, rows[i].confidence);
  if (rows[i].review != 0)
    bb_item_set_date (bet, BB_BET_REVIEW_DATE, (BbDate) ((int) TODAY + rows[i].review));
  if (rows[i].wave != NULL) {
    g_autoptr (BbItem) own = bb_item_new (BB_KIND_OWN_VALUE, NULL);

    bb_item_set_text (own, BB_OWN_VALUE_FIELD, "wave");
    bb_item_set_text (own, BB_OWN_VALUE_TEXT, rows[i].wave);
    bb_item_append (bet, own, NULL);
  }
  bb_item_append (BB_ITEM (board), bet, NULL);
}

static BbBoard *
make_board (void)
{
  BbBoard *board = bb_board_new_starter ();
  g_autoptr (BbItem) own = bb_item_new (BB_KIND_OWN_FIELD, "wave");
  guint i;

  bb_item_set_text (own, BB_OWN_FIELD_LABEL, "Release wave");
  bb_item_append (BB_ITEM (board), own, NULL);
  bb_item_set_date (BB_ITEM (board), BB_BOARD_AS_OF, TODAY);
  add_team (board, "routing", 4);
  add_team (board, "care", 2);
  add_team (board, "other", -1);
  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    add_bet (board, i);
  return board;
}

static BbScene *
draw (BbBoard *board,
      BbItem *lens)
{
  BbPictureOptions options;

  bb_picture_options_init (&options, BB_VARIANT_FULL);
  options.lens = lens;
  return bb_picture_draw (board, &options, NULL);
}

static BbItem *
make_lens (guint field,
           const char *choice)
{
  BbItem *lens = bb_lens_new ();

  bb_item_set_text (lens, field, choice);
  return lens;
}

/* The node of a mark that is @index within its group. */
static const BbNode *
get_mark_node (const BbScene *scene,
               const char *bet,
               guint index)
{
  const BbSceneGroup *group = bb_scene_find_group (scene, bet, BB_PART_MARK);
  guint n_nodes;

  g_assert_nonnull (group);
  g_assert_cmpuint (group->n_nodes, >, index + 1);
  return bb_scene_get_nodes (scene, &n_nodes) + group->first + 1 + index;
}

static gboolean
has_same_hue (const BbColor *one,
              const BbColor *other)
{
  return fabs (one->red - other->red) < 0.001 && fabs (one->green - other->green) < 0.001 && fabs (one->blue - other->blue) < 0.001;
}

static void
assert_slot (const BbScene *scene,
             const char *bet,
             int slot)
{
  const BbNode *node = get_mark_node (scene, bet, 0);
  const BbPaint *paint = bb_scene_get_paint (scene, node->style);
  const BbColor *color = paint->stroke.alpha > 0 ? &paint->stroke : &paint->fill;
  const BbTheme *theme = bb_theme_get (BB_THEME_LIGHT);
  int other;

  if (has_same_hue (color, bb_theme_get_team (theme, slot)))
    return;
  for (other = -1; other < BB_THEME_STEP (BB_THEME_N_STEPS); other++)
    if (has_same_hue (color, bb_theme_get_team (theme, other)))
      g_error ("%s has the colour of slot %d, not of %d", bet, other, slot);
  g_error ("%s has a colour of no slot", bet);
}

static void
assert_slots (const char *color_by,
              int one,
              int two,
              int three,
              int four)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbItem) lens = make_lens (BB_VIEW_COLOR_BY, color_by);
  g_autoptr (BbScene) scene = draw (board, lens);

  g_test_message ("by %s", color_by);
  assert_slot (scene, "B1", one);
  assert_slot (scene, "B2", two);
  assert_slot (scene, "B3", three);
  assert_slot (scene, "B4", four);
}

static void
test_colors (void)
{
  assert_slots ("team", 4, 2, 4, -1);
  assert_slots ("none", 0, 0, 0, 0);
  assert_slots ("stage", 2, 3, 0, 2);
  assert_slots ("bet_type", 1, 0, 2, 3);
  assert_slots ("own:wave", 0, 1, -1, 0);
  assert_slots ("confidence", BB_THEME_STEP (4), BB_THEME_STEP (1), BB_THEME_STEP (0), -1);
  assert_slots ("review", BB_THEME_STEP (0), BB_THEME_STEP (1), BB_THEME_STEP (2), -1);
  assert_slots ("collaboration", -1, -1, -1, -1);
  assert_slots ("weather", 4, 2, 4, -1);
}

static double
get_area (const BbScene *scene,
          const char *bet,
          guint index)
{
  BbRect bounds = bb_scene_get_node_bounds (scene, get_mark_node (scene, bet, index));

  return bounds.width * bounds.height;
}

/* How many times larger than that of B1 the outline of another mark is, both without a bet type. */
static double
get_ratio (BbBoard *board,
           const char *size_by,
           const char *bet)
{
  g_autoptr (BbItem) lens = make_lens (BB_VIEW_SIZE_BY, size_by);
  g_autoptr (BbScene) scene = draw (board, lens);

  return get_area (scene, bet, 0) / get_area (scene, "B1", 0);
}

static void
test_sizes (void)
{
  g_autoptr (BbBoard) board = make_board ();
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++)
    bb_item_set_text (BB_ITEM (bb_board_get_bet (board, i)), BB_BET_BET_TYPE, "solution");
  g_assert_cmpfloat_with_epsilon (get_ratio (board, "cap", "B4"), 900.0 / 400, 0.15);
  g_assert_cmpfloat_with_epsilon (get_ratio (board, "released", "B2"), 1, 0.05);
  g_assert_cmpfloat_with_epsilon (get_ratio (board, "remaining", "B4"), 900.0 / 300, 0.2);
  g_assert_cmpfloat_with_epsilon (get_ratio (board, "spent", "B2"), 2, 0.15);
  g_assert_cmpfloat_with_epsilon (get_ratio (board, "equal", "B4"), 1, 0.001);
}

static char *
dump (const BbScene *scene)
{
  return bb_scene_dump (scene);
}

static void
assert_same_picture (BbBoard *board,
                     BbItem *lens)
{
  g_autoptr (BbScene) plain = draw (board, NULL);
  g_autoptr (BbScene) scene = draw (board, lens);
  g_autofree char *expected = dump (plain);
  g_autofree char *text = dump (scene);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_usual_lens_changes_nothing (void)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbItem) lens = bb_lens_new ();
  g_autoptr (BbItem) view = bb_item_new (BB_KIND_VIEW, "v1");

  assert_same_picture (board, lens);
  bb_item_set_text (view, BB_VIEW_NAME, "As ever");
  bb_item_append (BB_ITEM (board), view, NULL);
  assert_same_picture (board, lens);
  bb_item_set_text (lens, BB_VIEW_COLOR_BY, "team");
  bb_item_set_text (lens, BB_VIEW_SIZE_BY, "cap");
  assert_same_picture (board, lens);
}

static gboolean
says (const BbScene *scene,
      const char *words)
{
  guint n_nodes, i;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);

  for (i = 0; i < n_nodes; i++)
    if (nodes[i].kind == BB_NODE_TEXT && g_str_equal (nodes[i].text.text, words))
      return TRUE;
  return FALSE;
}

static gboolean
says_among (const BbScene *scene,
            const char *words)
{
  guint n_nodes, i;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);

  for (i = 0; i < n_nodes; i++)
    if (nodes[i].kind == BB_NODE_TEXT && strstr (nodes[i].text.text, words) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_filter_fades (void)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbItem) lens = bb_lens_new ();
  g_autoptr (BbScene) plain = draw (board, NULL);
  g_autoptr (BbScene) scene = NULL;
  BbRect before, after;
  const BbPaint *paint;

  bb_lens_set_condition (lens, "owner_team", (const char *const[]){ "routing", NULL });
  scene = draw (board, lens);
  assert_slot (scene, "B1", 4);
  paint = bb_scene_get_paint (scene, get_mark_node (scene, "B2", 0)->style);
  g_assert_cmpfloat (paint->fill.alpha, <, 0.5);
  g_assert_cmpfloat (paint->stroke.alpha, ==, 0);
  g_assert_cmpuint (bb_scene_find_group (scene, "B2", BB_PART_MARK)->n_nodes, ==, 2);
  before = bb_scene_get_node_bounds (plain, get_mark_node (plain, "B2", 0));
  after = bb_scene_get_node_bounds (scene, get_mark_node (scene, "B2", 0));
  g_assert_cmpfloat_with_epsilon (bb_rect_center (&before).x, bb_rect_center (&after).x, 0.01);
  g_assert_cmpfloat_with_epsilon (bb_rect_center (&before).y, bb_rect_center (&after).y, 0.01);
  g_assert_true (says (plain, "Card payments at the door"));
  g_assert_false (says (scene, "Card payments at the door"));
  g_assert_true (says (scene, "Crew pool across depots"));
  g_assert_true (says (scene, "Only: Team routing"));
  g_assert_true (says (scene, "2 of 4 left out"));
  g_assert_false (says (scene, "care"));
}

/* Nothing is drawn around marks that a filter leaves out. */
static void
test_spread_of_faded (void)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbItem) lens = bb_lens_new ();
  g_autoptr (BbScene) scene = NULL;

  bb_item_set_integer (BB_ITEM (bb_board_find_bet (board, "B1")), BB_BET_PLACEMENT_SPREAD, 10);
  bb_item_set_integer (BB_ITEM (bb_board_find_bet (board, "B2")), BB_BET_PLACEMENT_SPREAD, 10);
  bb_item_set_integer (lens, BB_VIEW_SHOWS_SPREAD, 1);
  bb_lens_set_condition (lens, "owner_team", (const char *const[]){ "routing", NULL });
  scene = draw (board, lens);
  g_assert_nonnull (bb_scene_find_group (scene, "B1", BB_PART_SPREAD));
  g_assert_null (bb_scene_find_group (scene, "B2", BB_PART_SPREAD));
}

static void
test_closed_bets (void)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbItem) lens = bb_lens_new ();
  g_autoptr (BbScene) plain = draw (board, lens);
  g_autoptr (BbScene) scene = NULL;
  const BbPaint *paint;

  g_assert_null (bb_scene_find_group (plain, "B5", BB_PART_MARK));
  bb_item_set_integer (lens, BB_VIEW_SHOWS_CLOSED, 1);
  scene = draw (board, lens);
  paint = bb_scene_get_paint (scene, get_mark_node (scene, "B5", 0)->style);
  g_assert_cmpfloat (paint->fill.alpha, ==, 0);
  g_assert_cmpfloat (paint->stroke.alpha, >, 0.3);
  g_assert_true (says (scene, "Closed"));
}

static void
test_hides (void)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbItem) lens = bb_lens_new ();
  g_autoptr (BbScene) without_labels = NULL;
  g_autoptr (BbScene) without_zones = NULL;

  bb_item_set_integer (lens, BB_VIEW_HIDES_LABELS, 1);
  without_labels = draw (board, lens);
  g_assert_false (says (without_labels, "Crew pool across depots"));
  g_assert_true (says (without_labels, "Expedition"));
  assert_slot (without_labels, "B1", 4);
  bb_item_set_value (lens, BB_VIEW_HIDES_LABELS, &BB_VALUE_OF_NONE);
  bb_item_set_integer (lens, BB_VIEW_HIDES_ZONES, 1);
  without_zones = draw (board, lens);
  g_assert_true (says (without_zones, "Crew pool across depots"));
  g_assert_false (says (without_zones, "Expedition"));
}

static void
test_legend_of_colors (void)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbItem) lens = make_lens (BB_VIEW_COLOR_BY, "confidence");
  g_autoptr (BbScene) scene = draw (board, lens);
  g_autofree char *text = dump (scene);

  g_assert_true (says (scene, "Confidence"));
  g_assert_true (says (scene, "Below 25"));
  g_assert_true (says (scene, "50 to 74"));
  g_assert_false (says (scene, "25 to 49"));
  g_assert_true (says (scene, "Not set"));
  g_assert_false (says (scene, "Team"));
  g_assert_nonnull (strstr (text, "confidence.0-24"));
}

static void
test_legend_of_sizes (void)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbItem) lens = make_lens (BB_VIEW_SIZE_BY, "remaining");
  g_autoptr (BbScene) remaining = draw (board, lens);
  g_autoptr (BbScene) equal = NULL;

  g_assert_true (says (remaining, "Size: Not yet released"));
  g_assert_true (says (remaining, "All released"));
  g_assert_false (says (remaining, "Outline: up to. Solid: released"));
  bb_item_set_text (lens, BB_VIEW_SIZE_BY, "equal");
  equal = draw (board, lens);
  g_assert_true (says (equal, "Signs"));
  g_assert_true (says (equal, "Nothing released yet"));
  g_assert_false (says (equal, "Size"));
}

static void
test_legend_names_view (void)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbItem) lens = make_lens (BB_VIEW_COLOR_BY, "stage");
  g_autoptr (BbItem) view = bb_item_new (BB_KIND_VIEW, "v1");
  g_autoptr (BbScene) scene = NULL;

  bb_lens_copy (view, lens);
  bb_item_set_text (view, BB_VIEW_NAME, "Where things stand");
  bb_item_append (BB_ITEM (board), view, NULL);
  scene = draw (board, lens);
  g_assert_true (says (scene, "Where things stand"));
}

/* What an export hides is told neither by colour nor by size. */
static void
test_hidden_fields (void)
{
  static const char *const hide[] = { "confidence_low", "funding_spent", NULL };
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbItem) lens = make_lens (BB_VIEW_COLOR_BY, "confidence");
  g_autoptr (BbScene) scene = NULL;
  BbPictureOptions options;

  bb_item_set_text (lens, BB_VIEW_SIZE_BY, "spent");
  bb_item_set_text (BB_ITEM (bb_board_find_bet (board, "B1")), BB_BET_BET_TYPE, "solution");
  bb_picture_options_init (&options, BB_VARIANT_FULL);
  options.lens = lens;
  options.hide = hide;
  scene = bb_picture_draw (board, &options, NULL);
  assert_slot (scene, "B1", 0);
  assert_slot (scene, "B3", 0);
  g_assert_cmpfloat_with_epsilon (get_area (scene, "B1", 0), get_area (scene, "B2", 0), 0.001);
  g_assert_false (says (scene, "Confidence"));
  g_assert_true (says (scene, "Signs"));
}

/* Without a legend the line below the title says what is left out; a hidden field is not named. */
static void
test_filter_without_legend (void)
{
  static const char *const hide[] = { "stage", NULL };
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbItem) lens = bb_lens_new ();
  g_autoptr (BbScene) named = NULL;
  g_autoptr (BbScene) hidden = NULL;
  BbPictureOptions options;

  bb_lens_set_condition (lens, "stage", (const char *const[]){ "scaling", NULL });
  bb_picture_options_init (&options, BB_VARIANT_FULL);
  options.lens = lens;
  options.legend = FALSE;
  named = bb_picture_draw (board, &options, NULL);
  g_assert_true (says_among (named, "Only: State Scaling, 3 of 4 left out · "));
  options.hide = hide;
  hidden = bb_picture_draw (board, &options, NULL);
  g_assert_false (says_among (hidden, "Scaling"));
  g_assert_true (says_among (hidden, "3 of 4 left out · "));
}

static void
test_entry_ids (void)
{
  g_autofree char *aspect = NULL;
  g_autofree char *value = NULL;

  g_assert_true (bb_legend_parse_id ("stage.active", &aspect, &value));
  g_assert_cmpstr (aspect, ==, "stage");
  g_assert_cmpstr (value, ==, "active");
  g_assert_false (bb_legend_parse_id ("names", &aspect, &value));
  g_assert_false (bb_legend_parse_id (NULL, &aspect, &value));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lens-picture/colors", test_colors);
  g_test_add_func ("/lens-picture/sizes", test_sizes);
  g_test_add_func ("/lens-picture/usual-lens-changes-nothing", test_usual_lens_changes_nothing);
  g_test_add_func ("/lens-picture/filter-fades", test_filter_fades);
  g_test_add_func ("/lens-picture/spread-of-faded", test_spread_of_faded);
  g_test_add_func ("/lens-picture/closed-bets", test_closed_bets);
  g_test_add_func ("/lens-picture/hides", test_hides);
  g_test_add_func ("/lens-picture/filter-without-legend", test_filter_without_legend);
  g_test_add_func ("/lens-picture/legend-of-colors", test_legend_of_colors);
  g_test_add_func ("/lens-picture/legend-of-sizes", test_legend_of_sizes);
  g_test_add_func ("/lens-picture/legend-names-view", test_legend_names_view);
  g_test_add_func ("/lens-picture/hidden-fields", test_hidden_fields);
  g_test_add_func ("/lens-picture/entry-ids", test_entry_ids);
  return g_test_run ();
}
