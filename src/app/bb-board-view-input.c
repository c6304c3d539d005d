/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Only translates: what the toolkit reports becomes plain events for the tool, or zoom and pan. One
 * drag gesture serves the plane and the trays; it is claimed once something is dragged, so that a
 * plain click on a list row stays the list's. */

#include "config.h"

#include "bb-board-view-private.h"

#include "bb-settings.h"

#include <math.h>

#define SCROLL_STEP 48
#define SCROLL_ZOOM 1.15
/* How far beside a line a hand may be. */
#define LINE_REACH 8

/* --- where ------------------------------------------------------------------------------------ */

static gboolean
find_within (BbBoardView *self,
             gpointer widget,
             BbPoint at,
             BbPoint *within)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self), widget, at.x, at.y, &within->x, &within->y))
    return FALSE;
  return gtk_widget_contains (widget, within->x, within->y);
}

static BbGround
find_ground (BbBoardView *self,
             BbPoint at)
{
  static const BbGround tray_grounds[] = {
    [BB_TRAY_WAITING] = BB_GROUND_TRAY,
    [BB_TRAY_STOPPED] = BB_GROUND_STOPPED,
    [BB_TRAY_DONE] = BB_GROUND_DONE,
  };
  BbPoint within;
  guint i;

  for (i = 0; i < BB_N_TRAYS; i++) {
    if (find_within (self, self->trays[i], at, &within))
      return tray_grounds[i];
  }
  if (find_within (self, self->closed, at, &within))
    return BB_GROUND_CLOSED;
  if (find_within (self, self->canvas, at, &within) && bb_canvas_is_on_plane (self->canvas, within.x, within.y))
    return BB_GROUND_PLANE;
  return BB_GROUND_OUTSIDE;
}

/* The bets under a point, topmost first, on the plane or in a tray. */
static GPtrArray *
pick (BbBoardView *self,
      BbPoint at)
{
  GPtrArray *picked;
  BbBet *fanned = NULL;
  BbPoint within = { -1, -1 };
  BbPoint mark;
  guint i;

  if (find_within (self, self->canvas, at, &within) && !bb_fan_layer_covers (self->fan, within))
    return bb_canvas_pick_all (self->canvas, within.x, within.y);
  picked = g_ptr_array_new_with_free_func (g_object_unref);
  if (bb_fan_layer_covers (self->fan, within))
    fanned = bb_fan_layer_pick (self->fan, within, &mark);
  if (fanned != NULL)
    g_ptr_array_add (picked, g_object_ref (fanned));
  for (i = 0; i < BB_N_TRAYS; i++) {
    BbBet *bet = find_within (self, self->trays[i], at, &within) ? bb_tray_pick (self->trays[i], within.x, within.y) : NULL;

    if (bet != NULL)
      g_ptr_array_add (picked, g_object_ref (bet));
  }
  return picked;
}

/* --- labels ----------------------------------------------------------------------------------- */

static BbPoint
find_on_canvas (BbBoardView *self,
                BbPoint at)
{
  BbPoint within = { 0 };

  gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (self->canvas), at.x, at.y, &within.x, &within.y);
  return within;
}

/* Whose label is under a point: that of the bet a hand means first. */
static BbBet *
find_label (BbBoardView *self,
            BbPoint at,
            GPtrArray *picked)
{
  BbPoint within = find_on_canvas (self, at);
  guint i;

  for (i = 0; picked != NULL && i < picked->len; i++) {
    BbRect label;

    if (bb_canvas_get_label (self->canvas, picked->pdata[i], &label) && bb_rect_contains (&label, within.x, within.y))
      return picked->pdata[i];
  }
  return NULL;
}

static void
describe_label (BbBoardView *self,
                BbBet *bet,
                BbToolEvent *event)
{
  BbRect mark, label;
  BbPoint from, to;

  event->em = bb_canvas_get_label_size (self->canvas);
  if (bet == NULL || event->em <= 0 || !bb_canvas_get_mark (self->canvas, bet, &mark) || !bb_canvas_get_label (self->canvas, bet, &label))
    return;
  from = bb_rect_center (&mark);
  to = bb_rect_center (&label);
  event->label = bet;
  event->label_at = (BbPoint){ (to.x - from.x) * 10 / event->em, (to.y - from.y) * 10 / event->em };
}

/* The reach of a hand in tenths, along either axis. */
static BbPoint
find_reach (BbBoardView *self,
            BbPoint at)
{
  BbPoint within = find_on_canvas (self, at);
  BbPoint here = bb_canvas_to_place (self->canvas, within.x, within.y);
  BbPoint there = bb_canvas_to_place (self->canvas, within.x + LINE_REACH, within.y + LINE_REACH);

  return (BbPoint){ fabs (there.x - here.x), fabs (there.y - here.y) };
}

