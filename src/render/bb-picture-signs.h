/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the legend says of spreads, ties, brackets, pins and flags: only of those that the picture shows. */

#pragma once

#include "bb-pen.h"
#include "bb-picture-bet.h"

G_BEGIN_DECLS

guint bb_picture_signs_get_n (void);
gboolean bb_picture_signs_is_shown (guint sign, const BbPictureData *data);
gboolean bb_picture_signs_is_since (guint sign);
const char *bb_picture_signs_get_label (guint sign);
void bb_picture_signs_draw (guint sign, const BbPictureData *data, BbPoint center, double unit, const BbPen *pen);

G_END_DECLS
