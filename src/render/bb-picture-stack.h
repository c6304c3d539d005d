/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The stacks of a picture: bets at one place, with a count at their marks, so that one sees how many
 * there are. Rows of one stack know its first row; marks that lie on others get a rim of paper. */

#pragma once

#include "bb-pen.h"
#include "bb-picture-bet.h"

G_BEGIN_DECLS

/* @head: index of the first of @n_bets rows. @count: where their number stands. */
typedef struct {
  guint head;
  guint n_bets;
  BbRect count;
} BbPictureStack;

GArray *bb_picture_stack_find (BbPictureData *data, const BbPen *pen);
void bb_picture_stack_draw (const BbPictureStack *self, const BbPictureData *data, const BbPen *pen);
void bb_picture_stack_draw_sample (const BbPictureData *data, const BbPen *pen, BbPoint center);

G_END_DECLS