static BbToolModifiers
translate_modifiers (GdkModifierType state)
{
  return ((state & GDK_SHIFT_MASK) != 0 ? BB_TOOL_SHIFT : 0) | ((state & GDK_CONTROL_MASK) != 0 ? BB_TOOL_CTRL : 0);
}

static BbPoint
find_place (BbBoardView *self,
            BbPoint at)
{
  BbPoint within = find_on_canvas (self, at);

  return bb_canvas_to_place (self->canvas, within.x, within.y);
}

/* What is seen of the plane, and how fine. */
static void
describe_view (BbBoardView *self,
               BbToolEvent *event)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self->canvas));
  double height = gtk_widget_get_height (GTK_WIDGET (self->canvas));

  event->seen = bb_rect_from_points (bb_canvas_to_place (self->canvas, 0, 0), bb_canvas_to_place (self->canvas, width, height));
  event->per_pixel = (BbPoint){ event->seen.width / MAX (width, 1), event->seen.height / MAX (height, 1) };
}

void
_bb_board_view_update_grid (BbBoardView *self)
{
  gint tenths = 10 * bb_settings_get_int (BB_SETTING_SNAP);

  bb_tool_set_grid (self->select_tool, tenths);
  bb_tool_set_grid (self->place_tool, tenths);
}

/* What is taken from the fan comes to lie where the hand holds it, not where its stack is. */
static void
correct_place (BbBoardView *self,
               BbToolEvent *event)
{
  BbPoint on_canvas = find_on_canvas (self, event->pointer);
  BbPoint mark, held;
  BbBet *bet = bb_fan_layer_covers (self->fan, on_canvas) ? bb_fan_layer_pick (self->fan, on_canvas, &mark) : NULL;

  if (bet == NULL)
    return;
  held = bb_canvas_to_place (self->canvas, mark.x, mark.y);
  event->place.x += bb_bet_get_familiarity (bet) - held.x;
  event->place.y += bb_bet_get_risk (bet) - held.y;
}

/* --- pointer events --------------------------------------------------------------------------- */

static void
send (BbBoardView *self,
      BbToolEventKind kind,
      BbPoint at,
      GPtrArray *picked)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (self->drag));
  BbToolEvent event = {
    .kind = kind,
    .place = find_place (self, at),
    .reach = find_reach (self, at),
    .pointer = at,
    .ground = find_ground (self, at),
    .modifiers = translate_modifiers (state),
    .clicks = self->n_clicks,
    .picked = picked != NULL ? (BbBet *const *) picked->pdata : NULL,
    .n_picked = picked != NULL ? picked->len : 0,
  };

  if (self->tool == NULL)
    return;
  _bb_board_view_update_grid (self);
  describe_view (self, &event);
  if (kind == BB_TOOL_PRESS) {
    describe_label (self, find_label (self, at, picked), &event);
    correct_place (self, &event);
  }
  self->pointer = at;
  _bb_board_view_show_effects (self, bb_tool_handle (self->tool, &event));
}

static void
pressed_cb (BbBoardView *self,
            int n_press)
{
  self->n_clicks = (guint) n_press;
}

/* With Alt it is the label that is dragged; where the desktop keeps Alt for itself there is the mode. */
static void
choose_tool (BbBoardView *self,
             GPtrArray *picked)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (self->drag));

  if ((state & GDK_ALT_MASK) == 0 || self->tool != self->select_tool || !_bb_board_view_may_edit (self))
    return;
  if (find_label (self, self->pressed_at, picked) == NULL)
    return;
  self->alt_drag = TRUE;
  _bb_board_view_use_tool (self, self->label_tool);
}

static void
end_alt_drag (BbBoardView *self)
{
  if (!self->alt_drag)
    return;
  self->alt_drag = FALSE;
  if (self->tool == self->label_tool)
    _bb_board_view_use_tool (self, self->select_tool);
}

static gboolean
is_on_canvas (BbBoardView *self,
              BbPoint at)
{
  BbPoint within;

  return find_within (self, self->canvas, at, &within);
}

