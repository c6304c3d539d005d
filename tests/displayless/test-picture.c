/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "bb-export.h"
#include "bb-picture.h"

/* Places and amounts as dense as a real board's lower right corner. */
static const struct {
  const char *id, *title, *team, *type, *stage;
  gint risk, familiarity;
  gint64 cap, released;
  const char *review;
} rows[] = {
  { "A1", "Recurring-visit templates for maintenance contracts", "ops", "ongoing", "active", 120, 880, 75, 75, "2026-12-07" },
  { "A2", "Two-tap job completion on mobile", "app", "solution", "scaling", 110, 860, 20, 20, "2026-12-07" },
  { "A3", "Weekly release train for the dispatch board", "ops", "opportunity", "active", 180, 820, 150, 120, "2027-03-08" },
  { "A4", "Accounting-package connectors, top four", "links", "solution", "active", 240, 740, 240, 240, "2026-12-14" },
  { "A5", "Paid support tier with a response promise", "care", "opportunity", "active", 280, 730, 70, 40, "2026-12-14" },
  { "A6", "Depot-level permissions and approvals", "core", "solution", "active", 350, 690, 210, 210, "2026-11-16" },
  { "A7", "Become the default choice for operators", "ops", "strategy", "active", 640, 410, 2400, 1100, "2026-12-14" },
  { "A8", "Lend a technician between firms", "new", "opportunity", "candidate", 460, 120, 80, 0, "2026-12-14" },
  { "A9", "Move tenant data to the new storage cluster", "core", "solution", "active", 830, 640, 640, 640, "2026-11-23" },
};

static void
add_team (BbBoard *board,
          const char *id,
          guint slot)
{
  g_autoptr (BbItem) team = bb_board_new_item (BB_KIND_TEAM, id);

  bb_item_set_text (team, BB_TEAM_NAME, id);
  bb_item_set_integer (team, BB_TEAM_COLOR, slot);
  bb_item_append (BB_ITEM (board), team, NULL);
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
  bb_item_set_integer (bet, BB_BET_FUNDING_CAP, rows[i].cap * 1000);
  bb_item_set_integer (bet, BB_BET_FUNDING_RELEASED, rows[i].released * 1000);
  bb_item_set_date (bet, BB_BET_REVIEW_DATE, bb_date_from_iso (rows[i].review));
  bb_item_append (BB_ITEM (board), bet, NULL);
}

static BbBoard *
make_board (void)
{
  static const char *const teams[] = { "ops", "app", "links", "care", "core", "new" };
  BbBoard *board = bb_board_new_starter ();
  guint i;

  bb_item_set_text (BB_ITEM (board), BB_BOARD_TITLE, "Field <service> & more");
  bb_item_set_date (BB_ITEM (board), BB_BOARD_AS_OF, bb_date_new (2026, 11, 30));
  for (i = 0; i < G_N_ELEMENTS (teams); i++)
    add_team (board, teams[i], i);
  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    add_bet (board, i);
  return board;
}

static void
assert_apart (const BbScene *scene)
{
  guint i, j;

  for (i = 0; i < G_N_ELEMENTS (rows); i++) {
    const BbSceneGroup *label = bb_scene_find_group (scene, rows[i].id, BB_PART_LABEL);

    g_assert_nonnull (label);
    for (j = 0; j < G_N_ELEMENTS (rows); j++) {
      const BbSceneGroup *other = bb_scene_find_group (scene, rows[j].id, BB_PART_LABEL);
      const BbSceneGroup *mark = bb_scene_find_group (scene, rows[j].id, BB_PART_MARK);
      BbRect text = bb_rect_grow (&label->bounds, -2.5);

      g_assert_false (strcmp (rows[j].id, "A7") != 0 && bb_rect_overlaps (&text, &mark->bounds));
      g_assert_false (i != j && bb_rect_overlaps (&text, &other->bounds));
    }
  }
}

static void
test_labels_apart (void)
{
  static const struct {
    double width, height;
  } sizes[] = { { 1366, 768 }, { 1920, 1080 }, { 3840, 2160 } };
  g_autoptr (BbBoard) board = make_board ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (sizes); i++) {
    BbPictureOptions options;
    g_autoptr (BbScene) scene = NULL;
    BbLayout layout;

    bb_picture_options_init (&options, BB_VARIANT_FULL);
    options.width = sizes[i].width;
    options.height = sizes[i].height;
    scene = bb_picture_draw (board, &options, &layout);
    g_assert_cmpuint (layout.list_columns, ==, 0);
    assert_apart (scene);
  }
}

