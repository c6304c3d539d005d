/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the picture together: layout, page, legend, trails, then bet by bet. If names find no room
 * on the plane, everything is laid out once more with columns kept for them. */

#include "config.h"

#include "bb-picture.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "bb-envelope.h"
#include "bb-ghost.h"
#include "bb-label-block.h"
#include "bb-legend.h"
#include "bb-name-list.h"
#include "bb-page.h"
#include "bb-past.h"
#include "bb-picture-labels.h"
#include "bb-picture-stack.h"
#include "bb-spread.h"
#include "bb-ties.h"
#include "bb-trail.h"
#include "bb-zone.h"
#include "bb-zones.h"

/* How much of the width the list of names may take. */
#define MOST_LIST_SHARE 0.3
#define FEW_LEFT 3u
/* A label's area in square ems, and how much of the plane labels can cover at best. */
#define LABEL_EMS 18.0
#define MOST_LABELLED 0.25

typedef struct {
  BbLayout layout;
  BbPictureData data;
  BbPen pen;
  GArray *captions;
  GArray *stacks;
  GArray *ties;
  GArray *lines;
  BbPictureLabels labels;
  double list_top;
} Picture;

/* All that does not depend on labels; drawn again if the layout has to change for them. */
static void
draw_ground (Picture *self)
{
  const BbPictureOptions *options = self->data.options;
  BbItem *board = BB_ITEM (self->data.board);

  g_clear_pointer (&self->pen.builder, bb_scene_builder_free);
  g_array_set_size (self->captions, 0);
  self->pen.builder = bb_scene_builder_new (options->width, options->height, self->data.theme->families);
  bb_scene_builder_set_title (self->pen.builder,
                              bb_item_get_text (board, BB_BOARD_TITLE),
                              bb_item_get_text (board, BB_BOARD_DESCRIPTION));
  bb_picture_data_lay_out (&self->data);
  g_clear_pointer (&self->data.ghosts, g_array_unref);
  self->data.ghosts = bb_ghosts_find (&self->data);
  g_clear_pointer (&self->stacks, g_array_unref);
  self->stacks = bb_picture_stack_find (&self->data, &self->pen);
  g_clear_pointer (&self->lines, g_array_unref);
  self->lines = bb_page_draw (&self->data, &self->pen, self->stacks, self->captions);
  self->list_top = self->layout.side.y;
  if (self->layout.has_legend) {
    double line = bb_legend_draw (&self->data, &self->pen);

    if (!self->layout.legend_below)
      self->list_top = line;
  }
  g_clear_pointer (&self->ties, g_array_unref);
  self->ties = bb_ties_route (&self->data);
  if (self->layout.has_footer)
    bb_name_list_draw_footer (&self->data, &self->pen);
}

/* Between the size of the list's type and its least. On a page every other one would cost the plane
 * more than it gives; in a room the list has to be read from afar. */
#define PAGE_LIST_STEPS 1u
#define ROOM_LIST_STEPS 6u

/* Keeps columns for @n_names, in the largest type with which they do not take too much. */
static void
keep_columns (Picture *self,
              guint n_names)
{
  double large = self->layout.type.list, small = self->layout.type.list_least;
  double most = MOST_LIST_SHARE * self->layout.width;
  guint n_steps = self->layout.variant == BB_VARIANT_ROOM ? ROOM_LIST_STEPS : PAGE_LIST_STEPS;
  guint i, columns;

  for (i = 0; i <= n_steps; i++) {
    double size = large + (small - large) * i / n_steps;

    for (columns = 1; columns == 1 || columns * bb_layout_get_list_width (&self->layout, size) <= most; columns++) {
      bb_layout_arrange (&self->layout, columns, size);
      if (bb_name_list_count_room (&self->layout, self->list_top) >= n_names)
        return;
    }
  }
}

/* A column that fits under the legend takes nothing from the plane. */
static void
keep_free_column (Picture *self)
{
  BbRect plane = self->layout.plane;

  bb_layout_arrange (&self->layout, 1, self->layout.type.list);
  if (self->layout.plane.width < plane.width)
    bb_layout_arrange (&self->layout, 0, self->layout.type.list);
}

/* A list without names is none. */
static void
drop_free_column (Picture *self)
{
  BbLayout without = self->layout;

  bb_layout_arrange (&without, 0, self->layout.type.list);
  if (without.plane.width <= self->layout.plane.width)
    self->layout = without;
}

/* How many names at least will find no room, without trying. */
static guint
count_too_many (const Picture *self)
{
  double label = LABEL_EMS * pow (self->data.name_size, 2);
  double room = MOST_LABELLED * self->layout.plane.width * self->layout.plane.height / label;

  if (self->data.level == BB_LEVEL_MARK)
    return 0;
  return self->data.n_labelled > room ? self->data.n_labelled - (guint) room : 0;
}

