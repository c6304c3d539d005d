/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shaping by word: a picture repeats its words, and a shaped word costs a look-up only. */

#include "config.h"

#include "bb-text-face.h"

#include <string.h>

#define REFERENCE_SIZE 64
#define MAX_WORDS 20000

/* A shaped word: glyphs at the reference size, or none where Pango has to lay out the text. */
typedef struct {
  PangoGlyphString *glyphs;
  double width;
  gboolean simple;
} Word;

struct _BbTextFace {
  PangoContext *context;
  PangoFontDescription *description;
  PangoFont *font;
  PangoLayout *layout;
  cairo_font_face_t *face;
  GHashTable *words;
  GString *key;
  double space;
};

static void
free_word (gpointer data)
{
  Word *word = data;

  g_clear_pointer (&word->glyphs, pango_glyph_string_free);
  g_free (word);
}

static void
load_font (BbTextFace *self)
{
  self->font = pango_context_load_font (self->context, self->description);
  self->face = cairo_font_face_reference (
      cairo_scaled_font_get_font_face (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (self->font))));
}

/**
 * bb_text_face_new:
 * @context: where fonts come from; hinting must be off
 * @families: comma-separated font families, best first
 */
BbTextFace *
bb_text_face_new (PangoContext *context,
                  const char *families,
                  BbWeight weight)
{
  BbTextFace *self = g_new0 (BbTextFace, 1);

  self->context = g_object_ref (context);
  self->description = pango_font_description_new ();
  pango_font_description_set_family (self->description, families);
  pango_font_description_set_weight (self->description, (PangoWeight) weight);
  pango_font_description_set_absolute_size (self->description, REFERENCE_SIZE * PANGO_SCALE);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_word);
  self->key = g_string_new (NULL);
  load_font (self);
  self->space = -1;
  return self;
}

void
bb_text_face_free (BbTextFace *self)
{
  g_clear_object (&self->layout);
  g_clear_pointer (&self->face, cairo_font_face_destroy);
  g_clear_object (&self->font);
  g_clear_pointer (&self->description, pango_font_description_free);
  g_clear_pointer (&self->words, g_hash_table_unref);
  g_string_free (self->key, TRUE);
  g_clear_object (&self->context);
  g_free (self);
}

static gboolean
is_simple_letter (gunichar letter)
{
  return (letter >= 0x20 && letter <= 0x17f && letter != 0x7f && letter != 0xad)
         || (letter >= 0x2010 && letter <= 0x2027) || letter == 0x20ac || letter == 0x2212;
}

static gboolean
can_shape_alone (BbTextFace *self,
                 const char *text)
{
  const char *at;

  for (at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);

    if (!is_simple_letter (letter) || !pango_font_has_char (self->font, letter))
      return FALSE;
  }
  return TRUE;
}

static Word *
shape_word (BbTextFace *self,
            const char *text)
{
  Word *word = g_new0 (Word, 1);
  PangoAnalysis analysis = { .font = self->font, .script = G_UNICODE_SCRIPT_LATIN, .language = pango_language_get_default () };

  word->simple = can_shape_alone (self, text);
  if (!word->simple)
    return word;
  word->glyphs = pango_glyph_string_new ();
  pango_shape (text, -1, &analysis, word->glyphs);
  word->width = (double) pango_glyph_string_get_width (word->glyphs) / PANGO_SCALE / REFERENCE_SIZE;
  return word;
}

static const Word *
get_word (BbTextFace *self,
          const char *text,
          gsize length)
{
  Word *word;

  g_string_truncate (self->key, 0);
  g_string_append_len (self->key, text, (gssize) length);
  word = g_hash_table_lookup (self->words, self->key->str);
  if (word != NULL)
    return word;
  if (g_hash_table_size (self->words) >= MAX_WORDS)
    g_hash_table_remove_all (self->words);
  word = shape_word (self, self->key->str);
  g_hash_table_insert (self->words, g_strndup (self->key->str, self->key->len), word);
  return word;
}

static double
get_space (BbTextFace *self)
{
  if (self->space < 0)
    self->space = get_word (self, " ", 1)->width;
  return self->space;
}

static gsize
get_word_length (const char *text,
                 const char *end)
{
  const char *space = memchr (text, ' ', (gsize) (end - text));

  return (gsize) ((space == NULL ? end : space) - text);
}

static PangoLayout *
lay_out (BbTextFace *self,
         const char *text,
         gssize length)
{
  if (self->layout == NULL) {
    self->layout = pango_layout_new (self->context);
    pango_layout_set_font_description (self->layout, self->description);
    pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  }
  pango_layout_set_text (self->layout, text, (int) length);
  return self->layout;
}

static double
get_layout_width (BbTextFace *self,
                  const char *text,
                  gssize length)
{
  int width;

  pango_layout_get_size (lay_out (self, text, length), &width, NULL);
  return (double) width / PANGO_SCALE / REFERENCE_SIZE;
}

