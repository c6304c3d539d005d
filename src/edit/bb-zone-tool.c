/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A press takes the lines within reach, one along each axis at most; where there are none it selects
 * the zone, and a drag from there draws a new one. Keys work on the selected zone and its marked edge.
 *
 * Invariants: lines hold references to their zones; followers are looked up when a drag begins, and a
 * drag ends if one of them has left the board. */

#include "config.h"

#include "bb-zone-tool.h"

#include "bb-axis.h"
#include "bb-edit-zones.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Lines go to whole points, or to every fifth. */
#define SNAP 10
#define SNAP_FAR 50

struct _BbZoneTool {
  BbTool parent_instance;

  BbZoneLine lines[BB_N_AXES]; /* under the pointer or in the hand */
  GArray *followers[BB_N_AXES];
  gint from[BB_N_AXES];
  guint n_lines;
  BbPoint press_place;
  BbPoint press_pointer;

  gboolean has_edge;
  BbZoneEdge edge; /* of the selected zone: the one that arrows move */
};

G_DEFINE_FINAL_TYPE (BbZoneTool, bb_zone_tool, BB_TYPE_TOOL)

static double
get_along (const BbPoint *point,
           BbAxis axis)
{
  return axis == BB_AXIS_RISK ? point->y : point->x;
}

static BbAxis
get_other_axis (BbAxis axis)
{
  return axis == BB_AXIS_RISK ? BB_AXIS_FAMILIARITY : BB_AXIS_RISK;
}

static gint
snap (double tenths,
      gint step)
{
  return (gint) lround (tenths / step) * step;
}

static BbItemList *
get_zones (BbZoneTool *self)
{
  return bb_board_get_items (bb_tool_get_board (BB_TOOL (self)), BB_KIND_ZONE);
}

static BbItem *
get_selected (BbZoneTool *self)
{
  const char *id = bb_selection_get_zone (bb_tool_get_selection (BB_TOOL (self)));

  return id != NULL ? bb_board_find (bb_tool_get_board (BB_TOOL (self)), BB_KIND_ZONE, id) : NULL;
}

static void
select_zone (BbZoneTool *self,
             BbItem *zone)
{
  BbSelection *selection = bb_tool_get_selection (BB_TOOL (self));

  if (zone != get_selected (self))
    self->has_edge = FALSE;
  if (zone != NULL)
    bb_selection_select_zone (selection, bb_item_get_id (zone));
  else
    bb_selection_clear (selection);
}

static void
forget_lines (BbZoneTool *self)
{
  guint i;

  for (i = 0; i < BB_N_AXES; i++) {
    g_clear_object (&self->lines[i].zone);
    g_clear_pointer (&self->followers[i], g_array_unref);
  }
  self->n_lines = 0;
}

static BbToolEffects
end_gesture (BbZoneTool *self)
{
  forget_lines (self);
  bb_tool_reset_view (BB_TOOL (self), BB_TOOL_IDLE);
  return BB_TOOL_VIEW;
}

/* --- what is under the pointer -------------------------------------------------------------- */

/* Whether a zone before @position lies above this point. */
static gboolean
is_hidden (BbItemList *zones,
           guint position,
           const double *place)
{
  guint i, axis;

  for (i = 0; i < position; i++) {
    BbZoneBounds bounds = bb_zone_get_bounds (bb_item_list_peek (zones, i));

    for (axis = 0; axis < BB_N_AXES; axis++)
      if (place[axis] <= bounds.low[axis] || place[axis] >= bounds.high[axis])
        break;
    if (axis == BB_N_AXES)
      return TRUE;
  }
  return FALSE;
}

/* How far @event is from an edge, or a negative number if that is out of reach. */
static double
measure (BbZoneTool *self,
         const BbToolEvent *event,
         guint position,
         BbZoneEdge edge)
{
  BbItem *zone = bb_item_list_peek (get_zones (self), position);
  BbZoneBounds bounds = bb_zone_get_bounds (zone);
  gint place = edge.high ? bounds.high[edge.axis] : bounds.low[edge.axis];
  BbAxis along = get_other_axis (edge.axis);
  double distance = fabs (get_along (&event->place, edge.axis) - place);
  double reach = get_along (&event->reach, edge.axis), side_reach = get_along (&event->reach, along);
  double at = get_along (&event->place, along);
  double point[BB_N_AXES];

  if ((place <= 0 || place >= BB_PLACE_MAX) && zone != get_selected (self))
    return -1;
  if (distance > reach || at < bounds.low[along] - side_reach || at > bounds.high[along] + side_reach)
    return -1;
  point[edge.axis] = place;
  point[along] = CLAMP (at, bounds.low[along] + 1, bounds.high[along] - 1);
  return is_hidden (get_zones (self), position, point) ? -1 : distance;
}

