/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The select tool. A press picks a bet and waits; what it was for is known when the pointer has moved
 * or the button is released. Only bets can be grabbed: a drag from anywhere else draws a marquee.
 *
 * Invariants: the board is written on release only; a drag takes along the selected bets that are in
 * the same place as the one in the hand: on the plane, in the tray, or closed. The one in the hand
 * follows guide lines and the grid, the others keep their distances to it; with Ctrl it is free. */

#include "config.h"

#include "bb-select-tool.h"

#include "bb-axis.h"
#include "bb-edit-bets.h"
#include "bb-edit-places.h"
#include "bb-place-words.h"

#include <glib/gi18n-lib.h>

struct _BbSelectTool {
  BbTool parent_instance;

  GPtrArray *picked; /* BbBet, under the press */
  BbBet *pressed;    /* nullable: the one in the hand */
  gboolean fresh;    /* the press has just selected it */
  BbPoint press_place;
  BbPoint press_pointer;
  BbGround press_ground;
  BbGuides *guides; /* nullable: to what lies still while something moves */
};

G_DEFINE_FINAL_TYPE (BbSelectTool, bb_select_tool, BB_TYPE_TOOL)

static gint
round_tenths (double tenths)
{
  return (gint) (tenths < 0 ? tenths - 0.5 : tenths + 0.5);
}

static BbGround
find_home (BbBet *bet)
{
  if (bb_bet_is_closed (bet))
    return BB_GROUND_CLOSED;
  return bb_bet_is_placed (bet) ? BB_GROUND_PLANE : BB_GROUND_TRAY;
}

static gboolean
wants_several (const BbToolEvent *event)
{
  return (event->modifiers & (BB_TOOL_SHIFT | BB_TOOL_CTRL)) != 0;
}

static BbToolEffects
end_gesture (BbSelectTool *self)
{
  g_ptr_array_set_size (self->picked, 0);
  g_clear_object (&self->pressed);
  g_clear_pointer (&self->guides, bb_guides_free);
  bb_tool_reset_view (BB_TOOL (self), BB_TOOL_IDLE);
  return BB_TOOL_VIEW;
}

/* --- press ---------------------------------------------------------------------------------- */

/* Of bets that lie on each other, the selected one is the one in the hand. */
static BbBet *
choose_pressed (BbSelectTool *self)
{
  BbSelection *selection = bb_tool_get_selection (BB_TOOL (self));
  guint i;

  for (i = 0; i < self->picked->len; i++)
    if (bb_selection_contains (selection, self->picked->pdata[i]))
      return self->picked->pdata[i];
  return self->picked->len > 0 ? self->picked->pdata[0] : NULL;
}

static void
remember_press (BbSelectTool *self,
                const BbToolEvent *event)
{
  guint i;

  g_ptr_array_set_size (self->picked, 0);
  for (i = 0; i < event->n_picked; i++)
    g_ptr_array_add (self->picked, g_object_ref (event->picked[i]));
  g_set_object (&self->pressed, choose_pressed (self));
  self->press_place = event->place;
  self->press_pointer = event->pointer;
  self->press_ground = event->ground;
}

static BbToolEffects
press (BbSelectTool *self,
       const BbToolEvent *event)
{
  BbSelection *selection = bb_tool_get_selection (BB_TOOL (self));

  if (bb_tool_is_busy (BB_TOOL (self)))
    return BB_TOOL_NOTHING;
  remember_press (self, event);
  bb_tool_reset_view (BB_TOOL (self), BB_TOOL_PRESSED);
  g_ptr_array_set_size (bb_tool_edit_view (BB_TOOL (self))->asked, 0);
  self->fresh = self->pressed != NULL && !wants_several (event) && !bb_selection_contains (selection, self->pressed);
  if (self->fresh)
    bb_selection_select (selection, self->pressed);
  return BB_TOOL_NOTHING;
}

/* --- click ---------------------------------------------------------------------------------- */

/* A click on the only selected bet selects the next one that lies there too. */
static BbBet *
choose_next (BbSelectTool *self)
{
  BbSelection *selection = bb_tool_get_selection (BB_TOOL (self));
  guint position;

  if (bb_selection_get_length (selection) != 1)
    return self->pressed;
  if (!g_ptr_array_find (self->picked, bb_selection_get_primary (selection), &position))
    return self->pressed;
  return self->picked->pdata[(position + 1) % self->picked->len];
}

