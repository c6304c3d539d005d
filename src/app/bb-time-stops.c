/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a snapshot are indexed when its day is first looked at. To be made anew when snapshots come
 * or go; the last stop, now, has no snapshot. */

#include "config.h"

#include "bb-time-stops.h"

#include <glib/gi18n-lib.h>

struct _BbTimeStops {
  BbBoard *board;
  GPtrArray *snapshots;
  GPtrArray *movements; /* NULL where not yet asked for */
};

static void
free_movement (gpointer movement)
{
  g_clear_pointer ((BbMovement **) &movement, bb_movement_free);
}

BbTimeStops *
bb_time_stops_new (BbBoard *board)
{
  BbTimeStops *self;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  self = g_new0 (BbTimeStops, 1);
  self->board = g_object_ref (board);
  self->snapshots = bb_board_list_snapshots (board);
  self->movements = g_ptr_array_new_full (self->snapshots->len, free_movement);
  for (i = 0; i < self->snapshots->len; i++) {
    g_object_ref (self->snapshots->pdata[i]);
    g_ptr_array_add (self->movements, NULL);
  }
  g_ptr_array_set_free_func (self->snapshots, g_object_unref);
  return self;
}

void
bb_time_stops_free (BbTimeStops *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->movements);
  g_ptr_array_unref (self->snapshots);
  g_object_unref (self->board);
  g_free (self);
}

BbBoard *
bb_time_stops_get_board (BbTimeStops *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->board;
}

/**
 * bb_time_stops_get_length:
 *
 * Returns: how many there are, at least one: now
 */
guint
bb_time_stops_get_length (BbTimeStops *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->snapshots->len + 1;
}

/**
 * bb_time_stops_get_snapshot:
 *
 * Returns: (transfer none) (nullable): %NULL for now
 */
BbItem *
bb_time_stops_get_snapshot (BbTimeStops *self,
                            guint stop)
{
  g_return_val_if_fail (self != NULL, NULL);

  return stop < self->snapshots->len ? g_ptr_array_index (self->snapshots, stop) : NULL;
}

const char *
bb_time_stops_get_id (BbTimeStops *self,
                      guint stop)
{
  BbItem *snapshot = bb_time_stops_get_snapshot (self, stop);

  return snapshot != NULL ? bb_item_get_id (snapshot) : NULL;
}

/**
 * bb_time_stops_find:
 * @snapshot: (nullable): an id
 *
 * Returns: the stop of that snapshot; now, if there is none
 */
guint
bb_time_stops_find (BbTimeStops *self,
                    const char *snapshot)
{
  guint i;

  g_return_val_if_fail (self != NULL, 0);

  for (i = 0; i < self->snapshots->len; i++)
    if (g_strcmp0 (bb_time_stops_get_id (self, i), snapshot) == 0)
      return i;
  return self->snapshots->len;
}

static gboolean
get_place_now (BbTimeStops *self,
               const char *id,
               gint *familiarity,
               gint *risk)
{
  BbBet *bet = bb_board_find_bet (self->board, id);

  if (bet == NULL || !bb_bet_is_placed (bet) || !bb_bet_is_live (bet))
    return FALSE;
  *familiarity = bb_bet_get_familiarity (bet);
  *risk = bb_bet_get_risk (bet);
  return TRUE;
}

/**
 * bb_time_stops_get_place:
 * @bet: the id of a bet, which may have been deleted
 *
 * Returns: whether the bet was on the plane on that day, and where
 */
gboolean
bb_time_stops_get_place (BbTimeStops *self,
                         guint stop,
                         const char *bet,
                         gint *familiarity,
                         gint *risk)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (stop >= self->snapshots->len)
    return get_place_now (self, bet, familiarity, risk);
  if (self->movements->pdata[stop] == NULL)
    self->movements->pdata[stop] = bb_movement_new (self->snapshots->pdata[stop]);
  return bb_movement_was_there (self->movements->pdata[stop], bet, familiarity, risk);
}

/**
 * bb_time_stops_dup_day:
 *
 * Returns: (transfer full): 11 May 2026, or Now
 */
char *
bb_time_stops_dup_day (BbTimeStops *self,
                       guint stop)
{
  BbItem *snapshot = bb_time_stops_get_snapshot (self, stop);

  return snapshot != NULL ? bb_snapshot_dup_day (snapshot) : g_strdup (_ ("Now"));
}

char *
bb_time_stops_dup_moment (BbTimeStops *self,
                          guint stop)
{
  BbItem *snapshot = bb_time_stops_get_snapshot (self, stop);

  return snapshot != NULL ? bb_snapshot_dup_moment (snapshot) : g_strdup ("");
}

/**
 * bb_time_stops_dup_name:
 *
 * Returns: (transfer full): the day, and what was then
 */
char *
bb_time_stops_dup_name (BbTimeStops *self,
                        guint stop)
{
  g_autofree char *day = bb_time_stops_dup_day (self, stop);
  g_autofree char *moment = bb_time_stops_dup_moment (self, stop);

  return *moment != '\0' ? g_strdup_printf ("%s, %s", day, moment) : g_steal_pointer (&day);
}