static gboolean
find_line (BbZoneTool *self,
           const BbToolEvent *event,
           BbAxis axis,
           BbZoneLine *line)
{
  BbItemList *zones = get_zones (self);
  BbItem *selected = get_selected (self);
  double least = G_MAXDOUBLE;
  guint i;

  for (i = 0; i < 2 * bb_item_list_get_length (zones); i++) {
    BbItem *zone = bb_item_list_peek (zones, i / 2);
    BbZoneEdge edge = { axis, i % 2 == 1 };
    double distance = measure (self, event, i / 2, edge);

    if (distance < 0 || distance > least || (distance == least && zone != selected))
      continue;
    least = distance;
    *line = (BbZoneLine){ zone, edge, bb_zone_edge_get_place (zone, edge) };
  }
  return least < G_MAXDOUBLE;
}

static gboolean
is_same_line (const BbZoneLine *one,
              const BbZoneLine *other)
{
  return one->zone == other->zone && one->edge.axis == other->edge.axis && one->edge.high == other->edge.high;
}

/* Returns whether the pointer is at something else than before. */
static gboolean
find_lines (BbZoneTool *self,
            const BbToolEvent *event)
{
  BbZoneLine found[BB_N_AXES];
  guint n_found = 0, axis, i;
  gboolean same;

  for (axis = 0; axis < BB_N_AXES; axis++)
    if (event->ground == BB_GROUND_PLANE && find_line (self, event, (BbAxis) axis, &found[n_found]))
      n_found++;
  same = n_found == self->n_lines;
  for (i = 0; same && i < n_found; i++)
    same = is_same_line (&found[i], &self->lines[i]);
  if (same)
    return FALSE;
  forget_lines (self);
  for (i = 0; i < n_found; i++) {
    self->lines[i] = found[i];
    g_object_ref (found[i].zone);
  }
  self->n_lines = n_found;
  return TRUE;
}

static BbItem *
find_zone (BbZoneTool *self,
           const BbToolEvent *event)
{
  if (event->ground != BB_GROUND_PLANE)
    return NULL;
  return bb_board_get_zone_at (bb_tool_get_board (BB_TOOL (self)),
                               (gint) CLAMP (floor (event->place.x), 0, BB_PLACE_MAX),
                               (gint) CLAMP (floor (event->place.y), 0, BB_PLACE_MAX));
}

/* --- dragging ------------------------------------------------------------------------------- */

static gboolean
are_on_board (BbZoneTool *self)
{
  BbItem *board = BB_ITEM (bb_tool_get_board (BB_TOOL (self)));
  guint i;

  for (i = 0; i < self->n_lines; i++)
    if (bb_item_get_owner (self->lines[i].zone) != board)
      return FALSE;
  return TRUE;
}

static void
begin_shaping (BbZoneTool *self)
{
  guint i;

  for (i = 0; i < self->n_lines; i++) {
    self->followers[i] = bb_zone_edge_find_followers (self->lines[i].zone, self->lines[i].edge);
    self->from[i] = self->lines[i].place;
  }
  bb_tool_reset_view (BB_TOOL (self), BB_TOOL_SHAPING);
}

static char *
make_words (BbZoneTool *self)
{
  static const guint names[BB_N_AXES] = { BB_BOARD_X_AXIS, BB_BOARD_Y_AXIS };
  BbItem *board = BB_ITEM (bb_tool_get_board (BB_TOOL (self)));
  GString *words = g_string_new (NULL);
  guint i;

  for (i = 0; i < self->n_lines; i++) {
    const BbZoneLine *line = &self->lines[i];

    g_string_append_printf (words, "%s%s %d", i > 0 ? "\n" : "", bb_item_get_text (board, names[line->edge.axis]), (line->place + 5) / 10);
  }
  return g_string_free (words, FALSE);
}

