/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When a stack is fanned out: while the keyboard is on one of its bets, or the pointer rests on it.
 * Escape folds it up until something else is pointed at. Places never change by it. */

#include "config.h"

#include "bb-board-view-private.h"

#define REST_MSEC 350
#define LEAVE_MSEC 250

/* --- what belongs together -------------------------------------------------------------------- */

static GPtrArray *
list_stack (BbBoardView *self,
            BbBet *bet)
{
  GPtrArray *bets = g_ptr_array_new ();
  BbScene *scene = bb_canvas_get_scene (self->canvas);
  BbBoard *board = bb_session_get_board (self->session);
  g_autoptr (GPtrArray) groups = NULL;
  guint i;

  if (scene == NULL || bet == NULL)
    return bets;
  groups = bb_scene_list_stack (scene, bb_bet_get_id (bet));
  for (i = 0; i < groups->len; i++) {
    const BbSceneGroup *group = groups->pdata[i];
    BbBet *member = bb_board_find_bet (board, group->info.bet);

    if (member != NULL)
      g_ptr_array_add (bets, member);
  }
  return bets;
}

static void
show (BbBoardView *self,
      BbBet *bet)
{
  g_autoptr (GPtrArray) bets = list_stack (self, bet);
  BbRect mark;

  if (bets->len < 2 || !bb_canvas_get_mark (self->canvas, bet, &mark))
    bb_fan_layer_close (self->fan);
  else
    bb_fan_layer_open (self->fan, bb_canvas_get_scene (self->canvas), bets, bb_rect_center (&mark));
}

static gboolean
may_show (BbBoardView *self)
{
  return self->session != NULL && self->tool == self->select_tool && !bb_tool_is_busy (self->tool);
}

/* --- the keyboard ----------------------------------------------------------------------------- */

/* Follows the focus, and the picture, in which things may have moved. */
void
_bb_board_view_update_fan (BbBoardView *self)
{
  BbBet *focus = bb_canvas_get_focus_bet (self->canvas);

  if (!may_show (self))
    bb_fan_layer_close (self->fan);
  else if (self->rested != NULL)
    show (self, self->rested);
  else if (focus != NULL && !self->fan_folded)
    show (self, focus);
  else
    bb_fan_layer_close (self->fan);
}

void
_bb_board_view_focus_fan (BbBoardView *self)
{
  self->fan_folded = FALSE;
  if (self->session != NULL)
    _bb_board_view_update_fan (self);
}

/* Returns: whether there was something to fold up. */
gboolean
_bb_board_view_fold_fan (BbBoardView *self)
{
  if (!bb_fan_layer_is_open (self->fan))
    return FALSE;
  g_clear_handle_id (&self->fan_id, g_source_remove);
  g_clear_object (&self->rested);
  self->fan_folded = TRUE;
  bb_fan_layer_close (self->fan);
  return TRUE;
}

/* --- the pointer ------------------------------------------------------------------------------ */

static gboolean
wait_cb (gpointer data)
{
  BbBoardView *self = data;

  self->fan_id = 0;
  g_set_object (&self->rested, self->pointed);
  if (self->session != NULL)
    _bb_board_view_update_fan (self);
  return G_SOURCE_REMOVE;
}

static void
point_at (BbBoardView *self,
          BbBet *bet)
{
  if (bet == self->pointed)
    return;
  g_set_object (&self->pointed, bet);
  g_clear_handle_id (&self->fan_id, g_source_remove);
  if (bet != self->rested)
    self->fan_id = g_timeout_add (bet != NULL ? REST_MSEC : LEAVE_MSEC, wait_cb, self);
}

/* A name beside its mark can be read as it is: only marks are asked what lies below them. */
static BbBet *
find_pointed (BbBoardView *self,
              BbPoint at)
{
  g_autoptr (GPtrArray) picked = bb_canvas_pick_all (self->canvas, at.x, at.y);
  guint i;

  for (i = 0; i < picked->len; i++) {
    BbRect mark;

    if (bb_canvas_get_mark (self->canvas, picked->pdata[i], &mark) && bb_rect_contains (&mark, at.x, at.y))
      return picked->pdata[i];
  }
  return NULL;
}

/* @at: in the canvas. On the card the pointer is still on the stack. */
void
_bb_board_view_point_fan (BbBoardView *self,
                          BbPoint at)
{
  g_autoptr (GPtrArray) bets = NULL;

  if (!may_show (self))
    return;
  if (bb_fan_layer_covers (self->fan, at)) {
    point_at (self, self->rested);
    return;
  }
  bets = list_stack (self, find_pointed (self, at));
  if (bets->len > 1 && self->rested != NULL && g_ptr_array_find (bets, self->rested, NULL))
    point_at (self, self->rested);
  else
    point_at (self, bets->len > 1 ? bets->pdata[0] : NULL);
}

void
_bb_board_view_forget_fan (BbBoardView *self)
{
  g_clear_handle_id (&self->fan_id, g_source_remove);
  g_clear_object (&self->rested);
  g_clear_object (&self->pointed);
  self->fan_folded = FALSE;
}
