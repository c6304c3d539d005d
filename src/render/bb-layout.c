/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Arithmetic of the page. The risk axis' words stand level in a gutter left of the plane, flush
 * with the title; the legend stands at the right (full) or below (body, room). */

#include "config.h"

#include "bb-layout.h"

#include <math.h>

#define LEAST_UNIT 0.9
/* The least sizes of type, in points at the reference height of the output: what is held in hands or
 * stands on a slide, and what is read from the back of a room. The list of names that find no place
 * in a room is for those who sit near, so that it holds them all. */
#define POINT (96.0 / 72.0)
#define LEAST_ON_PAGE (6 * POINT)
#define LEAST_ON_SLIDE (6.375 * POINT)
#define LEAST_IN_ROOM (13.5 * POINT)
#define LEAST_IN_ROOM_LIST (8.25 * POINT)
/* Below this width, in units of the type, a page is compact; below this height it has no legend. */
#define COMPACT_WIDTH 1000.0
#define NARROW_WIDTH 640.0
#define COMPACT_LEGEND_HEIGHT 440.0
#define COMPACT_GUTTER 74.0
#define COMPACT_STRIP 50.0
#define COMPACT_MARGIN 16.0
#define COMPACT_MARK 0.85
#define COMPACT_ZONE 0.87
#define FOOTER 40.0
#define LIST_EMS 16.5
/* Between the plane and what stands at its side. */
#define LIST_GAP 28.0

/* Lengths in units, by variant. */
typedef struct {
  const char *name;
  double ratio_width;
  double ratio_height;
  double reference_height;
  double mark;
  double margin;
  double gutter;
  double top;
  double top_bare;
  double bottom;
  double side;
  double strip;
  BbTypeSizes type;
} VariantInfo;

static const VariantInfo variants[] = {
  [BB_VARIANT_FULL] = {
      .name = "full",
      .ratio_width = 16,
      .ratio_height = 9,
      .reference_height = 900,
      .mark = 1,
      .margin = 44,
      .gutter = 112,
      .top = 104,
      .top_bare = 36,
      .bottom = 48,
      .side = 236,
      .strip = 0,
      .type = { 28, 14.5, 14, 15, 12, 13, 11.5, 12.5, 11, LEAST_ON_PAGE, LEAST_ON_PAGE },
  },
  [BB_VARIANT_BODY] = {
      .name = "body",
      .ratio_width = 2,
      .ratio_height = 1,
      .reference_height = 800,
      .mark = 1.05,
      .margin = 20,
      .gutter = 116,
      .top = 96,
      .top_bare = 20,
      .bottom = 42,
      .side = 0,
      .strip = 62,
      .type = { 28, 15, 14.5, 15.5, 12.5, 13.5, 12, 13, 11.5, LEAST_ON_SLIDE, LEAST_ON_SLIDE },
  },
  [BB_VARIANT_ROOM] = {
      .name = "room",
      .ratio_width = 16,
      .ratio_height = 9,
      .reference_height = 768,
      .mark = 1.15,
      .margin = 32,
      .gutter = 144,
      .top = 104,
      .top_bare = 28,
      .bottom = 50,
      .side = 0,
      .strip = 44,
      .type = { 30, 18, 18, 20, 18, 18, 18, 18, 18, LEAST_IN_ROOM, LEAST_IN_ROOM_LIST },
  },
};

static void
scale_type (BbTypeSizes *sizes,
            double factor)
{
  sizes->title *= factor;
  sizes->subtitle *= factor;
  sizes->axis *= factor;
  sizes->zone *= factor;
  sizes->advice *= factor;
  sizes->label *= factor;
  sizes->facts *= factor;
  sizes->legend *= factor;
  sizes->list *= factor;
  sizes->least *= factor;
  sizes->list_least *= factor;
}

/**
 * bb_layout_init:
 * @width: of the page, in pixels or whatever the output counts in
 * @text_scale: 1, or more where the reader has asked for larger text
 */
