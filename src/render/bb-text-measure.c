/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines break where words end, so that the lines of a wrapped text are of nearly equal length; a
 * text that needs more lines than it may have ends in an ellipsis. */

#include "config.h"

#include "bb-text-measure.h"

#include "bb-text-face.h"

#include <string.h>

#define ELLIPSIS "…"

struct _BbTextMeasure {
  char *families;
  char *family;
  PangoContext *context;
  BbTextFace *faces[3];
};

static BbTextMeasure *
measure_new (const char *families)
{
  BbTextMeasure *self = g_new0 (BbTextMeasure, 1);
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 96);
  self->families = g_strdup (families);
  self->context = pango_font_map_create_context (map);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);
  return self;
}

static void
measure_free (gpointer data)
{
  BbTextMeasure *self = data;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (self->faces); i++)
    g_clear_pointer (&self->faces[i], bb_text_face_free);
  g_clear_object (&self->context);
  g_free (self->families);
  g_free (self->family);
  g_free (self);
}

static void
free_table (gpointer data)
{
  g_hash_table_unref (data);
}

/**
 * bb_text_measure_get:
 * @families: comma-separated font families, best first
 *
 * Loading fonts costs milliseconds, so each thread keeps what it has loaded.
 *
 * Returns: (transfer none): the calling thread's object for these families
 */
BbTextMeasure *
bb_text_measure_get (const char *families)
{
  static GPrivate per_thread = G_PRIVATE_INIT (free_table);
  GHashTable *table = g_private_get (&per_thread);
  BbTextMeasure *self;

  g_return_val_if_fail (families != NULL, NULL);

  if (table == NULL) {
    table = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, measure_free);
    g_private_set (&per_thread, table);
  }
  self = g_hash_table_lookup (table, families);
  if (self == NULL) {
    self = measure_new (families);
    g_hash_table_insert (table, self->families, self);
  }
  return self;
}

static BbTextFace *
get_face (BbTextMeasure *self,
          BbWeight weight)
{
  guint index = weight == BB_WEIGHT_REGULAR ? 0 : weight == BB_WEIGHT_SEMIBOLD ? 1
                                                                               : 2;

  if (self->faces[index] == NULL)
    self->faces[index] = bb_text_face_new (self->context, self->families, weight);
  return self->faces[index];
}

/**
 * bb_text_measure_get_family:
 *
 * Returns: the first of the families that is installed, or what stands in for them
 */
const char *
bb_text_measure_get_family (BbTextMeasure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->family == NULL)
    self->family = bb_text_face_get_family (get_face (self, BB_WEIGHT_REGULAR));
  return self->family;
}

/**
 * bb_text_measure_get_width:
 * @text: one line
 * @size: of the type, in any unit
 *
 * Returns: the advance of @text in the unit of @size
 */
double
bb_text_measure_get_width (BbTextMeasure *self,
                           const char *text,
                           double size,
                           BbWeight weight)
{
  g_return_val_if_fail (self != NULL && text != NULL, 0);

  return bb_text_face_get_width (get_face (self, weight), text, -1) * size;
}

static char *
cut_to (BbTextFace *face,
        const char *text,
        double width)
{
  g_autofree char *cut = g_strdup (text);
  char *end = cut + strlen (cut);

  while (end > cut) {
    g_autofree char *tried = NULL;

    end = g_utf8_find_prev_char (cut, end);
    while (end > cut && end[-1] == ' ')
      end--;
    *end = '\0';
    tried = g_strconcat (cut, ELLIPSIS, NULL);
    if (bb_text_face_get_width (face, tried, -1) <= width || end == cut)
      return g_steal_pointer (&tried);
  }
  return g_strdup (ELLIPSIS);
}

/**
 * bb_text_measure_ellipsize:
 * @width: the most it may take
 *
 * Returns: (transfer full): @text, or as much of its beginning as fits and an ellipsis
 */
char *
bb_text_measure_ellipsize (BbTextMeasure *self,
                           const char *text,
                           const BbTextStyle *style,
                           double width)
{
  BbTextFace *face;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  face = get_face (self, style->weight);
  if (bb_text_face_get_width (face, text, -1) * style->size <= width)
    return g_strdup (text);
  return cut_to (face, text, width / style->size);
}

/* More are measured anew each time. */
#define FEW_PIECES 12u

typedef struct {
  const char *start;
  gsize length;
} Piece;

