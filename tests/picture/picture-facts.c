/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of exported pictures need to know, one line of JSON each:
 *
 *   picture-facts scene BOARD VARIANT full|short WIDTH HEIGHT   all that a picture is made of
 *   picture-facts crowd COUNT SEED OUT                          saves a crowded board
 *   picture-facts compare ONE.png OTHER.png                     how far two pictures differ
 */

#include "config.h"

#include "../displayless/bb-test-crowd.h"

#include "bb-board-writer.h"
#include "bb-export.h"
#include "bb-load.h"

#include <cairo.h>
#include <stdio.h>
#include <stdlib.h>

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

static const char *const kind_names[] = {
  [BB_NODE_GROUP] = "group",
  [BB_NODE_RECT] = "rect",
  [BB_NODE_ELLIPSE] = "ellipse",
  [BB_NODE_PATH] = "path",
  [BB_NODE_TEXT] = "text",
};

static int
fail (const char *words)
{
  fprintf (stderr, "picture-facts: %s\n", words);
  return EXIT_FAILURE;
}

static void
add_string (GString *out,
            const char *name,
            const char *text)
{
  const char *at;

  if (text == NULL)
    return;
  g_string_append_printf (out, ", \"%s\": \"", name);
  for (at = text; *at != '\0'; at++) {
    if (*at == '"' || *at == '\\')
      g_string_append_c (out, '\\');
    g_string_append_c (out, *at);
  }
  g_string_append_c (out, '"');
}

static void
add_box (GString *out,
         const BbRect *box)
{
  const double numbers[] = { box->x, box->y, box->width, box->height };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  guint i;

  g_string_append (out, ", \"box\": [");
  for (i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", g_ascii_formatd (buffer, sizeof buffer, "%.2f", numbers[i]));
  g_string_append_c (out, ']');
}

/* The innermost of the groups around a node that tells what the node is part of. */
static const BbSceneGroup *
find_group_around (const BbScene *scene,
                   guint node)
{
  const BbSceneGroup *found = NULL;
  guint i;

  for (i = 0; i < bb_scene_get_n_groups (scene); i++) {
    const BbSceneGroup *group = bb_scene_get_group (scene, i);

    if (group->first < node && node < group->first + group->n_nodes && (group->info.part != BB_PART_NONE || group->info.id != NULL))
      found = group;
  }
  return found;
}

static void
add_node (GString *out,
          const BbScene *scene,
          const BbNode *node,
          guint index)
{
  const BbSceneGroup *group = find_group_around (scene, index);
  BbRect box = bb_scene_get_node_bounds (scene, node);

  g_string_append_printf (out, "%s{\"kind\": \"%s\"", out->str[out->len - 1] == '[' ? "" : ",\n", kind_names[node->kind]);
  add_box (out, &box);
  if (group != NULL) {
    guint part = group->info.part;

    add_string (out, "part", part < G_N_ELEMENTS (part_names) ? part_names[part] : "other");
    add_string (out, "bet", group->info.bet);
    add_string (out, "group", group->info.id);
  }
  if (node->kind == BB_NODE_TEXT) {
    add_string (out, "text", node->text.text);
    g_string_append (out, node->text.joined ? ", \"joined\": true" : "");
  }
  g_string_append_c (out, '}');
}

/* The bets that must be on the picture by name. */
static void
add_bets (GString *out,
          const BbScene *scene,
          BbBoard *board)
{
  gboolean first = TRUE;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    g_autoptr (GPtrArray) stack = NULL;

    if (!bb_bet_is_live (bet) || !bb_bet_is_placed (bet))
      continue;
    stack = bb_scene_list_stack (scene, bb_bet_get_id (bet));
    g_string_append_printf (out, "%s\n{\"stack\": %u", first ? "" : ",", stack->len);
    add_string (out, "id", bb_bet_get_id (bet));
    g_string_append_c (out, '}');
    first = FALSE;
  }
}

