/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills a scene's arrays. Equal paints and text styles are stored once; a group's bounds grow with
 * each node put into it. */

#include "config.h"

#include "bb-scene-builder.h"

#include "bb-scene-private.h"

struct _BbSceneBuilder {
  BbScene *scene;
  GArray *open;
};

/**
 * bb_scene_builder_new:
 * @width: of the page, in its own units
 * @height: of the page
 * @families: comma-separated font families, best first
 */
BbSceneBuilder *
bb_scene_builder_new (double width,
                      double height,
                      const char *families)
{
  BbSceneBuilder *self;

  g_return_val_if_fail (width > 0 && height > 0, NULL);
  g_return_val_if_fail (families != NULL, NULL);

  self = g_new0 (BbSceneBuilder, 1);
  self->scene = _bb_scene_new (width, height);
  self->scene->families = g_string_chunk_insert_const (self->scene->strings, families);
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
bb_scene_builder_free (BbSceneBuilder *self)
{
  g_clear_pointer (&self->scene, bb_scene_unref);
  g_array_unref (self->open);
  g_free (self);
}

/**
 * bb_scene_builder_finish:
 *
 * Ends the building; the builder can only be freed after it.
 *
 * Returns: (transfer full): the scene
 */
BbScene *
bb_scene_builder_finish (BbSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL && self->scene != NULL, NULL);
  g_return_val_if_fail (self->open->len == 0, NULL);

  return g_steal_pointer (&self->scene);
}

static const char *
keep_string (BbSceneBuilder *self,
             const char *text)
{
  return text == NULL ? NULL : g_string_chunk_insert_const (self->scene->strings, text);
}

/**
 * bb_scene_builder_set_title:
 * @title: (nullable): names the whole picture in outputs that can carry a name
 * @desc: (nullable): one sentence about it
 */
void
bb_scene_builder_set_title (BbSceneBuilder *self,
                            const char *title,
                            const char *desc)
{
  g_return_if_fail (self != NULL);

  self->scene->title = keep_string (self, title);
  self->scene->desc = keep_string (self, desc);
}

/**
 * bb_scene_builder_set_naming:
 *
 * Notes what has become of the names.
 */
void
bb_scene_builder_set_naming (BbSceneBuilder *self,
                             BbNaming naming)
{
  g_return_if_fail (self != NULL);

  self->scene->naming = naming;
}

static void
append_node (BbSceneBuilder *self,
             const BbNode *node)
{
  BbScene *scene = self->scene;
  BbRect bounds;
  guint i;

  g_array_append_val (scene->nodes, *node);
  if (node->kind == BB_NODE_GROUP || self->open->len == 0)
    return;
  bounds = bb_scene_get_node_bounds (scene, node);
  for (i = 0; i < self->open->len; i++) {
    BbSceneGroup *group = &g_array_index (scene->groups, BbSceneGroup, g_array_index (self->open, guint, i));

    group->bounds = group->bounds.width < 0 ? bounds : bb_rect_union (&group->bounds, &bounds);
  }
}

static void
index_group (BbScene *scene,
             const BbGroupInfo *info,
             guint index)
{
  GHashTable **table = &scene->groups_by_bet[info->part];

  if (info->bet == NULL)
    return;
  if (*table == NULL)
    *table = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (*table, (gpointer) info->bet, GUINT_TO_POINTER (index + 1));
}

/**
 * bb_scene_builder_begin_group:
 * @info: what the group is; its strings are copied
 *
 * What is added until the matching end belongs to the group.
 */
void
bb_scene_builder_begin_group (BbSceneBuilder *self,
                              const BbGroupInfo *info)
{
  BbSceneGroup group = { .bounds = { 0, 0, -1, -1 } };
  BbNode node = { .kind = BB_NODE_GROUP };

  g_return_if_fail (self != NULL);
  g_return_if_fail (info != NULL);

  group.info = (BbGroupInfo){
    .id = keep_string (self, info->id),
    .title = keep_string (self, info->title),
    .desc = keep_string (self, info->desc),
    .link = keep_string (self, info->link),
    .bet = keep_string (self, info->bet),
    .stack = keep_string (self, info->stack),
    .part = info->part,
  };
  group.first = self->scene->nodes->len;
  node.group = self->scene->groups->len;
  index_group (self->scene, &group.info, node.group);
  g_array_append_val (self->scene->groups, group);
  g_array_append_val (self->open, node.group);
  append_node (self, &node);
}

