/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawing of marks. The outline's area is what a bet may cost at most, the solid heart's what it
 * has been given. An envelope is an outline that holds others, with a small solid core. */

#include "config.h"

#include "bb-mark.h"

#include <math.h>

#define LINE 1.5
/* How much is seen of marks that are faded, and of closed ones. */
#define FADED 0.32
#define CLOSED 0.75
#define CORE 4.5
#define DOT 2.0
#define BADGE 5.0
#define BADGE_OFFSET 2.0
/* Keeps the pin off the badge even on the smallest marks. */
#define PIN_OFFSET 1.5
/* In parts of the heart; smaller hearts have none. */
#define NOTCH_DEPTH 0.75
#define NOTCH_WIDTH 0.13
#define LEAST_NOTCHED 4.5
#define RIM 1.4

/* A shape's size as a multiple of the radius of the circle with the same area. */
static const double size_factors[] = {
  [BB_SHAPE_PLAIN] = 1.0,
  [BB_SHAPE_CIRCLE] = 1.0,
  [BB_SHAPE_DIAMOND] = 1.2533141373155, /* half a diagonal: sqrt (pi / 2) */
  [BB_SHAPE_HEXAGON] = 1.0996361107912, /* a corner: sqrt (2 pi / (3 sqrt 3)) */
  [BB_SHAPE_SQUARE] = 0.8981132113,     /* half a side, with its corners cut round */
};

/**
 * bb_mark_scale:
 * @largest: the largest amount on the board
 * @radius: the radius it is to have
 *
 * Returns: the scale for bb_mark_radius(), 0 if there is no amount
 */
double
bb_mark_scale (double largest,
               double radius)
{
  return largest > 0 ? radius / sqrt (largest) : 0;
}

/**
 * bb_mark_radius:
 * @floor: the least radius
 *
 * Returns: the radius that makes the area proportional to @amount, except for the smallest
 */
double
bb_mark_radius (double amount,
                double scale,
                double floor)
{
  return MAX (floor, amount > 0 ? scale * sqrt (amount) : 0);
}

/**
 * bb_mark_get_reach:
 *
 * Returns: how far the mark reaches from its centre to the sides, without its badge
 */
double
bb_mark_get_reach (const BbMark *self)
{
  double factor = self->shape == BB_SHAPE_HEXAGON ? size_factors[self->shape] * 0.8660254 : size_factors[self->shape];

  return self->radius * factor + LINE * self->unit / 2;
}

static double
get_badge_shift (const BbMark *self)
{
  return self->radius * 0.7071 + BADGE_OFFSET * self->unit;
}

/**
 * bb_mark_get_bounds:
 *
 * Returns: the box of the mark, with its rim, its badge, its pin and its flag
 */
BbRect
bb_mark_get_bounds (const BbMark *self,
                    BbPoint center)
{
  double reach_x = bb_mark_get_reach (self);
  double reach_y = self->radius * size_factors[self->shape] + LINE * self->unit / 2;
  BbRect bounds = { center.x - reach_x, center.y - reach_y, 2 * reach_x, 2 * reach_y };
  double shift = get_badge_shift (self);
  double radius = (BADGE + 1) * self->unit;
  BbRect badge = { center.x + shift - radius, center.y - shift - radius, 2 * radius, 2 * radius };

  bounds = bb_rect_grow (&bounds, self->rim ? RIM * self->unit : 0);
  if (self->badge != BB_BADGE_NONE)
    bounds = bb_rect_union (&bounds, &badge);
  if (self->fresh)
    bounds = bb_rect_union (&bounds, &(BbRect){ center.x + shift - radius, center.y + shift - radius, 2 * radius, 2 * radius });
  badge.x = center.x - shift - radius - PIN_OFFSET * self->unit;
  if (self->pinned)
    bounds = bb_rect_union (&bounds, &badge);
  badge = (BbRect){ center.x + shift - radius, center.y + shift - radius, 2 * radius, 2 * radius };
  return self->flagged ? bb_rect_union (&bounds, &badge) : bounds;
}

static void
add_polygon (BbSceneBuilder *builder,
             const BbPoint *corners,
             guint n_corners,
             const BbPaint *paint)
{
  g_autoptr (BbPath) path = bb_path_new ();

  bb_path_add_polygon (path, corners, n_corners);
  bb_scene_builder_add_path (builder, path, paint);
}

static void
add_hexagon (BbSceneBuilder *builder,
             BbPoint center,
             double size,
             const BbPaint *paint)
{
  BbPoint corners[6];
  guint i;

  for (i = 0; i < 6; i++)
    corners[i] = (BbPoint){ center.x + size * sin (i * G_PI / 3), center.y - size * cos (i * G_PI / 3) };
  add_polygon (builder, corners, 6, paint);
}

static void
add_diamond (BbSceneBuilder *builder,
             BbPoint center,
             double size,
             const BbPaint *paint)
{
  BbPoint corners[4] = {
    { center.x, center.y - size },
    { center.x + size, center.y },
    { center.x, center.y + size },
    { center.x - size, center.y },
  };

  add_polygon (builder, corners, 4, paint);
}

