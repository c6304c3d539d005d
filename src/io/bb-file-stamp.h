/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a file was when it was last read or written, to notice that somebody else changed it. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The numbers are 0 for a file that has none (one that is not local); the digest always counts. */
typedef struct {
  guint64 device;
  guint64 inode;
  guint64 size;
  gint64 modified_ns;
  gint64 changed_ns;
  guint64 digest;
} BbFileStamp;

GBytes *bb_file_stamp_load (BbFileStamp *self, GFile *file, gsize limit, GCancellable *cancellable, GError **error);
void bb_file_stamp_set_bytes (BbFileStamp *self, GBytes *bytes);
void bb_file_stamp_set_fd (BbFileStamp *self, int fd);
gboolean bb_file_stamp_matches (const BbFileStamp *self, GFile *file, GCancellable *cancellable);

G_END_DECLS
