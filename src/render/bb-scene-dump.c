/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene as text, one node a line, for tests: whole coordinates would make every golden file
 * break at every change of a font, so lengths are given to one digit. */

#include "config.h"

#include "bb-scene.h"

#include <math.h>

static const char *const part_names[] = {
  [BB_PART_NONE] = "none",
  [BB_PART_PAGE] = "page",
  [BB_PART_LEGEND] = "legend",
  [BB_PART_SPREAD] = "spread",
  [BB_PART_TIE] = "tie",
  [BB_PART_TRAIL] = "trail",
  [BB_PART_GHOST] = "ghost",
  [BB_PART_LEADER] = "leader",
  [BB_PART_MARK] = "mark",
  [BB_PART_LABEL] = "label",
  [BB_PART_STACK] = "stack",
  [BB_PART_BET] = "bet",
};

static void
add_number (GString *out,
            double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (out, ' ');
  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.1f", round (number * 10) / 10 + 0.0));
}

static void
add_numbers (GString *out,
             const float *numbers,
             guint n_numbers)
{
  guint i;

  for (i = 0; i < n_numbers; i++)
    add_number (out, numbers[i]);
}

static void
add_paint (GString *out,
           const BbPaint *paint)
{
  g_autofree char *fill = bb_color_to_hex (&paint->fill);
  g_autofree char *stroke = bb_color_to_hex (&paint->stroke);

  if (paint->fill.alpha > 0)
    g_string_append_printf (out, " fill %s", fill);
  if (paint->fill.alpha > 0 && paint->fill.alpha < 1)
    add_number (out, paint->fill.alpha);
  if (paint->stroke.alpha > 0) {
    g_string_append_printf (out, " stroke %s", stroke);
    add_number (out, paint->width);
  }
  if (paint->dash > 0)
    g_string_append (out, " dashed");
}

static void
add_steps (GString *out,
           const BbPathStep *steps,
           guint n_steps)
{
  guint i;

  for (i = 0; i < n_steps; i++) {
    g_string_append_printf (out, " %c", "MLCZ"[steps[i].verb]);
    add_numbers (out, steps[i].at, 2 * bb_path_verb_get_n_points (steps[i].verb));
  }
}

static void
add_text (GString *out,
          const BbScene *scene,
          const BbNode *node)
{
  const BbTextStyle *style = bb_scene_get_text_style (scene, node->style);
  g_autofree char *color = bb_color_to_hex (&style->color);

  g_string_append_printf (out, "text \"%s\" %s %d %s",
                          node->text.text,
                          ((const char *const[]){ "start", "middle", "end" })[node->text.anchor],
                          (int) style->weight,
                          color);
  add_number (out, style->size);
  add_number (out, node->text.x);
  add_number (out, node->text.y);
}

static void
add_group (GString *out,
           const BbGroupInfo *info)
{
  g_string_append_printf (out, "group %s", part_names[info->part]);
  if (info->bet != NULL)
    g_string_append_printf (out, " of %s", info->bet);
  if (info->id != NULL)
    g_string_append_printf (out, " id %s", info->id);
  if (info->title != NULL)
    g_string_append_printf (out, " \"%s\"", info->title);
}

static void
add_node (GString *out,
          const BbScene *scene,
          const BbNode *node)
{
  switch (node->kind) {
  case BB_NODE_GROUP:
    add_group (out, &bb_scene_get_group (scene, node->group)->info);
    break;
  case BB_NODE_RECT:
    g_string_append (out, "rect");
    add_numbers (out, &node->rect.x, 5);
    add_paint (out, bb_scene_get_paint (scene, node->style));
    break;
  case BB_NODE_ELLIPSE:
    g_string_append (out, "ellipse");
    add_numbers (out, &node->ellipse.x, 4);
    add_paint (out, bb_scene_get_paint (scene, node->style));
    break;
  case BB_NODE_PATH:
    g_string_append (out, "path");
    add_steps (out, bb_scene_get_steps (scene, node), node->path.n_steps);
    add_paint (out, bb_scene_get_paint (scene, node->style));
    break;
  case BB_NODE_TEXT:
    add_text (out, scene, node);
    break;
  default:
    g_assert_not_reached ();
  }
}

/**
 * bb_scene_dump:
 *
 * Returns: (transfer full): one node a line, indented by group; the same in every locale
 */
char *
bb_scene_dump (const BbScene *self)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  const BbNode *nodes;
  guint n_nodes, i;

  g_return_val_if_fail (self != NULL, g_string_free (out, FALSE));

  nodes = bb_scene_get_nodes (self, &n_nodes);
  g_string_append (out, "scene");
  add_number (out, bb_scene_get_width (self));
  add_number (out, bb_scene_get_height (self));
  g_string_append_c (out, '\n');
  for (i = 0; i < n_nodes; i++) {
    while (ends->len > 0 && g_array_index (ends, guint, ends->len - 1) <= i)
      g_array_set_size (ends, ends->len - 1);
    g_string_append_printf (out, "%*s", (int) (2 * ends->len + 2), "");
    add_node (out, self, &nodes[i]);
    g_string_append_c (out, '\n');
    if (nodes[i].kind == BB_NODE_GROUP) {
      const BbSceneGroup *group = bb_scene_get_group (self, nodes[i].group);
      guint end = group->first + group->n_nodes;

      g_array_append_val (ends, end);
    }
  }
  return g_string_free (out, FALSE);
}
