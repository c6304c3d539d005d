/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-edit-board.h"
#include "bb-next-review.h"
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
test_team (BbTestEdit *self,
           gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, self->b);
  BbItemList *teams = bb_board_get_items (self->board, BB_KIND_TEAM);

  g_assert_true (bb_edit_set_team (self->history, bets, " Field Crew ", NULL));
  g_assert_cmpstr (bb_board_get_team_name (self->board, self->b), ==, "Field Crew");
  g_assert_cmpstr (bb_bet_get_owner_team (self->b), ==, "field-crew");
  bb_test_edit_assert_one_step (self, "Change Team");
  g_assert_cmpuint (bb_item_list_get_length (teams), ==, 0);
  bb_history_redo (self->history);
  g_ptr_array_remove_index (bets, 0);
  g_assert_true (bb_edit_set_team (self->history, bets, "FIELD CREW", NULL));
  g_assert_cmpuint (bb_item_list_get_length (teams), ==, 1);
  g_assert_true (bb_edit_set_team (self->history, bets, "  ", NULL));
  g_assert_cmpstr (bb_bet_get_owner_team (self->b), ==, "");
  g_assert_cmpstr (bb_bet_get_owner_team (self->a), ==, "field-crew");
}

/* Names that differ only in signs are two teams. */
static void
test_team_ids (BbTestEdit *self,
               gconstpointer data)
{
  BbItem *one = bb_edit_find_or_add_team (self->history, "Field crew", NULL);
  BbItem *other = bb_edit_find_or_add_team (self->history, "Field-crew", NULL);

  g_assert_true (one != other);
  g_assert_cmpstr (bb_item_get_id (other), ==, "field-crew-2");
}

/* Seven colours, then grey; a colour that is free again is given again. */
static void
test_team_colors (BbTestEdit *self,
                  gconstpointer data)
{
  BbItemList *teams = bb_board_get_items (self->board, BB_KIND_TEAM);
  guint i;

  for (i = 0; i < 9; i++) {
    g_autofree char *name = g_strdup_printf ("Team %u", i);
    BbItem *team = bb_edit_find_or_add_team (self->history, name, NULL);

    g_assert_cmpint (bb_item_get_integer (team, BB_TEAM_COLOR, -1), ==, MIN (i, BB_EDIT_TEAM_COLORS));
  }
  bb_edit_remove_team (self->history, bb_item_list_peek (teams, 3));
  g_assert_cmpint (bb_item_get_integer (bb_edit_find_or_add_team (self->history, "Late", NULL), BB_TEAM_COLOR, -1), ==, 3);
}

/* Teams without a colour are grey, and leave all seven to others. */
static void
test_team_without_color (BbTestEdit *self,
                         gconstpointer data)
{
  g_autoptr (BbItem) plain = bb_board_new_item (BB_KIND_TEAM, "plain");
  guint i;

  bb_item_set_text (plain, BB_TEAM_NAME, "Plain");
  g_assert_true (bb_item_append (BB_ITEM (self->board), plain, NULL));
  for (i = 0; i < BB_EDIT_TEAM_COLORS; i++) {
    g_autofree char *name = g_strdup_printf ("Team %u", i);

    g_assert_cmpint (bb_item_get_integer (bb_edit_find_or_add_team (self->history, name, NULL), BB_TEAM_COLOR, -1), ==, i);
  }
}

static void
test_remove_team (BbTestEdit *self,
                  gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, NULL);

  g_assert_true (bb_edit_set_team (self->history, bets, "Crew", NULL));
  bb_edit_remove_team (self->history, bb_board_find (self->board, BB_KIND_TEAM, "crew"));
  g_assert_cmpstr (bb_bet_get_owner_team (self->a), ==, "");
  bb_history_undo (self->history);
  g_assert_cmpstr (bb_board_get_team_name (self->board, self->a), ==, "Crew");
}

static void
test_meetings (BbTestEdit *self,
               gconstpointer data)
{
  BbItemList *meetings = bb_board_get_items (self->board, BB_KIND_MEETING);

  bb_edit_add_meeting (self->history, bb_date_new (2027, 3, 1), "Spring", NULL);
  bb_edit_add_meeting (self->history, bb_date_new (2026, 12, 14), NULL, NULL);
  bb_edit_add_meeting (self->history, bb_date_new (2027, 1, 11), NULL, NULL);
  g_assert_cmpuint (bb_item_get_date (bb_item_list_peek (meetings, 0), BB_MEETING_DATE), ==, bb_date_new (2026, 12, 14));
  g_assert_cmpuint (bb_item_get_date (bb_item_list_peek (meetings, 1), BB_MEETING_DATE), ==, bb_date_new (2027, 1, 11));
  g_assert_cmpstr (bb_item_get_text (bb_item_list_peek (meetings, 2), BB_MEETING_LABEL), ==, "Spring");
}

/* A lies in "probe" (6 weeks: until 18 January), B in "heavy" (4 weeks: until 4 January). */
static void
test_next_review (BbTestEdit *self,
                  gconstpointer data)
{
  g_assert_cmpuint (bb_next_review_get_gap (self->a), ==, 6);
  g_assert_cmpuint (bb_next_review_get_gap (self->b), ==, 4);
  g_assert_cmpuint (bb_next_review_get_gap (self->c), ==, BB_NEXT_REVIEW_GAP);
  g_assert_cmpuint (bb_next_review_get_meeting (self->board), ==, BB_DATE_NONE);
  g_assert_cmpuint (bb_next_review_propose (self->b), ==, bb_date_new (2027, 1, 4));
  bb_edit_add_meeting (self->history, bb_date_new (2026, 12, 7), "Today", NULL);
  bb_edit_add_meeting (self->history, bb_date_new (2027, 1, 11), NULL, NULL);
  bb_edit_add_meeting (self->history, bb_date_new (2027, 1, 18), NULL, NULL);
  bb_edit_add_meeting (self->history, bb_date_new (2027, 3, 1), NULL, NULL);
  g_assert_cmpuint (bb_next_review_get_meeting (self->board), ==, bb_date_new (2027, 1, 11));
  g_assert_cmpuint (bb_next_review_propose (self->a), ==, bb_date_new (2027, 1, 18));
  g_assert_cmpuint (bb_next_review_propose (self->b), ==, bb_date_new (2027, 1, 11));
  bb_item_set_date (BB_ITEM (self->board), BB_BOARD_AS_OF, bb_date_new (2027, 3, 1));
  g_assert_cmpuint (bb_next_review_propose (self->b), ==, bb_date_new (2027, 3, 29));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/edit/board/" #name, BbTestEdit, NULL, set_up, test_##name, tear_down)
  ADD (team);
  ADD (team_ids);
  ADD (team_colors);
  ADD (team_without_color);
  ADD (remove_team);
  ADD (meetings);
  ADD (next_review);
  return g_test_run ();
}
