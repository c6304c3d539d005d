/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-select-tool.h"
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
  self->tool = bb_select_tool_new (self->edit.history, self->selection);
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
assert_selected (Fixture *self,
                 const char *ids)
{
  g_autoptr (GString) found = g_string_new (NULL);
  guint i;

  for (i = 0; i < bb_selection_get_length (self->selection); i++)
    g_string_append (found, bb_bet_get_id (bb_selection_get_bet (self->selection, i)));
  g_assert_cmpstr (found->str, ==, ids);
}

static void
assert_untouched (Fixture *self)
{
  g_assert_false (bb_history_get_can_undo (self->edit.history));
  bb_test_edit_assert_place (self->edit.a, 100, 200);
  bb_test_edit_assert_place (self->edit.b, 600, 900);
}

static void
test_click (Fixture *self,
            gconstpointer data)
{
  feed (self, "press 100 200 A; motion 103 203; release 103 203");
  assert_selected (self, "A");
  feed (self, "press 600 900 B; release 600 900");
  assert_selected (self, "B");
  feed (self, "press 100 200 A ctrl; release 100 200 ctrl");
  assert_selected (self, "BA");
  feed (self, "press 600 900 B shift; release 600 900 shift");
  assert_selected (self, "A");
  assert_untouched (self);
}

/* One of several selected ones stays in the group until the button is released. */
static void
test_click_in_group (Fixture *self,
                     gconstpointer data)
{
  feed (self, "press 100 200 A; release 100 200; press 600 900 B ctrl; release 600 900 ctrl; press 100 200 A");
  assert_selected (self, "AB");
  feed (self, "release 100 200");
  assert_selected (self, "A");
}

/* All that lie on one spot can be reached. */
static void
test_cycle (Fixture *self,
            gconstpointer data)
{
  feed (self, "press 100 200 A B D; release 100 200");
  assert_selected (self, "A");
  feed (self, "press 100 200 A B D twice; release 100 200 twice");
  assert_selected (self, "B");
  feed (self, "press 100 200 A B D; release 100 200");
  assert_selected (self, "D");
  feed (self, "press 100 200 A B D; release 100 200");
  assert_selected (self, "A");
}

/* The one that a click brought forth is the one that is dragged. */
static void
test_cycle_and_drag (Fixture *self,
                     gconstpointer data)
{
  feed (self, "press 100 200 A B; release 100 200; press 100 200 A B; release 100 200");
  feed (self, "press 100 200 A B; motion 150 150; release 150 150");
  bb_test_edit_assert_place (self->edit.a, 100, 200);
  bb_test_edit_assert_place (self->edit.b, 650, 850);
}

static void
test_activate (Fixture *self,
               gconstpointer data)
{
  g_assert_cmpint (feed (self, "press 100 200 A; release 100 200") & BB_TOOL_ACTIVATE, ==, 0);
  g_assert_cmpint (feed (self, "press 100 200 A twice; release 100 200 twice") & BB_TOOL_ACTIVATE, !=, 0);
  assert_selected (self, "A");
}

static void
test_click_plane (Fixture *self,
                  gconstpointer data)
{
  feed (self, "press 100 200 A; release 100 200; press 800 800; release 800 800");
  assert_selected (self, "");
  g_assert_cmpstr (bb_selection_get_zone (self->selection), ==, "heavy");
  feed (self, "press -200 500 outside; release -200 500 outside");
  g_assert_null (bb_selection_get_zone (self->selection));
  feed (self, "press 100 200 A; release 100 200; press 800 800 ctrl; release 800 800 ctrl");
  assert_selected (self, "A");
  assert_untouched (self);
}

static void
test_add (Fixture *self,
          gconstpointer data)
{
  BbBet *bet;

  feed (self, "press 800 300; release 800 300");
  g_assert_cmpint (feed (self, "press 800 300 twice; release 800 300 twice") & BB_TOOL_ADDED, !=, 0);
  bet = bb_selection_get_primary (self->selection);
  g_assert_nonnull (bet);
  bb_test_edit_assert_place (bet, 800, 300);
  bb_test_edit_assert_one_step (&self->edit, "New Bet");
  assert_selected (self, "");
}

