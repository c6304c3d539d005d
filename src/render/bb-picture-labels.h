/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The labels of all bets of a picture: made, placed clear of everything else, numbered where words
 * find no room. Those put by hand stand where they were put; the others make room for them. */

#pragma once

#include "bb-label.h"

G_BEGIN_DECLS

/* What stands on the page before labels do. @lines: between zones. @list_top: where the
 * list of names begins. */
typedef struct {
  const BbPictureData *data;
  const BbPen *pen;
  const GArray *captions;
  const GArray *stacks;
  const GArray *ties;
  const GArray *lines;
  double list_top;
} BbLabelGround;

/* @labels: one for each bet of the picture's data. @blocks: those of them that are set as lists. */
typedef struct {
  BbLabel *labels;
  guint n_labels;
  GArray *blocks;
} BbPictureLabels;

guint bb_picture_labels_place (BbPictureLabels *self, const BbLabelGround *ground);
void bb_picture_labels_clear (BbPictureLabels *self);
BbNaming bb_picture_labels_count (const BbPictureLabels *self);

G_END_DECLS
