/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of a board, as files and on the clipboard. */

#pragma once

#include <gdk/gdk.h>

#include "bb-export-settings.h"
#include "bb-scene.h"
#include "bb-session.h"

G_BEGIN_DECLS

void bb_export_file_write_async (BbBoard *board, const BbExportSettings *settings, GAsyncReadyCallback callback, gpointer data);
void bb_export_file_write_bytes_async (GFile *file, GBytes *bytes, GAsyncReadyCallback callback, gpointer data);
gboolean bb_export_file_write_finish (GAsyncResult *result, GError **error);
gboolean bb_export_file_copy_scene (BbBoard *board, const BbScene *scene, GdkClipboard *clipboard, GError **error);
gboolean bb_export_file_copy (BbSession *session, GdkClipboard *clipboard, GError **error);

G_END_DECLS
