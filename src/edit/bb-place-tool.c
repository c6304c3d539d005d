/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The place tool. The selected bet of the tray comes first, then the others in the board's order.
 * What is next is looked up at every event, because undo puts bets back into the tray. */

#include "config.h"

#include "bb-place-tool.h"

#include "bb-edit-places.h"
#include "bb-place-words.h"

struct _BbPlaceTool {
  BbTool parent_instance;

  gboolean down; /* the button is held */
};

G_DEFINE_FINAL_TYPE (BbPlaceTool, bb_place_tool, BB_TYPE_TOOL)

static gboolean
is_waiting (BbBet *bet)
{
  return bet != NULL && bb_bet_is_live (bet) && !bb_bet_is_placed (bet);
}

static BbBet *
find_next (BbTool *tool,
           guint *n_left)
{
  BbBoard *board = bb_tool_get_board (tool);
  BbBet *chosen = bb_selection_get_primary (bb_tool_get_selection (tool));
  BbBet *first = NULL;
  guint i;

  *n_left = 0;
  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (!is_waiting (bet))
      continue;
    (*n_left)++;
    if (first == NULL)
      first = bet;
  }
  return is_waiting (chosen) ? chosen : first;
}

/* Shows the next bet at the pointer, or that there is none. */
static BbToolEffects
show_next (BbTool *tool,
           const BbToolEvent *event)
{
  BbToolView *view = bb_tool_edit_view (tool);
  BbBet *next = find_next (tool, &view->n_left);
  gint familiarity, risk;

  bb_tool_reset_view (tool, next != NULL ? BB_TOOL_PLACING : BB_TOOL_IDLE);
  if (next == NULL)
    return BB_TOOL_VIEW | BB_TOOL_FINISHED;
  g_ptr_array_add (view->bets, g_object_ref (next));
  view->at = event->place;
  view->target = event->ground;
  bb_tool_find_place (tool, event, &familiarity, &risk);
  if (event->ground == BB_GROUND_PLANE)
    bb_tool_take_words (tool, bb_place_to_words (familiarity, risk));
  return BB_TOOL_VIEW;
}

static BbToolEffects
release (BbPlaceTool *self,
         const BbToolEvent *event)
{
  BbTool *tool = BB_TOOL (self);
  guint n_left;
  BbBet *next = find_next (tool, &n_left);
  gint familiarity, risk;

  bb_tool_find_place (tool, event, &familiarity, &risk);
  if (self->down && next != NULL && event->ground == BB_GROUND_PLANE)
    bb_edit_place_bet (bb_tool_get_history (tool), next, familiarity, risk);
  self->down = FALSE;
  return show_next (tool, event);
}

static BbToolEffects
stop (BbPlaceTool *self)
{
  self->down = FALSE;
  bb_tool_reset_view (BB_TOOL (self), BB_TOOL_IDLE);
  return BB_TOOL_VIEW | BB_TOOL_FINISHED;
}

static BbToolEffects
bb_place_tool_handle (BbTool *tool,
                      const BbToolEvent *event)
{
  BbPlaceTool *self = BB_PLACE_TOOL (tool);

  switch (event->kind) {
  case BB_TOOL_PRESS:
    self->down = TRUE;
    return show_next (tool, event);
  case BB_TOOL_MOTION:
    return show_next (tool, event);
  case BB_TOOL_RELEASE:
    return release (self, event);
  case BB_TOOL_CANCEL:
    self->down = FALSE;
    return BB_TOOL_NOTHING;
  case BB_TOOL_KEY:
    return event->key == BB_TOOL_KEY_ESCAPE ? stop (self) : BB_TOOL_NOTHING;
  default:
    return BB_TOOL_NOTHING;
  }
}

static void
bb_place_tool_class_init (BbPlaceToolClass *klass)
{
  BB_TOOL_CLASS (klass)->handle = bb_place_tool_handle;
}

static void
bb_place_tool_init (BbPlaceTool *self)
{
}

/**
 * bb_place_tool_new:
 * @history: the history of the board to work on
 * @selection: what is selected there
 *
 * Returns: (transfer full): the tool; feed it a motion to see the first bet
 */
BbTool *
bb_place_tool_new (BbHistory *history,
                   BbSelection *selection)
{
  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_SELECTION (selection), NULL);

  return g_object_new (BB_TYPE_PLACE_TOOL, "history", history, "selection", selection, NULL);
}