static void
shape (BbZoneTool *self,
       const BbToolEvent *event)
{
  gint step = (event->modifiers & BB_TOOL_CTRL) != 0 ? SNAP_FAR : SNAP;
  guint i;

  for (i = 0; i < self->n_lines; i++) {
    BbZoneLine *line = &self->lines[i];
    double moved = get_along (&event->place, line->edge.axis) - get_along (&self->press_place, line->edge.axis);

    line->place = bb_zone_edge_limit (line->zone, line->edge, snap (self->from[i] + moved, step));
  }
  bb_tool_take_words (BB_TOOL (self), make_words (self));
}

static void
draw_frame (BbZoneTool *self,
            const BbToolEvent *event)
{
  gint step = (event->modifiers & BB_TOOL_CTRL) != 0 ? SNAP_FAR : SNAP;
  BbPoint from = { CLAMP (snap (self->press_place.x, step), 0, BB_PLACE_MAX), CLAMP (snap (self->press_place.y, step), 0, BB_PLACE_MAX) };
  BbPoint to = { CLAMP (snap (event->place.x, step), 0, BB_PLACE_MAX), CLAMP (snap (event->place.y, step), 0, BB_PLACE_MAX) };

  bb_tool_edit_view (BB_TOOL (self))->marquee = bb_rect_from_points (from, to);
}

static BbToolEffects
motion (BbZoneTool *self,
        const BbToolEvent *event)
{
  BbTool *tool = BB_TOOL (self);
  BbToolView *view = bb_tool_edit_view (tool);

  view->at = event->place;
  if (view->mode == BB_TOOL_IDLE)
    return find_lines (self, event) ? BB_TOOL_VIEW : BB_TOOL_NOTHING;
  if (!are_on_board (self))
    return end_gesture (self);
  if (view->mode == BB_TOOL_PRESSED && bb_tool_is_drag (tool, self->press_pointer, event->pointer)) {
    if (self->n_lines > 0)
      begin_shaping (self);
    else
      bb_tool_reset_view (tool, BB_TOOL_MARQUEE);
  }
  if (view->mode == BB_TOOL_SHAPING)
    shape (self, event);
  else if (view->mode == BB_TOOL_MARQUEE)
    draw_frame (self, event);
  return BB_TOOL_VIEW;
}

/* --- press and release ---------------------------------------------------------------------- */

static BbToolEffects
press (BbZoneTool *self,
       const BbToolEvent *event)
{
  if (event->ground != BB_GROUND_PLANE) {
    select_zone (self, NULL);
    return end_gesture (self);
  }
  find_lines (self, event);
  self->press_place = event->place;
  self->press_pointer = event->pointer;
  bb_tool_reset_view (BB_TOOL (self), BB_TOOL_PRESSED);
  return BB_TOOL_VIEW;
}

static void
drop_lines (BbZoneTool *self)
{
  BbHistory *history = bb_tool_get_history (BB_TOOL (self));
  g_autoptr (BbTransaction) step = bb_transaction_begin (history, ngettext ("Move Zone Line", "Move Zone Lines", self->n_lines));
  guint i;

  for (i = 0; i < self->n_lines; i++)
    bb_edit_move_zone_edge (history, self->lines[i].zone, self->lines[i].edge, self->lines[i].place);
  bb_transaction_commit (step);
}

static BbToolEffects
drop_frame (BbZoneTool *self)
{
  const BbRect *frame = &bb_tool_edit_view (BB_TOOL (self))->marquee;
  BbZoneBounds bounds = { { (gint) frame->x, (gint) frame->y }, { (gint) bb_rect_right (frame), (gint) bb_rect_bottom (frame) } };
  g_autoptr (GError) error = NULL;
  BbItem *zone;

  if (frame->width < BB_ZONE_LEAST || frame->height < BB_ZONE_LEAST)
    return BB_TOOL_NOTHING;
  zone = bb_edit_add_zone (bb_tool_get_history (BB_TOOL (self)), &bounds, &error);
  if (zone == NULL) {
    bb_tool_take_words (BB_TOOL (self), g_strdup (error->message));
    return BB_TOOL_REFUSED;
  }
  select_zone (self, zone);
  return BB_TOOL_NAME_ZONE;
}

/* On a line it is the zone that the line was taken of, unless another that ends there is selected. */
static BbToolEffects
click (BbZoneTool *self,
       const BbToolEvent *event)
{
  if (self->n_lines == 0) {
    select_zone (self, find_zone (self, event));
    self->has_edge = FALSE;
    return event->clicks == 2 && get_selected (self) != NULL ? BB_TOOL_NAME_ZONE : BB_TOOL_NOTHING;
  }
  select_zone (self, self->lines[0].zone);
  self->has_edge = TRUE;
  self->edge = self->lines[0].edge;
  return BB_TOOL_NOTHING;
}

