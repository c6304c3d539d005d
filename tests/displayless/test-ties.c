/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "bb-envelope.h"
#include "bb-lens.h"
#include "bb-load.h"
#include "bb-picture.h"
#include "bb-spread.h"
#include "bb-ties.h"

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

typedef struct {
  BbBoard *board;
  BbItem *lens;
  BbPictureOptions options;
  BbLayout layout;
  BbPictureData data;
} Fixture;

static void
set_up (Fixture *self,
        const char *sample)
{
  self->board = load_sample (sample);
  self->lens = bb_item_new (BB_KIND_VIEW, "lens");
  bb_item_set_integer (self->lens, BB_VIEW_SHOWS_LINKS, 1);
  bb_item_set_integer (self->lens, BB_VIEW_SHOWS_SPREAD, 1);
  bb_picture_options_init (&self->options, BB_VARIANT_FULL);
  self->options.width = 1600;
  self->options.height = 900;
  self->options.lens = self->lens;
  bb_layout_init (&self->layout, BB_VARIANT_FULL, 1600, 900, 1);
  bb_layout_show (&self->layout, TRUE, TRUE, TRUE);
  bb_picture_data_init (&self->data, self->board, &self->options, &self->layout);
  bb_picture_data_lay_out (&self->data);
}

static void
tear_down (Fixture *self)
{
  bb_picture_data_clear (&self->data);
  g_object_unref (self->lens);
  g_object_unref (self->board);
}

static BbPictureBet *
find (const Fixture *self,
      const char *id)
{
  guint i;

  for (i = 0; i < self->data.bets->len; i++)
    if (g_str_equal (bb_picture_data_get (&self->data, i)->id, id))
      return bb_picture_data_get (&self->data, i);
  g_assert_not_reached ();
}

static guint
count_kind (GArray *ties,
            BbTieKind kind)
{
  guint i, n = 0;

  for (i = 0; i < ties->len; i++)
    n += g_array_index (ties, BbTie, i).kind == kind ? 1 : 0;
  return n;
}

/* How far the curve leaves the straight line between its ends, in parts of that line's length. */
static double
get_bend (const BbCurve *curve)
{
  BbPoint a = curve->at[0], b = curve->at[3];
  double length = hypot (b.x - a.x, b.y - a.y), most = 0;
  guint i;

  for (i = 0; i <= 20; i++) {
    BbPoint at = bb_curve_get_point (curve, i / 20.0);

    most = MAX (most, fabs ((b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x)) / length);
  }
  return most / length;
}

static void
check_curves (const Fixture *self,
              GArray *ties)
{
  guint i, j;

  for (i = 0; i < ties->len; i++) {
    const BbTie *tie = &g_array_index (ties, BbTie, i);
    const BbPictureBet *from = bb_picture_data_get (&self->data, tie->from);
    const BbPictureBet *to = bb_picture_data_get (&self->data, tie->to);

    g_assert_cmpfloat (get_bend (&tie->curve), >, 0.1);
    for (j = 0; j <= 20; j++) {
      BbPoint at = bb_curve_get_point (&tie->curve, j / 20.0);

      g_assert_cmpfloat (hypot (at.x - from->at.x, at.y - from->at.y), >, from->mark.radius);
      g_assert_cmpfloat (hypot (at.x - to->at.x, at.y - to->at.y), >, to->mark.radius);
    }
  }
}

/* Nine live bets are part of another; S09 lies on the rim of its envelope, so that nothing is to be joined. */
static void
test_fieldservice_curves (void)
{
  Fixture self;
  g_autoptr (GArray) ties = NULL;

  set_up (&self, "fieldservice");
  ties = bb_ties_route (&self.data);
  check_curves (&self, ties);
  g_assert_cmpuint (count_kind (ties, BB_TIE_PART_OF), ==, 8);
  g_assert_cmpuint (count_kind (ties, BB_TIE_WAITS_FOR), ==, 3);
  g_assert_true (bb_ties_use (&self.data, BB_TIE_WAITS_FOR));
  tear_down (&self);
}

