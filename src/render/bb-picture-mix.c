/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each bar has its words on lines of their own, so that long names need no narrow column: name and
 * amount above, what was and what is aimed at below. Nothing is told by colour alone: the bar now is
 * thick and full, the one before thin, the aim a bracket. */

#include "config.h"

#include "bb-picture-mix.h"

#include "bb-pen.h"
#include "bb-zone-ground.h"

#include <glib/gi18n-lib.h>

/* In sizes of the text. */
#define MARGIN 0.8
#define TITLE_SIZE 1.25
#define SMALL_SIZE 0.86
#define LINE 1.45
#define BAR 0.85
#define GHOST 0.28
#define COLUMN_GAP 2.0
#define BRACKET 0.42
#define GAP 0.85
#define LEAST_BAR 0.12

typedef struct {
  BbMix *mix;
  BbBoard *board;
  const BbPictureMixOptions *options;
  const BbTheme *theme;
  BbPen pen;
  BbTextStyle name;
  BbTextStyle amount;
  BbTextStyle small;
  double unit; /* the size of the text */
  double left;
  double width;   /* of the longest bar */
  double longest; /* what it stands for */
  double y;       /* how far down the picture has come */
} Drawing;

static gboolean
has_before (const Drawing *self)
{
  return self->options->then != NULL && bb_mix_has_before (self->mix, self->options->measure);
}

/* The money that a share stands for. */
static double
get_share_amount (const Drawing *self,
                  gint percent)
{
  return (double) bb_mix_get_total (self->mix)->now[BB_MIX_CAP] * percent / 100.0;
}

static gint
get_target_end (const BbMixRow *row)
{
  return row->share_high != BB_MIX_NO_SHARE ? row->share_high : 100;
}

static double
find_longest (const Drawing *self)
{
  BbMixMeasure measure = self->options->measure;
  double longest = 1;
  guint i;

  for (i = 0; i < bb_mix_get_length (self->mix); i++) {
    const BbMixRow *row = bb_mix_get_row (self->mix, i);

    longest = MAX (longest, (double) row->now[measure]);
    if (has_before (self))
      longest = MAX (longest, (double) row->before[measure]);
    if (bb_mix_has_target (self->mix, row, measure) && row->share_high != BB_MIX_NO_SHARE)
      longest = MAX (longest, get_share_amount (self, row->share_high));
  }
  return longest;
}

static double
get_length (const Drawing *self,
            double amount)
{
  if (amount <= 0)
    return 0;
  return MAX (amount / self->longest * self->width, LEAST_BAR * self->unit);
}

/* --- words --------------------------------------------------------------------------------------- */

static char *
write_amount (const Drawing *self,
              const BbMixRow *row)
{
  BbMixMeasure measure = self->options->measure;
  gint64 bets = row->now[BB_MIX_COUNT];
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d bet", "%d bets", (gulong) bets), (gint) bets);
  g_autofree char *amount = bb_mix_format (self->board, measure, row->now[measure]);
  gint percent = (bb_mix_get_share (self->mix, row, measure) + 5) / 10;

  if (measure == BB_MIX_COUNT)
    /* Translators: a number of bets like "6 bets", and their share of all bets. */
    return g_strdup_printf (_ ("%s · %d%%"), count, percent);
  /* Translators: a number of bets like "6 bets", an amount of money, and its share of all money. */
  return g_strdup_printf (_ ("%s · %s · %d%%"), count, amount, percent);
}

static char *
write_before (const Drawing *self,
              const BbMixRow *row)
{
  BbMixMeasure measure = self->options->measure;
  g_autofree char *amount = bb_mix_format (self->board, measure, row->before[measure]);

  if (!has_before (self) || row->before[measure] == row->now[measure])
    return NULL;
  /* Translators: what people call an earlier time, like "At the September review", and the amount or
   * number of bets that it was then. */
  return g_strdup_printf (_ ("%s: %s"), self->options->then, amount);
}