void
bb_layout_init (BbLayout *self,
                BbVariant variant,
                double width,
                double height,
                double text_scale)
{
  const VariantInfo *info = &variants[variant];
  double by_width = width / info->reference_height * info->ratio_height / info->ratio_width;

  g_return_if_fail (self != NULL);
  g_return_if_fail (width > 0 && height > 0);

  *self = (BbLayout){ .variant = variant, .width = width, .height = height };
  self->unit = MAX (MIN (height / info->reference_height, by_width), variant == BB_VARIANT_ROOM ? 0.5 : LEAST_UNIT);
  self->mark = self->unit * info->mark;
  self->margin = self->unit * info->margin;
  self->type = info->type;
  scale_type (&self->type, self->unit * text_scale);
  self->compact = width < COMPACT_WIDTH * self->unit * text_scale;
  self->narrow = width < NARROW_WIDTH * self->unit * text_scale;
  if (self->compact) {
    self->margin = MIN (self->margin, COMPACT_MARGIN * self->unit);
    self->mark *= COMPACT_MARK;
    self->type.zone = MAX (self->type.zone * COMPACT_ZONE, self->type.least);
  }
  bb_layout_show (self, TRUE, TRUE, variant == BB_VARIANT_FULL);
}

/**
 * bb_layout_get_list_width:
 * @list_size: size of its type
 *
 * Returns: the width of one column of the list of names that found no room
 */
double
bb_layout_get_list_width (const BbLayout *self,
                          double list_size)
{
  g_return_val_if_fail (self != NULL, 0);

  return LIST_EMS * list_size;
}

static double
get_side_width (const BbLayout *self,
                const VariantInfo *info)
{
  double legend = self->has_legend && !self->legend_below ? info->side * self->type.legend / info->type.legend : 0;
  double column = bb_layout_get_list_width (self, self->list_size);

  if (self->list_columns == 0)
    return legend;
  return MAX (legend, column + LIST_GAP * self->unit) + (self->list_columns - 1) * column;
}

/**
 * bb_layout_show:
 * @title: whether there is a title with its line of facts
 * @legend: whether there is a legend; a page too small for one has none all the same
 * @footer: whether there are lines for the bets that are not on the plane
 *
 * Lays the page out anew.
 */
void
bb_layout_show (BbLayout *self,
                gboolean title,
                gboolean legend,
                gboolean footer)
{
  double text = self->type.axis / variants[self->variant].type.axis;

  self->has_title = title;
  self->has_legend = legend && !(self->compact && self->height < COMPACT_LEGEND_HEIGHT * text);
  self->has_footer = footer && self->variant == BB_VARIANT_FULL;
  self->legend_below = self->compact || self->variant != BB_VARIANT_FULL;
  bb_layout_arrange (self, 0, self->type.list);
}

static double
get_gutter_width (const BbLayout *self,
                  const VariantInfo *info)
{
  if (self->narrow)
    return 0;
  return self->compact ? COMPACT_GUTTER : info->gutter;
}

static double
get_strip_height (const BbLayout *self,
                  const VariantInfo *info,
                  double text)
{
  if (!self->has_legend)
    return 0;
  return text * (self->variant == BB_VARIANT_FULL && self->compact ? COMPACT_STRIP : info->strip);
}

/**
 * bb_layout_arrange:
 * @list_columns: how many columns to keep for names that found no room
 * @list_size: size of their type
 *
 * Lays the page out anew.
 */
void
bb_layout_arrange (BbLayout *self,
                   guint list_columns,
                   double list_size)
{
  const VariantInfo *info = &variants[self->variant];
  double u = self->unit, text = self->type.axis / info->type.axis;
  double left, right, top, bottom, side, strip, padding;

  self->list_columns = list_columns;
  self->list_size = list_size;
  side = get_side_width (self, info);
  strip = get_strip_height (self, info, text);
  left = self->margin + get_gutter_width (self, info) * text;
  right = self->width - self->margin - side;
  top = (self->has_title ? info->top * text : info->top_bare * u) + (self->narrow ? 1.4 * self->type.axis : 0);
  bottom = self->height - info->bottom * text - (self->has_footer ? FOOTER * text : 0) - strip;
  self->plane = (BbRect){ left, top, MAX (right - left, 40 * u), MAX (bottom - top, 40 * u) };
  padding = 14 * self->mark;
  self->data = bb_rect_grow (&self->plane, -MIN (padding, MIN (self->plane.width, self->plane.height) / 8));
  self->side = (BbRect){ bb_rect_right (&self->plane) + LIST_GAP * u, top, MAX (side - LIST_GAP * u, 0), self->plane.height };
  self->strip = (BbRect){ self->margin, self->height - strip - self->margin * 0.2, self->width - 2 * self->margin, strip };
  self->footer = (BbRect){ self->margin, bb_rect_bottom (&self->plane) + 40 * text, self->width - 2 * self->margin, FOOTER * text };
}

