/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-edit-places.h"
#include "bb-test-edit.h"

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

static void
test_place (BbTestEdit *self,
            gconstpointer data)
{
  bb_edit_place_bet (self->history, self->c, 250, 1400);
  bb_test_edit_assert_place (self->c, 250, 1000);
  g_assert_cmpuint (bb_item_get_date (BB_ITEM (self->c), BB_BET_PLACED_ON), ==, bb_date_new (2026, 12, 7));
  bb_test_edit_assert_one_step (self, "Place Bet");
  bb_test_edit_assert_place (self->c, -1, -1);
}

/* Several bets are fanned out; a closed one is opened again. */
static void
test_place_many (BbTestEdit *self,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->c, self->d);

  bb_edit_place_bets (self->history, bets, 500, 500);
  bb_test_edit_assert_place (self->c, 500, 500);
  bb_test_edit_assert_place (self->d, 520, 480);
  g_assert_cmpstr (bb_bet_get_stage (self->c), ==, "active");
  g_assert_cmpstr (bb_bet_get_stage (self->d), ==, "candidate");
  bb_test_edit_assert_one_step (self, "Place Bets");
  g_assert_cmpstr (bb_bet_get_stage (self->d), ==, "done");
}

static void
test_unplace (BbTestEdit *self,
              gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, self->d);

  bb_edit_unplace_bets (self->history, bets);
  g_assert_false (bb_bet_is_placed (self->a));
  g_assert_false (bb_bet_is_closed (self->d));
  bb_test_edit_assert_one_step (self, "Put Bets into the Tray");
  bb_test_edit_assert_place (self->a, 100, 200);
}

/* At an edge all stop, so that distances stay. */
static void
test_move (BbTestEdit *self,
           gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, self->b);

  g_ptr_array_add (bets, g_object_ref (self->c));
  bb_edit_move_bets (self->history, bets, -300, 300);
  bb_test_edit_assert_place (self->a, 0, 300);
  bb_test_edit_assert_place (self->b, 500, 1000);
  g_assert_false (bb_bet_is_placed (self->c));
  bb_test_edit_assert_one_step (self, "Move Bets");
}

static void
test_move_nowhere (BbTestEdit *self,
                   gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->c, NULL);

  bb_edit_move_bets (self->history, bets, 10, 10);
  g_assert_false (bb_history_get_can_undo (self->history));
}

/* A key held down is one step. */
static void
test_nudge (BbTestEdit *self,
            gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, NULL);
  gint i;

  bb_edit_nudge_bets (self->history, bets, BB_EDIT_NUDGE, 0);
  for (i = 0; i < 5; i++)
    bb_edit_nudge_bets (self->history, bets, BB_EDIT_NUDGE_FAR, 0);
  bb_test_edit_assert_place (self->a, 360, 200);
  bb_test_edit_assert_one_step (self, "Nudge Bet");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/edit/places/" #name, BbTestEdit, NULL, set_up, test_##name, tear_down)
  ADD (place);
  ADD (place_many);
  ADD (unplace);
  ADD (move);
  ADD (move_nowhere);
  ADD (nudge);
  return g_test_run ();
}