static void
test_drag (Fixture *self,
           gconstpointer data)
{
  const BbToolView *view = bb_tool_get_view (self->tool);

  g_assert_cmpint (feed (self, "press 100 200 A; motion 107 203"), ==, BB_TOOL_NOTHING);
  g_assert_cmpint (view->mode, ==, BB_TOOL_PRESSED);
  g_assert_cmpint (feed (self, "motion 150 260; motion 220 950.4"), ==, BB_TOOL_VIEW);
  g_assert_cmpint (view->mode, ==, BB_TOOL_MOVING);
  g_assert_cmpuint (view->bets->len, ==, 1);
  g_assert_cmpint (view->d_familiarity, ==, 120);
  g_assert_cmpint (view->d_risk, ==, 750);
  g_assert_cmpstr (view->words, ==, "Cannot be undone; done once before");
  assert_untouched (self);
  g_assert_cmpint (feed (self, "release 220 950.4"), ==, BB_TOOL_VIEW);
  g_assert_cmpint (view->mode, ==, BB_TOOL_IDLE);
  g_assert_cmpuint (view->bets->len, ==, 0);
  g_assert_null (view->words);
  bb_test_edit_assert_place (self->edit.a, 220, 950);
  bb_test_edit_assert_one_step (&self->edit, "Move Bet");
  assert_selected (self, "A");
}

/* All that are selected and on the plane move; at an edge all stop. */
static void
test_drag_many (Fixture *self,
                gconstpointer data)
{
  const BbToolView *view = bb_tool_get_view (self->tool);

  feed (self, "press 0 0 C tray; release 0 0 tray; press 100 200 A ctrl; release 100 200 ctrl; press 600 900 B ctrl; release 600 900 ctrl");
  assert_selected (self, "CAB");
  feed (self, "press 600 900 B; motion 650 990; motion 700 1200 outside");
  g_assert_cmpuint (view->bets->len, ==, 2);
  g_assert_true (view->bets->pdata[0] == self->edit.b);
  g_assert_cmpint (view->d_risk, ==, 100);
  g_assert_cmpint (view->target, ==, BB_GROUND_PLANE);
  feed (self, "release 700 1200 outside");
  bb_test_edit_assert_place (self->edit.a, 200, 300);
  bb_test_edit_assert_place (self->edit.b, 700, 1000);
  g_assert_false (bb_bet_is_placed (self->edit.c));
  assert_selected (self, "CAB");
  bb_test_edit_assert_one_step (&self->edit, "Move Bets");
}

static void
test_shift (Fixture *self,
            gconstpointer data)
{
  feed (self, "press 100 200 A; motion 200 250 shift; release 200 250 shift");
  bb_test_edit_assert_place (self->edit.a, 200, 200);
  feed (self, "press 200 200 A; motion 250 300 shift; motion 250 300; motion 250 400 shift; release 250 400 shift");
  bb_test_edit_assert_place (self->edit.a, 200, 400);
}

static void
test_escape (Fixture *self,
             gconstpointer data)
{
  g_assert_cmpint (feed (self, "press 100 200 A; motion 300 300; key escape") & BB_TOOL_VIEW, !=, 0);
  g_assert_false (bb_tool_is_busy (self->tool));
  feed (self, "motion 400 400; release 400 400");
  assert_untouched (self);
  assert_selected (self, "A");
  feed (self, "press 100 200 A; motion 300 300; cancel");
  assert_untouched (self);
  feed (self, "key escape");
  assert_selected (self, "");
}

/* A drag that comes back is nothing to undo. */
static void
test_drag_back (Fixture *self,
                gconstpointer data)
{
  feed (self, "press 100 200 A; motion 300 300; motion 100 200; release 100 200");
  assert_untouched (self);
}

