/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints and text styles become classes, so that a mark or a line of text is a few dozen bytes.
 * Each text carries its measured length: with another font it is set closer, not over its
 * neighbour. */

#include "config.h"

#include "bb-svg.h"

#include <math.h>
#include <string.h>

#include "bb-text-measure.h"

/* Texts of fewer letters hardly differ in length from font to font. Numbers of three figures do. */
#define LEAST_FITTED 3

/* @prefix: (nullable): what names of this picture begin with, so that they are no others' */
typedef struct {
  const BbScene *scene;
  GString *out;
  const char *prefix;
} Writer;

/* Hundredths, without trailing noughts or a leading one. */
static void
add_hundredths (GString *out,
                gint64 value)
{
  char buffer[24];
  guint at = sizeof buffer;
  guint64 left = (guint64) ABS (value);
  guint rest = (guint) (left % 100);

  left /= 100;
  if (rest % 10 != 0)
    buffer[--at] = (char) ('0' + rest % 10);
  if (rest != 0) {
    buffer[--at] = (char) ('0' + rest / 10);
    buffer[--at] = '.';
  }
  if (left == 0 && rest == 0)
    buffer[--at] = '0';
  for (; left > 0; left /= 10)
    buffer[--at] = (char) ('0' + left % 10);
  if (value < 0)
    buffer[--at] = '-';
  g_string_append_len (out, buffer + at, (gssize) (sizeof buffer - at));
}

static gint64
to_hundredths (double value)
{
  return (gint64) llround (CLAMP (value, -1e12, 1e12) * 100);
}

static void
add_number (GString *out,
            double value)
{
  add_hundredths (out, to_hundredths (value));
}

/* A place or a length on the page, to a tenth of a pixel. */
static gint64
to_place (double value)
{
  return (gint64) llround (CLAMP (value, -1e12, 1e12) * 10) * 10;
}

static void
add_attribute (GString *out,
               const char *name,
               double value)
{
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"");
  add_hundredths (out, to_place (value));
  g_string_append_c (out, '"');
}

static void
add_escaped (GString *out,
             const char *text)
{
  const char *at = text;

  while (*at != '\0') {
    gsize plain = strcspn (at, "&<>\"");

    g_string_append_len (out, at, (gssize) plain);
    at += plain;
    if (*at == '&')
      g_string_append (out, "&amp;");
    else if (*at == '<')
      g_string_append (out, "&lt;");
    else if (*at == '>')
      g_string_append (out, "&gt;");
    else if (*at == '"')
      g_string_append (out, "&quot;");
    if (*at != '\0')
      at++;
  }
}

static void
add_element (GString *out,
             const char *name,
             const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (out, "<%s>", name);
  add_escaped (out, text);
  g_string_append_printf (out, "</%s>", name);
}

/* An XML name from any text: what may not stand in one becomes _ and two hexadecimal digits. */
static void
add_id (GString *out,
        const char *id)
{
  const char *at;

  for (at = id; *at != '\0'; at++) {
    if (g_ascii_isalnum (*at) || *at == '-' || *at == '.')
      g_string_append_c (out, *at);
    else
      g_string_append_printf (out, "_%02x", (guint) (guchar) *at);
  }
}

/* Class names of paints are letters only; those of texts end in a digit. */
static void
add_class_name (GString *out,
                guint index)
{
  if (index >= 26)
    add_class_name (out, index / 26 - 1);
  g_string_append_c (out, (char) ('a' + index % 26));
}

static void
add_prefix (Writer *self)
{
  if (self->prefix != NULL)
    g_string_append_printf (self->out, "%s-", self->prefix);
}

static void
add_color (GString *out,
           const char *property,
           const BbColor *color)
{
  g_autofree char *hex = bb_color_to_hex (color);

  if (color->alpha <= 0) {
    g_string_append_printf (out, "%s:none;", property);
    return;
  }
  g_string_append_printf (out, "%s:%s;", property, hex);
  if (color->alpha < 1) {
    g_string_append_printf (out, "%s-opacity:", property);
    add_number (out, color->alpha);
    g_string_append_c (out, ';');
  }
}

