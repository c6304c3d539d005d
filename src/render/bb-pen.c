/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Thin: measuring and adding go together, so that no text enters a scene unmeasured. */

#include "config.h"

#include "bb-pen.h"

double
bb_pen_get_width (const BbPen *self,
                  const char *text,
                  const BbTextStyle *style)
{
  return bb_text_measure_get_width (self->measure, text, style->size, style->weight);
}

/**
 * bb_pen_write:
 * @at: the anchor on the base line
 *
 * Returns: the width of @text
 */
double
bb_pen_write (const BbPen *self,
              const char *text,
              BbPoint at,
              BbAnchor anchor,
              const BbTextStyle *style)
{
  double width = bb_pen_get_width (self, text, style);

  bb_scene_builder_add_text (self->builder, text, at, anchor, width, style);
  return width;
}

/**
 * bb_pen_write_fitted:
 * @width: the most the text may take; what is longer ends in an ellipsis
 *
 * Returns: the width of what was written
 */
double
bb_pen_write_fitted (const BbPen *self,
                     const char *text,
                     BbPoint at,
                     BbAnchor anchor,
                     const BbTextStyle *style,
                     double width)
{
  g_autofree char *fitted = bb_text_measure_ellipsize (self->measure, text, style, width);

  return bb_pen_write (self, fitted, at, anchor, style);
}
