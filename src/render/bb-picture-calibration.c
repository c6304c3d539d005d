/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A dot for each band of confidence, as large as there are decisions in it and with their number in it;
 * on the dashed diagonal as much came as one was sure of. With few decisions the dots stay hollow and
 * nothing joins them: what cannot be said is not drawn. */

#include "config.h"

#include "bb-picture-calibration.h"

#include "bb-pen.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In sizes of the text. */
#define MARGIN 0.8
#define TITLE_SIZE 1.25
#define SMALL_SIZE 0.86
#define LINE 1.45
#define TICK_ROOM 3.4
#define DOT 0.85
#define MOST_DOT 1.9

/* The plot's height for its width. */
#define RATIO 0.72

/* Fewer bands than these are joined by no line. */
#define BANDS_OF_LINE 3

#define N_TICKS 5

typedef struct {
  const BbCalibration *calibration;
  const BbPictureCalibrationOptions *options;
  const BbTheme *theme;
  BbPen pen;
  BbTextStyle label;
  BbTextStyle small;
  BbTextStyle count;
  double unit; /* the size of the text */
  double left;
  double width; /* between the margins */
  BbRect plot;
  double y; /* how far down the picture has come */
} Drawing;

static gboolean
says_enough (const Drawing *self)
{
  return self->calibration->n >= BB_CALIBRATION_LEAST;
}

/* @sure, @came: per cent. */
static BbPoint
get_point (const Drawing *self,
           double sure,
           double came)
{
  return (BbPoint){ self->plot.x + self->plot.width * sure / 100.0, self->plot.y + self->plot.height * (1.0 - came / 100.0) };
}

/* The area tells the number, within reason. */
static double
get_radius (const Drawing *self,
            const BbCalibrationBand *band)
{
  return MIN (DOT * sqrt ((double) MAX (band->n, 1u) * 0.5 + 0.5), MOST_DOT) * self->unit;
}