static char *
dump (BbBoard *board,
      const BbPictureOptions *options)
{
  g_autoptr (BbScene) scene = bb_picture_draw (board, options, NULL);

  return bb_scene_dump (scene);
}

static void
test_words (void)
{
  g_autoptr (BbBoard) board = make_board ();
  BbPictureOptions options;
  g_autofree char *text = NULL;

  bb_picture_options_init (&options, BB_VARIANT_FULL);
  text = dump (board, &options);
  g_assert_nonnull (strstr (text, "\"9 live, €3.8\302\240M committed, €80\302\240k asked for, 2 overdue\""));
  g_assert_nonnull (strstr (text, "\"30 November 2026\""));
  g_assert_nonnull (strstr (text, "\"due 16 Nov\""));
  g_assert_nonnull (strstr (text, "\"core · €640\302\240k ·\""));
  g_assert_nonnull (strstr (text, "\"Much at stake\""));
  g_assert_nonnull (strstr (text, "\"Careful lifts\""));
  g_assert_nonnull (strstr (text, "\"Review overdue\""));
  g_assert_null (strstr (text, "7 Dec"));
}

/* What is hidden can be read neither from words nor from sizes. */
static void
test_hide (void)
{
  static const char *const hidden[] = { "funding_cap", "review_date", NULL };
  g_autoptr (BbBoard) board = make_board ();
  BbPictureOptions options;
  g_autofree char *text = NULL;
  g_autoptr (BbScene) scene = NULL;

  bb_picture_options_init (&options, BB_VARIANT_FULL);
  options.hide = hidden;
  text = dump (board, &options);
  scene = bb_picture_draw (board, &options, NULL);
  g_assert_null (strstr (text, "€"));
  g_assert_null (strstr (text, "overdue"));
  g_assert_null (strstr (text, "due 16"));
  g_assert_cmpfloat_with_epsilon (bb_scene_find_group (scene, "A2", BB_PART_MARK)->bounds.width,
                                  bb_scene_find_group (scene, "A4", BB_PART_MARK)->bounds.width,
                                  0.01);
  g_assert_true (bb_picture_options_can_hide ("funding_cap"));
  g_assert_false (bb_picture_options_can_hide ("title"));
  g_assert_false (bb_picture_options_can_hide ("colour"));
}

static void
test_no_amounts (void)
{
  g_autoptr (BbBoard) board = make_board ();
  BbPictureOptions options;
  g_autofree char *text = NULL;

  bb_item_set_text (BB_ITEM (board), BB_BOARD_AMOUNT_UNIT, "none");
  bb_picture_options_init (&options, BB_VARIANT_FULL);
  text = dump (board, &options);
  g_assert_null (strstr (text, "€"));
  g_assert_null (strstr (text, "committed"));
  g_assert_null (strstr (text, "released"));
}

/* Areas of marks follow the caps: 640 to 240. A mark's outline adds 1.5 pixels at 900 high. */
static void
test_areas (void)
{
  static const char *const hidden[] = { "review_date", NULL };
  g_autoptr (BbBoard) board = make_board ();
  BbPictureOptions options;
  g_autoptr (BbScene) scene = NULL;
  double large, small;

  bb_picture_options_init (&options, BB_VARIANT_FULL);
  options.hide = hidden;
  scene = bb_picture_draw (board, &options, NULL);
  large = bb_scene_find_group (scene, "A9", BB_PART_MARK)->bounds.width - 1.5;
  small = bb_scene_find_group (scene, "A4", BB_PART_MARK)->bounds.width - 1.5;
  g_assert_cmpfloat_with_epsilon ((large * large) / (small * small), 640.0 / 240.0, 0.01);
}

static void
test_many_are_all_named (void)
{
  g_autoptr (BbBoard) board = make_board ();
  BbPictureOptions options;
  g_autoptr (BbScene) scene = NULL;
  BbLayout layout;
  guint i;

  for (i = 0; i < 200; i++) {
    g_autofree char *id = g_strdup_printf ("M%u", i);
    g_autoptr (BbItem) bet = bb_board_new_item (BB_KIND_BET, id);

    bb_item_set_text (bet, BB_BET_TITLE, "One more of these many bets");
    bb_item_set_tenths (bet, BB_BET_RISK, 500 + (gint) i % 20);
    bb_item_set_tenths (bet, BB_BET_FAMILIARITY, 300 + (gint) i);
    bb_item_append (BB_ITEM (board), bet, NULL);
  }
  bb_picture_options_init (&options, BB_VARIANT_FULL);
  scene = bb_picture_draw (board, &options, &layout);
  g_assert_cmpuint (layout.list_columns, >, 0);
  for (i = 0; i < 200; i++) {
    g_autofree char *id = g_strdup_printf ("M%u", i);

    g_assert_nonnull (bb_scene_find_group (scene, id, BB_PART_MARK));
    g_assert_nonnull (bb_scene_find_group (scene, id, BB_PART_LABEL));
  }
}