static void
add_paint_rule (Writer *self,
                guint index)
{
  const BbPaint *paint = bb_scene_get_paint (self->scene, index);
  GString *out = self->out;

  g_string_append_c (out, '.');
  add_prefix (self);
  add_class_name (out, index);
  g_string_append_c (out, '{');
  add_color (out, "fill", &paint->fill);
  if (paint->stroke.alpha > 0) {
    add_color (out, "stroke", &paint->stroke);
    g_string_append (out, "stroke-width:");
    add_number (out, paint->width);
    g_string_append_c (out, ';');
  }
  if (paint->dash > 0) {
    g_string_append (out, "stroke-dasharray:");
    add_number (out, paint->dash);
    g_string_append_c (out, ';');
  }
  g_string_truncate (out, out->len - 1);
  g_string_append (out, "}\n");
}

static void
add_text_rule (Writer *self,
               guint index)
{
  const BbTextStyle *style = bb_scene_get_text_style (self->scene, index);
  GString *out = self->out;

  g_string_append_c (out, '.');
  add_prefix (self);
  g_string_append_printf (out, "t%u{", index);
  add_color (out, "fill", &style->color);
  g_string_append (out, "font-size:");
  add_number (out, style->size);
  g_string_append_printf (out, "px;font-weight:%d}\n", (int) style->weight);
}

/* The family that was measured with comes first: a reader who has it sees the very same picture. */
static void
add_families (GString *out,
              const char *families)
{
  const char *family = bb_text_measure_get_family (bb_text_measure_get (families));

  g_string_append_c (out, '\'');
  add_escaped (out, family);
  g_string_append (out, "',");
  add_escaped (out, families);
}

static void
add_rules (Writer *self)
{
  guint i;

  g_string_append (self->out, "<style>\n");
  if (self->prefix != NULL)
    g_string_append_printf (self->out, "#%s{font-family:", self->prefix);
  else
    g_string_append (self->out, "svg{font-family:");
  add_families (self->out, bb_scene_get_families (self->scene));
  g_string_append (self->out, ";stroke-linejoin:round}\n");
  for (i = 0; i < bb_scene_get_n_paints (self->scene); i++)
    add_paint_rule (self, i);
  for (i = 0; i < bb_scene_get_n_text_styles (self->scene); i++)
    add_text_rule (self, i);
  g_string_append (self->out, "</style>\n");
}

