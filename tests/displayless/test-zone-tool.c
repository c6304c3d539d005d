/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-edit-zones.h"
#include "bb-test-tool.h"
#include "bb-zone-tool.h"

typedef struct {
  BbTestEdit edit;
  BbSelection *selection;
  BbTool *tool;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  bb_test_edit_set_up (&self->edit);
  self->selection = bb_selection_new (self->edit.board);
  self->tool = bb_zone_tool_new (self->edit.history, self->selection);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->tool);
  g_assert_finalize_object (self->selection);
  bb_test_edit_tear_down (&self->edit);
}

static BbToolEffects
feed (Fixture *self,
      const char *script)
{
  return bb_test_feed (self->tool, self->edit.board, script);
}

static guint
count_lines (Fixture *self)
{
  guint n_lines;

  bb_zone_tool_get_lines (BB_ZONE_TOOL (self->tool), &n_lines);
  return n_lines;
}

static gint
get_bound (Fixture *self,
           const char *id,
           guint field)
{
  return bb_item_get_tenths (bb_board_find (self->edit.board, BB_KIND_ZONE, id), field, -1);
}

static void
assert_untouched (Fixture *self)
{
  g_assert_false (bb_history_get_can_undo (self->edit.history));
  g_assert_cmpint (get_bound (self, "far", BB_ZONE_FAMILIARITY_HIGH), ==, 500);
  g_assert_cmpint (get_bound (self, "far", BB_ZONE_RISK_LOW), ==, 500);
}

static void
test_hover (Fixture *self,
            gconstpointer data)
{
  g_assert_cmpint (feed (self, "motion 506 700"), ==, BB_TOOL_VIEW);
  g_assert_cmpuint (count_lines (self), ==, 1);
  g_assert_cmpint (feed (self, "motion 505 710"), ==, BB_TOOL_NOTHING);
  feed (self, "motion 506 494");
  g_assert_cmpuint (count_lines (self), ==, 2);
  feed (self, "motion 520 700");
  g_assert_cmpuint (count_lines (self), ==, 0);
  /* The rim is only there for the selected zone. */
  feed (self, "motion 3 700");
  g_assert_cmpuint (count_lines (self), ==, 0);
  bb_selection_select_zone (self->selection, "far");
  feed (self, "motion 2 700");
  g_assert_cmpuint (count_lines (self), ==, 1);
  feed (self, "motion 506 494 outside");
  g_assert_cmpuint (count_lines (self), ==, 0);
  assert_untouched (self);
}

static void
test_select (Fixture *self,
             gconstpointer data)
{
  BbToolEffects effects = feed (self, "press 100 200; release 102 201");

  g_assert_cmpint (effects & BB_TOOL_NAME_ZONE, ==, 0);
  g_assert_cmpstr (bb_selection_get_zone (self->selection), ==, "probe");
  effects = feed (self, "press 700 700 A; release 700 700; press 700 700 twice; release 700 700 twice");
  g_assert_cmpint (effects & BB_TOOL_NAME_ZONE, !=, 0);
  g_assert_cmpstr (bb_selection_get_zone (self->selection), ==, "heavy");
  g_assert_cmpuint (bb_selection_get_length (self->selection), ==, 0);
  feed (self, "press 700 700 outside; release 700 700 outside");
  g_assert_null (bb_selection_get_zone (self->selection));
  assert_untouched (self);
}

/* Nothing is written while the line is in the hand, and it snaps to whole points. */
static void
test_drag_line (Fixture *self,
                gconstpointer data)
{
  BbItem *known = bb_board_find (self->edit.board, BB_KIND_ZONE, "known");
  BbZoneBounds bounds;

  feed (self, "press 503 700; motion 430 720");
  g_assert_cmpint (bb_tool_get_view (self->tool)->mode, ==, BB_TOOL_SHAPING);
  g_assert_cmpstr (bb_tool_get_view (self->tool)->words, ==, "Familiarity 43");
  bounds = bb_zone_tool_get_bounds (BB_ZONE_TOOL (self->tool), known);
  g_assert_cmpint (bounds.low[BB_AXIS_FAMILIARITY], ==, 430);
  g_assert_cmpint (bounds.high[BB_AXIS_FAMILIARITY], ==, 1000);
  assert_untouched (self);
  feed (self, "release 397 720");
  g_assert_cmpint (get_bound (self, "known", BB_ZONE_FAMILIARITY_LOW), ==, 390);
  bb_test_edit_assert_one_step (&self->edit, "Move Zone Line");
  assert_untouched (self);
  feed (self, "press 500 700; motion 430 720; release 383 720 ctrl");
  g_assert_cmpint (get_bound (self, "known", BB_ZONE_FAMILIARITY_LOW), ==, 400);
  g_assert_cmpint (bb_tool_get_view (self->tool)->mode, ==, BB_TOOL_IDLE);
}

static void
test_drag_crossing (Fixture *self,
                    gconstpointer data)
{
  feed (self, "press 498 503; motion 600 380; release 668 383");
  g_assert_cmpint (get_bound (self, "far", BB_ZONE_FAMILIARITY_HIGH), ==, 670);
  g_assert_cmpint (get_bound (self, "far", BB_ZONE_RISK_LOW), ==, 380);
  g_assert_cmpint (get_bound (self, "known", BB_ZONE_FAMILIARITY_LOW), ==, 670);
  g_assert_cmpint (get_bound (self, "known", BB_ZONE_RISK_HIGH), ==, 380);
  bb_test_edit_assert_one_step (&self->edit, "Move Zone Lines");
}