/* Pieces are what a line may not be broken within; a piece keeps its trailing hyphen. */
static GArray *
split_pieces (const char *text)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  const char *at = text;

  while (*at != '\0') {
    Piece piece = { at, 0 };

    while (at[piece.length] != '\0' && at[piece.length] != ' ') {
      piece.length++;
      if (piece.length > 3 && at[piece.length - 1] == '-' && at[piece.length] != ' ')
        break;
    }
    if (piece.length > 0)
      g_array_append_val (pieces, piece);
    at += piece.length;
    while (*at == ' ')
      at++;
  }
  return pieces;
}

/* A text that is being wrapped; balancing asks for the same stretches of it again and again. */
typedef struct {
  BbTextFace *face;
  GArray *pieces;
  double widths[FEW_PIECES][FEW_PIECES]; /* by first and last piece; 0 until measured */
} Wrapping;

/* The width at size 1 from the start of piece @first to the end of piece @last. */
static double
get_stretch (Wrapping *self,
             guint first,
             guint last)
{
  gboolean kept = last < FEW_PIECES;
  const char *start = g_array_index (self->pieces, Piece, first).start;
  const Piece *piece = &g_array_index (self->pieces, Piece, last);
  double width = kept ? self->widths[first][last] : 0;

  if (width > 0)
    return width;
  width = bb_text_face_get_width (self->face, start, piece->start + piece->length - start);
  if (kept)
    self->widths[first][last] = width;
  return width;
}

/* The most pieces from @first that fit @width (at size 1), at least one. */
static guint
fill_line (Wrapping *self,
           guint first,
           double width)
{
  guint end = first + 1;

  while (end < self->pieces->len && get_stretch (self, first, end) <= width)
    end++;
  return end;
}

static guint
count_lines (Wrapping *self,
             double width)
{
  guint first = 0, n_lines = 0;

  while (first < self->pieces->len) {
    first = fill_line (self, first, width);
    n_lines++;
  }
  return n_lines;
}

/* The narrowest width that needs no more lines than @width does. */
static double
balance (Wrapping *self,
         double width)
{
  guint n_lines = count_lines (self, width);
  double low = width / 2;
  double high = width;
  guint i;

  for (i = 0; i < 6 && n_lines > 1; i++) {
    double middle = (low + high) / 2;

    if (count_lines (self, middle) <= n_lines)
      high = middle;
    else
      low = middle;
  }
  return high;
}

static char *
take_line (GArray *pieces,
           guint first,
           guint end)
{
  const char *start = g_array_index (pieces, Piece, first).start;
  const Piece *last = &g_array_index (pieces, Piece, end - 1);

  return g_strndup (start, (gsize) (last->start + last->length - start));
}

/**
 * bb_text_measure_wrap:
 * @width: the most a line may take
 * @max_lines: the most lines there may be
 *
 * Returns: (transfer full): the lines, balanced; the last one ends in an ellipsis if @text is longer
 */
char **
bb_text_measure_wrap (BbTextMeasure *self,
                      const char *text,
                      const BbTextStyle *style,
                      double width,
                      guint max_lines)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GArray) pieces = NULL;
  Wrapping wrapping = { 0 };
  double limit;
  guint first = 0, n_lines = 0;

  g_return_val_if_fail (self != NULL && text != NULL && max_lines > 0, NULL);

  pieces = split_pieces (text);
  wrapping.face = get_face (self, style->weight);
  wrapping.pieces = pieces;
  limit = width / style->size;
  if (count_lines (&wrapping, limit) <= max_lines)
    limit = balance (&wrapping, limit);
  while (first < pieces->len) {
    gboolean last = ++n_lines == max_lines;
    guint end = last ? pieces->len : fill_line (&wrapping, first, limit);
    g_autofree char *line = take_line (pieces, first, end);
    g_autofree char *fitted = bb_text_measure_ellipsize (self, line, style, width);

    g_strv_builder_add (lines, fitted);
    first = end;
  }
  return g_strv_builder_end (lines);
}

/**
 * bb_text_measure_paint:
 * @at: start of the base line
 */
void
bb_text_measure_paint (BbTextMeasure *self,
                       cairo_t *cr,
                       const char *text,
                       BbPoint at,
                       const BbTextStyle *style)
{
  g_return_if_fail (self != NULL && text != NULL);

  cairo_save (cr);
  cairo_translate (cr, at.x, at.y);
  cairo_set_source_rgba (cr, style->color.red, style->color.green, style->color.blue, style->color.alpha);
  bb_text_face_paint (get_face (self, style->weight), cr, text, style->size);
  cairo_restore (cr);
}