static void
test_marquee (Fixture *self,
              gconstpointer data)
{
  const BbToolView *view = bb_tool_get_view (self->tool);

  feed (self, "press 700 1000; motion 500 850; motion 0 100");
  g_assert_cmpint (view->mode, ==, BB_TOOL_MARQUEE);
  g_assert_cmpfloat (view->marquee.x, ==, 0);
  g_assert_cmpfloat (view->marquee.y, ==, 100);
  g_assert_cmpfloat (view->marquee.width, ==, 700);
  g_assert_cmpfloat (view->marquee.height, ==, 900);
  feed (self, "release 0 100");
  assert_selected (self, "AB");
  feed (self, "press 700 1000; motion 500 850; release 500 850");
  assert_selected (self, "B");
  feed (self, "press 50 150 shift; motion 150 250 shift; release 150 250 shift");
  assert_selected (self, "BA");
  feed (self, "press 0 0; motion 20 20; release 20 20");
  assert_selected (self, "");
  assert_untouched (self);
}

/* From the tray onto the plane, and back. */
static void
test_tray (Fixture *self,
           gconstpointer data)
{
  const BbToolView *view = bb_tool_get_view (self->tool);

  feed (self, "press -200 500 C tray; motion -100 500 tray");
  g_assert_cmpint (view->mode, ==, BB_TOOL_LIFTING);
  g_assert_cmpstr (view->words, ==, "Not placed yet");
  feed (self, "motion 450 650");
  g_assert_cmpstr (view->words, ==, "Hard to undo; done a few times");
  feed (self, "release 450 650");
  bb_test_edit_assert_place (self->edit.c, 450, 650);
  g_assert_cmpstr (bb_history_get_undo_label (self->edit.history), ==, "Place Bet");
  feed (self, "press 450 650 C; motion 400 650; motion -200 500 tray; release -200 500 tray");
  g_assert_false (bb_bet_is_placed (self->edit.c));
  bb_history_undo (self->edit.history);
  bb_test_edit_assert_one_step (&self->edit, "Place Bet");
}

/* What is dropped beside everything goes back to where it was. */
static void
test_tray_missed (Fixture *self,
                  gconstpointer data)
{
  feed (self, "press -200 500 C tray; motion -100 500 tray; release -50 -50 outside");
  g_assert_false (bb_bet_is_placed (self->edit.c));
  assert_untouched (self);
}

/* Several from the tray are fanned out from the one in the hand. */
static void
test_tray_many (Fixture *self,
                gconstpointer data)
{
  BbBet *e = bb_test_edit_add (self->edit.board, "E", -1, -1);

  feed (self, "press -200 500 C tray; release -200 500 tray; press -200 400 E tray ctrl; release -200 400 tray ctrl");
  feed (self, "press -200 400 E tray; motion 500 500; release 500 500");
  bb_test_edit_assert_place (e, 500, 500);
  bb_test_edit_assert_place (self->edit.c, 520, 480);
  g_assert_cmpstr (bb_history_get_undo_label (self->edit.history), ==, "Place Bets");
}

static void
test_closed_tray (Fixture *self,
                  gconstpointer data)
{
  const BbToolView *view = bb_tool_get_view (self->tool);

  g_assert_cmpint (feed (self, "press 100 200 A; motion 1200 500 closed; release 1200 500 closed") & BB_TOOL_ASK_CLOSE, !=, 0);
  g_assert_cmpuint (view->asked->len, ==, 1);
  g_assert_true (view->asked->pdata[0] == self->edit.a);
  assert_untouched (self);
  g_assert_cmpint (feed (self, "press 600 900 B; motion 1200 500 done; release 1200 500 done") & BB_TOOL_ASK_CLOSE, ==, 0);
  g_assert_cmpuint (view->asked->len, ==, 0);
  g_assert_cmpstr (bb_bet_get_stage (self->edit.b), ==, "done");
  bb_test_edit_assert_one_step (&self->edit, "Mark Bet as Done");
  feed (self, "press 600 900 B; motion 1200 100 stopped; release 1200 100 stopped");
  g_assert_cmpstr (bb_bet_get_stage (self->edit.b), ==, "stopped");
}