/**
 * bb_layout_get_list_column:
 * @top: where the first column begins, under the legend; the others begin beside it
 *
 * Returns: where one column of the names that found no room lies
 */
BbRect
bb_layout_get_list_column (const BbLayout *self,
                           guint column,
                           double top)
{
  double width = bb_layout_get_list_width (self, self->list_size);
  double first = self->side.width - (MAX (self->list_columns, 1) - 1) * width;
  double y = column == 0 ? top : self->side.y;

  return (BbRect){ self->side.x + (column == 0 ? 0 : first + (column - 1) * width), y, width, MAX (bb_rect_bottom (&self->side) - y, 0) };
}

/**
 * bb_layout_turn:
 * @x_reversed: whether high familiarity is at the left
 * @y_reversed: whether high risk is at the bottom
 *
 * Says which way the axes run; they run as people expect until told otherwise.
 */
void
bb_layout_turn (BbLayout *self,
                gboolean x_reversed,
                gboolean y_reversed)
{
  g_return_if_fail (self != NULL);

  self->x_reversed = x_reversed;
  self->y_reversed = y_reversed;
}

static double
turn (double share,
      gboolean reversed)
{
  return reversed ? 1 - share : share;
}

/**
 * bb_layout_from_place:
 * @place: in tenths, also between two of them or beyond the plane
 *
 * Returns: where on the page that is
 */
BbPoint
bb_layout_from_place (const BbLayout *self,
                      BbPoint place)
{
  return (BbPoint){ self->data.x + self->data.width * turn (place.x / 1000, self->x_reversed),
                    bb_rect_bottom (&self->data) - self->data.height * turn (place.y / 1000, self->y_reversed) };
}

/**
 * bb_layout_find_place:
 * @at: a point of the page
 *
 * Returns: its place in tenths, exactly, and beyond 0 to 1000 where it is off the plane
 */
BbPoint
bb_layout_find_place (const BbLayout *self,
                      BbPoint at)
{
  return (BbPoint){ 1000 * turn ((at.x - self->data.x) / self->data.width, self->x_reversed),
                    1000 * turn ((bb_rect_bottom (&self->data) - at.y) / self->data.height, self->y_reversed) };
}

/**
 * bb_layout_to_page:
 * @familiarity: tenths
 * @risk: tenths
 *
 * Returns: where on the page a bet of this place is drawn
 */
BbPoint
bb_layout_to_page (const BbLayout *self,
                   gint familiarity,
                   gint risk)
{
  return bb_layout_from_place (self, (BbPoint){ familiarity, risk });
}

/**
 * bb_layout_to_place:
 * @familiarity: (out): tenths, within the plane even if the point is not
 * @risk: (out): the same
 */
void
bb_layout_to_place (const BbLayout *self,
                    double x,
                    double y,
                    gint *familiarity,
                    gint *risk)
{
  BbPoint place = bb_layout_find_place (self, (BbPoint){ x, y });

  *familiarity = (gint) CLAMP (lround (place.x), 0, 1000);
  *risk = (gint) CLAMP (lround (place.y), 0, 1000);
}

/**
 * bb_variant_from_name:
 * @name: `full`, `body` or `room`
 *
 * Returns: whether there is such a variant
 */
gboolean
bb_variant_from_name (const char *name,
                      BbVariant *variant)
{
  guint i;

  for (i = 0; i < BB_N_VARIANTS; i++) {
    if (g_strcmp0 (name, variants[i].name) == 0) {
      *variant = i;
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * bb_variant_get_ratio:
 *
 * Tells the proportions that a picture has unless asked otherwise.
 */
void
bb_variant_get_ratio (BbVariant variant,
                      double *width,
                      double *height)
{
  *width = variants[variant].ratio_width;
  *height = variants[variant].ratio_height;
}