static void
test_insurer_curves (void)
{
  Fixture self;
  g_autoptr (GArray) ties = NULL;

  set_up (&self, "insurer");
  ties = bb_ties_route (&self.data);
  check_curves (&self, ties);
  g_assert_cmpuint (count_kind (ties, BB_TIE_PART_OF), ==, 8);
  g_assert_cmpuint (count_kind (ties, BB_TIE_WAITS_FOR), ==, 7);
  tear_down (&self);
}

/* The curve goes round the side where nothing is in its way, whichever that is. */
static void
test_free_side (void)
{
  const BbRect area = { 0, 0, 400, 400 };
  BbCurveEnd from = { { 100, 200 }, 10 }, to = { { 300, 200 }, 10 };
  int side;

  for (side = -1; side <= 1; side += 2) {
    g_autoptr (BbCoverage) marks = bb_coverage_new (&area, 2);
    g_autoptr (BbCoverage) curves = bb_coverage_new (&area, 2);
    BbRect block = { 180, 200 + side * 25 - 20, 40, 40 };
    BbCurve curve;

    bb_coverage_add (marks, &block);
    g_assert_true (bb_curve_route (&curve, &from, &to, marks, curves, &area));
    g_assert_cmpfloat ((bb_curve_get_point (&curve, 0.5).y - 200) * side, <, -20);
  }
}

static void
test_touching (void)
{
  const BbRect area = { 0, 0, 400, 400 };
  g_autoptr (BbCoverage) none = bb_coverage_new (&area, 2);
  BbCurveEnd from = { { 100, 200 }, 10 }, to = { { 118, 200 }, 10 };
  BbCurve curve;

  g_assert_false (bb_curve_route (&curve, &from, &to, none, none, &area));
}

static void
test_piece (void)
{
  BbCurve curve = { { { 0, 0 }, { 10, 20 }, { 30, 20 }, { 40, 0 } } };
  BbCurve piece = bb_curve_get_piece (&curve, 0.25, 0.75);

  g_assert_cmpfloat_with_epsilon (piece.at[0].x, bb_curve_get_point (&curve, 0.25).x, 1e-9);
  g_assert_cmpfloat_with_epsilon (piece.at[3].y, bb_curve_get_point (&curve, 0.75).y, 1e-9);
  g_assert_cmpfloat_with_epsilon (bb_curve_get_point (&piece, 0.5).y, 15, 1e-9);
}

/* 18 points of a plane that is as wide as the layout says. */
static void
test_spread (void)
{
  Fixture self;
  double across, up;

  set_up (&self, "fieldservice");
  g_assert_true (bb_spread_get_radii (&self.data, find (&self, "S01"), &across, &up));
  g_assert_cmpfloat_with_epsilon (across, 0.18 * self.layout.data.width, 1e-6);
  g_assert_cmpfloat_with_epsilon (up, 0.18 * self.layout.data.height, 1e-6);
  bb_item_set_integer (self.lens, BB_VIEW_SHOWS_SPREAD, 0);
  g_assert_false (bb_spread_get_radii (&self.data, find (&self, "S01"), &across, &up));
  g_assert_false (bb_spread_is_shown (&self.data));
  tear_down (&self);
}

/* What domain.md expects: S10 holds more than it has. A stopped part counts what it has spent. */
static void
test_envelope_sums (void)
{
  Fixture self;
  g_autoptr (GHashTable) sums = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  set_up (&self, "fieldservice");
  sums = bb_totals_of_envelopes (self.board);
  g_assert_cmpuint (g_hash_table_size (sums), ==, 2);
  g_assert_cmpint (*(gint64 *) g_hash_table_lookup (sums, find (&self, "S10")->bet), ==, 540000);
  g_assert_cmpint (*(gint64 *) g_hash_table_lookup (sums, find (&self, "S01")->bet), ==, 1900000);
  first = bb_envelope_describe (&self.data, find (&self, "S10"));
  g_assert_cmpstr (first, ==, "holds €540\302\240k of €520\302\240k");
  second = bb_envelope_describe (&self.data, find (&self, "S04"));
  g_assert_null (second);
  tear_down (&self);
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
  guint i, n;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n);

  for (i = 0; i < n; i++)
    if (nodes[i].kind == BB_NODE_TEXT && strstr (nodes[i].text.text, text) != NULL)
      return TRUE;
  return FALSE;
}