void
bb_scene_builder_end_group (BbSceneBuilder *self)
{
  BbSceneGroup *group;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->open->len > 0);

  group = &g_array_index (self->scene->groups, BbSceneGroup, g_array_index (self->open, guint, self->open->len - 1));
  group->n_nodes = self->scene->nodes->len - group->first;
  if (group->bounds.width < 0)
    group->bounds = (BbRect){ 0 };
  g_array_set_size (self->open, self->open->len - 1);
}

static gboolean
paint_equal (const BbPaint *a,
             const BbPaint *b)
{
  return a->width == b->width && a->dash == b->dash && bb_color_equal (&a->fill, &b->fill)
         && bb_color_equal (&a->stroke, &b->stroke);
}

static guint
intern_paint (BbSceneBuilder *self,
              const BbPaint *paint)
{
  GArray *paints = self->scene->paints;
  guint i;

  for (i = 0; i < paints->len; i++)
    if (paint_equal (&g_array_index (paints, BbPaint, i), paint))
      return i;
  g_array_append_val (paints, *paint);
  return i;
}

static guint
intern_text_style (BbSceneBuilder *self,
                   const BbTextStyle *style)
{
  GArray *styles = self->scene->text_styles;
  guint i;

  for (i = 0; i < styles->len; i++) {
    const BbTextStyle *other = &g_array_index (styles, BbTextStyle, i);

    if (other->size == style->size && other->weight == style->weight && bb_color_equal (&other->color, &style->color))
      return i;
  }
  g_array_append_val (styles, *style);
  return i;
}

void
bb_scene_builder_add_rect (BbSceneBuilder *self,
                           const BbRect *rect,
                           double radius,
                           const BbPaint *paint)
{
  BbNode node = { .kind = BB_NODE_RECT };

  g_return_if_fail (self != NULL);

  node.style = intern_paint (self, paint);
  node.rect = (BbNodeRect){ (float) rect->x, (float) rect->y, (float) rect->width, (float) rect->height, (float) radius };
  append_node (self, &node);
}

void
bb_scene_builder_add_circle (BbSceneBuilder *self,
                             BbPoint center,
                             double radius,
                             const BbPaint *paint)
{
  BbNode node = { .kind = BB_NODE_ELLIPSE };

  g_return_if_fail (self != NULL);

  node.style = intern_paint (self, paint);
  node.ellipse = (BbNodeEllipse){ (float) center.x, (float) center.y, (float) radius, (float) radius };
  append_node (self, &node);
}

void
bb_scene_builder_add_path (BbSceneBuilder *self,
                           const BbPath *path,
                           const BbPaint *paint)
{
  BbNode node = { .kind = BB_NODE_PATH };
  const BbPathStep *steps;
  guint n_steps;

  g_return_if_fail (self != NULL);

  steps = bb_path_get_steps (path, &n_steps);
  node.style = intern_paint (self, paint);
  node.path = (BbNodePath){ self->scene->steps->len, n_steps };
  g_array_append_vals (self->scene->steps, steps, n_steps);
  append_node (self, &node);
}

void
bb_scene_builder_add_line (BbSceneBuilder *self,
                           BbPoint from,
                           BbPoint to,
                           const BbPaint *paint)
{
  g_autoptr (BbPath) path = bb_path_new ();

  bb_path_move_to (path, from.x, from.y);
  bb_path_line_to (path, to.x, to.y);
  bb_scene_builder_add_path (self, path, paint);
}

/**
 * bb_scene_builder_add_text:
 * @text: one line
 * @at: the anchor on the base line
 * @width: the advance as measured, in units of the page
 */
void
bb_scene_builder_add_text (BbSceneBuilder *self,
                           const char *text,
                           BbPoint at,
                           BbAnchor anchor,
                           double width,
                           const BbTextStyle *style)
{
  BbNode node = { .kind = BB_NODE_TEXT };

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  node.style = intern_text_style (self, style);
  node.text.x = (float) at.x;
  node.text.y = (float) at.y;
  node.text.width = (float) width;
  node.text.anchor = anchor;
  node.text.text = keep_string (self, text);
  append_node (self, &node);
}

/**
 * bb_scene_builder_join_text:
 *
 * Marks the text added last as going on where the text before it ends, a space between them. With a
 * font of other widths, writers can then keep the two together.
 */
void
bb_scene_builder_join_text (BbSceneBuilder *self)
{
  GArray *nodes;

  g_return_if_fail (self != NULL);

  nodes = self->scene->nodes;
  g_return_if_fail (nodes->len > 1);
  g_return_if_fail (g_array_index (nodes, BbNode, nodes->len - 1).kind == BB_NODE_TEXT);
  g_return_if_fail (g_array_index (nodes, BbNode, nodes->len - 2).kind == BB_NODE_TEXT);
  g_array_index (nodes, BbNode, nodes->len - 1).text.joined = TRUE;
}
