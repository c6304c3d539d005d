/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Placing and moving. Bets that are moved together keep their distances: at an edge all of them
 * stop. A closed bet that is placed is opened again. A bet that is held in place is not moved along,
 * but goes where it is put by name: onto the plane, into the tray, by a typed place. */

#include "config.h"

#include "bb-edit-places.h"

#include "bb-edit-bets.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

/* Bets that are dropped in one place are laid out like cards, so that each can be seen. */
#define FAN_TENTHS 20

#define PLACE_MAX 1000

/* --- placing ---------------------------------------------------------------------------- */

static void
write_place (BbBet *bet,
             gint familiarity,
             gint risk)
{
  BbItem *item = BB_ITEM (bet);

  bb_item_set_tenths (item, BB_BET_FAMILIARITY, familiarity);
  bb_item_set_tenths (item, BB_BET_RISK, risk);
}

static void
place (BbBet *bet,
       gint familiarity,
       gint risk)
{
  if (!bb_bet_is_placed (bet) && !bb_item_has_value (BB_ITEM (bet), BB_BET_PLACED_ON))
    bb_item_set_date (BB_ITEM (bet), BB_BET_PLACED_ON, bb_clock_today ());
  write_place (bet, familiarity, risk);
}

/**
 * bb_edit_place_bets:
 * @bets: (element-type BbBet): bets from a tray or from anywhere
 * @familiarity: where the first one goes; the others are fanned out from there
 * @risk: likewise
 *
 * Closed bets are reopened. A bet that is placed for the first time remembers the day.
 */
void
bb_edit_place_bets (BbHistory *history,
                    GPtrArray *bets,
                    gint familiarity,
                    gint risk)
{
  g_autoptr (BbTransaction) step = NULL;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history) && bets != NULL);

  step = bb_transaction_begin (history, ngettext ("Place Bet", "Place Bets", bets->len));
  bb_edit_reopen_bets (history, bets);
  for (i = 0; i < bets->len; i++) {
    gint fan = (gint) MIN (i, PLACE_MAX) * FAN_TENTHS;

    place (bets->pdata[i], familiarity + fan, risk - fan);
  }
  bb_transaction_commit (step);
}

/**
 * bb_edit_place_bet:
 * @familiarity: tenths
 * @risk: tenths
 *
 * See bb_edit_place_bets().
 */
void
bb_edit_place_bet (BbHistory *history,
                   BbBet *bet,
                   gint familiarity,
                   gint risk)
{
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();

  g_return_if_fail (BB_IS_BET (bet));

  g_ptr_array_add (bets, bet);
  bb_edit_place_bets (history, bets, familiarity, risk);
}

/**
 * bb_edit_unplace_bets:
 * @bets: (element-type BbBet): bets to put into the tray
 *
 * Takes their places away. Closed bets are reopened.
 */
void
bb_edit_unplace_bets (BbHistory *history,
                      GPtrArray *bets)
{
  g_autoptr (BbTransaction) step = NULL;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history) && bets != NULL);

  step = bb_transaction_begin (history, ngettext ("Put Bet into the Tray", "Put Bets into the Tray", bets->len));
  bb_edit_reopen_bets (history, bets);
  for (i = 0; i < bets->len; i++) {
    bb_item_set_value (bets->pdata[i], BB_BET_FAMILIARITY, &BB_VALUE_OF_NONE);
    bb_item_set_value (bets->pdata[i], BB_BET_RISK, &BB_VALUE_OF_NONE);
  }
  bb_transaction_commit (step);
}

/* --- moving ------------------------------------------------------------------------------- */

/**
 * bb_edit_can_move:
 *
 * Returns: whether the bet lies on the plane and is not held in place
 */
gboolean
bb_edit_can_move (BbBet *bet)
{
  g_return_val_if_fail (BB_IS_BET (bet), FALSE);

  return bb_bet_is_placed (bet) && !bb_item_has_value (BB_ITEM (bet), BB_BET_PINNED);
}

static void
limit_to (gint from,
          gint *delta)
{
  *delta = CLAMP (*delta, -from, PLACE_MAX - from);
}

/**
 * bb_edit_limit_move:
 * @bets: (element-type BbBet): bets to move; those that cannot move do not count
 * @d_familiarity: (inout): how far to the right, in tenths
 * @d_risk: (inout): how far up, in tenths
 *
 * Shortens a move so that none of the bets leaves the plane.
 */
void
bb_edit_limit_move (GPtrArray *bets,
                    gint *d_familiarity,
                    gint *d_risk)
{
  guint i;

  for (i = 0; i < bets->len; i++) {
    BbBet *bet = bets->pdata[i];

    if (!bb_edit_can_move (bet))
      continue;
    limit_to (bb_bet_get_familiarity (bet), d_familiarity);
    limit_to (bb_bet_get_risk (bet), d_risk);
  }
}

static void
write_move (GPtrArray *bets,
            gint d_familiarity,
            gint d_risk)
{
  guint i;

  bb_edit_limit_move (bets, &d_familiarity, &d_risk);
  for (i = 0; i < bets->len; i++) {
    BbBet *bet = bets->pdata[i];

    if (bb_edit_can_move (bet))
      write_place (bet, bb_bet_get_familiarity (bet) + d_familiarity, bb_bet_get_risk (bet) + d_risk);
  }
}

/**
 * bb_edit_move_bets:
 * @bets: (element-type BbBet): bets to move; those without a place or held in place stay
 * @d_familiarity: how far to the right, in tenths
 * @d_risk: how far up, in tenths
 *
 * Moves all by the same way, shortened so that none leaves the plane.
 */
void
bb_edit_move_bets (BbHistory *history,
                   GPtrArray *bets,
                   gint d_familiarity,
                   gint d_risk)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && bets != NULL);

  step = bb_transaction_begin (history, ngettext ("Move Bet", "Move Bets", bets->len));
  write_move (bets, d_familiarity, d_risk);
  bb_transaction_commit (step);
}

/**
 * bb_edit_nudge_bets:
 * @bets: (element-type BbBet): bets to move
 * @d_familiarity: %BB_EDIT_NUDGE or the like
 * @d_risk: likewise
 *
 * Like bb_edit_move_bets(), for keys: nudges along one axis in quick succession are one step.
 */
void
bb_edit_nudge_bets (BbHistory *history,
                    GPtrArray *bets,
                    gint d_familiarity,
                    gint d_risk)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && bets != NULL);

  step = bb_transaction_begin (history, ngettext ("Nudge Bet", "Nudge Bets", bets->len));
  write_move (bets, d_familiarity, d_risk);
  bb_transaction_commit_repeated (step);
}
