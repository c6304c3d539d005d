/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo: the changes of a board, recorded in steps. Attach one to a board once it is loaded:
 * what was written before cannot be undone. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

/* More steps than these, and the oldest can no longer be undone. */
#define BB_HISTORY_MAX_STEPS 500u

/* A state that no board is ever in, for one that comes from elsewhere than its file. */
#define BB_HISTORY_NOT_SAVED G_MAXUINT

/* Bare writes to one field, and repeated steps, no further apart than this, are one step. */
#define BB_HISTORY_COALESCE_USEC (2 * G_USEC_PER_SEC)

#define BB_TYPE_HISTORY (bb_history_get_type ())

G_DECLARE_FINAL_TYPE (BbHistory, bb_history, BB, HISTORY, GObject)

/**
 * BbHistoryClock:
 *
 * Returns: microseconds since any moment, like g_get_monotonic_time()
 */
typedef gint64 (*BbHistoryClock) (gpointer user_data);

BbHistory *bb_history_new (BbBoard *board);
BbBoard *bb_history_get_board (BbHistory *self);
void bb_history_set_clock (BbHistory *self, BbHistoryClock clock, gpointer user_data);

void bb_history_begin (BbHistory *self, const char *label);
void bb_history_commit (BbHistory *self);
void bb_history_commit_repeated (BbHistory *self);
void bb_history_rollback (BbHistory *self);
gboolean bb_history_is_open (BbHistory *self);

gboolean bb_history_undo (BbHistory *self);
gboolean bb_history_redo (BbHistory *self);
gboolean bb_history_get_can_undo (BbHistory *self);
gboolean bb_history_get_can_redo (BbHistory *self);
const char *bb_history_get_undo_label (BbHistory *self);
const char *bb_history_get_redo_label (BbHistory *self);

void bb_history_break (BbHistory *self);
void bb_history_seal (BbHistory *self);

guint bb_history_get_state (BbHistory *self);
void bb_history_mark_saved (BbHistory *self, guint state);
gboolean bb_history_get_modified (BbHistory *self);

G_END_DECLS