static BbToolEffects
click_bet (BbSelectTool *self,
           const BbToolEvent *event)
{
  BbSelection *selection = bb_tool_get_selection (BB_TOOL (self));

  if (wants_several (event)) {
    bb_selection_toggle (selection, self->pressed);
    return BB_TOOL_NOTHING;
  }
  if (!self->fresh)
    bb_selection_select (selection, choose_next (self));
  return event->clicks == 2 && self->picked->len == 1 ? BB_TOOL_ACTIVATE : BB_TOOL_NOTHING;
}

static BbToolEffects
add_bet (BbSelectTool *self,
         const BbToolEvent *event)
{
  BbTool *tool = BB_TOOL (self);
  g_autoptr (GError) error = NULL;
  gint familiarity, risk;
  BbBet *bet;

  bb_tool_find_place (tool, event, &familiarity, &risk);
  bet = bb_edit_add_bet (bb_tool_get_history (tool), familiarity, risk, &error);
  if (bet == NULL) {
    bb_tool_take_words (tool, g_strdup (error->message));
    return BB_TOOL_REFUSED;
  }
  bb_selection_select (bb_tool_get_selection (tool), bet);
  return BB_TOOL_ADDED;
}

static BbToolEffects
click_plane (BbSelectTool *self,
             const BbToolEvent *event)
{
  BbTool *tool = BB_TOOL (self);
  BbItem *zone;

  if (event->clicks == 2)
    return add_bet (self, event);
  zone = bb_board_get_zone_at (bb_tool_get_board (tool), round_tenths (event->place.x), round_tenths (event->place.y));
  bb_selection_select_zone (bb_tool_get_selection (tool), zone != NULL ? bb_item_get_id (zone) : NULL);
  return BB_TOOL_NOTHING;
}

static BbToolEffects
click (BbSelectTool *self,
       const BbToolEvent *event)
{
  if (self->pressed != NULL)
    return click_bet (self, event);
  if (wants_several (event))
    return BB_TOOL_NOTHING;
  if (self->press_ground == BB_GROUND_PLANE)
    return click_plane (self, event);
  bb_selection_clear (bb_tool_get_selection (BB_TOOL (self)));
  return BB_TOOL_NOTHING;
}

/* --- drag ----------------------------------------------------------------------------------- */

static void
lift_bets (BbSelectTool *self)
{
  BbSelection *selection = bb_tool_get_selection (BB_TOOL (self));
  GPtrArray *bets = bb_tool_edit_view (BB_TOOL (self))->bets;
  BbGround home = find_home (self->pressed);
  guint i;

  if (!bb_selection_contains (selection, self->pressed))
    bb_selection_add (selection, self->pressed);
  g_ptr_array_add (bets, g_object_ref (self->pressed));
  for (i = 0; i < bb_selection_get_length (selection); i++) {
    BbBet *bet = bb_selection_get_bet (selection, i);

    if (bet != self->pressed && find_home (bet) == home && (home != BB_GROUND_PLANE || bb_edit_can_move (bet)))
      g_ptr_array_add (bets, g_object_ref (bet));
  }
}

static BbToolMode
choose_mode (BbSelectTool *self)
{
  if (find_home (self->pressed) != BB_GROUND_PLANE)
    return BB_TOOL_LIFTING;
  return bb_edit_can_move (self->pressed) ? BB_TOOL_MOVING : BB_TOOL_HELD;
}

static void
begin_drag (BbSelectTool *self,
            const BbToolEvent *event)
{
  BbToolView *view = bb_tool_edit_view (BB_TOOL (self));

  if (self->pressed != NULL) {
    view->mode = choose_mode (self);
    if (view->mode != BB_TOOL_HELD)
      lift_bets (self);
    if (view->mode == BB_TOOL_MOVING && event->per_pixel.x > 0)
      self->guides = bb_guides_new (bb_tool_get_board (BB_TOOL (self)), view->bets, event->seen.width > 0 ? &event->seen : NULL);
  } else if (self->press_ground == BB_GROUND_PLANE) {
    view->mode = BB_TOOL_MARQUEE;
  }
}

static gint
round_to_grid (BbSelectTool *self,
               gint tenths)
{
  gint grid = bb_tool_get_grid (BB_TOOL (self));

  return grid > 0 ? CLAMP (grid * round_tenths (tenths / (double) grid), 0, 1000) : tenths;
}

static void
keep_lines (BbToolView *view,
            const BbCaught *caught,
            gboolean across,
            gboolean up)
{
  guint i;

  view->n_guides = 0;
  for (i = 0; i < caught->n_lines; i++) {
    gboolean is_across = caught->has_familiarity && i == 0;

    if (is_across ? across : up)
      view->guides[view->n_guides++] = caught->lines[i];
  }
}

