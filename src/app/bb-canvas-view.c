/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where things of the page are in the widget and the other way round, what lies under a point, zoom
 * and pan. */

#include "config.h"

#include "bb-canvas-private.h"

/* How far beside a mark or a label still counts: half of the least size of a target. */
#define REACH 12
#define ROOM_REACH 22

#define FIT_MARGIN 32   /* around what was asked for */
#define READING_SIZE 12 /* pixels, where text has its natural size */

/* From the drawn page to the widget. */
BbRect
_bb_canvas_to_view (BbCanvas *self,
                    const BbRect *rect)
{
  double scale = self->viewport.zoom / self->drawn_zoom;

  return (BbRect){ rect->x * scale + self->viewport.x,
                   rect->y * scale + self->viewport.y,
                   rect->width * scale,
                   rect->height * scale };
}

BbPoint
_bb_canvas_from_view (BbCanvas *self,
                      double x,
                      double y)
{
  double scale = self->drawn_zoom / self->viewport.zoom;

  return (BbPoint){ (x - self->viewport.x) * scale, (y - self->viewport.y) * scale };
}

gboolean
_bb_canvas_get_part (BbCanvas *self,
                     BbBet *bet,
                     BbPart part,
                     BbRect *rect)
{
  const BbSceneGroup *group;

  if (self->scene == NULL)
    return FALSE;
  group = bb_scene_find_group (self->scene, bb_bet_get_id (bet), part);
  if (group == NULL)
    return FALSE;
  *rect = _bb_canvas_to_view (self, &group->bounds);
  return TRUE;
}

/* --- asking ----------------------------------------------------------------------------------- */

static void
add_bet_of (BbCanvas *self,
            GPtrArray *bets,
            const BbSceneGroup *group)
{
  BbBet *bet = bb_board_find_bet (self->board, group->info.bet);

  if (bet != NULL)
    g_ptr_array_add (bets, g_object_ref (bet));
}

/**
 * bb_canvas_pick_all:
 *
 * Returns: (transfer full) (element-type BbBet): the bets whose mark or label is at a point of the
 *   widget, the one that a hand means first
 */
GPtrArray *
bb_canvas_pick_all (BbCanvas *self,
                    double x,
                    double y)
{
  GPtrArray *bets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) groups = NULL;
  BbPoint at;
  guint i;

  g_return_val_if_fail (BB_IS_CANVAS (self), bets);

  if (self->scene == NULL)
    return bets;
  at = _bb_canvas_from_view (self, x, y);
  groups = bb_scene_pick_all (self->scene, at.x, at.y, self->room ? ROOM_REACH : REACH);
  for (i = 0; i < groups->len; i++)
    add_bet_of (self, bets, g_ptr_array_index (groups, i));
  return bets;
}

/**
 * bb_canvas_to_place:
 *
 * Returns: the place at a point of the widget, in tenths: familiarity and risk; beyond 0 to 1000
 *   where the point is off the plane
 */
BbPoint
bb_canvas_to_place (BbCanvas *self,
                    double x,
                    double y)
{
  g_return_val_if_fail (BB_IS_CANVAS (self), (BbPoint){ 0 });

  return bb_layout_find_place (&self->layout, _bb_canvas_from_view (self, x, y));
}

/**
 * bb_canvas_from_place:
 * @place: in tenths
 *
 * Returns: where in the widget that is
 */
BbPoint
bb_canvas_from_place (BbCanvas *self,
                      BbPoint place)
{
  BbPoint at;
  BbRect rect;

  g_return_val_if_fail (BB_IS_CANVAS (self), (BbPoint){ 0 });

  at = bb_layout_from_place (&self->layout, place);
  rect = (BbRect){ at.x, at.y, 0, 0 };
  rect = _bb_canvas_to_view (self, &rect);
  return (BbPoint){ rect.x, rect.y };
}

gboolean
bb_canvas_is_on_plane (BbCanvas *self,
                       double x,
                       double y)
{
  BbPoint at;

  g_return_val_if_fail (BB_IS_CANVAS (self), FALSE);

  at = _bb_canvas_from_view (self, x, y);
  return bb_rect_contains (&self->layout.plane, at.x, at.y);
}

/**
 * bb_canvas_get_mark:
 * @mark: (out): where in the widget its mark is
 *
 * Returns: whether the bet is in the picture
 */
gboolean
bb_canvas_get_mark (BbCanvas *self,
                    BbBet *bet,
                    BbRect *mark)
{
  g_return_val_if_fail (BB_IS_CANVAS (self), FALSE);

  return _bb_canvas_get_part (self, bet, BB_PART_MARK, mark);
}

/**
 * bb_canvas_get_label:
 * @label: (out): where in the widget its label is
 *
 * Returns: whether the bet is named in the picture
 */