/* Returns how many names did not find room. */
static guint
place_labels (Picture *self)
{
  BbLabelGround ground = { &self->data, &self->pen, self->captions, self->stacks, self->ties, self->lines, self->list_top };

  return bb_picture_labels_place (&self->labels, &ground);
}

/* Numbers without room in the list tell nothing, so that the list grows as far as it may. Returns
 * whether it has grown. */
static gboolean
grow_list (Picture *self,
           guint n_left)
{
  guint columns = self->layout.list_columns;
  double size = self->layout.list_size;

  if (n_left <= bb_name_list_count_room (&self->layout, self->list_top))
    return FALSE;
  keep_columns (self, n_left + n_left / 8);
  return self->layout.list_columns != columns || self->layout.list_size < size;
}

/* A list takes room, so that a little more than was too much at first may have to go into it. */
static void
arrange (Picture *self)
{
  gboolean list = self->data.options->list;
  guint n_left;

  draw_ground (self);
  n_left = count_too_many (self);
  if (list && n_left > 0)
    keep_columns (self, n_left);
  else if (list)
    keep_free_column (self);
  if (self->layout.list_columns > 0)
    draw_ground (self);
  n_left = place_labels (self);
  if (n_left > 0 && n_left <= FEW_LEFT && self->captions->len > 0) {
    self->data.yielding = TRUE;
    draw_ground (self);
    n_left = place_labels (self);
  }
  while (list && grow_list (self, n_left)) {
    draw_ground (self);
    n_left = place_labels (self);
  }
  if (n_left == 0)
    drop_free_column (self);
}

static char *
describe (const BbPictureData *data,
          const BbPictureBet *row)
{
  GString *text = g_string_new (row->team);
  BbItem *zone = bb_board_get_zone_at (data->board, bb_bet_get_familiarity (row->bet), bb_bet_get_risk (row->bet));

  if (text->len > 0)
    g_string_append (text, ", ");
  /* Translators: the place of a bet, out of 100 each. */
  g_string_append_printf (text, _ ("risk %d, familiarity %d"), (bb_bet_get_risk (row->bet) + 5) / 10, (bb_bet_get_familiarity (row->bet) + 5) / 10);
  if (zone != NULL)
    g_string_append_printf (text, ", %s", bb_zone_get_name (zone));
  return g_string_free (text, FALSE);
}

static void
draw_parts (const Picture *self,
            const BbPictureBet *row,
            const BbLabel *label)
{
  BbSceneBuilder *builder = self->pen.builder;

  if (bb_label_has_leader (label)) {
    bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .bet = row->id, .part = BB_PART_LEADER });
    bb_label_draw_leader (label, &self->data, row, &self->pen);
    bb_scene_builder_end_group (builder);
  }
  bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .bet = row->id, .part = BB_PART_MARK });
  bb_mark_draw (&row->mark, row->at, self->data.theme, builder);
  bb_scene_builder_end_group (builder);
  bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .bet = row->id, .part = BB_PART_LABEL });
  bb_label_draw (label, &self->data, &self->pen);
  bb_scene_builder_end_group (builder);
}

static void
draw_bet (const Picture *self,
          const BbPictureBet *row,
          const BbLabel *label)
{
  g_autofree char *id = g_strconcat ("bet-", row->id, NULL);
  g_autofree char *desc = describe (&self->data, row);
  BbGroupInfo info = { .id = id,
                       .title = bb_bet_get_title (row->bet),
                       .desc = desc,
                       .link = bb_item_get_text (BB_ITEM (row->bet), BB_BET_LINK),
                       .bet = row->id,
                       .part = BB_PART_BET };
  const BbPictureBet *head = bb_picture_data_get (&self->data, row->head);

  if (self->data.options->hide != NULL && g_strv_contains (self->data.options->hide, "link"))
    info.link = NULL;
  if (row->n_stacked > 1)
    info.stack = head->id;
  bb_scene_builder_begin_group (self->pen.builder, &info);
  draw_parts (self, row, label);
  bb_scene_builder_end_group (self->pen.builder);
}

/* Draws the lines between zones, but not under words. */
static void
draw_lines (const Picture *self)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (BbRect));
  guint i;

  g_array_append_vals (words, self->captions->data, self->captions->len);
  for (i = 0; i < self->labels.n_labels; i++)
    if (self->labels.labels[i].placement.placed)
      g_array_append_val (words, self->labels.labels[i].placement.rect);
  for (i = 0; i < self->stacks->len; i++)
    g_array_append_val (words, g_array_index (self->stacks, BbPictureStack, i).count);
  bb_zones_draw_lines (&self->data, self->lines, words, &self->pen);
}