/* Lets the bet in the hand be caught on the axes along which it goes. */
static void
catch_hand (BbSelectTool *self,
            const BbToolEvent *event,
            gboolean across,
            gboolean up)
{
  BbToolView *view = bb_tool_edit_view (BB_TOOL (self));
  BbPoint tolerance = { BB_TOOL_GUIDE_PIXELS * event->per_pixel.x, BB_TOOL_GUIDE_PIXELS * event->per_pixel.y };
  gint familiarity = bb_bet_get_familiarity (self->pressed);
  gint risk = bb_bet_get_risk (self->pressed);
  BbCaught caught = { familiarity + view->d_familiarity, risk + view->d_risk, FALSE, FALSE, { { { 0 } } }, 0 };

  if (self->guides != NULL)
    bb_guides_catch (self->guides, (BbPoint){ caught.familiarity, caught.risk }, tolerance, &caught);
  keep_lines (view, &caught, across, up);
  if (across)
    view->d_familiarity = (caught.has_familiarity ? caught.familiarity : round_to_grid (self, caught.familiarity)) - familiarity;
  if (up)
    view->d_risk = (caught.has_risk ? caught.risk : round_to_grid (self, caught.risk)) - risk;
}

/* Shift keeps to the axis along which the hand has gone further, as it is seen. */
static void
update_offset (BbSelectTool *self,
               const BbToolEvent *event)
{
  BbToolView *view = bb_tool_edit_view (BB_TOOL (self));
  gboolean is_level = ABS (event->pointer.x - self->press_pointer.x) >= ABS (event->pointer.y - self->press_pointer.y);
  gboolean one_axis = (event->modifiers & BB_TOOL_SHIFT) != 0;
  gboolean across = !one_axis || is_level;
  gboolean up = !one_axis || !is_level;
  gint d_familiarity, d_risk;

  view->d_familiarity = across ? round_tenths (event->place.x - self->press_place.x) : 0;
  view->d_risk = up ? round_tenths (event->place.y - self->press_place.y) : 0;
  view->n_guides = 0;
  bb_edit_limit_move (view->bets, &view->d_familiarity, &view->d_risk);
  if ((event->modifiers & BB_TOOL_CTRL) == 0)
    catch_hand (self, event, across, up);
  d_familiarity = view->d_familiarity;
  d_risk = view->d_risk;
  bb_edit_limit_move (view->bets, &view->d_familiarity, &view->d_risk);
  if (d_familiarity != view->d_familiarity || d_risk != view->d_risk)
    view->n_guides = 0;
}

/* What moves on the plane stays on it, however far the pointer goes. */
static BbGround
find_target (const BbToolView *view,
             BbGround ground)
{
  return view->mode == BB_TOOL_MOVING && ground == BB_GROUND_OUTSIDE ? BB_GROUND_PLANE : ground;
}

static char *
make_place_words (BbSelectTool *self,
                  const BbToolView *view)
{
  if (view->mode == BB_TOOL_LIFTING)
    return bb_place_to_words ((gint) view->at.x, (gint) view->at.y);
  return bb_place_to_words (bb_bet_get_familiarity (self->pressed) + view->d_familiarity, bb_bet_get_risk (self->pressed) + view->d_risk);
}

static char *
make_words (BbSelectTool *self,
            const BbToolView *view)
{
  switch (view->target) {
  case BB_GROUND_PLANE:
    return make_place_words (self, view);
  case BB_GROUND_TRAY:
    return g_strdup (_ ("Not placed yet"));
  case BB_GROUND_CLOSED:
    return g_strdup (_ ("Stopped or done"));
  case BB_GROUND_STOPPED:
    return g_strdup (_ ("Stopped"));
  case BB_GROUND_DONE:
    return g_strdup (_ ("Done"));
  case BB_GROUND_OUTSIDE:
  default:
    return NULL;
  }
}

static void
update_drag (BbSelectTool *self,
             const BbToolEvent *event)
{
  BbToolView *view = bb_tool_edit_view (BB_TOOL (self));
  gint familiarity, risk;

  bb_tool_find_place (BB_TOOL (self), event, &familiarity, &risk);
  view->at = (BbPoint){ familiarity, risk };
  view->target = find_target (view, event->ground);
  if (view->mode == BB_TOOL_MARQUEE) {
    view->marquee = bb_rect_from_points (self->press_place, event->place);
    return;
  }
  if (view->mode == BB_TOOL_HELD) {
    bb_tool_take_words (BB_TOOL (self), g_strdup (_ ("Held in place")));
    return;
  }
  if (view->mode == BB_TOOL_MOVING)
    update_offset (self, event);
  bb_tool_take_words (BB_TOOL (self), make_words (self, view));
}