static BbToolEffects
release (BbZoneTool *self,
         const BbToolEvent *event)
{
  BbToolView *view = bb_tool_edit_view (BB_TOOL (self));
  BbToolEffects effects = BB_TOOL_NOTHING;
  g_autofree char *refusal = NULL;

  motion (self, event);
  if (view->mode == BB_TOOL_IDLE)
    return BB_TOOL_VIEW;
  if (view->mode == BB_TOOL_SHAPING)
    drop_lines (self);
  else if (view->mode == BB_TOOL_MARQUEE)
    effects = drop_frame (self);
  else
    effects = click (self, event);
  if ((effects & BB_TOOL_REFUSED) != 0)
    refusal = g_steal_pointer (&view->words);
  effects |= end_gesture (self);
  bb_tool_take_words (BB_TOOL (self), g_steal_pointer (&refusal));
  return effects;
}

/* --- keys ----------------------------------------------------------------------------------- */

static BbToolEffects
escape (BbZoneTool *self)
{
  if (bb_tool_is_busy (BB_TOOL (self)))
    return end_gesture (self);
  if (self->has_edge) {
    self->has_edge = FALSE;
    return BB_TOOL_VIEW;
  }
  if (get_selected (self) == NULL)
    return BB_TOOL_FINISHED;
  select_zone (self, NULL);
  return BB_TOOL_VIEW;
}

/* Nothing is returned at either end, so that the keyboard can leave. */
static BbToolEffects
walk (BbZoneTool *self,
      gboolean forward)
{
  BbItemList *zones = get_zones (self);
  BbItem *zone = get_selected (self);
  guint n = bb_item_list_get_length (zones), position = 0;

  if (n == 0)
    return BB_TOOL_NOTHING;
  if (zone == NULL) {
    position = forward ? 0 : n - 1;
  } else {
    bb_item_list_find_position (zones, zone, &position);
    if (position == (forward ? n - 1 : 0))
      return BB_TOOL_NOTHING;
    position = forward ? position + 1 : position - 1;
  }
  select_zone (self, bb_item_list_peek (zones, position));
  return BB_TOOL_VIEW;
}

static BbToolEffects
remove_selected (BbZoneTool *self)
{
  g_autoptr (BbItem) zone = get_selected (self) != NULL ? g_object_ref (get_selected (self)) : NULL;
  BbZoneBounds bounds;

  if (zone == NULL || bb_tool_is_busy (BB_TOOL (self)))
    return BB_TOOL_NOTHING;
  bounds = bb_zone_get_bounds (zone);
  forget_lines (self);
  bb_edit_remove_zone (bb_tool_get_history (BB_TOOL (self)), zone);
  select_zone (self,
               bb_board_get_zone_at (bb_tool_get_board (BB_TOOL (self)),
                                     (bounds.low[BB_AXIS_FAMILIARITY] + bounds.high[BB_AXIS_FAMILIARITY]) / 2,
                                     (bounds.low[BB_AXIS_RISK] + bounds.high[BB_AXIS_RISK]) / 2));
  return BB_TOOL_VIEW;
}

/* An arrow marks the edge it points to; once an edge of its axis is marked, it moves that. With Ctrl
 * it always marks. */
static BbToolEffects
point (BbZoneTool *self,
       const BbToolEvent *event,
       gint right,
       gint up)
{
  BbItem *zone = get_selected (self);
  BbAxis axis = right != 0 ? BB_AXIS_FAMILIARITY : BB_AXIS_RISK;
  gint step = (event->modifiers & BB_TOOL_SHIFT) != 0 ? SNAP_FAR : SNAP;

  if (zone == NULL || bb_tool_is_busy (BB_TOOL (self)))
    return BB_TOOL_NOTHING;
  bb_axis_turn_step (BB_ITEM (bb_tool_get_board (BB_TOOL (self))), &right, &up);
  if (self->has_edge && self->edge.axis == axis && (event->modifiers & BB_TOOL_CTRL) == 0) {
    gint place = bb_zone_edge_get_place (zone, self->edge);

    bb_edit_move_zone_edge (bb_tool_get_history (BB_TOOL (self)), zone, self->edge, place + (right + up) * step);
  } else {
    self->edge = (BbZoneEdge){ axis, right + up > 0 };
    self->has_edge = TRUE;
  }
  return BB_TOOL_VIEW;
}

