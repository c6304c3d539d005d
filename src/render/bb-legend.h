/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The legend explains by showing: samples of what is in use on the board, and nothing else. */

#pragma once

#include "bb-pen.h"
#include "bb-picture-bet.h"

G_BEGIN_DECLS

double bb_legend_draw (const BbPictureData *data, const BbPen *pen);

G_END_DECLS
