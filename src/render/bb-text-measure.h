/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text without a screen: measuring, wrapping, painting. The same on every machine that has the
 * fonts: nothing comes from the desktop's settings. One object serves one thread. */

#pragma once

#include <cairo.h>

#include "bb-scene.h"

G_BEGIN_DECLS

typedef struct _BbTextMeasure BbTextMeasure;

BbTextMeasure *bb_text_measure_get (const char *families);

const char *bb_text_measure_get_family (BbTextMeasure *self);
double bb_text_measure_get_width (BbTextMeasure *self, const char *text, double size, BbWeight weight);
char *bb_text_measure_ellipsize (BbTextMeasure *self, const char *text, const BbTextStyle *style, double width);
char **bb_text_measure_wrap (BbTextMeasure *self,
                             const char *text,
                             const BbTextStyle *style,
                             double width,
                             guint max_lines);
void bb_text_measure_paint (BbTextMeasure *self, cairo_t *cr, const char *text, BbPoint at, const BbTextStyle *style);

G_END_DECLS