static void
add_head (Writer *self)
{
  GString *out = self->out;

  if (self->prefix == NULL)
    g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  g_string_append (out, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
  if (self->prefix != NULL)
    g_string_append_printf (out, " id=\"%s\"", self->prefix);
  add_attribute (out, "width", bb_scene_get_width (self->scene));
  add_attribute (out, "height", bb_scene_get_height (self->scene));
  g_string_append (out, " viewBox=\"0 0 ");
  add_number (out, bb_scene_get_width (self->scene));
  g_string_append_c (out, ' ');
  add_number (out, bb_scene_get_height (self->scene));
  g_string_append (out, "\" role=\"img\">\n");
  add_element (out, "title", bb_scene_get_title (self->scene));
  add_element (out, "desc", bb_scene_get_desc (self->scene));
  add_rules (self);
}

static void
add_class (Writer *self,
           const BbNode *node)
{
  g_string_append (self->out, " class=\"");
  add_prefix (self);
  add_class_name (self->out, node->style);
  g_string_append_c (self->out, '"');
}

static void
add_rect (Writer *self,
          const BbNode *node)
{
  g_string_append (self->out, "<rect");
  add_class (self, node);
  add_attribute (self->out, "x", node->rect.x);
  add_attribute (self->out, "y", node->rect.y);
  add_attribute (self->out, "width", node->rect.width);
  add_attribute (self->out, "height", node->rect.height);
  if (node->rect.radius > 0)
    add_attribute (self->out, "rx", node->rect.radius);
  g_string_append (self->out, "/>\n");
}

static void
add_ellipse (Writer *self,
             const BbNode *node)
{
  gboolean circle = node->ellipse.radius_x == node->ellipse.radius_y;

  g_string_append (self->out, circle ? "<circle" : "<ellipse");
  add_class (self, node);
  add_attribute (self->out, "cx", node->ellipse.x);
  add_attribute (self->out, "cy", node->ellipse.y);
  add_attribute (self->out, circle ? "r" : "rx", node->ellipse.radius_x);
  if (!circle)
    add_attribute (self->out, "ry", node->ellipse.radius_y);
  g_string_append (self->out, "/>\n");
}

/* Steps relative to where the last one ended are short. Rounding is carried, so nothing drifts. */
static void
add_steps (Writer *self,
           const BbNode *node)
{
  const BbPathStep *steps = bb_scene_get_steps (self->scene, node);
  gint64 x = 0, y = 0, start_x = 0, start_y = 0;
  guint i, j;

  for (i = 0; i < node->path.n_steps; i++) {
    guint n = 2 * bb_path_verb_get_n_points (steps[i].verb);
    gboolean move = steps[i].verb == BB_PATH_MOVE;

    g_string_append_c (self->out, "Mlcz"[steps[i].verb]);
    for (j = 0; j < n; j += 2) {
      gint64 dx = to_place (steps[i].at[j]) - (move ? 0 : x);
      gint64 dy = to_place (steps[i].at[j + 1]) - (move ? 0 : y);

      if (j > 0 && dx >= 0)
        g_string_append_c (self->out, ' ');
      add_hundredths (self->out, dx);
      if (dy >= 0)
        g_string_append_c (self->out, ' ');
      add_hundredths (self->out, dy);
    }
    if (n > 0) {
      x = to_place (steps[i].at[n - 2]);
      y = to_place (steps[i].at[n - 1]);
    }
    if (move) {
      start_x = x;
      start_y = y;
    }
    if (steps[i].verb == BB_PATH_CLOSE) {
      x = start_x;
      y = start_y;
    }
  }
}

static void
add_path (Writer *self,
          const BbNode *node)
{
  g_string_append (self->out, "<path");
  add_class (self, node);
  g_string_append (self->out, " d=\"");
  add_steps (self, node);
  g_string_append (self->out, "\"/>\n");
}

static gboolean
is_joined_text (const BbNode *node)
{
  return node != NULL && node->kind == BB_NODE_TEXT && node->text.joined;
}

static double
get_start (const BbNode *node)
{
  static const double before_anchor[] = {
    [BB_ANCHOR_START] = 0,
    [BB_ANCHOR_MIDDLE] = 0.5,
    [BB_ANCHOR_END] = 1,
  };

  return node->text.x - node->text.width * before_anchor[node->text.anchor];
}

/* Every text begins at its left end: Inkscape forgets the anchor of a text whose length is given. The
 * length is that of the whole line: what joins a text follows it closely in any font.
 * @next: the node after the text, or %NULL */
static void
open_text (Writer *self,
           const BbNode *node,
           const BbNode *next)
{
  gboolean joined = is_joined_text (next);
  double end = joined ? get_start (next) + next->text.width : get_start (node) + node->text.width;

  g_string_append (self->out, "<text class=\"");
  add_prefix (self);
  g_string_append_printf (self->out, "t%u\"", node->style);
  add_attribute (self->out, "x", get_start (node));
  add_attribute (self->out, "y", node->text.y);
  if (joined || g_utf8_strlen (node->text.text, -1) >= LEAST_FITTED)
    add_attribute (self->out, "textLength", end - get_start (node));
  g_string_append_c (self->out, '>');
}

static void
add_text (Writer *self,
          const BbNode *node,
          const BbNode *next)
{
  if (is_joined_text (node)) {
    g_string_append (self->out, " <tspan class=\"");
    add_prefix (self);
    g_string_append_printf (self->out, "t%u\">", node->style);
  } else
    open_text (self, node, next);
  add_escaped (self->out, node->text.text);
  if (is_joined_text (node))
    g_string_append (self->out, "</tspan>");
  if (!is_joined_text (next))
    g_string_append (self->out, "</text>\n");
}

static gboolean
has_web_link (const BbGroupInfo *info)
{
  return info->link != NULL && (g_str_has_prefix (info->link, "https://") || g_str_has_prefix (info->link, "http://"));
}

/* Groups that are only there for hit tests leave no trace in the file. */
static gboolean
is_silent (const BbGroupInfo *info)
{
  return info->id == NULL && info->title == NULL && !has_web_link (info);
}

static void
open_group (Writer *self,
            const BbGroupInfo *info)
{
  if (is_silent (info))
    return;
  if (has_web_link (info)) {
    g_string_append (self->out, "<a href=\"");
    add_escaped (self->out, info->link);
    g_string_append (self->out, "\">");
  }
  g_string_append (self->out, "<g");
  if (info->id != NULL) {
    g_string_append (self->out, " id=\"");
    add_prefix (self);
    add_id (self->out, info->id);
    g_string_append_c (self->out, '"');
  }
  g_string_append_c (self->out, '>');
  add_element (self->out, "title", info->title);
  add_element (self->out, "desc", info->desc);
  g_string_append_c (self->out, '\n');
}

static void
close_group (Writer *self,
             const BbGroupInfo *info)
{
  if (is_silent (info))
    return;
  g_string_append (self->out, has_web_link (info) ? "</g></a>\n" : "</g>\n");
}

static void
add_node (Writer *self,
          const BbNode *node,
          const BbNode *next)
{
  switch (node->kind) {
  case BB_NODE_GROUP:
    open_group (self, &bb_scene_get_group (self->scene, node->group)->info);
    break;
  case BB_NODE_RECT:
    add_rect (self, node);
    break;
  case BB_NODE_ELLIPSE:
    add_ellipse (self, node);
    break;
  case BB_NODE_PATH:
    add_path (self, node);
    break;
  case BB_NODE_TEXT:
    add_text (self, node, next);
    break;
  default:
    g_assert_not_reached ();
  }
}

/* Groups nest: the ones that end before node @at are closed, innermost first. */
static void
close_groups (Writer *self,
              GPtrArray *open,
              guint at)
{
  while (open->len > 0) {
    const BbSceneGroup *group = g_ptr_array_index (open, open->len - 1);

    if (group->first + group->n_nodes > at)
      return;
    close_group (self, &group->info);
    g_ptr_array_set_size (open, (int) open->len - 1);
  }
}

static GBytes *
write_scene (const BbScene *scene,
             const char *prefix)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  Writer self = { scene, NULL, prefix };
  const BbNode *nodes;
  guint n_nodes, i;

  self.out = g_string_sized_new (65536);
  add_head (&self);
  nodes = bb_scene_get_nodes (scene, &n_nodes);
  for (i = 0; i < n_nodes; i++) {
    close_groups (&self, open, i);
    add_node (&self, &nodes[i], i + 1 < n_nodes ? &nodes[i + 1] : NULL);
    if (nodes[i].kind == BB_NODE_GROUP)
      g_ptr_array_add (open, (gpointer) bb_scene_get_group (scene, nodes[i].group));
  }
  close_groups (&self, open, n_nodes);
  g_string_append (self.out, "</svg>\n");
  return g_string_free_to_bytes (self.out);
}

/**
 * bb_svg_write:
 *
 * Returns: (transfer full): the file's bytes
 */
GBytes *
bb_svg_write (const BbScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);

  return write_scene (scene, NULL);
}

/**
 * bb_svg_write_inside:
 * @prefix: letters, digits and dashes, a letter first: the id of the picture, which no other element
 *   of the page has
 *
 * Returns: (transfer full): the picture as an element for an HTML page; its styles reach nothing
 *   else there
 */
GBytes *
bb_svg_write_inside (const BbScene *scene,
                     const char *prefix)
{
  g_return_val_if_fail (scene != NULL && prefix != NULL, NULL);

  return write_scene (scene, prefix);
}
