/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-edit-zones.h"
#include "bb-test-edit.h"
#include "bb-transaction.h"
#include "bb-zone-templates.h"

static const BbZoneEdge to_the_left = { BB_AXIS_FAMILIARITY, FALSE };
static const BbZoneEdge to_the_right = { BB_AXIS_FAMILIARITY, TRUE };
static const BbZoneEdge at_the_top = { BB_AXIS_RISK, TRUE };

static void
set_up (BbTestEdit *self,
        gconstpointer data)
{
  bb_test_edit_set_up (self);
}

static void
tear_down (BbTestEdit *self,
           gconstpointer data)
{
  bb_test_edit_tear_down (self);
}

static BbItem *
get_zone (BbTestEdit *self,
          const char *id)
{
  BbItem *zone = bb_board_find (self->board, BB_KIND_ZONE, id);

  g_assert_nonnull (zone);
  return zone;
}

static guint
count_zones (BbTestEdit *self)
{
  return bb_item_list_get_length (bb_board_get_items (self->board, BB_KIND_ZONE));
}

static void
assert_bounds (BbItem *zone,
               gint left,
               gint right,
               gint low,
               gint high)
{
  BbZoneBounds bounds = bb_zone_get_bounds (zone);

  g_assert_cmpint (bounds.low[BB_AXIS_FAMILIARITY], ==, left);
  g_assert_cmpint (bounds.high[BB_AXIS_FAMILIARITY], ==, right);
  g_assert_cmpint (bounds.low[BB_AXIS_RISK], ==, low);
  g_assert_cmpint (bounds.high[BB_AXIS_RISK], ==, high);
}

/* Places are in exactly one zone: every tenth of one axis with every ninth of the other. */
static void
assert_divided (BbTestEdit *self)
{
  BbItemList *zones = bb_board_get_items (self->board, BB_KIND_ZONE);
  gint x, y;
  guint i;

  for (x = 0; x <= BB_PLACE_MAX; x++) {
    for (y = x % 9; y <= BB_PLACE_MAX; y += 9) {
      guint n = 0, turned = 0;

      for (i = 0; i < bb_item_list_get_length (zones); i++) {
        n += bb_zone_holds (bb_item_list_peek (zones, i), x, y) ? 1 : 0;
        turned += bb_zone_holds (bb_item_list_peek (zones, i), y, x) ? 1 : 0;
      }
      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpuint (turned, ==, 1);
    }
  }
}

/* --- lines -------------------------------------------------------------------------------- */

/* All four zones meet on the line between high and low: it moves whole, and the split with it. */
static void
test_move_edge (BbTestEdit *self,
                gconstpointer data)
{
  bb_edit_move_zone_edge (self->history, get_zone (self, "far"), to_the_right, 350);
  assert_bounds (get_zone (self, "far"), 0, 350, 500, 1000);
  assert_bounds (get_zone (self, "heavy"), 350, 1000, 500, 1000);
  assert_bounds (get_zone (self, "probe"), 0, 350, 0, 500);
  assert_bounds (get_zone (self, "known"), 350, 1000, 0, 500);
  g_assert_cmpint (bb_item_get_tenths (BB_ITEM (self->board), BB_BOARD_FAMILIARITY_SPLIT, 0), ==, 350);
  g_assert_cmpint (bb_item_get_tenths (BB_ITEM (self->board), BB_BOARD_RISK_SPLIT, 0), ==, 500);
  assert_divided (self);
  bb_edit_move_zone_edge (self->history, get_zone (self, "heavy"), to_the_left, 360);
  bb_test_edit_assert_one_step (self, "Move Zone Line");
  assert_bounds (get_zone (self, "far"), 0, 500, 500, 1000);
}