static void
add_shape (BbSceneBuilder *builder,
           BbShape shape,
           BbPoint center,
           double radius,
           const BbPaint *paint)
{
  double size = radius * size_factors[shape];

  switch (shape) {
  case BB_SHAPE_PLAIN:
  case BB_SHAPE_CIRCLE:
    bb_scene_builder_add_circle (builder, center, size, paint);
    break;
  case BB_SHAPE_DIAMOND:
    add_diamond (builder, center, size, paint);
    break;
  case BB_SHAPE_HEXAGON:
    add_hexagon (builder, center, size, paint);
    break;
  case BB_SHAPE_SQUARE:
    bb_scene_builder_add_rect (builder,
                               &(BbRect){ center.x - size, center.y - size, 2 * size, 2 * size },
                               size * 0.35,
                               paint);
    break;
  default:
    g_assert_not_reached ();
  }
}

/* All released: outline and heart are one. */
static gboolean
is_full (const BbMark *self)
{
  return !self->candidate && !self->envelope && self->heart >= 0.985 * self->radius;
}

static void
draw_outline (const BbMark *self,
              BbPoint center,
              const BbTheme *theme,
              BbSceneBuilder *builder)
{
  const BbColor *color = bb_theme_get_team (theme, self->slot);
  gboolean hollow = self->candidate || self->envelope;
  gboolean plain = self->shape == BB_SHAPE_PLAIN && !hollow && self->heart > 0 && !is_full (self);
  BbPaint paint = { .stroke = *color, .width = LINE * self->unit };

  if (!hollow && is_full (self))
    paint.fill = *color;
  else if (!hollow)
    paint.fill = bb_color_with_alpha (color, plain ? theme->pale * 1.5 : theme->pale);
  if (plain)
    paint.stroke.alpha = 0;
  if (self->candidate)
    paint.dash = 3 * self->unit;
  add_shape (builder, self->shape, center, self->radius, &paint);
}

/* Of bets that a filter leaves out, and of those that are closed. */
static void
draw_shadow (const BbMark *self,
             BbPoint center,
             const BbTheme *theme,
             BbSceneBuilder *builder)
{
  BbPaint paint = { .fill = bb_color_with_alpha (&theme->other, FADED) };

  if (self->closed)
    paint = (BbPaint){ .stroke = bb_color_with_alpha (&theme->other, self->faded ? FADED : CLOSED), .width = self->unit };
  else if (self->envelope)
    paint = (BbPaint){ .stroke = bb_color_with_alpha (&theme->other, FADED), .width = LINE * self->unit };
  add_shape (builder, self->shape, center, self->radius, &paint);
}

/* Parts it from the mark that it lies on. */
static void
draw_rim (const BbMark *self,
          BbPoint center,
          const BbTheme *theme,
          BbSceneBuilder *builder)
{
  BbPaint paint = { .stroke = theme->paper, .width = (LINE + 2 * RIM) * self->unit };

  add_shape (builder, self->shape, center, self->radius, &paint);
}

/* A short cut from below into the solid heart. */
static void
draw_notch (const BbMark *self,
            BbPoint center,
            const BbTheme *theme,
            BbSceneBuilder *builder)
{
  double heart = MIN (self->heart, self->radius);
  double foot = center.y + heart * size_factors[self->shape];
  BbPaint paint = { .stroke = theme->paper, .width = MAX (1.2 * self->unit, heart * NOTCH_WIDTH) };

  if (self->notched && heart >= LEAST_NOTCHED * self->unit)
    bb_scene_builder_add_line (builder, (BbPoint){ center.x, foot - heart * NOTCH_DEPTH }, (BbPoint){ center.x, foot }, &paint);
}

static void
draw_heart (const BbMark *self,
            BbPoint center,
            const BbTheme *theme,
            BbSceneBuilder *builder)
{
  BbPaint solid = { .fill = *bb_theme_get_team (theme, self->slot) };

  if (self->candidate)
    return;
  if (self->envelope)
    add_shape (builder, self->shape, center, MIN (CORE * self->unit, self->radius * 0.6), &solid);
  else if (is_full (self))
    ;
  else if (self->heart < 0)
    ;
  else if (self->heart <= 0)
    bb_scene_builder_add_circle (builder, center, DOT * self->unit, &solid);
  else
    add_shape (builder, self->shape, center, MIN (self->heart, self->radius), &solid);
  if (!self->envelope)
    draw_notch (self, center, theme, builder);
}

static void
draw_clock (BbPoint center,
            double radius,
            const BbColor *color,
            BbSceneBuilder *builder)
{
  g_autoptr (BbPath) hands = bb_path_new ();
  BbPaint paint = { .stroke = *color, .width = radius * 0.26 };

  bb_path_move_to (hands, center.x, center.y - radius * 0.58);
  bb_path_line_to (hands, center.x, center.y + radius * 0.05);
  bb_path_line_to (hands, center.x + radius * 0.42, center.y + radius * 0.05);
  bb_scene_builder_add_path (builder, hands, &paint);
}

/**
 * bb_mark_draw_pin:
 * @center: of the pin
 * @unit: the width of a thin line
 *
 * Draws the sign of a bet that is held in place.
 */
