/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From amounts to the sizes of marks. Hidden fields are left out here, so that no size can give them
 * away: all marks are equal then. */

#pragma once

#include "bb-board.h"
#include "bb-mark.h"
#include "bb-picture-options.h"

G_BEGIN_DECLS

typedef enum {
  BB_SIZE_EQUAL,
  BB_SIZE_CAP,
  BB_SIZE_RELEASED,
  BB_SIZE_REMAINING,
  BB_SIZE_SPENT,
} BbSizeBy;

/* @tells_released: whether solid and outline say what has been released. @floor and @scale turn
 * amounts into radii, in units of the page. */
typedef struct {
  BbSizeBy by;
  gboolean tells_released;
  double scale;
  double floor;
} BbMarkSize;

void bb_mark_size_init (BbMarkSize *self, BbBoard *board, const BbPictureOptions *options, BbItem *lens);
gint64 bb_mark_size_measure (const BbMarkSize *self, BbBet *bet);
void bb_mark_size_fit (BbMarkSize *self, const BbLayout *layout, GArray *amounts, guint n_marks);
void bb_mark_size_apply (const BbMarkSize *self, BbBet *bet, BbMark *mark);

G_END_DECLS
