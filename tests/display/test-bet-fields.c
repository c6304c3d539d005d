/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-bet-fields.h"

#include "bb-test-display.h"

typedef struct {
  BbBoard *board;
  BbHistory *history;
  BbSelection *selection;
  BbBetFields *fields;
  BbBet *bets[3];
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  guint i;

  fixture->board = bb_board_new_starter ();
  for (i = 0; i < G_N_ELEMENTS (fixture->bets); i++) {
    g_autofree char *id = g_strdup_printf ("B%u", i);
    g_autoptr (BbBet) bet = bb_bet_new (id);

    bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, id);
    bb_item_set_integer (BB_ITEM (bet), BB_BET_FUNDING_CAP, 1000);
    bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, 500);
    bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, 500);
    g_assert_true (bb_item_append (BB_ITEM (fixture->board), BB_ITEM (bet), NULL));
    fixture->bets[i] = bet;
  }
  fixture->history = bb_history_new (fixture->board);
  fixture->selection = bb_selection_new (fixture->board);
  fixture->fields = bb_bet_fields_new (fixture->history, fixture->selection);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->fields);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->board);
}

static void
test_none (Fixture *fixture,
           gconstpointer data)
{
  g_assert_cmpuint (bb_bet_fields_get_n_bets (fixture->fields), ==, 0);
  g_assert_true (bb_value_is_none (bb_bet_fields_get_value (fixture->fields, BB_BET_TITLE)));
  g_assert_false (bb_bet_fields_is_mixed (fixture->fields, BB_BET_TITLE));
  bb_bet_fields_set_value (fixture->fields, BB_BET_TITLE, &BB_VALUE_OF_TEXT ("Nobody"));
  g_assert_false (bb_history_get_can_undo (fixture->history));
}

/* One write to one bet is told at once. */
static void
test_one (Fixture *fixture,
          gconstpointer data)
{
  guint n_changed = 0;
  guint n_other = 0;

  bb_selection_select (fixture->selection, fixture->bets[1]);
  g_assert_cmpstr (bb_bet_fields_get_value (fixture->fields, BB_BET_TITLE)->text, ==, "B1");
  g_signal_connect_swapped (fixture->fields, "changed::title", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (fixture->fields, "changed::risk", G_CALLBACK (count_cb), &n_other);
  bb_bet_fields_set_value (fixture->fields, BB_BET_TITLE, &BB_VALUE_OF_TEXT ("New"));
  bb_item_set_text (BB_ITEM (fixture->bets[0]), BB_BET_TITLE, "Not selected");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_other, ==, 0);
  g_assert_cmpstr (bb_bet_get_title (fixture->bets[1]), ==, "New");
}

/* While one types, the history has one step for all the letters. */
static void
test_typing (Fixture *fixture,
             gconstpointer data)
{
  bb_selection_select (fixture->selection, fixture->bets[0]);
  bb_bet_fields_set_value (fixture->fields, BB_BET_FUNDING_RATIONALE, &BB_VALUE_OF_TEXT ("B"));
  bb_bet_fields_set_value (fixture->fields, BB_BET_FUNDING_RATIONALE, &BB_VALUE_OF_TEXT ("Be"));
  bb_bet_fields_set_value (fixture->fields, BB_BET_FUNDING_RATIONALE, &BB_VALUE_OF_TEXT ("Bec"));
  g_assert_true (bb_history_undo (fixture->history));
  g_assert_false (bb_history_get_can_undo (fixture->history));
  g_assert_true (bb_value_is_none (bb_bet_fields_get_value (fixture->fields, BB_BET_FUNDING_RATIONALE)));
}

/* Several bets: mixed where they differ, one step for a write, one word for all of it. */
static void
test_many (Fixture *fixture,
           gconstpointer data)
{
  guint n_changed = 0;
  guint i;

  bb_selection_select_all (fixture->selection);
  g_assert_true (bb_bet_fields_is_mixed (fixture->fields, BB_BET_TITLE));
  g_assert_true (bb_value_is_none (bb_bet_fields_get_value (fixture->fields, BB_BET_TITLE)));
  g_assert_false (bb_bet_fields_is_mixed (fixture->fields, BB_BET_FUNDING_CAP));
  g_assert_cmpint (bb_bet_fields_get_value (fixture->fields, BB_BET_FUNDING_CAP)->integer, ==, 1000);

  g_signal_connect_swapped (fixture->fields, "changed::funding_cap", G_CALLBACK (count_cb), &n_changed);
  bb_bet_fields_set_value (fixture->fields, BB_BET_FUNDING_CAP, &BB_VALUE_OF_INTEGER (2500));
  run_pending ();
  g_assert_cmpuint (n_changed, ==, 1);
  for (i = 0; i < G_N_ELEMENTS (fixture->bets); i++)
    g_assert_cmpint (bb_bet_get_funding_cap (fixture->bets[i]), ==, 2500);
  g_assert_cmpstr (bb_history_get_undo_label (fixture->history), ==, "Change “Up to”");
  g_assert_true (bb_history_undo (fixture->history));
  for (i = 0; i < G_N_ELEMENTS (fixture->bets); i++)
    g_assert_cmpint (bb_bet_get_funding_cap (fixture->bets[i]), ==, 1000);
  g_assert_false (bb_history_get_can_undo (fixture->history));
}

