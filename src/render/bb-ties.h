/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ties between bets on the plane as thin curves: part of (solid) and waits for (dashed), from the bet
 * that has the tie to the other one. Made anew whenever the layout changes. */

#pragma once

#include "bb-curve.h"
#include "bb-pen.h"
#include "bb-picture-bet.h"
#include "bb-placer.h"
#include "bb-rect-grid.h"

G_BEGIN_DECLS

typedef enum {
  BB_TIE_PART_OF,
  BB_TIE_WAITS_FOR,
} BbTieKind;

#define BB_N_TIE_KINDS (BB_TIE_WAITS_FOR + 1)

/* @from and @to are indices of the data's bets. */
typedef struct {
  BbTieKind kind;
  guint from;
  guint to;
  BbCurve curve;
} BbTie;

gboolean bb_ties_use (const BbPictureData *data, BbTieKind kind);
GArray *bb_ties_route (const BbPictureData *data);
void bb_ties_add_lines (const GArray *ties, BbPlacer *placer);
void bb_ties_draw (const GArray *ties, const BbPictureData *data, const BbRectGrid *cover, const BbPen *pen);
void bb_ties_draw_sample (BbTieKind kind, const BbPictureData *data, BbPoint center, double unit, const BbPen *pen);

G_END_DECLS
