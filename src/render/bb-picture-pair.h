/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two days of a board side by side, as one picture. */

#pragma once

#include "bb-picture.h"

G_BEGIN_DECLS

BbScene *bb_picture_draw_pair (BbBoard *board, const BbPictureOptions *options, const char *first, const char *second);

G_END_DECLS
