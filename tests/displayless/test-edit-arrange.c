/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-edit-arrange.h"
#include "bb-edit-places.h"
#include "bb-test-edit.h"

typedef struct {
  BbTestEdit edit;
  BbBet *e;
  GPtrArray *bets; /* A 100 200, B 600 900, D 300 300, E 655 210, and C without a place */
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  BbTestEdit *edit = &self->edit;

  bb_test_edit_set_up (edit);
  g_clear_object (&edit->history);
  self->e = bb_test_edit_add (edit->board, "E", 655, 210);
  edit->history = bb_history_new (edit->board);
  self->bets = bb_test_edit_bets (edit->b, edit->a);
  g_ptr_array_add (self->bets, g_object_ref (edit->c));
  g_ptr_array_add (self->bets, g_object_ref (edit->d));
  g_ptr_array_add (self->bets, g_object_ref (self->e));
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_ptr_array_unref (self->bets);
  bb_test_edit_tear_down (&self->edit);
}

static void
hold (BbBet *bet)
{
  bb_item_set_integer (BB_ITEM (bet), BB_BET_PINNED, 1);
}

/* Places of A, B, D and E, one after the other, along familiarity and then along risk. */
static void
assert_places (Fixture *self,
               const char *expected)
{
  BbBet *bets[] = { self->edit.a, self->edit.b, self->edit.d, self->e };
  g_autoptr (GString) found = g_string_new (NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (bets); i++)
    g_string_append_printf (found, "%d ", bb_bet_get_familiarity (bets[i]));
  for (i = 0; i < G_N_ELEMENTS (bets); i++)
    g_string_append_printf (found, "%d%s", bb_bet_get_risk (bets[i]), i < 3 ? " " : "");
  g_assert_cmpstr (found->str, ==, expected);
}

static void
assert_untouched (Fixture *self)
{
  assert_places (self, "100 600 300 655 200 900 300 210");
  g_assert_false (bb_bet_is_placed (self->edit.c));
}

typedef struct {
  BbAlign align;
  const char *places;
  const char *label;
} AlignCase;

static const AlignCase align_cases[] = {
  { BB_ALIGN_LEFT, "100 100 100 100 200 900 300 210", "Align Left" },
  { BB_ALIGN_RIGHT, "655 655 655 655 200 900 300 210", "Align Right" },
  { BB_ALIGN_CENTER, "378 378 378 378 200 900 300 210", "Align Centres" },
  { BB_ALIGN_TOP, "100 600 300 655 900 900 900 900", "Align Top" },
  { BB_ALIGN_BOTTOM, "100 600 300 655 200 200 200 200", "Align Bottom" },
  { BB_ALIGN_MIDDLE, "100 600 300 655 550 550 550 550", "Align Middles" },
};

static void
test_align (Fixture *self,
            gconstpointer data)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (align_cases); i++) {
    bb_edit_align_bets (self->edit.history, self->bets, align_cases[i].align);
    assert_places (self, align_cases[i].places);
    bb_test_edit_assert_one_step (&self->edit, align_cases[i].label);
    assert_untouched (self);
  }
}

/* On an axis that is turned round, left is where the numbers are high. */
static void
test_align_reversed (Fixture *self,
                     gconstpointer data)
{
  g_clear_object (&self->edit.history);
  bb_item_set_integer (BB_ITEM (self->edit.board), BB_BOARD_X_REVERSED, 1);
  self->edit.history = bb_history_new (self->edit.board);
  bb_edit_align_bets (self->edit.history, self->bets, BB_ALIGN_LEFT);
  assert_places (self, "655 655 655 655 200 900 300 210");
  bb_edit_align_bets (self->edit.history, self->bets, BB_ALIGN_TOP);
  assert_places (self, "655 655 655 655 900 900 900 900");
}

/* What is held in place counts, and stays. */
static void
test_align_to_held (Fixture *self,
                    gconstpointer data)
{
  hold (self->edit.a);
  bb_edit_align_bets (self->edit.history, self->bets, BB_ALIGN_TOP);
  assert_places (self, "100 600 300 655 200 900 900 900");
  bb_edit_align_bets (self->edit.history, self->bets, BB_ALIGN_LEFT);
  assert_places (self, "100 100 100 100 200 900 900 900");
}

static void
test_align_alone (Fixture *self,
                  gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->edit.a, self->edit.c);

  bb_edit_align_bets (self->edit.history, bets, BB_ALIGN_RIGHT);
  g_assert_false (bb_history_get_can_undo (self->edit.history));
}