static void
test_escape (Fixture *self,
             gconstpointer data)
{
  feed (self, "press 500 700; motion 300 700; key escape");
  g_assert_cmpint (bb_tool_get_view (self->tool)->mode, ==, BB_TOOL_IDLE);
  feed (self, "release 300 700");
  assert_untouched (self);
  feed (self, "press 500 700; motion 300 700; cancel");
  assert_untouched (self);
  /* The edge, the zone, and then the mode. */
  feed (self, "press 200 700; release 200 700; key right");
  g_assert_cmpint (feed (self, "key escape") & BB_TOOL_FINISHED, ==, 0);
  g_assert_cmpstr (bb_selection_get_zone (self->selection), ==, "far");
  g_assert_cmpint (feed (self, "key escape") & BB_TOOL_FINISHED, ==, 0);
  g_assert_null (bb_selection_get_zone (self->selection));
  g_assert_cmpint (feed (self, "key escape") & BB_TOOL_FINISHED, !=, 0);
}

/* A zone may go while its line is in the hand. */
static void
test_gone (Fixture *self,
           gconstpointer data)
{
  feed (self, "press 500 700; motion 300 700");
  while (bb_item_list_get_length (bb_board_get_items (self->edit.board, BB_KIND_ZONE)) > 0)
    bb_item_remove (bb_item_list_peek (bb_board_get_items (self->edit.board, BB_KIND_ZONE), 0));
  feed (self, "motion 310 700; release 310 700");
  g_assert_cmpint (bb_tool_get_view (self->tool)->mode, ==, BB_TOOL_IDLE);
  g_assert_cmpuint (count_lines (self), ==, 0);
  feed (self, "press 100 100; release 100 100; key next; key delete; key enter; key left");
}

static void
test_draw (Fixture *self,
           gconstpointer data)
{
  BbToolEffects effects;
  BbItem *zone;

  feed (self, "press 102 104; motion 130 130; release 122 122");
  assert_untouched (self);
  effects = feed (self, "press 102 104; motion 200 200; release 304 296");
  g_assert_cmpint (effects & BB_TOOL_NAME_ZONE, !=, 0);
  zone = bb_board_get_zone_at (self->edit.board, 200, 200);
  g_assert_cmpstr (bb_selection_get_zone (self->selection), ==, bb_item_get_id (zone));
  g_assert_cmpint (bb_item_get_tenths (zone, BB_ZONE_FAMILIARITY_LOW, -1), ==, 100);
  g_assert_cmpint (bb_item_get_tenths (zone, BB_ZONE_RISK_HIGH, -1), ==, 300);
  bb_test_edit_assert_one_step (&self->edit, "Add Zone");
}

/* A line under an upper zone cannot be taken there. */
static void
test_hidden_line (Fixture *self,
                  gconstpointer data)
{
  bb_edit_add_zone (self->edit.history, &(BbZoneBounds){ { 400, 600 }, { 600, 800 } }, NULL);
  feed (self, "motion 500 700");
  g_assert_cmpuint (count_lines (self), ==, 0);
  feed (self, "motion 500 900");
  g_assert_cmpuint (count_lines (self), ==, 1);
}

static void
test_keys (Fixture *self,
           gconstpointer data)
{
  BbZoneLine line;

  g_assert_cmpint (feed (self, "key left"), ==, BB_TOOL_NOTHING);
  feed (self, "key next");
  g_assert_cmpstr (bb_selection_get_zone (self->selection), ==, "far");
  feed (self, "key next; key next; key next");
  g_assert_cmpstr (bb_selection_get_zone (self->selection), ==, "known");
  g_assert_cmpint (feed (self, "key next"), ==, BB_TOOL_NOTHING);
  feed (self, "key previous; key right");
  g_assert_true (bb_zone_tool_get_marked (BB_ZONE_TOOL (self->tool), &line));
  g_assert_cmpint (line.place, ==, 500);
  assert_untouched (self);
  feed (self, "key right; key right; key left; key right shift");
  g_assert_cmpint (get_bound (self, "probe", BB_ZONE_FAMILIARITY_HIGH), ==, 560);
  bb_test_edit_assert_one_step (&self->edit, "Move Zone Line");
  feed (self, "key left ctrl");
  g_assert_true (bb_zone_tool_get_marked (BB_ZONE_TOOL (self->tool), &line));
  g_assert_cmpint (line.place, ==, 0);
  g_assert_cmpint (feed (self, "key enter"), ==, BB_TOOL_NAME_ZONE);
  feed (self, "key delete");
  g_assert_cmpstr (bb_selection_get_zone (self->selection), ==, "known");
  g_assert_cmpint (get_bound (self, "known", BB_ZONE_FAMILIARITY_LOW), ==, 0);
}

/* Arrows point on the screen, whichever way the axes run. */
static void
test_reversed (Fixture *self,
               gconstpointer data)
{
  bb_item_set_integer (BB_ITEM (self->edit.board), BB_BOARD_X_REVERSED, 1);
  bb_history_break (self->edit.history);
  bb_selection_select_zone (self->selection, "probe");
  feed (self, "key left; key left");
  g_assert_cmpint (get_bound (self, "probe", BB_ZONE_FAMILIARITY_HIGH), ==, 510);
  feed (self, "key up; key up");
  g_assert_cmpint (get_bound (self, "probe", BB_ZONE_RISK_HIGH), ==, 510);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/edit/zone-tool/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (hover);
  ADD (select);
  ADD (drag_line);
  ADD (drag_crossing);
  ADD (escape);
  ADD (gone);
  ADD (draw);
  ADD (hidden_line);
  ADD (keys);
  ADD (reversed);
  return g_test_run ();
}
