/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The board is judged twice as it is now, for the two days: what was changed in between is no news of
 * the calendar. */

#include "config.h"

#include "bb-came-due.h"

#include "bb-check-facts.h"
#include "bb-status.h"

static BbStatus
judge (BbCheckFacts *facts,
       BbBet *bet)
{
  return bb_status_after (bet, bb_check_facts_get_last_decision (facts, bet), bb_check_facts_get_day (facts));
}

/**
 * bb_came_due_count:
 * @since: an earlier day
 * @day: the day the board is shown as of
 *
 * Returns: of how many bets the calendar says something on @day that it did not say on @since: that a
 *   review is due or overdue, that the bet has ended, that it should have been decided
 */
guint
bb_came_due_count (BbBoard *board,
                   BbDate since,
                   BbDate day)
{
  g_autoptr (BbCheckFacts) then = NULL;
  g_autoptr (BbCheckFacts) now = NULL;
  guint count = 0;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), 0);

  then = bb_check_facts_new (board, since);
  now = bb_check_facts_new (board, day);
  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if ((judge (now, bet) & ~judge (then, bet)) != 0)
      count++;
  }
  return count;
}
