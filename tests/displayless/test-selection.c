/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-history.h"
#include "bb-selection.h"

typedef struct {
  BbBoard *board;
  BbBet *bets[4];
  BbSelection *selection;
  guint n_changed;
} Fixture;

static void
changed_cb (BbSelection *selection,
            Fixture *self)
{
  self->n_changed++;
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  static const char *const ids[] = { "A", "B", "C", "D" };
  guint i;

  self->board = bb_board_new_starter ();
  for (i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (BbBet) bet = bb_bet_new (ids[i]);

    g_assert_true (bb_item_append (BB_ITEM (self->board), BB_ITEM (bet), NULL));
    self->bets[i] = bet;
  }
  self->selection = bb_selection_new (self->board);
  g_signal_connect (self->selection, "changed", G_CALLBACK (changed_cb), self);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->selection);
  g_assert_finalize_object (self->board);
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
test_choose (Fixture *self,
             gconstpointer data)
{
  bb_selection_select (self->selection, self->bets[1]);
  bb_selection_toggle (self->selection, self->bets[0]);
  bb_selection_toggle (self->selection, self->bets[3]);
  assert_selected (self, "BAD");
  g_assert_true (bb_selection_get_primary (self->selection) == self->bets[3]);
  bb_selection_add (self->selection, self->bets[1]);
  assert_selected (self, "ADB");
  bb_selection_toggle (self->selection, self->bets[3]);
  assert_selected (self, "AB");
  g_assert_true (bb_selection_contains (self->selection, self->bets[0]));
  g_assert_false (bb_selection_contains (self->selection, self->bets[3]));
  g_assert_false (bb_selection_contains (self->selection, NULL));
  bb_selection_select (self->selection, self->bets[2]);
  assert_selected (self, "C");
  g_assert_cmpuint (self->n_changed, ==, 6);
  bb_selection_select (self->selection, self->bets[2]);
  bb_selection_add (self->selection, self->bets[2]);
  g_assert_cmpuint (self->n_changed, ==, 6);
  bb_selection_clear (self->selection);
  bb_selection_clear (self->selection);
  g_assert_null (bb_selection_get_primary (self->selection));
  g_assert_cmpuint (self->n_changed, ==, 7);
}

/* Everything on the plane: neither what waits in the tray nor what is closed. */
static void
test_all (Fixture *self,
          gconstpointer data)
{
  guint i;

  for (i = 1; i < 4; i++) {
    bb_item_set_tenths (BB_ITEM (self->bets[i]), BB_BET_RISK, 100);
    bb_item_set_tenths (BB_ITEM (self->bets[i]), BB_BET_FAMILIARITY, 100);
  }
  bb_item_set_text (BB_ITEM (self->bets[2]), BB_BET_STAGE, "done");
  bb_selection_select_all (self->selection);
  assert_selected (self, "BD");
  g_assert_cmpuint (self->n_changed, ==, 1);
}

/* A bet that leaves the board leaves the selection. */
static void
test_removed (Fixture *self,
              gconstpointer data)
{
  g_autoptr (BbBet) held = g_object_ref (self->bets[0]);

  bb_selection_select (self->selection, self->bets[0]);
  bb_selection_add (self->selection, self->bets[1]);
  bb_item_remove (BB_ITEM (self->bets[0]));
  assert_selected (self, "B");
  g_assert_cmpuint (self->n_changed, ==, 3);
  bb_item_remove (BB_ITEM (self->bets[2]));
  g_assert_cmpuint (self->n_changed, ==, 3);
  bb_selection_add (self->selection, held);
  assert_selected (self, "B");
}

static void
test_dup (Fixture *self,
          gconstpointer data)
{
  g_autoptr (GPtrArray) bets = NULL;

  bb_selection_select (self->selection, self->bets[0]);
  bb_selection_add (self->selection, self->bets[1]);
  bets = bb_selection_dup_bets (self->selection);
  bb_selection_clear (self->selection);
  g_assert_cmpuint (bets->len, ==, 2);
  bb_selection_replace (self->selection, bets);
  assert_selected (self, "AB");
}

static void
test_zone (Fixture *self,
           gconstpointer data)
{
  bb_selection_select (self->selection, self->bets[0]);
  bb_selection_select_zone (self->selection, "heavy");
  assert_selected (self, "");
  g_assert_cmpstr (bb_selection_get_zone (self->selection), ==, "heavy");
  bb_selection_add (self->selection, self->bets[0]);
  g_assert_null (bb_selection_get_zone (self->selection));
  bb_selection_select_zone (self->selection, "heavy");
  g_assert_cmpuint (self->n_changed, ==, 4);
  bb_item_remove (bb_board_find (self->board, BB_KIND_ZONE, "far"));
  g_assert_cmpstr (bb_selection_get_zone (self->selection), ==, "heavy");
  bb_item_remove (bb_board_find (self->board, BB_KIND_ZONE, "heavy"));
  g_assert_null (bb_selection_get_zone (self->selection));
  bb_selection_select_zone (self->selection, NULL);
  g_assert_cmpuint (self->n_changed, ==, 5);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/edit/selection/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (choose);
  ADD (all);
  ADD (removed);
  ADD (dup);
  ADD (zone);
  return g_test_run ();
}
