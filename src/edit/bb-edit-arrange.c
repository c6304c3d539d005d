/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Aligning, distributing and holding in place. A mark counts by its middle. Bets that are held in
 * place stay, and the others go by them: they count among the edges, and split what is distributed.
 * Distances are rounded from the two fixed ends, so that doing it again changes nothing. */

#include "config.h"

#include "bb-edit-arrange.h"

#include "bb-edit-places.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  BbBet *bet;
  gint at; /* along the axis, in tenths */
} Stop;

static gint
get_along (BbBet *bet,
           guint field)
{
  return bb_item_get_tenths (BB_ITEM (bet), field, 0);
}

static gint
compare_stops (gconstpointer a,
               gconstpointer b)
{
  const Stop *one = a;
  const Stop *other = b;

  if (one->at != other->at)
    return one->at < other->at ? -1 : 1;
  return strcmp (bb_bet_get_id (one->bet), bb_bet_get_id (other->bet));
}

/* The placed ones along an axis, the lowest first. */
static GArray *
make_stops (GPtrArray *bets,
            guint field)
{
  GArray *stops = g_array_new (FALSE, FALSE, sizeof (Stop));
  guint i;

  for (i = 0; i < bets->len; i++) {
    Stop stop = { bets->pdata[i], 0 };

    if (!bb_bet_is_placed (stop.bet))
      continue;
    stop.at = get_along (stop.bet, field);
    g_array_append_val (stops, stop);
  }
  g_array_sort (stops, compare_stops);
  return stops;
}

static void
move_to (const Stop *stop,
         guint field,
         gint at)
{
  if (bb_edit_can_move (stop->bet))
    bb_item_set_tenths (BB_ITEM (stop->bet), field, at);
}

/* --- aligning ------------------------------------------------------------------------------- */

typedef enum {
  LOW,
  HIGH,
  BETWEEN,
} Side;

/* What an edge is on a board whose axes are not turned round. */
/* clang-format off */
static const struct {
  guint field;
  Side side;
  const char *label;
} aligns[] = {
  [BB_ALIGN_LEFT] = { BB_BET_FAMILIARITY, LOW, N_ ("Align Left") },
  [BB_ALIGN_RIGHT] = { BB_BET_FAMILIARITY, HIGH, N_ ("Align Right") },
  [BB_ALIGN_TOP] = { BB_BET_RISK, HIGH, N_ ("Align Top") },
  [BB_ALIGN_BOTTOM] = { BB_BET_RISK, LOW, N_ ("Align Bottom") },
  [BB_ALIGN_CENTER] = { BB_BET_FAMILIARITY, BETWEEN, N_ ("Align Centres") },
  [BB_ALIGN_MIDDLE] = { BB_BET_RISK, BETWEEN, N_ ("Align Middles") },
};
/* clang-format on */

static gboolean
is_reversed (BbBoard *board,
             guint field)
{
  return bb_item_has_value (BB_ITEM (board), field == BB_BET_RISK ? BB_BOARD_Y_REVERSED : BB_BOARD_X_REVERSED);
}

static gint
choose_line (GArray *stops,
             Side side,
             gboolean reversed)
{
  gint low = g_array_index (stops, Stop, 0).at;
  gint high = g_array_index (stops, Stop, stops->len - 1).at;

  if (side == BETWEEN)
    return (low + high + 1) / 2;
  return (side == LOW) != reversed ? low : high;
}

/**
 * bb_edit_align_bets:
 * @bets: (element-type BbBet): bets to bring onto one line; those without a place do not count
 * @align: which line
 */
void
bb_edit_align_bets (BbHistory *history,
                    GPtrArray *bets,
                    BbAlign align)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (GArray) stops = NULL;
  guint field;
  gint line;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history) && bets != NULL);
  g_return_if_fail ((guint) align < G_N_ELEMENTS (aligns));

  field = aligns[align].field;
  stops = make_stops (bets, field);
  if (stops->len < 2)
    return;
  line = choose_line (stops, aligns[align].side, is_reversed (bb_history_get_board (history), field));
  step = bb_transaction_begin (history, _ (aligns[align].label));
  for (i = 0; i < stops->len; i++)
    move_to (&g_array_index (stops, Stop, i), field, line);
  bb_transaction_commit (step);
}

/* --- distributing --------------------------------------------------------------------------- */

/* Spreads what lies between two stops that stay. */
static void
spread (GArray *stops,
        guint first,
        guint last,
        guint field)
{
  gint low = g_array_index (stops, Stop, first).at;
  gint high = g_array_index (stops, Stop, last).at;
  gint n = (gint) (last - first);
  gint i;

  for (i = 1; i < n; i++)
    move_to (&g_array_index (stops, Stop, first + (guint) i), field, low + ((high - low) * i * 2 + n) / (2 * n));
}

/**
 * bb_edit_distribute_bets:
 * @bets: (element-type BbBet): bets to lay out at even distances; those without a place do not count
 * @across: along familiarity, or else along risk
 *
 * The outermost two stay, and so do those that are held in place.
 */
void
bb_edit_distribute_bets (BbHistory *history,
                         GPtrArray *bets,
                         gboolean across)
{
  guint field = across ? BB_BET_FAMILIARITY : BB_BET_RISK;
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (GArray) stops = NULL;
  guint from = 0;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history) && bets != NULL);

  stops = make_stops (bets, field);
  step = bb_transaction_begin (history, across ? _ ("Distribute Across") : _ ("Distribute Up and Down"));
  for (i = 1; i < stops->len; i++) {
    if (i < stops->len - 1 && bb_edit_can_move (g_array_index (stops, Stop, i).bet))
      continue;
    spread (stops, from, i, field);
    from = i;
  }
  bb_transaction_commit (step);
}

/* --- holding -------------------------------------------------------------------------------- */

static void
hold (BbItem *bet,
      gboolean held)
{
  if (held)
    bb_item_set_integer (bet, BB_BET_PINNED, 1);
  else
    bb_item_set_value (bet, BB_BET_PINNED, &BB_VALUE_OF_NONE);
}

/**
 * bb_edit_hold_bets:
 * @bets: (element-type BbBet): bets to hold in place, or to let go
 */
void
bb_edit_hold_bets (BbHistory *history,
                   GPtrArray *bets,
                   gboolean held)
{
  g_autoptr (BbTransaction) step = NULL;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history) && bets != NULL);

  step = bb_transaction_begin (history, held ? _ ("Hold in Place") : _ ("Let Go of the Place"));
  for (i = 0; i < bets->len; i++)
    hold (bets->pdata[i], held);
  bb_transaction_commit (step);
}