static char *
write_range (const BbMixRow *row)
{
  if (row->share_low == BB_MIX_NO_SHARE)
    return g_strdup_printf (_ ("aim: at most %d%%"), row->share_high);
  if (row->share_high == BB_MIX_NO_SHARE)
    return g_strdup_printf (_ ("aim: at least %d%%"), row->share_low);
  /* Translators: the least and the largest share of the money that the board aims at. */
  return g_strdup_printf (_ ("aim: %d to %d%%"), row->share_low, row->share_high);
}

static char *
write_target (const Drawing *self,
              const BbMixRow *row)
{
  g_autofree char *range = write_range (row);
  gint drift = bb_mix_get_drift (self->mix, row);
  gint points = (ABS (drift) + 5) / 10;

  if (!bb_mix_has_target (self->mix, row, self->options->measure))
    return NULL;
  if (drift == 0)
    return g_steal_pointer (&range);
  if (points == 0)
    /* Translators: a range like "aim: 20 to 40%": the share is off it by less than half a percentage point. */
    return g_strdup_printf (drift > 0 ? _ ("%s, just over") : _ ("%s, just under"), range);
  if (drift > 0)
    /* Translators: a range like "aim: 20 to 40%", and how many percentage points the share is off it. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %d point over", "%s, %d points over", (gulong) points), range, points);
  /* Translators: as “%s, %d points over”. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %d point under", "%s, %d points under", (gulong) points), range, points);
}

/* What stands below a bar; NULL for nothing. */
static char *
write_note (const Drawing *self,
            const BbMixRow *row)
{
  g_autofree char *before = write_before (self, row);
  g_autofree char *target = write_target (self, row);

  if (before != NULL && target != NULL)
    return g_strdup_printf ("%s · %s", before, target);
  return before != NULL ? g_steal_pointer (&before) : g_steal_pointer (&target);
}

static char *
describe_row (const Drawing *self,
              const BbMixRow *row)
{
  g_autofree char *amount = write_amount (self, row);
  g_autofree char *note = write_note (self, row);

  if (note == NULL)
    return g_strdup_printf ("%s: %s", row->label, amount);
  return g_strdup_printf ("%s: %s · %s", row->label, amount, note);
}

/* --- bars ---------------------------------------------------------------------------------------- */

static BbColor
get_bar_color (const Drawing *self,
               const BbMixRow *row)
{
  BbItem *zone = NULL;

  if (bb_mix_get_grouping (self->mix) == BB_MIX_BY_ZONE)
    zone = bb_board_find (self->board, BB_KIND_ZONE, row->id);
  return zone != NULL ? self->theme->zones[bb_zone_get_tint (zone)].name : self->theme->sample;
}

static void
draw_bar (const Drawing *self,
          const BbMixRow *row)
{
  BbMixMeasure measure = self->options->measure;
  BbColor color = get_bar_color (self, row);
  BbRect track = { self->left, self->y, self->width, BAR * self->unit };
  BbRect bar = track;

  bb_scene_builder_add_rect (self->pen.builder, &track, 0.15 * self->unit, &(BbPaint){ .fill = self->theme->zones[BB_TINT_NEUTRAL].fill });
  bar.width = get_length (self, (double) row->now[measure]);
  if (bar.width > 0)
    bb_scene_builder_add_rect (self->pen.builder, &bar, MIN (0.15 * self->unit, bar.width / 2), &(BbPaint){ .fill = color });
}

static void
draw_before (const Drawing *self,
             const BbMixRow *row)
{
  BbRect ghost = { self->left, self->y + (BAR + 0.12) * self->unit, 0, GHOST * self->unit };

  ghost.width = get_length (self, (double) row->before[self->options->measure]);
  if (ghost.width > 0)
    bb_scene_builder_add_rect (self->pen.builder, &ghost, 0, &(BbPaint){ .fill = self->theme->trail });
}

/* A bracket below the bar, open towards it, from the least to the largest share aimed at. Returns the
 * height taken. */
static double
draw_target (const Drawing *self,
             const BbMixRow *row,
             double top)
{
  g_autoptr (BbPath) path = bb_path_new ();
  BbPaint paint = { .stroke = self->theme->text, .width = 0.11 * self->unit };
  double low = self->left + get_share_amount (self, MAX (row->share_low, 0)) / self->longest * self->width;
  double high = self->left + MIN (get_share_amount (self, get_target_end (row)) / self->longest, 1.0) * self->width;
  double bottom = top + BRACKET * self->unit;

  top += 0.1 * self->unit;
  bb_path_move_to (path, low, top);
  bb_path_line_to (path, low, bottom);
  bb_path_line_to (path, high, bottom);
  if (row->share_high != BB_MIX_NO_SHARE)
    bb_path_line_to (path, high, top);
  bb_scene_builder_add_path (self->pen.builder, path, &paint);
  return BRACKET * self->unit;
}

static void
write_heading (Drawing *self,
               const BbMixRow *row)
{
  g_autofree char *amount = write_amount (self, row);
  double right = self->left + self->width;
  double taken = bb_pen_get_width (&self->pen, amount, &self->amount);
  double room = self->width - taken - self->unit;
  gboolean fits = bb_pen_get_width (&self->pen, row->label, &self->name) <= room;

  self->y += self->unit;
  bb_pen_write_fitted (&self->pen, row->label, (BbPoint){ self->left, self->y }, BB_ANCHOR_START, &self->name, fits ? room : self->width);
  /* Where both do not fit side by side, the amount goes below, and the name has the line to itself. */
  if (!fits)
    self->y += LINE * self->unit;
  bb_pen_write_fitted (&self->pen, amount, (BbPoint){ right, self->y }, BB_ANCHOR_END, &self->amount, self->width);
  self->y += 0.5 * self->unit;
}

static void
write_lines (Drawing *self,
             const char *text,
             const BbTextStyle *style)
{
  g_auto (GStrv) lines = bb_text_measure_wrap (self->pen.measure, text, style, self->width, 3);
  guint i;

  for (i = 0; lines[i] != NULL; i++) {
    self->y += style->size * (i == 0 ? 1.0 : LINE);
    bb_pen_write (&self->pen, lines[i], (BbPoint){ self->left, self->y }, BB_ANCHOR_START, style);
  }
}

static void
draw_row (Drawing *self,
          const BbMixRow *row)
{
  g_autofree char *note = write_note (self, row);
  g_autofree char *words = describe_row (self, row);
  g_autofree char *id = g_strconcat ("mix-", row->id, NULL);

  bb_scene_builder_begin_group (self->pen.builder, &(BbGroupInfo){ .id = id, .title = words });
  write_heading (self, row);
  draw_bar (self, row);
  if (has_before (self))
    draw_before (self, row);
  self->y += BAR * self->unit;
  if (has_before (self))
    self->y += (GHOST + 0.12) * self->unit;
  if (bb_mix_has_target (self->mix, row, self->options->measure))
    self->y += draw_target (self, row, self->y);
  if (note != NULL) {
    self->y += 0.38 * self->unit;
    write_lines (self, note, &self->small);
  }
  self->y += GAP * self->unit;
  bb_scene_builder_end_group (self->pen.builder);
}

/* Bars side by side begin at one height; the highest of them decides where the next line begins. */
static void
draw_rows (Drawing *self)
{
  guint columns = MAX (self->options->columns, 1);
  double left = self->left;
  double top = self->y;
  double bottom = self->y;
  guint i;

  for (i = 0; i < bb_mix_get_length (self->mix); i++) {
    if (i % columns == 0)
      top = bottom;
    self->left = left + (self->width + COLUMN_GAP * self->unit) * (i % columns);
    self->y = top;
    draw_row (self, bb_mix_get_row (self->mix, i));
    bottom = MAX (bottom, self->y);
  }
  self->left = left;
  self->y = bottom;
}

static void
draw_head (Drawing *self)
{
  BbTextStyle title = { TITLE_SIZE * self->unit, BB_WEIGHT_BOLD, self->theme->text };
  g_autofree char *what = NULL;
  const char *grouping = bb_mix_grouping_get_label (bb_mix_get_grouping (self->mix));
  const char *measure = bb_mix_measure_get_label (self->options->measure);

  if (self->options->title == NULL)
    return;
  write_lines (self, self->options->title, &title);
  self->y += 0.55 * self->unit;
  /* Translators: what bars tell and what they are grouped by, like "Up to · Zone". */
  what = g_strdup_printf (_ ("%s · %s"), measure, grouping);
  write_lines (self, what, &self->small);
  self->y += GAP * self->unit;
}

static void
draw_all (Drawing *self)
{
  self->y = MARGIN * self->unit;
  draw_head (self);
  draw_rows (self);
  self->y += (MARGIN - GAP) * self->unit;
}

static void
init_drawing (Drawing *self,
              BbMix *mix,
              BbBoard *board,
              const BbPictureMixOptions *options)
{
  double unit = options->text_size;
  guint columns = MAX (options->columns, 1);
  const BbTheme *theme = bb_theme_get (options->theme);

  *self = (Drawing){ .mix = mix, .board = board, .options = options, .theme = theme, .unit = unit };
  self->name = (BbTextStyle){ unit, BB_WEIGHT_SEMIBOLD, theme->text };
  self->amount = (BbTextStyle){ unit, BB_WEIGHT_REGULAR, theme->text };
  self->small = (BbTextStyle){ SMALL_SIZE * unit, BB_WEIGHT_REGULAR, theme->dim };
  self->left = MARGIN * unit;
  self->width = (options->width - 2 * MARGIN * unit - (columns - 1) * COLUMN_GAP * unit) / columns;
  self->longest = find_longest (self);
  self->pen.measure = bb_text_measure_get (theme->families);
}

static char *
dup_desc (const Drawing *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint i;

  for (i = 0; i < bb_mix_get_length (self->mix); i++) {
    g_autofree char *row = describe_row (self, bb_mix_get_row (self->mix, i));

    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", row);
  }
  return g_strdup (words->str);
}

static BbScene *
draw_with_height (Drawing *self,
                  double height)
{
  g_autoptr (BbSceneBuilder) builder = bb_scene_builder_new (self->options->width, height, self->theme->families);
  g_autofree char *desc = dup_desc (self);

  self->pen.builder = builder;
  bb_scene_builder_set_title (builder, self->options->title != NULL ? self->options->title : _ ("Mix"), desc);
  draw_all (self);
  return bb_scene_builder_finish (builder);
}

/**
 * bb_picture_mix_draw:
 * @mix: a mix of @board
 *
 * Returns: (transfer full): the picture, as high as its bars need
 */
BbScene *
bb_picture_mix_draw (BbMix *mix,
                     BbBoard *board,
                     const BbPictureMixOptions *options)
{
  g_autoptr (BbScene) measured = NULL;
  Drawing drawing;

  g_return_val_if_fail (mix != NULL && BB_IS_BOARD (board) && options != NULL, NULL);

  /* The height shows itself in drawing; a scene has to know it first. */
  init_drawing (&drawing, mix, board, options);
  measured = draw_with_height (&drawing, 1);
  return draw_with_height (&drawing, ceil (drawing.y));
}

/**
 * bb_picture_mix_describe:
 *
 * Returns: (transfer full): one bar in words, for those who do not see it
 */
char *
bb_picture_mix_describe (BbMix *mix,
                         BbBoard *board,
                         const BbMixRow *row,
                         const BbPictureMixOptions *options)
{
  Drawing drawing;

  g_return_val_if_fail (mix != NULL && row != NULL && options != NULL, NULL);

  init_drawing (&drawing, mix, board, options);
  return describe_row (&drawing, row);
}
