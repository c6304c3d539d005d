/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-edit-labels.h"
#include "bb-label-tool.h"
#include "bb-test-tool.h"

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
  self->tool = bb_label_tool_new (self->edit.history, self->selection);
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

static void
assert_label (BbBet *bet,
              gint64 x,
              gint64 y)
{
  g_assert_cmpint (bb_item_get_integer (BB_ITEM (bet), BB_BET_LABEL_X, 9999), ==, x);
  g_assert_cmpint (bb_item_get_integer (BB_ITEM (bet), BB_BET_LABEL_Y, 9999), ==, y);
}

/* 30 pixels are 15 tenths of a type size of 20; a pixel up is one down less. */
static void
test_drag (Fixture *self,
           gconstpointer data)
{
  const BbToolView *view = bb_tool_get_view (self->tool);

  feed (self, "press 150 210 A label; motion 180 230");
  g_assert_cmpint (view->mode, ==, BB_TOOL_LABEL);
  g_assert_true (view->bets->pdata[0] == self->edit.a);
  g_assert_cmpfloat (view->shift.x, ==, 30);
  g_assert_cmpfloat (view->shift.y, ==, -20);
  g_assert_false (bb_history_get_can_undo (self->edit.history));
  g_assert_cmpint (feed (self, "release 180 230"), ==, BB_TOOL_VIEW);
  g_assert_cmpint (view->mode, ==, BB_TOOL_IDLE);
  assert_label (self->edit.a, 55, -20);
  bb_test_edit_assert_place (self->edit.a, 100, 200);
  g_assert_true (bb_selection_get_primary (self->selection) == self->edit.a);
  bb_test_edit_assert_one_step (&self->edit, "Move Label");
}

static void
test_no_drag (Fixture *self,
              gconstpointer data)
{
  feed (self, "press 150 210 A label; motion 153 212; release 153 212");
  feed (self, "press 150 210 A label; motion 190 210; motion 150 210; release 150 210");
  feed (self, "press 150 210 A label; motion 190 210; key escape; release 190 210");
  feed (self, "press 100 200 A; motion 300 300; release 300 300");
  g_assert_false (bb_history_get_can_undo (self->edit.history));
  g_assert_true (bb_selection_get_primary (self->selection) == self->edit.a);
  feed (self, "press 500 500; release 500 500");
  g_assert_cmpuint (bb_selection_get_length (self->selection), ==, 0);
}

static void
test_keys (Fixture *self,
           gconstpointer data)
{
  bb_selection_select (self->selection, self->edit.b);
  feed (self, "key right B label");
  assert_label (self->edit.b, 42, -10);
  feed (self, "key up shift B label");
  assert_label (self->edit.b, 40, -20);
  feed (self, "key delete");
  g_assert_false (bb_edit_is_label_put (self->edit.b));
  g_assert_cmpstr (bb_history_get_undo_label (self->edit.history), ==, "Reset Label");
  g_assert_cmpint (feed (self, "key left"), ==, BB_TOOL_NOTHING);
  g_assert_false (bb_edit_is_label_put (self->edit.b));
  g_assert_cmpint (feed (self, "key escape"), ==, BB_TOOL_FINISHED);
}

static void
test_gone (Fixture *self,
           gconstpointer data)
{
  feed (self, "press 150 210 A label; motion 180 230");
  bb_item_remove (BB_ITEM (self->edit.a));
  feed (self, "release 180 230");
  g_assert_cmpstr (bb_history_get_undo_label (self->edit.history), ==, "Remove “Bet”");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/edit/label-tool/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (drag);
  ADD (no_drag);
  ADD (keys);
  ADD (gone);
  return g_test_run ();
}