static char *
describe_band (const BbCalibrationBand *band)
{
  /* Translators: two ends of a range in per cent, a number of decisions, how many of a hundred came. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u to %u %% sure: %u decision, %.0f %% came", "%u to %u %% sure: %u decisions, %.0f %% came", band->n), band->low, band->high, band->n, band->came);
}

/* --- words ------------------------------------------------------------------------------------ */

static void
write_lines (Drawing *self,
             const char *text,
             const BbTextStyle *style)
{
  g_auto (GStrv) lines = bb_text_measure_wrap (self->pen.measure, text, style, self->width, 4);
  guint i;

  for (i = 0; lines[i] != NULL; i++) {
    self->y += style->size * (i == 0 ? 1.0 : LINE);
    bb_pen_write (&self->pen, lines[i], (BbPoint){ self->left, self->y }, BB_ANCHOR_START, style);
  }
}

static void
draw_head (Drawing *self)
{
  BbTextStyle title = { TITLE_SIZE * self->unit, BB_WEIGHT_BOLD, self->theme->text };

  if (self->options->title != NULL) {
    write_lines (self, self->options->title, &title);
    self->y += 0.7 * self->unit;
  }
  write_lines (self, _ ("How much of it came, in per cent"), &self->small);
  self->y += 0.7 * self->unit;
}

static void
draw_foot (Drawing *self)
{
  g_autofree char *words = bb_calibration_dup_words (self->calibration);

  self->y = self->plot.y + self->plot.height + 1.5 * self->unit;
  bb_pen_write_fitted (&self->pen, _ ("How sure we were, in per cent"), (BbPoint){ self->plot.x + self->plot.width / 2, self->y + 0.75 * self->unit }, BB_ANCHOR_MIDDLE, &self->small, self->plot.width);
  self->y += 1.6 * self->unit;
  write_lines (self, words, &self->label);
  if (says_enough (self)) {
    self->y += 0.5 * self->unit;
    write_lines (self, _ ("What came in part counts half."), &self->small);
  }
}

/* --- plot ------------------------------------------------------------------------------------- */

static void
draw_ticks (const Drawing *self)
{
  guint i;

  for (i = 0; i <= N_TICKS; i++) {
    double percent = 100.0 * i / N_TICKS;
    g_autofree char *words = g_strdup_printf ("%.0f", percent);
    BbPoint left = get_point (self, 0, percent);
    BbPoint bottom = get_point (self, percent, 0);
    BbPaint line = { .stroke = self->theme->split, .width = 0.06 * self->unit };

    bb_scene_builder_add_line (self->pen.builder, left, get_point (self, 100, percent), &line);
    bb_pen_write (&self->pen, words, (BbPoint){ left.x - 0.5 * self->unit, left.y + 0.3 * self->unit }, BB_ANCHOR_END, &self->small);
    bb_pen_write (&self->pen, words, (BbPoint){ bottom.x, bottom.y + 1.2 * self->unit }, BB_ANCHOR_MIDDLE, &self->small);
  }
}

static void
draw_diagonal (const Drawing *self)
{
  BbPaint paint = { .stroke = self->theme->dim, .width = 0.09 * self->unit, .dash = 0.4 * self->unit };

  bb_scene_builder_add_line (self->pen.builder, get_point (self, 0, 0), get_point (self, 100, 100), &paint);
}

static void
draw_line (const Drawing *self)
{
  g_autoptr (BbPath) path = bb_path_new ();
  BbPaint paint = { .stroke = self->theme->sample, .width = 0.14 * self->unit };
  gboolean begun = FALSE;
  guint i;

  if (!says_enough (self) || self->calibration->n_bands < BANDS_OF_LINE)
    return;
  for (i = 0; i < BB_CALIBRATION_N_BANDS; i++) {
    const BbCalibrationBand *band = &self->calibration->bands[i];
    BbPoint at = get_point (self, band->stated, band->came);

    if (band->n == 0)
      continue;
    if (begun)
      bb_path_line_to (path, at.x, at.y);
    else
      bb_path_move_to (path, at.x, at.y);
    begun = TRUE;
  }
  bb_scene_builder_add_path (self->pen.builder, path, &paint);
}

static void
draw_dot (const Drawing *self,
          guint index)
{
  const BbCalibrationBand *band = &self->calibration->bands[index];
  BbPoint at = get_point (self, band->stated, band->came);
  g_autofree char *id = g_strdup_printf ("sure-%u", band->low);
  g_autofree char *words = describe_band (band);
  g_autofree char *count = g_strdup_printf ("%u", band->n);
  BbPaint full = { .fill = self->theme->sample, .stroke = self->theme->white, .width = 0.12 * self->unit };
  BbPaint hollow = { .fill = self->theme->white, .stroke = self->theme->sample, .width = 0.14 * self->unit };
  BbTextStyle style = self->count;

  if (says_enough (self))
    style.color = self->theme->white;
  bb_scene_builder_begin_group (self->pen.builder, &(BbGroupInfo){ .id = id, .title = words });
  bb_scene_builder_add_circle (self->pen.builder, at, get_radius (self, band), says_enough (self) ? &full : &hollow);
  bb_pen_write (&self->pen, count, (BbPoint){ at.x, at.y + 0.34 * style.size }, BB_ANCHOR_MIDDLE, &style);
  bb_scene_builder_end_group (self->pen.builder);
}

static void
draw_plot (Drawing *self)
{
  double room = TICK_ROOM * self->unit;
  guint i;

  self->plot = (BbRect){ self->left + room, self->y + 0.5 * self->unit, self->width - room - MOST_DOT * self->unit, 0 };
  self->plot.height = self->plot.width * RATIO;
  bb_scene_builder_add_rect (self->pen.builder, &self->plot, 0, &(BbPaint){ .fill = self->theme->zones[BB_TINT_NEUTRAL].fill });
  draw_ticks (self);
  draw_diagonal (self);
  draw_line (self);
  for (i = 0; i < BB_CALIBRATION_N_BANDS; i++)
    if (self->calibration->bands[i].n > 0)
      draw_dot (self, i);
}

static char *
dup_desc (const Drawing *self)
{
  g_autofree char *words = bb_calibration_dup_words (self->calibration);
  GString *desc = g_string_new (words);
  guint i;

  for (i = 0; i < BB_CALIBRATION_N_BANDS; i++) {
    g_autofree char *band = describe_band (&self->calibration->bands[i]);

    if (self->calibration->bands[i].n > 0)
      g_string_append_printf (desc, "\n%s", band);
  }
  return g_string_free (desc, FALSE);
}

static void
init_drawing (Drawing *self,
              const BbCalibration *calibration,
              const BbPictureCalibrationOptions *options)
{
  double unit = options->text_size;
  const BbTheme *theme = bb_theme_get (options->theme);

  *self = (Drawing){ .calibration = calibration, .options = options, .theme = theme, .unit = unit };
  self->label = (BbTextStyle){ unit, BB_WEIGHT_REGULAR, theme->text };
  self->small = (BbTextStyle){ SMALL_SIZE * unit, BB_WEIGHT_REGULAR, theme->dim };
  self->count = (BbTextStyle){ unit, BB_WEIGHT_BOLD, theme->text };
  self->left = MARGIN * unit;
  self->width = options->width - 2 * MARGIN * unit;
  self->pen.measure = bb_text_measure_get (theme->families);
}

static BbScene *
draw_with_height (Drawing *self,
                  double height)
{
  g_autoptr (BbSceneBuilder) builder = bb_scene_builder_new (self->options->width, height, self->theme->families);
  g_autofree char *desc = dup_desc (self);

  self->pen.builder = builder;
  self->y = MARGIN * self->unit;
  bb_scene_builder_set_title (builder, self->options->title != NULL ? self->options->title : _ ("How sure we were, and what came"), desc);
  draw_head (self);
  draw_plot (self);
  draw_foot (self);
  self->y += MARGIN * self->unit;
  return bb_scene_builder_finish (builder);
}

/**
 * bb_picture_calibration_draw:
 *
 * Returns: (transfer full): the picture, as high as its words need
 */
BbScene *
bb_picture_calibration_draw (const BbCalibration *calibration,
                             const BbPictureCalibrationOptions *options)
{
  g_autoptr (BbScene) measured = NULL;
  Drawing drawing;

  g_return_val_if_fail (calibration != NULL && options != NULL, NULL);

  /* The height shows itself in drawing; a scene has to know it first. */
  init_drawing (&drawing, calibration, options);
  measured = draw_with_height (&drawing, 1);
  return draw_with_height (&drawing, ceil (drawing.y));
}
