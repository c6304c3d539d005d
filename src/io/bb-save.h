/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One durable save: after it ran, the file is wholly new and on the disk, or wholly as it was. */

#pragma once

#include "bb-file-stamp.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define BB_TYPE_SAVE (bb_save_get_type ())
G_DECLARE_FINAL_TYPE (BbSave, bb_save, BB, SAVE, GObject)

/**
 * BbSaveFlags:
 * @BB_SAVE_OVER_CHANGES: do not look whether somebody else changed the file
 * @BB_SAVE_IN_PLACE: where nothing can be created beside the file, write into it, behind a copy
 */
typedef enum {
  BB_SAVE_NONE = 0,
  BB_SAVE_OVER_CHANGES = 1 << 0,
  BB_SAVE_IN_PLACE = 1 << 1,
} BbSaveFlags;

/**
 * BbSaveVerify:
 *
 * Runs in the thread of the save, before anything is touched.
 *
 * Returns: whether @bytes read back as what was to be saved
 */
typedef gboolean (*BbSaveVerify) (GBytes *bytes,
                                  gpointer user_data,
                                  GError **error);

BbSave *bb_save_new (GFile *file, GBytes *bytes);
void bb_save_set_verify (BbSave *self, BbSaveVerify verify, gpointer user_data, GDestroyNotify destroy);
void bb_save_set_expected (BbSave *self, const BbFileStamp *stamp);
void bb_save_set_flags (BbSave *self, BbSaveFlags flags);
gboolean bb_save_run (BbSave *self, GCancellable *cancellable, GError **error);
void bb_save_run_async (BbSave *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean bb_save_run_finish (BbSave *self, GAsyncResult *result, GError **error);
const BbFileStamp *bb_save_get_stamp (BbSave *self);

G_END_DECLS
