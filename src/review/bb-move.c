/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Movers first, the farthest of them first; then what has gone, then what is new. What stays is left
 * out. */

#include "config.h"

#include "bb-move.h"

#include "bb-zone.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* clang-format off */
static const struct {
  const char *id;
  const char *label;
  guint rank;
} states[] = {
  [BB_MOVEMENT_NEW] = { "new", N_ ("New"), 2 },
  [BB_MOVEMENT_MOVED] = { "moved", N_ ("Moved"), 0 },
  [BB_MOVEMENT_UNMOVED] = { "unmoved", N_ ("Where it was"), 3 },
  [BB_MOVEMENT_GONE] = { "gone", N_ ("Gone"), 1 },
};
/* clang-format on */

const char *
bb_movement_state_get_id (BbMovementState state)
{
  return states[state].id;
}

/**
 * bb_movement_state_get_label:
 *
 * Returns: (transfer none): the state in a word, translated
 */
const char *
bb_movement_state_get_label (BbMovementState state)
{
  return _ (states[state].label);
}

/* --- one move ---------------------------------------------------------------------------------- */

static BbItem *
find_zone (BbBoard *board,
           gint familiarity,
           gint risk)
{
  return board != NULL && familiarity >= 0 && risk >= 0 ? bb_board_get_zone_at (board, familiarity, risk) : NULL;
}

static void
fill_zones (BbMove *move,
            BbBoard *board)
{
  move->zone_then = find_zone (board, move->familiarity_then, move->risk_then);
  move->zone_now = move->state == BB_MOVEMENT_GONE ? NULL : find_zone (board, move->familiarity_now, move->risk_now);
}

/**
 * bb_movement_find:
 * @move: (out): what has become of @bet
 *
 * Returns: whether the bet is or was on the plane
 */
gboolean
bb_movement_find (BbMovement *self,
                  BbBet *bet,
                  BbMove *move)
{
  g_return_val_if_fail (self != NULL && BB_IS_BET (bet) && move != NULL, FALSE);

  *move = (BbMove){ .id = bb_bet_get_id (bet), .title = bb_bet_get_title (bet), .bet = bet };
  move->state = bb_movement_get_state (self, bet);
  if (!bb_movement_get_place_then (self, bet, &move->familiarity_then, &move->risk_then))
    move->familiarity_then = move->risk_then = -1;
  move->familiarity_now = bb_bet_is_placed (bet) ? bb_bet_get_familiarity (bet) : -1;
  move->risk_now = bb_bet_is_placed (bet) ? bb_bet_get_risk (bet) : -1;
  move->distance = move->state == BB_MOVEMENT_MOVED ? bb_movement_get_distance (self, bet) : 0;
  move->receipt = bb_movement_get_receipt (self, move->id);
  fill_zones (move, bb_board_of (BB_ITEM (bet)));
  return move->state == BB_MOVEMENT_GONE || (move->familiarity_now >= 0 && bb_bet_is_live (bet));
}

static gboolean
find_deleted (BbMovement *self,
              BbBoard *board,
              BbItem *row,
              BbMove *move)
{
  const char *id = bb_item_get_text (row, BB_SNAPSHOT_ROW_BET);
  const char *stage = bb_item_get_text (row, BB_SNAPSHOT_ROW_STAGE);

  if (g_str_equal (stage, "stopped") || g_str_equal (stage, "done"))
    return FALSE;
  *move = (BbMove){ .id = id, .title = bb_item_get_text (row, BB_SNAPSHOT_ROW_TITLE), .state = BB_MOVEMENT_GONE };
  move->familiarity_then = bb_item_get_tenths (row, BB_SNAPSHOT_ROW_FAMILIARITY, -1);
  move->risk_then = bb_item_get_tenths (row, BB_SNAPSHOT_ROW_RISK, -1);
  move->familiarity_now = move->risk_now = -1;
  move->receipt = bb_movement_get_receipt (self, id);
  fill_zones (move, board);
  return move->familiarity_then >= 0 && move->risk_then >= 0;
}

/* Returns: whether the row is of a bet that was on the plane and is there no more */
static gboolean
find_gone (BbMovement *self,
           BbBoard *board,
           BbItem *row,
           BbMove *move)
{
  BbBet *bet = bb_board_find_bet (board, bb_item_get_text (row, BB_SNAPSHOT_ROW_BET));

  if (bet == NULL)
    return find_deleted (self, board, row, move);
  if (bb_bet_is_live (bet) && bb_bet_is_placed (bet))
    return FALSE;
  return bb_movement_find (self, bet, move) && move->state == BB_MOVEMENT_GONE;
}

static void
add_gone (BbMovement *self,
          BbBoard *board,
          GArray *moves)
{
  BbItemList *rows = bb_item_get_children (bb_movement_get_snapshot (self), BB_KIND_SNAPSHOT_ROW);
  BbMove move;
  guint i;

  for (i = 0; i < bb_item_list_get_length (rows); i++)
    if (find_gone (self, board, bb_item_list_peek (rows, i), &move))
      g_array_append_val (moves, move);
}

/* --- all of them ------------------------------------------------------------------------------- */

static int
compare_moves (gconstpointer a,
               gconstpointer b)
{
  const BbMove *first = a, *second = b;

  if (first->state != second->state)
    return states[first->state].rank < states[second->state].rank ? -1 : 1;
  if (first->distance != second->distance)
    return first->distance > second->distance ? -1 : 1;
  return g_strcmp0 (first->id, second->id);
}