static void
test_least_size (BbTestEdit *self,
                 gconstpointer data)
{
  g_assert_cmpint (bb_zone_edge_limit (get_zone (self, "far"), to_the_right, -200), ==, BB_ZONE_LEAST);
  g_assert_cmpint (bb_zone_edge_limit (get_zone (self, "far"), to_the_right, 990), ==, 1000 - BB_ZONE_LEAST);
  bb_edit_move_zone_edge (self->history, get_zone (self, "far"), to_the_right, 5000);
  assert_bounds (get_zone (self, "heavy"), 960, 1000, 500, 1000);
  /* A zone that is too small already can grow. */
  bb_zone_set_bounds (get_zone (self, "heavy"), &(BbZoneBounds){ { 990, 500 }, { 1000, 1000 } });
  g_assert_cmpint (bb_zone_edge_limit (get_zone (self, "heavy"), to_the_left, 970), ==, 970);
  g_assert_cmpint (bb_zone_edge_limit (get_zone (self, "heavy"), to_the_left, 995), ==, 990);
}

/* A line that does not reach the other zones leaves them where they are. */
static void
test_edge_apart (BbTestEdit *self,
                 gconstpointer data)
{
  BbZoneBounds bounds = { { 200, 300 }, { 400, 400 } };
  BbItem *zone = bb_edit_add_zone (self->history, &bounds, NULL);

  bb_edit_move_zone_edge (self->history, zone, at_the_top, 450);
  assert_bounds (zone, 200, 400, 300, 450);
  assert_bounds (get_zone (self, "probe"), 0, 500, 0, 500);
  bb_edit_move_zone_edge (self->history, get_zone (self, "far"), at_the_top, 900);
  assert_bounds (get_zone (self, "far"), 0, 500, 500, 900);
  assert_bounds (get_zone (self, "heavy"), 500, 1000, 500, 1000);
}

/* The four zones meet at the splits wherever these go. */
static void
set_splits (BbTestEdit *self,
            gint familiarity,
            gint risk)
{
  g_autoptr (BbTransaction) step = bb_transaction_begin (self->history, "Move Zone Lines");

  bb_edit_set_axis_value (self->history, BB_BOARD_FAMILIARITY_SPLIT, &BB_VALUE_OF_TENTHS (familiarity));
  bb_edit_set_axis_value (self->history, BB_BOARD_RISK_SPLIT, &BB_VALUE_OF_TENTHS (risk));
  bb_transaction_commit_repeated (step);
}

static void
test_splits (BbTestEdit *self,
             gconstpointer data)
{
  set_splits (self, 600, 1000);
  g_assert_cmpint (bb_item_get_tenths (BB_ITEM (self->board), BB_BOARD_FAMILIARITY_SPLIT, 0), ==, 600);
  g_assert_cmpint (bb_item_get_tenths (BB_ITEM (self->board), BB_BOARD_RISK_SPLIT, 0), ==, 960);
  g_assert_cmpstr (bb_item_get_id (bb_board_get_zone_at (self->board, 599, 959)), ==, "probe");
  g_assert_cmpstr (bb_item_get_id (bb_board_get_zone_at (self->board, 600, 959)), ==, "known");
  g_assert_cmpstr (bb_item_get_id (bb_board_get_zone_at (self->board, 599, 960)), ==, "far");
  g_assert_cmpstr (bb_item_get_id (bb_board_get_zone_at (self->board, 1000, 1000)), ==, "heavy");
  set_splits (self, 610, 700);
  bb_test_edit_assert_one_step (self, "Move Zone Lines");
  g_assert_cmpstr (bb_item_get_id (bb_board_get_zone_at (self->board, 500, 500)), ==, "heavy");
}

/* A zone that begins where the split lies and is low keeps its ground. */
static void
test_split_limit (BbTestEdit *self,
                  gconstpointer data)
{
  BbItem *zone = bb_edit_add_zone (self->history, &(BbZoneBounds){ { 500, 300 }, { 600, 400 } }, NULL);

  bb_edit_set_axis_value (self->history, BB_BOARD_FAMILIARITY_SPLIT, &BB_VALUE_OF_TENTHS (900));
  g_assert_cmpint (bb_item_get_tenths (BB_ITEM (self->board), BB_BOARD_FAMILIARITY_SPLIT, 0), ==, 600 - BB_ZONE_LEAST);
  assert_bounds (zone, 600 - BB_ZONE_LEAST, 600, 300, 400);
  bb_edit_set_axis_value (self->history, BB_BOARD_FAMILIARITY_SPLIT, &BB_VALUE_OF_TENTHS (100));
  assert_bounds (zone, 100, 600, 300, 400);
}

