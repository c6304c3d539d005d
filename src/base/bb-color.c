/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Colour arithmetic. Luminance and contrast follow WCAG 2.1, "relative luminance" and
 * "contrast ratio". */

#include "config.h"

#include "bb-color.h"

#include <math.h>
#include <string.h>

/**
 * bb_color_from_rgb:
 * @hex: 0xRRGGBB
 */
BbColor
bb_color_from_rgb (guint32 hex)
{
  return (BbColor) BB_RGB (hex);
}

/**
 * bb_color_parse:
 * @self: (out): where to store the colour
 * @text: `#rrggbb`
 *
 * Returns: whether @text was a colour; if not, @self is untouched
 */
gboolean
bb_color_parse (BbColor *self,
                const char *text)
{
  guint32 hex = 0;
  guint i;

  if (text == NULL || text[0] != '#' || strlen (text) != 7)
    return FALSE;
  for (i = 1; i < 7; i++) {
    int digit = g_ascii_xdigit_value (text[i]);

    if (digit < 0)
      return FALSE;
    hex = hex * 16 + (guint32) digit;
  }
  *self = bb_color_from_rgb (hex);
  return TRUE;
}

static guint
to_byte (double part)
{
  return (guint) lround (CLAMP (part, 0.0, 1.0) * 255.0);
}

/**
 * bb_color_to_hex:
 *
 * Returns: (transfer full): `#rrggbb`; alpha is left out
 */
char *
bb_color_to_hex (const BbColor *self)
{
  return g_strdup_printf ("#%02x%02x%02x", to_byte (self->red), to_byte (self->green), to_byte (self->blue));
}

/**
 * bb_color_mix:
 * @share: 0 gives @self, 1 gives @other
 */
BbColor
bb_color_mix (const BbColor *self,
              const BbColor *other,
              double share)
{
  double rest = 1.0 - share;

  return (BbColor){ self->red * rest + other->red * share,
                    self->green * rest + other->green * share,
                    self->blue * rest + other->blue * share,
                    self->alpha * rest + other->alpha * share };
}

/**
 * bb_color_over:
 * @ground: an opaque colour
 *
 * Returns: what is seen where @self lies on @ground
 */
BbColor
bb_color_over (const BbColor *self,
               const BbColor *ground)
{
  BbColor opaque = bb_color_with_alpha (self, 1.0);

  return bb_color_mix (ground, &opaque, self->alpha);
}

BbColor
bb_color_with_alpha (const BbColor *self,
                     double alpha)
{
  BbColor color = *self;

  color.alpha = alpha;
  return color;
}

static double
linearize (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

/**
 * bb_color_get_luminance:
 *
 * Returns: relative luminance, 0 (black) to 1 (white), without regard to alpha
 */
double
bb_color_get_luminance (const BbColor *self)
{
  return 0.2126 * linearize (self->red) + 0.7152 * linearize (self->green) + 0.0722 * linearize (self->blue);
}

/**
 * bb_color_get_contrast:
 *
 * Returns: the contrast ratio of two opaque colours, 1 to 21
 */
double
bb_color_get_contrast (const BbColor *self,
                       const BbColor *other)
{
  double a = bb_color_get_luminance (self);
  double b = bb_color_get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

gboolean
bb_color_equal (const BbColor *self,
                const BbColor *other)
{
  return self->red == other->red && self->green == other->green && self->blue == other->blue && self->alpha == other->alpha;
}