static void
test_formats (void)
{
  g_autoptr (BbBoard) board = make_board ();
  BbExportFormat format = BB_EXPORT_PNG;
  BbExportOptions options;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (bb_export_format_from_path ("/tmp/a.b/Board.SVG", &format));
  g_assert_cmpint (format, ==, BB_EXPORT_SVG);
  g_assert_false (bb_export_format_from_path ("/tmp/board", &format));
  bb_export_options_init (&options, format, BB_VARIANT_BODY);
  g_assert_true (bb_export_options_set_size (&options, 0, 500, 0, &error));
  g_assert_cmpfloat (options.picture.width, ==, 1000);
  g_assert_false (bb_export_options_set_size (&options, 20000, 0, 2, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_cmpfloat (options.picture.width, ==, 1000);
  svg = bb_export_make (board, &options, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  again = bb_export_make (board, &options, NULL);
  g_assert_true (g_bytes_equal (svg, again));
}

/* A slide body is white to its corners. */
static void
test_body_corners (void)
{
  g_autoptr (BbBoard) board = make_board ();
  BbExportOptions options;
  g_autoptr (BbScene) scene = NULL;
  const BbNode *nodes;
  guint n_nodes;

  bb_export_options_init (&options, BB_EXPORT_PNG, BB_VARIANT_BODY);
  scene = bb_picture_draw (board, &options.picture, NULL);
  nodes = bb_scene_get_nodes (scene, &n_nodes);
  g_assert_cmpint (nodes[1].kind, ==, BB_NODE_RECT);
  g_assert_cmpfloat (nodes[1].rect.width, ==, 1600);
  g_assert_cmpfloat (nodes[1].rect.height, ==, 800);
  g_assert_true (bb_color_equal (&bb_scene_get_paint (scene, nodes[1].style)->fill, &(BbColor) BB_RGB (0xffffff)));
  g_assert_cmpfloat (bb_scene_get_node_bounds (scene, &nodes[2]).x, >, 0);
}

/* At the lower right of the mark and in the legend; not where the picture does without it. */
static void
test_flag (void)
{
  static const char *const hidden[] = { "review_date", "flagged", NULL };
  g_autoptr (BbBoard) board = make_board ();
  BbPictureOptions options;
  g_autofree char *before = NULL, *flagged = NULL, *without = NULL;
  g_autoptr (BbScene) plain = NULL, scene = NULL;
  BbRect mark, with_flag;

  bb_picture_options_init (&options, BB_VARIANT_FULL);
  plain = bb_picture_draw (board, &options, NULL);
  before = bb_scene_dump (plain);
  bb_item_set_integer (BB_ITEM (bb_board_find_bet (board, "A2")), BB_BET_FLAGGED, 1);
  scene = bb_picture_draw (board, &options, NULL);
  flagged = bb_scene_dump (scene);
  mark = bb_scene_find_group (plain, "A2", BB_PART_MARK)->bounds;
  with_flag = bb_scene_find_group (scene, "A2", BB_PART_MARK)->bounds;
  g_assert_cmpfloat (bb_rect_bottom (&with_flag), >, bb_rect_bottom (&mark) + 2);
  g_assert_cmpfloat (bb_rect_right (&with_flag), >, bb_rect_right (&mark) + 2);
  g_assert_null (strstr (before, "\"Flagged for the next review\""));
  g_assert_nonnull (strstr (flagged, "\"Flagged for the next review\""));
  options.hide = hidden;
  without = dump (board, &options);
  g_assert_null (strstr (without, "Flagged"));
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/picture/labels-apart", test_labels_apart);
  g_test_add_func ("/render/picture/words", test_words);
  g_test_add_func ("/render/picture/hide", test_hide);
  g_test_add_func ("/render/picture/no-amounts", test_no_amounts);
  g_test_add_func ("/render/picture/areas", test_areas);
  g_test_add_func ("/render/picture/many-are-all-named", test_many_are_all_named);
  g_test_add_func ("/render/picture/formats", test_formats);
  g_test_add_func ("/render/picture/body-corners", test_body_corners);
  g_test_add_func ("/render/picture/flag", test_flag);
  return g_test_run ();
}
