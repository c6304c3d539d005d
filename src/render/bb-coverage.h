/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A map of what is covered, point by point on a fine raster, that tells in a moment whether a
 * rectangle holds a covered point. A quick no before a thorough search. */

#pragma once

#include "bb-geometry.h"

G_BEGIN_DECLS

typedef struct _BbCoverage BbCoverage;

BbCoverage *bb_coverage_new (const BbRect *area, double step);
void bb_coverage_free (BbCoverage *self);

void bb_coverage_add (BbCoverage *self, const BbRect *rect);
void bb_coverage_finish (BbCoverage *self);
gboolean bb_coverage_touches (const BbCoverage *self, const BbRect *rect);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbCoverage, bb_coverage_free)

G_END_DECLS
