/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Zones in pictures: their colours, the lines between them, and axes that run the other way. */

#include "config.h"

#include "bb-picture.h"
#include "bb-zone.h"

typedef struct {
  BbBoard *board;
  BbScene *scene;
  BbLayout layout;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->board = bb_board_new_starter ();
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_clear_pointer (&self->scene, bb_scene_unref);
  g_assert_finalize_object (self->board);
}

static void
draw (Fixture *self)
{
  BbPictureOptions options;

  bb_picture_options_init (&options, BB_VARIANT_FULL);
  g_clear_pointer (&self->scene, bb_scene_unref);
  self->scene = bb_picture_draw (self->board, &options, &self->layout);
}

static gboolean
is_color (const BbColor *one,
          const BbColor *other)
{
  return one->red == other->red && one->green == other->green && one->blue == other->blue && one->alpha == other->alpha;
}

/* The bounds of all that is filled with the ground of a tint. */
static BbRect
find_ground (Fixture *self,
             BbTint tint,
             guint *n_found)
{
  const BbColor *fill = &bb_theme_get (BB_THEME_LIGHT)->zones[tint].fill;
  BbRect bounds = { 0 };
  guint n_nodes, i;
  const BbNode *nodes = bb_scene_get_nodes (self->scene, &n_nodes);

  *n_found = 0;
  for (i = 0; i < n_nodes; i++) {
    BbRect rect;

    if ((nodes[i].kind != BB_NODE_PATH && nodes[i].kind != BB_NODE_RECT) || !is_color (&bb_scene_get_paint (self->scene, nodes[i].style)->fill, fill))
      continue;
    rect = bb_scene_get_node_bounds (self->scene, &nodes[i]);
    bounds = (*n_found)++ == 0 ? rect : bb_rect_union (&bounds, &rect);
  }
  return bounds;
}

/* How long all lines between zones are together: those down the page, those across it. */
static void
measure_lines (Fixture *self,
               double *down,
               double *across)
{
  const BbColor *split = &bb_theme_get (BB_THEME_LIGHT)->split;
  guint n_nodes, i;
  const BbNode *nodes = bb_scene_get_nodes (self->scene, &n_nodes);

  *down = *across = 0;
  for (i = 0; i < n_nodes; i++) {
    BbRect rect;

    if (nodes[i].kind != BB_NODE_PATH || !is_color (&bb_scene_get_paint (self->scene, nodes[i].style)->stroke, split))
      continue;
    rect = bb_scene_get_node_bounds (self->scene, &nodes[i]);
    if (rect.height > rect.width)
      *down += rect.height - rect.width;
    else
      *across += rect.width - rect.height;
  }
}

static BbItem *
add_zone (Fixture *self,
          guint position,
          const char *id,
          const char *name,
          BbZoneBounds bounds)
{
  g_autoptr (BbItem) zone = bb_item_new (BB_KIND_ZONE, id);

  bb_item_set_text (zone, BB_ZONE_NAME, name);
  bb_item_set_text (zone, BB_ZONE_KIND, "none");
  bb_zone_set_bounds (zone, &bounds);
  g_assert_true (bb_item_insert (BB_ITEM (self->board), zone, position, NULL));
  return zone;
}

static const BbNodeText *
find_text (Fixture *self,
           const char *text,
           guint *n_found)
{
  const BbNodeText *found = NULL;
  guint n_nodes, i;
  const BbNode *nodes = bb_scene_get_nodes (self->scene, &n_nodes);

  *n_found = 0;
  for (i = 0; i < n_nodes; i++) {
    if (nodes[i].kind == BB_NODE_TEXT && g_str_equal (nodes[i].text.text, text)) {
      found = &nodes[i].text;
      (*n_found)++;
    }
  }
  return found;
}

static void
test_colors (Fixture *self,
             gconstpointer data)
{
  BbItem *far = bb_board_find (self->board, BB_KIND_ZONE, "far");
  guint n;

  draw (self);
  find_ground (self, BB_TINT_FAR, &n);
  g_assert_cmpuint (n, ==, 1);
  bb_item_set_value (far, BB_ZONE_COLOR, &BB_VALUE_OF_ID ("sand"));
  draw (self);
  find_ground (self, BB_TINT_FAR, &n);
  g_assert_cmpuint (n, ==, 0);
  find_ground (self, BB_TINT_HEAVY, &n);
  g_assert_cmpuint (n, ==, 2);
  bb_item_set_value (far, BB_ZONE_COLOR, &BB_VALUE_OF_ID ("grey"));
  draw (self);
  find_ground (self, BB_TINT_NEUTRAL, &n);
  g_assert_cmpuint (n, ==, 1);
  bb_item_set_value (far, BB_ZONE_COLOR, &BB_VALUE_OF_NONE);
  draw (self);
  find_ground (self, BB_TINT_FAR, &n);
  g_assert_cmpuint (n, ==, 1);
}