static void
drag_begin_cb (BbBoardView *self,
               double x,
               double y)
{
  g_autoptr (GPtrArray) picked = NULL;

  self->pressed_at = (BbPoint){ x, y };
  picked = pick (self, self->pressed_at);
  if (self->tool == NULL || self->space || (picked->len == 0 && !is_on_canvas (self, self->pressed_at))) {
    gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
    return;
  }
  if (_bb_board_view_is_editing_zones (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->zones));
  else if (is_on_canvas (self, self->pressed_at) && gtk_widget_get_focus_child (GTK_WIDGET (self->canvas)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  choose_tool (self, picked);
  self->told_past = FALSE;
  self->on_ground = picked->len == 0 && is_on_canvas (self, self->pressed_at);
  send (self, BB_TOOL_PRESS, self->pressed_at, picked);
}

static gboolean
is_dragging (BbBoardView *self)
{
  BbToolMode mode = bb_tool_get_view (self->tool)->mode;

  return mode != BB_TOOL_IDLE && mode != BB_TOOL_PRESSED && mode != BB_TOOL_PLACING;
}

/* A board that may only be read can be looked at and selected on. */
static void
drag_update_cb (BbBoardView *self,
                double dx,
                double dy)
{
  if (self->tool != NULL && !_bb_board_view_may_edit (self) && !self->told_past && hypot (dx, dy) > BB_TOOL_THRESHOLD) {
    self->told_past = TRUE;
    _bb_board_view_say_past (self);
  }
  if (self->tool == NULL || !_bb_board_view_may_edit (self))
    return;
  send (self, BB_TOOL_MOTION, (BbPoint){ self->pressed_at.x + dx, self->pressed_at.y + dy }, NULL);
  if (is_dragging (self))
    gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_end_cb (BbBoardView *self,
             double dx,
             double dy)
{
  BbPoint at = { self->pressed_at.x + dx, self->pressed_at.y + dy };

  if (!_bb_board_view_may_edit (self)) {
    at = self->pressed_at;
    self->n_clicks = 1;
  }
  send (self, BB_TOOL_RELEASE, at, NULL);
  end_alt_drag (self);
  if (self->on_ground && hypot (dx, dy) <= BB_TOOL_THRESHOLD && self->tool == self->select_tool)
    _bb_board_view_say_trail (self, find_on_canvas (self, self->pressed_at));
}

static void
drag_cancel_cb (BbBoardView *self)
{
  send (self, BB_TOOL_CANCEL, self->pointer, NULL);
  end_alt_drag (self);
}

/* Without a button held, what is about to be placed follows the pointer, and lines between zones
 * light up. */
static void
motion_cb (BbBoardView *self,
           double x,
           double y)
{
  BbPoint at = { x, y };

  /* What a menu does is about where it was opened, not where its entry is. */
  if (self->menu != NULL && gtk_widget_get_mapped (self->menu))
    return;
  if (self->tool != NULL && (self->tool == self->place_tool || self->tool == self->zone_tool) && !gtk_gesture_is_recognized (self->drag))
    send (self, BB_TOOL_MOTION, at, NULL);
  self->pointer = at;
  _bb_board_view_point_fan (self, find_on_canvas (self, at));
}

/* --- zoom and pan ----------------------------------------------------------------------------- */

static gboolean
scroll_cb (BbBoardView *self,
           double dx,
           double dy,
           GtkEventController *controller)
{
  GdkScrollUnit unit = gtk_event_controller_scroll_get_unit (GTK_EVENT_CONTROLLER_SCROLL (controller));
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  bb_view_hand_scroll (self->view_hand, (BbPoint){ dx, dy }, unit, state, find_on_canvas (self, self->pointer));
  return TRUE;
}

/* The toolkit tells this of touchpads only: a wheel stands still when it is let go of. */
static void
decelerate_cb (BbBoardView *self,
               double x,
               double y,
               GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if ((state & GDK_CONTROL_MASK) == 0)
    bb_view_hand_push (self->view_hand, (BbPoint){ -x, -y });
}

static void
pinch_begin_cb (BbBoardView *self,
                GdkEventSequence *sequence,
                GtkGesture *gesture)
{
  BbPoint at = { 0 };

  send (self, BB_TOOL_CANCEL, self->pointer, NULL);
  gtk_gesture_get_bounding_box_center (gesture, &at.x, &at.y);
  bb_view_hand_pinch_begin (self->view_hand, at);
}

static void
pinch_cb (BbBoardView *self,
          double scale,
          GtkGesture *gesture)
{
  BbPoint at;

  if (gtk_gesture_get_bounding_box_center (gesture, &at.x, &at.y))
    bb_view_hand_pinch (self->view_hand, scale, at);
}

static void
pan_begin_cb (BbBoardView *self,
              double x,
              double y,
              GtkGesture *gesture)
{
  gboolean middle = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_MIDDLE;

  bb_view_hand_drag_begin (self->view_hand);
  gtk_gesture_set_state (gesture, middle || self->space ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
pan_cb (BbBoardView *self,
        double dx,
        double dy,
        GtkGesture *gesture)
{
  guint32 msec = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (gesture));

  bb_view_hand_drag (self->view_hand, (BbPoint){ dx, dy }, msec);
}

static void
pan_end_cb (BbBoardView *self,
            double dx,
            double dy,
            GtkGesture *gesture)
{
  bb_view_hand_drag_end (self->view_hand, gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (gesture)));
}

static gboolean
space_pressed_cb (BbBoardView *self,
                  guint keyval)
{
  if (keyval != GDK_KEY_space)
    return FALSE;
  self->space = TRUE;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->canvas), "grab");
  return TRUE;
}

static void
space_released_cb (BbBoardView *self,
                   guint keyval)
{
  if (keyval != GDK_KEY_space)
    return;
  self->space = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self->canvas), NULL);
}

