/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which marks lie on each other so that one hides another: these make a stack, which is shown with
 * its count and which the canvas fans out. A pure function of places and sizes. */

#pragma once

#include "bb-geometry.h"

G_BEGIN_DECLS

/* @radius: of the mark, or of its solid core if it only outlines what it holds. */
typedef struct {
  BbPoint at;
  double radius;
} BbStackMark;

guint bb_stack_find (const BbStackMark *marks, guint n_marks, double least, guint *heads);

G_END_DECLS
