/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each half is a picture of its own, drawn as for a slide, with its day above it. The ids of the first
 * one begin with "then-", so that no id is in the picture twice. */

#include "config.h"

#include "bb-picture-pair.h"

#include "bb-pen.h"
#include "bb-snapshot.h"

#include <glib/gi18n-lib.h>

/* In parts of the height. */
#define TITLE_SIZE 0.031
#define DAY_SIZE 0.023
#define HEAD 0.125
#define GAP 0.03
#define MARGIN 0.016

/* --- a picture within another ------------------------------------------------------------------ */

typedef struct {
  BbSceneBuilder *builder;
  const BbScene *scene;
  BbPoint offset;
  const char *prefix;
} Copying;

static void
copy_path (const Copying *self,
           const BbNode *node)
{
  const BbPathStep *steps = bb_scene_get_steps (self->scene, node);
  g_autoptr (BbPath) path = bb_path_new ();
  double x = self->offset.x, y = self->offset.y;
  guint i;

  for (i = 0; i < node->path.n_steps; i++) {
    const float *at = steps[i].at;

    switch (steps[i].verb) {
    case BB_PATH_MOVE:
      bb_path_move_to (path, (double) at[0] + x, (double) at[1] + y);
      break;
    case BB_PATH_LINE:
      bb_path_line_to (path, (double) at[0] + x, (double) at[1] + y);
      break;
    case BB_PATH_CURVE:
      bb_path_curve_to (path,
                        (BbPoint){ (double) at[0] + x, (double) at[1] + y },
                        (BbPoint){ (double) at[2] + x, (double) at[3] + y },
                        (BbPoint){ (double) at[4] + x, (double) at[5] + y });
      break;
    case BB_PATH_CLOSE:
    default:
      bb_path_close (path);
    }
  }
  bb_scene_builder_add_path (self->builder, path, bb_scene_get_paint (self->scene, node->style));
}

static void
copy_text (const Copying *self,
           const BbNode *node)
{
  const BbNodeText *text = &node->text;
  BbPoint at = { (double) text->x + self->offset.x, (double) text->y + self->offset.y };

  bb_scene_builder_add_text (self->builder, text->text, at, text->anchor, (double) text->width, bb_scene_get_text_style (self->scene, node->style));
  if (text->joined)
    bb_scene_builder_join_text (self->builder);
}

static void
copy_node (const Copying *self,
           const BbNode *node)
{
  const BbPaint *paint = node->kind != BB_NODE_TEXT ? bb_scene_get_paint (self->scene, node->style) : NULL;
  double x = self->offset.x, y = self->offset.y;
  BbRect rect;

  switch (node->kind) {
  case BB_NODE_RECT:
    rect = (BbRect){ (double) node->rect.x + x, (double) node->rect.y + y, (double) node->rect.width, (double) node->rect.height };
    bb_scene_builder_add_rect (self->builder, &rect, (double) node->rect.radius, paint);
    break;
  case BB_NODE_ELLIPSE:
    bb_scene_builder_add_circle (self->builder, (BbPoint){ (double) node->ellipse.x + x, (double) node->ellipse.y + y }, (double) node->ellipse.radius_x, paint);
    break;
  case BB_NODE_PATH:
    copy_path (self, node);
    break;
  case BB_NODE_TEXT:
    copy_text (self, node);
    break;
  case BB_NODE_GROUP:
  default:
    g_assert_not_reached ();
  }
}

static void
begin_group (const Copying *self,
             const BbSceneGroup *group)
{
  BbGroupInfo info = group->info;
  g_autofree char *id = info.id != NULL ? g_strconcat (self->prefix, info.id, NULL) : NULL;

  info.id = id;
  bb_scene_builder_begin_group (self->builder, &info);
}

static void
copy_scene (const Copying *self)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_nodes, i;
  const BbNode *nodes = bb_scene_get_nodes (self->scene, &n_nodes);

  for (i = 0; i <= n_nodes; i++) {
    while (ends->len > 0 && g_array_index (ends, guint, ends->len - 1) == i) {
      bb_scene_builder_end_group (self->builder);
      g_array_set_size (ends, ends->len - 1);
    }
    if (i < n_nodes && nodes[i].kind == BB_NODE_GROUP) {
      const BbSceneGroup *group = bb_scene_get_group (self->scene, nodes[i].group);
      guint end = group->first + group->n_nodes;

      begin_group (self, group);
      g_array_append_val (ends, end);
    } else if (i < n_nodes) {
      copy_node (self, &nodes[i]);
    }
  }
}

/* --- the pair ---------------------------------------------------------------------------------- */

typedef struct {
  BbBoard *board;
  const BbPictureOptions *options;
  const BbTheme *theme;
  BbPen pen;
} Pair;

