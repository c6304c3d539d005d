/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A session's board to and from its file, in a worker thread. */

#pragma once

#include "bb-draft.h"
#include "bb-save.h"
#include "bb-session.h"

G_BEGIN_DECLS

BbSession *bb_board_file_load_finish (GFile *file, GAsyncResult *result, char **notices, GError **error);
BbSession *bb_board_file_restore_finish (BbDraft *draft, GAsyncResult *result, GError **error);
BbSession *bb_board_file_load_example (const char *name, GError **error);

void bb_board_file_save_async (BbSession *session, GFile *file, BbSaveFlags flags, GAsyncReadyCallback callback, gpointer data);
gboolean bb_board_file_save_finish (GAsyncResult *result, GError **error);

char *bb_board_file_describe_error (GFile *file, const GError *error);

G_END_DECLS
