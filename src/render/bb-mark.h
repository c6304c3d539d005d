/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The mark of one bet: where (its centre), how much (areas), whose (colour), what kind (shape).
 * Equal areas mean equal money whatever the shape. */

#pragma once

#include "bb-scene-builder.h"
#include "bb-theme.h"

G_BEGIN_DECLS

typedef enum {
  BB_SHAPE_PLAIN,
  BB_SHAPE_CIRCLE,
  BB_SHAPE_DIAMOND,
  BB_SHAPE_HEXAGON,
  BB_SHAPE_SQUARE,
} BbShape;

typedef enum {
  BB_BADGE_NONE,
  BB_BADGE_OVERDUE,
  BB_BADGE_EXPIRED,
} BbBadge;

/* The heart of marks whose outline alone tells something. */
#define BB_MARK_NO_HEART -1.0

/* @radius and @heart are those of circles of the right area; a @heart of 0 is nothing released. A @faded
 * mark tells its place and its size only, a @fresh one is new since then, a @closed one that there was a bet.
 * A mark that lies on another has a @rim of
 * paper. @unit is the width of a one-pixel line at the picture's size. */
typedef struct {
  BbShape shape;
  int slot;
  double radius;
  double heart;
  gboolean candidate;
  gboolean envelope;
  gboolean notched;
  gboolean pinned;
  gboolean fresh;
  gboolean flagged;
  gboolean faded;
  gboolean closed;
  BbBadge badge;
  gboolean rim;
  double unit;
} BbMark;

BbRect bb_mark_get_bounds (const BbMark *self, BbPoint center);
double bb_mark_get_reach (const BbMark *self);
void bb_mark_draw (const BbMark *self, BbPoint center, const BbTheme *theme, BbSceneBuilder *builder);
void bb_mark_draw_pin (BbPoint center, double unit, const BbTheme *theme, BbSceneBuilder *builder);
void bb_mark_draw_flag (BbPoint center, double unit, const BbTheme *theme, BbSceneBuilder *builder);
void bb_mark_draw_plus (BbPoint center, double unit, const BbTheme *theme, BbSceneBuilder *builder);
void bb_mark_draw_badge (BbBadge badge, BbPoint center, double radius, const BbTheme *theme, BbSceneBuilder *builder);

double bb_mark_scale (double largest, double radius);
double bb_mark_radius (double amount, double scale, double floor);

G_END_DECLS
