/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-edit-labels.h"
#include "bb-test-edit.h"

static gint64
tell_time (gpointer data)
{
  return *(gint64 *) data;
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

static void
assert_label (BbBet *bet,
              gint64 x,
              gint64 y)
{
  g_assert_true (bb_edit_is_label_put (bet));
  g_assert_cmpint (bb_item_get_integer (BB_ITEM (bet), BB_BET_LABEL_X, 9999), ==, x);
  g_assert_cmpint (bb_item_get_integer (BB_ITEM (bet), BB_BET_LABEL_Y, 9999), ==, y);
}

static void
test_put (BbTestEdit *self,
          gconstpointer data)
{
  g_assert_false (bb_edit_is_label_put (self->a));
  bb_edit_put_label (self->history, self->a, (BbPoint){ 34.5, -21.4 });
  assert_label (self->a, 35, -21);
  bb_test_edit_assert_one_step (self, "Move Label");
  g_assert_false (bb_edit_is_label_put (self->a));
  g_assert_false (bb_item_has_value (BB_ITEM (self->a), BB_BET_LABEL_Y));
}

static void
test_put_far (BbTestEdit *self,
              gconstpointer data)
{
  bb_edit_put_label (self->history, self->a, (BbPoint){ 5000, -5000 });
  assert_label (self->a, 1000, -1000);
}

/* Nudges soon after another are one step; one that comes later is its own. */
static void
test_nudge (BbTestEdit *self,
            gconstpointer data)
{
  gint64 now = 0;

  bb_history_set_clock (self->history, tell_time, &now);
  bb_edit_nudge_label (self->history, self->a, (BbPoint){ 20, 0 });
  now += G_USEC_PER_SEC;
  bb_edit_nudge_label (self->history, self->a, (BbPoint){ 22, 0 });
  bb_edit_nudge_label (self->history, self->a, (BbPoint){ 22, 10 });
  now += 3 * G_USEC_PER_SEC;
  bb_edit_nudge_label (self->history, self->a, (BbPoint){ 24, 10 });
  g_assert_true (bb_history_undo (self->history));
  assert_label (self->a, 22, 10);
  bb_test_edit_assert_one_step (self, "Nudge Label");
  g_assert_false (bb_edit_is_label_put (self->a));
}

static void
test_reset (BbTestEdit *self,
            gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, self->c);

  bb_edit_put_label (self->history, self->a, (BbPoint){ 1, 2 });
  bb_edit_put_label (self->history, self->b, (BbPoint){ 3, 4 });
  bb_edit_reset_labels (self->history, bets);
  g_assert_false (bb_edit_is_label_put (self->a));
  g_assert_cmpstr (bb_history_get_undo_label (self->history), ==, "Reset Labels");
  g_assert_true (bb_history_undo (self->history));
  bb_edit_reset_all_labels (self->history);
  g_assert_false (bb_edit_is_label_put (self->a) || bb_edit_is_label_put (self->b));
  g_assert_true (bb_history_undo (self->history));
  assert_label (self->a, 1, 2);
  assert_label (self->b, 3, 4);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/edit/labels/put", BbTestEdit, NULL, set_up, test_put, tear_down);
  g_test_add ("/edit/labels/put-far", BbTestEdit, NULL, set_up, test_put_far, tear_down);
  g_test_add ("/edit/labels/nudge", BbTestEdit, NULL, set_up, test_nudge, tear_down);
  g_test_add ("/edit/labels/reset", BbTestEdit, NULL, set_up, test_reset, tear_down);
  return g_test_run ();
}
