/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an envelope holds, shown with the ties: brackets in its colour around the marks of its parts,
 * and how much of its money they take. Sums of the board count an envelope and never its parts. */

#pragma once

#include "bb-pen.h"
#include "bb-picture-bet.h"

G_BEGIN_DECLS

char *bb_envelope_describe (const BbPictureData *data, const BbPictureBet *row);
void bb_envelope_draw_brackets (const BbPictureData *data, const BbPen *pen);
void bb_envelope_draw_sample (const BbPictureData *data, BbPoint center, double unit, const BbPen *pen);
gboolean bb_envelope_is_shown (const BbPictureData *data);

G_END_DECLS
