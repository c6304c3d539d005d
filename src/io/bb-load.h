/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A board from a file. */

#pragma once

#include "bb-board.h"
#include "bb-file-stamp.h"
#include "bb-read-notes.h"

G_BEGIN_DECLS

/**
 * BbLoaded:
 * @board: the board
 * @notes: what is odd in the file
 * @read_only: the file is of a newer version that says we must not change it
 * @stamp: how the file was, for [class@Bb.Save]
 */
typedef struct {
  BbBoard *board;
  BbReadNotes *notes;
  gboolean read_only;
  BbFileStamp stamp;
} BbLoaded;

void bb_load_init (void);
BbLoaded *bb_load (GFile *file, GCancellable *cancellable, GError **error);
void bb_load_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
BbLoaded *bb_load_finish (GFile *file, GAsyncResult *result, GError **error);
void bb_loaded_free (BbLoaded *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbLoaded, bb_loaded_free)

G_END_DECLS
