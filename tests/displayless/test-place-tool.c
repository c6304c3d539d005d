/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-place-tool.h"
#include "bb-test-tool.h"

typedef struct {
  BbTestEdit edit;
  BbBet *e;
  BbSelection *selection;
  BbTool *tool;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  bb_test_edit_set_up (&self->edit);
  self->e = bb_test_edit_add (self->edit.board, "E", -1, -1);
  g_assert_finalize_object (self->edit.history);
  self->edit.history = bb_history_new (self->edit.board);
  self->selection = bb_selection_new (self->edit.board);
  self->tool = bb_place_tool_new (self->edit.history, self->selection);
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

/* Two bets, two clicks, two steps of undo. */
static void
test_click_click (Fixture *self,
                  gconstpointer data)
{
  const BbToolView *view = bb_tool_get_view (self->tool);

  g_assert_cmpint (feed (self, "motion 100 900"), ==, BB_TOOL_VIEW);
  g_assert_cmpint (view->mode, ==, BB_TOOL_PLACING);
  g_assert_true (view->bets->pdata[0] == self->edit.c);
  g_assert_cmpuint (view->n_left, ==, 2);
  g_assert_cmpstr (view->words, ==, "Cannot be undone; new to all of us");
  g_assert_cmpint (feed (self, "press 110 890; release 110 890") & BB_TOOL_FINISHED, ==, 0);
  bb_test_edit_assert_place (self->edit.c, 110, 890);
  g_assert_true (view->bets->pdata[0] == self->e);
  g_assert_cmpuint (view->n_left, ==, 1);
  g_assert_cmpint (feed (self, "press 500 500 A; release 510 510") & BB_TOOL_FINISHED, !=, 0);
  bb_test_edit_assert_place (self->e, 510, 510);
  g_assert_false (bb_tool_is_busy (self->tool));
  bb_history_undo (self->edit.history);
  feed (self, "motion 500 500");
  g_assert_true (view->bets->pdata[0] == self->e);
  bb_test_edit_assert_one_step (&self->edit, "Place Bet");
}

static void
test_selected_first (Fixture *self,
                     gconstpointer data)
{
  bb_selection_select (self->selection, self->e);
  feed (self, "press 500 500; release 500 500; press 600 600; release 600 600");
  bb_test_edit_assert_place (self->e, 500, 500);
  bb_test_edit_assert_place (self->edit.c, 600, 600);
}

/* Beside the plane nothing is put, and a release without its press does nothing. */
static void
test_missed (Fixture *self,
             gconstpointer data)
{
  feed (self, "press -100 500 tray; release -100 500 tray; release 500 500; press 500 500; cancel; release 500 500");
  g_assert_false (bb_history_get_can_undo (self->edit.history));
}

static void
test_escape (Fixture *self,
             gconstpointer data)
{
  feed (self, "motion 500 500; press 500 500");
  g_assert_cmpint (feed (self, "key escape") & BB_TOOL_FINISHED, !=, 0);
  g_assert_cmpint (bb_tool_get_view (self->tool)->mode, ==, BB_TOOL_IDLE);
  g_assert_false (bb_history_get_can_undo (self->edit.history));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/edit/place-tool/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (click_click);
  ADD (selected_first);
  ADD (missed);
  ADD (escape);
  return g_test_run ();
}
