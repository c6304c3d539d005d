/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds a place for each label beside its mark. A pure function of its input: the effort is counted
 * in places tried, never in time, so that screen, file and command line agree. */

#pragma once

#include "bb-placement.h"

G_BEGIN_DECLS

typedef struct _BbPlacer BbPlacer;

BbPlacer *bb_placer_new (const BbRect *area, double gap, double cell);
void bb_placer_free (BbPlacer *self);

void bb_placer_add_obstacle (BbPlacer *self, const BbRect *rect);
void bb_placer_put (BbPlacer *self, const BbPlacement *placement);
void bb_placer_add_line (BbPlacer *self, BbPoint from, BbPoint to, double cost);
guint bb_placer_run (BbPlacer *self, BbPlacement *placements, guint n_placements, double reach, double words_reach);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbPlacer, bb_placer_free)

G_END_DECLS