/* What trails pass under: labels, captions, and the inner parts of marks, which may let things shine through. */
static BbRectGrid *
get_cover (const Picture *self)
{
  BbRectGrid *grid = bb_rect_grid_new (&self->layout.plane, 36 * self->layout.unit);
  guint i;

  for (i = 0; i < self->data.bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (&self->data, i);
    double reach = 0.6 * row->mark.radius;
    BbRect inner = { row->at.x - reach, row->at.y - reach, 2 * reach, 2 * reach };

    if (!row->mark.envelope)
      bb_rect_grid_add (grid, &inner, (int) i);
    if (self->labels.labels[i].placement.placed)
      bb_rect_grid_add (grid, &self->labels.labels[i].placement.rect, (int) i);
  }
  for (i = 0; i < self->captions->len; i++)
    bb_rect_grid_add (grid, &g_array_index (self->captions, BbRect, i), -1);
  bb_ghosts_add_to_cover (&self->data, grid);
  return grid;
}

static void
draw_bets (Picture *self)
{
  g_autoptr (BbRectGrid) grid = get_cover (self);
  guint i;

  draw_lines (self);
  for (i = 0; i < self->data.bets->len; i++)
    bb_spread_draw (&self->data, bb_picture_data_get (&self->data, i), &self->pen);
  bb_ties_draw (self->ties, &self->data, grid, &self->pen);
  bb_envelope_draw_brackets (&self->data, &self->pen);
  for (i = 0; i < self->data.bets->len; i++)
    bb_trail_draw (&self->data, bb_picture_data_get (&self->data, i), grid, &self->pen);
  bb_ghosts_draw (&self->data, &self->pen);
  for (i = 0; i < self->labels.blocks->len; i++)
    bb_label_block_draw (&g_array_index (self->labels.blocks, BbLabelBlock, i), &self->data, &self->pen);
  for (i = 0; i < self->data.bets->len; i++)
    draw_bet (self, bb_picture_data_get (&self->data, i), &self->labels.labels[i]);
  for (i = 0; i < self->stacks->len; i++)
    bb_picture_stack_draw (&g_array_index (self->stacks, BbPictureStack, i), &self->data, &self->pen);
  if (self->layout.list_columns > 0)
    bb_name_list_draw (&self->data, &self->pen, self->labels.labels, self->list_top);
}

/* @at: (nullable): the snapshot that @board is made from */
static BbScene *
draw_board (BbBoard *board,
            BbItem *at,
            const BbPictureOptions *options,
            BbLayout *layout)
{
  Picture self = { 0 };
  BbScene *scene;

  bb_layout_init (&self.layout, options->variant, options->width, options->height, options->text_scale);
  bb_layout_show (&self.layout, options->title, options->legend, options->footer);
  bb_layout_turn (&self.layout, bb_axis_is_reversed (BB_ITEM (board), BB_AXIS_FAMILIARITY), bb_axis_is_reversed (BB_ITEM (board), BB_AXIS_RISK));
  self.captions = g_array_new (FALSE, FALSE, sizeof (BbRect));
  bb_picture_data_init (&self.data, board, options, &self.layout);
  self.data.at = at;
  self.pen.measure = bb_text_measure_get (self.data.theme->families);
  arrange (&self);
  draw_bets (&self);
  bb_scene_builder_set_naming (self.pen.builder, bb_picture_labels_count (&self.labels));
  scene = bb_scene_builder_finish (self.pen.builder);
  if (layout != NULL)
    *layout = self.layout;
  if (layout != NULL)
    layout->name_size = self.data.name_size;
  bb_picture_labels_clear (&self.labels);
  bb_picture_data_clear (&self.data);
  g_array_unref (self.captions);
  g_array_unref (self.ties);
  g_array_unref (self.lines);
  g_array_unref (self.stacks);
  bb_scene_builder_free (self.pen.builder);
  return scene;
}

static BbItem *
find_snapshot (BbBoard *board,
               const char *id)
{
  return id != NULL ? bb_board_find (board, BB_KIND_SNAPSHOT, id) : NULL;
}

static BbScene *
draw_past (BbItem *at,
           const BbPictureOptions *options,
           BbLayout *layout)
{
  BbItem *since = bb_past_choose_since (at, options->since);
  g_autoptr (BbBoard) past = bb_past_new (at, since);
  BbPictureOptions then = *options;

  then.since = since != NULL ? bb_item_get_id (since) : "";
  then.as_of = BB_DATE_NONE;
  return draw_board (past, at, &then, layout);
}

/**
 * bb_picture_draw:
 * @layout: (out) (optional): where things lie on the page, to turn points into places
 *
 * Returns: (transfer full): the picture; the same board and options give the same picture
 */
BbScene *
bb_picture_draw (BbBoard *board,
                 const BbPictureOptions *options,
                 BbLayout *layout)
{
  BbItem *at;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  at = find_snapshot (board, options->at);
  return at != NULL ? draw_past (at, options, layout) : draw_board (board, NULL, options, layout);
}
