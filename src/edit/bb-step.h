/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One step of undo: a label and the changes that are made and taken back together. Repeated sets of
 * one field of one item collapse into one change. */

#pragma once

#include "bb-change.h"

G_BEGIN_DECLS

typedef struct _BbStep BbStep;

BbStep *bb_step_new (const char *label);
BbStep *bb_step_new_bare (const BbChange *change);
void bb_step_free (BbStep *self);

const char *bb_step_get_label (const BbStep *self);
guint bb_step_get_length (const BbStep *self);

void bb_step_record (BbStep *self, const BbChange *change, guint since);
gboolean bb_step_join (BbStep *self, const BbStep *next);
void bb_step_settle (BbStep *self);
void bb_step_revert (BbStep *self, guint since);
void bb_step_truncate (BbStep *self, guint length);
void bb_step_replay (BbStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbStep, bb_step_free)

G_END_DECLS
