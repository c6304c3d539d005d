/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The floor for exports: the least that a program has to do that reads the bets of a board file
 * with libxml2 and draws a circle and a label for each with bare cairo. It knows no size by money,
 * no teams, no label placement and no legend.
 *
 *   bench-floor-export BOARD OUT (png|png-fast|svg|svg-text)
 *
 * png is cairo's own writer, png-fast libpng at level 1 without filters, svg cairo's SVG surface,
 * svg-text printed elements. */

#include "config.h"

#include <cairo-svg.h>
#include <cairo.h>
#include <glib.h>
#include <libxml/parser.h>
#include <math.h>
#include <png.h>
#include <stdio.h>
#include <string.h>

#define WIDTH 1920
#define HEIGHT 1080
#define MARGIN 100
#define RADIUS 9
#define FONT_SIZE 13

typedef struct {
  double x;
  double y;
  char *title;
} Mark;

typedef gboolean (*WriteFunc) (GArray *marks, const char *path);

static void
clear_mark (Mark *mark)
{
  xmlFree (mark->title);
}

static double
read_number (xmlNode *element, const char *name)
{
  xmlChar *text = xmlGetProp (element, (const xmlChar *) name);
  double number = text ? g_ascii_strtod ((const char *) text, NULL) : 50;

  xmlFree (text);
  return number;
}

/* The title may be an attribute or the first child of that name. */
static char *
read_title (xmlNode *element)
{
  xmlChar *title = xmlGetProp (element, (const xmlChar *) "title");
  xmlNode *child;

  for (child = element->children; child && !title; child = child->next)
    if (child->type == XML_ELEMENT_NODE && g_str_equal (child->name, "title"))
      title = xmlNodeGetContent (child);
  return (char *) title;
}

static void
collect_marks (xmlNode *parent, GArray *marks)
{
  xmlNode *node;

  for (node = parent->children; node; node = node->next) {
    if (node->type != XML_ELEMENT_NODE)
      continue;
    if (g_str_equal (node->name, "bet")) {
      Mark mark = { 0 };

      mark.x = MARGIN + read_number (node, "familiarity") / 100 * (WIDTH - 2 * MARGIN);
      mark.y = HEIGHT - MARGIN - read_number (node, "risk") / 100 * (HEIGHT - 2 * MARGIN);
      mark.title = read_title (node);
      g_array_append_val (marks, mark);
    } else if (node->parent->parent == NULL || node->parent->parent->type == XML_DOCUMENT_NODE) {
      collect_marks (node, marks);
    }
  }
}

static GArray *
read_marks (const char *path)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  xmlDoc *doc = xmlReadFile (path, NULL, XML_PARSE_NONET);

  g_array_set_clear_func (marks, (GDestroyNotify) clear_mark);
  if (doc)
    collect_marks (xmlDocGetRootElement (doc), marks);
  xmlFreeDoc (doc);
  return marks;
}

static void
draw_marks (cairo_t *cr, GArray *marks)
{
  guint i;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.96, 0.96, 0.97);
  cairo_rectangle (cr, MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN);
  cairo_fill (cr);
  cairo_select_font_face (cr, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, FONT_SIZE);
  for (i = 0; i < marks->len; i++) {
    const Mark *mark = &g_array_index (marks, Mark, i);

    cairo_set_source_rgb (cr, 0, 0.45, 0.7);
    cairo_arc (cr, mark->x, mark->y, RADIUS, 0, 2 * G_PI);
    cairo_fill (cr);
    cairo_set_source_rgb (cr, 0.13, 0.13, 0.15);
    cairo_move_to (cr, mark->x + RADIUS + 4, mark->y + FONT_SIZE / 3.0);
    cairo_show_text (cr, mark->title ? mark->title : "");
  }
}

static cairo_surface_t *
draw_image (GArray *marks)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  draw_marks (cr, marks);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
write_png (GArray *marks, const char *path)
{
  cairo_surface_t *surface = draw_image (marks);
  cairo_status_t status = cairo_surface_write_to_png (surface, path);

  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS;
}

static gboolean
write_png_fast (GArray *marks, const char *path)
{
  cairo_surface_t *surface = draw_image (marks);
  const guchar *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct (png);
  FILE *file = fopen (path, "wb");
  int y;

  if (file) {
    png_init_io (png, file);
    png_set_IHDR (png, info, WIDTH, HEIGHT, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_compression_level (png, 1);
    png_set_filter (png, 0, PNG_FILTER_NONE);
    png_write_info (png, info);
    png_set_filler (png, 0, PNG_FILLER_AFTER);
    png_set_bgr (png);
    for (y = 0; y < HEIGHT; y++)
      png_write_row (png, pixels + (gsize) y * stride);
    png_write_end (png, info);
    fclose (file);
  }
  png_destroy_write_struct (&png, &info);
  cairo_surface_destroy (surface);
  return file != NULL;
}

static gboolean
write_svg (GArray *marks, const char *path)
{
  cairo_surface_t *surface = cairo_svg_surface_create (path, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  draw_marks (cr, marks);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS;
}

static gboolean
write_svg_text (GArray *marks, const char *path)
{
  FILE *file = fopen (path, "w");
  guint i;

  if (!file)
    return FALSE;
  fprintf (file, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\">\n", WIDTH, HEIGHT);
  for (i = 0; i < marks->len; i++) {
    const Mark *mark = &g_array_index (marks, Mark, i);
    g_autofree char *title = g_markup_escape_text (mark->title ? mark->title : "", -1);

    fprintf (file, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%d\"/>\n", mark->x, mark->y, RADIUS);
    fprintf (file, "<text x=\"%.1f\" y=\"%.1f\">%s</text>\n", mark->x + RADIUS + 4, mark->y, title);
  }
  fputs ("</svg>\n", file);
  return fclose (file) == 0;
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    WriteFunc write;
  } formats[] = {
    { "png", write_png },
    { "png-fast", write_png_fast },
    { "svg", write_svg },
    { "svg-text", write_svg_text },
  };
  gsize i;

  if (argc != 4)
    return 2;
  for (i = 0; i < G_N_ELEMENTS (formats); i++) {
    if (g_str_equal (argv[3], formats[i].name)) {
      g_autoptr (GArray) marks = read_marks (argv[1]);

      return marks->len > 0 && formats[i].write (marks, argv[2]) ? 0 : 1;
    }
  }
  return 2;
}
