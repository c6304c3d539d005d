/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The canvas on another day. While bets are on their way all of them are taken out of what stands
 * still and only their marks are drawn; names come back with the picture of the day that was reached. */

#include "config.h"

#include "bb-canvas-private.h"

#include "bb-past.h"
#include "bb-reading-order.h"
#include "bb-still-layer.h"
#include "bb-time-layer.h"

/* Around a trail, in pixels. */
#define REACH 8

/**
 * bb_canvas_set_times:
 * @since: (nullable): see BbPictureOptions
 * @at: (nullable): likewise
 */
void
bb_canvas_set_times (BbCanvas *self,
                     const char *since,
                     const char *at)
{
  g_return_if_fail (BB_IS_CANVAS (self));

  if (g_strcmp0 (since, self->since) == 0 && g_strcmp0 (at, self->at) == 0)
    return;
  g_free (self->since);
  g_free (self->at);
  self->since = g_strdup (since);
  self->at = g_strdup (at);
  if (self->board != NULL)
    _bb_canvas_queue_picture (self);
}

static BbItem *
find_at (BbCanvas *self)
{
  return self->at != NULL ? bb_board_find (self->board, BB_KIND_SNAPSHOT, self->at) : NULL;
}

/* In the order of that day, but of the bets that there are now: they are what can be selected. */
GPtrArray *
_bb_canvas_make_order (BbCanvas *self)
{
  BbItem *at = find_at (self);
  g_autoptr (GPtrArray) then = NULL;
  GPtrArray *order;
  guint i;

  g_clear_object (&self->past);
  if (at == NULL)
    return bb_reading_order (self->board);
  self->past = bb_past_new (at, bb_past_choose_since (at, self->since));
  then = bb_reading_order (self->past);
  order = g_ptr_array_new_with_free_func (g_object_unref);
  for (i = 0; i < then->len; i++) {
    BbBet *bet = bb_board_find_bet (self->board, bb_bet_get_id (then->pdata[i]));

    if (bet != NULL)
      g_ptr_array_add (order, g_object_ref (bet));
  }
  return order;
}

/* --- on the way -------------------------------------------------------------------------------- */

GHashTable *
_bb_canvas_list_travellers (BbCanvas *self)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint i;

  for (i = 0; i < bb_scene_get_n_groups (self->scene); i++) {
    const char *bet = bb_scene_get_group (self->scene, i)->info.bet;

    if (bet != NULL && !g_hash_table_contains (ids, bet))
      g_hash_table_add (ids, g_strdup (bet));
  }
  return ids;
}

/* The ground is painted here and now, or marks would be seen twice. */
static void
set_out (BbCanvas *self,
         BbTimeStops *stops)
{
  BbTiles *old = bb_still_layer_get_tiles (BB_STILL_LAYER (self->still));
  g_autoptr (GHashTable) left_out = NULL;
  g_autoptr (BbTiles) tiles = NULL;

  _bb_canvas_end_fade (self);
  bb_time_layer_learn (BB_TIME_LAYER (self->travellers), self->scene, &self->layout, stops, bb_time_stops_find (stops, self->at));
  self->travel = BB_TRAVEL_MOVING;
  left_out = _bb_canvas_list_travellers (self);
  tiles = bb_tiles_paint (self->scene, &self->part, bb_tiles_get_scale (old), left_out, old);
  bb_still_layer_set_tiles (BB_STILL_LAYER (self->still), tiles, bb_still_layer_get_overview (BB_STILL_LAYER (self->still)));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * bb_canvas_travel:
 * @stops: of the board that is shown
 * @position: between the first stop, 0, and the last
 *
 * Shows the marks between two days, until bb_canvas_arrive().
 */
void
bb_canvas_travel (BbCanvas *self,
                  BbTimeStops *stops,
                  double position)
{
  g_return_if_fail (BB_IS_CANVAS (self));
  g_return_if_fail (stops != NULL);

  if (self->scene == NULL || bb_still_layer_get_tiles (BB_STILL_LAYER (self->still)) == NULL)
    return;
  if (self->travel != BB_TRAVEL_MOVING)
    set_out (self, stops);
  bb_time_layer_move (BB_TIME_LAYER (self->travellers), stops, position);
}

/**
 * bb_canvas_arrive:
 *
 * The day that was set is reached: its picture is shown as soon as it is drawn.
 */
void
bb_canvas_arrive (BbCanvas *self)
{
  g_return_if_fail (BB_IS_CANVAS (self));

  if (self->travel != BB_TRAVEL_MOVING)
    return;
  self->travel = BB_TRAVEL_ARRIVING;
  self->arriving = self->serial + 1;
  _bb_canvas_queue_picture (self);
}

/* Once the picture is seen. */
void
_bb_canvas_end_travel (BbCanvas *self)
{
  if (self->travel != BB_TRAVEL_ARRIVED)
    return;
  self->travel = BB_TRAVEL_NONE;
  bb_time_layer_forget (BB_TIME_LAYER (self->travellers));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * bb_canvas_get_past:
 * @board: (out): (nullable): the board as it was on the day that is shown, with the snapshot since which
 *   its movement is told
 *
 * Returns: (transfer none) (nullable): the snapshot of that day; %NULL for now
 */
BbItem *
bb_canvas_get_past (BbCanvas *self,
                    BbBoard **board)
{
  g_return_val_if_fail (BB_IS_CANVAS (self), NULL);

  *board = self->past;
  return self->past != NULL ? find_at (self) : NULL;
}

/* --- trails ------------------------------------------------------------------------------------ */

/**
 * bb_canvas_pick_trail:
 * @near: (out): the spot, in the widget
 *
 * Returns: (transfer full) (nullable): the id of the bet whose trail, or what it left, is at a point
 */
char *
bb_canvas_pick_trail (BbCanvas *self,
                      double x,
                      double y,
                      BbRect *near)
{
  const BbSceneGroup *group;
  BbPoint at;

  g_return_val_if_fail (BB_IS_CANVAS (self), NULL);

  if (self->scene == NULL || self->travel != BB_TRAVEL_NONE)
    return NULL;
  at = _bb_canvas_from_view (self, x, y);
  group = bb_scene_pick_trail (self->scene, at.x, at.y, REACH * self->drawn_zoom / self->viewport.zoom);
  *near = (BbRect){ x - 1, y - 1, 2, 2 };
  return group != NULL ? g_strdup (group->info.bet) : NULL;
}
