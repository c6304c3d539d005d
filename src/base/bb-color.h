/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours in sRGB with straight alpha, each part 0 to 1. Plain values. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  double red;
  double green;
  double blue;
  double alpha;
} BbColor;

/* A colour from 0xRRGGBB, usable in a constant table. */
#define BB_RGB(hex)                                                                           \
  {                                                                                           \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) &0xff) / 255.0, 1.0 \
  }

BbColor bb_color_from_rgb (guint32 hex);
gboolean bb_color_parse (BbColor *self, const char *text);
char *bb_color_to_hex (const BbColor *self);
BbColor bb_color_mix (const BbColor *self, const BbColor *other, double share);
BbColor bb_color_over (const BbColor *self, const BbColor *ground);
BbColor bb_color_with_alpha (const BbColor *self, double alpha);
double bb_color_get_luminance (const BbColor *self);
double bb_color_get_contrast (const BbColor *self, const BbColor *other);
gboolean bb_color_equal (const BbColor *self, const BbColor *other);

G_END_DECLS
