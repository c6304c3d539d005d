/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts measured text into a scene that is being built. */

#pragma once

#include "bb-scene-builder.h"
#include "bb-text-measure.h"

G_BEGIN_DECLS

typedef struct {
  BbSceneBuilder *builder;
  BbTextMeasure *measure;
} BbPen;

double bb_pen_get_width (const BbPen *self, const char *text, const BbTextStyle *style);
double bb_pen_write (const BbPen *self, const char *text, BbPoint at, BbAnchor anchor, const BbTextStyle *style);
double bb_pen_write_fitted (const BbPen *self,
                            const char *text,
                            BbPoint at,
                            BbAnchor anchor,
                            const BbTextStyle *style,
                            double width);

G_END_DECLS
