/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-check-facts.h"
#include "bb-edit-bets.h"
#include "bb-edit-put-offs.h"
#include "bb-edit-zones.h"
#include "bb-notes.h"
#include "bb-test-edit.h"

static void
set_up (BbTestEdit *self,
        gconstpointer data)
{
  bb_test_edit_set_up (self);
  bb_item_set_date (BB_ITEM (self->a), BB_BET_REVIEW_DATE, bb_date_new (2026, 12, 6));
  bb_item_set_date (BB_ITEM (self->b), BB_BET_REVIEW_DATE, bb_date_new (2026, 12, 6));
}

static void
tear_down (BbTestEdit *self,
           gconstpointer data)
{
  bb_test_edit_tear_down (self);
}

static guint
count_notes (BbBet *bet)
{
  g_autoptr (GPtrArray) notes = bb_notes_of_bet (bet);

  return notes->len;
}

static guint
count_put_offs (BbTestEdit *self)
{
  return bb_item_list_get_length (bb_board_get_items (self->board, BB_KIND_PUT_OFF));
}

static void
hold_review (BbTestEdit *self,
             const char *id,
             BbDate day)
{
  g_autoptr (BbItem) review = bb_item_new (BB_KIND_REVIEW, id);

  bb_item_set_date (review, BB_REVIEW_HELD_ON, day);
  g_assert_true (bb_item_append (BB_ITEM (self->board), review, NULL));
}

/* Put off, undone, done again, and brought back by the next review. */
static void
test_put_off (BbTestEdit *self,
              gconstpointer data)
{
  hold_review (self, "today", bb_date_new (2026, 12, 7));
  g_assert_cmpuint (count_notes (self->a), ==, 1);
  g_assert_true (bb_edit_put_off (self->history, "overdue", BB_ITEM (self->a), NULL));
  g_assert_cmpstr (bb_history_get_undo_label (self->history), ==, "Put Off Note");
  g_assert_cmpuint (count_notes (self->a), ==, 0);
  g_assert_cmpuint (count_notes (self->b), ==, 1);
  bb_history_undo (self->history);
  g_assert_cmpuint (count_notes (self->a), ==, 1);
  bb_history_redo (self->history);
  g_assert_cmpuint (count_notes (self->a), ==, 0);
  hold_review (self, "tomorrow", bb_date_new (2026, 12, 8));
  g_assert_cmpuint (count_notes (self->a), ==, 1);
}

static void
test_bring_back (BbTestEdit *self,
                 gconstpointer data)
{
  g_assert_true (bb_edit_put_off (self->history, "overdue", BB_ITEM (self->a), NULL));
  g_assert_true (bb_edit_put_off (self->history, "overdue", BB_ITEM (self->b), NULL));
  bb_edit_bring_back (self->history, "overdue", BB_ITEM (self->a));
  g_assert_cmpuint (count_notes (self->a), ==, 1);
  g_assert_cmpuint (count_notes (self->b), ==, 0);
  bb_history_undo (self->history);
  g_assert_cmpuint (count_notes (self->a), ==, 0);
}

/* What is odd about two fields can be put off as well. */
static void
test_odd_fields (BbTestEdit *self,
                 gconstpointer data)
{
  bb_item_set_integer (BB_ITEM (self->c), BB_BET_CONFIDENCE_LOW, 60);
  bb_item_set_integer (BB_ITEM (self->c), BB_BET_CONFIDENCE_HIGH, 50);
  g_assert_cmpuint (count_notes (self->c), ==, 1);
  g_assert_true (bb_edit_put_off (self->history, "confidence-reversed", BB_ITEM (self->c), NULL));
  g_assert_cmpuint (count_notes (self->c), ==, 0);
}

/* One zone's note is not another's. */
static void
test_zones (BbTestEdit *self,
            gconstpointer data)
{
  BbItem *known = bb_board_find (self->board, BB_KIND_ZONE, "known");
  g_autoptr (BbCheckFacts) facts = NULL;

  g_assert_true (bb_edit_put_off (self->history, "no-slack", known, NULL));
  facts = bb_check_facts_new (self->board, bb_date_new (2026, 12, 7));
  g_assert_true (bb_check_facts_is_put_off (facts, "no-slack", known));
  g_assert_false (bb_check_facts_is_put_off (facts, "no-slack", bb_board_find (self->board, BB_KIND_ZONE, "far")));
  g_assert_false (bb_check_facts_is_put_off (facts, "no-slack", BB_ITEM (self->board)));
  bb_edit_remove_zone (self->history, known);
  g_assert_cmpuint (count_put_offs (self), ==, 0);
  bb_history_undo (self->history);
  g_assert_cmpuint (count_put_offs (self), ==, 1);
}

/* What has come back, is put off twice, or is of a bet that is gone, does not stay on the board. */
static void
test_obsolete (BbTestEdit *self,
               gconstpointer data)
{
  g_autoptr (GPtrArray) bets = NULL;

  g_assert_true (bb_edit_put_off (self->history, "overdue", BB_ITEM (self->a), NULL));
  g_assert_true (bb_edit_put_off (self->history, "overdue", BB_ITEM (self->a), NULL));
  g_assert_cmpuint (count_put_offs (self), ==, 1);
  hold_review (self, "later", bb_date_new (2026, 12, 8));
  bb_clock_set_today (bb_date_new (2026, 12, 9));
  g_assert_true (bb_edit_put_off (self->history, "always-kept", BB_ITEM (self->board), NULL));
  g_assert_cmpuint (count_put_offs (self), ==, 1);
  g_assert_true (bb_edit_put_off (self->history, "overdue", BB_ITEM (self->a), NULL));
  g_assert_cmpuint (count_put_offs (self), ==, 2);
  bets = bb_test_edit_bets (self->a, NULL);
  g_assert_true (bb_edit_delete_bets (self->history, bets, NULL));
  g_assert_cmpuint (count_put_offs (self), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/edit/put-offs/" #name, BbTestEdit, NULL, set_up, test_##name, tear_down)
  ADD (put_off);
  ADD (bring_back);
  ADD (odd_fields);
  ADD (zones);
  ADD (obsolete);
  return g_test_run ();
}