/* --- adding and removing -------------------------------------------------------------------- */

static void
test_add (BbTestEdit *self,
          gconstpointer data)
{
  BbZoneBounds outside = { { 900, -50 }, { 1200, -20 } };
  BbItem *zone = bb_edit_add_zone (self->history, &(BbZoneBounds){ { 200, 800 }, { 400, 1000 } }, NULL);

  g_assert_true (bb_board_get_zone_at (self->board, 300, 900) == zone);
  g_assert_cmpstr (bb_zone_get_name (zone), ==, "New zone");
  assert_bounds (zone, 200, 400, 800, 1000);
  set_splits (self, 350, 600);
  assert_bounds (zone, 200, 400, 800, 1000);
  zone = bb_edit_add_zone (self->history, &outside, NULL);
  g_assert_cmpstr (bb_zone_get_name (zone), ==, "New zone 2");
  assert_bounds (zone, 900, 1000, 0, BB_ZONE_LEAST);
}

/* Half of the zone under the place, the half that holds it; the rest stays covered. */
static void
test_divide (BbTestEdit *self,
             gconstpointer data)
{
  BbItem *zone = bb_edit_divide_zone (self->history, 100, 900, NULL);
  BbItem *next;

  assert_bounds (zone, 0, 250, 500, 1000);
  assert_bounds (get_zone (self, "far"), 250, 500, 500, 1000);
  assert_divided (self);
  next = bb_edit_divide_zone (self->history, 100, 500, NULL);
  assert_bounds (next, 0, 250, 500, 750);
  assert_bounds (zone, 0, 250, 750, 1000);
  assert_divided (self);
  bb_history_undo (self->history);
  bb_test_edit_assert_one_step (self, "Add Zone");
  assert_bounds (get_zone (self, "far"), 0, 500, 500, 1000);
}

static void
test_divide_too_small (BbTestEdit *self,
                       gconstpointer data)
{
  BbItem *small = bb_edit_add_zone (self->history, &(BbZoneBounds){ { 0, 0 }, { 60, 60 } }, NULL);
  BbItem *zone = bb_edit_divide_zone (self->history, 10, 10, NULL);

  assert_bounds (small, 0, 60, 0, 60);
  assert_bounds (zone, 0, 2 * BB_ZONE_LEAST, 0, 2 * BB_ZONE_LEAST);
  g_assert_true (bb_board_get_zone_at (self->board, 10, 10) == zone);
}

static void
test_remove (BbTestEdit *self,
             gconstpointer data)
{
  bb_edit_remove_zone (self->history, get_zone (self, "far"));
  assert_divided (self);
  g_assert_cmpuint (count_zones (self), ==, 3);
  bb_test_edit_assert_one_step (self, "Remove Zone");
  assert_bounds (get_zone (self, "far"), 0, 500, 500, 1000);
  assert_divided (self);
}

/* Two neighbours that end where it did take it together, if nobody can alone. */
static void
test_remove_between (BbTestEdit *self,
                     gconstpointer data)
{
  BbItem *zone = bb_edit_divide_zone (self->history, 100, 900, NULL);

  bb_edit_move_zone_edge (self->history, zone, at_the_top, 900);
  bb_edit_remove_zone (self->history, get_zone (self, "probe"));
  assert_bounds (get_zone (self, "known"), 0, 1000, 0, 500);
  bb_edit_remove_zone (self->history, get_zone (self, "known"));
  g_assert_cmpuint (count_zones (self), ==, 3);
  assert_bounds (get_zone (self, "heavy"), 500, 1000, 0, 1000);
  assert_bounds (get_zone (self, "far"), 250, 500, 0, 1000);
  assert_bounds (zone, 0, 250, 0, 900);
}