/* A closed bet that is dragged back is opened again. */
static void
test_reopen (Fixture *self,
             gconstpointer data)
{
  g_assert_cmpint (feed (self, "press 1200 500 D closed; motion 1250 500 closed; release 1250 500 closed") & BB_TOOL_ASK_CLOSE, ==, 0);
  assert_untouched (self);
  feed (self, "press 1200 500 D closed; motion 700 500; release 700 500");
  g_assert_true (bb_bet_is_live (self->edit.d));
  bb_test_edit_assert_place (self->edit.d, 700, 500);
  bb_test_edit_assert_one_step (&self->edit, "Place Bet");
}

/* A bet that is deleted while it is in the hand is not dropped. */
static void
test_gone (Fixture *self,
           gconstpointer data)
{
  feed (self, "press 100 200 A; motion 300 300");
  bb_item_remove (BB_ITEM (self->edit.a));
  feed (self, "release 300 300");
  g_assert_cmpuint (bb_board_get_n_bets (self->edit.board), ==, 3);
  g_assert_false (bb_tool_is_busy (self->tool));
  g_assert_cmpstr (bb_history_get_undo_label (self->edit.history), ==, "Remove “Bet”");
}

static void
test_threshold (Fixture *self,
                gconstpointer data)
{
  bb_tool_set_threshold (self->tool, 16);
  feed (self, "press 100 200 A; motion 112 200; release 112 200");
  assert_untouched (self);
  feed (self, "press 100 200 A; release 120 200");
  bb_test_edit_assert_place (self->edit.a, 120, 200);
}

static void
test_keys (Fixture *self,
           gconstpointer data)
{
  feed (self, "key up");
  assert_untouched (self);
  feed (self, "press 100 200 A; release 100 200; press 0 0 C tray ctrl; release 0 0 tray ctrl; key right; key right; key up shift; key left; key down");
  bb_test_edit_assert_place (self->edit.a, 110, 240);
  bb_history_undo (self->edit.history);
  bb_test_edit_assert_place (self->edit.a, 110, 250);
}

static void
hold (BbBet *bet)
{
  bb_item_set_integer (BB_ITEM (bet), BB_BET_PINNED, 1);
}

static void
test_held (Fixture *self,
           gconstpointer data)
{
  const BbToolView *view = bb_tool_get_view (self->tool);

  hold (self->edit.a);
  feed (self, "press 100 200 A; motion 300 400");
  g_assert_cmpint (view->mode, ==, BB_TOOL_HELD);
  g_assert_cmpstr (view->words, ==, "Held in place");
  g_assert_cmpuint (view->bets->len, ==, 0);
  feed (self, "release 300 400 tray");
  g_assert_cmpint (view->mode, ==, BB_TOOL_IDLE);
  g_assert_null (view->words);
  assert_selected (self, "A");
  g_assert_cmpint (feed (self, "key right"), ==, BB_TOOL_REFUSED);
  g_assert_cmpstr (view->words, ==, "Held in place");
  bb_test_edit_assert_place (self->edit.a, 100, 200);
}

/* The others of a selection move; the one that is held is not even lifted. */
static void
test_held_among_others (Fixture *self,
                        gconstpointer data)
{
  hold (self->edit.a);
  feed (self, "press 100 200 A; release 100 200; press 600 900 B ctrl; release 600 900 ctrl; press 600 900 B; motion 300 700");
  g_assert_cmpuint (bb_tool_get_view (self->tool)->bets->len, ==, 1);
  feed (self, "release 300 700");
  bb_test_edit_assert_place (self->edit.b, 300, 700);
  g_assert_cmpint (feed (self, "key right"), ==, BB_TOOL_NOTHING);
  bb_test_edit_assert_place (self->edit.b, 310, 700);
  bb_test_edit_assert_place (self->edit.a, 100, 200);
}