static BbToolEffects
motion (BbSelectTool *self,
        const BbToolEvent *event)
{
  BbToolView *view = bb_tool_edit_view (BB_TOOL (self));

  if (view->mode == BB_TOOL_PRESSED && bb_tool_is_drag (BB_TOOL (self), self->press_pointer, event->pointer))
    begin_drag (self, event);
  if (view->mode == BB_TOOL_IDLE || view->mode == BB_TOOL_PRESSED)
    return BB_TOOL_NOTHING;
  update_drag (self, event);
  return BB_TOOL_VIEW;
}

/* --- release -------------------------------------------------------------------------------- */

static gboolean
is_within (const BbRect *rect,
           BbBet *bet)
{
  BbPoint place = { bb_bet_get_familiarity (bet), bb_bet_get_risk (bet) };

  return place.x >= rect->x && place.x <= bb_rect_right (rect) && place.y >= rect->y && place.y <= bb_rect_bottom (rect);
}

static void
select_marquee (BbSelectTool *self,
                gboolean add)
{
  BbSelection *selection = bb_tool_get_selection (BB_TOOL (self));
  BbBoard *board = bb_tool_get_board (BB_TOOL (self));
  const BbRect *marquee = &bb_tool_edit_view (BB_TOOL (self))->marquee;
  g_autoptr (GPtrArray) bets = add ? bb_selection_dup_bets (selection) : g_ptr_array_new_with_free_func (g_object_unref);
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (find_home (bet) == BB_GROUND_PLANE && is_within (marquee, bet))
      g_ptr_array_add (bets, g_object_ref (bet));
  }
  bb_selection_replace (selection, bets);
}

/* The board may have changed in the middle of a drag. */
static void
forget_gone (BbSelectTool *self,
             GPtrArray *bets)
{
  BbItem *board = BB_ITEM (bb_tool_get_board (BB_TOOL (self)));
  guint i;

  for (i = bets->len; i > 0; i--)
    if (bb_item_get_owner (bets->pdata[i - 1]) != board)
      g_ptr_array_remove_index (bets, i - 1);
}

static void
drop_on_plane (BbSelectTool *self,
               const BbToolView *view)
{
  BbHistory *history = bb_tool_get_history (BB_TOOL (self));

  if (view->mode == BB_TOOL_MOVING)
    bb_edit_move_bets (history, view->bets, view->d_familiarity, view->d_risk);
  else
    bb_edit_place_bets (history, view->bets, (gint) view->at.x, (gint) view->at.y);
}

static BbToolEffects
ask_close (BbSelectTool *self,
           BbToolView *view)
{
  guint i;

  if (find_home (self->pressed) == BB_GROUND_CLOSED)
    return BB_TOOL_NOTHING;
  for (i = 0; i < view->bets->len; i++)
    g_ptr_array_add (view->asked, g_object_ref (view->bets->pdata[i]));
  return BB_TOOL_ASK_CLOSE;
}

static BbToolEffects
drop (BbSelectTool *self)
{
  BbHistory *history = bb_tool_get_history (BB_TOOL (self));
  BbToolView *view = bb_tool_edit_view (BB_TOOL (self));

  forget_gone (self, view->bets);
  if (view->bets->len == 0)
    return BB_TOOL_NOTHING;
  switch (view->target) {
  case BB_GROUND_PLANE:
    drop_on_plane (self, view);
    return BB_TOOL_NOTHING;
  case BB_GROUND_TRAY:
    bb_edit_unplace_bets (history, view->bets);
    return BB_TOOL_NOTHING;
  case BB_GROUND_CLOSED:
    return ask_close (self, view);
  case BB_GROUND_STOPPED:
    bb_edit_close_bets (history, view->bets, "stopped");
    return BB_TOOL_NOTHING;
  case BB_GROUND_DONE:
    bb_edit_close_bets (history, view->bets, "done");
    return BB_TOOL_NOTHING;
  case BB_GROUND_OUTSIDE:
  default:
    return BB_TOOL_NOTHING;
  }
}

static BbToolEffects
release (BbSelectTool *self,
         const BbToolEvent *event)
{
  BbToolView *view = bb_tool_edit_view (BB_TOOL (self));
  g_autofree char *refusal = NULL;
  BbToolEffects effects = BB_TOOL_NOTHING;

  motion (self, event);
  if (view->mode == BB_TOOL_IDLE)
    return BB_TOOL_NOTHING;
  if (view->mode == BB_TOOL_MARQUEE)
    select_marquee (self, wants_several (event));
  else if (view->mode == BB_TOOL_PRESSED)
    effects = click (self, event);
  else if (view->mode != BB_TOOL_HELD)
    effects = drop (self);
  if ((effects & BB_TOOL_REFUSED) != 0)
    refusal = g_steal_pointer (&view->words);
  effects |= end_gesture (self);
  bb_tool_take_words (BB_TOOL (self), g_steal_pointer (&refusal));
  return effects;
}

