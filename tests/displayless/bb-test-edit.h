/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A small board with a history, for the tests of the edit layer: A and B lie on the plane, C waits in
 * the tray, D is done. */

#pragma once

#include "bb-history.h"

typedef struct {
  BbBoard *board;
  BbHistory *history;
  BbBet *a;
  BbBet *b;
  BbBet *c;
  BbBet *d;
} BbTestEdit;

static inline BbBet *
bb_test_edit_add (BbBoard *board,
                  const char *id,
                  gint familiarity,
                  gint risk)
{
  g_autoptr (BbBet) bet = bb_bet_new (id);

  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, id);
  bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, "active");
  if (familiarity >= 0) {
    bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, familiarity);
    bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, risk);
  }
  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
  return bet;
}

static inline void
bb_test_edit_set_up (BbTestEdit *self)
{
  bb_clock_set_today (bb_date_new (2026, 12, 7));
  self->board = bb_board_new_starter ();
  self->a = bb_test_edit_add (self->board, "A", 100, 200);
  self->b = bb_test_edit_add (self->board, "B", 600, 900);
  self->c = bb_test_edit_add (self->board, "C", -1, -1);
  self->d = bb_test_edit_add (self->board, "D", 300, 300);
  bb_item_set_text (BB_ITEM (self->d), BB_BET_STAGE, "done");
  self->history = bb_history_new (self->board);
}

static inline void
bb_test_edit_tear_down (BbTestEdit *self)
{
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->board);
  bb_clock_set_today (BB_DATE_NONE);
}

static inline GPtrArray *
bb_test_edit_bets (BbBet *first,
                   BbBet *second)
{
  GPtrArray *bets = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (bets, g_object_ref (first));
  if (second != NULL)
    g_ptr_array_add (bets, g_object_ref (second));
  return bets;
}

static inline void
bb_test_edit_assert_place (BbBet *bet,
                           gint familiarity,
                           gint risk)
{
  g_assert_cmpint (bb_bet_get_familiarity (bet), ==, familiarity);
  g_assert_cmpint (bb_bet_get_risk (bet), ==, risk);
}

/* The last verb was one step: one undo leaves nothing to undo. */
static inline void
bb_test_edit_assert_one_step (BbTestEdit *self,
                              const char *label)
{
  g_assert_cmpstr (bb_history_get_undo_label (self->history), ==, label);
  g_assert_true (bb_history_undo (self->history));
  g_assert_false (bb_history_get_can_undo (self->history));
  g_assert_false (bb_history_is_open (self->history));
}
