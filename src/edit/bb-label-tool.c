/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A drag on a label puts the label; a click selects as ever; arrows nudge the label of the primary
 * bet, Delete gives the labels back. Places are never written. */

#include "config.h"

#include "bb-label-tool.h"

#include "bb-edit-labels.h"

struct _BbLabelTool {
  BbTool parent_instance;

  BbBet *label; /* nullable: whose label is in the hand */
  BbPoint from; /* where that label was */
  BbPoint press_pointer;
  double em;
};

G_DEFINE_FINAL_TYPE (BbLabelTool, bb_label_tool, BB_TYPE_TOOL)

static BbToolEffects
end_gesture (BbLabelTool *self)
{
  g_clear_object (&self->label);
  bb_tool_reset_view (BB_TOOL (self), BB_TOOL_IDLE);
  return BB_TOOL_VIEW;
}

static BbToolEffects
press (BbLabelTool *self,
       const BbToolEvent *event)
{
  BbSelection *selection = bb_tool_get_selection (BB_TOOL (self));
  BbBet *picked = event->label;

  if (bb_tool_is_busy (BB_TOOL (self)))
    return BB_TOOL_NOTHING;
  if (picked == NULL && event->n_picked > 0)
    picked = event->picked[0];
  g_set_object (&self->label, event->label);
  self->from = event->label_at;
  self->em = event->em;
  self->press_pointer = event->pointer;
  bb_tool_reset_view (BB_TOOL (self), BB_TOOL_PRESSED);
  if (picked == NULL)
    bb_selection_clear (selection);
  else if (!bb_selection_contains (selection, picked))
    bb_selection_select (selection, picked);
  return BB_TOOL_NOTHING;
}

static BbToolEffects
motion (BbLabelTool *self,
        const BbToolEvent *event)
{
  BbToolView *view = bb_tool_edit_view (BB_TOOL (self));

  if (self->label == NULL || self->em <= 0)
    return BB_TOOL_NOTHING;
  if (view->mode == BB_TOOL_PRESSED && bb_tool_is_drag (BB_TOOL (self), self->press_pointer, event->pointer)) {
    view->mode = BB_TOOL_LABEL;
    g_ptr_array_add (view->bets, g_object_ref (self->label));
  }
  if (view->mode != BB_TOOL_LABEL)
    return BB_TOOL_NOTHING;
  view->shift = (BbPoint){ event->pointer.x - self->press_pointer.x, event->pointer.y - self->press_pointer.y };
  return BB_TOOL_VIEW;
}

static gboolean
is_still_there (BbLabelTool *self)
{
  return bb_item_get_owner (BB_ITEM (self->label)) == BB_ITEM (bb_tool_get_board (BB_TOOL (self)));
}

static BbToolEffects
release (BbLabelTool *self,
         const BbToolEvent *event)
{
  const BbToolView *view = bb_tool_get_view (BB_TOOL (self));
  BbPoint shift;

  motion (self, event);
  shift = view->shift;
  if (view->mode == BB_TOOL_LABEL && is_still_there (self) && (shift.x != 0 || shift.y != 0))
    bb_edit_put_label (bb_tool_get_history (BB_TOOL (self)),
                       self->label,
                       (BbPoint){ self->from.x + shift.x * 10 / self->em, self->from.y + shift.y * 10 / self->em });
  return end_gesture (self);
}

/* --- keys ----------------------------------------------------------------------------------- */

static BbToolEffects
nudge (BbLabelTool *self,
       const BbToolEvent *event,
       gint right,
       gint down)
{
  gint step = (event->modifiers & BB_TOOL_SHIFT) != 0 ? BB_EDIT_LABEL_NUDGE_FAR : BB_EDIT_LABEL_NUDGE;

  if (!bb_tool_is_busy (BB_TOOL (self)) && event->label != NULL)
    bb_edit_nudge_label (bb_tool_get_history (BB_TOOL (self)),
                         event->label,
                         (BbPoint){ event->label_at.x + right * step, event->label_at.y + down * step });
  return BB_TOOL_NOTHING;
}

static BbToolEffects
reset_labels (BbLabelTool *self)
{
  g_autoptr (GPtrArray) bets = bb_selection_dup_bets (bb_tool_get_selection (BB_TOOL (self)));

  if (!bb_tool_is_busy (BB_TOOL (self)))
    bb_edit_reset_labels (bb_tool_get_history (BB_TOOL (self)), bets);
  return BB_TOOL_NOTHING;
}

static BbToolEffects
press_key (BbLabelTool *self,
           const BbToolEvent *event)
{
  switch (event->key) {
  case BB_TOOL_KEY_ESCAPE:
    return bb_tool_is_busy (BB_TOOL (self)) ? end_gesture (self) : BB_TOOL_FINISHED;
  case BB_TOOL_KEY_LEFT:
    return nudge (self, event, -1, 0);
  case BB_TOOL_KEY_RIGHT:
    return nudge (self, event, 1, 0);
  case BB_TOOL_KEY_UP:
    return nudge (self, event, 0, -1);
  case BB_TOOL_KEY_DOWN:
    return nudge (self, event, 0, 1);
  case BB_TOOL_KEY_DELETE:
    return reset_labels (self);
  case BB_TOOL_KEY_NEXT:
  case BB_TOOL_KEY_PREVIOUS:
  case BB_TOOL_KEY_ENTER:
  default:
    return BB_TOOL_NOTHING;
  }
}

/* --- object --------------------------------------------------------------------------------- */

static BbToolEffects
bb_label_tool_handle (BbTool *tool,
                      const BbToolEvent *event)
{
  BbLabelTool *self = BB_LABEL_TOOL (tool);

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
bb_label_tool_finalize (GObject *object)
{
  g_clear_object (&BB_LABEL_TOOL (object)->label);
  G_OBJECT_CLASS (bb_label_tool_parent_class)->finalize (object);
}

static void
bb_label_tool_class_init (BbLabelToolClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_label_tool_finalize;
  BB_TOOL_CLASS (klass)->handle = bb_label_tool_handle;
}

static void
bb_label_tool_init (BbLabelTool *self)
{
}

/**
 * bb_label_tool_new:
 * @history: the history of the board to work on
 * @selection: what is selected there
 *
 * Returns: (transfer full): the tool
 */
BbTool *
bb_label_tool_new (BbHistory *history,
                   BbSelection *selection)
{
  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_SELECTION (selection), NULL);

  return g_object_new (BB_TYPE_LABEL_TOOL, "history", history, "selection", selection, NULL);
}