/* --- keys ----------------------------------------------------------------------------------- */

static BbToolEffects
escape (BbSelectTool *self)
{
  if (bb_tool_is_busy (BB_TOOL (self)))
    return end_gesture (self);
  bb_selection_clear (bb_tool_get_selection (BB_TOOL (self)));
  return BB_TOOL_NOTHING;
}

static BbToolEffects
refuse (BbSelectTool *self)
{
  bb_tool_take_words (BB_TOOL (self), g_strdup (_ ("Held in place")));
  return BB_TOOL_REFUSED;
}

static BbToolEffects
nudge (BbSelectTool *self,
       const BbToolEvent *event,
       gint right,
       gint up)
{
  BbTool *tool = BB_TOOL (self);
  gint step = (event->modifiers & BB_TOOL_SHIFT) != 0 ? BB_EDIT_NUDGE_FAR : BB_EDIT_NUDGE;
  g_autoptr (GPtrArray) bets = bb_selection_dup_bets (bb_tool_get_selection (tool));
  guint n_movable = 0;
  guint i;

  for (i = bets->len; i > 0; i--) {
    if (find_home (bets->pdata[i - 1]) != BB_GROUND_PLANE)
      g_ptr_array_remove_index (bets, i - 1);
    else
      n_movable += bb_edit_can_move (bets->pdata[i - 1]) ? 1 : 0;
  }
  if (bb_tool_is_busy (tool) || bets->len == 0)
    return BB_TOOL_NOTHING;
  if (n_movable == 0)
    return refuse (self);
  bb_axis_turn_step (BB_ITEM (bb_tool_get_board (tool)), &right, &up);
  bb_edit_nudge_bets (bb_tool_get_history (tool), bets, right * step, up * step);
  return BB_TOOL_NOTHING;
}

static BbToolEffects
press_key (BbSelectTool *self,
           const BbToolEvent *event)
{
  switch (event->key) {
  case BB_TOOL_KEY_ESCAPE:
    return escape (self);
  case BB_TOOL_KEY_LEFT:
    return nudge (self, event, -1, 0);
  case BB_TOOL_KEY_RIGHT:
    return nudge (self, event, 1, 0);
  case BB_TOOL_KEY_UP:
    return nudge (self, event, 0, 1);
  case BB_TOOL_KEY_DOWN:
    return nudge (self, event, 0, -1);
  case BB_TOOL_KEY_NEXT:
  case BB_TOOL_KEY_PREVIOUS:
  case BB_TOOL_KEY_ENTER:
  case BB_TOOL_KEY_DELETE:
  default:
    return BB_TOOL_NOTHING;
  }
}

/* --- object --------------------------------------------------------------------------------- */

static BbToolEffects
bb_select_tool_handle (BbTool *tool,
                       const BbToolEvent *event)
{
  BbSelectTool *self = BB_SELECT_TOOL (tool);

  switch (event->kind) {
  case BB_TOOL_PRESS:
    return press (self, event);
  case BB_TOOL_MOTION:
    return motion (self, event);
  case BB_TOOL_RELEASE:
    return release (self, event);
  case BB_TOOL_CANCEL:
    return end_gesture (self);
  case BB_TOOL_KEY:
    return press_key (self, event);
  default:
    return BB_TOOL_NOTHING;
  }
}

static void
bb_select_tool_finalize (GObject *object)
{
  BbSelectTool *self = BB_SELECT_TOOL (object);

  g_ptr_array_unref (self->picked);
  g_clear_object (&self->pressed);
  g_clear_pointer (&self->guides, bb_guides_free);
  G_OBJECT_CLASS (bb_select_tool_parent_class)->finalize (object);
}

static void
bb_select_tool_class_init (BbSelectToolClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_select_tool_finalize;
  BB_TOOL_CLASS (klass)->handle = bb_select_tool_handle;
}

static void
bb_select_tool_init (BbSelectTool *self)
{
  self->picked = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * bb_select_tool_new:
 * @history: the history of the board to work on
 * @selection: what is selected there
 *
 * Returns: (transfer full): the tool
 */
BbTool *
bb_select_tool_new (BbHistory *history,
                    BbSelection *selection)
{
  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_SELECTION (selection), NULL);

  return g_object_new (BB_TYPE_SELECT_TOOL, "history", history, "selection", selection, NULL);
}