static void
test_distribute (Fixture *self,
                 gconstpointer data)
{
  bb_edit_distribute_bets (self->edit.history, self->bets, TRUE);
  assert_places (self, "100 470 285 655 200 900 300 210");
  bb_test_edit_assert_one_step (&self->edit, "Distribute Across");
  bb_edit_distribute_bets (self->edit.history, self->bets, FALSE);
  assert_places (self, "100 600 300 655 200 900 667 433");
  bb_test_edit_assert_one_step (&self->edit, "Distribute Up and Down");
  assert_untouched (self);
}

/* Doing it again changes nothing, whatever the rounding. */
static void
test_distribute_is_stable (Fixture *self,
                           gconstpointer data)
{
  bb_edit_distribute_bets (self->edit.history, self->bets, FALSE);
  bb_edit_distribute_bets (self->edit.history, self->bets, FALSE);
  bb_test_edit_assert_one_step (&self->edit, "Distribute Up and Down");
  assert_untouched (self);
}

/* D, held in place, splits the row: A, B and E are spread on its sides. */
static void
test_distribute_around_held (Fixture *self,
                             gconstpointer data)
{
  hold (self->edit.d);
  bb_edit_distribute_bets (self->edit.history, self->bets, TRUE);
  assert_places (self, "100 478 300 655 200 900 300 210");
}

/* Bets on one spot are spread in the order of their ids. */
static void
test_distribute_one_spot (Fixture *self,
                          gconstpointer data)
{
  bb_edit_move_bets (self->edit.history, self->bets, -1000, 0);
  bb_item_set_tenths (BB_ITEM (self->edit.b), BB_BET_FAMILIARITY, 200);
  bb_item_set_tenths (BB_ITEM (self->edit.d), BB_BET_FAMILIARITY, 200);
  bb_edit_distribute_bets (self->edit.history, self->bets, TRUE);
  assert_places (self, "0 185 370 555 200 900 300 210");
}

static void
test_hold (Fixture *self,
           gconstpointer data)
{
  BbTestEdit *edit = &self->edit;
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (edit->a, edit->b);

  bb_edit_hold_bets (edit->history, bets, TRUE);
  g_assert_false (bb_edit_can_move (edit->a));
  g_assert_true (bb_edit_can_move (edit->d));
  bb_edit_hold_bets (edit->history, bets, FALSE);
  g_assert_true (bb_edit_can_move (edit->a));
  g_assert_cmpstr (bb_history_get_undo_label (edit->history), ==, "Let Go of the Place");
  g_assert_true (bb_history_undo (edit->history));
  bb_test_edit_assert_one_step (edit, "Hold in Place");
  g_assert_true (bb_edit_can_move (edit->a) && bb_edit_can_move (edit->b));
}

/* A move takes the others along and is not shortened by the one that stays. */
static void
test_move_with_held (Fixture *self,
                     gconstpointer data)
{
  hold (self->edit.a);
  bb_edit_move_bets (self->edit.history, self->bets, -250, 50);
  assert_places (self, "100 350 50 405 200 950 350 260");
  bb_edit_nudge_bets (self->edit.history, self->bets, BB_EDIT_NUDGE, 0);
  assert_places (self, "100 360 60 415 200 950 350 260");
}

/* It does go where it is put by name. */
static void
test_place_held (Fixture *self,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->edit.a, NULL);

  hold (self->edit.a);
  bb_edit_place_bets (self->edit.history, bets, 500, 500);
  bb_test_edit_assert_place (self->edit.a, 500, 500);
  bb_edit_unplace_bets (self->edit.history, bets);
  g_assert_false (bb_bet_is_placed (self->edit.a));
}

static void
add (const char *path,
     void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/edit/arrange/align", test_align);
  add ("/edit/arrange/align-reversed", test_align_reversed);
  add ("/edit/arrange/align-to-held", test_align_to_held);
  add ("/edit/arrange/align-alone", test_align_alone);
  add ("/edit/arrange/distribute", test_distribute);
  add ("/edit/arrange/distribute-is-stable", test_distribute_is_stable);
  add ("/edit/arrange/distribute-around-held", test_distribute_around_held);
  add ("/edit/arrange/distribute-one-spot", test_distribute_one_spot);
  add ("/edit/arrange/hold", test_hold);
  add ("/edit/arrange/move-with-held", test_move_with_held);
  add ("/edit/arrange/place-held", test_place_held);
  return g_test_run ();
}