/**
 * bb_text_face_get_family:
 *
 * Returns: (transfer full): the family that was found
 */
char *
bb_text_face_get_family (BbTextFace *self)
{
  PangoFontDescription *description = pango_font_describe (self->font);
  char *family = g_strdup (pango_font_description_get_family (description));

  pango_font_description_free (description);
  return family;
}

/**
 * bb_text_face_get_width:
 * @text: one line
 * @length: its bytes, or -1
 *
 * Returns: the advance at size 1
 */
double
bb_text_face_get_width (BbTextFace *self,
                        const char *text,
                        gssize length)
{
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);
  const char *at = text;
  double width = 0;

  while (at < end) {
    gsize n_bytes = get_word_length (at, end);

    if (n_bytes > 0) {
      const Word *word = get_word (self, at, n_bytes);

      if (!word->simple)
        return get_layout_width (self, text, end - text);
      width += word->width;
    }
    at += n_bytes;
    if (at < end) {
      width += get_space (self);
      at++;
    }
  }
  return width;
}

/* What one show call needs: glyphs in place, and which letters each came from. */
typedef struct {
  GArray *glyphs;
  GArray *clusters;
  double x;
  double scale;
} Run;

static void
add_cluster (Run *run,
             int n_bytes)
{
  cairo_text_cluster_t cluster = { n_bytes, 1 };

  g_array_append_val (run->clusters, cluster);
}

static void
add_word (Run *run,
          const Word *word,
          gsize n_bytes)
{
  const PangoGlyphString *glyphs = word->glyphs;
  int i;

  for (i = 0; i < glyphs->num_glyphs; i++) {
    const PangoGlyphInfo *info = &glyphs->glyphs[i];
    int next = i + 1 < glyphs->num_glyphs ? glyphs->log_clusters[i + 1] : (int) n_bytes;
    cairo_glyph_t glyph = { info->glyph,
                            run->x + info->geometry.x_offset * run->scale,
                            info->geometry.y_offset * run->scale };

    g_array_append_val (run->glyphs, glyph);
    add_cluster (run, next - glyphs->log_clusters[i]);
    run->x += info->geometry.width * run->scale;
  }
}

static void
add_space (BbTextFace *self,
           Run *run,
           double size)
{
  cairo_glyph_t glyph = { get_word (self, " ", 1)->glyphs->glyphs[0].glyph, run->x, 0 };

  g_array_append_val (run->glyphs, glyph);
  add_cluster (run, 1);
  run->x += get_space (self) * size;
}

/* Returns whether the whole text could be set from kept words. */
static gboolean
fill_run (BbTextFace *self,
          Run *run,
          const char *text,
          double size)
{
  const char *end = text + strlen (text);
  const char *at = text;

  while (at < end) {
    gsize n_bytes = get_word_length (at, end);

    if (n_bytes > 0) {
      const Word *word = get_word (self, at, n_bytes);

      if (!word->simple)
        return FALSE;
      add_word (run, word, n_bytes);
    }
    at += n_bytes;
    if (at < end) {
      add_space (self, run, size);
      at++;
    }
  }
  return TRUE;
}

static void
show_run (Run *run,
          cairo_t *cr,
          const char *text)
{
  const cairo_glyph_t *glyphs = (const cairo_glyph_t *) (gpointer) run->glyphs->data;

  if (cairo_surface_has_show_text_glyphs (cairo_get_target (cr)))
    cairo_show_text_glyphs (cr,
                            text,
                            -1,
                            glyphs,
                            (int) run->glyphs->len,
                            (const cairo_text_cluster_t *) (gpointer) run->clusters->data,
                            (int) run->clusters->len,
                            0);
  else
    cairo_show_glyphs (cr, glyphs, (int) run->glyphs->len);
}

static void
show_layout (BbTextFace *self,
             cairo_t *cr,
             const char *text,
             double size)
{
  PangoLayout *layout = lay_out (self, text, -1);

  cairo_scale (cr, size / REFERENCE_SIZE, size / REFERENCE_SIZE);
  cairo_translate (cr, 0, -(double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

/**
 * bb_text_face_paint:
 * @cr: its origin is the start of the base line, its source the colour
 */
void
bb_text_face_paint (BbTextFace *self,
                    cairo_t *cr,
                    const char *text,
                    double size)
{
  Run run = {
    .glyphs = g_array_sized_new (FALSE, FALSE, sizeof (cairo_glyph_t), 64),
    .clusters = g_array_sized_new (FALSE, FALSE, sizeof (cairo_text_cluster_t), 64),
    .scale = size / PANGO_SCALE / REFERENCE_SIZE,
  };

  if (fill_run (self, &run, text, size)) {
    cairo_set_font_face (cr, self->face);
    cairo_set_font_size (cr, size);
    show_run (&run, cr, text);
  } else {
    show_layout (self, cr, text, size);
  }
  g_array_unref (run.glyphs);
  g_array_unref (run.clusters);
}
