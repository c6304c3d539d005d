/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A curve from one mark to another that bends to the side where fewer things are in its way. It is
 * never straight, so that none passes for an axis or a split line. Pure geometry. */

#pragma once

#include "bb-coverage.h"

G_BEGIN_DECLS

/* Start, two handles, end. */
typedef struct {
  BbPoint at[4];
} BbCurve;

/* What is to be joined: circles with room around them. */
typedef struct {
  BbPoint center;
  double reach;
} BbCurveEnd;

BbPoint bb_curve_get_point (const BbCurve *self, double share);
BbCurve bb_curve_get_piece (const BbCurve *self, double from, double to);
double bb_curve_get_length (const BbCurve *self);
gboolean bb_curve_route (BbCurve *self, const BbCurveEnd *from, const BbCurveEnd *to, const BbCoverage *marks, const BbCoverage *curves, const BbRect *area);

G_END_DECLS
