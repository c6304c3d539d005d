/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Placing alone, and how far apart people are: with places in tenths. */

#include "config.h"

#include "bb-blank-board.h"
#include "bb-disagreement.h"
#include "bb-edit-placements.h"
#include "bb-test-edit.h"

static gboolean
place_alone (BbTestEdit *self,
             const char *role,
             BbBet *bet,
             gint familiarity,
             gint risk)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (BbLonePlace));
  BbLonePlace place = { bet, familiarity, risk };

  g_array_append_val (places, place);
  return bb_edit_place_alone (self->history, role, places, NULL);
}

static void
test_spread (BbTestEdit *self,
             gconstpointer data)
{
  BbDisagreement disagreement;

  g_assert_false (bb_disagreement_of_bet (self->a, &disagreement));
  g_assert_true (place_alone (self, "Finance", self->a, 100, 100));
  g_assert_true (bb_disagreement_of_bet (self->a, &disagreement));
  g_assert_cmpuint (disagreement.n_roles, ==, 1);
  g_assert_cmpuint (disagreement.spread, ==, 0);
  g_assert_null (disagreement.furthest[0]);
  g_assert_true (place_alone (self, "Sales", self->a, 400, 500));
  g_assert_true (place_alone (self, "Support", self->a, 160, 150));
  g_assert_true (bb_disagreement_of_bet (self->a, &disagreement));
  g_assert_cmpuint (disagreement.n_roles, ==, 3);
  g_assert_cmpuint (disagreement.spread, ==, 25);
  g_assert_cmpint (disagreement.middle_familiarity, ==, 220);
  g_assert_cmpint (disagreement.middle_risk, ==, 250);
  g_assert_cmpstr (bb_item_get_text (disagreement.furthest[0], BB_PLACEMENT_ROLE), ==, "Finance");
  g_assert_cmpstr (bb_item_get_text (disagreement.furthest[1], BB_PLACEMENT_ROLE), ==, "Sales");
}

/* From corner to corner it is 71, the most there can be. */
static void
test_most (BbTestEdit *self,
           gconstpointer data)
{
  BbDisagreement disagreement;

  place_alone (self, "Finance", self->a, 0, 1000);
  place_alone (self, "Sales", self->a, 1000, 0);
  g_assert_true (bb_disagreement_of_bet (self->a, &disagreement));
  g_assert_cmpuint (disagreement.spread, ==, 71);
}

/* A role has one place for a bet, however it writes itself. */
static void
test_again (BbTestEdit *self,
            gconstpointer data)
{
  BbDisagreement disagreement;
  g_auto (GStrv) roles = NULL;

  place_alone (self, "Finance", self->a, 100, 100);
  place_alone (self, " finance ", self->a, 300, 2000);
  g_assert_true (bb_disagreement_of_bet (self->a, &disagreement));
  g_assert_cmpuint (disagreement.n_roles, ==, 1);
  g_assert_cmpint (disagreement.middle_familiarity, ==, 300);
  g_assert_cmpint (disagreement.middle_risk, ==, 1000);
  roles = bb_board_list_roles (self->board);
  g_assert_cmpuint (g_strv_length (roles), ==, 1);
  g_assert_cmpstr (roles[0], ==, "Finance");
  g_assert_nonnull (bb_bet_find_placement (self->a, "FINANCE"));
  g_assert_null (bb_bet_find_placement (self->b, "Finance"));
}

static void
test_nobody (BbTestEdit *self,
             gconstpointer data)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (BbLonePlace));
  g_autoptr (GError) error = NULL;
  BbLonePlace place = { self->a, 1, 1 };

  g_array_append_val (places, place);
  g_assert_false (bb_edit_place_alone (self->history, "  ", places, &error));
  g_assert_nonnull (error);
  g_assert_false (bb_item_has_children (BB_ITEM (self->a), BB_KIND_PLACEMENT));
}

