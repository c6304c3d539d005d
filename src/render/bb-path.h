/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A path as a plain array of steps. Kept in floats: a scene of ten thousand bets holds many. */

#pragma once

#include "bb-geometry.h"

G_BEGIN_DECLS

typedef enum {
  BB_PATH_MOVE,
  BB_PATH_LINE,
  BB_PATH_CURVE,
  BB_PATH_CLOSE,
} BbPathVerb;

/* @at holds one point (move, line), three (curve: two handles, then the end) or none (close). */
typedef struct {
  BbPathVerb verb;
  float at[6];
} BbPathStep;

typedef struct _BbPath BbPath;

BbPath *bb_path_new (void);
void bb_path_free (BbPath *self);
void bb_path_clear (BbPath *self);

void bb_path_move_to (BbPath *self, double x, double y);
void bb_path_line_to (BbPath *self, double x, double y);
void bb_path_curve_to (BbPath *self, BbPoint first, BbPoint second, BbPoint end);
void bb_path_close (BbPath *self);
void bb_path_add_polygon (BbPath *self, const BbPoint *points, guint n_points);
void bb_path_add_arc (BbPath *self, BbPoint center, double radius, double from, double to);

const BbPathStep *bb_path_get_steps (const BbPath *self, guint *n_steps);
guint bb_path_verb_get_n_points (BbPathVerb verb);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbPath, bb_path_free)

G_END_DECLS
