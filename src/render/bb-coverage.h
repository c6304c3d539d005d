/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A map of what is taken, cell by cell on a fine raster, that tells in a moment whether a rectangle
 * is free. Whatever a rectangle touches of a cell counts as the whole cell, so that a free one never
 * overlaps what was added; it may look taken where less than a cell lies between. */

#pragma once

#include "bb-geometry.h"

G_BEGIN_DECLS

typedef struct _BbCoverage BbCoverage;

BbCoverage *bb_coverage_new (const BbRect *area, double step);
void bb_coverage_free (BbCoverage *self);

void bb_coverage_add (BbCoverage *self, const BbRect *rect);
void bb_coverage_remove (BbCoverage *self, const BbRect *rect);
BbRect bb_coverage_get_cover (const BbCoverage *self, const BbRect *rect);
gboolean bb_coverage_touches (const BbCoverage *self, const BbRect *rect);

void bb_coverage_add_line (BbCoverage *self, BbPoint from, BbPoint to);
void bb_coverage_remove_line (BbCoverage *self, BbPoint from, BbPoint to);
guint bb_coverage_count_line (const BbCoverage *self, BbPoint from, BbPoint to, guint most, guint *first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbCoverage, bb_coverage_free)

G_END_DECLS