/* What lay on another zone uncovers that one, and nobody grows. */
static void
test_remove_upper (BbTestEdit *self,
                   gconstpointer data)
{
  BbItem *zone = bb_edit_add_zone (self->history, &(BbZoneBounds){ { 0, 500 }, { 100, 1000 } }, NULL);

  bb_edit_remove_zone (self->history, zone);
  assert_divided (self);
  assert_bounds (get_zone (self, "probe"), 0, 500, 0, 500);
}

/* --- values ------------------------------------------------------------------------------- */

static void
test_values (BbTestEdit *self,
             gconstpointer data)
{
  BbItem *zone = get_zone (self, "heavy");

  bb_edit_set_zone_value (self->history, zone, BB_ZONE_NAME, &BB_VALUE_OF_TEXT ("L"));
  bb_edit_set_zone_value (self->history, zone, BB_ZONE_NAME, &BB_VALUE_OF_TEXT ("Lifts"));
  g_assert_cmpstr (bb_zone_get_name (zone), ==, "Lifts");
  bb_test_edit_assert_one_step (self, "Change Zone");
  g_assert_cmpstr (bb_zone_get_name (zone), ==, "Careful lifts");
  bb_edit_set_zone_value (self->history, zone, BB_ZONE_COLOR, &BB_VALUE_OF_ID ("lilac"));
  g_assert_cmpstr (bb_item_get_text (zone, BB_ZONE_COLOR), ==, "lilac");
  bb_edit_set_zone_value (self->history, zone, BB_ZONE_RISK_LOW, &BB_VALUE_OF_TENTHS (620));
  assert_bounds (zone, 500, 1000, 620, 1000);
  assert_bounds (get_zone (self, "probe"), 0, 500, 0, 620);
}

static void
test_order (BbTestEdit *self,
            gconstpointer data)
{
  BbItem *upper = bb_edit_add_zone (self->history, &(BbZoneBounds){ { 400, 400 }, { 600, 600 } }, NULL);

  g_assert_true (bb_board_get_zone_at (self->board, 450, 450) == upper);
  bb_edit_reorder_zone (self->history, get_zone (self, "probe"), 0);
  g_assert_true (bb_board_get_zone_at (self->board, 450, 450) == get_zone (self, "probe"));
  bb_edit_reorder_zone (self->history, get_zone (self, "probe"), 99);
  g_assert_true (bb_board_get_zone_at (self->board, 450, 450) == upper);
}

static void
test_axes (BbTestEdit *self,
           gconstpointer data)
{
  BbItem *board = BB_ITEM (self->board);

  bb_edit_set_axis_value (self->history, BB_BOARD_X_AXIS, &BB_VALUE_OF_TEXT ("Knowledge"));
  g_assert_cmpstr (bb_item_get_text (board, BB_BOARD_X_AXIS), ==, "Knowledge");
  bb_test_edit_assert_one_step (self, "Change Axis");
  bb_edit_set_axis_value (self->history, BB_BOARD_Y_REVERSED, &BB_VALUE_OF_INTEGER (1));
  g_assert_true (bb_axis_is_reversed (board, BB_AXIS_RISK));
  g_assert_false (bb_axis_is_reversed (board, BB_AXIS_FAMILIARITY));
  bb_test_edit_assert_place (self->a, 100, 200);
  bb_edit_set_axis_value (self->history, BB_BOARD_RISK_SPLIT, &BB_VALUE_OF_TENTHS (999));
  g_assert_cmpint (bb_item_get_tenths (board, BB_BOARD_RISK_SPLIT, 0), ==, 960);
  assert_bounds (get_zone (self, "probe"), 0, 500, 0, 960);
}

/* --- templates ------------------------------------------------------------------------------ */

static void
test_templates (BbTestEdit *self,
                gconstpointer data)
{
  static const guint n_zones[BB_N_ZONE_TEMPLATES] = { 4, 9, 7 };
  static const gint splits[][2] = { { 500, 500 }, { 10, 990 }, { 333, 620 } };
  guint i, j;

  for (i = 0; i < G_N_ELEMENTS (splits); i++) {
    for (j = 0; j < BB_N_ZONE_TEMPLATES; j++) {
      set_splits (self, splits[i][0], splits[i][1]);
      g_assert_true (bb_edit_apply_zone_template (self->history, (BbZoneTemplate) j, NULL));
      g_assert_cmpuint (count_zones (self), ==, n_zones[j]);
      assert_divided (self);
    }
  }
}