/**
 * bb_movement_list:
 *
 * Returns: (transfer full) (element-type BbMove): what has moved, the farthest first, has gone or has
 *   come since then; empty if the snapshot is on no board
 */
GArray *
bb_movement_list (BbMovement *self)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (BbMove));
  BbBoard *board;
  BbMove move;
  guint i;

  g_return_val_if_fail (self != NULL, moves);

  board = bb_board_of (bb_movement_get_snapshot (self));
  if (board == NULL)
    return moves;
  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (bb_bet_is_live (bet) && bb_movement_find (self, bet, &move) && (move.state == BB_MOVEMENT_MOVED || move.state == BB_MOVEMENT_NEW))
      g_array_append_val (moves, move);
  }
  add_gone (self, board, moves);
  g_array_sort (moves, compare_moves);
  return moves;
}

/**
 * bb_movement_list_gone:
 *
 * Returns: (transfer full) (element-type BbMove): of these, what has gone, in order of ids
 */
GArray *
bb_movement_list_gone (BbMovement *self)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (BbMove));
  BbBoard *board;

  g_return_val_if_fail (self != NULL, moves);

  board = bb_board_of (bb_movement_get_snapshot (self));
  if (board != NULL)
    add_gone (self, board, moves);
  g_array_sort (moves, compare_moves);
  return moves;
}

/* --- words ------------------------------------------------------------------------------------- */

/**
 * bb_move_get_reason:
 *
 * Returns: (transfer none): the sentence that was said; empty if nobody wrote it down
 */
const char *
bb_move_get_reason (const BbMove *self)
{
  return self->receipt != NULL ? bb_item_get_text (self->receipt, BB_RECEIPT_REASON) : "";
}

static void
put (GString *text,
     const char *name,
     const char *words)
{
  g_string_replace (text, name, words, 0);
}

static char *
make_moved (const BbMove *self)
{
  guint points = (guint) round (self->distance);
  GString *text;

  if (self->zone_now == NULL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Moved %u point", "Moved %u points", points), points);
  /* Translators: {zone} is a part of the plane. */
  text = g_string_new (NULL);
  if (self->zone_now == self->zone_then)
    g_string_printf (text, g_dngettext (GETTEXT_PACKAGE, "Moved %u point within {zone}", "Moved %u points within {zone}", points), points);
  else
    g_string_printf (text, g_dngettext (GETTEXT_PACKAGE, "Moved %u point into {zone}", "Moved %u points into {zone}", points), points);
  put (text, "{zone}", bb_zone_get_name (self->zone_now));
  return g_string_free (text, FALSE);
}

/* A board of an earlier day has no closed bets; the decision tells that it was closed, not deleted. */
static const char *
describe_end (const BbMove *self)
{
  const char *decided = self->receipt != NULL ? bb_item_get_text (self->receipt, BB_RECEIPT_STAGE_AFTER) : "";
  const char *stage = self->bet != NULL ? bb_bet_get_stage (self->bet) : decided;

  if (g_str_equal (stage, "stopped"))
    return _ ("Stopped");
  if (g_str_equal (stage, "done"))
    return _ ("Done");
  return self->bet != NULL ? _ ("Taken off the plane") : _ ("Deleted");
}

static char *
make_head (const BbMove *self)
{
  switch (self->state) {
  case BB_MOVEMENT_MOVED:
    return make_moved (self);
  case BB_MOVEMENT_GONE:
    return g_strdup (describe_end (self));
  case BB_MOVEMENT_NEW:
    return g_strdup (_ ("New"));
  case BB_MOVEMENT_UNMOVED:
    return g_strdup (_ ("Where it was"));
  default:
    g_assert_not_reached ();
  }
}

/**
 * bb_move_dup_way:
 *
 * Returns: (transfer full): the zones that were crossed, Expedition → Known ground, or the one zone it
 *   was, is or stays in; may be empty
 */
char *
bb_move_dup_way (const BbMove *self)
{
  const char *from = self->zone_then != NULL ? bb_zone_get_name (self->zone_then) : NULL;
  const char *to = self->zone_now != NULL ? bb_zone_get_name (self->zone_now) : NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (from != NULL && to != NULL && self->zone_then != self->zone_now)
    return g_strdup_printf ("%s → %s", from, to);
  return g_strdup (to != NULL ? to : from != NULL ? from
                                                  : "");
}

/**
 * bb_move_dup_sentence:
 * @snapshot: since when
 * @with_reason: whether what was said is told
 *
 * Returns: (transfer full): Moved 12 points into Expedition since 11 May 2026: the reason
 */
char *
bb_move_dup_sentence (const BbMove *self,
                      BbItem *snapshot,
                      gboolean with_reason)
{
  g_autofree char *head = make_head (self);
  g_autofree char *day = bb_snapshot_dup_day (snapshot);
  gboolean has_day = bb_item_get_date (snapshot, BB_SNAPSHOT_DATE) != BB_DATE_NONE;
  const char *reason = bb_move_get_reason (self);
  GString *text;

  /* Translators: {what} is: Moved 12 points into Expedition, or Stopped, or New. */
  text = g_string_new (has_day ? _ ("{what} since {day}") : _ ("{what} since “{day}”"));
  put (text, "{what}", head);
  put (text, "{day}", day);
  if (with_reason && *reason != '\0')
    g_string_append_printf (text, ": %s", reason);
  return g_string_free (text, FALSE);
}