static BbToolEffects
press_key (BbZoneTool *self,
           const BbToolEvent *event)
{
  switch (event->key) {
  case BB_TOOL_KEY_ESCAPE:
    return escape (self);
  case BB_TOOL_KEY_LEFT:
    return point (self, event, -1, 0);
  case BB_TOOL_KEY_RIGHT:
    return point (self, event, 1, 0);
  case BB_TOOL_KEY_UP:
    return point (self, event, 0, 1);
  case BB_TOOL_KEY_DOWN:
    return point (self, event, 0, -1);
  case BB_TOOL_KEY_NEXT:
    return walk (self, TRUE);
  case BB_TOOL_KEY_PREVIOUS:
    return walk (self, FALSE);
  case BB_TOOL_KEY_ENTER:
    return get_selected (self) != NULL ? BB_TOOL_NAME_ZONE : BB_TOOL_NOTHING;
  case BB_TOOL_KEY_DELETE:
    return remove_selected (self);
  default:
    return BB_TOOL_NOTHING;
  }
}

/* --- object --------------------------------------------------------------------------------- */

static BbToolEffects
bb_zone_tool_handle (BbTool *tool,
                     const BbToolEvent *event)
{
  BbZoneTool *self = BB_ZONE_TOOL (tool);

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
bb_zone_tool_finalize (GObject *object)
{
  forget_lines (BB_ZONE_TOOL (object));
  G_OBJECT_CLASS (bb_zone_tool_parent_class)->finalize (object);
}

static void
bb_zone_tool_class_init (BbZoneToolClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_zone_tool_finalize;
  BB_TOOL_CLASS (klass)->handle = bb_zone_tool_handle;
}

static void
bb_zone_tool_init (BbZoneTool *self)
{
}

/**
 * bb_zone_tool_new:
 * @history: the history of the board to work on
 * @selection: what is selected there
 *
 * Returns: (transfer full): the tool
 */
BbTool *
bb_zone_tool_new (BbHistory *history,
                  BbSelection *selection)
{
  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_SELECTION (selection), NULL);

  return g_object_new (BB_TYPE_ZONE_TOOL, "history", history, "selection", selection, NULL);
}

/**
 * bb_zone_tool_get_lines:
 * @n_lines: (out): 0, 1, or 2 where two lines cross
 *
 * Returns: (array length=n_lines): what is under the pointer, or where it is dragged
 */
const BbZoneLine *
bb_zone_tool_get_lines (BbZoneTool *self,
                        guint *n_lines)
{
  g_return_val_if_fail (BB_IS_ZONE_TOOL (self), NULL);

  *n_lines = self->n_lines;
  return self->lines;
}

/**
 * bb_zone_tool_get_marked:
 * @line: (out): the edge that arrows move
 *
 * Returns: whether there is one
 */
gboolean
bb_zone_tool_get_marked (BbZoneTool *self,
                         BbZoneLine *line)
{
  BbItem *zone;

  g_return_val_if_fail (BB_IS_ZONE_TOOL (self), FALSE);

  zone = get_selected (self);
  if (zone == NULL || !self->has_edge)
    return FALSE;
  *line = (BbZoneLine){ zone, self->edge, bb_zone_edge_get_place (zone, self->edge) };
  return TRUE;
}

/**
 * bb_zone_tool_get_bounds:
 *
 * Returns: what a zone covers, or would if lines that are dragged were let go
 */
BbZoneBounds
bb_zone_tool_get_bounds (BbZoneTool *self,
                         BbItem *zone)
{
  BbZoneBounds bounds = bb_zone_get_bounds (zone);
  guint i;

  g_return_val_if_fail (BB_IS_ZONE_TOOL (self), bounds);

  for (i = 0; i < self->n_lines; i++)
    if (self->followers[i] != NULL)
      bb_zone_bounds_follow (&bounds, zone, self->followers[i], self->lines[i].edge.axis, self->lines[i].place);
  return bounds;
}

/**
 * bb_zone_tool_get_zone:
 *
 * Returns: (transfer none) (nullable): the selected zone
 */
BbItem *
bb_zone_tool_get_zone (BbZoneTool *self)
{
  g_return_val_if_fail (BB_IS_ZONE_TOOL (self), NULL);

  return get_selected (self);
}