/* The bet in the hand falls on the grid, the others keep their distances; Ctrl and Shift are free. */
static void
test_grid (Fixture *self,
           gconstpointer data)
{
  bb_item_set_tenths (BB_ITEM (self->edit.b), BB_BET_FAMILIARITY, 603);
  bb_tool_set_grid (self->tool, 50);
  feed (self, "press 100 200 A; release 100 200; press 600 900 B ctrl; release 600 900 ctrl; press 600 900 B; motion 664 831; release 664 831");
  bb_test_edit_assert_place (self->edit.b, 650, 850);
  bb_test_edit_assert_place (self->edit.a, 147, 150);
  feed (self, "press 650 850 B; motion 662 840 ctrl; release 662 840 ctrl");
  bb_test_edit_assert_place (self->edit.b, 662, 840);
  feed (self, "press 662 840 B; motion 680 700 shift; release 680 700 shift");
  bb_test_edit_assert_place (self->edit.b, 662, 700);
  feed (self, "key escape; press -200 500 C tray; motion 470 520; release 470 520");
  bb_test_edit_assert_place (self->edit.c, 450, 500);
}

/* New bets lie on whole points, or on the grid, or exactly where they are put. */
static void
test_add_rounds (Fixture *self,
                 gconstpointer data)
{
  feed (self, "press 813.4 296 twice; release 813.4 296 twice");
  bb_test_edit_assert_place (bb_selection_get_primary (self->selection), 810, 300);
  bb_tool_set_grid (self->tool, 100);
  feed (self, "press 470 660 twice; release 470 660 twice");
  bb_test_edit_assert_place (bb_selection_get_primary (self->selection), 500, 700);
}

static void
test_guides (Fixture *self,
             gconstpointer data)
{
  const BbToolView *view = bb_tool_get_view (self->tool);

  bb_item_set_tenths (BB_ITEM (self->edit.b), BB_BET_RISK, 400);
  feed (self, "press 100 200 A guided; motion 300 397 guided");
  g_assert_cmpint (view->d_risk, ==, 200);
  g_assert_cmpint (view->d_familiarity, ==, 200);
  g_assert_cmpuint (view->n_guides, ==, 1);
  g_assert_cmpfloat (view->guides[0].from.x, ==, 300);
  g_assert_cmpfloat (view->guides[0].to.x, ==, 600);
  g_assert_cmpfloat (view->guides[0].to.y, ==, 400);
  feed (self, "motion 300 397 guided ctrl");
  g_assert_cmpint (view->d_risk, ==, 197);
  g_assert_cmpuint (view->n_guides, ==, 0);
  feed (self, "motion 397 203 shift guided");
  g_assert_cmpint (view->d_risk, ==, 0);
  g_assert_cmpint (view->d_familiarity, ==, 297);
  g_assert_cmpuint (view->n_guides, ==, 0);
  feed (self, "motion 300 390 guided");
  g_assert_cmpuint (view->n_guides, ==, 0);
  feed (self, "motion 598 201 guided; release 598 201 guided");
  g_assert_cmpuint (view->n_guides, ==, 0);
  bb_test_edit_assert_place (self->edit.a, 600, 201);
}

