/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a scene: its parts, their bounds. What lies under a point is bb-scene-pick.c. */

#include "config.h"

#include "bb-scene.h"

#include "bb-rect-grid.h"
#include "bb-scene-private.h"

/* A text's box around its base line, in parts of its size: enough for Latin with accents. */
#define TEXT_ASCENT 0.95
#define TEXT_DESCENT 0.27

BbScene *
_bb_scene_new (double width,
               double height)
{
  BbScene *self = g_new0 (BbScene, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->width = width;
  self->height = height;
  self->strings = g_string_chunk_new (4096);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (BbNode));
  self->steps = g_array_new (FALSE, FALSE, sizeof (BbPathStep));
  self->paints = g_array_new (FALSE, FALSE, sizeof (BbPaint));
  self->text_styles = g_array_new (FALSE, FALSE, sizeof (BbTextStyle));
  self->groups = g_array_new (FALSE, FALSE, sizeof (BbSceneGroup));
  return self;
}

BbScene *
bb_scene_ref (BbScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
bb_scene_unref (BbScene *self)
{
  guint i;

  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (i = 0; i < G_N_ELEMENTS (self->groups_by_bet); i++)
    g_clear_pointer (&self->groups_by_bet[i], g_hash_table_unref);
  g_array_unref (self->nodes);
  g_array_unref (self->steps);
  g_array_unref (self->paints);
  g_array_unref (self->text_styles);
  g_array_unref (self->groups);
  if (self->index != 0)
    bb_rect_grid_free (GSIZE_TO_POINTER (self->index));
  g_string_chunk_free (self->strings);
  g_free (self);
}

double
bb_scene_get_width (const BbScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

double
bb_scene_get_height (const BbScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/**
 * bb_scene_get_families:
 *
 * Returns: comma-separated font families, best first
 */
const char *
bb_scene_get_families (const BbScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->families;
}

const char *
bb_scene_get_title (const BbScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

const char *
bb_scene_get_desc (const BbScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->desc;
}

/**
 * bb_scene_get_naming:
 *
 * Returns: how many of the bets shown are named, and how; nothing is hidden in silence
 */
BbNaming
bb_scene_get_naming (const BbScene *self)
{
  g_return_val_if_fail (self != NULL, (BbNaming){ 0 });

  return self->naming;
}

/**
 * bb_scene_get_nodes:
 *
 * Returns: (array length=n_nodes) (transfer none): all nodes in painting order
 */
const BbNode *
bb_scene_get_nodes (const BbScene *self,
                    guint *n_nodes)
{
  g_return_val_if_fail (self != NULL, NULL);

  *n_nodes = self->nodes->len;
  return (const BbNode *) (gpointer) self->nodes->data;
}

/**
 * bb_scene_get_steps:
 * @node: a path node
 *
 * Returns: (transfer none): its first step; the node says how many there are
 */
const BbPathStep *
bb_scene_get_steps (const BbScene *self,
                    const BbNode *node)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (node->kind == BB_NODE_PATH, NULL);

  return &g_array_index (self->steps, BbPathStep, node->path.first);
}

const BbPaint *
bb_scene_get_paint (const BbScene *self,
                    guint index)
{
  g_return_val_if_fail (self != NULL && index < self->paints->len, NULL);

  return &g_array_index (self->paints, BbPaint, index);
}

const BbTextStyle *
bb_scene_get_text_style (const BbScene *self,
                         guint index)
{
  g_return_val_if_fail (self != NULL && index < self->text_styles->len, NULL);

  return &g_array_index (self->text_styles, BbTextStyle, index);
}

guint
bb_scene_get_n_paints (const BbScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->paints->len;
}

guint
bb_scene_get_n_text_styles (const BbScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->text_styles->len;
}

guint
bb_scene_get_n_groups (const BbScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->groups->len;
}

const BbSceneGroup *
bb_scene_get_group (const BbScene *self,
                    guint index)
{
  g_return_val_if_fail (self != NULL && index < self->groups->len, NULL);

  return &g_array_index (self->groups, BbSceneGroup, index);
}

/**
 * bb_scene_find_group:
 * @bet: id of a bet
 * @part: which part of its picture
 *
 * Returns: (nullable) (transfer none): the group, or %NULL if the bet has no such part
 */
const BbSceneGroup *
bb_scene_find_group (const BbScene *self,
                     const char *bet,
                     BbPart part)
{
  gpointer index;

  g_return_val_if_fail (self != NULL && bet != NULL, NULL);

  if (self->groups_by_bet[part] == NULL)
    return NULL;
  index = g_hash_table_lookup (self->groups_by_bet[part], bet);
  return index == NULL ? NULL : bb_scene_get_group (self, GPOINTER_TO_UINT (index) - 1);
}

/**
 * bb_scene_list_stack:
 * @bet: id of a bet
 *
 * Returns: (transfer container) (element-type BbSceneGroup): the %BB_PART_BET groups of all bets at
 *   the same place as @bet, itself among them, in painting order; none if it stands alone. Their
 *   count is the group %BB_PART_STACK of the bet that each of them names as its stack.
 */
GPtrArray *
bb_scene_list_stack (const BbScene *self,
                     const char *bet)
{
  GPtrArray *groups = g_ptr_array_new ();
  const BbSceneGroup *own;
  guint i;

  g_return_val_if_fail (self != NULL && bet != NULL, groups);

  own = bb_scene_find_group (self, bet, BB_PART_BET);
  for (i = 0; own != NULL && own->info.stack != NULL && i < self->groups->len; i++) {
    const BbSceneGroup *group = bb_scene_get_group (self, i);

    if (group->info.part == BB_PART_BET && g_strcmp0 (group->info.stack, own->info.stack) == 0)
      g_ptr_array_add (groups, (gpointer) group);
  }
  return groups;
}

static BbRect
get_path_bounds (const BbScene *self,
                 const BbNodePath *path)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  guint i, j;

  for (i = 0; i < path->n_steps; i++) {
    const BbPathStep *step = &g_array_index (self->steps, BbPathStep, path->first + i);

    for (j = 0; j < 2 * bb_path_verb_get_n_points (step->verb); j += 2) {
      left = MIN (left, step->at[j]);
      right = MAX (right, step->at[j]);
      top = MIN (top, step->at[j + 1]);
      bottom = MAX (bottom, step->at[j + 1]);
    }
  }
  return left > right ? (BbRect){ 0 } : (BbRect){ left, top, right - left, bottom - top };
}

static BbRect
get_text_bounds (const BbScene *self,
                 const BbNode *node)
{
  static const double shift[] = { [BB_ANCHOR_START] = 0, [BB_ANCHOR_MIDDLE] = 0.5, [BB_ANCHOR_END] = 1 };
  const BbTextStyle *style = bb_scene_get_text_style (self, node->style);

  return (BbRect){ node->text.x - shift[node->text.anchor] * node->text.width,
                   node->text.y - TEXT_ASCENT * style->size,
                   node->text.width,
                   (TEXT_ASCENT + TEXT_DESCENT) * style->size };
}

static BbRect
grow_by_stroke (const BbScene *self,
                const BbNode *node,
                const BbRect *rect)
{
  const BbPaint *paint = bb_scene_get_paint (self, node->style);

  return bb_rect_grow (rect, paint->stroke.alpha > 0 ? paint->width / 2 : 0);
}

/**
 * bb_scene_get_node_bounds:
 *
 * Returns: the box of what @node paints, strokes included; a curve's by its handles
 */
BbRect
bb_scene_get_node_bounds (const BbScene *self,
                          const BbNode *node)
{
  BbRect rect = { 0 };

  switch (node->kind) {
  case BB_NODE_GROUP:
    return bb_scene_get_group (self, node->group)->bounds;
  case BB_NODE_TEXT:
    return get_text_bounds (self, node);
  case BB_NODE_RECT:
    rect = (BbRect){ node->rect.x, node->rect.y, node->rect.width, node->rect.height };
    break;
  case BB_NODE_ELLIPSE:
    rect = (BbRect){ node->ellipse.x - node->ellipse.radius_x,
                     node->ellipse.y - node->ellipse.radius_y,
                     2 * node->ellipse.radius_x,
                     2 * node->ellipse.radius_y };
    break;
  case BB_NODE_PATH:
    rect = get_path_bounds (self, &node->path);
    break;
  default:
    g_return_val_if_reached (rect);
  }
  return grow_by_stroke (self, node, &rect);
}