static void
write_head (const Pair *self,
            const char *at,
            double x,
            double width)
{
  double height = self->options->height;
  BbItem *snapshot = at != NULL ? bb_board_find (self->board, BB_KIND_SNAPSHOT, at) : NULL;
  BbDate day = self->options->as_of != BB_DATE_NONE ? self->options->as_of : bb_board_get_day (self->board);
  g_autofree char *name = snapshot != NULL ? bb_snapshot_dup_day (snapshot) : bb_date_format (day, _ ("%-d %B %Y"));
  g_autofree char *moment = snapshot != NULL ? bb_snapshot_dup_moment (snapshot) : g_strdup (_ ("now"));
  BbTextStyle strong = { DAY_SIZE * height, BB_WEIGHT_SEMIBOLD, self->theme->text };
  BbTextStyle quiet = { DAY_SIZE * height, BB_WEIGHT_REGULAR, self->theme->dim };
  double line = (HEAD - 0.02) * height;
  double written = bb_pen_write_fitted (&self->pen, name, (BbPoint){ x, line }, BB_ANCHOR_START, &strong, width * 0.6);

  if (*moment != '\0')
    bb_pen_write_fitted (&self->pen, moment, (BbPoint){ x + written + 0.6 * quiet.size, line }, BB_ANCHOR_START, &quiet, width - written - 2 * quiet.size);
}

static void
draw_half (const Pair *self,
           const char *at,
           const char *since,
           double x,
           double width)
{
  double top = HEAD * self->options->height;
  BbPictureOptions half = *self->options;
  g_autoptr (BbScene) scene = NULL;
  Copying copying = { .builder = self->pen.builder, .offset = { x, top }, .prefix = since == NULL ? "then-" : "" };

  half.variant = BB_VARIANT_BODY;
  half.width = width;
  half.height = self->options->height - top;
  half.title = half.footer = half.list = FALSE;
  half.background = BB_BACKGROUND_NONE;
  half.at = at;
  half.since = since != NULL ? since : "";
  scene = bb_picture_draw (self->board, &half, NULL);
  copying.scene = scene;
  bb_scene_builder_begin_group (self->pen.builder, &(BbGroupInfo){ .part = BB_PART_PAGE });
  write_head (self, at, x + MARGIN * self->options->height, width);
  bb_scene_builder_end_group (self->pen.builder);
  copy_scene (&copying);
}

static void
draw_ground (const Pair *self)
{
  const BbColor *background = bb_picture_options_get_background (self->options);
  double height = self->options->height;
  BbTextStyle title = { TITLE_SIZE * height, BB_WEIGHT_BOLD, self->theme->text };
  BbRect all = { 0, 0, self->options->width, height };

  if (background != NULL)
    bb_scene_builder_add_rect (self->pen.builder, &all, 0, &(BbPaint){ .fill = *background });
  if (self->options->title)
    bb_pen_write_fitted (&self->pen,
                         bb_item_get_text (BB_ITEM (self->board), BB_BOARD_TITLE),
                         (BbPoint){ MARGIN * height, (2 * MARGIN + TITLE_SIZE) * height },
                         BB_ANCHOR_START,
                         &title,
                         self->options->width - 2 * MARGIN * height);
}

/**
 * bb_picture_draw_pair:
 * @options: of the whole; its two days and its variant are not read
 * @first: (nullable): the id of a snapshot; none for now
 * @second: (nullable): likewise; what has moved since @first is told there
 *
 * Returns: (transfer full): the two beside each other
 */
BbScene *
bb_picture_draw_pair (BbBoard *board,
                      const BbPictureOptions *options,
                      const char *first,
                      const char *second)
{
  Pair self = { .board = board, .options = options };
  double width;
  BbScene *scene;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  width = (options->width - GAP * options->height) / 2;
  self.theme = bb_theme_get (options->theme);
  self.pen.builder = bb_scene_builder_new (options->width, options->height, self.theme->families);
  self.pen.measure = bb_text_measure_get (self.theme->families);
  bb_scene_builder_set_title (self.pen.builder, bb_item_get_text (BB_ITEM (board), BB_BOARD_TITLE), bb_item_get_text (BB_ITEM (board), BB_BOARD_DESCRIPTION));
  bb_scene_builder_begin_group (self.pen.builder, &(BbGroupInfo){ .id = "pair", .part = BB_PART_PAGE });
  draw_ground (&self);
  bb_scene_builder_end_group (self.pen.builder);
  draw_half (&self, first, NULL, 0, width);
  draw_half (&self, second, first != NULL ? first : "", options->width - width, width);
  scene = bb_scene_builder_finish (self.pen.builder);
  bb_scene_builder_free (self.pen.builder);
  return scene;
}
