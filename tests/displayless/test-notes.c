/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-notes.h"
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

/* The only note of A, or none. */
static void
assert_note (BbTestEdit *self,
             guint field,
             const char *message,
             const char *remedy)
{
  g_autoptr (GPtrArray) notes = bb_notes_of_bet (self->a);
  const BbNote *note = bb_notes_find (notes, field);

  if (message == NULL) {
    g_assert_cmpuint (notes->len, ==, 0);
    return;
  }
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_nonnull (note);
  g_assert_cmpstr (note->message, ==, message);
  g_assert_cmpstr (note->remedy_label, ==, remedy);
}

static void
set_money (BbTestEdit *self,
           guint field,
           gint64 amount)
{
  bb_item_set_integer (BB_ITEM (self->a), field, amount);
}

static void
set_day (BbTestEdit *self,
         guint field,
         guint day)
{
  bb_item_set_date (BB_ITEM (self->a), field, bb_date_new (2026, 12, day));
}

static void
test_over_cap (BbTestEdit *self,
               gconstpointer data)
{
  bb_item_set_text (BB_ITEM (self->board), BB_BOARD_AMOUNT_UNIT, "unit");
  set_money (self, BB_BET_FUNDING_RELEASED, 420);
  assert_note (self, 0, NULL, NULL);
  set_money (self, BB_BET_FUNDING_CAP, 420);
  assert_note (self, 0, NULL, NULL);
  set_money (self, BB_BET_FUNDING_CAP, 400);
  assert_note (self, BB_BET_FUNDING_RELEASED, "More is released than the limit of €400: raise the limit, or take money back", "Raise to €420");
  bb_notes_apply (self->history, self->a, BB_REMEDY_RAISE_CAP);
  g_assert_cmpint (bb_bet_get_funding_cap (self->a), ==, 420);
  assert_note (self, 0, NULL, NULL);
}

static void
test_spent (BbTestEdit *self,
            gconstpointer data)
{
  bb_item_set_text (BB_ITEM (self->board), BB_BOARD_AMOUNT_UNIT, "people");
  set_money (self, BB_BET_FUNDING_RELEASED, 4);
  set_money (self, BB_BET_FUNDING_SPENT, 4);
  assert_note (self, 0, NULL, NULL);
  set_money (self, BB_BET_FUNDING_SPENT, 6);
  assert_note (self, BB_BET_FUNDING_SPENT, "2\302\240people more is spent than was released: release it, or stop spending", NULL);
  bb_item_set_text (BB_ITEM (self->board), BB_BOARD_AMOUNT_UNIT, "none");
  assert_note (self, 0, NULL, NULL);
}

/* The note sleeps until somebody gives a reason for any bet. */
static void
test_no_reason (BbTestEdit *self,
                gconstpointer data)
{
  set_money (self, BB_BET_FUNDING_RELEASED, 1);
  assert_note (self, 0, NULL, NULL);
  bb_item_set_text (BB_ITEM (self->b), BB_BET_FUNDING_RATIONALE, "Because");
  assert_note (self, BB_BET_FUNDING_RATIONALE, "Money is released, and nobody has said why: write down the reason", NULL);
  bb_item_set_text (BB_ITEM (self->a), BB_BET_FUNDING_RATIONALE, "Because");
  assert_note (self, 0, NULL, NULL);
}

static void
test_overdue (BbTestEdit *self,
              gconstpointer data)
{
  set_day (self, BB_BET_REVIEW_DATE, 7);
  assert_note (self, 0, NULL, NULL);
  set_day (self, BB_BET_REVIEW_DATE, 6);
  assert_note (self, BB_BET_REVIEW_DATE, "The review was to be on 6 December 2026: hold it, or set another day", "Review on 18 January 2027");
  bb_item_set_text (BB_ITEM (self->a), BB_BET_STAGE, "stopped");
  assert_note (self, 0, NULL, NULL);
  bb_item_set_text (BB_ITEM (self->a), BB_BET_STAGE, "active");
  bb_notes_apply (self->history, self->a, BB_REMEDY_PROPOSE_REVIEW);
  g_assert_cmpuint (bb_bet_get_review_date (self->a), ==, bb_date_new (2027, 1, 18));
  assert_note (self, 0, NULL, NULL);
}

static void
test_expiry (BbTestEdit *self,
             gconstpointer data)
{
  set_day (self, BB_BET_EXPIRY_DATE, 20);
  assert_note (self, 0, NULL, NULL);
  set_day (self, BB_BET_REVIEW_DATE, 20);
  assert_note (self, 0, NULL, NULL);
  set_day (self, BB_BET_REVIEW_DATE, 21);
  assert_note (self, BB_BET_REVIEW_DATE, "The bet ends before its review, on 20 December 2026", NULL);
  bb_item_set_value (BB_ITEM (self->a), BB_BET_REVIEW_DATE, &BB_VALUE_OF_NONE);
  set_day (self, BB_BET_EXPIRY_DATE, 6);
  assert_note (self, BB_BET_EXPIRY_DATE, "It ended on 6 December 2026: renew it, or close it", NULL);
}

static void
decide (BbTestEdit *self,
        const char *id,
        const char *bet,
        guint day)
{
  g_autoptr (BbItem) receipt = bb_item_new (BB_KIND_RECEIPT, id);

  bb_item_set_text (receipt, BB_RECEIPT_BET, bet);
  bb_item_set_date (receipt, BB_RECEIPT_DECIDED_ON, bb_date_new (2026, 12, day));
  g_assert_true (bb_item_append (BB_ITEM (self->board), receipt, NULL));
}

/* Only a decision on this bet, after the day and not in the future, settles it. */
static void
test_stop_date (BbTestEdit *self,
                gconstpointer data)
{
  set_day (self, BB_BET_KILL_BY, 3);
  decide (self, "r1", "A", 3);
  decide (self, "r2", "B", 5);
  decide (self, "r3", "A", 8);
  assert_note (self, BB_BET_KILL_BY, "It was to be decided by 3 December 2026, and nothing has been decided since: go on or stop", NULL);
  decide (self, "r4", "A", 5);
  assert_note (self, 0, NULL, NULL);
}

static void
test_confidence (BbTestEdit *self,
                 gconstpointer data)
{
  set_money (self, BB_BET_CONFIDENCE_LOW, 60);
  assert_note (self, 0, NULL, NULL);
  set_money (self, BB_BET_CONFIDENCE_HIGH, 60);
  assert_note (self, 0, NULL, NULL);
  set_money (self, BB_BET_CONFIDENCE_HIGH, 50);
  assert_note (self, BB_BET_CONFIDENCE_HIGH, "“At most” is lower than “at least”", NULL);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/edit/notes/" #name, BbTestEdit, NULL, set_up, test_##name, tear_down)
  ADD (over_cap);
  ADD (spent);
  ADD (no_reason);
  ADD (overdue);
  ADD (expiry);
  ADD (stop_date);
  ADD (confidence);
  return g_test_run ();
}