/* Every stretch of line once, and none within a zone that lies above. */
static void
test_lines (Fixture *self,
            gconstpointer data)
{
  double down, across, more_down, more_across;
  const BbRect *plane = &self->layout.plane;

  draw (self);
  measure_lines (self, &down, &across);
  g_assert_cmpfloat_with_epsilon (down, plane->height, 8);
  g_assert_cmpfloat_with_epsilon (across, plane->width, 8);
  add_zone (self, 0, "mid", "Middle", (BbZoneBounds){ { 400, 400 }, { 600, 600 } });
  draw (self);
  measure_lines (self, &more_down, &more_across);
  g_assert_cmpfloat_with_epsilon (more_down, down + 0.2 * self->layout.data.height, 8);
  g_assert_cmpfloat_with_epsilon (more_across, across + 0.2 * self->layout.data.width, 8);
}

/* Ground that no zone covers is neutral; a board of four zones needs none. */
static void
test_uncovered (Fixture *self,
                gconstpointer data)
{
  BbRect ground;
  guint n;

  draw (self);
  find_ground (self, BB_TINT_NEUTRAL, &n);
  g_assert_cmpuint (n, ==, 0);
  bb_item_remove (bb_board_find (self->board, BB_KIND_ZONE, "far"));
  draw (self);
  ground = find_ground (self, BB_TINT_NEUTRAL, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpfloat_with_epsilon (ground.width, self->layout.plane.width, 0.5);
}

/* Rectangles of one name that touch are one zone: no line between them, one caption. */
static void
test_same_name (Fixture *self,
                gconstpointer data)
{
  double down, across, cut_down, cut_across;
  guint n;

  add_zone (self, 0, "a", "Band", (BbZoneBounds){ { 0, 400 }, { 1000, 600 } });
  add_zone (self, 1, "b", "Gate", (BbZoneBounds){ { 400, 600 }, { 600, 1000 } });
  draw (self);
  measure_lines (self, &down, &across);
  bb_item_set_text (bb_board_find (self->board, BB_KIND_ZONE, "b"), BB_ZONE_NAME, "Band");
  draw (self);
  measure_lines (self, &cut_down, &cut_across);
  g_assert_cmpfloat_with_epsilon (cut_across, across - 0.2 * self->layout.data.width, 8);
  g_assert_cmpfloat_with_epsilon (cut_down, down, 8);
  find_text (self, "Band", &n);
  g_assert_cmpuint (n, ==, 1);
}

/* A caption keeps off an earlier zone, and there is none where nothing of the zone's corners shows. */
static void
test_captions (Fixture *self,
               gconstpointer data)
{
  guint n;

  add_zone (self, 0, "top", "Top", (BbZoneBounds){ { 0, 800 }, { 1000, 1000 } });
  draw (self);
  g_assert_cmpfloat (find_text (self, "Expedition", &n)->y, >, bb_layout_to_page (&self->layout, 0, 800).y);
  g_assert_cmpuint (n, ==, 1);
  bb_zone_set_bounds (bb_board_find (self->board, BB_KIND_ZONE, "top"), &(BbZoneBounds){ { 0, 500 }, { 1000, 1000 } });
  draw (self);
  find_text (self, "Expedition", &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
assert_ends (Fixture *self,
             const char *low,
             const char *high,
             gboolean low_at_left)
{
  guint n;
  double one = find_text (self, low, &n)->x;
  double other = find_text (self, high, &n)->x;

  g_assert_cmpint (one < other, ==, low_at_left);
}

static void
test_reversed (Fixture *self,
               gconstpointer data)
{
  BbItem *board = BB_ITEM (self->board);
  const char *low = bb_item_get_text (board, BB_BOARD_X_LOW_LABEL);
  const char *high = bb_item_get_text (board, BB_BOARD_X_HIGH_LABEL);
  BbRect far;
  guint n;

  draw (self);
  assert_ends (self, low, high, TRUE);
  far = find_ground (self, BB_TINT_FAR, &n);
  g_assert_cmpfloat_with_epsilon (far.x, self->layout.plane.x, 0.5);
  g_assert_cmpfloat_with_epsilon (far.y, self->layout.plane.y, 0.5);
  bb_item_set_integer (board, BB_BOARD_X_REVERSED, 1);
  draw (self);
  assert_ends (self, low, high, FALSE);
  far = find_ground (self, BB_TINT_FAR, &n);
  g_assert_cmpfloat_with_epsilon (bb_rect_right (&far), bb_rect_right (&self->layout.plane), 0.5);
  bb_item_set_integer (board, BB_BOARD_Y_REVERSED, 1);
  draw (self);
  far = find_ground (self, BB_TINT_FAR, &n);
  g_assert_cmpfloat_with_epsilon (bb_rect_bottom (&far), bb_rect_bottom (&self->layout.plane), 0.5);
  g_assert_cmpfloat (find_text (self, bb_item_get_text (board, BB_BOARD_Y_LOW_LABEL), &n)->y, <, bb_rect_center (&self->layout.plane).y);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/render/zones/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (colors);
  ADD (lines);
  ADD (uncovered);
  ADD (same_name);
  ADD (captions);
  ADD (reversed);
  return g_test_run ();
}
