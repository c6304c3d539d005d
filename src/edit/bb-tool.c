/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What tools have in common: the board they work on, and what they show. */

#include "config.h"

#include "bb-tool.h"

#include <math.h>

typedef struct {
  BbHistory *history;
  BbSelection *selection;
  BbToolView view;
  double threshold;
  gint grid;
} BbToolPrivate;

enum {
  PROP_0,
  PROP_HISTORY,
  PROP_SELECTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BbTool, bb_tool, G_TYPE_OBJECT)

static BbToolPrivate *
get_private (BbTool *self)
{
  return bb_tool_get_instance_private (self);
}

static void
bb_tool_set_property (GObject *object,
                      guint prop_id,
                      const GValue *value,
                      GParamSpec *pspec)
{
  BbToolPrivate *priv = get_private (BB_TOOL (object));

  if (prop_id == PROP_HISTORY)
    priv->history = g_value_dup_object (value);
  else if (prop_id == PROP_SELECTION)
    priv->selection = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bb_tool_finalize (GObject *object)
{
  BbToolPrivate *priv = get_private (BB_TOOL (object));

  g_ptr_array_unref (priv->view.bets);
  g_ptr_array_unref (priv->view.asked);
  g_free (priv->view.words);
  g_clear_object (&priv->history);
  g_clear_object (&priv->selection);
  G_OBJECT_CLASS (bb_tool_parent_class)->finalize (object);
}

static void
bb_tool_class_init (BbToolClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags once = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = bb_tool_set_property;
  object_class->finalize = bb_tool_finalize;
  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, BB_TYPE_HISTORY, once);
  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, BB_TYPE_SELECTION, once);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bb_tool_init (BbTool *self)
{
  BbToolPrivate *priv = get_private (self);

  priv->view.bets = g_ptr_array_new_with_free_func (g_object_unref);
  priv->view.asked = g_ptr_array_new_with_free_func (g_object_unref);
  priv->threshold = BB_TOOL_THRESHOLD;
}

/* --- for the canvas ------------------------------------------------------------------------- */

/**
 * bb_tool_handle:
 * @event: what happened
 *
 * Returns: what the view has to do
 */
BbToolEffects
bb_tool_handle (BbTool *self,
                const BbToolEvent *event)
{
  g_return_val_if_fail (BB_IS_TOOL (self) && event != NULL, BB_TOOL_NOTHING);

  return BB_TOOL_GET_CLASS (self)->handle (self, event);
}

/**
 * bb_tool_get_view:
 *
 * Returns: (transfer none): what to show, valid until the next event
 */
const BbToolView *
bb_tool_get_view (BbTool *self)
{
  g_return_val_if_fail (BB_IS_TOOL (self), NULL);

  return &get_private (self)->view;
}

/**
 * bb_tool_set_threshold:
 * @pixels: how far a press may wander and still be a click
 */
void
bb_tool_set_threshold (BbTool *self,
                       double pixels)
{
  g_return_if_fail (BB_IS_TOOL (self));

  get_private (self)->threshold = pixels;
}

/**
 * bb_tool_set_grid:
 * @tenths: the step of the grid that places fall on, or 0 for none
 */
void
bb_tool_set_grid (BbTool *self,
                  gint tenths)
{
  g_return_if_fail (BB_IS_TOOL (self) && tenths >= 0);

  get_private (self)->grid = tenths;
}

/**
 * bb_tool_is_busy:
 *
 * Returns: whether a button is held down, or bets are being placed: then Escape belongs to the tool
 */
gboolean
bb_tool_is_busy (BbTool *self)
{
  g_return_val_if_fail (BB_IS_TOOL (self), FALSE);

  return get_private (self)->view.mode != BB_TOOL_IDLE;
}

/* --- for the tools -------------------------------------------------------------------------- */

BbBoard *
bb_tool_get_board (BbTool *self)
{
  return bb_history_get_board (get_private (self)->history);
}

BbHistory *
bb_tool_get_history (BbTool *self)
{
  return get_private (self)->history;
}

BbSelection *
bb_tool_get_selection (BbTool *self)
{
  return get_private (self)->selection;
}

BbToolView *
bb_tool_edit_view (BbTool *self)
{
  return &get_private (self)->view;
}

/**
 * bb_tool_reset_view:
 *
 * Shows nothing but what @mode shows by itself.
 */
void
bb_tool_reset_view (BbTool *self,
                    BbToolMode mode)
{
  BbToolView *view = &get_private (self)->view;

  view->mode = mode;
  view->d_familiarity = 0;
  view->d_risk = 0;
  view->shift = (BbPoint){ 0, 0 };
  view->n_guides = 0;
  view->marquee = (BbRect){ 0, 0, 0, 0 };
  g_ptr_array_set_size (view->bets, 0);
  g_clear_pointer (&view->words, g_free);
}

/**
 * bb_tool_take_words:
 * @words: (transfer full) (nullable): what to say beside the pointer
 */
void
bb_tool_take_words (BbTool *self,
                    char *words)
{
  BbToolView *view = &get_private (self)->view;

  g_free (view->words);
  view->words = words;
}

gint
bb_tool_get_grid (BbTool *self)
{
  return get_private (self)->grid;
}

/**
 * bb_tool_find_place:
 * @familiarity: (out): tenths
 * @risk: (out): tenths
 *
 * Where something new comes to lie that is put at the pointer: on the grid, or on whole points; with
 * Ctrl exactly there.
 */
void
bb_tool_find_place (BbTool *self,
                    const BbToolEvent *event,
                    gint *familiarity,
                    gint *risk)
{
  gint grid = get_private (self)->grid > 0 ? get_private (self)->grid : BB_TOOL_NEW_PLACE;

  if ((event->modifiers & BB_TOOL_CTRL) != 0)
    grid = 1;
  *familiarity = grid * (gint) lround (event->place.x / grid);
  *risk = grid * (gint) lround (event->place.y / grid);
}

/**
 * bb_tool_is_drag:
 * @from: where the button was pressed, in pixels
 * @to: where the pointer is
 */
gboolean
bb_tool_is_drag (BbTool *self,
                 BbPoint from,
                 BbPoint to)
{
  double threshold = get_private (self)->threshold;
  double dx = to.x - from.x;
  double dy = to.y - from.y;

  return dx * dx + dy * dy > threshold * threshold;
}
