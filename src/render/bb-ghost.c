/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ghosts are no bets: nothing counts or sorts them, names of bets go before theirs, and they are left
 * out where the picture shows closed bets or looks at some only. */

#include "config.h"

#include "bb-ghost.h"

#include <math.h>

#define RADIUS 5.5
#define CROSS 0.42
#define DASH 1.6
#define LINE 1.1
#define NAME_EMS 9.5
#define NAME_LINE 1.18
#define PADDING 0.6

static void
clear_ghost (gpointer data)
{
  g_clear_pointer (&((BbGhost *) data)->lines, g_strfreev);
}

static gboolean
is_shown (const BbPictureData *data,
          const BbMove *move)
{
  if (data->filter != NULL && (move->bet == NULL || !bb_lens_filter_matches (data->filter, move->bet)))
    return FALSE;
  return move->bet == NULL || !bb_bet_is_placed (move->bet) || !bb_item_has_value (data->lens, BB_VIEW_SHOWS_CLOSED);
}

/**
 * bb_ghosts_find:
 *
 * Returns: (transfer full) (element-type BbGhost): what has gone, where it was on the page
 */
GArray *
bb_ghosts_find (const BbPictureData *data)
{
  GArray *ghosts = g_array_new (FALSE, FALSE, sizeof (BbGhost));
  g_autoptr (GArray) moves = data->movement != NULL ? bb_movement_list_gone (data->movement) : NULL;
  guint i;

  g_array_set_clear_func (ghosts, clear_ghost);
  for (i = 0; moves != NULL && i < moves->len; i++) {
    BbGhost ghost = { .move = g_array_index (moves, BbMove, i) };
    double reach = RADIUS * data->layout->mark;

    if (!is_shown (data, &ghost.move))
      continue;
    ghost.at = bb_layout_to_page (data->layout, ghost.move.familiarity_then, ghost.move.risk_then);
    ghost.placement.mark = (BbRect){ ghost.at.x - reach, ghost.at.y - reach, 2 * reach, 2 * reach };
    g_array_append_val (ghosts, ghost);
  }
  return ghosts;
}

static BbGhost *
get_ghost (const BbPictureData *data,
           guint index)
{
  return &g_array_index (data->ghosts, BbGhost, index);
}

/* --- names ------------------------------------------------------------------------------------- */

static BbTextStyle
get_style (const BbPictureData *data)
{
  return (BbTextStyle){ data->name_size, BB_WEIGHT_REGULAR, data->theme->dim };
}

void
bb_ghosts_add_obstacles (const BbPictureData *data,
                         BbPlacer *placer)
{
  guint i;

  for (i = 0; i < data->ghosts->len; i++)
    bb_placer_add_obstacle (placer, &get_ghost (data, i)->placement.mark);
}

static const char *
get_name (const BbPictureData *data,
          const BbMove *move)
{
  const char *short_name = move->bet != NULL ? bb_bet_get_short_name (move->bet) : "";
  gboolean wants_short = data->options->short_names || data->options->variant == BB_VARIANT_ROOM;

  return wants_short && *short_name != '\0' ? short_name : move->title;
}

static void
make_name (BbGhost *self,
           const BbPictureData *data,
           const BbPen *pen)
{
  BbTextStyle style = get_style (data);
  BbLabelShape shape = { 0, 0 };
  guint i;

  g_clear_pointer (&self->lines, g_strfreev);
  self->lines = bb_text_measure_wrap (pen->measure, get_name (data, &self->move), &style, NAME_EMS * style.size, 2);
  for (i = 0; self->lines[i] != NULL; i++)
    shape.width = MAX (shape.width, bb_pen_get_width (pen, self->lines[i], &style));
  shape.width += PADDING * style.size;
  shape.height = (i * NAME_LINE + 0.1) * style.size;
  self->placement.placed = self->placement.away = FALSE;
  self->placement.shapes[BB_FORM_NARROW] = shape;
}