static BbToolEvent
make_random_event (Fixture *self,
                   BbBet **picked)
{
  static const BbToolEventKind kinds[] = { BB_TOOL_PRESS, BB_TOOL_MOTION, BB_TOOL_MOTION, BB_TOOL_RELEASE, BB_TOOL_RELEASE, BB_TOOL_KEY, BB_TOOL_CANCEL };
  BbToolEvent event = {
    .kind = kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))],
    .place = { g_test_rand_double_range (-200, 1200), g_test_rand_double_range (-200, 1200) },
    .ground = (BbGround) g_test_rand_int_range (BB_GROUND_PLANE, BB_GROUND_OUTSIDE + 1),
    .modifiers = (BbToolModifiers) g_test_rand_int_range (0, 4),
    .clicks = (guint) g_test_rand_int_range (1, 3),
    .key = (BbToolKey) g_test_rand_int_range (BB_TOOL_KEY_ESCAPE, BB_TOOL_KEY_DELETE + 1),
    .picked = picked,
    .n_picked = (guint) g_test_rand_int_range (0, 3),
    .per_pixel = { 1.5, 1.5 },
  };
  guint n_bets = bb_board_get_n_bets (self->edit.board);

  event.pointer = event.place;
  picked[0] = bb_board_get_bet (self->edit.board, (guint) g_test_rand_int_range (0, (gint32) n_bets));
  picked[1] = bb_board_get_bet (self->edit.board, 0);
  return event;
}

/* Whatever hands do, in whatever order: the tool comes to rest, and all can be undone. */
static void
test_random (Fixture *self,
             gconstpointer data)
{
  const BbToolView *view = bb_tool_get_view (self->tool);
  gint i;

  for (i = 0; i < 20000; i++) {
    BbBet *picked[2];
    BbToolEvent event = make_random_event (self, picked);
    BbToolEffects effects = bb_tool_handle (self->tool, &event);

    if (event.kind == BB_TOOL_RELEASE || event.kind == BB_TOOL_CANCEL)
      g_assert_cmpint (view->mode, ==, BB_TOOL_IDLE);
    g_assert_cmpint (view->bets->len > 0, ==, view->mode == BB_TOOL_MOVING || view->mode == BB_TOOL_LIFTING);
    g_assert_cmpint ((effects & BB_TOOL_ASK_CLOSE) != 0, <=, view->asked->len > 0);
    g_assert_false (bb_history_is_open (self->edit.history));
    if (i % 50 != 0)
      continue;
    bb_tool_handle (self->tool, &(BbToolEvent){ .kind = BB_TOOL_CANCEL });
    while (bb_history_undo (self->edit.history))
      ;
    g_assert_cmpuint (bb_board_get_n_bets (self->edit.board), ==, 4);
    bb_test_edit_assert_place (self->edit.a, 100, 200);
    bb_test_edit_assert_place (self->edit.b, 600, 900);
    g_assert_false (bb_bet_is_placed (self->edit.c));
    g_assert_cmpstr (bb_bet_get_stage (self->edit.d), ==, "done");
  }
}

/* On reversed axes, too, arrows go where they point; a drag is told in places. */
static void
test_reversed (Fixture *self,
               gconstpointer data)
{
  bb_item_set_integer (BB_ITEM (self->edit.board), BB_BOARD_X_REVERSED, 1);
  bb_selection_select (self->selection, self->edit.a);
  feed (self, "key right; key up");
  bb_test_edit_assert_place (self->edit.a, 90, 210);
  bb_item_set_integer (BB_ITEM (self->edit.board), BB_BOARD_Y_REVERSED, 1);
  feed (self, "key left shift; key up shift");
  bb_test_edit_assert_place (self->edit.a, 140, 160);
  feed (self, "press 140 160 A; motion 240 260; release 240 260");
  bb_test_edit_assert_place (self->edit.a, 240, 260);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/edit/select-tool/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (click);
  ADD (click_in_group);
  ADD (cycle);
  ADD (cycle_and_drag);
  ADD (activate);
  ADD (click_plane);
  ADD (add);
  ADD (drag);
  ADD (drag_many);
  ADD (shift);
  ADD (escape);
  ADD (drag_back);
  ADD (marquee);
  ADD (tray);
  ADD (tray_missed);
  ADD (tray_many);
  ADD (closed_tray);
  ADD (reopen);
  ADD (gone);
  ADD (threshold);
  ADD (keys);
  ADD (held);
  ADD (held_among_others);
  ADD (grid);
  ADD (add_rounds);
  ADD (guides);
  ADD (random);
  ADD (reversed);
  return g_test_run ();
}