/* The bet's own place stays where it is until it is settled; each act is one step. */
static void
test_reveal (BbTestEdit *self,
             gconstpointer data)
{
  g_autoptr (GArray) ranked = NULL;

  place_alone (self, "Finance", self->a, 100, 100);
  place_alone (self, "Sales", self->a, 200, 100);
  place_alone (self, "Finance", self->b, 100, 100);
  place_alone (self, "Sales", self->b, 900, 100);
  place_alone (self, "Sales", self->c, 500, 500);
  g_assert_cmpint (bb_bet_get_familiarity (self->a), ==, 100);
  g_assert_cmpint (bb_bet_get_risk (self->a), ==, 200);
  g_assert_false (bb_item_has_value (BB_ITEM (self->b), BB_BET_PLACEMENT_SPREAD));
  g_assert_cmpuint (bb_edit_reveal_placements (self->history), ==, 2);
  g_assert_cmpint (bb_item_get_integer (BB_ITEM (self->a), BB_BET_PLACEMENT_SPREAD, -1), ==, 5);
  g_assert_cmpint (bb_item_get_integer (BB_ITEM (self->b), BB_BET_PLACEMENT_SPREAD, -1), ==, 40);
  g_assert_false (bb_item_has_value (BB_ITEM (self->c), BB_BET_PLACEMENT_SPREAD));
  ranked = bb_disagreement_rank (self->board);
  g_assert_cmpuint (ranked->len, ==, 3);
  g_assert_true (g_array_index (ranked, BbDisagreement, 0).bet == self->b);
  g_assert_true (g_array_index (ranked, BbDisagreement, 1).bet == self->a);
  g_assert_true (g_array_index (ranked, BbDisagreement, 2).bet == self->c);
  bb_history_undo (self->history);
  g_assert_false (bb_item_has_value (BB_ITEM (self->b), BB_BET_PLACEMENT_SPREAD));
}

static void
test_middle (BbTestEdit *self,
             gconstpointer data)
{
  g_assert_false (bb_edit_use_middle (self->history, self->a));
  place_alone (self, "Finance", self->a, 100, 100);
  place_alone (self, "Sales", self->a, 205, 900);
  g_assert_true (bb_edit_use_middle (self->history, self->a));
  g_assert_cmpint (bb_bet_get_familiarity (self->a), ==, 153);
  g_assert_cmpint (bb_bet_get_risk (self->a), ==, 500);
  g_assert_cmpstr (bb_history_get_undo_label (self->history), ==, "Use the Middle");
  bb_history_undo (self->history);
  g_assert_cmpint (bb_bet_get_familiarity (self->a), ==, 100);
  g_assert_cmpint (bb_bet_get_risk (self->a), ==, 200);
}

static void
test_clear (BbTestEdit *self,
            gconstpointer data)
{
  BbDisagreement disagreement;

  place_alone (self, "Finance", self->a, 100, 100);
  place_alone (self, "Sales", self->a, 200, 900);
  bb_edit_clear_placements (self->history);
  g_assert_false (bb_disagreement_of_bet (self->a, &disagreement));
  bb_history_undo (self->history);
  g_assert_true (bb_disagreement_of_bet (self->a, &disagreement));
  g_assert_cmpuint (disagreement.n_roles, ==, 2);
}

/* Nothing leads who places: no place of the board's or of others, only what the role itself has said. */
static void
test_blank (BbTestEdit *self,
            gconstpointer data)
{
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();
  g_autoptr (BbBoard) blank = NULL;
  BbBet *b;

  g_ptr_array_add (bets, self->a);
  g_ptr_array_add (bets, self->b);
  place_alone (self, "Finance", self->a, 100, 100);
  place_alone (self, "Sales", self->b, 700, 650);
  bb_edit_reveal_placements (self->history);
  blank = bb_blank_board_new (self->board, bets, "Sales");
  g_assert_cmpuint (bb_board_get_n_bets (blank), ==, 2);
  g_assert_false (bb_bet_is_placed (bb_board_find_bet (blank, "A")));
  b = bb_board_find_bet (blank, "B");
  g_assert_cmpstr (bb_bet_get_title (b), ==, "B");
  g_assert_cmpint (bb_bet_get_familiarity (b), ==, 700);
  g_assert_cmpint (bb_bet_get_risk (b), ==, 650);
  g_assert_false (bb_item_has_children (BB_ITEM (b), BB_KIND_PLACEMENT));
  g_assert_false (bb_item_has_value (BB_ITEM (b), BB_BET_PLACEMENT_SPREAD));
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (blank, BB_KIND_SNAPSHOT)), ==, 0);
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (blank, BB_KIND_ZONE)), ==, bb_item_list_get_length (bb_board_get_items (self->board, BB_KIND_ZONE)));
}

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

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/edit/placements/spread", BbTestEdit, NULL, set_up, test_spread, tear_down);
  g_test_add ("/edit/placements/most", BbTestEdit, NULL, set_up, test_most, tear_down);
  g_test_add ("/edit/placements/again", BbTestEdit, NULL, set_up, test_again, tear_down);
  g_test_add ("/edit/placements/nobody", BbTestEdit, NULL, set_up, test_nobody, tear_down);
  g_test_add ("/edit/placements/reveal", BbTestEdit, NULL, set_up, test_reveal, tear_down);
  g_test_add ("/edit/placements/middle", BbTestEdit, NULL, set_up, test_middle, tear_down);
  g_test_add ("/edit/placements/clear", BbTestEdit, NULL, set_up, test_clear, tear_down);
  g_test_add ("/edit/placements/blank", BbTestEdit, NULL, set_up, test_blank, tear_down);
  return g_test_run ();
}
