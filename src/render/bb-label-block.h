/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of many bets at one place, set as a list with one leader: as many leaders from one spot
 * could not be told apart. Placed as a whole; each label is then told its part of it. */

#pragma once

#include "bb-label.h"
#include "bb-picture-stack.h"

G_BEGIN_DECLS

/* @members: indices of labels, top to bottom. The shapes of @placement are its layouts: one column of
 * names or two, or else rows of numbers. */
typedef struct {
  guint head;
  guint *members;
  guint n_members;
  double gap;
  double inset;
  BbPlacement placement;
} BbLabelBlock;

gboolean bb_label_block_init (BbLabelBlock *self, const BbPictureStack *stack, BbLabel *labels, const BbPictureData *data, const BbPen *pen);
void bb_label_block_clear (BbLabelBlock *self);

void bb_label_block_share (const BbLabelBlock *self, BbLabel *labels);
void bb_label_block_draw (const BbLabelBlock *self, const BbPictureData *data, const BbPen *pen);

G_END_DECLS