void
bb_mark_draw_pin (BbPoint center,
                  double unit,
                  const BbTheme *theme,
                  BbSceneBuilder *builder)
{
  BbPoint head = { center.x - unit, center.y - unit }, tip = { center.x + 4 * unit, center.y + 4 * unit };
  BbPaint rim = { .stroke = theme->paper, .width = 3.2 * unit }, needle = { .stroke = theme->text, .width = 1.3 * unit };
  BbPaint disc = { .fill = theme->text, .stroke = theme->paper, .width = unit };

  bb_scene_builder_add_line (builder, head, tip, &rim);
  bb_scene_builder_add_line (builder, head, tip, &needle);
  bb_scene_builder_add_circle (builder, head, 3.4 * unit, &disc);
}

/**
 * bb_mark_draw_flag:
 * @center: of the flag
 * @unit: the width of a thin line
 *
 * Draws the sign of a bet that is flagged for the next review.
 */
void
bb_mark_draw_flag (BbPoint center,
                   double unit,
                   const BbTheme *theme,
                   BbSceneBuilder *builder)
{
  BbPoint top = { center.x - 2.6 * unit, center.y - 4.6 * unit }, foot = { top.x, center.y + 5 * unit };
  BbPoint cloth[] = { top, { top.x + 6.8 * unit, top.y + 2.6 * unit }, { top.x, top.y + 5.2 * unit } };
  BbPaint rim = { .stroke = theme->paper, .width = 3.2 * unit }, pole = { .stroke = theme->text, .width = 1.3 * unit };
  BbPaint fill = { .fill = theme->text, .stroke = theme->paper, .width = unit };

  bb_scene_builder_add_line (builder, top, foot, &rim);
  add_polygon (builder, cloth, G_N_ELEMENTS (cloth), &fill);
  bb_scene_builder_add_line (builder, top, foot, &pole);
}

/**
 * bb_mark_draw_plus:
 * @unit: the width of a thin line
 *
 * Draws the sign of a bet that is new.
 */
void
bb_mark_draw_plus (BbPoint center,
                   double unit,
                   const BbTheme *theme,
                   BbSceneBuilder *builder)
{
  BbPaint disc = { .fill = theme->paper, .stroke = theme->dim, .width = unit };
  BbPaint arm = { .stroke = theme->text, .width = 1.6 * unit };
  double reach = 2.9 * unit;

  bb_scene_builder_add_circle (builder, center, (BADGE - 0.5) * unit, &disc);
  bb_scene_builder_add_line (builder, (BbPoint){ center.x - reach, center.y }, (BbPoint){ center.x + reach, center.y }, &arm);
  bb_scene_builder_add_line (builder, (BbPoint){ center.x, center.y - reach }, (BbPoint){ center.x, center.y + reach }, &arm);
}

/**
 * bb_mark_draw_badge:
 * @radius: of the badge
 *
 * Draws the sign of a review that is overdue, or of a bet past its end.
 */
void
bb_mark_draw_badge (BbBadge badge,
                    BbPoint center,
                    double radius,
                    const BbTheme *theme,
                    BbSceneBuilder *builder)
{
  BbPaint disc = { .fill = theme->alert, .stroke = theme->paper, .width = radius * 0.22 };
  BbPaint bar = { .stroke = theme->on_alert, .width = radius * 0.32 };

  bb_scene_builder_add_circle (builder, center, radius, &disc);
  if (badge == BB_BADGE_OVERDUE)
    draw_clock (center, radius, &theme->on_alert, builder);
  else
    bb_scene_builder_add_line (builder,
                               (BbPoint){ center.x - radius * 0.5, center.y },
                               (BbPoint){ center.x + radius * 0.5, center.y },
                               &bar);
}

/**
 * bb_mark_draw:
 * @center: where the bet lies on the page
 */
void
bb_mark_draw (const BbMark *self,
              BbPoint center,
              const BbTheme *theme,
              BbSceneBuilder *builder)
{
  double shift = get_badge_shift (self);

  g_return_if_fail (self != NULL && theme != NULL && builder != NULL);

  if (self->faded || self->closed) {
    draw_shadow (self, center, theme, builder);
    return;
  }
  if (self->rim)
    draw_rim (self, center, theme, builder);
  draw_outline (self, center, theme, builder);
  draw_heart (self, center, theme, builder);
  if (self->pinned)
    bb_mark_draw_pin ((BbPoint){ center.x - shift - PIN_OFFSET * self->unit, center.y - shift }, 1.2 * self->unit, theme, builder);
  if (self->flagged)
    bb_mark_draw_flag ((BbPoint){ center.x + shift, center.y + shift }, 1.2 * self->unit, theme, builder);
  if (self->fresh)
    bb_mark_draw_plus ((BbPoint){ center.x + shift, center.y + shift }, self->unit, theme, builder);
  if (self->badge != BB_BADGE_NONE)
    bb_mark_draw_badge (self->badge,
                        (BbPoint){ center.x + shift, center.y - shift },
                        BADGE * self->unit,
                        theme,
                        builder);
}