static void
test_selection (Fixture *fixture,
                gconstpointer data)
{
  guint n_commit = 0;
  guint n_reset = 0;
  guint n_bets = 0;

  g_signal_connect_swapped (fixture->fields, "commit", G_CALLBACK (count_cb), &n_commit);
  g_signal_connect_swapped (fixture->fields, "reset", G_CALLBACK (count_cb), &n_reset);
  g_signal_connect_swapped (fixture->fields, "notify::n-bets", G_CALLBACK (count_cb), &n_bets);
  bb_selection_select (fixture->selection, fixture->bets[0]);
  g_assert_cmpuint (n_commit, ==, 1);
  g_assert_cmpuint (n_reset, ==, 1);
  g_assert_cmpuint (n_bets, ==, 1);
  g_assert_true (bb_bet_fields_get_bet (fixture->fields, 0) == fixture->bets[0]);
  bb_item_set_value (BB_ITEM (fixture->board), BB_BOARD_AMOUNT_UNIT, &BB_VALUE_OF_ID ("people"));
  g_assert_cmpuint (n_reset, ==, 2);
  g_assert_cmpuint (n_commit, ==, 1);
}

/* A new team comes with the bet's change; a known one is found whatever the case. */
static void
test_team (Fixture *fixture,
           gconstpointer data)
{
  BbItemList *teams = bb_board_get_items (fixture->board, BB_KIND_TEAM);
  guint before = bb_item_list_get_length (teams);

  bb_selection_select (fixture->selection, fixture->bets[0]);
  g_assert_true (bb_bet_fields_set_team (fixture->fields, " Data & Insight ", NULL));
  g_assert_cmpuint (bb_item_list_get_length (teams), ==, before + 1);
  g_assert_cmpstr (bb_board_get_team_name (fixture->board, fixture->bets[0]), ==, "Data & Insight");
  bb_selection_select (fixture->selection, fixture->bets[1]);
  g_assert_true (bb_bet_fields_set_team (fixture->fields, "data & insight", NULL));
  g_assert_cmpuint (bb_item_list_get_length (teams), ==, before + 1);
  g_assert_cmpstr (bb_bet_get_owner_team (fixture->bets[1]), ==, bb_bet_get_owner_team (fixture->bets[0]));
  g_assert_true (bb_bet_fields_set_team (fixture->fields, " ", NULL));
  g_assert_cmpstr (bb_bet_get_owner_team (fixture->bets[1]), ==, "");
  while (bb_history_undo (fixture->history))
    ;
  g_assert_cmpuint (bb_item_list_get_length (teams), ==, before);
  g_assert_cmpstr (bb_bet_get_owner_team (fixture->bets[0]), ==, "");
}

static void
test_own_values (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (BbItem) own_field = bb_board_new_item (BB_KIND_OWN_FIELD, "region");

  bb_item_set_text (own_field, BB_OWN_FIELD_LABEL, "Region");
  g_assert_true (bb_item_append (BB_ITEM (fixture->board), own_field, NULL));
  bb_selection_select (fixture->selection, fixture->bets[0]);
  g_assert_true (bb_bet_fields_set_own_value (fixture->fields, "region", "North", NULL));
  g_assert_cmpstr (bb_bet_get_own_value (fixture->bets[0], "region"), ==, "North");
  bb_selection_select_all (fixture->selection);
  g_assert_true (bb_bet_fields_is_own_mixed (fixture->fields, "region"));
  g_assert_cmpstr (bb_bet_fields_get_own_value (fixture->fields, "region"), ==, "");
  g_assert_true (bb_bet_fields_set_own_value (fixture->fields, "region", "South", NULL));
  g_assert_false (bb_bet_fields_is_own_mixed (fixture->fields, "region"));
  g_assert_cmpstr (bb_bet_fields_get_own_value (fixture->fields, "region"), ==, "South");
  g_assert_true (bb_history_undo (fixture->history));
  g_assert_cmpstr (bb_bet_get_own_value (fixture->bets[0], "region"), ==, "North");
  g_assert_cmpuint (bb_item_list_get_length (bb_item_get_children (BB_ITEM (fixture->bets[1]), BB_KIND_OWN_VALUE)), ==, 0);
}

#define add(path, test) g_test_add ("/app/bet-fields/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("none", test_none);
  add ("one", test_one);
  add ("typing", test_typing);
  add ("many", test_many);
  add ("selection", test_selection);
  add ("team", test_team);
  add ("own-values", test_own_values);
  return g_test_run ();
}