gboolean
bb_canvas_get_label (BbCanvas *self,
                     BbBet *bet,
                     BbRect *label)
{
  g_return_val_if_fail (BB_IS_CANVAS (self), FALSE);

  return _bb_canvas_get_part (self, bet, BB_PART_LABEL, label);
}

/**
 * bb_canvas_get_label_size:
 *
 * Returns: the type size of labels, in pixels of the widget
 */
double
bb_canvas_get_label_size (BbCanvas *self)
{
  g_return_val_if_fail (BB_IS_CANVAS (self), 0);

  return self->layout.type.label * self->viewport.zoom / self->drawn_zoom;
}

/* --- zoom and pan ----------------------------------------------------------------------------- */

double
bb_canvas_get_zoom (BbCanvas *self)
{
  g_return_val_if_fail (BB_IS_CANVAS (self), 1);

  return self->viewport.zoom;
}

/**
 * bb_canvas_zoom_by:
 * @x: of the point in the widget under which the plane stays where it is
 */
void
bb_canvas_zoom_by (BbCanvas *self,
                   double factor,
                   double x,
                   double y)
{
  g_return_if_fail (BB_IS_CANVAS (self));

  if (bb_viewport_zoom_at (&self->viewport, self->viewport.zoom * factor, x, y))
    _bb_canvas_view_changed (self);
}

void
bb_canvas_pan_by (BbCanvas *self,
                  double dx,
                  double dy)
{
  g_return_if_fail (BB_IS_CANVAS (self));

  if (bb_viewport_pan_by (&self->viewport, dx, dy))
    _bb_canvas_view_changed (self);
}

void
bb_canvas_fit (BbCanvas *self)
{
  g_return_if_fail (BB_IS_CANVAS (self));

  if (bb_viewport_fit (&self->viewport))
    _bb_canvas_view_changed (self);
}

/**
 * bb_canvas_fit_bets:
 * @bets: (element-type BbBet): what is to be seen, as large as that goes
 *
 * Returns: whether any of them is on the plane
 */
gboolean
bb_canvas_fit_bets (BbCanvas *self,
                    GPtrArray *bets)
{
  double scale = self->viewport.zoom / self->drawn_zoom;
  gboolean any = FALSE;
  BbRect all = { 0 };
  guint i;

  g_return_val_if_fail (BB_IS_CANVAS (self), FALSE);

  for (i = 0; self->scene != NULL && i < bets->len; i++) {
    const BbSceneGroup *group = bb_scene_find_group (self->scene, bb_bet_get_id (bets->pdata[i]), BB_PART_BET);

    if (group != NULL)
      all = any ? bb_rect_union (&all, &group->bounds) : group->bounds;
    any = any || group != NULL;
  }
  if (!any)
    return FALSE;
  all = bb_rect_grow (&all, FIT_MARGIN);
  all = (BbRect){ all.x * scale, all.y * scale, all.width * scale, all.height * scale };
  if (bb_viewport_fit_part (&self->viewport, &all))
    _bb_canvas_view_changed (self);
  return TRUE;
}

/**
 * bb_canvas_get_reading_zoom:
 *
 * Returns: the zoom at which labels have the size of text that one reads; 1 where they have it already
 */
double
bb_canvas_get_reading_zoom (BbCanvas *self)
{
  g_return_val_if_fail (BB_IS_CANVAS (self), 1);

  return _bb_canvas_find_zoom_for (self, READING_SIZE);
}

/**
 * bb_canvas_get_view:
 * @middle: (out): what is in the middle, in shares of the page
 *
 * Returns: the zoom
 */
double
bb_canvas_get_view (BbCanvas *self,
                    BbPoint *middle)
{
  g_return_val_if_fail (BB_IS_CANVAS (self), 1);

  *middle = bb_viewport_get_middle (&self->viewport);
  return self->viewport.zoom;
}

/**
 * bb_canvas_set_view:
 * @middle: as bb_canvas_get_view() tells; the canvas may still be without a size
 */
void
bb_canvas_set_view (BbCanvas *self,
                    double zoom,
                    BbPoint middle)
{
  g_return_if_fail (BB_IS_CANVAS (self));

  if (bb_viewport_look_at (&self->viewport, zoom, middle))
    _bb_canvas_view_changed (self);
}

/**
 * bb_canvas_show_bet:
 *
 * Pans until the bet is in view.
 */
void
bb_canvas_show_bet (BbCanvas *self,
                    BbBet *bet)
{
  BbRect rect;

  g_return_if_fail (BB_IS_CANVAS (self));

  if (!_bb_canvas_get_part (self, bet, BB_PART_BET, &rect))
    return;
  rect = (BbRect){ rect.x - self->viewport.x, rect.y - self->viewport.y, rect.width, rect.height };
  if (!bb_viewport_show (&self->viewport, &rect))
    return;
  _bb_canvas_update_proxies (self);
  _bb_canvas_view_changed (self);
}
