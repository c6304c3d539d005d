/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a dragged bet lines up with its neighbours. Prepared once when the drag begins, so that each
 * movement is a search in sorted arrays. The same board and place always give the same lines. */

#pragma once

#include "bb-board.h"
#include "bb-geometry.h"

G_BEGIN_DECLS

/* A bet goes by others that are no further away than this, in tenths; on a crowded plane less, or
 * everything would line up with something. */
#define BB_GUIDES_REACH 300
#define BB_GUIDES_CROWD 60

/* A line to show, in tenths. */
typedef struct {
  BbPoint from;
  BbPoint to;
} BbGuide;

/**
 * BbCaught:
 * @familiarity: where the bet comes to lie, in tenths
 * @risk: likewise
 * @has_familiarity: whether a line along which familiarity is the same has caught it
 * @has_risk: likewise for risk
 * @lines: (array length=n_lines): what it lines up with
 */
typedef struct {
  gint familiarity;
  gint risk;
  gboolean has_familiarity;
  gboolean has_risk;
  BbGuide lines[2];
  guint n_lines;
} BbCaught;

typedef struct _BbGuides BbGuides;

BbGuides *bb_guides_new (BbBoard *board, GPtrArray *moving, const BbRect *seen);
void bb_guides_free (BbGuides *self);
void bb_guides_catch (const BbGuides *self, BbPoint place, BbPoint tolerance, BbCaught *caught);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbGuides, bb_guides_free)

G_END_DECLS