/* Words, colour and limits stay with the kind; one undo brings back what was there. */
static void
test_template_keeps (BbTestEdit *self,
                     gconstpointer data)
{
  BbItem *far = get_zone (self, "far");
  BbItem *own = bb_edit_divide_zone (self->history, 900, 900, NULL);

  bb_item_set_text (far, BB_ZONE_NAME, "Sea");
  bb_item_set_text (far, BB_ZONE_ADVICE, "Take a boat");
  bb_item_set_text (own, BB_ZONE_NAME, "Scouting");
  bb_item_set_value (own, BB_ZONE_COLOR, &BB_VALUE_OF_ID ("sand"));
  g_assert_true (bb_edit_apply_zone_template (self->history, BB_ZONE_TEMPLATE_BANDS, NULL));
  g_assert_true (bb_board_get_zone_at (self->board, 100, 900) == far);
  g_assert_cmpstr (bb_zone_get_advice (far), ==, "Take a boat");
  g_assert_true (bb_board_get_zone_at (self->board, 100, 500) == own);
  g_assert_cmpstr (bb_item_get_text (own, BB_ZONE_COLOR), ==, "sand");
  g_assert_cmpstr (bb_zone_get_name (bb_board_get_zone_at (self->board, 500, 500)), ==, "Middle ground");
  g_assert_cmpstr (bb_zone_get_name (bb_board_get_zone_at (self->board, 700, 700)), ==, "Careful lifts");
  bb_history_undo (self->history);
  g_assert_cmpuint (count_zones (self), ==, 5);
  assert_divided (self);
  assert_bounds (far, 0, 500, 500, 1000);
}

/* Within eight points of a split is the middle band: one zone to people, made of three rectangles. */
static void
test_middle_band (BbTestEdit *self,
                  gconstpointer data)
{
  BbItem *band;

  g_assert_true (bb_edit_apply_zone_template (self->history, BB_ZONE_TEMPLATE_BAND, NULL));
  band = bb_board_get_zone_at (self->board, 0, 420);
  g_assert_cmpstr (bb_zone_get_name (band), ==, "Middle band");
  g_assert_true (bb_zone_is_same (band, bb_board_get_zone_at (self->board, 420, 1000)));
  g_assert_true (bb_zone_is_same (band, bb_board_get_zone_at (self->board, 579, 0)));
  g_assert_cmpstr (bb_item_get_id (bb_board_get_zone_at (self->board, 419, 419)), ==, "probe");
  g_assert_cmpstr (bb_item_get_id (bb_board_get_zone_at (self->board, 580, 580)), ==, "heavy");
  bb_edit_set_zone_value (self->history, band, BB_ZONE_NAME, &BB_VALUE_OF_TEXT ("Fog"));
  g_assert_cmpstr (bb_zone_get_name (bb_board_get_zone_at (self->board, 500, 900)), ==, "Fog");
  g_assert_cmpstr (bb_zone_get_name (bb_board_get_zone_at (self->board, 500, 100)), ==, "Fog");
  bb_edit_move_zone_edge (self->history, band, at_the_top, 600);
  assert_divided (self);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/edit/zones/" #name, BbTestEdit, NULL, set_up, test_##name, tear_down)
  ADD (move_edge);
  ADD (least_size);
  ADD (edge_apart);
  ADD (splits);
  ADD (split_limit);
  ADD (add);
  ADD (divide);
  ADD (divide_too_small);
  ADD (remove);
  ADD (remove_between);
  ADD (remove_upper);
  ADD (values);
  ADD (order);
  ADD (axes);
  ADD (templates);
  ADD (template_keeps);
  ADD (middle_band);
  return g_test_run ();
}