static void
print_scene (const BbScene *scene,
             BbBoard *board)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n_nodes, i;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);

  g_string_append_printf (out, "{\"width\": %.0f, \"height\": %.0f, \"nodes\": [", bb_scene_get_width (scene), bb_scene_get_height (scene));
  for (i = 0; i < n_nodes; i++)
    if (nodes[i].kind != BB_NODE_GROUP)
      add_node (out, scene, &nodes[i], i);
  g_string_append (out, "],\n\"bets\": [");
  add_bets (out, scene, board);
  g_string_append (out, "]}");
  puts (out->str);
}

/* Draws a board just as an export with the same wishes does. */
static int
describe_scene (char *argv[])
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[0]);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbLoaded) loaded = NULL;
  g_autoptr (BbScene) scene = NULL;
  BbExportOptions options;
  BbVariant variant;

  bb_load_init ();
  loaded = bb_load (file, NULL, &error);
  if (loaded == NULL)
    return fail (error->message);
  if (!bb_variant_from_name (argv[1], &variant))
    return fail ("no such variant");
  bb_export_options_init (&options, BB_EXPORT_SVG, variant);
  options.picture.short_names = g_str_equal (argv[2], "short");
  if (!bb_export_options_set_size (&options, atof (argv[3]), atof (argv[4]), 0, &error))
    return fail (error->message);
  scene = bb_picture_draw (loaded->board, &options.picture, NULL);
  print_scene (scene, loaded->board);
  return EXIT_SUCCESS;
}

static int
save_crowd (char *argv[])
{
  g_autoptr (BbBoard) board = bb_test_crowd_make ((guint) atoi (argv[0]), (guint) atoi (argv[1]));
  g_autoptr (GBytes) bytes = bb_board_write (board);
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents (argv[2], g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error))
    return fail (error->message);
  return EXIT_SUCCESS;
}

static cairo_surface_t *
read_picture (const char *path)
{
  cairo_surface_t *file = cairo_image_surface_create_from_png (path);
  int width = cairo_image_surface_get_width (file), height = cairo_image_surface_get_height (file);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (picture);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_surface (cr, file, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (file);
  cairo_surface_flush (picture);
  return picture;
}

typedef struct {
  double squares;
  guint64 n_far;
} Difference;

/* A channel that differs by half of black to white is far off. */
static void
note_pixels (Difference *self,
             guint32 one,
             guint32 other)
{
  gboolean far = FALSE;
  guint shift;

  for (shift = 0; shift < 24; shift += 8) {
    int by = (int) ((one >> shift) & 0xff) - (int) ((other >> shift) & 0xff);

    self->squares += by * by;
    far |= ABS (by) > 127;
  }
  self->n_far += far;
}

static int
compare_pictures (char *argv[])
{
  cairo_surface_t *one = read_picture (argv[0]), *other = read_picture (argv[1]);
  int width = cairo_image_surface_get_width (one), height = cairo_image_surface_get_height (one), x, y;
  int stride = cairo_image_surface_get_stride (one);
  Difference difference = { 0 };
  char buffers[2][G_ASCII_DTOSTR_BUF_SIZE];

  if (width == 0 || width != cairo_image_surface_get_width (other) || height != cairo_image_surface_get_height (other))
    return fail ("the pictures are of different size");
  for (y = 0; y < height; y++) {
    const guint32 *first = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (one) + y * stride);
    const guint32 *second = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (other) + y * stride);

    for (x = 0; x < width; x++)
      note_pixels (&difference, first[x], second[x]);
  }
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
  printf ("{\"rms\": %s, \"far\": %s}\n",
          g_ascii_formatd (buffers[0], sizeof buffers[0], "%.5f", sqrt (difference.squares / (3.0 * width * height)) / 255),
          g_ascii_formatd (buffers[1], sizeof buffers[1], "%.6f", (double) difference.n_far / width / height));
  return EXIT_SUCCESS;
}

int
main (int argc,
      char *argv[])
{
  if (argc == 7 && g_str_equal (argv[1], "scene"))
    return describe_scene (argv + 2);
  if (argc == 5 && g_str_equal (argv[1], "crowd"))
    return save_crowd (argv + 2);
  if (argc == 4 && g_str_equal (argv[1], "compare"))
    return compare_pictures (argv + 2);
  return fail ("scene BOARD VARIANT full|short WIDTH HEIGHT, crowd COUNT SEED OUT or compare ONE.png OTHER.png");
}