/* --- menus ------------------------------------------------------------------------------------ */

static void
select_zone (BbBoardView *self,
             BbPoint at)
{
  BbPoint place = find_place (self, at);
  BbItem *zone = bb_board_get_zone_at (bb_session_get_board (self->session), (gint) place.x, (gint) place.y);

  if (zone != NULL)
    bb_selection_select_zone (_bb_board_view_get_selection (self), bb_item_get_id (zone));
}

/* A menu is about what is under it: a bet there becomes the selected one, or the zone. While zones are
 * edited no bet is. */
static void
open_menu (BbBoardView *self,
           BbPoint at)
{
  g_autoptr (GPtrArray) picked = NULL;
  BbSelection *selection;

  if (self->session == NULL)
    return;
  selection = _bb_board_view_get_selection (self);
  picked = _bb_board_view_is_editing_zones (self) ? g_ptr_array_new () : pick (self, at);
  self->pointer = at;
  if (picked->len > 0 && !bb_selection_contains (selection, picked->pdata[0]))
    bb_selection_select (selection, picked->pdata[0]);
  else if (picked->len == 0 && find_ground (self, at) != BB_GROUND_PLANE)
    return;
  else if (picked->len == 0)
    select_zone (self, at);
  _bb_board_view_popup_menu (self, at, picked->len > 0);
}

static void
secondary_cb (BbBoardView *self,
              int n_press,
              double x,
              double y,
              GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, (BbPoint){ x, y });
}

static void
long_press_cb (BbBoardView *self,
               double x,
               double y)
{
  if (self->tool == NULL || is_dragging (self))
    return;
  send (self, BB_TOOL_CANCEL, self->pointer, NULL);
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  open_menu (self, (BbPoint){ x, y });
}

/* --- setting up ------------------------------------------------------------------------------- */

static void
add (BbBoardView *self,
     gpointer widget,
     gpointer controller,
     GtkPropagationPhase phase)
{
  gtk_event_controller_set_propagation_phase (controller, phase);
  gtk_widget_add_controller (widget, controller);
}

static void
add_pointer (BbBoardView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *clicks = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  g_signal_connect_swapped (clicks, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (secondary, "pressed", G_CALLBACK (secondary_cb), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect_swapped (long_press, "pressed", G_CALLBACK (long_press_cb), self);
  add (self, self, self->drag, GTK_PHASE_CAPTURE);
  /* Added later, heard earlier: the count of clicks is there when the press comes. */
  add (self, self, clicks, GTK_PHASE_CAPTURE);
  add (self, self, motion, GTK_PHASE_CAPTURE);
  add (self, self, secondary, GTK_PHASE_CAPTURE);
  add (self, self, long_press, GTK_PHASE_CAPTURE);
}

static void
add_view (BbBoardView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *pan = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (pan), 0);
  g_signal_connect_swapped (pan, "drag-begin", G_CALLBACK (pan_begin_cb), self);
  g_signal_connect_swapped (pan, "drag-update", G_CALLBACK (pan_cb), self);
  g_signal_connect_swapped (pan, "drag-end", G_CALLBACK (pan_end_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (scroll, "decelerate", G_CALLBACK (decelerate_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (space_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (space_released_cb), self);
  add (self, self->canvas, pan, GTK_PHASE_BUBBLE);
  add (self, self->canvas, pinch, GTK_PHASE_BUBBLE);
  add (self, self->canvas, scroll, GTK_PHASE_BUBBLE);
  add (self, self->canvas, keys, GTK_PHASE_BUBBLE);
}

void
_bb_board_view_add_controllers (BbBoardView *self)
{
  add_pointer (self);
  add_view (self);
}

BbToolEffects
_bb_board_view_send_key (BbBoardView *self,
                         BbToolKey key,
                         GdkModifierType state)
{
  BbToolEvent event = { .kind = BB_TOOL_KEY, .pointer = self->pointer, .key = key, .modifiers = translate_modifiers (state) };
  BbBet *primary = bb_selection_get_primary (_bb_board_view_get_selection (self));
  BbToolEffects effects;

  describe_label (self, primary, &event);
  effects = bb_tool_handle (self->tool, &event);
  _bb_board_view_show_effects (self, effects);
  return effects;
}