/* What a filter leaves out has neither ties nor a spread. */
static void
test_filtered (void)
{
  Fixture self;
  g_autoptr (BbScene) scene = NULL;

  set_up (&self, "fieldservice");
  bb_lens_set_condition (self.options.lens, "owner_team", (const char *const[]){ "platform", NULL });
  scene = bb_picture_draw (self.board, &self.options, NULL);
  g_assert_cmpuint (count_part (scene, BB_PART_SPREAD), ==, 3);
  g_assert_true (has_text (scene, "Waits for"));
  g_assert_false (has_text (scene, "Part of"));
  tear_down (&self);
}

/* Spreads, then ties and brackets, lie under all marks; the legend explains what is shown. */
static void
test_picture (void)
{
  Fixture self;
  g_autoptr (BbScene) shown = NULL;
  g_autoptr (BbScene) plain = NULL;
  guint first_bet, i;

  set_up (&self, "fieldservice");
  shown = bb_picture_draw (self.board, &self.options, NULL);
  for (first_bet = 0; bb_scene_get_group (shown, first_bet)->info.part != BB_PART_BET; first_bet++)
    ;
  for (i = first_bet; i < bb_scene_get_n_groups (shown); i++) {
    g_assert_cmpint (bb_scene_get_group (shown, i)->info.part, !=, BB_PART_SPREAD);
    g_assert_cmpint (bb_scene_get_group (shown, i)->info.part, !=, BB_PART_TIE);
  }
  g_assert_cmpuint (count_part (shown, BB_PART_SPREAD), ==, 24);
  /* Brackets are nine; of the ties two are hidden by labels for the most part. */
  g_assert_cmpuint (count_part (shown, BB_PART_TIE), <=, 8 + 3 + 9);
  g_assert_cmpuint (count_part (shown, BB_PART_TIE), >=, 8 + 3 + 9 - 3);
  g_assert_true (has_text (shown, "Waits for"));
  g_assert_true (has_text (shown, "How far we disagree"));
  g_assert_true (has_text (shown, "holds €1.9\302\240M of €2.4\302\240M"));
  self.options.lens = NULL;
  plain = bb_picture_draw (self.board, &self.options, NULL);
  g_assert_cmpuint (count_part (plain, BB_PART_SPREAD) + count_part (plain, BB_PART_TIE), ==, 0);
  g_assert_false (has_text (plain, "Waits for"));
  tear_down (&self);
}

/* A pin and an overdue badge sit on different corners of a mark. */
static void
test_pin (void)
{
  Fixture self;
  g_autoptr (BbScene) before = NULL;
  g_autoptr (BbScene) after = NULL;
  BbRect then, now;

  set_up (&self, "fieldservice");
  before = bb_picture_draw (self.board, &self.options, NULL);
  then = bb_scene_find_group (before, "S06", BB_PART_MARK)->bounds;
  g_assert_false (has_text (before, "Held in place"));
  bb_item_set_integer (BB_ITEM (find (&self, "S06")->bet), BB_BET_PINNED, 1);
  after = bb_picture_draw (self.board, &self.options, NULL);
  now = bb_scene_find_group (after, "S06", BB_PART_MARK)->bounds;
  g_assert_cmpfloat (now.x, <=, then.x);
  g_assert_cmpfloat_with_epsilon (bb_rect_right (&now), bb_rect_right (&then), 0.01);
  g_assert_true (has_text (after, "Held in place"));
  tear_down (&self);
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  g_test_add_func ("/render/ties/fieldservice-curves", test_fieldservice_curves);
  g_test_add_func ("/render/ties/insurer-curves", test_insurer_curves);
  g_test_add_func ("/render/ties/free-side", test_free_side);
  g_test_add_func ("/render/ties/touching", test_touching);
  g_test_add_func ("/render/ties/piece", test_piece);
  g_test_add_func ("/render/ties/spread", test_spread);
  g_test_add_func ("/render/ties/envelope-sums", test_envelope_sums);
  g_test_add_func ("/render/ties/picture", test_picture);
  g_test_add_func ("/render/ties/filtered", test_filtered);
  g_test_add_func ("/render/ties/pin", test_pin);
  return g_test_run ();
}