/**
 * bb_ghosts_place_names:
 * @placer: that has placed the names of bets
 *
 * Finds room for those names that have any; the others are told by the title of their group.
 */
void
bb_ghosts_place_names (const BbPictureData *data,
                       const BbPen *pen,
                       BbPlacer *placer,
                       double reach)
{
  guint i;

  for (i = 0; i < data->ghosts->len; i++) {
    BbGhost *ghost = get_ghost (data, i);

    make_name (ghost, data, pen);
    if (!bb_item_has_value (data->lens, BB_VIEW_HIDES_LABELS))
      bb_placer_run (placer, &ghost->placement, 1, reach / 3, reach / 3);
  }
}

void
bb_ghosts_add_to_cover (const BbPictureData *data,
                        BbRectGrid *cover)
{
  guint i;

  for (i = 0; i < data->ghosts->len; i++)
    if (get_ghost (data, i)->placement.placed)
      bb_rect_grid_add (cover, &get_ghost (data, i)->placement.rect, -1);
}

/* --- drawing ----------------------------------------------------------------------------------- */

static void
draw_mark (const BbTheme *theme,
           BbPoint center,
           double unit,
           BbSceneBuilder *builder)
{
  double arm = CROSS * RADIUS * unit;
  BbPaint ring = { .stroke = theme->trail, .width = LINE * unit, .dash = DASH * unit };
  BbPaint cross = { .stroke = theme->dim, .width = LINE * unit };

  bb_scene_builder_add_circle (builder, center, (RADIUS - LINE / 2) * unit, &ring);
  bb_scene_builder_add_line (builder, (BbPoint){ center.x - arm, center.y - arm }, (BbPoint){ center.x + arm, center.y + arm }, &cross);
  bb_scene_builder_add_line (builder, (BbPoint){ center.x - arm, center.y + arm }, (BbPoint){ center.x + arm, center.y - arm }, &cross);
}

static void
draw_name (const BbGhost *self,
           const BbPictureData *data,
           const BbPen *pen)
{
  BbTextStyle style = get_style (data);
  const BbRect *rect = &self->placement.rect;
  BbAnchor anchor = self->placement.side == BB_SIDE_LEFT ? BB_ANCHOR_END : self->placement.side == BB_SIDE_RIGHT ? BB_ANCHOR_START
                                                                                                                 : BB_ANCHOR_MIDDLE;
  double x = anchor == BB_ANCHOR_END ? bb_rect_right (rect) : anchor == BB_ANCHOR_START ? rect->x
                                                                                        : rect->x + rect->width / 2;
  guint i;

  for (i = 0; self->placement.placed && self->lines[i] != NULL; i++) {
    bb_pen_write (pen, self->lines[i], (BbPoint){ x, rect->y + (i * NAME_LINE + 0.95) * style.size }, anchor, &style);
  }
}

void
bb_ghosts_draw (const BbPictureData *data,
                const BbPen *pen)
{
  gboolean tells_why = bb_picture_options_shows (data->options, BB_BET_FUNDING_RATIONALE);
  guint i;

  for (i = 0; i < data->ghosts->len; i++) {
    const BbGhost *ghost = get_ghost (data, i);
    g_autofree char *desc = bb_move_dup_sentence (&ghost->move, bb_movement_get_snapshot (data->movement), tells_why);

    bb_scene_builder_begin_group (pen->builder, &(BbGroupInfo){ .title = ghost->move.title, .desc = desc, .bet = ghost->move.id, .part = BB_PART_GHOST });
    draw_mark (data->theme, ghost->at, data->layout->mark, pen->builder);
    draw_name (ghost, data, pen);
    bb_scene_builder_end_group (pen->builder);
  }
}

/* --- the legend -------------------------------------------------------------------------------- */

gboolean
bb_ghosts_are_shown (const BbPictureData *data)
{
  return data->ghosts->len > 0;
}

void
bb_ghost_draw_sample (const BbPictureData *data,
                      BbPoint center,
                      double unit,
                      const BbPen *pen)
{
  draw_mark (data->theme, center, unit, pen->builder);
}
